// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
///

#include "Workbench.h"

#include <QWidget>

namespace azimuth {

class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Workbench &workbench, QWidget *parent = nullptr);
};

} // namespace azimuth
