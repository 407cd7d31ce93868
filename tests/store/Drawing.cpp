// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;

namespace drawing {
namespace {

void expect(const std::optional<StoreProblem> &problem)
{
    if (problem)
        qFatal("store problem %d at %s: %s", int(problem->kind), qPrintable(problem->path),
               qPrintable(problem->detail));
}

template <class Value>
Value expectValue(std::variant<Value, StoreProblem> answer)
{
    if (const auto *problem = std::get_if<StoreProblem>(&answer))
        expect(*problem);
    return std::move(std::get<Value>(answer));
}

} // namespace

EntityRow entity(const QString &key, const QString &type, const QByteArray &properties, const QByteArray &raw,
                 const QStringList &aliases)
{
    return {key, type, key.section(u'/', -1), properties, raw, aliases};
}

Reference refer(const QString &className, const QString &from, const QString &to, const QString &type)
{
    Reference reference;
    reference.className = className;
    reference.type = type;
    reference.from.key = from;
    reference.to.key = to;
    return reference;
}

End alias(const QString &alias)
{
    return {{}, alias};
}

Placeholder host(const QString &key)
{
    return {key, {}, {u"Host"_s}, key.section(u':', -1), R"({"made":true})"};
}

PageRows page(std::vector<EntityRow> entities, std::vector<Reference> references, std::vector<Lookup> lookups)
{
    return {std::move(entities), std::move(references), std::move(lookups)};
}

Folder::Folder()
{
    Q_ASSERT(m_folder.isValid());
}

std::unique_ptr<Workspace> Folder::open(Workspace::Mode mode) const
{
    return expectValue(Workspace::open(path(), mode));
}

std::optional<StoreProblem> Folder::problem(Workspace::Mode mode) const
{
    const Workspace::Opened opened = Workspace::open(path(), mode);
    const auto *problem = std::get_if<StoreProblem>(&opened);
    return problem ? std::optional(*problem) : std::nullopt;
}

SealCounts Folder::collect(const std::vector<PageRows> &pages, const std::vector<Join> &joins) const
{
    const auto workspace = open();
    QStringList steps;
    for (size_t i = 0; i < pages.size(); ++i)
        steps.append(u"step-%1"_s.arg(i));
    const std::vector<TaskRow> tasks = begin(*workspace, steps);
    for (size_t i = 0; i < pages.size(); ++i)
        commit(*workspace, tasks[i].id, pages[i]);
    SealRules rules;
    rules.joins = joins;
    rules.types = TypeCatalog({{u"azure_vm"_s, {u"Host"_s}, u"Virtual machine"_s, u"Compute"_s, u"vm"_s, {u"size"_s}},
                               {u"azure_advisor_recommendation"_s, {u"Finding"_s}, {}, {}, {}, {}}});
    return seal(*workspace, rules);
}

EstatePtr Folder::estate(std::optional<SnapshotId> snapshot) const
{
    return expectValue(open(Workspace::Mode::ReadOnly)->loadEstate(snapshot));
}

std::vector<TaskRow> begin(Workspace &workspace, const QStringList &steps)
{
    std::vector<TaskRow> tasks;
    for (const QString &step : steps)
        tasks.push_back({0, step, u"/"_s, {}, R"({"a":1})", {}});
    SnapshotInfo info;
    info.tenantId = u"tenant"_s;
    info.cloud = u"public"_s;
    info.plan = R"({"services":["arm"]})";
    expect(workspace.begin(info, tasks));
    return tasks;
}

void commit(Workspace &workspace, TaskId task, PageRows rows, const QString &next)
{
    PageCommit page;
    page.task = task;
    page.count = qint64(rows.entities.size());
    page.rows = std::move(rows);
    page.next = next;
    if (next.isEmpty())
        page.outcome = TaskOutcome();
    expect(workspace.commitPage(page));
}

SealCounts seal(Workspace &workspace, const SealRules &rules)
{
    SealCounts counts;
    expect(workspace.seal(rules, counts));
    return counts;
}

QStringList entities(const Estate &estate)
{
    QStringList lines;
    for (const EntityIndex entity : estate.entities())
        lines.append(estate.key(entity) + (estate.isPlaceholder(entity) ? u" *["_s : u" ["_s) + estate.type(entity)
                     + u']');
    lines.sort();
    return lines;
}

QStringList relationships(const Estate &estate)
{
    QStringList lines;
    for (const RelationshipIndex relationship : estate.relationships())
        lines.append(estate.key(estate.from(relationship)) + u" -"_s + estate.relationshipType(relationship) + u"-> "_s
                     + estate.key(estate.to(relationship)));
    lines.sort();
    return lines;
}

namespace {

QStringList answerTo(const QString &path, const QString &sql, const QString &options)
{
    QStringList lines;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain"_s);
        database.setDatabaseName(path);
        database.setConnectOptions(options);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        if (!query.exec(sql))
            lines.append(u"error: "_s + query.lastError().text());
        while (query.next()) {
            QStringList columns;
            for (int i = 0; i < query.record().count(); ++i)
                columns.append(query.value(i).toString());
            lines.append(columns.join(u'|'));
        }
    }
    QSqlDatabase::removeDatabase(u"plain"_s);
    return lines;
}

} // namespace

QStringList rows(const QString &path, const QString &sql)
{
    return answerTo(path, sql, u"QSQLITE_OPEN_READONLY"_s);
}

QStringList change(const QString &path, const QString &sql)
{
    return answerTo(path, sql, {});
}

} // namespace drawing
