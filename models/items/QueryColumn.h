// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One column of a query, read for any entity: a property, or one of `columns`. What filters, sorting, the table model
/// and exports read cells through, so that they agree.

#include "Containment.h"
#include "EntityQuery.h"
#include "Estate.h"

#include <QDateTime>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace azimuth {

/// What a cell holds, looked at in place.
struct CellValue {
    enum class Kind { Absent, YesNo, Number, Text, List };
    Kind kind = Kind::Absent;
    qint64 integer = 0; ///< YesNo: 0 or 1; Number: where `exact`.
    double number = 0; ///< YesNo and Number.
    bool exact = false; ///< `integer` is the number.
    std::string_view text; ///< Text; a Number too long for both as written.
    quint32 textId = 0; ///< Of a property's text, PropertyValue::textId().
    PropertyValue list; ///< List of a property.
    const QStringList *texts = nullptr; ///< List of classes.

    bool isAbsent() const { return kind == Kind::Absent; }
    /// As exports write it and filters by part of a text read it: "true", "42", items joined with ", ".
    QString toString() const;
};

CellValue cellValueOf(PropertyValue value);
/// A time of day or a day alone, in ISO 8601; std::nullopt for anything else. Without an offset: local time.
std::optional<QDateTime> dateIn(std::string_view text);
/// The moment of a cell in a column of dates: a text in ISO 8601, or milliseconds since 1970.
std::optional<QDateTime> momentOf(const CellValue &cell);

class QueryColumn {
public:
    enum class Source {
        Property,
        Name,
        Key,
        Type,
        Class,
        Subscription,
        ResourceGroup,
        Parent,
        Outgoing,
        Incoming,
        Placeholder,
    };

    /// Keeps references: both must outlive this. `name`: a property or one of `columns`. Cheap.
    QueryColumn(const Estate &estate, const Containment &containment, const QString &name);

    Source source() const { return m_source; }
    CellValue at(EntityIndex entity) const;
    /// The column of a property in one type; nullptr where the type lacks it, or for other sources.
    const PropertyColumn *propertyOf(TypeIndex type) const;
    /// The entity whose name is the value, for Subscription, ResourceGroup and Parent.
    std::optional<EntityIndex> placeOf(EntityIndex entity) const;

private:
    const Estate &m_estate;
    const Containment &m_containment;
    Source m_source = Source::Property;
    std::vector<std::optional<PropertyColumn>> m_properties; ///< By type.
    std::vector<std::string> m_labels; ///< By type; for Type.
};

} // namespace azimuth
