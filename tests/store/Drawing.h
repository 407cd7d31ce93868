// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Small estates for the store's tests, and a workspace in a folder of its own.

#include "Workspace.h"

#include <QTemporaryDir>

namespace drawing {

using namespace azimuth;

EntityRow entity(const QString &key, const QString &type, const QByteArray &properties = "{}",
                 const QByteArray &raw = "{}", const QStringList &aliases = {});
Reference refer(const QString &className, const QString &from, const QString &to, const QString &type = {});
End alias(const QString &alias);
Placeholder host(const QString &key);

/// Rows of one page.
PageRows page(std::vector<EntityRow> entities, std::vector<Reference> references = {},
              std::vector<Lookup> lookups = {});

/// A temporary folder with a workspace in it. Every call checks that there was no problem.
class Folder {
public:
    Folder();
    QString path() const { return m_folder.filePath(QString::fromLatin1("contoso.azimuth")); }
    std::unique_ptr<Workspace> open(Workspace::Mode mode = Workspace::Mode::CreateIfAbsent) const;
    /// What opening answers when it should not work.
    std::optional<StoreProblem> problem(Workspace::Mode mode = Workspace::Mode::ReadWrite) const;
    /// Collects these pages, each as a task of its own, and seals.
    SealCounts collect(const std::vector<PageRows> &pages, const std::vector<Join> &joins = {}) const;
    EstatePtr estate(std::optional<SnapshotId> snapshot = {}) const;

private:
    QTemporaryDir m_folder;
};

/// Starts a snapshot with one task for each step.
std::vector<TaskRow> begin(Workspace &workspace, const QStringList &steps);
void commit(Workspace &workspace, TaskId task, PageRows rows, const QString &next = {});
SealCounts seal(Workspace &workspace, const SealRules &rules = {});

/// "key [type] {property: value ...}" of each entity, sorted, placeholders with a star; for one-line comparisons.
QStringList entities(const Estate &estate);
/// "from -type-> to" of each relationship, sorted.
QStringList relationships(const Estate &estate);
/// The rows of a query of plain SQL on the file, columns joined by "|".
QStringList rows(const QString &path, const QString &sql);
/// Changes the file by plain SQL; what went wrong, or nothing.
QStringList change(const QString &path, const QString &sql);

} // namespace drawing
