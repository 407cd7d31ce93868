// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaletteModel.h"

#include "Actions.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace azimuth {

void PaletteModel::show(std::vector<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void PaletteModel::append(std::vector<PaletteRow> rows)
{
    if (rows.empty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
    endInsertRows();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteRow &at = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return at.title;
    case Qt::AccessibleTextRole:
        return at.detail.isEmpty() ? at.title : at.title + u", "_s + at.detail;
    case DetailRole:
        return at.detail;
    case IconRole:
        return at.icon;
    case TypeRole:
        return at.type;
    case KindRole:
        return static_cast<int>(at.kind);
    default:
        return {};
    }
}

bool matchesWords(const QString &text, const QString &needle)
{
    QString plain = text;
    plain.remove(u'&');
    const QStringList words = needle.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return plain.contains(word, Qt::CaseInsensitive); });
}

std::vector<PaletteRow> matchingActions(const QList<QAction *> &actions, const QString &needle)
{
    std::vector<PaletteRow> rows;
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible() || !matchesWords(action->text(), needle))
            continue;
        PaletteRow row;
        row.title = action->text().remove(u'&');
        row.detail = action->shortcut().toString(QKeySequence::NativeText);
        row.icon = Actions::iconOf(*action);
        row.action = action;
        rows.push_back(row);
    }
    return rows;
}

std::vector<PaletteRow> matchingTypes(const Estate &estate, const QString &needle)
{
    std::vector<PaletteRow> rows;
    for (const TypeIndex type : estate.types()) {
        const QString &name = estate.typeName(type);
        const EntityType *known = estate.catalog().find(name);
        const QString label = known ? known->label : name;
        if (name.isEmpty() || (!matchesWords(label, needle) && !name.contains(needle, Qt::CaseInsensitive)))
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::Type;
        row.title = label;
        row.detail = QLocale().toString(estate.entitiesOf(type).size());
        row.type = name;
        rows.push_back(row);
    }
    return rows;
}

} // namespace azimuth
