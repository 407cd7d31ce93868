// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace azimuth::mapping {
namespace {

template <class Number>
std::string numberText(Number number)
{
    std::array<char, 40> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return std::string(buffer.data(), result.ptr);
}

char lowerChar(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool Value::isTrue() const
{
    if (const auto *flag = std::get_if<bool>(&data))
        return *flag;
    if (const auto *number = std::get_if<qint64>(&data))
        return *number != 0;
    if (const auto *real = std::get_if<double>(&data))
        return *real < 0 || *real > 0;
    if (const auto *string = text())
        return !string->empty();
    return list() && !list()->empty();
}

std::string Value::asText() const
{
    if (const auto *string = text())
        return *string;
    if (const auto *flag = std::get_if<bool>(&data))
        return *flag ? "true" : "false";
    if (const auto *number = std::get_if<qint64>(&data))
        return numberText(*number);
    if (const auto *real = std::get_if<double>(&data))
        return numberText(*real);
    return {};
}

QString Value::asString() const
{
    return QString::fromStdString(asText());
}

void appendJsonText(std::string &json, std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += digits[byte >> 4];
            json += digits[byte & 15];
        } else {
            json += c;
        }
    }
    json += '"';
}

void appendJson(std::string &json, const Value &value)
{
    if (const auto *text = value.text()) {
        appendJsonText(json, *text);
    } else if (const auto *list = value.list()) {
        json += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            if (i > 0)
                json += ',';
            appendJson(json, (*list)[i]);
        }
        json += ']';
    } else if (value.isNothing()) {
        json += "null";
    } else if (const auto *real = std::get_if<double>(&value.data); real && !std::isfinite(*real)) {
        json += "null";
    } else {
        json += value.asText();
    }
}

bool sameText(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lowerChar, lowerChar);
}

bool sameValue(const Value &one, const Value &other)
{
    if (one.text() && other.text())
        return sameText(*one.text(), *other.text());
    return one == other;
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), lowerChar);
    return lower;
}

void Properties::set(std::string_view name, Value value)
{
    if (value.isMissing() || name.empty() || name.front() == '_')
        return;
    const auto found = std::ranges::find(m_entries, name, &std::pair<std::string, Value>::first);
    if (found != m_entries.end())
        found->second = std::move(value);
    else
        m_entries.emplace_back(std::string(name), std::move(value));
}

void Properties::remove(std::string_view name)
{
    std::erase_if(m_entries, [name](const auto &entry) { return entry.first == name; });
}

void Properties::replaceIf(bool (*is)(std::string_view name, const Value &value), const Value &instead)
{
    for (auto &[name, value] : m_entries)
        if (is(name, value))
            value = instead;
}

const Value *Properties::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_entries, name, &std::pair<std::string, Value>::first);
    return found == m_entries.end() ? nullptr : &found->second;
}

QByteArray Properties::toJson() const
{
    std::string json = "{";
    for (const auto &[name, value] : m_entries) {
        if (json.size() > 1)
            json += ',';
        appendJsonText(json, name);
        json += ':';
        appendJson(json, value);
    }
    json += '}';
    return QByteArray::fromStdString(json);
}

} // namespace azimuth::mapping
