// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionsView.h"

namespace azimuth {

PermissionsView::PermissionsView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Permissions, parent)
{
}

} // namespace azimuth
