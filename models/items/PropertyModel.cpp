// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PropertyModel.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

PropertyModel::Section sectionOf(PropertyGroup group)
{
    switch (group) {
    case PropertyGroup::Identity:
        return PropertyModel::Section::Identity;
    case PropertyGroup::Security:
        return PropertyModel::Section::Security;
    case PropertyGroup::Network:
        return PropertyModel::Section::Network;
    case PropertyGroup::Dates:
        return PropertyModel::Section::Dates;
    case PropertyGroup::Other:
        return PropertyModel::Section::Other;
    case PropertyGroup::Tags:
        break;
    }
    return PropertyModel::Section::Tags;
}

} // namespace

void PropertyModel::show(PropertySummary summary)
{
    std::vector<Row> rows = rowsOf(summary);
    if (summary.key == m_summary.key && rows == m_rows) {
        m_summary = std::move(summary);
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_summary = std::move(summary);
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<PropertyModel::Row> PropertyModel::rowsOf(const PropertySummary &summary)
{
    std::vector<Row> rows;
    addSection(rows, Section::Findings, Kind::Finding, summary.findings.size());
    bool hasTags = false;
    for (std::size_t at = 0; at < summary.facts.size(); ++at) {
        const Section section = sectionOf(summary.facts[at].group);
        if (section == Section::Tags) {
            hasTags = true;
            continue;
        }
        if (rows.empty() || rows.back().section != section)
            rows.push_back({Kind::Heading, section});
        rows.push_back({Kind::Fact, section, at});
    }
    addSection(rows, Section::Relationships, Kind::Bundle, summary.relationships.bundles.size());
    addSection(rows, Section::Tags, Kind::Tags, hasTags ? 1 : 0);
    addSection(rows, Section::Gaps, Kind::Gap, summary.gaps.size());
    return rows;
}

void PropertyModel::addSection(std::vector<Row> &rows, Section section, Kind kind, std::size_t count)
{
    if (count > 0)
        rows.push_back({Kind::Heading, section});
    for (std::size_t at = 0; at < count; ++at)
        rows.push_back({kind, section, at});
}

template <class Item>
const Item *PropertyModel::item(int row, Kind kind, const std::vector<Item> &items) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Row &shown = m_rows[static_cast<std::size_t>(row)];
    return shown.kind == kind ? &items[shown.at] : nullptr;
}

const PropertyFact *PropertyModel::fact(int row) const
{
    return item(row, Kind::Fact, m_summary.facts);
}

const Finding *PropertyModel::finding(int row) const
{
    return item(row, Kind::Finding, m_summary.findings);
}

const RelationshipBundle *PropertyModel::bundle(int row) const
{
    return item(row, Kind::Bundle, m_summary.relationships.bundles);
}

const EvidenceRow *PropertyModel::gap(int row) const
{
    return item(row, Kind::Gap, m_summary.gaps);
}

QStringList PropertyModel::tags() const
{
    QStringList tags;
    for (const PropertyFact &fact : m_summary.facts)
        if (fact.group == PropertyGroup::Tags)
            tags.append(fact.text.isEmpty() ? fact.name : fact.name + u" = "_s + fact.text);
    return tags;
}

int PropertyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PropertyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (role == SectionRole)
        return static_cast<int>(row.section);
    switch (row.kind) {
    case Kind::Fact:
        return factData(m_summary.facts[row.at], role);
    case Kind::Finding:
        return role == Qt::DisplayRole || role == ValueRole ? m_summary.findings[row.at].title : QVariant();
    case Kind::Bundle:
        return role == Qt::DisplayRole ? m_summary.relationships.bundles[row.at].otherType : QVariant();
    case Kind::Tags:
        return role == ValueRole ? tags() : role == Qt::DisplayRole ? tags().join(u", "_s) : QVariant();
    case Kind::Gap:
        return role == Qt::DisplayRole ? m_summary.gaps[row.at].title : QVariant();
    case Kind::Heading:
        break;
    }
    return {};
}

QVariant PropertyModel::factData(const PropertyFact &fact, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return QString(fact.label + u": "_s + fact.text);
    case NameRole:
        return fact.name;
    case LabelRole:
        return fact.label;
    case ValueRole:
        return fact.text;
    case ValueKindRole:
        return static_cast<int>(fact.kind);
    default:
        return {};
    }
}

Qt::ItemFlags PropertyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags leaf = Qt::ItemNeverHasChildren | Qt::ItemIsEnabled;
    return kind(index.row()) == Kind::Heading ? leaf : leaf | Qt::ItemIsSelectable;
}

} // namespace azimuth
