// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::mapped;
using testing::propertiesOf;

/// What Defender's and Advisor's answers become: the rows that findings are read from.
class tst_MappedFindings : public QObject {
    Q_OBJECT

private slots:
    void assessmentsBearTheNamesTheirMetadataAreFor();
    void metadataAreToldOfEveryAssessmentOfTheirName();
    void metadataWithoutAFactTellNothingOfIt();
    void theDatesOfAnAssessmentAreTimes();
    void recommendationsThatSomebodyClosedAreNotOpen_data();
    void recommendationsThatSomebodyClosedAreNotOpen();
    void retirementsTellTheirDate();
};

void tst_MappedFindings::assessmentsBearTheNamesTheirMetadataAreFor()
{
    const MappedPage page = mapped(u"rm-security-assessments"_s, R"({"value": [
        {"id": "/a/k1", "name": "k1", "properties": {"displayName": "MFA", "status": {"code": "Unhealthy"}}},
        {"id": "/a/k2", "name": "k2", "properties": {"displayName": "MFA"}}]})");
    QCOMPARE(page.rows.entities.size(), 2u);
    QCOMPARE(page.rows.entities[0].aliases,
             (QStringList{u"assessment:sub-1:k1"_s, u"assessment:sub-1:k1:Unhealthy"_s}));
    QCOMPARE(page.rows.entities[1].aliases, QStringList{u"assessment:sub-1:k2"_s});
}

void tst_MappedFindings::metadataAreToldOfEveryAssessmentOfTheirName()
{
    const MappedPage page = mapped(u"rm-security-assessment-metadata"_s, R"({"value": [
        {"id": "/providers/Microsoft.Security/assessmentMetadata/k1", "name": "k1", "properties": {"severity": "High",
         "categories": ["Compute", "Data"], "description": "Why", "remediationDescription": "How", "userImpact": "Low"}}]})");
    QVERIFY(page.rows.entities.empty()); // They are no entities themselves.
    QCOMPARE(page.count, 1);
    QStringList lines;
    for (const Addition &one : page.rows.additions) {
        QVERIFY(one.entityKey.isEmpty());
        lines << one.alias + u' ' + one.property + u' ' + QString::fromUtf8(one.value);
    }
    lines.sort();
    QCOMPARE(
        lines,
        (QStringList{uR"(assessment:sub-1:k1 category "[\"Compute\",\"Data\"]")"_s,
                     uR"(assessment:sub-1:k1 metadata.severity "High")"_s,
                     uR"(assessment:sub-1:k1 metadata.userImpact "Low")"_s, uR"(assessment:sub-1:k1 severity "High")"_s,
                     uR"(assessment:sub-1:k1:Unhealthy metadata.description "Why")"_s,
                     uR"(assessment:sub-1:k1:Unhealthy metadata.remediationDescription "How")"_s}));
}

void tst_MappedFindings::metadataWithoutAFactTellNothingOfIt()
{
    const MappedPage page = mapped(u"rm-security-assessment-metadata"_s,
                                   R"({"value": [{"id": "/m/k1", "name": "k1", "properties": {"severity": null}},
                                                 {"id": "/m/nameless", "properties": {"severity": "High"}}]})");
    QVERIFY(page.rows.additions.empty());
}

void tst_MappedFindings::theDatesOfAnAssessmentAreTimes()
{
    const MappedPage page = mapped(u"rm-security-assessments"_s, R"({"value": [
        {"id": "/a/k1", "name": "k1", "properties": {"status": {"code": "Healthy",
         "firstEvaluationDate": "2024-05-13T12:44:07.1234567Z", "statusChangeDate": "2024-05-14T12:44:07Z"}}}]})");
    const QJsonObject assessment = propertiesOf(page.rows, u"/a/k1"_s);
    QCOMPARE(assessment.value(u"firstEvaluatedOn"_s).toInteger(), 1715604247123);
    QCOMPARE(assessment.value(u"statusChangedOn"_s).toInteger(), 1715690647000);
    QVERIFY(!assessment.contains(u"createdOn"_s));
}

void tst_MappedFindings::recommendationsThatSomebodyClosedAreNotOpen_data()
{
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("state");
    QTest::newRow("as most are") << QByteArray(R"("suppressionIds": null)") << true << QString();
    QTest::newRow("no rule") << QByteArray(R"("suppressionIds": [])") << true << QString();
    QTest::newRow("snoozed") << QByteArray(R"("suppressionIds": ["1b5e7c3f-0000-0000-0000-000000000000"])") << false
                             << u"Suppressed"_s;
    QTest::newRow("in progress") << QByteArray(R"("trackedProperties": {"state": "InProgress"})") << true
                                 << u"InProgress"_s;
    for (const char *state : {"Completed", "Dismissed", "Postponed", "Rejected"})
        QTest::newRow(state) << QByteArray(R"("trackedProperties": {"state": ")") + state + R"("})" << false
                             << QString::fromLatin1(state);
}

void tst_MappedFindings::recommendationsThatSomebodyClosedAreNotOpen()
{
    QFETCH(QByteArray, properties);
    const MappedPage page = mapped(u"rm-advisor-recommendations"_s,
                                   R"({"value": [{"id": "/r", "name": "r", "properties": {)" + properties + "}}]}");
    const QJsonObject recommendation = propertiesOf(page.rows, u"/r"_s);
    QTEST(recommendation.value(u"open"_s).toBool(), "open");
    QVERIFY(recommendation.value(u"open"_s).isBool());
    QTEST(recommendation.value(u"state"_s).toString(), "state");
}

void tst_MappedFindings::retirementsTellTheirDate()
{
    const MappedPage page =
        mapped(u"rm-advisor-recommendations"_s, R"({"value": [{"id": "/r", "name": "r", "properties": {
        "learnMoreLink": "https://aka.ms/x", "potentialBenefits": "Keeps running", "extendedProperties":
        {"retirementDate": "2027-03-31", "retirementFeatureName": "Basic load balancer"}}}]})");
    const QJsonObject recommendation = propertiesOf(page.rows, u"/r"_s);
    QCOMPARE(recommendation.value(u"retirementDate"_s).toString(), u"2027-03-31"_s);
    QCOMPARE(recommendation.value(u"retirementFeatureName"_s).toString(), u"Basic load balancer"_s);
    QCOMPARE(recommendation.value(u"learnMoreLink"_s).toString(), u"https://aka.ms/x"_s);
    QCOMPARE(recommendation.value(u"potentialBenefits"_s).toString(), u"Keeps running"_s);
}

QTEST_GUILESS_MAIN(tst_MappedFindings)
#include "tst_MappedFindings.moc"
