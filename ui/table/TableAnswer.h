// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a worker finds out for the table, in one go.

#include "EntityTableModel.h"
#include "QueryRows.h"
#include "Scene.h"

#include <QHash>

namespace azimuth {

struct TableQuestion {
    Scene scene;
    EntityQuery list; ///< With the order to show.
    QHash<QString, QStringList> typesOfStep;
    std::stop_token stop;
};

struct TableAnswer {
    Scene scene;
    EntityQuery list;
    EntityRowsPtr rows;
    std::vector<EntityColumn> columns; ///< All that the list can show.
    QStringList first; ///< Those shown at first.
    std::shared_ptr<const TableGaps> gaps;
    qint64 all = 0; ///< Rows without filters.
    double milliseconds = 0; ///< What the rows took.
};

TableAnswer answerTo(const TableQuestion &question);

/// Why the table is empty, in words, and what helps.
struct EmptyReason {
    enum class Help { None, Connect, ClearFilters, Coverage, Permissions };
    QString icon;
    QString title;
    QString text;
    Help help = Help::None;
};
EmptyReason emptyReason(const Scene &scene, const EntityQuery &list, qint64 all,
                        const QHash<QString, QStringList> &typesOfStep);

} // namespace azimuth
