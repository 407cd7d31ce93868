// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the prefix of a network rule stands for.

#include <string>
#include <string_view>

namespace azimuth::mapping {

enum class PrefixKind { Everything, Host, PublicNetwork, PrivateNetwork, Tag };

struct Prefix {
    PrefixKind kind = PrefixKind::Tag;
    std::string text; ///< As given; a host without its "/32" or "/128".
    bool isPublic = false; ///< Of a host.
};

/// "Internet", "*", an address or network of either family; anything else is a service tag.
/// Private are the networks of RFC 1918, loopback, link-local and unique local addresses.
Prefix prefixOf(std::string_view text);

} // namespace azimuth::mapping
