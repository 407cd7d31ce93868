// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-simulator and azimuth-cli as a person starts them: processes, pipes, files, exit codes.

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// What a whole collection of the demo tenant ends with: one of its subscriptions is disabled, and that is a gap.
inline constexpr int demoCode = 3;

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
    /// The bytes that a workspace takes, with its journal and what SQLite keeps beside them; 0 while there is none.
    qint64 workspaceSize(const QString &name = QStringLiteral("w.azimuth")) const;

private:
    QTemporaryDir m_folder;
};

/// A running simulator; ends with this object, and with a test that is killed.
class Azure {
public:
    /// `arguments` besides --port 0, for example {"--estate", "demo"}.
    Azure(const Place &place, const QStringList &arguments);
    ~Azure();
    bool isListening() const { return !m_line.isEmpty(); }
    QString said(const QString &field) const { return m_line.value(field).toString(); }
    QString subscription(int index) const { return m_line.value(u"subscriptions").toArray().at(index).toString(); }
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

/// azimuth-cli while it runs: with no umask and cores allowed, so that what protects its files is its own doing. A test
/// that is killed takes it with it.
class Running {
public:
    Running(const Place &place, const QStringList &arguments, const QByteArray &input = {});
    ~Running();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    qint64 pid() const { return m_process.processId(); }
    /// A file of /proc/PID; empty where it may not be read.
    QByteArray proc(const QString &name) const;
    void send(int signal) const;
    /// Waits until standard error holds `text`; false when it ended before.
    bool waitToSay(const QByteArray &text);
    /// Waits until the workspace and its journal have grown to `bytes`; false when it ended before.
    bool waitToWrite(qint64 bytes, const QString &workspace = QStringLiteral("w.azimuth"));
    Ended end();

private:
    bool isCaught(bool reached);

    const Place &m_place;
    QProcess m_process;
    QByteArray m_err;
};

/// Runs azimuth-cli to its end.
Ended runCli(const Place &place, const QStringList &arguments, const QByteArray &input = {});
/// Arguments of collect with the simulator's own credentials (the secret comes from standard input).
QStringList collectArguments(const Place &place, const Azure &azure, const QStringList &more = {},
                             const QString &workspace = QStringLiteral("w.azimuth"));
/// collect with the simulator's own credentials into place/w.azimuth.
Ended collect(const Place &place, const Azure &azure, const QStringList &more = {});
/// export --format json of a workspace in `place`; empty object when that fails.
QJsonObject exported(const Place &place, const QStringList &more = {},
                     const QString &workspace = QStringLiteral("w.azimuth"));
/// The coverage row of a step at a scope that contains `scope`; empty if there is none.
QJsonObject coverageOf(const QJsonObject &exported, const QString &step, const QString &scope = {});
int entitiesOf(const QJsonObject &exported, const QString &type);
/// How many requests a collection said it took; -1 if it did not say.
qint64 requestsOf(const Ended &collected);
