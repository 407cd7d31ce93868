// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The properties of one entity as facts for people: grouped, named, told apart by what they are. Values; any thread.

#include "Estate.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace azimuth {

/// In the order in which they are shown.
enum class PropertyGroup { Identity, Security, Network, Dates, Other, Tags };

enum class PropertyKind {
    Text,
    Number,
    YesNo,
    Date, ///< `time` is set.
    Id, ///< A GUID or a resource's path: fixed font, elided in the middle.
    Url, ///< http or https.
    List,
    Null, ///< Given as null.
};

struct PropertyFact {
    QString name; ///< As the estate has it; of a tag without "tag.".
    QString label; ///< propertyLabel(name)
    QString text; ///< The whole value; dates as the source wrote them.
    PropertyKind kind = PropertyKind::Text;
    PropertyGroup group = PropertyGroup::Other;
    QDateTime time; ///< UTC; of a Date.
    bool yes = false; ///< Of a YesNo.
    QString entityKey; ///< Of an Id that is the key of another entity.
    bool bad = false; ///< A value that weakens the entity, judged by itself: plain HTTP accepted, TLS below 1.2.

    friend bool operator==(const PropertyFact &, const PropertyFact &) = default;
};

/// "networkRuleSet.defaultAction" -> "Network rule set, default action"; a few names have better words. English, as
/// Azure's own names are.
QString propertyLabel(const QString &name);

/// By group, in each the known ones first in the order of the type's columns, then by label. The entity's key comes
/// first, as "ID".
std::vector<PropertyFact> propertyFacts(const Estate &estate, EntityIndex entity);

/// A date as the estate keeps it: milliseconds since 1970 under a name that tells of a time, or ISO 8601.
std::optional<QDateTime> timeOf(const QString &name, const PropertyValue &value);

} // namespace azimuth
