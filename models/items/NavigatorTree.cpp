// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NavigatorTree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// What people look for first in a directory.
int directoryRank(const QString &type)
{
    static const QStringList first{u"azure_user"_s, u"azure_user_group"_s, u"azure_application"_s,
                                   u"azure_service_principal"_s, u"azure_device"_s};
    const auto at = first.indexOf(type);
    return at < 0 ? static_cast<int>(first.size()) : static_cast<int>(at);
}

/// Where a service stands under "By type": what runs, what it talks through, what it keeps, who may, who watches.
/// Services that a user's own rows name come after these, by name; what no row knows comes last.
int serviceRank(const QString &service)
{
    static const QStringList order{u"Compute"_s,
                                   u"Containers"_s,
                                   u"Batch"_s,
                                   u"Network"_s,
                                   u"DNS"_s,
                                   u"CDN and Front Door"_s,
                                   u"Storage"_s,
                                   u"Databases"_s,
                                   u"SQL"_s,
                                   u"Cosmos DB"_s,
                                   u"Redis"_s,
                                   u"Key Vault"_s,
                                   u"API Management"_s,
                                   u"Event Grid"_s,
                                   u"Service Bus"_s,
                                   u"Subscriptions"_s,
                                   u"Microsoft Entra ID"_s,
                                   u"Access control"_s,
                                   u"Policy"_s,
                                   u"Defender for Cloud"_s,
                                   u"Advisor"_s,
                                   u"Monitor"_s};
    const auto at = order.indexOf(service);
    if (service == u"Other resources")
        return static_cast<int>(order.size()) + 1;
    return static_cast<int>(at < 0 ? order.size() : at);
}

bool holds(const QString &text, const QString &part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

} // namespace

void NavigatorTree::setFacts(NavigatorFactsPtr facts)
{
    m_facts = std::move(facts);
    setLive(m_live);
}

void NavigatorTree::setLive(NavigatorLive live)
{
    m_live = std::move(live);
    m_types = m_facts ? m_facts->types() : std::vector<NavigatorType>();
    m_byName.clear();
    QMap<QString, qint64> read = m_live.types;
    for (NavigatorType &type : m_types)
        type.count = std::max(type.count, read.take(type.name));
    for (auto it = read.begin(); it != read.end(); ++it) {
        const EntityType *known = m_facts ? m_facts->estate().catalog().find(it.key()) : nullptr;
        if (it.value() > 0 && m_facts)
            m_types.push_back({it.key(), known ? pluralOf(known->label) : it.key(), known ? known->service : QString(),
                               known ? known->classes : QStringList(), it.value(), std::nullopt});
    }
    std::stable_sort(m_types.begin(), m_types.end(), [](const NavigatorType &one, const NavigatorType &other) {
        return one.label.compare(other.label, Qt::CaseInsensitive) < 0;
    });
    for (std::size_t at = 0; at < m_types.size(); ++at)
        m_byName.insert(m_types[at].name, static_cast<int>(at));
}

bool NavigatorTree::matches(const NavigatorType &type) const
{
    const NavigatorMatches *matches = m_facts->matches();
    return !matches || holds(type.label, matches->text) || holds(type.name, matches->text);
}

QString NavigatorTree::serviceOf(const NavigatorType &type) const
{
    return type.service.isEmpty() ? tr("Other") : type.service;
}

template <class Wanted>
std::vector<const NavigatorType *> NavigatorTree::typesWhere(Wanted wanted) const
{
    std::vector<const NavigatorType *> found;
    for (const NavigatorType &type : m_types)
        if (wanted(type))
            found.push_back(&type);
    return found;
}

template <class Wanted>
std::vector<NavigatorRow> NavigatorTree::typeRows(NavigatorKind kind, Wanted wanted) const
{
    std::vector<NavigatorRow> rows;
    for (const NavigatorType *type : typesWhere(wanted))
        rows.push_back({kind, {}, type->name});
    return rows;
}

/// All types that a heading counts.
std::vector<const NavigatorType *> NavigatorTree::typesOf(const NavigatorRow &row) const
{
    switch (row.kind) {
    case NavigatorKind::Directory:
        return typesWhere([&](const NavigatorType &type) {
            return m_facts->isOfDirectory(type.name) && (matches(type) || !m_facts->matchesOfType(type.name).empty());
        });
    case NavigatorKind::Service:
        return typesWhere([&](const NavigatorType &type) { return serviceOf(type) == row.name && matches(type); });
    case NavigatorKind::Class:
        return typesWhere([&](const NavigatorType &type) { return type.classes.contains(row.name) && matches(type); });
    default:
        return typesWhere([&](const NavigatorType &type) { return matches(type); });
    }
}

