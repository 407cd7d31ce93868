// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What an expression of the catalog gives: a scalar, a list of scalars, or nothing. Internal to collectors/catalog.

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace azimuth::mapping {

/// Text is UTF-8, as the answers are: nothing is converted on the way into the store.
struct Value {
    using List = std::vector<Value>;
    std::variant<std::monostate, std::nullptr_t, bool, qint64, double, std::string, List> data;

    Value() = default;
    Value(std::nullptr_t)
        : data(nullptr)
    {
    }
    Value(bool value)
        : data(value)
    {
    }
    Value(qint64 value)
        : data(value)
    {
    }
    Value(double value)
        : data(value)
    {
    }
    Value(std::string value)
        : data(std::move(value))
    {
    }
    Value(const char *value)
        : data(std::string(value))
    {
    }
    Value(List value)
        : data(std::move(value))
    {
    }

    /// Nothing was there, not even a null.
    bool isMissing() const { return std::holds_alternative<std::monostate>(data); }
    bool isNull() const { return std::holds_alternative<std::nullptr_t>(data); }
    /// Missing or null.
    bool isNothing() const { return isMissing() || isNull(); }
    const std::string *text() const { return std::get_if<std::string>(&data); }
    const List *list() const { return std::get_if<List>(&data); }
    const qint64 *integer() const { return std::get_if<qint64>(&data); }
    /// False for nothing, false, "", 0 and the empty list.
    bool isTrue() const;
    /// The scalar as text; empty for nothing and for lists.
    std::string asText() const;
    QString asString() const;

    bool operator==(const Value &) const = default;
};

/// Appends `value` as compact JSON; a missing one as null.
void appendJson(std::string &json, const Value &value);
void appendJsonText(std::string &json, std::string_view text);

/// Equal, comparing texts without ASCII case: Azure's own words change case between services.
bool sameValue(const Value &one, const Value &other);
bool sameText(std::string_view one, std::string_view other);
std::string lowerAscii(std::string_view text);

/// The properties of one row in the making: few, in the order they came, each name once.
class Properties {
public:
    /// Sets or replaces; a missing value changes nothing. Names that start with an underscore are reserved and ignored.
    void set(std::string_view name, Value value);
    void remove(std::string_view name);
    /// Puts `instead` in the place of every value for which `is` holds.
    void replaceIf(bool (*is)(std::string_view name, const Value &value), const Value &instead);
    /// nullptr when absent.
    const Value *find(std::string_view name) const;
    bool isEmpty() const { return m_entries.empty(); }
    /// Compact JSON object.
    QByteArray toJson() const;

private:
    std::vector<std::pair<std::string, Value>> m_entries;
};

} // namespace azimuth::mapping
