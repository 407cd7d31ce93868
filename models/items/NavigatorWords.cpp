// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NavigatorTree.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

QString NavigatorTree::text(const NavigatorRow &row) const
{
    switch (row.kind) {
    case NavigatorKind::Entity: {
        const QString name = m_facts->estate().displayName(row.entity);
        return name.isEmpty() ? m_facts->estate().key(row.entity) : name;
    }
    case NavigatorKind::Directory:
        return tr("Entra ID");
    case NavigatorKind::ByType:
        return tr("By type");
    case NavigatorKind::ByClass:
        return tr("By class");
    case NavigatorKind::SavedViews:
        return tr("Saved views");
    case NavigatorKind::More:
        return tr("%n more matches", nullptr,
                  static_cast<int>(m_facts->matches()->total - qint64(m_facts->matches()->entities.size())));
    case NavigatorKind::TypeWithin: {
        const NavigatorType *type = m_facts->find(row.name);
        return type ? type->label : row.name;
    }
    default: {
        const NavigatorType *type = typeOf(row);
        return type ? type->label : row.name;
    }
    }
}

std::optional<qint64> NavigatorTree::count(const NavigatorRow &row) const
{
    const auto sum = [this](const NavigatorRow &heading) {
        qint64 all = 0;
        for (const NavigatorType *type : typesOf(heading))
            all += type->count;
        return all;
    };
    switch (row.kind) {
    case NavigatorKind::Entity: {
        const quint32 below = m_facts->containment()->countWithin(row.entity);
        return below > 0 ? std::optional<qint64>(below) : std::nullopt;
    }
    case NavigatorKind::TypeWithin:
        return m_facts->countOfTypeWithin(row.entity, row.name);
    case NavigatorKind::Directory:
    case NavigatorKind::Service:
    case NavigatorKind::Class:
        return sum(row);
    default:
        if (const NavigatorType *type = typeOf(row); type && (type->count > 0 || !type->gap))
            return type->count;
        return std::nullopt;
    }
}

QString NavigatorTree::words(const NavigatorRow &row) const
{
    if (row.kind == NavigatorKind::ByType)
        return tr("%n types", nullptr, static_cast<int>(typesOf(row).size()));
    if (row.kind == NavigatorKind::ByClass)
        return tr("%n classes", nullptr, static_cast<int>(children(row).size()));
    const NavigatorType *type = typeOf(row);
    if (!type || type->count > 0 || !type->gap)
        return {};
    switch (*type->gap) {
    case CoverageState::Denied:
        return tr("no permission");
    case CoverageState::Throttled:
        return tr("throttled");
    case CoverageState::Skipped:
        return tr("not asked");
    case CoverageState::Limited:
        return tr("fields withheld");
    case CoverageState::Truncated:
        return tr("broken off");
    default:
        return tr("failed");
    }
}

QString NavigatorTree::explanation(const NavigatorRow &row) const
{
    if (row.kind == NavigatorKind::Entity) {
        const int gaps = m_facts->gapsAt(row.entity);
        return gaps > 0 ? tr("%n gaps: see Coverage for what could not be read.", nullptr, gaps) : QString();
    }
    const NavigatorType *type = typeOf(row);
    if (!type || !type->gap)
        return {};
    return type->count > 0 ? tr("Not all of them were read: see Coverage for the reason.")
                           : tr("None of them was read: see Coverage for the reason.");
}

QString NavigatorTree::spoken(const NavigatorRow &row) const
{
    QStringList parts{text(row)};
    if (const auto number = count(row))
        parts += QLocale().toString(*number);
    parts += words(row);
    parts += explanation(row);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

bool NavigatorTree::hasGap(const NavigatorRow &row) const
{
    if (row.kind == NavigatorKind::Entity)
        return m_facts->gapsAt(row.entity) > 0;
    if (row.kind == NavigatorKind::Service || row.kind == NavigatorKind::Directory) {
        const auto types = typesOf(row);
        return std::any_of(types.begin(), types.end(), [](const NavigatorType *type) { return type->gap.has_value(); });
    }
    const NavigatorType *type = typeOf(row);
    return type && type->gap;
}

bool NavigatorTree::isRunning(const NavigatorRow &row) const
{
    if (m_live.running.isEmpty())
        return false;
    if (row.kind == NavigatorKind::Service || row.kind == NavigatorKind::Directory) {
        const auto types = typesOf(row);
        return std::any_of(types.begin(), types.end(),
                           [this](const NavigatorType *type) { return m_live.running.contains(type->name); });
    }
    const NavigatorType *type = typeOf(row);
    return type && m_live.running.contains(type->name);
}

QString NavigatorTree::typeName(const NavigatorRow &row) const
{
    if (row.kind == NavigatorKind::Entity)
        return m_facts->estate().type(row.entity);
    return row.kind == NavigatorKind::TypeWithin || typeOf(row) ? row.name : QString();
}

std::optional<EntityQuery> NavigatorTree::query(const NavigatorRow &row) const
{
    EntityQuery query;
    switch (row.kind) {
    case NavigatorKind::Entity:
        query.within = m_facts->estate().key(row.entity);
        return query;
    case NavigatorKind::TypeWithin:
        query.within = m_facts->estate().key(row.entity);
        query.types = {row.name};
        return query;
    case NavigatorKind::DirectoryType:
    case NavigatorKind::Type:
    case NavigatorKind::ClassType:
        query.types = {row.name};
        return query;
    case NavigatorKind::Directory:
    case NavigatorKind::Service:
        for (const NavigatorType *type : typesOf(row))
            query.types.append(type->name);
        if (row.kind == NavigatorKind::Service && !m_facts->isFiltered() && row.name != tr("Other")) {
            query.types.clear();
            query.service = row.name;
        }
        return query;
    case NavigatorKind::Class:
        query.className = row.name;
        return query;
    case NavigatorKind::ByType:
    case NavigatorKind::ByClass:
        return query;
    case NavigatorKind::More:
        query.text = m_facts->matches()->text;
        return query;
    case NavigatorKind::SavedView:
        for (const SavedQuery &view : m_views)
            if (view.name == row.name)
                return view.query;
        return std::nullopt;
    case NavigatorKind::SavedViews:
        break;
    }
    return std::nullopt;
}

QByteArray NavigatorTree::id(const NavigatorRow &row) const
{
    QByteArray id(1, static_cast<char>('A' + static_cast<int>(row.kind)));
    if (row.kind == NavigatorKind::Entity) {
        const std::string_view key = m_facts->estate().keyUtf8(row.entity);
        return id.append(key.data(), static_cast<qsizetype>(key.size()));
    }
    return id + row.name.toUtf8();
}

} // namespace azimuth
