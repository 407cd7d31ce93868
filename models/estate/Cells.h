// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How an Estate keeps property values: 32-bit words in columns, whatever is wider in side tables.

#include "StringPool.h"

#include <QString>
#include <QtGlobal>

#include <span>
#include <string_view>
#include <vector>

namespace azimuth {

/// What a cell's word means. Also the kind of a whole column whose values are all alike.
enum class CellKind : quint8 {
    Absent, ///< The source did not give the property.
    Null, ///< The source gave null.
    Bool, ///< 0 or 1.
    Int, ///< The value + 2^31.
    WideInt, ///< Number of an int64 that does not fit Int.
    Double, ///< Number of a double.
    Number, ///< Number of a text: a JSON number that neither int64 nor double holds.
    Text, ///< Number of a text.
    List, ///< Number of a list.
};

struct Cell {
    CellKind kind = CellKind::Absent;
    quint32 word = 0;
};

/// The side tables that the words of all cells of one Estate point into.
struct CellStore {
    StringPool strings;
    std::vector<qint64> wideInts;
    std::vector<double> doubles;
    std::vector<quint32> listEnds; ///< List n: items [listEnds[n-1], listEnds[n]).
    std::vector<quint32> itemWords;
    std::vector<CellKind> itemKinds;

    std::size_t bytes() const;
};

/// One property of all entities of a type. Dense (a word a row) or, where few rows have it, sparse (row numbers beside
/// words).
struct Column {
    static constexpr quint32 absent = 0xFFFFFFFF;
    static constexpr quint32 null = 0xFFFFFFFE;

    quint32 name = 0; ///< Number of a text.
    CellKind kind =
        CellKind::Absent; ///< Of all values that are neither absent nor null; unused where `kinds` is filled.
    quint32 filled = 0; ///< Rows that have it, nulls included.
    std::vector<quint32> rows; ///< Sparse only: ascending.
    std::vector<quint32> words;
    std::vector<CellKind> kinds; ///< Only where values of several kinds meet.

    bool isSparse() const { return !rows.empty(); }
    /// The cell at a position of `words`.
    Cell stored(std::size_t position) const;
    Cell at(quint32 row) const;
    std::size_t bytes() const;
};

/// A property's value, looked at in place: cheap to copy, allocates nothing, lives as long as its Estate.
class PropertyValue {
public:
    enum class Kind {
        Absent, ///< Not given.
        Null, ///< Given as null.
        Bool,
        Int, ///< Fits qint64.
        Double,
        Number, ///< A number that neither holds exactly; text() is how the source wrote it.
        Text,
        List ///< Of values of any kind but Absent and List.
    };

    PropertyValue() = default;
    PropertyValue(const CellStore &store, Cell cell)
        : m_store(&store)
        , m_cell(cell)
    {
    }

    Kind kind() const;
    /// False for Absent and Null.
    bool hasValue() const { return m_cell.kind > CellKind::Null; }
    /// False for everything but true.
    bool toBool() const { return m_cell.kind == CellKind::Bool && m_cell.word == 1; }
    /// 0 for everything but Int.
    qint64 toInt() const;
    /// Int, Double and (rounded) Number; 0 for the rest.
    double toDouble() const;
    /// UTF-8, of Text and Number; empty for the rest.
    std::string_view text() const;
    /// Equal for equal texts of one Estate, so that a filter judges each distinct text once. 0 for all but Text and
    /// Number.
    quint32 textId() const;
    /// Items of a List; 0 for the rest.
    quint32 size() const;
    PropertyValue at(quint32 item) const;
    /// As people read it: "true", "42", the text, list items joined with ", "; empty for Absent and Null.
    QString toString() const;

private:
    const CellStore *m_store = nullptr;
    Cell m_cell;
};

/// A property with its name (UTF-8).
struct Property {
    std::string_view name;
    PropertyValue value;
};

} // namespace azimuth
