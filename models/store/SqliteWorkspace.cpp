// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SqliteWorkspace.h"

#include "Annotations.h"
#include "ColumnValues.h"
#include "Reading.h"
#include "Schema.h"
#include "Sealing.h"
#include "WorkThread.h"
#include "WorkspaceFile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Checking 64 MB takes a tenth of a second; bigger files are checked by being read.
constexpr qint64 checkedAtOpen = 64 * 1024 * 1024;

} // namespace

Workspace::Opened Workspace::open(const QString &path, Mode mode)
{
    return SqliteWorkspace::open(path, mode);
}

Workspace::Opened SqliteWorkspace::open(const QString &path, Mode mode)
{
    noteWork(Work::Store);
    std::unique_ptr<SqliteWorkspace> workspace(new SqliteWorkspace(mode));
    if (auto problem = workspace->openFile(path))
        return *problem;
    return std::unique_ptr<Workspace>(std::move(workspace));
}

SqliteWorkspace::~SqliteWorkspace() = default;

std::optional<StoreProblem> SqliteWorkspace::openFile(const QString &path)
{
    if (m_mode == Mode::CreateIfAbsent)
        if (auto problem = createPrivateFile(path))
            return problem;
    if (auto problem = checkHeader(path, workspaceApplicationId))
        return problem;
    if (m_mode != Mode::CreateIfAbsent && QFileInfo(path).size() == 0)
        return StoreProblem{StoreProblem::Kind::NotAWorkspace, path, u"the file is empty"_s};
    if (connect(path) && checkOwner(m_connection, workspaceApplicationId) && checkVersion())
        checkPages(path);
    return m_connection.takeProblem();
}

bool SqliteWorkspace::connect(const QString &path)
{
    if (m_mode == Mode::ReadOnly)
        return openForReading(m_connection, path);
    // Full: what was sealed or noted stays when the power goes; such writes are few.
    return m_connection.open(path, Connection::Access::ReadWrite, busyMilliseconds)
        && m_connection.run(u"pragma cache_size = -32768;\npragma synchronous = full");
}

bool SqliteWorkspace::checkVersion()
{
    const int version = schemaVersionOf(m_connection);
    if (m_connection.failed())
        return false;
    if (version > schemaVersion())
        return m_connection.fail(StoreProblem::Kind::NewerVersion, QString::number(version));
    // Foreign keys stay off: rows are written in bulk by code that made both ends, and a check for each would cost a
    // lookup.
    if (m_mode == Mode::ReadOnly)
        return version > 0 // an older one is read as it is
            || m_connection.fail(StoreProblem::Kind::CannotWrite, u"the workspace was never made"_s);
    if (version < schemaVersion()) {
        // The schema comes before WAL does, so that the file's own header names it as a workspace from the start.
        if (!migrate(m_connection, version))
            return false;
    }
    return m_connection.run(u"pragma journal_mode = wal");
}

bool SqliteWorkspace::checkPages(const QString &path)
{
    if (QFileInfo(path).size() > checkedAtOpen)
        return true;
    const QString found = m_connection.value(u"pragma quick_check(1)"_s).toString();
    if (m_connection.failed())
        return false;
    return found == u"ok" || m_connection.fail(StoreProblem::Kind::Damaged, found);
}

template <class Value>
std::variant<Value, StoreProblem> SqliteWorkspace::answer(Value value)
{
    if (auto problem = m_connection.takeProblem())
        return *problem;
    return value;
}

std::variant<std::vector<SnapshotSummary>, StoreProblem> SqliteWorkspace::snapshots()
{
    noteWork(Work::Store);
    return answer(readSnapshots(m_connection));
}

std::variant<std::vector<CoverageRow>, StoreProblem> SqliteWorkspace::coverage(std::optional<SnapshotId> snapshot)
{
    noteWork(Work::Store);
    return answer(readCoverage(m_connection, sealedSnapshot(m_connection, snapshot)));
}

std::variant<EstatePtr, StoreProblem> SqliteWorkspace::loadEstate(std::optional<SnapshotId> snapshot)
{
    noteWork(Work::Store);
    // One read transaction: another process may seal a snapshot meanwhile.
    m_connection.run(u"begin");
    EstatePtr estate = readEstate(m_connection, sealedSnapshot(m_connection, snapshot));
    QSqlQuery(m_connection.database()).exec(u"rollback"_s);
    return answer(std::move(estate));
}

std::variant<QByteArray, StoreProblem> SqliteWorkspace::rawJson(const QString &entityKey,
                                                                std::optional<SnapshotId> snapshot)
{
    noteWork(Work::Store);
    return answer(readRawJson(m_connection, entityKey, sealedSnapshot(m_connection, snapshot)));
}

std::optional<StoreProblem> SqliteWorkspace::setAnnotation(const Annotation &annotation)
{
    noteWork(Work::Store);
    writeAnnotation(m_connection, annotation);
    return m_connection.takeProblem();
}

