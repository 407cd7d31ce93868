// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// SQLite's result codes (sqlite.org/rescode.html); the lower byte of an extended code is its kind.
StoreProblem::Kind kindOf(int code)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return StoreProblem::Kind::Locked;
    case 8: // SQLITE_READONLY
        return StoreProblem::Kind::CannotWrite;
    case 10: // SQLITE_IOERR: of its extended codes, reads (1, 2) are damage of the medium
        return (code >> 8) == 1 || (code >> 8) == 2 ? StoreProblem::Kind::Damaged : StoreProblem::Kind::CannotWrite;
    case 1: // SQLITE_ERROR: our statements are sound, so a table or column is not there
    case 11: // SQLITE_CORRUPT
        return StoreProblem::Kind::Damaged;
    case 13: // SQLITE_FULL
        return StoreProblem::Kind::DiskFull;
    case 26: // SQLITE_NOTADB
        return StoreProblem::Kind::NotAWorkspace;
    default:
        return StoreProblem::Kind::CannotOpen;
    }
}

} // namespace

Connection::Connection()
    : m_name(u"azimuth-"_s + QUuid::createUuid().toString(QUuid::Id128))
{
}

Connection::~Connection()
{
    close();
}

bool Connection::open(const QString &path, Access access, int busyMilliseconds)
{
    m_path = path;
    const QString readOnly = access == Access::ReadOnly ? u";QSQLITE_OPEN_READONLY"_s : QString();
    return openWith(path, u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(busyMilliseconds).arg(readOnly));
}

bool Connection::openImmutable(const QString &path)
{
    m_path = path;
    const QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + u"?immutable=1"_s;
    return openWith(uri, u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
}

bool Connection::openWith(const QString &name, const QString &options)
{
    close();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(name);
    database.setConnectOptions(options);
    return database.open() || fail(database.lastError());
}

void Connection::close()
{
    if (!QSqlDatabase::contains(m_name))
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

bool Connection::isOpen() const
{
    return QSqlDatabase::contains(m_name) && database().isOpen();
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

bool Connection::run(QStringView statements)
{
    for (const QStringView statement : QStringTokenizer(statements, u";\n")) {
        if (statement.trimmed().isEmpty())
            continue;
        if (failed())
            return false;
        QSqlQuery query(database());
        if (!query.exec(statement.toString()))
            return fail(query.lastError());
    }
    return !failed();
}

QVariant Connection::value(const QString &query)
{
    Statement statement(*this, query);
    return statement.run() && statement.next() ? QVariant(statement.text(0)) : QVariant();
}

bool Connection::fail(StoreProblem problem)
{
    if (!m_problem)
        m_problem = std::move(problem);
    return false;
}

bool Connection::fail(StoreProblem::Kind kind, const QString &detail)
{
    return fail(StoreProblem{kind, m_path, detail});
}

bool Connection::fail(const QSqlError &error)
{
    return fail(kindOf(error.nativeErrorCode().toInt()), error.databaseText().simplified());
}

std::optional<StoreProblem> Connection::takeProblem()
{
    return std::exchange(m_problem, std::nullopt);
}

Statement::Statement(Connection &connection, const QString &sql)
    : m_connection(connection)
    , m_query(connection.database())
{
    if (connection.failed())
        return;
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
    if (!m_prepared)
        connection.fail(m_query.lastError());
}

bool Statement::next()
{
    if (m_connection.failed())
        return false;
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        m_connection.fail(m_query.lastError());
    return false;
}

// QSQLITE binds a null QString or QByteArray as NULL; our columns say NULL only where we say so.
void Statement::bind(int position, const QString &value)
{
    m_query.bindValue(position, value.isNull() ? u""_s : value);
}

void Statement::bind(int position, const QByteArray &value)
{
    m_query.bindValue(position, value.isNull() ? QByteArray("") : value);
}

void Statement::bind(int position, std::string_view value)
{
    m_query.bindValue(position,
                      value.empty() ? QByteArray("") : QByteArray::fromRawData(value.data(), qsizetype(value.size())));
}

bool Statement::execute()
{
    if (!m_prepared || m_connection.failed())
        return false;
    return m_query.exec() || m_connection.fail(m_query.lastError());
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
    , m_open(connection.run(u"begin immediate"))
{
}

Transaction::~Transaction()
{
    if (m_open)
        QSqlQuery(m_connection.database()).exec(u"rollback"_s);
}

bool Transaction::commit()
{
    if (m_open && m_connection.run(u"commit"))
        m_open = false;
    return !m_connection.failed();
}

} // namespace azimuth
