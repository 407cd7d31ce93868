// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SnapshotPicker.h"

#include "Backend.h"
#include "Theme.h"

#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QString moment(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime(), SnapshotPicker::tr("d MMM yyyy, HH:mm"));
}

} // namespace

SnapshotPicker::SnapshotPicker(Workbench &workbench, QWidget *parent)
    : QToolButton(parent)
    , m_workbench(workbench)
{
    setObjectName(u"snapshots"_s);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setMenu(new QMenu(this));
    setAccessibleName(tr("Snapshot"));
    connect(menu(), &QMenu::aboutToShow, this, &SnapshotPicker::fillMenu);
    connect(&workbench, &Workbench::sceneChanged, this, &SnapshotPicker::showCurrent);
    connect(&workbench.backend(), &Backend::snapshotsChanged, this, &SnapshotPicker::showCurrent);
    connect(&workbench.theme(), &Theme::changed, this, &SnapshotPicker::showCurrent);
    showCurrent();
}

void SnapshotPicker::showCurrent()
{
    setIcon(m_workbench.theme().icon(u"clock"_s, Role::Secondary));
    const Scene &scene = m_workbench.scene();
    if (scene && scene.live)
        setText(tr("Collecting now"));
    else if (scene && scene.estate->origin().time.isValid())
        setText(moment(scene.estate->origin().time));
    else
        setText(tr("No snapshot"));
    setEnabled(!m_workbench.backend().snapshots().empty());
}

void SnapshotPicker::fillMenu()
{
    menu()->clear();
    const std::vector<SnapshotLine> snapshots = m_workbench.backend().snapshots();
    for (auto it = snapshots.rbegin(); it != snapshots.rend(); ++it) {
        const QString entities = tr("%n entities", nullptr, static_cast<int>(it->entities));
        const QString text = it->partial ? tr("%1, cut short, %2").arg(moment(it->sealed), entities)
                                         : tr("%1, %2").arg(moment(it->sealed), entities);
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(it->id == m_workbench.backend().currentSnapshot());
        connect(action, &QAction::triggered, this, [this, id = it->id] { m_workbench.backend().openSnapshot(id); });
    }
}

} // namespace azimuth
