// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One SQLite connection through QtSql, with failures kept as values. The first failure sticks: what follows does
/// nothing and answers false, so that a long chain of statements is asked once, at its end, whether it went well.

#include "SnapshotWriter.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <string_view>

namespace azimuth {

class Connection {
public:
    enum class Access { ReadOnly, ReadWrite };

    Connection();
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// `busyMilliseconds`: how long a statement waits for another process's lock.
    bool open(const QString &path, Access access, int busyMilliseconds);
    /// Opens a file in a folder that cannot be written, where SQLite could not make its -shm file. Read only.
    bool openImmutable(const QString &path);
    void close();
    bool isOpen() const;

    const QString &path() const { return m_path; }
    QSqlDatabase database() const;

    /// Runs statements without results, separated by ";\n".
    bool run(QStringView statements);
    /// The first column of the first row of a query; an invalid QVariant when there is none or it failed.
    QVariant value(const QString &query);

    bool failed() const { return m_problem.has_value(); }
    /// Keeps the first failure only. Answers false, to be returned.
    bool fail(StoreProblem problem);
    bool fail(StoreProblem::Kind kind, const QString &detail);
    bool fail(const QSqlError &error);
    /// The failure since the last call, if any; the connection may be used again.
    std::optional<StoreProblem> takeProblem();

private:
    bool openWith(const QString &name, const QString &options);

    QString m_name;
    QString m_path;
    std::optional<StoreProblem> m_problem;
};

/// A prepared statement. Texts that are UTF-8 already travel as BLOBs: `cast(? as text)` in, `cast(x as blob)` out,
/// because QSQLITE would turn them to UTF-16 and back.
class Statement {
public:
    Statement(Connection &connection, const QString &sql);

    /// Binds the values in order and runs. False when it failed, now or before.
    template <class... Values>
    bool run(const Values &...values)
    {
        int position = 0;
        (bind(position++, values), ...);
        return execute();
    }
    bool next();
    void finish() { m_query.finish(); }

    bool isNull(int column) const { return m_query.isNull(column); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }

private:
    void bind(int position, const QString &value);
    void bind(int position, const QByteArray &value);
    void bind(int position, std::string_view value); ///< Must live until run() returns.
    void bind(int position, qint64 value) { m_query.bindValue(position, value); }
    void bind(int position, int value) { m_query.bindValue(position, value); }
    void bind(int position, quint32 value) { m_query.bindValue(position, qint64(value)); }
    void bind(int position, std::nullopt_t) { m_query.bindValue(position, QVariant()); }
    template <class Value>
    void bind(int position, const std::optional<Value> &value)
    {
        value ? bind(position, *value) : bind(position, std::nullopt);
    }
    bool execute();

    Connection &m_connection;
    QSqlQuery m_query;
    bool m_prepared = false;
};

/// Everything until commit() happens whole or not at all; without it, nothing does.
class Transaction {
public:
    /// Takes the write lock at once, so that a wait or a refusal comes before any work.
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// False if anything on the connection failed since; then all is rolled back.
    bool commit();

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace azimuth
