// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How an App Registration for Azimuth is made, step by step, with the permissions it needs.

#include <QDialog>

namespace azimuth {

class Theme;

class SetupGuide : public QDialog {
    Q_OBJECT
public:
    explicit SetupGuide(Theme &theme, QWidget *parent = nullptr);

    /// The Graph application permissions that the steps name, one a line.
    static QStringList permissions();
};

} // namespace azimuth
