// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return QCoreApplication::translate("Severity", "Critical");
    case Severity::High:
        return QCoreApplication::translate("Severity", "High");
    case Severity::Medium:
        return QCoreApplication::translate("Severity", "Medium");
    case Severity::Low:
        return QCoreApplication::translate("Severity", "Low");
    case Severity::Info:
        return QCoreApplication::translate("Severity", "Info");
    case Severity::Unknown:
        break;
    }
    //: How bad a finding is: its source did not say.
    return QCoreApplication::translate("Severity", "Not told");
}

QString firstSeenWords(const Finding &finding)
{
    if (!finding.firstSeen.isValid())
        return {};
    const QString time = QLocale().toString(finding.firstSeen.toLocalTime(), QLocale::ShortFormat);
    return finding.firstSeenIsTold
        ? QCoreApplication::translate("Finding", "%1, as its source says.").arg(time)
        : QCoreApplication::translate("Finding", "In this workspace since %1; it may be older.").arg(time);
}

QString fieldTitle(FindingField field)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("Finding", text); };
    switch (field) {
    case FindingField::Severity:
        return word(QT_TRANSLATE_NOOP("Finding", "Severity"));
    case FindingField::Title:
        return word(QT_TRANSLATE_NOOP("Finding", "Finding"));
    case FindingField::Resource:
        return word(QT_TRANSLATE_NOOP("Finding", "Resource"));
    case FindingField::ResourceId:
        return word(QT_TRANSLATE_NOOP("Finding", "Resource id"));
    case FindingField::Subscription:
        return word(QT_TRANSLATE_NOOP("Finding", "Subscription"));
    case FindingField::SubscriptionId:
        return word(QT_TRANSLATE_NOOP("Finding", "Subscription id"));
    case FindingField::Remedy:
        return word(QT_TRANSLATE_NOOP("Finding", "Remedy"));
    case FindingField::FirstSeen:
        return word(QT_TRANSLATE_NOOP("Finding", "First seen"));
    case FindingField::Source:
        return word(QT_TRANSLATE_NOOP("Finding", "Source"));
    case FindingField::Category:
        return word(QT_TRANSLATE_NOOP("Finding", "Category"));
    case FindingField::State:
        return word(QT_TRANSLATE_NOOP("Finding", "State"));
    case FindingField::Rule:
        return word(QT_TRANSLATE_NOOP("Finding", "Rule"));
    case FindingField::FirstSeenFrom:
        return word(QT_TRANSLATE_NOOP("Finding", "First seen from"));
    case FindingField::Id:
        return word(QT_TRANSLATE_NOOP("Finding", "Id"));
    case FindingField::RecommendationId:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Finding", "Recommendation id"));
}

void FindingModel::show(FindingTablePtr table, std::vector<quint32> rows, bool grouped)
{
    beginResetModel();
    m_table = std::move(table);
    m_rows = std::move(rows);
    m_groups.clear();
    for (int at = 0; grouped && at < static_cast<int>(m_rows.size()); ++at) {
        const Severity severity = m_table->finding(m_rows[static_cast<std::size_t>(at)]).severity;
        if (m_groups.empty() || m_groups.back().severity != severity)
            m_groups.push_back({severity, at, 0});
        ++m_groups.back().count;
    }
    endResetModel();
}

FindingModel::Place FindingModel::place(int row) const
{
    if (m_groups.empty())
        return {nullptr, row >= 0 && row < static_cast<int>(m_rows.size()) ? row : -1};
    for (const Group &group : m_groups) {
        if (row == 0)
            return {&group, -1};
        if (row < heightOf(group))
            return {nullptr, group.begin + row - 1};
        row -= heightOf(group);
    }
    return {};
}

const Finding *FindingModel::finding(int row) const
{
    const Place found = place(row);
    return found.at < 0 ? nullptr : &m_table->finding(m_rows[static_cast<std::size_t>(found.at)]);
}

bool FindingModel::isHeading(int row) const
{
    return place(row).heading != nullptr;
}

int FindingModel::headingRow(Severity severity) const
{
    int row = 0;
    for (const Group &group : m_groups) {
        if (group.severity == severity)
            return row;
        row += heightOf(group);
    }
    return -1;
}

void FindingModel::setFolded(Severity severity, bool folded)
{
    bool &state = m_folded[static_cast<std::size_t>(severity)];
    if (state == folded)
        return;
    const int row = headingRow(severity);
    const auto group = std::ranges::find(m_groups, severity, &Group::severity);
    if (row < 0) {
        state = folded;
        return;
    }
    if (folded)
        beginRemoveRows({}, row + 1, row + group->count);
    else
        beginInsertRows({}, row + 1, row + group->count);
    state = folded;
    folded ? endRemoveRows() : endInsertRows();
    emit dataChanged(index(row, 0), index(row, findingColumns - 1), {FoldedRole});
}

