// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExportShown.h"

#include "Backend.h"
#include "Settings.h"
#include "View.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr QLatin1StringView folderKey{"export/folder"};

QString sentenceOf(const ExportProblem &problem)
{
    if (problem.kind == ExportProblem::Kind::InTheWay)
        return ExportShown::tr("%1 is not a regular file. Choose another name.").arg(problem.path);
    return ExportShown::tr("%1 could not be written: %2. Choose another folder.").arg(problem.path, problem.detail);
}

} // namespace

ExportShown::ExportShown(Workbench &workbench, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_window(window)
{
}

void ExportShown::ask(const View &view)
{
    const auto table = view.shown();
    if (!table || table->rows == 0) {
        m_workbench.tell({Notice::Kind::Info, tr("Nothing to export."), tr("This page shows no rows."), {}});
        return;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_workbench.settings().value(folderKey, documents).toString();
    auto *dialog = new QFileDialog(m_window, tr("Export what is shown"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(folder);
    dialog->selectFile(view.fileName() + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, table = *table](const QString &path) {
        m_workbench.settings().set(folderKey, QFileInfo(path).absolutePath());
        write(table, path);
    });
    dialog->open();
}

void ExportShown::write(const TableSource &table, const QString &path)
{
    const QFileInfo workspace(m_workbench.backend().workspacePath());
    if (workspace.exists() && workspace == QFileInfo(path)) {
        m_workbench.tell({Notice::Kind::Error,
                          tr("Not exported."),
                          tr("%1 is the open workspace. Choose another name.").arg(path),
                          {}});
        return;
    }
    m_ask([table, path] { return writeCsvTable(table, path); },
          [this, path, rows = table.rows](const ExportResult &result) { told(result, path, rows); });
}

void ExportShown::told(const ExportResult &result, const QString &path, qint64 rows)
{
    if (const auto *problem = std::get_if<ExportProblem>(&result)) {
        m_workbench.tell({Notice::Kind::Error, tr("Not exported."), sentenceOf(*problem), {}});
        return;
    }
    const QFileInfo file(path);
    m_workbench.tell({Notice::Kind::Good, tr("Exported %n rows.", nullptr, static_cast<int>(rows)),
                      tr("%1, %2").arg(file.fileName(), QLocale().formattedDataSize(file.size())),
                      file.absolutePath()});
}

} // namespace azimuth
