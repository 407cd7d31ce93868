// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"
#include "FindingFields.h"
#include "Findings.h"
#include "RemedyText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

const QString subscription = u"/subscriptions/11111111-2222-3333-4444-555555555555"_s;
const QString vault = subscription + u"/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-one"_s;

/// A subscription with one key vault, to hang findings on.
EstateBuilder vaultEstate()
{
    EstateBuilder builder;
    builder.add(subscription, u"azure_subscription", u"sub-one", "{}");
    builder.add(vault, u"azure_keyvault_service", u"kv-one", "{}");
    return builder;
}

/// A JSON object of one text, beside what `more` says.
QByteArray with(const char *name, const QString &text, const QByteArray &more = {})
{
    return QByteArray("{\"") + name + "\":\"" + text.toUtf8() + '"' + more + '}';
}

Finding onlyFinding(EstateBuilder &&builder)
{
    const FindingsPtr findings = findingsOf(*std::move(builder).build());
    return findings->size() == 1 ? findings->front() : Finding{};
}

Finding recommendation(QByteArrayView properties)
{
    EstateBuilder builder = vaultEstate();
    builder.add(QString(vault + u"/providers/Microsoft.Advisor/recommendations/r1"_s), findingTypes::advisor,
                u"Protect it", properties);
    return onlyFinding(std::move(builder));
}

Finding assessment(QByteArrayView properties)
{
    EstateBuilder builder = vaultEstate();
    builder.add(QString(vault + u"/providers/Microsoft.Security/assessments/a1"_s), findingTypes::defender,
                u"Logs should be on", properties);
    return onlyFinding(std::move(builder));
}

} // namespace

class tst_Findings : public QObject {
    Q_OBJECT

private slots:
    void aSeverityIsAWordAndBack()
    {
        for (int at = 0; at < severities; ++at)
            QCOMPARE(severityFromWord(severityWord(Severity(at))), Severity(at));
        QCOMPARE(severityFromWord(u"HIGH"_s), Severity::High);
        QCOMPARE(severityFromWord(u"catastrophic"_s), Severity::Unknown);
        QCOMPARE(severityFromWord(QString()), Severity::Unknown);
    }

    void anEstateWithoutThemHasNone()
    {
        const FindingsPtr findings = findingsOf(*vaultEstate().build());
        QVERIFY(findings);
        QVERIFY(findings->empty());
    }

    void aRecommendationIsReadAsAdvisorGivesIt()
    {
        const Finding finding = recommendation(
            R"({"category":"Security","impact":"high","severity":"High","open":true,"recommendationTypeId":"t1",)"
            R"("shortDescriptionProblem":"It is open","shortDescriptionSolution":"Close it","updatedOn":1683022137202})");
        QCOMPARE(finding.severity, Severity::High);
        QCOMPARE(finding.source, u"Azure Advisor"_s);
        QCOMPARE(finding.category, u"Security"_s);
        QCOMPARE(finding.title, u"It is open"_s);
        QCOMPARE(finding.remedy, u"Close it"_s);
        QCOMPARE(finding.rule, u"advisor:t1"_s);
        QCOMPARE(finding.entityKey, vault);
        QCOMPARE(finding.state, u"Open"_s);
        QVERIFY(!finding.firstSeen.isValid()); // "updated" is not "first seen"
    }

    void anAssessmentIsReadAsDefenderGivesIt()
    {
        const Finding finding = assessment(
            R"({"statusCode":"Unhealthy","metadata.severity":"Medium","metadata.remediationDescription":"Turn on logs",)"
            "\"category\":\"[\\\"Data\\\",\\\"Compute\\\"]\","
            R"("name":"a1","createdOn":1683022137202})");
        QCOMPARE(finding.severity, Severity::Medium);
        QCOMPARE(finding.source, u"Microsoft Defender for Cloud"_s);
        QCOMPARE(finding.category, u"Data, Compute"_s);
        QCOMPARE(finding.title, u"Logs should be on"_s);
        QCOMPARE(finding.remedy, u"Turn on logs"_s);
        QCOMPARE(finding.rule, u"defender:a1"_s);
        QCOMPARE(finding.entityKey, vault);
        QCOMPARE(finding.state, u"Unhealthy"_s);
        QCOMPARE(finding.firstSeen, QDateTime::fromMSecsSinceEpoch(1683022137202, Qt::UTC));
        QVERIFY(finding.firstSeenIsTold);
    }

