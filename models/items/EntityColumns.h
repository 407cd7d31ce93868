// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which columns a list can show: what its types have, of what kind, how filled, which come first.

#include "EntityQuery.h"
#include "Estate.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace azimuth {

struct EntityColumn {
    enum class Kind {
        Text,
        Identifier, ///< Ids, paths, URLs: elided in the middle, shown in the fixed font.
        Number,
        YesNo,
        Date, ///< A text in ISO 8601, or milliseconds since 1970.
        List,
    };
    QString name; ///< As in Condition::column.
    QString label; ///< columnLabel(); for people, English.
    Kind kind = Kind::Text;
    quint32 filled = 0; ///< Entities of the types that have a value, nulls included.
    quint32 of = 0; ///< Entities of the types.
    bool empty = false; ///< Nothing but nulls, as far as was looked.

    friend bool operator==(const EntityColumn &, const EntityColumn &) = default;
};

/// "enableHttpsTrafficOnly" -> "Enable https traffic only", "networkRuleSet.defaultAction" -> "Network rule set:
/// default action", "tag.env" -> "Tag env", "_name" -> "Name".
QString columnLabel(const QString &name);
bool isTagColumn(const QString &name);

/// The columns of the types in the query: `columns` first, then properties by label. Looks at some values of each to
/// tell its kind; for workers.
std::vector<EntityColumn> columnsFor(const Estate &estate, const EntityQuery &query);

/// What a table of these types shows at first: name, the catalog's columns, where it lies; the type where there are
/// several.
QStringList firstColumns(const Estate &estate, const EntityQuery &query);

} // namespace azimuth
