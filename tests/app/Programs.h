// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-simulator and azimuth-cli as a person starts them: processes, pipes, files, exit codes.

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// How a program ended, and all it said.
struct Ended {
    int code = -1; ///< -1: crashed or never ended.
    QByteArray out;
    QByteArray err;
    QByteArray all() const { return out + err; }
};

/// A folder that is home, settings and workspace of the programs of one test.
class Place {
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QProcessEnvironment environment() const;
    /// Every byte of every file below it, for looking for what must not be there.
    QByteArray everything() const;

private:
    QTemporaryDir m_folder;
};

/// A running simulator; ends with this object.
class Azure {
public:
    /// `arguments` besides --port 0, for example {"--estate", "demo"}.
    Azure(const Place &place, const QStringList &arguments);
    ~Azure();
    bool isListening() const { return !m_line.isEmpty(); }
    QString said(const QString &field) const { return m_line.value(field).toString(); }
    QString cloudFile() const { return m_cloudFile; }
    QByteArray secret() const { return said(QStringLiteral("clientSecret")).toUtf8(); }
    /// Sign-in options for azimuth-cli.
    QStringList signIn() const;
    /// Ends it; its last line.
    QJsonObject end();

private:
    QProcess m_process;
    QJsonObject m_line;
    QString m_cloudFile;
};

/// Runs azimuth-cli to its end.
Ended runCli(const Place &place, const QStringList &arguments, const QByteArray &input = {});
/// collect with the simulator's own credentials into place/w.azimuth.
Ended collect(const Place &place, const Azure &azure, const QStringList &more = {});
/// export --format json of place/w.azimuth; empty object when that fails.
QJsonObject exported(const Place &place);
/// The coverage row of a step at a scope that contains `scope`; empty if there is none.
QJsonObject coverageOf(const QJsonObject &exported, const QString &step, const QString &scope = {});
int entitiesOf(const QJsonObject &exported, const QString &type);
