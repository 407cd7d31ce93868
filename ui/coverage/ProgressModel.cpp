// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressModel.h"

#include "CoverageText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool isSame(const StepStatus &one, const StepStatus &other)
{
    const auto parts = [](const StepStatus &step) {
        return std::tie(step.id, step.title, step.mark, step.detail, step.listings, step.finished, step.entities,
                        step.gaps, step.seconds);
    };
    return parts(one) == parts(other);
}

double rateOf(const StepStatus &step)
{
    return step.seconds >= 1 ? static_cast<double>(step.entities) / step.seconds : 0;
}

int alignment(int column)
{
    const bool isNumber = column != ProgressModel::Step && column != ProgressModel::Note;
    return static_cast<int>(isNumber ? Qt::AlignRight : Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter);
}

} // namespace

void ProgressModel::show(std::vector<StepStatus> steps)
{
    const bool sameSteps =
        std::equal(steps.begin(), steps.end(), m_steps.begin(), m_steps.end(),
                   [](const StepStatus &one, const StepStatus &other) { return one.id == other.id; });
    if (!sameSteps) {
        beginResetModel();
        m_steps = std::move(steps);
        endResetModel();
        return;
    }
    steps.swap(m_steps);
    for (std::size_t row = 0; row < m_steps.size(); ++row)
        if (!isSame(steps[row], m_steps[row]))
            emit dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), columns - 1));
}

const StepStatus *ProgressModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_steps[static_cast<std::size_t>(row)] : nullptr;
}

int ProgressModel::firstRunning() const
{
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [](const StepStatus &step) { return step.mark == Mark::Running; });
    return found == m_steps.end() ? -1 : static_cast<int>(found - m_steps.begin());
}

int ProgressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int ProgressModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ProgressModel::text(const StepStatus &step, int column)
{
    const bool began = step.mark != Mark::Waiting;
    switch (column) {
    case Step:
        return step.title.isEmpty() ? step.id : step.title;
    case Listings:
        if (step.listings == 0)
            return {};
        //: Listings read of all that are known
        return tr("%1 of %2").arg(CoverageText::number(step.finished), CoverageText::number(step.listings));
    case Entities:
        return began ? CoverageText::number(step.entities) : QString();
    case Gaps:
        return step.gaps > 0 ? CoverageText::number(step.gaps) : QString();
    case Rate:
        return step.mark == Mark::Running && rateOf(step) >= 1 ? CoverageText::number(std::llround(rateOf(step)))
                                                               : QString();
    case Time:
        return began && step.seconds > 0 ? CoverageText::duration(step.seconds) : QString();
    case Note:
        return step.detail.isEmpty() && !began ? tr("waiting") : step.detail;
    default:
        return {};
    }
}

QVariant ProgressModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StepStatus &step = m_steps[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case MarkRole:
        return static_cast<int>(step.mark);
    case StepRole:
        return step.id;
    case SortRole:
        switch (index.column()) {
        case Listings:
            return step.finished;
        case Entities:
            return step.entities;
        case Gaps:
            return step.gaps;
        case Rate:
            return rateOf(step);
        case Time:
            return step.seconds;
        default:
            return text(step, index.column());
        }
    default:
        return {};
    }
}

QVariant ProgressModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const std::array names{tr("Step"),       tr("Listings"), tr("Entities"), tr("Gaps"),
                           tr("Per second"), tr("Time"),     tr("Note")};
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::DisplayRole)
        return names.at(static_cast<std::size_t>(section));
    return role == Qt::TextAlignmentRole ? QVariant(alignment(section)) : QVariant();
}

} // namespace azimuth
