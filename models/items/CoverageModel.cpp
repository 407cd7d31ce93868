// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageModel.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool isNumber(CoverageColumn column)
{
    return column == CoverageColumn::Count || column == CoverageColumn::Expected || column == CoverageColumn::Requests
        || column == CoverageColumn::Time;
}

int alignment(CoverageColumn column)
{
    return static_cast<int>(isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter);
}

QString numberText(const CoverageWords &words, qint64 number)
{
    return words.number ? words.number(number) : QString::number(number);
}

} // namespace

CoverageModel::CoverageModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CoverageModel::setWords(CoverageWords words)
{
    beginResetModel();
    m_words = std::move(words);
    endResetModel();
}

void CoverageModel::setSteps(const StepNamesById &steps)
{
    m_steps = steps;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CoverageModel::show(CoverageListPtr list, std::vector<quint32> rows)
{
    if (list == m_list && rows == m_rows)
        return;
    beginResetModel();
    m_list = std::move(list);
    m_rows = std::move(rows);
    endResetModel();
}

const CoverageRow *CoverageModel::at(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_list->rows()[m_rows[static_cast<std::size_t>(row)]];
}

int CoverageModel::find(const QString &step, const QString &scope) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const CoverageRow *one = at(row); one->step == step && one->scope == scope)
            return row;
    return -1;
}

QString CoverageModel::text(const CoverageList &list, const StepNamesById &steps, const CoverageWords &words,
                            quint32 number, CoverageColumn column)
{
    const CoverageRow &row = list.rows()[number];
    switch (column) {
    case CoverageColumn::Step: {
        const QString title = steps.value(row.step).title;
        return title.isEmpty() ? row.step : title;
    }
    case CoverageColumn::Service: {
        const QString service = steps.value(row.step).service;
        return service.isEmpty() ? words.unknown : service;
    }
    case CoverageColumn::Scope:
        return list.scopeNames[number].isEmpty() ? words.tenant : list.scopeNames[number];
    case CoverageColumn::State: {
        const QString word = words.states.at(static_cast<std::size_t>(row.state));
        return word.isEmpty() ? coverageWord(row.state) : word;
    }
    case CoverageColumn::Count:
        return numberText(words, row.count);
    case CoverageColumn::Expected:
        return row.expected ? numberText(words, *row.expected) : QString();
    case CoverageColumn::Requests:
        return numberText(words, row.requests);
    case CoverageColumn::Time:
        if (!row.evidence.time.isValid())
            return {};
        return words.time ? words.time(row.evidence.time) : row.evidence.time.toString(Qt::ISODate);
    case CoverageColumn::Lacks:
        // Also a limited step names what would have brought the fields; what was read lacks nothing.
        return isGap(row.state) ? row.permissions.join(words.anyOf.isEmpty() ? u", "_s : words.anyOf) : QString();
    case CoverageColumn::Reason:
        return row.reason;
    }
    return {};
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : coverageColumns;
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint32 number = m_rows[static_cast<std::size_t>(index.row())];
    const CoverageRow &row = m_list->rows()[number];
    const auto column = static_cast<CoverageColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*m_list, m_steps, m_words, number, column);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case StateRole:
        return static_cast<int>(row.state);
    case IsGapRole:
        return isGap(row.state);
    case StepRole:
        return row.step;
    case ScopeRole:
        return row.scope;
    case PermissionsRole:
        return row.permissions;
    case TypesRole:
        return m_steps.value(row.step).types;
    case SortRole:
        return sortKey(row, number, column);
    case RowNumberRole:
        return number;
    default:
        return {};
    }
}

QVariant CoverageModel::sortKey(const CoverageRow &row, quint32 number, CoverageColumn column) const
{
    switch (column) {
    case CoverageColumn::State:
        return static_cast<int>(row.state);
    case CoverageColumn::Count:
        return row.count;
    case CoverageColumn::Expected:
        return row.expected ? QVariant(*row.expected) : QVariant();
    case CoverageColumn::Requests:
        return row.requests;
    case CoverageColumn::Time:
        return row.evidence.time;
    default:
        return text(*m_list, m_steps, m_words, number, column);
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= coverageColumns)
        return {};
    if (role == Qt::DisplayRole)
        return m_words.headers.value(section);
    if (role == Qt::TextAlignmentRole)
        return alignment(static_cast<CoverageColumn>(section));
    return {};
}

} // namespace azimuth
