// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a test of a connection found: a headline and a line for each check. Stays until the next test.

#include "Backend.h"

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace azimuth {

class RunningArc;
class Theme;

class TestReport : public QFrame {
    Q_OBJECT
public:
    explicit TestReport(Theme &theme, QWidget *parent = nullptr);

    void showRunning();
    void show(const ConnectionTest &test);
    void dismiss(); ///< Hides it: the fields are others now, or the test was cancelled.
    bool isRunning() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitList();
    void fitLine(QWidget *line) const;
    void clearLines();
    void addLine(const CheckLine &line);
    void setSeconds(double seconds);

    Theme &m_theme;
    ConnectionTest m_test;
    RunningArc *m_arc;
    QLabel *m_mark;
    QLabel *m_headline;
    QLabel *m_seconds;
    QScrollArea *m_scroll;
    QVBoxLayout *m_lines;
    QTimer *m_clock;
    QElapsedTimer m_since;
};

} // namespace azimuth
