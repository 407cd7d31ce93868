// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of colours (visual-design.md, section 1). No other file names a colour by number.
#include "Theme.h"

#include <array>
#include <utility>

namespace azimuth {
namespace {

struct Pair {
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, roleCount> table{{
    {Role::Window, 0xF2F4F7, 0x1D2026},
    {Role::Base, 0xFFFFFF, 0x15171C},
    {Role::Alternate, 0xF8F9FB, 0x191C21},
    {Role::Raised, 0xFFFFFF, 0x23272F},
    {Role::Hover, 0xECEFF4, 0x252932},
    {Role::Border, 0xDCE0E6, 0x30353F},
    {Role::ButtonBorder, 0xC3C9D3, 0x434A57},
    {Role::ControlBorder, 0x7F8A9B, 0x727D8E},
    {Role::Text, 0x1A1F29, 0xE6E9EF},
    {Role::Secondary, 0x566072, 0xA3ACBA},
    {Role::Accent, 0x2A5BD7, 0x7BA3FF},
    {Role::OnAccent, 0xFFFFFF, 0x0B1530},
    {Role::Link, 0x2450C0, 0x8FB1FF},
    {Role::Selection, 0xDCE7FD, 0x233A6B},
    {Role::SelectionUnfocused, 0xE4E8EE, 0x2B303A},
    {Role::Critical, 0xA8123A, 0xFF7F95},
    {Role::CriticalTint, 0xFBE9ED, 0x3C1B25},
    {Role::High, 0xB0400A, 0xFF9D62},
    {Role::HighTint, 0xFDEEE4, 0x3A2418},
    {Role::Medium, 0x806000, 0xE3B93F},
    {Role::MediumTint, 0xFAF1D8, 0x352B12},
    {Role::Low, 0x2A678F, 0x73B9E8},
    {Role::LowTint, 0xE6F1F8, 0x172D3D},
    {Role::Info, 0x566072, 0xA3ACBA},
    {Role::InfoTint, 0xECEFF3, 0x262A32},
    {Role::Good, 0x1A7547, 0x58CB8D},
    {Role::GoodTint, 0xE4F4EB, 0x15301F},
    {Role::Identity, 0x7448C4, 0xB79CF7},
    {Role::Compute, 0x2B70C4, 0x6FAEF2},
    {Role::Network, 0x0E7F72, 0x3FC2AF},
    {Role::Storage, 0x4F7A18, 0xA3C95C},
    {Role::Data, 0xAC5B14, 0xECA463},
    {Role::Keys, 0xB03A7C, 0xEF89C0},
    {Role::Web, 0x0F7A98, 0x52C3DF},
    {Role::Management, 0x667080, 0x929CAB},
}};

constexpr bool isInOrder()
{
    for (std::size_t at = 0; at < table.size(); ++at)
        if (static_cast<std::size_t>(table[at].role) != at)
            return false;
    return true;
}
static_assert(isInOrder());

} // namespace

QColor Theme::color(Role role, Scheme scheme)
{
    const Pair &pair = table[static_cast<std::size_t>(role)];
    return QColor::fromRgb(scheme == Scheme::Light ? pair.light : pair.dark);
}

Role Theme::roleOf(Severity severity)
{
    constexpr std::array roles{Role::Critical, Role::High, Role::Medium, Role::Low, Role::Info, Role::Info};
    return roles[static_cast<std::size_t>(severity)];
}

Role Theme::tintOf(Severity severity)
{
    constexpr std::array roles{Role::CriticalTint, Role::HighTint, Role::MediumTint,
                               Role::LowTint,      Role::InfoTint, Role::InfoTint};
    return roles[static_cast<std::size_t>(severity)];
}

} // namespace azimuth
