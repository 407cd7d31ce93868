// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;

class TestSnapshots : public QObject {
    Q_OBJECT

private slots:
    void anIdenticalSnapshotAddsNoRows();
    void aChangedEntityGetsANewRowAndKeepsItsRelationships_data();
    void aChangedEntityGetsANewRowAndKeepsItsRelationships();
    void whatIsGoneIsClosedAndStillInTheOldSnapshot();
    void whatComesBackIsOpenAgain();
    void aPlaceholderThatIsCollectedLaterBecomesAnEntity();
    void aChangedRelationshipGetsANewRow();
    void rawJsonIsThatOfItsSnapshot();
    void rawBlocksOfUnchangedEntitiesAreNotKeptTwice();
    void coverageIsKeptForEachSnapshot();
    void summariesTellWhoCollectedWhat();
    void typesComeBackWithTheEstate();
    void anUnsealedSnapshotLeavesTheOneBeforeItInView();
    void withoutASealedSnapshotThereIsNone();
    void findingsAreSeenFirstInTheFirstSnapshotThatHasThem();
};

static PageRows machines(const QByteArray &size = R"({"size":"small"})", const QByteArray &raw = R"({"id":"vm"})")
{
    return page({entity(u"vm"_s, u"azure_vm"_s, size, raw), entity(u"nic"_s, u"azure_nic"_s)},
                {refer(u"USES"_s, u"vm"_s, u"nic"_s)});
}

static QStringList count(const Folder &folder, const QString &table)
{
    return rows(folder.path(), u"select count(*), count(valid_to) from "_s + table);
}

void TestSnapshots::findingsAreSeenFirstInTheFirstSnapshotThatHasThem()
{
    const auto advice = [](const QByteArray &properties) {
        return page(
            {entity(u"advice"_s, u"azure_advisor_recommendation"_s, properties), entity(u"vm"_s, u"azure_vm"_s)});
    };
    const Folder folder;
    folder.collect({machines()});
    folder.collect({advice(R"({"severity":"Low"})")});
    folder.collect({advice(R"({"severity":"High"})")}); // a row of its own
    folder.collect({machines()}); // gone
    folder.collect({advice(R"({"severity":"High"})")}); // and back
    auto listed = folder.open()->snapshots();
    const auto &snapshots = std::get<std::vector<SnapshotSummary>>(listed);
    QCOMPARE(snapshots.size(), 5U);
    const auto firstSeen = [&](SnapshotId snapshot, const QString &key) {
        const EstatePtr estate = folder.estate(snapshot);
        return estate->firstSeen(*estate->find(key));
    };
    QVERIFY(firstSeen(2, u"advice"_s).isValid());
    QCOMPARE(firstSeen(2, u"advice"_s), snapshots[1].sealed);
    QCOMPARE(firstSeen(3, u"advice"_s), snapshots[1].sealed);
    QCOMPARE(firstSeen(5, u"advice"_s), snapshots[4].sealed);
    QVERIFY(!firstSeen(5, u"vm"_s).isValid()); // nobody asks since when a machine is there
}

void TestSnapshots::anIdenticalSnapshotAddsNoRows()
{
    const Folder folder;
    Reference made = refer(u"SEES"_s, u"vm"_s, u"host:a"_s, u"t"_s);
    made.placeholder = host(u"host:a"_s);
    made.properties = R"({"port":22})";
    PageRows rowsOfPage = machines();
    rowsOfPage.references.push_back(made);
    rowsOfPage.lookups.push_back({u"vm"_s, u"nics"_s, u"nic"_s, u"name"_s});
    const SealCounts first = folder.collect({rowsOfPage});
    const SealCounts second = folder.collect({rowsOfPage});
    QCOMPARE(second.entities, first.entities);
    QCOMPARE(second.relationships, 2);
    QCOMPARE(second.placeholders, 1);
    QCOMPARE(count(folder, u"entity_rows"_s), QStringList{u"3|0"_s});
    QCOMPARE(count(folder, u"relationship_rows"_s), QStringList{u"2|0"_s});
    QCOMPARE(rows(folder.path(), u"select count(*) from raw_blocks"_s), QStringList{u"1"_s});
    QCOMPARE(entities(*folder.estate(1)), entities(*folder.estate(2)));
    QCOMPARE(relationships(*folder.estate(1)), relationships(*folder.estate(2)));
}

