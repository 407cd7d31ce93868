// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageView.h"

namespace azimuth {

CoverageView::CoverageView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Coverage, parent)
{
}

} // namespace azimuth
