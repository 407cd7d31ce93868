// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Writes what the current page shows as CSV, on a worker, and tells how it went.

#include "Ask.h"
#include "TextTable.h"
#include "Workbench.h"

#include <QObject>

namespace azimuth {

class View;

class ExportShown : public QObject {
    Q_OBJECT
public:
    explicit ExportShown(Workbench &workbench, QWidget *window);

    /// Asks where, then writes.
    void ask(const View &view);
    void write(const TableSource &table, const QString &path);

private:
    void told(const ExportResult &result, const QString &path, qint64 rows);

    Workbench &m_workbench;
    QWidget *m_window;
    Ask m_ask;
};

} // namespace azimuth
