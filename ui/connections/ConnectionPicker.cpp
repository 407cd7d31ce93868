// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionPicker.h"

namespace azimuth {

ConnectionPicker::ConnectionPicker(Workbench &, QWidget *parent)
    : QToolButton(parent)
{
}

void ConnectionPicker::addConnection() { }

} // namespace azimuth
