// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The centre: tabs, the current page's tools at their right, notices, the page itself.

#include "View.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace azimuth {

class NoticeBar;

class Pages : public QWidget {
    Q_OBJECT
public:
    explicit Pages(Workbench &workbench, QWidget *parent = nullptr);

    View *current() const;
    const std::vector<View *> &views() const { return m_views; }
    /// Tool buttons without their words, where there is little room.
    void setCompact(bool compact);

private:
    void addPage(View *view, const QString &title);
    void showPage();
    void showTools();
    void showBadges();
    void tell(const Notice &notice);

    Workbench &m_workbench;
    QTabBar *m_tabs;
    QHBoxLayout *m_tools;
    QStackedWidget *m_stack;
    NoticeBar *m_notices;
    std::vector<View *> m_views;
    bool m_compact = false;
};

} // namespace azimuth
