// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"
#include "FindingModel.h"
#include "Findings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

/// "key severity resource days source": sub-a holds a1 and a2, sub-b holds b10 and b9.
FindingTablePtr sample()
{
    EstateBuilder builder;
    builder.add(u"/subscriptions/a", u"azure_subscription", u"sub-a", "{}");
    builder.add(u"/subscriptions/b", u"azure_subscription", u"sub-b", "{}");
    builder.add(u"/subscriptions/a/a1", u"azure_vm", u"a1", "{}");
    EstateOrigin origin;
    origin.time = QDateTime(QDate(2026, 11, 23), QTime(8, 41), Qt::UTC);
    builder.setOrigin(origin);
    auto findings = std::make_shared<std::vector<Finding>>();
    const auto add = [&](Severity severity, const QString &key, const QString &title, const QString &resource, int days,
                         const QString &source) {
        Finding finding;
        finding.severity = severity;
        finding.title = title;
        finding.entityKey = resource;
        finding.evidenceKey = key;
        finding.source = source;
        finding.category = u"Security"_s;
        finding.remedy = u"Mend "_s + title;
        if (days >= 0)
            finding.firstSeen = origin.time.addDays(-days);
        finding.firstSeenIsTold = source == u"Defender"_s;
        findings->push_back(finding);
    };
    add(Severity::High, u"1"_s, u"Open port"_s, u"/subscriptions/a/a1"_s, 9, u"Advisor"_s);
    add(Severity::High, u"2"_s, u"open share"_s, u"/subscriptions/b/b10"_s, 41, u"Defender"_s);
    add(Severity::Medium, u"3"_s, u"Old TLS"_s, u"/subscriptions/b/b9"_s, -1, u"Defender"_s);
    add(Severity::Low, u"4"_s, u"Idle disk"_s, u"/subscriptions/a/a2"_s, 100, u"Advisor"_s);
    add(Severity::Low, u"5"_s, u"No budget"_s, QString(), -1, u"Advisor"_s);
    return findingTable(std::move(builder).build(), findings);
}

QString keys(const FindingTable &table, const std::vector<quint32> &rows)
{
    QStringList list;
    for (const quint32 row : rows)
        list << table.finding(row).evidenceKey;
    return list.join(u' ');
}

/// What a list would read, top to bottom: headings as words, findings as keys.
QString seen(const FindingModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        list << (index.data(FindingModel::HeadingRole).toBool() ? index.data().toString()
                                                                : index.data(FindingModel::EvidenceKeyRole).toString());
    }
    return list.join(u' ');
}

} // namespace

class tst_FindingModel : public QObject {
    Q_OBJECT

private slots:
    void aTableKnowsNamesCountsAndAges()
    {
        const FindingTablePtr table = sample();
        QCOMPARE(table->counts, (std::array{0, 2, 1, 2, 0, 0}));
        QCOMPARE(table->sources, (QStringList{u"Advisor"_s, u"Defender"_s}));
        QCOMPARE(table->subscriptions, (QStringList{u"sub-a"_s, u"sub-b"_s}));
        QVERIFY(table->hasAges);
        QCOMPARE(table->names[0].age, std::optional(9));
        QCOMPARE(table->names[1].resource, u"b10"_s);
        QVERIFY(!table->names[2].age);
        QVERIFY(table->names[0].entity && !table->names[1].entity);
    }

    void withoutAnEstateThereIsNothing()
    {
        const FindingTablePtr table = findingTable(nullptr, nullptr);
        QVERIFY(table->findings->empty());
        QVERIFY(findingRows(*table, {}).empty());
    }