std::optional<StoreProblem> SqliteWorkspace::removeAnnotation(AnnotationKind kind, const QString &entityKey,
                                                              const QString &name)
{
    noteWork(Work::Store);
    deleteAnnotation(m_connection, kind, entityKey, name);
    return m_connection.takeProblem();
}

std::variant<std::vector<Annotation>, StoreProblem> SqliteWorkspace::annotations(std::optional<AnnotationKind> kind,
                                                                                 const QString &entityKey)
{
    noteWork(Work::Store);
    return answer(readAnnotations(m_connection, kind, entityKey));
}

std::optional<StoreProblem> SqliteWorkspace::openStaging()
{
    if (m_mode == Mode::ReadOnly)
        return StoreProblem{StoreProblem::Kind::CannotWrite, path(), u"opened read-only"_s};
    m_collecting = 0;
    if (m_staging)
        return std::nullopt;
    auto staging = std::make_unique<Staging>(path(), hashSeed(m_connection));
    if (auto problem = m_connection.takeProblem())
        return problem;
    if (auto problem = staging->open())
        return problem;
    m_staging = std::move(staging);
    return std::nullopt;
}

std::optional<StoreProblem> SqliteWorkspace::notCollecting() const
{
    if (m_collecting != 0)
        return std::nullopt;
    return StoreProblem{StoreProblem::Kind::NoSnapshot, path(), u"no snapshot is being collected"_s};
}

std::optional<StoreProblem> SqliteWorkspace::begin(const SnapshotInfo &info, std::vector<TaskRow> &tasks)
{
    noteWork(Work::Store);
    if (auto problem = openStaging())
        return problem;
    SnapshotId snapshot = 0;
    {
        Transaction transaction(m_connection);
        m_connection.run(u"delete from snapshot_rows where sealed is null");
        Statement insert(m_connection,
                         u"insert into snapshot_rows(id, started, tenant_id, tenant_name, client_id, cloud, caller, "
                         "plan) values(?, ?, ?, ?, ?, ?, ?, cast(? as text))"_s);
        snapshot = m_connection.value(u"select coalesce(max(id), 0) + 1 from snapshot_rows"_s).toLongLong();
        insert.run(snapshot, timeText(QDateTime::currentDateTimeUtc()), info.tenantId, info.tenantName, info.clientId,
                   info.cloud, info.caller, info.plan);
        transaction.commit();
    }
    if (auto problem = m_connection.takeProblem())
        return problem;
    if (auto problem = m_staging->begin(snapshot, tasks))
        return problem;
    m_collecting = snapshot;
    return std::nullopt;
}

std::optional<StoreProblem> SqliteWorkspace::resume(SnapshotInfo &info, std::vector<TaskRow> &unfinished, bool &found)
{
    noteWork(Work::Store);
    found = false;
    unfinished.clear();
    if (m_mode != Mode::ReadOnly && !m_staging && !QFile::exists(Staging::pathFor(path())))
        return std::nullopt;
    if (auto problem = openStaging())
        return problem;
    const SnapshotId staged = m_staging->snapshot();
    if (auto problem = m_staging->connection().takeProblem())
        return problem;
    for (const SnapshotSummary &summary : readSnapshots(m_connection)) {
        if (summary.id != staged || summary.sealed.isValid())
            continue;
        found = true;
        info = summary.info;
    }
    if (auto problem = m_connection.takeProblem())
        return problem;
    if (!found) // killed between sealing and removing the journal, or the workspace was put back from a copy
        return std::nullopt;
    m_collecting = staged;
    return m_staging->unfinished(unfinished);
}

std::optional<StoreProblem> SqliteWorkspace::addTasks(std::vector<TaskRow> &tasks)
{
    noteWork(Work::Store);
    if (auto problem = notCollecting())
        return problem;
    return m_staging->addTasks(tasks);
}

std::optional<StoreProblem> SqliteWorkspace::commitPage(PageCommit &commit)
{
    noteWork(Work::Store);
    if (auto problem = notCollecting())
        return problem;
    return m_staging->commitPage(commit);
}

std::optional<StoreProblem> SqliteWorkspace::tallies(std::vector<TaskTally> &rows, int failedChildren)
{
    noteWork(Work::Store);
    if (auto problem = notCollecting())
        return problem;
    return m_staging->tallies(rows, failedChildren);
}

std::optional<StoreProblem> SqliteWorkspace::seal(const SealRules &rules, SealCounts &counts)
{
    noteWork(Work::Store);
    if (auto problem = notCollecting())
        return problem;
    sealSnapshot(m_connection, *m_staging, m_collecting, rules, counts);
    const auto staging = m_staging->connection().takeProblem();
    if (auto problem = m_connection.takeProblem())
        return problem;
    if (staging)
        return staging;
    // The log holds all the rows again: give the space back, unless a reader still needs it.
    QSqlQuery(m_connection.database()).exec(u"pragma wal_checkpoint(truncate)"_s);
    m_staging->remove();
    m_staging.reset();
    m_collecting = 0;
    return std::nullopt;
}

} // namespace azimuth