int FindingModel::rowOf(const QString &evidenceKey) const
{
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const Finding &one = m_table->finding(m_rows[at]);
        if (one.evidenceKey != evidenceKey)
            continue;
        if (m_groups.empty())
            return static_cast<int>(at);
        if (isFolded(one.severity))
            return -1;
        const auto group = std::ranges::find(m_groups, one.severity, &Group::severity);
        return headingRow(one.severity) + 1 + static_cast<int>(at) - group->begin;
    }
    return -1;
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    if (m_groups.empty())
        return static_cast<int>(m_rows.size());
    int rows = 0;
    for (const Group &group : m_groups)
        rows += heightOf(group);
    return rows;
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : findingColumns;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place found = place(index.row());
    if (found.heading)
        return headingData(*found.heading, index.column(), role);
    return findingData(m_rows[static_cast<std::size_t>(found.at)], static_cast<FindingColumn>(index.column()), role);
}

QVariant FindingModel::headingData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? severityName(group.severity) : QVariant();
    case Qt::AccessibleTextRole:
        return column == 0 ? severityName(group.severity) + u", "_s + tr("%n finding(s)", nullptr, group.count)
                           : QString();
    case SeverityRole:
        return static_cast<int>(group.severity);
    case HeadingRole:
        return true;
    case FoldedRole:
        return isFolded(group.severity);
    case CountRole:
        return group.count;
    default:
        return {};
    }
}

QString FindingModel::text(quint32 number, FindingColumn column) const
{
    const Finding &finding = m_table->finding(number);
    const FindingTable::Names &names = m_table->names[number];
    switch (column) {
    case FindingColumn::Title:
        return finding.title;
    case FindingColumn::Resource:
        return names.resource;
    case FindingColumn::Subscription:
        return names.subscription;
    case FindingColumn::Category:
        return finding.category;
    case FindingColumn::Source:
        return QString(finding.source).remove("Microsoft "_L1); // whose it is stands in the tooltip
    case FindingColumn::Age:
        if (!names.age)
            return {};
        //: A number of days, at least: it may be more.
        return finding.firstSeenIsTold ? QLocale().toString(*names.age) : tr("%1+").arg(QLocale().toString(*names.age));
    }
    return {};
}

QVariant FindingModel::findingData(quint32 number, FindingColumn column, int role) const
{
    const Finding &finding = m_table->finding(number);
    const FindingTable::Names &names = m_table->names[number];
    switch (role) {
    case Qt::DisplayRole:
        return text(number, column);
    case Qt::ToolTipRole:
        if (column == FindingColumn::Age)
            return firstSeenWords(finding);
        if (column == FindingColumn::Source)
            return finding.source;
        return column == FindingColumn::Resource ? finding.entityKey : text(number, column);
    case Qt::TextAlignmentRole:
        return int((column == FindingColumn::Age ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return column == FindingColumn::Title ? severityName(finding.severity) + u": "_s + finding.title
                                              : text(number, column);
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case SourceRole:
        return finding.source;
    case SubscriptionRole:
        return names.subscription;
    case ResourceRole:
        return names.resource;
    case ResourceKeyRole:
        return finding.entityKey;
    case ResourceTypeRole:
        return names.entity ? m_table->estate->type(*names.entity) : QString();
    case EvidenceKeyRole:
        return finding.evidenceKey;
    case AgeRole:
        return names.age ? QVariant(*names.age) : QVariant();
    case HeadingRole:
        return false;
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= findingColumns)
        return {};
    if (role == Qt::ToolTipRole && section == int(FindingColumn::Age))
        return tr(
            "Days since the source first saw it; with a plus, since the first snapshot of this workspace that has "
            "it.");
    if (role == Qt::TextAlignmentRole)
        return int((section == int(FindingColumn::Age) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<FindingColumn>(section)) {
    case FindingColumn::Title:
        return tr("Finding");
    case FindingColumn::Resource:
        return tr("Resource");
    case FindingColumn::Subscription:
        return tr("Subscription");
    case FindingColumn::Category:
        return tr("Category");
    case FindingColumn::Source:
        return tr("Source");
    case FindingColumn::Age:
        return tr("Age in days");
    }
    return {};
}

Qt::ItemFlags FindingModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace azimuth
