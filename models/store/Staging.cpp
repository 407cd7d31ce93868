// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Staging.h"

#include "ColumnValues.h"
#include "Schema.h"
#include "WorkspaceFile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int keptLevel = 3; // raw blocks go into the workspace as they are

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

Staging::Staging(QString workspacePath, qint64 hashSeed)
    : m_path(pathFor(workspacePath))
    , m_hashing(quint64(hashSeed))
{
}

QString Staging::pathFor(const QString &workspacePath)
{
    return workspacePath + u"-collecting"_s;
}

std::optional<StoreProblem> Staging::open()
{
    if (auto problem = createPrivateFile(m_path))
        return problem;
    if (auto problem = checkHeader(m_path, stagingApplicationId))
        return problem;
    m_connection.open(m_path, Connection::Access::ReadWrite, 0);
    // The tables come before WAL does, so that the file's own header names it from the start. Exclusive and WAL
    // together need no shared memory, and keep a second collector out until this process ends.
    m_connection.run(u"pragma locking_mode = exclusive;\npragma cache_size = -8192;\npragma synchronous = normal");
    checkOwner(m_connection, stagingApplicationId);
    Transaction making(m_connection);
    if (schemaVersionOf(m_connection) == 0)
        createStaging(m_connection);
    if (making.commit())
        m_connection.run(u"pragma journal_mode = wal;\nbegin immediate;\ncommit");
    if (schemaVersionOf(m_connection) > stagingVersion)
        m_connection.fail(StoreProblem::Kind::NewerVersion, u"the journal of a collection"_s);
    return m_connection.takeProblem();
}

qint64 Staging::snapshot()
{
    if (schemaVersionOf(m_connection) < stagingVersion)
        return 0; // an older program's pages, written in another way: begin() makes the journal anew
    return m_connection.value(u"select max(snapshot) from run"_s).toLongLong();
}

std::optional<StoreProblem> Staging::begin(qint64 snapshot, std::vector<TaskRow> &tasks)
{
    m_raw.reset();
    Transaction transaction(m_connection);
    for (const QString &table : {u"run"_s, u"tasks"_s, u"pages"_s, u"raw_blocks"_s})
        m_connection.run(u"drop table if exists %1"_s.arg(table));
    createStaging(m_connection);
    Statement(m_connection, u"insert into run(snapshot) values(?)"_s).run(snapshot);
    insertTasks(tasks);
    transaction.commit();
    return m_connection.takeProblem();
}

std::optional<StoreProblem> Staging::unfinished(std::vector<TaskRow> &tasks)
{
    tasks.clear();
    Statement select(m_connection,
                     u"select id, step, scope, parent, context, next from tasks where state is null order by id"_s);
    select.run();
    while (select.next())
        tasks.push_back(
            {select.number(0), select.text(1), select.text(2), select.text(3), select.bytes(4), select.text(5)});
    return m_connection.takeProblem();
}

std::optional<StoreProblem> Staging::addTasks(std::vector<TaskRow> &tasks)
{
    Transaction transaction(m_connection);
    insertTasks(tasks);
    transaction.commit();
    return m_connection.takeProblem();
}

bool Staging::insertTasks(std::vector<TaskRow> &tasks)
{
    if (tasks.empty())
        return true;
    Statement insert(m_connection,
                     u"insert into tasks(step, scope, parent, context, next) "
                     "values(?, ?, ?, cast(? as text), ?)"_s);
    for (TaskRow &task : tasks) {
        if (!insert.run(task.step, task.scope, task.parent, task.context, task.next))
            return false;
        task.id = insert.lastInsertId();
    }
    return true;
}

std::optional<StoreProblem> Staging::commitPage(PageCommit &commit)
{
    Transaction transaction(m_connection);
    Statement open(m_connection, u"select 1 from tasks where id = ? and state is null"_s);
    const bool unfinished = open.run(commit.task) && open.next();
    open.finish();
    if (!unfinished) // its last page is here already: keeping this one would double it
        return m_connection.takeProblem();
    const PageRows &rows = commit.rows;
    if (!rows.entities.empty() || !rows.references.empty() || !rows.lookups.empty() || !rows.additions.empty())
        insertPage(commit);
    insertTasks(commit.spawned);
    Statement(m_connection, u"update tasks set next = ?, count = count + ?, requests = requests + ? where id = ?"_s)
        .run(commit.next, commit.count, commit.requests, commit.task);
    if (commit.outcome)
        finishTask(commit, *commit.outcome);
    transaction.commit();
    return m_connection.takeProblem();
}

