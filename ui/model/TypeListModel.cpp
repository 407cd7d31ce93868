// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TypeListModel.h"

#include "ModelWords.h"
#include "PlainText.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

TypeListModel::TypeListModel(Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, typeColumnCount - 1));
    });
}

void TypeListModel::show(ModelMapPtr map)
{
    const auto sameType = [&](const ModelMap::Card &a, const ModelMap::Card &b) {
        return typeKeyOf(m_map->figures->types[a.type]) == typeKeyOf(map->figures->types[b.type]);
    };
    if (map && m_map
        && std::equal(m_map->cards.begin(), m_map->cards.end(), map->cards.begin(), map->cards.end(), sameType)) {
        m_map = std::move(map);
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, typeColumnCount - 1));
        return;
    }
    beginResetModel();
    m_map = std::move(map);
    endResetModel();
}

const ModelTypeFigure &TypeListModel::figure(int row) const
{
    return m_map->figures->types[m_map->cards[static_cast<std::size_t>(row)].type];
}

int TypeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_map ? 0 : static_cast<int>(m_map->cards.size());
}

int TypeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : typeColumnCount;
}

QString TypeListModel::header(TypeColumn column)
{
    switch (column) {
    case TypeColumn::Label:
        return tr("Type");
    case TypeColumn::Entities:
        return tr("Entities");
    case TypeColumn::Service:
        return tr("Service");
    case TypeColumn::Name:
        //: The name of a type in the data model: azure_vm
        return tr("Name in the model");
    default:
        return tr("Classes");
    }
}

QString TypeListModel::text(const ModelFigures &figures, const ModelTypeFigure &type, TypeColumn column,
                            bool plainNumbers)
{
    switch (column) {
    case TypeColumn::Label:
        return ModelWords::label(type);
    case TypeColumn::Entities:
        if (!figures.hasCounts || type.facts.name == anyType)
            return {};
        return plainNumbers ? QString::number(type.entities) : QLocale().toString(type.entities);
    case TypeColumn::Service:
        return ModelWords::service(type);
    case TypeColumn::Name:
        return plainText(type.facts.name);
    default:
        return plainText(type.facts.classes.join(u", "_s));
    }
}

QVariant TypeListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_map)
        return {};
    const auto column = static_cast<TypeColumn>(index.column());
    const ModelTypeFigure &type = figure(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(*m_map->figures, type, column, false);
    case Qt::ToolTipRole:
        return plainToolTip(text(*m_map->figures, type, column, false));
    case Qt::DecorationRole:
        return column == TypeColumn::Label
            ? QVariant(m_theme.typeIcon(type.facts.label.isEmpty() ? nullptr : &type.facts))
            : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == TypeColumn::Entities ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (column != TypeColumn::Label || (m_map->figures->hasCounts && type.entities == 0))
            return m_theme.color(azimuth::Role::Secondary);
        return {};
    case KeyRole:
        return typeKeyOf(type);
    case SortRole:
        return column == TypeColumn::Entities ? QVariant(type.entities)
                                              : QVariant(text(*m_map->figures, type, column, true).toCaseFolded());
    case SearchRole: {
        QStringList all;
        for (const TypeColumn one : {TypeColumn::Label, TypeColumn::Service, TypeColumn::Name, TypeColumn::Classes})
            all << text(*m_map->figures, type, one, true);
        return all.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant TypeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<TypeColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == TypeColumn::Entities ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(header(column)) : QVariant();
}

} // namespace azimuth
