// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Entities by display name without case, then key: as lists and trees show them. Makes no strings for ASCII names.

#include "Estate.h"

#include <span>
#include <vector>

namespace azimuth {

class NameOrder {
public:
    /// `estate` must outlive this.
    explicit NameOrder(const Estate &estate)
        : m_estate(estate)
    {
    }
    void sort(std::span<EntityIndex> entities);

private:
    /// The name's beginning as two numbers that sort as the name does; equal ones say nothing.
    struct Row {
        quint64 first = 0;
        quint64 second = 0;
        EntityIndex entity;
    };
    Row rowOf(EntityIndex entity) const;
    bool isLess(const Row &one, const Row &other) const;

    const Estate &m_estate;
    std::vector<Row> m_rows;
};

} // namespace azimuth