void TestSnapshots::aChangedEntityGetsANewRowAndKeepsItsRelationships_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("properties") << 0;
    QTest::newRow("raw JSON alone") << 1;
    QTest::newRow("display name") << 2;
    QTest::newRow("type") << 3;
    QTest::newRow("casing of the key") << 4;
}

void TestSnapshots::aChangedEntityGetsANewRowAndKeepsItsRelationships()
{
    QFETCH(int, what);
    const Folder folder;
    Reference given = refer(u"USES"_s, u"vm"_s, u"nic"_s, u"vm_uses_nic"_s);
    folder.collect({page({entity(u"vm"_s, u"azure_vm"_s), entity(u"nic"_s, u"azure_nic"_s)}, {given})});
    EntityRow changed = entity(u"vm"_s, u"azure_vm"_s);
    switch (what) {
    case 0:
        changed.properties = R"({"size":"large"})";
        break;
    case 1:
        changed.rawJson = R"({"id":"vm","more":1})";
        break;
    case 2:
        changed.displayName = u"other"_s;
        break;
    case 3:
        changed.type = u"azure_classic_vm"_s;
        break;
    default:
        changed.key = u"VM"_s;
    }
    folder.collect({page({changed, entity(u"nic"_s, u"azure_nic"_s)}, {given})});
    QCOMPARE(count(folder, u"entity_rows"_s), QStringList{u"3|1"_s});
    QCOMPARE(count(folder, u"relationship_rows"_s), QStringList{u"1|0"_s});
    QCOMPARE(rows(folder.path(), u"select count(distinct entity) from entity_rows"_s), QStringList{u"2"_s});
    const EstatePtr estate = folder.estate();
    QCOMPARE(relationships(*estate), QStringList{changed.key + u" -vm_uses_nic-> nic"_s});
    QCOMPARE(estate->displayName(*estate->find(u"vm"_s)), changed.displayName);
    QCOMPARE(entities(*folder.estate(1)), (QStringList{u"nic [azure_nic]"_s, u"vm [azure_vm]"_s}));
}

void TestSnapshots::whatIsGoneIsClosedAndStillInTheOldSnapshot()
{
    const Folder folder;
    folder.collect({machines()});
    folder.collect({page({entity(u"vm"_s, u"azure_vm"_s, R"({"size":"small"})", R"({"id":"vm"})")})});
    QCOMPARE(entities(*folder.estate()), QStringList{u"vm [azure_vm]"_s});
    QCOMPARE(folder.estate()->relationshipCount(), 0u);
    QCOMPARE(entities(*folder.estate(1)), (QStringList{u"nic [azure_nic]"_s, u"vm [azure_vm]"_s}));
    QCOMPARE(relationships(*folder.estate(1)), QStringList{u"vm -azure_vm_uses_nic-> nic"_s});
    QCOMPARE(rows(folder.path(), u"select key from entities"_s), QStringList{u"vm"_s});
}

void TestSnapshots::whatComesBackIsOpenAgain()
{
    const Folder folder;
    folder.collect({machines()});
    folder.collect({page({entity(u"other"_s, u"t"_s)})});
    folder.collect({machines()});
    QCOMPARE(entities(*folder.estate(2)), QStringList{u"other [t]"_s});
    QCOMPARE(entities(*folder.estate(3)), entities(*folder.estate(1)));
    QCOMPARE(relationships(*folder.estate(3)), relationships(*folder.estate(1)));
    QCOMPARE(folder.estate(2)->relationshipCount(), 0u);
    QCOMPARE(rows(folder.path(), u"select from_key from relationships"_s), QStringList{u"vm"_s});
}

void TestSnapshots::aPlaceholderThatIsCollectedLaterBecomesAnEntity()
{
    const Folder folder;
    Reference made = refer(u"SEES"_s, u"vm"_s, u"host:a"_s, u"t"_s);
    made.placeholder = host(u"host:a"_s);
    folder.collect({page({entity(u"vm"_s, u"azure_vm"_s)}, {made})});
    folder.collect({page({entity(u"vm"_s, u"azure_vm"_s), entity(u"host:a"_s, u"azure_host"_s)}, {made})});
    QCOMPARE(entities(*folder.estate(1)), (QStringList{u"host:a *[]"_s, u"vm [azure_vm]"_s}));
    QCOMPARE(entities(*folder.estate(2)), (QStringList{u"host:a [azure_host]"_s, u"vm [azure_vm]"_s}));
    QCOMPARE(relationships(*folder.estate(1)), relationships(*folder.estate(2)));
    QCOMPARE(count(folder, u"relationship_rows"_s), QStringList{u"1|0"_s});
}

