// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "View.h"

namespace azimuth {

View::View(Workbench &workbench, Page page, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_page(page)
{
}

} // namespace azimuth
