// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Numbers that name an entity, a relationship or a type of one Estate, and cannot be mixed up with each other.

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>
#include <cstddef>
#include <functional>
#include <iterator>

namespace azimuth {

/// A row number. Made from a plain number without ceremony, never from an index of another kind.
template <class Tag>
struct Index {
    quint32 value = 0;

    constexpr Index() = default;
    constexpr Index(quint32 number)
        : value(number)
    {
    }
    constexpr Index &operator++()
    {
        ++value;
        return *this;
    }
    friend constexpr auto operator<=>(Index, Index) = default;
    friend constexpr std::size_t qHash(Index index, std::size_t seed = 0) { return ::qHash(index.value, seed); }
};

/// Valid in one Estate only: another snapshot numbers anew. Keep keys, not indices, across snapshots.
using EntityIndex = Index<struct EntityTag>;
using RelationshipIndex = Index<struct RelationshipTag>;
using TypeIndex = Index<struct TypeTag>;

/// Consecutive indices, for a range-based for; empty where first == last.
template <class I>
class IndexRange {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = I;
        using difference_type = std::ptrdiff_t;
        using pointer = const I *;
        using reference = I;
        constexpr Iterator() = default;
        constexpr explicit Iterator(I at)
            : m_at(at)
        {
        }
        constexpr I operator*() const { return m_at; }
        constexpr Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        constexpr Iterator operator++(int)
        {
            Iterator before = *this;
            ++m_at;
            return before;
        }
        friend constexpr bool operator==(Iterator, Iterator) = default;

    private:
        I m_at;
    };

    constexpr IndexRange() = default;
    constexpr IndexRange(I first, I last)
        : m_first(first)
        , m_last(last)
    {
    }
    constexpr Iterator begin() const { return Iterator(m_first); }
    constexpr Iterator end() const { return Iterator(m_last); }
    constexpr quint32 size() const { return m_last.value - m_first.value; }
    constexpr bool empty() const { return m_first == m_last; }
    constexpr I operator[](quint32 position) const { return I(m_first.value + position); }
    constexpr bool contains(I index) const { return m_first <= index && index < m_last; }

private:
    I m_first;
    I m_last;
};

} // namespace azimuth

template <class Tag>
struct std::hash<azimuth::Index<Tag>> {
    std::size_t operator()(azimuth::Index<Tag> index) const noexcept { return index.value; }
};
