// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Properties that tell a secret, in answers of which nobody said what they hold. Pure.

#include "Value.h"

namespace azimuth::mapping {

/// True for a property whose name says that its text is a secret ("primaryKey", "administratorLoginPassword"), or whose
/// text has one in it ("...;AccountKey=..."). Numbers and truth values are none: allowSharedKeyAccess.
bool tellsSecret(std::string_view name, const Value &value);
/// Replaces them by what other rows put in a secret's place.
void maskSecrets(Properties &properties);

} // namespace azimuth::mapping
