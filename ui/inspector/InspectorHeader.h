// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The top of the inspector: what is chosen, where it lies, what can be done with it.

#include "EntityActions.h"
#include "Theme.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QToolButton;

namespace azimuth {

class ElidedLabel;
class FlowLayout;

class InspectorHeader : public QWidget {
    Q_OBJECT
public:
    InspectorHeader(Workbench &workbench, EntityActions &actions, QWidget *parent = nullptr);

    /// The chosen entity anew: name, place, badges.
    void refresh();

private:
    void refreshIcon();
    void refreshPath();
    void refreshBadges();
    void addBadge(const QString &text, Role color, Role tint);
    QPushButton *buttonFor(QAction *action);
    QToolButton *menuButton();

    Workbench &m_workbench;
    EntityActions &m_actions;
    QLabel *m_icon;
    ElidedLabel *m_name;
    ElidedLabel *m_type;
    QWidget *m_path;
    FlowLayout *m_pathLayout;
    QString m_pathShown; ///< Keys of what it lies in: so that it is not built anew without need.
    QWidget *m_badges;
    FlowLayout *m_badgesLayout;
};

} // namespace azimuth
