// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Outcomes.h"
#include "Refusals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

StepSpec step()
{
    StepSpec spec;
    spec.id = u"rm-things"_s;
    spec.needs = {u"Microsoft.Things/things/read"_s};
    spec.emptyCodes = {u"FeatureNotSupportedForAccount"_s};
    return spec;
}

} // namespace

class tst_Outcomes : public QObject {
    Q_OBJECT

private slots:
    void anAnswerMeansAState_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("pagesBefore");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, int status, const QString &code, const QString &message, int pages,
                            const QString &state) {
            QTest::newRow(name) << status << code << message << pages << state;
        };
        row("a missing permission", 403, u"AuthorizationFailed"_s, {}, 0, u"denied"_s);
        row("a token refused twice", 401, u"InvalidAuthenticationToken"_s, {}, 0, u"denied"_s);
        row("a child removed meanwhile", 404, u"ResourceNotFound"_s, {}, 0, u"none"_s);
        row("a provider not registered", 409, u"MissingSubscriptionRegistration"_s, {}, 0, u"unregistered"_s);
        row("the other word for it", 400, u"SubscriptionNotRegistered"_s, {}, 0, u"unregistered"_s);
        row("only the words for it", 400, u"BadRequest"_s, u"The subscription is not registered to use namespace 'X'"_s,
            0, u"unregistered"_s);
        row("no licence", 403, u"Authentication_RequestFromNonPremiumTenantOrB2CTenant"_s, {}, 0, u"denied"_s);
        row("no licence, as a 400", 400, u"AadPremiumLicenseRequired"_s, {}, 0, u"denied"_s);
        row("a retired service", 404, u"InvalidResourceType"_s, {}, 0, u"none"_s);
        row("a kind of account without it", 400, u"FeatureNotSupportedForAccount"_s, {}, 0, u"none"_s);
        row("a disabled subscription", 403, u"DisallowedOperation"_s, {}, 0, u"skipped"_s);
        row("a subscription out of sight", 404, u"SubscriptionNotFound"_s, {}, 0, u"failed"_s);
        row("a broken service", 500, u"InternalServerError"_s, {}, 0, u"failed"_s);
        row("a bad request of ours", 400, u"BadRequest"_s, {}, 0, u"failed"_s);
        row("a break after some pages", 500, u"InternalServerError"_s, {}, 3, u"truncated"_s);
        row("a refusal after some pages", 403, u"AuthorizationFailed"_s, {}, 3, u"truncated"_s);
    }

    /// "Not found" of a listing means that there is nothing; of Resource Graph, that nobody knows.
    void aQueryThatFailsIsAGap_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::newRow("a cloud without it") << 404 << u"InvalidResourceType"_s << u"failed"_s;
        QTest::newRow("not found") << 404 << u"ResourceNotFound"_s << u"failed"_s;
        QTest::newRow("not registered") << 409 << u"MissingSubscriptionRegistration"_s << u"failed"_s;
        QTest::newRow("a query it does not understand") << 400 << u"BadRequest"_s << u"failed"_s;
        QTest::newRow("refused") << 403 << u"AuthorizationFailed"_s << u"denied"_s;
    }

    void aQueryThatFailsIsAGap()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, state);
        StepSpec query = step();
        query.kql = u"resources | project id | order by id"_s;
        QCOMPARE(coverageWord(outcomeOf(refusal(status, code), query, 0).state), state);
    }

    void aQueryTellsThatItMayLackWhatMayNotBeRead()
    {
        StepSpec query = step();
        QVERIFY(outcomeOf(ListingTotals{3, 0, 0}, Answer(), query).reason.isEmpty());
        query.kql = u"resources | project id | order by id"_s;
        const TaskOutcome outcome = outcomeOf(ListingTotals{3, 0, 0}, Answer(), query);
        QCOMPARE(outcome.state, CoverageState::Complete);
        QVERIFY(outcome.reason.contains(u"only what the caller may read"_s));
    }

    void anAnswerMeansAState()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, message);
        QFETCH(int, pagesBefore);
        QFETCH(QString, state);
        const TaskOutcome outcome = outcomeOf(refusal(status, code, message), step(), pagesBefore);
        QCOMPARE(coverageWord(outcome.state), state);
        QVERIFY(outcome.reason.contains(code));
    }

    void aDeniedStepSaysWhichPermissionItLacks()
    {
        QCOMPARE(outcomeOf(refusal(403, u"AuthorizationFailed"_s), step(), 0).permissions, step().needs);
        // A licence is not had by asking for a permission.
        QVERIFY(outcomeOf(refusal(403, u"NoLicense"_s), step(), 0).permissions.isEmpty());
    }

    void whatNeverArrivedSaysWhy_data()
    {
        QTest::addColumn<int>("problem");
        QTest::addColumn<QString>("state");
        QTest::newRow("throttled") << int(Answer::Problem::Throttled) << u"throttled"_s;
        QTest::newRow("network") << int(Answer::Problem::Network) << u"failed"_s;
        QTest::newRow("tls") << int(Answer::Problem::Tls) << u"failed"_s;
        QTest::newRow("too large") << int(Answer::Problem::TooLarge) << u"failed"_s;
        QTest::newRow("foreign host") << int(Answer::Problem::ForeignHost) << u"failed"_s;
        QTest::newRow("sign-in") << int(Answer::Problem::SignIn) << u"failed"_s;
        QTest::newRow("cancelled") << int(Answer::Problem::Cancelled) << u"skipped"_s;
    }

    void whatNeverArrivedSaysWhy()
    {
        QFETCH(int, problem);
        QFETCH(QString, state);
        Answer answer;
        answer.problem = Answer::Problem(problem);
        const TaskOutcome outcome = outcomeOf(answer, step(), 0);
        QCOMPARE(coverageWord(outcome.state), state);
        QVERIFY(!outcome.reason.isEmpty());
        const bool truncated = outcomeOf(answer, step(), 1).state == CoverageState::Truncated;
        QCOMPARE(truncated, answer.problem != Answer::Problem::Cancelled);
    }

    void anUnreadableAnswerIsAFailureAndNamesThePlace()
    {
        MappedPage page;
        page.problem = MappedPage::Problem::NotJson;
        page.detail = u"byte 17"_s;
        const TaskOutcome first = outcomeOf(page, refusal(200, {}), 0);
        QCOMPARE(first.state, CoverageState::Failed);
        QVERIFY(first.reason.contains("byte 17"_L1));
        QCOMPARE(outcomeOf(page, refusal(200, {}), 2).state, CoverageState::Truncated);
    }

    void anAnswerWithoutContentEndsTheListing()
    {
        MappedPage page;
        page.problem = MappedPage::Problem::NotJson;
        QCOMPARE(outcomeOf(page, refusal(204, {}), 0).state, CoverageState::None);
        QCOMPARE(outcomeOf(page, refusal(204, {}), 2).state, CoverageState::Complete);
    }

    void aReadListingIsCompleteNoneOrLimited()
    {
        QCOMPARE(outcomeOf(ListingTotals{3, 0, 0}, refusal(200, {}), step()).state, CoverageState::Complete);
        QCOMPARE(outcomeOf(ListingTotals{0, 0, 0}, refusal(200, {}), step()).state, CoverageState::None);
        const TaskOutcome withheld = outcomeOf(ListingTotals{3, 0, 1}, refusal(200, {}), step());
        QCOMPARE(withheld.state, CoverageState::Limited);
        QCOMPARE(withheld.permissions, step().needs);
        QCOMPARE(outcomeOf(ListingTotals{3, 2, 0}, refusal(200, {}), step()).state, CoverageState::Limited);
    }
};

QTEST_GUILESS_MAIN(tst_Outcomes)
#include "tst_Outcomes.moc"
