// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How a kind of relationship looks and what it is called: in the graph and on the map of the model. Any thread.

#include "EdgeClass.h"
#include "Theme.h"

#include <QPen>

namespace azimuth {

Role roleOf(EdgeClass kind);
/// `color` is the one that stands for roleOf(kind).
QPen penOf(EdgeClass kind, const QColor &color, double width);
/// "Access": translated.
QString nameOf(EdgeClass kind);

} // namespace azimuth