bool Staging::insertPage(const PageCommit &commit)
{
    if (!m_raw)
        m_raw = std::make_unique<RawBlockWriter>(m_connection, keptLevel);
    const PageRows &rows = commit.rows;
    const qint64 firstBlock = m_raw->nextBlock();
    const EncodedPage page = encodePage(rows, keepRaw(rows.entities), m_hashing);
    Statement insert(m_connection,
                     u"insert into pages(task, entity_count, reference_count, lookup_count, first_block, "
                     "block_count, entities, others) values(?, ?, ?, ?, ?, ?, ?, ?)"_s);
    return insert.run(commit.task, qint64(rows.entities.size()), qint64(rows.references.size()),
                      qint64(rows.lookups.size() + rows.additions.size()), firstBlock, m_raw->nextBlock() - firstBlock,
                      m_compression.pack(viewOf(page.entities)), m_compression.pack(viewOf(page.others)));
}

std::vector<RawPosition> Staging::keepRaw(const std::vector<EntityRow> &entities)
{
    std::vector<RawPosition> positions;
    positions.reserve(entities.size());
    for (const EntityRow &entity : entities)
        positions.push_back(entity.rawJson.isEmpty() ? RawPosition() : m_raw->append(viewOf(entity.rawJson)));
    m_raw->flush(); // a page's blocks are its own
    return positions;
}

bool Staging::finishTask(const PageCommit &commit, const TaskOutcome &outcome)
{
    Statement update(
        m_connection,
        u"update tasks set next = '', state = ?, reason = ?, permissions = ?, expected = ?, "
        "request = ?, status = ?, code = ?, message = ?, request_id = ?, time = ?, repeats_gap = ? where id = ?"_s);
    const Evidence &evidence = outcome.evidence;
    return update.run(coverageWord(outcome.state), outcome.reason, jsonList(outcome.permissions), outcome.expected,
                      evidence.request, evidence.status, evidence.code, evidence.message, evidence.requestId,
                      timeText(evidence.time), outcome.repeatsGap, commit.task);
}

void Staging::remove()
{
    m_raw.reset();
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s, QString()})
        QFile::remove(m_path + suffix);
    m_connection.close();
}

StagedCounts Staging::counts()
{
    Statement select(m_connection, u"select sum(entity_count), sum(reference_count), sum(lookup_count) from pages"_s);
    if (!select.run() || !select.next())
        return {};
    return {select.number(0), select.number(1), select.number(2)};
}

std::vector<QByteArray> Staging::rawBlocks(const StagedPage &page)
{
    std::vector<QByteArray> blocks(size_t(page.blockCount));
    Statement select(m_connection, u"select id, data from raw_blocks where id >= ? and id < ?"_s);
    select.run(page.firstBlock, page.firstBlock + page.blockCount);
    while (select.next())
        blocks[size_t(select.number(0) - page.firstBlock)] = select.bytes(1);
    return blocks;
}

bool Staging::eachPage(Part part, const std::function<bool(StagedPage &)> &visit)
{
    const bool entities = part == Part::Entities;
    const QString having = entities ? u"entity_count > 0"_s
        : part == Part::Lookups     ? u"lookup_count > 0"_s
                                    : u"reference_count > 0"_s;
    Statement select(m_connection,
                     u"select id, first_block, block_count, %1 from pages where %2 order by task, id"_s.arg(
                         entities ? u"entities"_s : u"others"_s, having));
    select.run();
    while (select.next()) {
        StagedPage page{select.number(0), select.number(1), select.number(2), {}, {}};
        std::optional<QByteArray> plain = m_compression.unpack(select.bytes(3));
        if (!plain)
            return m_connection.fail(StoreProblem::Kind::Damaged, u"page %1 of the journal"_s.arg(page.id));
        (entities ? page.entities : page.others) = std::move(*plain);
        if (!visit(page))
            break;
    }
    return !m_connection.failed();
}

} // namespace azimuth
