// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
///

#include "Workbench.h"

#include <QWidget>

namespace azimuth {

class Navigator : public QWidget {
    Q_OBJECT
public:
    explicit Navigator(Workbench &workbench, QWidget *parent = nullptr);
};

} // namespace azimuth
