// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Reads catalog files into rows, refusing what is wrong with file, line and reason.

#include "Specs.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace azimuth::mapping {

/// One row of a file with where it stands.
struct SourceRow {
    QString file;
    int line = 0;
    QByteArray text; ///< The row's own JSON, for the lines of its fields.
    QString service; ///< Of its file.
    QJsonObject json;
};

/// Fields of one row: each read is noted, so that finish() can name those that nobody knows.
class RowFields {
public:
    RowFields(const SourceRow &row, QString rowName, std::vector<CatalogProblem> &problems);

    bool has(const QString &field) const { return m_row.json.contains(field); }
    QString text(const QString &field, bool required = false);
    QStringList texts(const QString &field);
    bool flag(const QString &field);
    QJsonValue json(const QString &field);
    /// Notes a problem with a field.
    void refuse(const QString &field, const QString &reason);
    /// False when a field was unknown or anything was refused.
    bool finish();

private:
    const SourceRow &m_row;
    QString m_rowName;
    std::vector<CatalogProblem> &m_problems;
    QStringList m_known{QStringLiteral("note")};
    bool m_isGood = true;
};

class CatalogReader {
public:
    explicit CatalogReader(std::vector<CatalogProblem> &problems);

    /// Reads every *.json of a folder, by name. Rows of later folders replace those of earlier ones.
    void readFolder(const QString &folder);
    /// Checks what only the whole can tell (ends, parents, joins), drops what fails, and hands over.
    Rows take();

private:
    struct File {
        QString name;
        QByteArray bytes;
        QString service;
    };
    void readFile(const QString &path);
    std::vector<SourceRow> rowsOf(const File &file, const QString &section);
    void addPresets(const File &file);
    bool underlay(SourceRow &row, RowFields &fields) const;
    void addType(SourceRow row);
    void addStep(SourceRow row);
    void addJoin(const SourceRow &row);

    std::vector<CatalogProblem> &m_problems;
    QHash<QString, QJsonObject> m_presets;
    QHash<QString, int> m_typeFolder; ///< Number of the folder it came from, for "is there twice".
    QHash<QString, int> m_stepFolder;
    std::vector<std::pair<Join, SourceRow>> m_joins;
    int m_folder = 0;
    Rows m_rows;
};

} // namespace azimuth::mapping
