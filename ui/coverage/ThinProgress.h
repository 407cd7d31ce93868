// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A line that fills: a QProgressBar for everything but its looks.

#include <QProgressBar>

namespace azimuth {

class Theme;

class ThinProgress : public QProgressBar {
    Q_OBJECT
public:
    explicit ThinProgress(Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {80, 4}; }
    QSize minimumSizeHint() const override { return {20, 4}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
};

} // namespace azimuth
