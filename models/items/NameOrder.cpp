// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NameOrder.h"

#include <algorithm>
#include <array>

namespace azimuth {
namespace {

constexpr std::size_t startLength = 16;
constexpr unsigned char outsideAscii = 0x80;
using NameStart = std::array<unsigned char, startLength>;

bool isOutsideAscii(char c)
{
    return static_cast<unsigned char>(c) >= outsideAscii;
}

unsigned char withoutCase(char c)
{
    return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

QString nameFrom(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// As QString::compare() without case; strings are made only where names first differ outside ASCII.
int compareNames(std::string_view one, std::string_view other)
{
    const std::size_t shared = std::min(one.size(), other.size());
    for (std::size_t at = 0; at < shared; ++at) {
        if (isOutsideAscii(one[at]) || isOutsideAscii(other[at]))
            return QString::compare(nameFrom(one), nameFrom(other), Qt::CaseInsensitive);
        if (withoutCase(one[at]) != withoutCase(other[at]))
            return withoutCase(one[at]) < withoutCase(other[at]) ? -1 : 1;
    }
    return one.size() == other.size() ? 0 : one.size() < other.size() ? -1 : 1;
}

/// Up to the first character outside ASCII, all of which count the same.
NameStart foldedStart(const QString &name)
{
    const QString folded = name.left(startLength).toCaseFolded();
    NameStart start{};
    for (std::size_t at = 0; at < startLength && static_cast<qsizetype>(at) < folded.size(); ++at) {
        const char16_t code = folded.at(static_cast<qsizetype>(at)).unicode();
        start[at] = code < outsideAscii ? static_cast<unsigned char>(code) : outsideAscii;
        if (code >= outsideAscii)
            break;
    }
    return start;
}

NameStart startOfName(std::string_view name)
{
    NameStart start{};
    const std::size_t length = std::min(name.size(), startLength);
    for (std::size_t at = 0; at < length; ++at) {
        if (isOutsideAscii(name[at]))
            return foldedStart(nameFrom(name));
        start[at] = withoutCase(name[at]);
    }
    return start;
}

quint64 asNumber(const NameStart &start, std::size_t from)
{
    quint64 number = 0;
    for (std::size_t at = from; at < from + sizeof number; ++at)
        number = number << 8 | start[at];
    return number;
}

} // namespace

NameOrder::Row NameOrder::rowOf(EntityIndex entity) const
{
    const NameStart start = startOfName(m_estate.displayNameUtf8(entity));
    return {asNumber(start, 0), asNumber(start, sizeof(quint64)), entity};
}

bool NameOrder::isLess(const Row &one, const Row &other) const
{
    if (one.first != other.first)
        return one.first < other.first;
    if (one.second != other.second)
        return one.second < other.second;
    if (const int order = compareNames(m_estate.displayNameUtf8(one.entity), m_estate.displayNameUtf8(other.entity)))
        return order < 0;
    const int order = m_estate.keyUtf8(one.entity).compare(m_estate.keyUtf8(other.entity));
    return order ? order < 0 : one.entity < other.entity;
}

void NameOrder::sort(std::span<EntityIndex> entities)
{
    if (entities.size() < 2)
        return;
    m_rows.clear();
    for (const EntityIndex entity : entities)
        m_rows.push_back(rowOf(entity));
    std::sort(m_rows.begin(), m_rows.end(), [this](const Row &one, const Row &other) { return isLess(one, other); });
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        entities[at] = m_rows[at].entity;
}

} // namespace azimuth
