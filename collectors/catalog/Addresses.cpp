// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Addresses.h"

#include "Value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace azimuth::mapping {
namespace {

std::optional<std::uint32_t> numberUpTo(std::string_view text, std::uint32_t most)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number > most)
        return std::nullopt;
    return number;
}

std::optional<std::uint32_t> ipv4(std::string_view text)
{
    std::uint32_t address = 0;
    for (int part = 0; part < 4; ++part) {
        const std::size_t dot = text.find('.');
        if ((dot == std::string_view::npos) != (part == 3))
            return std::nullopt;
        const auto number = numberUpTo(text.substr(0, dot), 255);
        if (!number)
            return std::nullopt;
        address = address << 8 | *number;
        text.remove_prefix(part == 3 ? text.size() : dot + 1);
    }
    return address;
}

bool isPrivateIpv4(std::uint32_t address)
{
    struct Range {
        std::uint32_t network;
        int bits;
    };
    constexpr std::array ranges{Range{0x0A000000, 8}, Range{0xAC100000, 12}, Range{0xC0A80000, 16},
                                Range{0x7F000000, 8}, Range{0xA9FE0000, 16}};
    return std::ranges::any_of(ranges,
                               [=](const Range &range) { return (address ^ range.network) >> (32 - range.bits) == 0; });
}

bool looksLikeIpv6(std::string_view text)
{
    return text.find(':') != std::string_view::npos
        && text.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
}

bool isPrivateIpv6(std::string_view text)
{
    const std::string lower = lowerAscii(text);
    return lower == "::1" || lower.starts_with("fc") || lower.starts_with("fd") || lower.starts_with("fe8");
}

} // namespace

Prefix prefixOf(std::string_view text)
{
    const std::string_view address = text.substr(0, text.find('/'));
    const std::string_view mask = address.size() == text.size() ? std::string_view() : text.substr(address.size() + 1);
    if (text == "*" || sameText(text, "Internet"))
        return {PrefixKind::Everything, std::string(text)};
    const std::optional<std::uint32_t> four = ipv4(address);
    if (!four && !looksLikeIpv6(address))
        return {PrefixKind::Tag, std::string(text)};
    const std::uint32_t widest = four ? 32 : 128;
    const std::optional<std::uint32_t> bits = mask.empty() ? widest : numberUpTo(mask, widest);
    if (!bits)
        return {PrefixKind::Tag, std::string(text)};
    const bool isPrivate = four ? isPrivateIpv4(*four) : isPrivateIpv6(address);
    if (*bits == 0)
        return {PrefixKind::Everything, std::string(text)};
    if (*bits == widest)
        return {PrefixKind::Host, std::string(address), !isPrivate};
    return {isPrivate ? PrefixKind::PrivateNetwork : PrefixKind::PublicNetwork, std::string(text)};
}

} // namespace azimuth::mapping
