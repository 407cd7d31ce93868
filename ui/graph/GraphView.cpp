// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphView.h"

namespace azimuth {

GraphView::GraphView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Graph, parent)
{
}

} // namespace azimuth
