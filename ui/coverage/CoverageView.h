// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
///

#include "View.h"

namespace azimuth {

class CoverageView : public View {
    Q_OBJECT
public:
    explicit CoverageView(Workbench &workbench, QWidget *parent = nullptr);
};

} // namespace azimuth
