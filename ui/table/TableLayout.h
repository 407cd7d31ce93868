// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a kind of list looks like: which columns, how wide, sorted how. Remembered per type.

#include "EntityQuery.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace azimuth {

struct TableLayout {
    QStringList columns; ///< In order, the name first; empty: the first columns of the type.
    QHash<QString, int> widths; ///< In pixels, where the user changed them.
    std::vector<SortKey> sort;
};

QByteArray toJson(const TableLayout &layout);
TableLayout tableLayoutFrom(const QByteArray &json);
/// What lists of this kind are remembered under: their types, service or class.
QString layoutKey(const EntityQuery &list);

} // namespace azimuth
