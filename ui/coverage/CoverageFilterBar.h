// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Above the coverage list: All, Gaps or Read, a state, a service, a text, and how many rows that leaves.

#include "CoverageList.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;

namespace azimuth {

class Segments;
class Theme;

class CoverageFilterBar : public QWidget {
    Q_OBJECT
public:
    /// `segments`: three checkable actions, in the order of CoverageFilter::Show.
    CoverageFilterBar(Theme &theme, const QList<QAction *> &segments, QWidget *parent = nullptr);

    const CoverageFilter &filter() const { return m_filter; }
    void setShow(CoverageFilter::Show show);
    /// Everything is shown again.
    void clear();
    /// Services to choose from; the chosen one stays.
    void setServices(const QStringList &services);
    /// "9 of 41"
    void setCount(qint64 shown, qint64 all);
    void focusText();

signals:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take();

    Theme &m_theme;
    CoverageFilter m_filter;
    Segments *m_segments;
    QComboBox *m_state;
    QComboBox *m_service;
    QLineEdit *m_text;
    QLabel *m_count;
    QTimer m_pause; ///< Typing goes on.
};

} // namespace azimuth