    void defendersFirstEvaluationIsWhenItWasFirstSeen()
    {
        const Finding finding =
            assessment(R"({"statusCode":"Unhealthy","createdOn":1,"firstEvaluatedOn":1683022137202})");
        QCOMPARE(finding.firstSeen, QDateTime::fromMSecsSinceEpoch(1683022137202, Qt::UTC));
    }

    void whatNoSourceTellsTheWorkspaceMayKnow()
    {
        EstateBuilder builder = vaultEstate();
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(1683022137000, Qt::UTC);
        builder.setFirstSeen(builder.add(u"r", findingTypes::advisor, u"x", "{}"), since);
        const EstatePtr estate = std::move(builder).build();
        const FindingsPtr findings = findingsOf(*estate);
        QCOMPARE(findings->size(), 1U);
        QCOMPARE(findings->front().firstSeen, since);
        QVERIFY(!findings->front().firstSeenIsTold);
        QCOMPARE(fieldText(*estate, findings->front(), FindingField::FirstSeen), u"2023-05-02T10:08:57Z"_s);
        QCOMPARE(fieldText(*estate, findings->front(), FindingField::FirstSeenFrom), u"workspace"_s);
    }

    void aRecommendationThatRepeatsAnAssessmentIsNotListedAgain_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<bool>("identified");
        QTest::newRow("the assessment identified it") << QByteArray(R"("resourceId":"/elsewhere")") << true;
        QTest::newRow("its resource is the assessment") << QByteArray(R"("resourceId":"/A/1")") << false;
        QTest::newRow("it bears the assessment's name")
            << QByteArray(R"("resourceId":")" + vault.toUtf8() + R"(","assessment":"k1")") << false;
    }

    void aRecommendationThatRepeatsAnAssessmentIsNotListedAgain()
    {
        QFETCH(QByteArray, properties);
        QFETCH(bool, identified);
        EstateBuilder builder = vaultEstate();
        const bool byName = properties.contains("k1");
        const QString key = byName ? vault + u"/providers/Microsoft.Security/assessments/k1"_s : u"/a/1"_s;
        builder.add(key, findingTypes::defender, u"Logs should be on",
                    with("scannedResourceId", vault, R"(,"statusCode":"Unhealthy")"));
        builder.add(u"/r", findingTypes::advisor, u"Logs should be on",
                    R"({"severity":"High","shortDescriptionSolution":"Turn them on",)" + properties + '}');
        if (identified)
            builder.addRelationship(key, u"/r", u"IDENTIFIED");
        const EstatePtr estate = std::move(builder).build();
        const FindingsPtr findings = findingsOf(*estate);
        QCOMPARE(findings->size(), 1U);
        const Finding &finding = findings->front();
        QCOMPARE(finding.evidenceKey, key);
        QCOMPARE(finding.recommendationKey, u"/r"_s);
        QCOMPARE(finding.severity, Severity::High); // nobody read the assessment's metadata
        QCOMPARE(finding.remedy, u"Turn them on"_s);
        QCOMPARE(finding.entityKey, vault);
        QCOMPARE(leftOutOf(*estate).repeated, 1);
    }

    void whatTheAssessmentTellsItselfGoesBeforeTheRecommendation()
    {
        EstateBuilder builder = vaultEstate();
        builder.add(u"/a/1", findingTypes::defender, u"Logs",
                    R"({"statusCode":"Unhealthy","severity":"Low","metadata.remediationDescription":"Mine"})");
        builder.add(u"/r", findingTypes::advisor, u"Logs",
                    R"({"severity":"High","resourceId":"/a/1","shortDescriptionSolution":"Theirs"})");
        const Finding finding = onlyFinding(std::move(builder));
        QCOMPARE(finding.severity, Severity::Low);
        QCOMPARE(finding.remedy, u"Mine"_s);
    }

    void aRecommendationStandsAloneWhereTheAssessmentIsNoFinding()
    {
        EstateBuilder builder = vaultEstate();
        builder.add(u"/a/1", findingTypes::defender, u"Logs", R"({"statusCode":"Healthy"})");
        builder.add(u"/r", findingTypes::advisor, u"Logs", R"({"severity":"High","resourceId":"/a/1"})");
        const EstatePtr estate = std::move(builder).build();
        QCOMPARE(findingsOf(*estate)->size(), 1U);
        QCOMPARE(leftOutOf(*estate).repeated, 0);
    }

    void closedOnesAreCounted()
    {
        EstateBuilder builder = vaultEstate();
        builder.add(u"1", findingTypes::advisor, u"x", R"({"open":false})");
        builder.add(u"2", findingTypes::advisor, u"x", R"({"open":true,"state":"InProgress"})");
        const EstatePtr estate = std::move(builder).build();
        QCOMPARE(leftOutOf(*estate).closed, 1);
        QCOMPARE(findingsOf(*estate)->size(), 1U);
        QCOMPARE(findingsOf(*estate)->front().state, u"InProgress"_s);
    }

    void adviceEndsWithWhereToReadMore()
    {
        const QByteArray more =
            R"({"shortDescriptionProblem":"P","recommendation":"Do it","learnMoreLink":"https://aka.ms/x"})";
        QCOMPARE(recommendation(more).remedy, u"Do it https://aka.ms/x"_s);
        // The problem again is no remedy.
        QCOMPARE(recommendation(R"({"shortDescriptionProblem":"P","recommendation":"P"})").remedy, QString());
    }

    void aResourceWithoutAnIdHasTheNameTheSourceGives()
    {
        EstateBuilder builder = vaultEstate();
        builder.add(u"r", findingTypes::advisor, u"x", R"({"impactedValue":"old-machine"})");
        const EstatePtr estate = std::move(builder).build();
        QCOMPARE(resourceNameOf(*estate, findingsOf(*estate)->front()), u"old-machine"_s);
    }

    void remediesAreReadWithoutTheirMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << u" Turn it on.  Now "_s << u"Turn it on.  Now"_s;
        QTest::newRow("breaks") << u"One.<br>Two.<BR/> <br />Three."_s << u"One.\nTwo.\nThree."_s;
        QTest::newRow("list") << u"Do:<ol><li>this</li><li class='x'><b>that</b></li></ol>"_s << u"Do:\nthis\nthat"_s;
        QTest::newRow("link") << u"Follow <a target=\"_blank\" href=\"https://aka.ms/x\">the guide</a>."_s
                              << u"Follow the guide (https://aka.ms/x)."_s;
        QTest::newRow("bare link") << u"<a href='https://aka.ms/x'>https://aka.ms/x</a>"_s << u"https://aka.ms/x"_s;
        QTest::newRow("signs") << u"a &lt; b &amp;&amp; &quot;c&quot;&nbsp;&amp;lt;"_s << u"a < b && \"c\" &lt;"_s;
        QTest::newRow("what to fill in") << u"az vm update -g <resource group> <b>-n</b> <name>"_s
                                         << u"az vm update -g <resource group> -n <name>"_s;
        QTest::newRow("cut off") << u"See <a href=\"https://x"_s << u"See <a href=\"https://x"_s;
    }

    void remediesAreReadWithoutTheirMarkup()
    {
        QFETCH(QString, text);
        QTEST(plainRemedy(text), "plain");
    }

    void everyFieldHasANameOfItsOwn()
    {
        QStringList names;
        for (const FindingField field : allFindingFields()) {
            QVERIFY(!fieldName(field).isEmpty() && !names.contains(fieldName(field)));
            names << fieldName(field);
        }
        QCOMPARE(
            names.mid(0, 12).join(u' '),
            u"severity title resource resourceId subscription subscriptionId remedy firstSeen source category state "
            "rule"_s);
    }

    void onlyUnhealthyAssessmentsAreFindings_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<bool>("isFinding");
        QTest::newRow("unhealthy") << QByteArray(R"({"statusCode":"Unhealthy"})") << true;
        QTest::newRow("any case") << QByteArray(R"({"statusCode":"unhealthy"})") << true;
        QTest::newRow("healthy") << QByteArray(R"({"statusCode":"Healthy"})") << false;
        QTest::newRow("not applicable") << QByteArray(R"({"statusCode":"NotApplicable"})") << false;
        QTest::newRow("no status") << QByteArray("{}") << false;
        QTest::newRow("null") << QByteArray(R"({"statusCode":null})") << false;
        QTest::newRow("a number") << QByteArray(R"({"statusCode":3})") << false;
    }

    void onlyUnhealthyAssessmentsAreFindings()
    {
        QFETCH(QByteArray, properties);
        QFETCH(bool, isFinding);
        QCOMPARE(!assessment(properties).evidenceKey.isEmpty(), isFinding);
    }

    void theSeverityIsTheSourcesOwn_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<Severity>("severity");
        QTest::newRow("high") << QByteArray(R"({"severity":"High"})") << Severity::High;
        QTest::newRow("impact alone") << QByteArray(R"({"impact":"medium"})") << Severity::Medium;
        QTest::newRow("upper case") << QByteArray(R"({"severity":"LOW"})") << Severity::Low;
        QTest::newRow("security is no step up")
            << QByteArray(R"({"severity":"Low","category":"Security"})") << Severity::Low;
        QTest::newRow("missing") << QByteArray("{}") << Severity::Unknown;
        QTest::newRow("unknown") << QByteArray(R"({"severity":"Enormous"})") << Severity::Unknown;
        QTest::newRow("not a text") << QByteArray(R"({"severity":10,"impact":["High"]})") << Severity::Unknown;
    }

    void theSeverityIsTheSourcesOwn()
    {
        QFETCH(QByteArray, properties);
        QFETCH(Severity, severity);
        const Finding finding = recommendation(properties);
        QVERIFY(!finding.evidenceKey.isEmpty());
        QCOMPARE(finding.severity, severity);
    }

    void aClosedRecommendationIsNone()
    {
        QVERIFY(recommendation(R"({"open":false,"severity":"High"})").evidenceKey.isEmpty());
    }

    void missingTextsAreEmptyAndTheNameIsTheTitle()
    {
        const Finding finding = recommendation("{}");
        QCOMPARE(finding.title, u"Protect it"_s);
        QCOMPARE(finding.remedy, QString());
        QCOMPARE(finding.category, QString());
        QCOMPARE(finding.rule, u"advisor:Protect it"_s);
    }

    void theRelationshipSaysWhatARecommendationIsAbout()
    {
        EstateBuilder builder = vaultEstate();
        builder.add(u"loose", findingTypes::advisor, u"x", R"({"resourceId":"/elsewhere"})");
        builder.addRelationship(vault, u"loose", u"HAS", u"azure_resource_has_finding");
        QCOMPARE(onlyFinding(std::move(builder)).entityKey, vault);
    }

    void theResourceIdIsFoundWithoutCaseAndSpelledAsTheEstateDoes()
    {
        EstateBuilder builder = vaultEstate();
        const QByteArray properties = with("resourceId", vault.toUpper());
        builder.add(u"loose", findingTypes::advisor, u"x", properties);
        QCOMPARE(onlyFinding(std::move(builder)).entityKey, vault);
    }

    void aRecommendationFromAnAssessmentIsAboutWhatThatScanned()
    {
        EstateBuilder builder = vaultEstate();
        const QString assessed = subscription + u"/providers/Microsoft.Security/assessments/a1"_s;
        builder.add(assessed, findingTypes::defender, u"a",
                    with("scannedResourceId", vault, R"(,"statusCode":"Healthy")"));
        builder.add(u"loose", findingTypes::advisor, u"x", with("resourceId", assessed));
        builder.addRelationship(assessed, u"loose", u"IDENTIFIED");
        QCOMPARE(onlyFinding(std::move(builder)).entityKey, vault);
    }

    void anUncollectedAssessmentsIdStillTellsTheResource()
    {
        EstateBuilder builder = vaultEstate();
        const QString assessed = vault + u"/providers/Microsoft.Security/assessments/gone"_s;
        builder.add(u"loose", findingTypes::advisor, u"x", with("resourceId", assessed));
        QCOMPARE(onlyFinding(std::move(builder)).entityKey, vault);
    }

    void withoutAnyResourceTheKeyIsEmpty()
    {
        EstateBuilder builder = vaultEstate();
        builder.add(u"loose", findingTypes::advisor, u"x", "{}");
        const EstatePtr estate = std::move(builder).build();
        const FindingsPtr findings = findingsOf(*estate);
        QCOMPARE(findings->size(), 1U);
        QCOMPARE(findings->front().entityKey, QString());
        QCOMPARE(resourceNameOf(*estate, findings->front()), QString());
        QCOMPARE(subscriptionNameOf(*estate, findings->front()), QString());
    }

    void anUncollectedResourceIsNamedByItsId()
    {
        const EstatePtr estate = vaultEstate().build();
        Finding finding;
        finding.entityKey = u"/subscriptions/other/resourceGroups/g/providers/P/t/gone"_s;
        QCOMPARE(resourceNameOf(*estate, finding), u"gone"_s);
        QCOMPARE(subscriptionNameOf(*estate, finding), u"other"_s);
        QCOMPARE(subscriptionIdOf(finding), u"other"_s);
        finding.entityKey = subscription.toUpper();
        QCOMPARE(subscriptionNameOf(*estate, finding), u"sub-one"_s);
    }

    void placeholdersAreNoFindings()
    {
        EstateBuilder builder = vaultEstate();
        builder.addPlaceholder({u"gone"_s, findingTypes::advisor, {}, u"gone"_s, {}});
        QVERIFY(findingsOf(*std::move(builder).build())->empty());
    }

    void theyAreSortedBySeverityThenTitleThenResource()
    {
        EstateBuilder builder = vaultEstate();
        const auto add = [&](const QString &key, const QString &title, const QString &severity,
                             const QByteArray &resource) {
            builder.add(key, findingTypes::advisor, title,
                        with("severity", severity, ",\"resourceId\":\"" + resource + '"'));
        };
        add(u"1"_s, u"b"_s, u"Low"_s, "/x/a");
        add(u"2"_s, u"B"_s, u"High"_s, "/x/b");
        add(u"3"_s, u"b"_s, u"High"_s, "/x/a");
        add(u"4"_s, u"A"_s, u"High"_s, "/x/z");
        add(u"5"_s, u"a"_s, QString(), "/x/z");
        add(u"6"_s, u"c"_s, u"Medium"_s, "/x/z");
        QStringList keys;
        const FindingsPtr findings = findingsOf(*std::move(builder).build());
        for (const Finding &finding : *findings)
            keys << finding.evidenceKey;
        QCOMPARE(keys.join(u' '), u"4 3 2 6 1 5"_s);
    }

    void theReasonIsNotTheTitleAgain()
    {
        EstateBuilder builder = vaultEstate();
        builder.add(u"r"_s, findingTypes::advisor, u"x", R"({"shortDescriptionProblem":"It is open"})");
        builder.add(u"a"_s, findingTypes::defender, u"y",
                    R"({"statusCode":"Unhealthy","metadata.description":"Logs help"})");
        const EstatePtr estate = std::move(builder).build();
        const FindingsPtr findings = findingsOf(*estate);
        QCOMPARE(findings->size(), 2U);
        QCOMPARE(reasonOf(*estate, findings->at(0)), QString());
        QCOMPARE(reasonOf(*estate, findings->at(1)), u"Logs help"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Findings)
#include "tst_Findings.moc"