    void filtersAndSorts_data()
    {
        QTest::addColumn<FindingQuery>("query");
        QTest::addColumn<QString>("expected");
        const auto query = [](auto change) {
            FindingQuery made;
            change(made);
            return made;
        };
        QTest::newRow("all") << FindingQuery{} << u"1 2 3 4 5"_s;
        QTest::newRow("severities") << query([](auto &q) {
            q.severities = {Severity::Low, Severity::Medium};
        }) << u"3 4 5"_s;
        QTest::newRow("source") << query([](auto &q) { q.source = u"Defender"_s; }) << u"2 3"_s;
        QTest::newRow("subscription") << query([](auto &q) { q.subscription = u"sub-a"_s; }) << u"1 4"_s;
        QTest::newRow("text, any case") << query([](auto &q) { q.text = u"OPEN"_s; }) << u"1 2"_s;
        QTest::newRow("text in the resource") << query([](auto &q) { q.text = u"b9"_s; }) << u"3"_s;
        QTest::newRow("all parts hold") << query([](auto &q) {
            q.source = u"Defender"_s;
            q.text = u"tls"_s;
        }) << u"3"_s;
        QTest::newRow("nothing") << query([](auto &q) { q.text = u"zzz"_s; }) << QString();
        QTest::newRow("by title in groups") << query([](auto &q) {
            q.sort = FindingColumn::Title;
            q.descending = true;
        }) << u"2 1 3 5 4"_s;
        QTest::newRow("by title alone") << query([](auto &q) {
            q.sort = FindingColumn::Title;
            q.grouped = false;
        }) << u"4 5 3 1 2"_s;
        QTest::newRow("by age, unknown last") << query([](auto &q) {
            q.sort = FindingColumn::Age;
            q.grouped = false;
        }) << u"1 2 4 3 5"_s;
        QTest::newRow("by age down, unknown last") << query([](auto &q) {
            q.sort = FindingColumn::Age;
            q.descending = true;
            q.grouped = false;
        }) << u"4 2 1 3 5"_s;
        QTest::newRow("names with numbers") << query([](auto &q) {
            q.sort = FindingColumn::Resource;
            q.subscription = u"sub-b"_s;
            q.grouped = false;
        }) << u"3 2"_s;
    }

    void filtersAndSorts()
    {
        QFETCH(FindingQuery, query);
        QFETCH(QString, expected);
        const FindingTablePtr table = sample();
        QCOMPARE(keys(*table, findingRows(*table, query)), expected);
    }

    void groupsHaveHeadingsThatFold()
    {
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const FindingTablePtr table = sample();
        model.show(table, findingRows(*table, {}), true);
        QCOMPARE(seen(model), u"High 1 2 Medium 3 Low 4 5"_s);
        QCOMPARE(model.index(0, 0).data(FindingModel::CountRole).toInt(), 2);
        model.setFolded(Severity::Medium, true);
        QCOMPARE(seen(model), u"High 1 2 Medium Low 4 5"_s);
        QVERIFY(model.index(3, 0).data(FindingModel::FoldedRole).toBool());
        QCOMPARE(model.rowOf(u"3"_s), -1);
        QCOMPARE(model.rowOf(u"4"_s), 5);
        model.setFolded(Severity::High, true);
        model.setFolded(Severity::Medium, false);
        QCOMPARE(seen(model), u"High Medium 3 Low 4 5"_s);
        QCOMPARE(model.headingRow(Severity::Low), 3);
        QCOMPARE(model.headingRow(Severity::Critical), -1);
        QVERIFY(model.isHeading(0) && !model.finding(0));
        QCOMPARE(model.finding(2)->evidenceKey, u"3"_s);
        QVERIFY(!model.finding(99));
    }

    void foldingIsKeptWhenTheRowsChange()
    {
        FindingModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const FindingTablePtr table = sample();
        model.setFolded(Severity::Low, true);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.show(table, findingRows(*table, {}), true);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(seen(model), u"High 1 2 Medium 3 Low"_s);
        model.show(table, findingRows(*table, {}), false);
        QCOMPARE(seen(model), u"1 2 3 4 5"_s);
        model.show(table, {}, true);
        QCOMPARE(model.rowCount(), 0);
    }

    void rolesGiveTypedFacts()
    {
        FindingModel model;
        const FindingTablePtr table = sample();
        model.show(table, findingRows(*table, {}), false);
        const QModelIndex first = model.index(0, int(FindingColumn::Title));
        QCOMPARE(first.data(FindingModel::SeverityRole).toInt(), int(Severity::High));
        QCOMPARE(first.data(FindingModel::SourceRole).toString(), u"Advisor"_s);
        QCOMPARE(first.data(FindingModel::SubscriptionRole).toString(), u"sub-a"_s);
        QCOMPARE(first.data(FindingModel::ResourceKeyRole).toString(), u"/subscriptions/a/a1"_s);
        QCOMPARE(first.data(FindingModel::ResourceTypeRole).toString(), u"azure_vm"_s);
        QCOMPARE(first.data(FindingModel::AgeRole), QVariant(9));
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"High: Open port"_s);
        QVERIFY(!model.index(2, 0).data(FindingModel::AgeRole).isValid());
        QCOMPARE(model.index(2, int(FindingColumn::Age)).data().toString(), QString());
        // What only the workspace's snapshots tell may be older.
        QCOMPARE(model.index(0, int(FindingColumn::Age)).data().toString(), u"9+"_s);
        QVERIFY(model.index(0, int(FindingColumn::Age)).data(Qt::ToolTipRole).toString().contains(u"may be older"_s));
        QCOMPARE(model.index(1, int(FindingColumn::Age)).data().toString(), u"41"_s);
    }
};

QTEST_GUILESS_MAIN(tst_FindingModel)
#include "tst_FindingModel.moc"