bool NavigatorTree::isDirectoryAt(EntityIndex entity) const
{
    const auto &roots = m_facts->roots();
    return !roots.empty() && roots.front() == entity && m_facts->estate().type(entity) == u"azure_account"
        && !typesOf({NavigatorKind::Directory, {}, {}}).empty();
}

std::vector<NavigatorRow> NavigatorTree::headings() const
{
    std::vector<NavigatorRow> rows;
    if (m_facts && !typesOf({NavigatorKind::ByType, {}, {}}).empty()) {
        rows.push_back({NavigatorKind::ByType, {}, {}});
        if (!children({NavigatorKind::ByClass, {}, {}}).empty())
            rows.push_back({NavigatorKind::ByClass, {}, {}});
    }
    if (!children({NavigatorKind::SavedViews, {}, {}}).empty())
        rows.push_back({NavigatorKind::SavedViews, {}, {}});
    if (m_facts && m_facts->isFiltered() && m_facts->matches()->total > qint64(m_facts->matches()->entities.size()))
        rows.push_back({NavigatorKind::More, {}, {}});
    return rows;
}

std::vector<NavigatorRow> NavigatorTree::roots() const
{
    std::vector<NavigatorRow> rows;
    if (m_facts) {
        const auto &roots = m_facts->roots();
        if ((roots.empty() || !isDirectoryAt(roots.front())) && !typesOf({NavigatorKind::Directory, {}, {}}).empty())
            rows.push_back({NavigatorKind::Directory, {}, {}});
        for (const EntityIndex root : roots)
            rows.push_back({NavigatorKind::Entity, root, {}});
    }
    const auto more = headings();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

std::vector<NavigatorRow> NavigatorTree::children(const NavigatorRow &row) const
{
    std::vector<NavigatorRow> rows;
    switch (row.kind) {
    case NavigatorKind::Entity: {
        if (isDirectoryAt(row.entity))
            rows.push_back({NavigatorKind::Directory, {}, {}});
        const auto lying = m_facts->children(row.entity);
        rows.insert(rows.end(), lying.begin(), lying.end());
        break;
    }
    case NavigatorKind::Directory:
        for (const NavigatorType *type : typesOf(row))
            rows.push_back({NavigatorKind::DirectoryType, {}, type->name});
        std::stable_sort(rows.begin(), rows.end(), [](const NavigatorRow &one, const NavigatorRow &other) {
            return directoryRank(one.name) < directoryRank(other.name);
        });
        break;
    case NavigatorKind::DirectoryType:
        return m_facts->matchesOfType(row.name);
    case NavigatorKind::ByType:
    case NavigatorKind::ByClass: {
        const bool byType = row.kind == NavigatorKind::ByType;
        QStringList names;
        for (const NavigatorType *type : typesOf(row))
            names += byType ? QStringList(serviceOf(*type)) : type->classes;
        names.removeDuplicates();
        names.sort(Qt::CaseInsensitive);
        if (byType)
            std::ranges::stable_sort(names, {}, [unknown = tr("Other")](const QString &name) {
                return std::pair(name == unknown, serviceRank(name));
            });
        for (const QString &name : names)
            rows.push_back({byType ? NavigatorKind::Service : NavigatorKind::Class, {}, name});
        break;
    }
    case NavigatorKind::Service:
    case NavigatorKind::Class:
        for (const NavigatorType *type : typesOf(row))
            rows.push_back(
                {row.kind == NavigatorKind::Service ? NavigatorKind::Type : NavigatorKind::ClassType, {}, type->name});
        break;
    case NavigatorKind::SavedViews:
        for (const SavedQuery &view : m_views)
            if (!m_facts || !m_facts->isFiltered() || holds(view.name, m_facts->matches()->text))
                rows.push_back({NavigatorKind::SavedView, {}, view.name});
        break;
    default:
        break;
    }
    return rows;
}

bool NavigatorTree::hasChildren(const NavigatorRow &row) const
{
    switch (row.kind) {
    case NavigatorKind::Entity:
        return m_facts->hasChildren(row.entity) || isDirectoryAt(row.entity);
    case NavigatorKind::DirectoryType:
        return !m_facts->matchesOfType(row.name).empty();
    case NavigatorKind::TypeWithin:
    case NavigatorKind::Type:
    case NavigatorKind::ClassType:
    case NavigatorKind::SavedView:
    case NavigatorKind::More:
        return false;
    default:
        return true; // headings without children are not made
    }
}

const NavigatorType *NavigatorTree::typeOf(const NavigatorRow &row) const
{
    if (row.kind != NavigatorKind::DirectoryType && row.kind != NavigatorKind::Type
        && row.kind != NavigatorKind::ClassType)
        return nullptr;
    const auto found = m_byName.find(row.name);
    return found == m_byName.end() ? nullptr : &m_types[static_cast<std::size_t>(*found)];
}

} // namespace azimuth
