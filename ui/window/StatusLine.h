// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The bottom line: which snapshot is shown and how complete it is, or how far a collection has come.

#include "Backend.h"
#include "Marks.h"
#include "Workbench.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace azimuth {

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(Workbench &workbench, QWidget *parent = nullptr);

private:
    void showScene();
    void showProgress(const CollectionStatus &status);
    void showMark(Mark mark);
    void showGaps(qint64 gaps);
    QLabel *addPart(const QString &name);

    Workbench &m_workbench;
    QLabel *m_mark;
    QLabel *m_what;
    QLabel *m_steps;
    QProgressBar *m_bar;
    QLabel *m_left;
    QLabel *m_entities;
    QLabel *m_relationships;
    QLabel *m_rate;
    QToolButton *m_gaps;
    QLabel *m_workspace;
};

} // namespace azimuth
