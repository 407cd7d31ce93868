// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A GraphCanvas for screen readers: a canvas whose children are its nodes.

#include <QtGlobal>

namespace azimuth {

class GraphCanvas;

/// Once; more calls do nothing.
void installCanvasAccess();
/// The canvas has another picture.
void notifyNodesChanged(GraphCanvas *canvas);
void notifyNodeFocused(GraphCanvas *canvas, quint32 node);

} // namespace azimuth
