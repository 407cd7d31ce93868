// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Every action on the chosen entity: made once, shown by the inspector, the menu, and the context menus of tree, table
/// and graph (workbench.actions().find("entity.copyId")). Each is enabled only where it makes sense; a disabled one
/// says why in its tooltip.

#include "Annotation.h"
#include "Ask.h"
#include "PropertySummary.h"
#include "Workbench.h"

#include <QAction>

namespace azimuth {

/// What the backend knows of the steps in the estate's coverage. UI thread.
StepTable stepTable(const Estate &estate, const Backend &backend);

class EntityActions : public QObject {
    Q_OBJECT
public:
    explicit EntityActions(Workbench &workbench, QObject *parent = nullptr);

    QAction *openPortal, *showInGraph, *listNeighbours, *copyId, *copyName, *copyAz, *copyUrl, *copyResourceGraph,
        *owned, *highValue, *addNote, *addTag;
    /// In the order of a menu, nullptr for a separator.
    QList<QAction *> menu() const;

signals:
    void noteWanted();
    void tagWanted();

private:
    void make();
    void connectAll();
    void refresh();
    void refreshCopies(const QString &type);
    void refreshMarks();
    void refreshPortal();
    void copyRequestUrl();
    void listAll();
    void mark(AnnotationKind kind, bool on);
    QUrl portalPage() const;

    Workbench &m_workbench;
    Ask m_askUrl;
    Ask m_askNeighbours;
};

} // namespace azimuth
