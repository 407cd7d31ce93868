// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What kind of thing a relationship is, for its line and for hiding: visual-design.md, section 8.

#include <QString>

#include <array>

namespace azimuth {

enum class EdgeClass : quint8 { Access, Network, Uses, Contains };
inline constexpr int edgeClassCount = 4;
inline constexpr std::array allEdgeClasses{EdgeClass::Access, EdgeClass::Network, EdgeClass::Uses, EdgeClass::Contains};

/// By a relationship's class ("HAS") and type ("azure_subnet_has_vm").
EdgeClass edgeClassOf(const QString &className, const QString &type);

} // namespace azimuth
