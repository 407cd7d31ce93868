// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the comparer is made of: values, hints, recordings, accepted differences, shares, its own data files.

#include "Accepted.h"
#include "Comparison.h"
#include "CoverageHint.h"
#include "Figures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace conformance;

class tst_ComparisonParts : public QObject {
    Q_OBJECT

private slots:
    void recordingShowsIdsOfAnswersPathsAndParents();
    void comparesValues_data();
    void comparesValues();
    void readsCoverageHints_data();
    void readsCoverageHints();
    void refusesAcceptanceWithoutAReason();
    void roundsSharesDown();
    void readsItsOwnDataFiles();
};

void tst_ComparisonParts::recordingShowsIdsOfAnswersPathsAndParents()
{
    const QJsonArray exchanges = QJsonDocument::fromJson(R"([
        {"method": "GET", "url": "https://h//subscriptions/S/asked?api-version=1", "status": 404, "body": {"id": "no"}},
        {"method": "GET", "url": "https://h/v1.0/users", "status": 200, "body": {"value": [{"id": "u1", "name": "u9",
            "of": {"id": "/subscriptions/S/resourceGroups/G/nic"}, "more": ["/subscriptions/S/other"]},
            {"id": "/subscriptions/S/set", "properties": {"logs": [{"category": "a"}], "ids": [{"id": "x"}]}}]}}])")
                                     .array();
    const Shown shown(exchanges);
    QVERIFY(shown.bears(u"/subscriptions/s/SET/logs/a/true"_s));
    QVERIFY(!shown.bears(u"/subscriptions/S/set/metrics/a"_s));
    QVERIFY(!shown.bears(u"/subscriptions/S/set/ids/y"_s));
    for (const QString &id :
         {u"U1"_s, u"/subscriptions/s"_s, u"/subscriptions/S/asked"_s, u"/subscriptions/S/resourcegroups/g"_s,
          u"/subscriptions/S/resourceGroups/G/nic"_s, u"/subscriptions/s/other"_s})
        QVERIFY2(shown.bears(id), qPrintable(id));
    for (const QString &id : {u"no"_s, u"u9"_s, u"/subscriptions/S/resourceGroups/G/n"_s, u"/subscriptions/T"_s})
        QVERIFY2(!shown.bears(id), qPrintable(id));
}

void tst_ComparisonParts::comparesValues_data()
{
    QTest::addColumn<QJsonValue>("one");
    QTest::addColumn<QJsonValue>("other");
    QTest::addColumn<bool>("same");
    const QJsonValue absent(QJsonValue::Undefined);
    const QJsonValue null(QJsonValue::Null);
    QTest::newRow("null and absent") << null << absent << true;
    QTest::newRow("absent and null") << absent << null << true;
    QTest::newRow("null and empty") << null << QJsonValue(QString()) << false;
    QTest::newRow("false and absent") << QJsonValue(false) << absent << false;
    QTest::newRow("empty array and absent") << QJsonValue(QJsonArray()) << absent << false;
    QTest::newRow("integer and double") << QJsonValue(4) << QJsonValue(4.0) << true;
    QTest::newRow("numbers") << QJsonValue(4) << QJsonValue(5) << false;
    QTest::newRow("text and number") << QJsonValue(u"4"_s) << QJsonValue(4) << false;
    QTest::newRow("casing") << QJsonValue(u"a"_s) << QJsonValue(u"A"_s) << false;
    QTest::newRow("arrays") << QJsonValue(QJsonArray{1, u"a"_s}) << QJsonValue(QJsonArray{1.0, u"a"_s}) << true;
    QTest::newRow("shorter array") << QJsonValue(QJsonArray{1, 2}) << QJsonValue(QJsonArray{1}) << false;
    QTest::newRow("array and its item") << QJsonValue(QJsonArray{1}) << QJsonValue(1) << false;
}