void TestSnapshots::aChangedRelationshipGetsANewRow()
{
    const Folder folder;
    PageRows rowsOfPage = machines();
    folder.collect({rowsOfPage});
    rowsOfPage.references[0].properties = R"({"primary":true})";
    folder.collect({rowsOfPage});
    QCOMPARE(count(folder, u"relationship_rows"_s), QStringList{u"2|1"_s});
    QCOMPARE(rows(folder.path(), u"select properties, since_snapshot from relationships"_s),
             QStringList{u"{\"primary\":true}|2"_s});
    const EstatePtr old = folder.estate(1);
    QVERIFY(old->relationshipProperties(*old->relationships().begin()).empty());
}

void TestSnapshots::rawJsonIsThatOfItsSnapshot()
{
    const Folder folder;
    folder.collect({machines("{}", R"({"id":"vm","version":1})")});
    folder.collect({machines("{}", R"({"id":"vm","version":2})")});
    const auto workspace = folder.open(Workspace::Mode::ReadOnly);
    const auto json = [&](const QString &key, std::optional<SnapshotId> snapshot) {
        return std::get<QByteArray>(workspace->rawJson(key, snapshot));
    };
    QCOMPARE(json(u"VM"_s, 1), QByteArray(R"({"id":"vm","version":1})"));
    QCOMPARE(json(u"vm"_s, {}), QByteArray(R"({"id":"vm","version":2})"));
    QCOMPARE(json(u"nic"_s, {}), QByteArray("{}"));
    QCOMPARE(json(u"unknown"_s, {}), QByteArray());
    QCOMPARE(folder.estate(1)->rawJson(*folder.estate(1)->find(u"vm"_s)), QByteArray(R"({"id":"vm","version":1})"));
}

// Raw JSON that hardly shrinks, so that a page's blocks move whole; one change of many must not move them again.
void TestSnapshots::rawBlocksOfUnchangedEntitiesAreNotKeptTwice()
{
    const Folder folder;
    const auto rowsWith = [](int changed) {
        PageRows rowsOfPage;
        quint32 noise = 1;
        for (int i = 0; i < 300; ++i) {
            QByteArray raw("\"");
            while (raw.size() < 800)
                raw.append(QByteArray::number(noise = noise * 1664525u + 1013904223u, 36));
            rowsOfPage.entities.push_back(
                entity(u"e%1"_s.arg(i), u"t"_s, "{}", raw + (i == changed ? "changed\"" : "\"")));
        }
        return rowsOfPage;
    };
    folder.collect({rowsWith(-1)});
    const qint64 before = rows(folder.path(), u"select sum(length(data)) from raw_blocks"_s).front().toLongLong();
    folder.collect({rowsWith(150)});
    const qint64 after = rows(folder.path(), u"select sum(length(data)) from raw_blocks"_s).front().toLongLong();
    QVERIFY2(after - before < before / 50, qPrintable(u"%1 after %2"_s.arg(after).arg(before)));
    const EstatePtr estate = folder.estate();
    QVERIFY(estate->rawJson(*estate->find(u"e150"_s))->endsWith("changed\""));
    QVERIFY(!estate->rawJson(*estate->find(u"e151"_s))->endsWith("changed\""));
    QVERIFY(!folder.estate(1)->rawJson(*estate->find(u"e150"_s))->endsWith("changed\""));
}

