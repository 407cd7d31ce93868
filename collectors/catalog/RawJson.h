// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Pieces of JSON text as they stand: the raw JSON of an entity is kept to the letter, which a parsed tree no longer
/// has. All of them expect text that a parser accepted before; on other text they give empty pieces, never read beyond
/// its end.

#include <string_view>
#include <vector>

namespace azimuth::mapping {

/// The text of a field's value; the first of the name, else the first of the name without case. Empty: no such field.
std::string_view rawField(std::string_view object, std::string_view name);
/// As rawField(), then inside `properties`: the same way as Node::child().
std::string_view rawChild(std::string_view object, std::string_view name);
/// The texts of an array's items; of the value alone where it is not an array.
std::vector<std::string_view> rawItems(std::string_view array);

} // namespace azimuth::mapping
