// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Programs.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Findings as the real programs collect and write them, from the demo tenant.
class tst_DemoFindings : public QObject {
    Q_OBJECT

private slots:
    void everyFindingTellsHowBadItIsAndWhatToDo();
    void noProblemIsListedTwice();
    void theExitCodeFollowsTheSeverity_data();
    void theExitCodeFollowsTheSeverity();
    void aSecondSnapshotKnowsWhenTheFirstSawThem();
    void withoutMetadataAssessmentsStandWithWhatAdvisorKnows();
    void whatNobodyToldIsUnknown();

private:
    const Place &place();
    QJsonArray findings(const Place &where, const QStringList &more = {});

    std::unique_ptr<Place> m_place;
};

namespace {

const QString defender = u"Microsoft Defender for Cloud"_s;

Azure demoAzure(const Place &place, const QStringList &more = {})
{
    return Azure(place, QStringList{u"--estate"_s, u"demo"_s} + more);
}

QStringList bothServices()
{
    return {u"--service"_s, u"Advisor"_s, u"--service"_s, u"Defender for Cloud"_s};
}

} // namespace

/// The demo tenant's findings, collected once.
const Place &tst_DemoFindings::place()
{
    if (!m_place) {
        m_place = std::make_unique<Place>();
        const Azure azure = demoAzure(*m_place);
        collect(*m_place, azure, bothServices());
    }
    return *m_place;
}

QJsonArray tst_DemoFindings::findings(const Place &where, const QStringList &more)
{
    const Ended ended =
        runCli(where, QStringList{u"findings"_s, u"--store"_s, u"w.azimuth"_s, u"--format"_s, u"json"_s} + more);
    return QJsonDocument::fromJson(ended.out).object().value(u"findings"_s).toArray();
}

void tst_DemoFindings::everyFindingTellsHowBadItIsAndWhatToDo()
{
    const QJsonArray all = findings(place());
    QVERIFY(all.size() > 20);
    int assessments = 0;
    for (const QJsonValue &finding : all) {
        QVERIFY(finding[u"severity"].toString() != u"unknown"_s);
        QVERIFY(!finding[u"subscription"].toString().isEmpty() && !finding[u"resource"].toString().isEmpty());
        QVERIFY(finding[u"subscriptionId"].toString() != finding[u"subscription"].toString());
        QVERIFY(!finding[u"firstSeen"].toString().isEmpty());
        if (finding[u"source"].toString() != defender)
            continue;
        ++assessments;
        QVERIFY(!finding[u"remedy"].toString().isEmpty());
        QCOMPARE(finding[u"firstSeenFrom"].toString(), u"source"_s);
    }
    QVERIFY(assessments > 10 && assessments < all.size());
}

void tst_DemoFindings::noProblemIsListedTwice()
{
    QSet<QString> problems;
    int repeated = 0;
    const QJsonArray all = findings(place());
    for (const QJsonValue &finding : all) {
        problems << finding[u"title"].toString() + finding[u"resourceId"].toString().toLower();
        repeated += finding[u"recommendationId"].toString().isEmpty() ? 0 : 1;
    }
    QCOMPARE(problems.size(), all.size());
    QVERIFY(repeated > 10);
    const Ended told = runCli(place(), {u"findings"_s, u"--store"_s, u"w.azimuth"_s});
    QVERIFY2(told.err.contains("repeat an assessment of Defender"), told.err.constData());
}

void tst_DemoFindings::theExitCodeFollowsTheSeverity_data()
{
    QTest::addColumn<QString>("severity");
    QTest::addColumn<int>("code");
    QTest::newRow("critical") << u"critical"_s << 0;
    QTest::newRow("high") << u"high"_s << 4;
    QTest::newRow("low") << u"low"_s << 4;
    QTest::newRow("no such") << u"severe"_s << 2;
}

void tst_DemoFindings::theExitCodeFollowsTheSeverity()
{
    QFETCH(QString, severity);
    const Ended ended = runCli(
        place(), {u"findings"_s, u"--store"_s, u"w.azimuth"_s, u"--fail-on"_s, severity, u"--format"_s, u"csv"_s});
    QTEST(ended.code, "code");
    QVERIFY(ended.code != 2 || ended.err.contains("There is no severity severe"));
}

void tst_DemoFindings::aSecondSnapshotKnowsWhenTheFirstSawThem()
{
    const Place own;
    const Azure azure = demoAzure(own);
    collect(own, azure, bothServices());
    const QJsonArray first = findings(own);
    collect(own, azure, bothServices());
    QCOMPARE(findings(own), first);
    int byWorkspace = 0;
    for (const QJsonValue &finding : first)
        byWorkspace += finding[u"firstSeenFrom"].toString() == u"workspace"_s ? 1 : 0;
    QVERIFY(byWorkspace > 0); // what Advisor says of its own
}

void tst_DemoFindings::withoutMetadataAssessmentsStandWithWhatAdvisorKnows()
{
    const Place own;
    const Azure azure = demoAzure(own, {u"--faults"_s, u"403@assessmentMetadata"_s});
    const Ended collected = collect(own, azure, bothServices());
    QCOMPARE(collected.code, 3);
    QCOMPARE(coverageOf(exported(own), u"rm-security-assessment-metadata"_s, azure.subscription(0))
                 .value(u"state"_s)
                 .toString(),
             u"denied"_s);
    const QJsonArray poor = findings(own), whole = findings(place());
    const auto severities = [](const QJsonArray &list) {
        QStringList lines;
        for (const QJsonValue &finding : list)
            lines << finding[u"id"].toString() + u' ' + finding[u"severity"].toString();
        return lines;
    };
    QCOMPARE(severities(poor), severities(whole));
}

void tst_DemoFindings::whatNobodyToldIsUnknown()
{
    const Place own;
    const Azure azure = demoAzure(own, {u"--faults"_s, u"403@assessmentMetadata"_s});
    collect(own, azure, {u"--service"_s, u"Defender for Cloud"_s});
    const QJsonArray all = findings(own);
    QVERIFY(all.size() > 10);
    for (const QJsonValue &finding : all)
        QCOMPARE(finding[u"severity"].toString(), u"unknown"_s);
    const Ended told = runCli(own, {u"findings"_s, u"--store"_s, u"w.azimuth"_s, u"--fail-on"_s, u"info"_s});
    QCOMPARE(told.code, 0);
    QVERIFY2(told.err.contains("nobody told how severe they are"), told.err.constData());
}

QTEST_GUILESS_MAIN(tst_DemoFindings)
#include "tst_DemoFindings.moc"
