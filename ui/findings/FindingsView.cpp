// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingsView.h"

namespace azimuth {

FindingsView::FindingsView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Findings, parent)
{
}

} // namespace azimuth
