// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which entities a list shows, and in which order. A value that outlives snapshots (keys and names, no indices), can
/// be kept in history, saved as a view, and run off the UI thread.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace azimuth {

/// One typed condition on one column. Values are joined by "or", conditions by "and". Texts are compared without case.
struct Condition {
    enum class Test {
        Is, ///< One of `values`.
        IsNot, ///< None of them (also true where the property is absent).
        Contains,
        ContainsNot,
        Less, ///< Number, or a date as ISO 8601; one value.
        Greater,
        Present, ///< No values.
        Absent,
    };
    QString column; ///< Name of a property, or a Column below, or "tag.NAME".
    Test test = Test::Is;
    QStringList values; ///< "true"/"false" for yes/no; numbers in C locale.

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// Columns that every entity has beside its properties. They start with an underscore so that no property is shadowed.
namespace columns {
inline constexpr QLatin1StringView name{"_name"}; ///< displayName
inline constexpr QLatin1StringView key{"_key"};
inline constexpr QLatin1StringView type{"_type"};
inline constexpr QLatin1StringView classes{"_class"};
inline constexpr QLatin1StringView subscription{"_subscription"}; ///< Its name, by Containment.
inline constexpr QLatin1StringView resourceGroup{"_resourceGroup"}; ///< Its name, by Containment.
inline constexpr QLatin1StringView parent{"_parent"}; ///< Name of what it lies in.
inline constexpr QLatin1StringView outgoing{"_outgoing"}; ///< Number of relationships that start here.
inline constexpr QLatin1StringView incoming{"_incoming"};
inline constexpr QLatin1StringView placeholder{"_placeholder"}; ///< Yes for an end that nothing collected.
} // namespace columns

struct SortKey {
    QString column;
    bool descending = false;

    friend bool operator==(const SortKey &, const SortKey &) = default;
};

/// All parts must hold; an empty part holds for everything.
struct EntityQuery {
    QStringList types;
    QString service; ///< EntityType::service.
    QString className; ///< The data model's class, "Host".
    QString within; ///< Key of an entity: only what lies in it (Containment), at any depth.
    QStringList keys; ///< Exactly these (a selection, ends of relationships), in this order unless sorted.
    QString text; ///< Part of the name or key, without case.
    std::vector<Condition> conditions;
    std::vector<SortKey> sort; ///< First key first; empty: by type, then name.

    bool isEverything() const { return *this == EntityQuery{}; }
    friend bool operator==(const EntityQuery &, const EntityQuery &) = default;
};

/// Compact JSON, for saved views, history and settings; and back (what cannot be read is left empty).
QByteArray toJson(const EntityQuery &query);
EntityQuery entityQueryFrom(const QByteArray &json);

} // namespace azimuth
