// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a recording should become, read from an `expected` file and put into the seed's vocabulary:
/// names of later versions become the seed's, the constant key of the account becomes the tenant id, and a mapped
/// relationship becomes one with two ends, one of them described by properties. Values; any thread.

#include "Export.h"
#include "Slice.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <vector>

namespace conformance {

/// One end of an expected relationship.
struct ExpectedEnd {
    QString key; ///< Empty: `description` alone says who it is.
    QJsonObject description; ///< targetEntity of a mapped end, underscore names included; empty for a direct end.
};

struct ExpectedRelationship {
    QString key;
    QString type; ///< Seed name. Empty: made of the ends' types (a mapped relationship without a name of its own).
    QString className;
    ExpectedEnd from;
    ExpectedEnd to;
    QJsonObject properties;
    bool mapped = false;
};

struct CoverageHint {
    QString step; ///< Words for people: "diagnostic settings of /subscriptions/...".
    QString state; ///< "denied", "denied or skipped".
};

struct Expected {
    bool whole = false; ///< The recording is a whole estate (made by hand): anything else is extra.
    QMap<QString, Entity> entities; ///< By folded key, every type.
    QHash<QString, QString> setup; ///< Folded key -> type of parents put in by hand: not required.
    std::vector<ExpectedRelationship> relationships; ///< Every type.
    std::vector<CoverageHint> coverage;

    /// The type of an entity that is expected or was put in; empty for another.
    QString typeOf(const QString &key) const;
};

/// `tenant` stands for the account where the file does not say its id.
Expected readExpected(const QJsonObject &object, bool whole, const QString &tenant, const Slice &slice);

/// The key that our placeholder for a described end must have; empty where any key will do.
QString placeholderKey(const ExpectedEnd &end);

/// The seed's naming rule: `{from}_{class}_{to without the leading words it shares with from}`.
QString typeFromEnds(const QString &fromType, const QString &className, const QString &toType);

} // namespace conformance
