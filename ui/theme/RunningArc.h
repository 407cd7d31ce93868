// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The turning arc of something that runs: one turn in 1.2 s, still where motion is not wanted. Turns only while shown.

#include <QBasicTimer>
#include <QWidget>

namespace azimuth {

class Theme;

class RunningArc : public QWidget {
    Q_OBJECT
public:
    explicit RunningArc(Theme &theme, QWidget *parent = nullptr, int size = 16);

    QSize sizeHint() const override { return {m_size, m_size}; }
    bool isTurning() const { return m_timer.isActive(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void turnIfWanted();

    Theme &m_theme;
    int m_size;
    int m_angle = 0; ///< Degrees
    QBasicTimer m_timer;
};

} // namespace azimuth
