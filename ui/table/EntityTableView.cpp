// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityTableView.h"

namespace azimuth {

EntityTableView::EntityTableView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Table, parent)
{
}

} // namespace azimuth
