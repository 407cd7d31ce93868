// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A page of the centre. The window shows its tools at the right of the tabs, exports what it shows, and keeps its
/// state.

#include "TextTable.h"
#include "Workbench.h"

#include <QWidget>

namespace azimuth {

class View : public QWidget {
    Q_OBJECT
public:
    View(Workbench &workbench, Page page, QWidget *parent = nullptr);

    Workbench &workbench() const { return m_workbench; }
    Page page() const { return m_page; }
    /// Actions shown as buttons at the right of the tab bar while this page is current; owned by Actions.
    virtual QList<QAction *> tools() const { return {}; }
    /// Exactly what the view shows, for CSV and Markdown; std::nullopt: there is nothing. Cheap: copies row numbers and
    /// gives a function that a worker calls.
    virtual std::optional<TableSource> shown() const { return std::nullopt; }
    /// A name for the file: "storage-accounts".
    virtual QString fileName() const { return QStringLiteral("azimuth"); }
    /// Columns, widths, splitters; not what is selected.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &) { }

private:
    Workbench &m_workbench;
    Page m_page;
};

} // namespace azimuth
