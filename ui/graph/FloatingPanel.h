// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What floats over the canvas: tools, legend, minimap. Raised, with a rim and a soft shadow.

#include <QWidget>

namespace azimuth {

class Theme;

class FloatingPanel : public QWidget {
    Q_OBJECT
public:
    explicit FloatingPanel(Theme &theme, QWidget *parent = nullptr);
    /// Room around the panel that belongs to its shadow.
    static constexpr int shadow = 6;

    Theme &theme() const { return m_theme; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
};

} // namespace azimuth
