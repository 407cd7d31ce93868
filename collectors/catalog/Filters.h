// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The filters of the catalog's expressions, and the rules of text they share with the mapping.

#include "Expression.h"

#include <optional>

namespace azimuth::mapping {

/// Empty for a known filter with the argument it needs; else what is wrong.
QString filterProblem(const Filter &filter);
Value applyFilter(const Filter &filter, Value value);

/// Milliseconds since 1970 of an ISO 8601 date and time ("2021-09-01T14:59:04.83Z"); nothing for other text.
std::optional<qint64> epochMilliseconds(std::string_view text);
/// "East US" -> "eastus": lower case, the first run of blanks removed.
std::string normalizedRegion(std::string_view region);
/// "diskIOPSReadWrite" -> "diskIopsReadWrite": words by case and digits, joined again with one capital each.
std::string camelCase(std::string_view name);
/// "AzureLoadBalancer" -> "azure_load_balancer".
std::string snakeCase(std::string_view name);
/// "true", "false" and numbers become what they say; anything else stays text.
Value parsedScalar(std::string_view text);

} // namespace azimuth::mapping
