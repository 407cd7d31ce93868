// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OverviewView.h"

namespace azimuth {

OverviewView::OverviewView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Overview, parent)
{
}

} // namespace azimuth