void TestSnapshots::coverageIsKeptForEachSnapshot()
{
    const Folder folder;
    CoverageRow row;
    row.step = u"rm-networks"_s;
    row.scope = u"/subscriptions/1"_s;
    row.state = CoverageState::Denied;
    row.count = 3;
    row.requests = 4;
    row.permissions = {u"a/read"_s, u"b \"quoted\"/read"_s};
    row.reason = u"no role"_s;
    row.evidence = {u"GET https://example.test/"_s,
                    403,
                    u"AuthorizationFailed"_s,
                    u"The client\u2026"_s,
                    u"request-1"_s,
                    QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC)};
    CoverageRow none;
    none.step = u"msgraph-users"_s;
    none.state = CoverageState::None;
    none.expected = 0;
    for (const std::vector<CoverageRow> &given : {std::vector{row, none}, std::vector{none}}) {
        const auto workspace = folder.open();
        commit(*workspace, begin(*workspace, {u"step"_s}).front().id, {});
        SealRules rules;
        rules.coverage = given;
        seal(*workspace, rules);
    }
    const auto workspace = folder.open(Workspace::Mode::ReadOnly);
    const auto first = std::get<std::vector<CoverageRow>>(workspace->coverage(1));
    QCOMPARE(first.size(), 2u);
    QCOMPARE(first[0].step, row.step);
    QCOMPARE(first[0].scope, row.scope);
    QCOMPARE(first[0].state, row.state);
    QCOMPARE(first[0].count, row.count);
    QCOMPARE(first[0].requests, row.requests);
    QVERIFY(!first[0].expected);
    QCOMPARE(first[0].permissions, row.permissions);
    QCOMPARE(first[0].reason, row.reason);
    QCOMPARE(first[0].evidence.request, row.evidence.request);
    QCOMPARE(first[0].evidence.status, 403);
    QCOMPARE(first[0].evidence.code, row.evidence.code);
    QCOMPARE(first[0].evidence.message, row.evidence.message);
    QCOMPARE(first[0].evidence.requestId, row.evidence.requestId);
    QCOMPARE(first[0].evidence.time, row.evidence.time);
    QCOMPARE(first[1].expected, 0);
    QCOMPARE(std::get<std::vector<CoverageRow>>(workspace->coverage()).size(), 1u);
    QCOMPARE(folder.estate(1)->coverage().size(), 2u);
}

void TestSnapshots::summariesTellWhoCollectedWhat()
{
    const Folder folder;
    folder.collect({machines()});
    const auto workspace = folder.open();
    begin(*workspace, {u"step"_s});
    const auto snapshots = std::get<std::vector<SnapshotSummary>>(workspace->snapshots());
    QCOMPARE(snapshots.size(), 2u);
    QCOMPARE(snapshots[0].id, 1);
    QVERIFY(snapshots[0].started.isValid() && snapshots[0].sealed >= snapshots[0].started);
    QCOMPARE(snapshots[0].info.tenantId, u"tenant"_s);
    QCOMPARE(snapshots[0].info.plan, QByteArray(R"({"services":["arm"]})"));
    QCOMPARE(snapshots[0].counts.entities, 2);
    QCOMPARE(snapshots[0].counts.relationships, 1);
    QVERIFY(!snapshots[1].sealed.isValid());
    QCOMPARE(folder.estate()->origin().snapshot, 1);
    QCOMPARE(folder.estate()->origin().info.cloud, u"public"_s);
}

void TestSnapshots::typesComeBackWithTheEstate()
{
    const Folder folder;
    folder.collect({machines()});
    const EstatePtr estate = folder.estate();
    const EntityType *type = estate->catalog().find(u"azure_vm"_s);
    QVERIFY(type);
    QCOMPARE(type->label, u"Virtual machine"_s);
    QCOMPARE(type->columns, QStringList{u"size"_s});
    QCOMPARE(estate->classes(*estate->find(u"vm"_s)), QStringList{u"Host"_s});
}

void TestSnapshots::anUnsealedSnapshotLeavesTheOneBeforeItInView()
{
    const Folder folder;
    folder.collect({machines()});
    const auto writer = folder.open();
    const TaskId task = begin(*writer, {u"step"_s}).front().id;
    commit(*writer, task, page({entity(u"new"_s, u"t"_s)}));
    QCOMPARE(entities(*folder.estate()), (QStringList{u"nic [azure_nic]"_s, u"vm [azure_vm]"_s}));
    QCOMPARE(std::get<StoreProblem>(writer->loadEstate(2)).kind, StoreProblem::Kind::NoSnapshot);
    QCOMPARE(rows(folder.path(), u"select count(*) from entities"_s), QStringList{u"2"_s});
}

void TestSnapshots::withoutASealedSnapshotThereIsNone()
{
    const Folder folder;
    const auto workspace = folder.open();
    QCOMPARE(std::get<StoreProblem>(workspace->loadEstate()).kind, StoreProblem::Kind::NoSnapshot);
    QCOMPARE(std::get<StoreProblem>(workspace->rawJson(u"a"_s)).kind, StoreProblem::Kind::NoSnapshot);
    QVERIFY(std::get<std::vector<SnapshotSummary>>(workspace->snapshots()).empty());
    SealCounts counts;
    QCOMPARE(workspace->seal({}, counts)->kind, StoreProblem::Kind::NoSnapshot);
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "tst_Snapshots.moc"
