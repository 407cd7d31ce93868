// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Parts of Resource Manager ids, whatever their case: "/subscriptions/{s}/resourceGroups/{g}/providers/...".

#include <string>
#include <string_view>

namespace azimuth::mapping {

/// The subscription's id without the path, "" where the id has none.
std::string_view subscriptionIdOf(std::string_view resourceId);
/// "/subscriptions/{s}" as the id spells it; "" where it has none.
std::string_view subscriptionKeyOf(std::string_view resourceId);
/// The resource group's name as the id spells it; "" where the resource is in none.
std::string_view resourceGroupNameOf(std::string_view resourceId);
/// "/subscriptions/{s}/resourceGroups/{g}" as the id spells it; "" where the resource is in none, or is the group
/// itself.
std::string_view resourceGroupKeyOf(std::string_view resourceId);
/// The resource that another is a part of, or is attached to: ".../virtualMachines/v" of
/// ".../virtualMachines/v/extensions/e";
/// "" where it lies in a group or subscription itself.
std::string_view ownerKeyOf(std::string_view resourceId);

} // namespace azimuth::mapping
