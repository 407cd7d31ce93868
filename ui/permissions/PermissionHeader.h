// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Above the tree: who was checked and when, how many steps have which state, the button that checks again.

#include "PermissionTree.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace azimuth {

class Theme;

class PermissionHeader : public QWidget {
    Q_OBJECT
public:
    PermissionHeader(Theme &theme, QAction &check, QWidget *parent = nullptr);

    void show(const PermissionTree &tree);
    using QWidget::show;
    /// A check runs: the old answers stay, the button waits.
    void setChecking(bool checking);

private:
    struct Tally {
        Mark mark;
        QWidget *widget;
        QLabel *picture, *count, *word;
    };
    void applyTheme();

    Theme &m_theme;
    QLabel *m_caller, *m_when;
    QPushButton *m_again;
    QString m_checked;
    std::vector<Tally> m_tallies;
};

} // namespace azimuth