void tst_ComparisonParts::comparesValues()
{
    QFETCH(const QJsonValue, one);
    QFETCH(const QJsonValue, other);
    QTEST(sameValue(one, other), "same");
    QTEST(sameValue(other, one), "same");
}

void tst_ComparisonParts::readsCoverageHints_data()
{
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("states");
    QTest::addColumn<bool>("shown");
    // The rows: groups complete in A, denied in B; locks denied in B; vault v of A denied.
    QTest::newRow("denied somewhere") << u"network groups"_s << u"denied"_s << true;
    QTest::newRow("singular") << u"network group"_s << u"denied"_s << true;
    QTest::newRow("another state") << u"network groups"_s << u"failed"_s << false;
    QTest::newRow("one of two states") << u"network groups"_s << u"skipped or denied"_s << true;
    QTest::newRow("another step") << u"network cards"_s << u"denied"_s << false;
    QTest::newRow("there") << u"network groups of /subscriptions/b"_s << u"denied"_s << true;
    QTest::newRow("elsewhere") << u"network groups of /subscriptions/A"_s << u"denied"_s << false;
    QTest::newRow("not a beginning") << u"network groups of /subscriptions/Bee"_s << u"denied"_s << false;
    QTest::newRow("a child") << u"keys of /subscriptions/A/vaults/v"_s << u"denied"_s << true;
    QTest::newRow("every one") << u"every resource step of /subscriptions/B"_s << u"denied or skipped"_s << true;
    QTest::newRow("not every one") << u"every resource step of /subscriptions/A"_s << u"denied or skipped"_s << false;
    QTest::newRow("every one of none") << u"every resource step of /subscriptions/C"_s << u"denied"_s << false;
}

void tst_ComparisonParts::readsCoverageHints()
{
    QFETCH(const QString, hint);
    QFETCH(const QString, states);
    const std::vector<CoverageLine> rows{
        {u"rm-network-groups"_s, u"/subscriptions/A"_s, u"complete"_s},
        {u"rm-network-groups"_s, u"/subscriptions/B"_s, u"denied"_s},
        {u"rm-locks"_s, u"/subscriptions/B"_s, u"denied"_s},
        {u"rm-vault-keys"_s, u"/subscriptions/A/vaults/v"_s, u"denied"_s},
    };
    QTEST(coverageShows(rows, {hint, states}), "shown");
}

void tst_ComparisonParts::refusesAcceptanceWithoutAReason()
{
    const auto rows = QJsonDocument::fromJson(R"([
        {"difference": "missing entity", "type": "azure_user", "reason": " "},
        {"difference": "mising entity", "type": "azure_user", "reason": "why"},
        {"difference": "missing entity", "reason": "why"}])");
    QCOMPARE(Accepted(rows.array()).refused().size(), 3);
}

void tst_ComparisonParts::roundsSharesDown()
{
    QCOMPARE((Share{99'999, 100'000}.text()), u"99999 of 100000 (99.99 %)"_s);
    QCOMPARE((Share{0, 0}.text()), u"0 of 0 (100.00 %)"_s);
    QCOMPARE((Share{1, 3}.text()), u"1 of 3 (33.33 %)"_s);
}

void tst_ComparisonParts::readsItsOwnDataFiles()
{
    const auto read = [](const QString &name) {
        QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/tests/conformance/") + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    };
    const Slice slice = readSlice(read(u"types.json"_s).object());
    QCOMPARE(slice.entities.size(), 69);
    QVERIFY(slice.relationships.contains(u"azure_security_group_rule"_s));
    QVERIFY(!slice.relationships.intersects(slice.later));
    for (const QString &seedName : slice.renamed)
        QVERIFY(slice.relationships.contains(seedName));
    const QJsonDocument accepted = read(u"accepted.json"_s);
    QVERIFY(accepted.isArray());
    QCOMPARE(Accepted(accepted.array()).refused(), QStringList());
}

QTEST_GUILESS_MAIN(tst_ComparisonParts)
#include "tst_ComparisonParts.moc"
