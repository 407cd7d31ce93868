// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Outcomes.h"
#include "Refusals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

/// Services that Microsoft has ended: that they are gone is said in coverage, and is neither a failure nor a gap.
class tst_RetiredServices : public QObject {
    Q_OBJECT

private slots:
    void theCatalogKnowsWhichAreRetired();
    void aRetiredServiceIsGoneNotBroken_data();
    void aRetiredServiceIsGoneNotBroken();
    void anEmptyListOfARetiredServiceSaysSo();
    void whatARetiredServiceStillHasIsComplete();
    void aRetiredServiceCanStillFail();
    void aLivingServiceWithoutAVersionOfOursHasFailed();
};

namespace {

const Catalog &catalog()
{
    static std::vector<CatalogProblem> problems;
    static const Catalog shipped = Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog")}, problems);
    return shipped;
}

std::vector<StepSpec> retiredSteps()
{
    std::vector<StepSpec> steps;
    for (const StepSpec &step : catalog().steps())
        if (!step.retired.isEmpty())
            steps.push_back(step);
    return steps;
}

} // namespace

void tst_RetiredServices::theCatalogKnowsWhichAreRetired()
{
    QStringList ids;
    for (const StepSpec &step : retiredSteps())
        ids << step.id;
    ids.sort();
    QCOMPARE(ids,
             (QStringList{u"rm-authorization-classic-administrators"_s, u"rm-batch-certificate"_s,
                          u"rm-database-mariadb-databases"_s, u"rm-database-mariadb-servers"_s,
                          u"rm-database-mysql-databases"_s, u"rm-database-mysql-servers"_s,
                          u"rm-database-postgresql-databases"_s, u"rm-database-postgresql-servers"_s,
                          u"rm-monitor-log-profiles"_s}));
}

void tst_RetiredServices::aRetiredServiceIsGoneNotBroken_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("state");
    const auto rows = [](const char *name, int status, const QString &code, const QString &message,
                         const QString &state) {
        for (const StepSpec &step : retiredSteps())
            QTest::addRow("%s: %s", qPrintable(step.id), name) << step.id << status << code << message << state;
    };
    rows("not found", 404, u"ResourceNotFound"_s, {}, u"none"_s);
    rows("no words at all", 404, {}, {}, u"none"_s);
    rows("the type is gone", 404, u"InvalidResourceType"_s, u"The resource type could not be found"_s, u"none"_s);
    rows("the type is gone, as a 400", 400, u"InvalidResourceType"_s, {}, u"none"_s);
    rows("the namespace is gone", 404, u"InvalidResourceNamespace"_s, {}, u"none"_s);
    rows("no provider", 400, u"NoRegisteredProviderFound"_s, u"The supported api-versions are '2015-07-01'."_s,
         u"none"_s);
    rows("gone", 410, u"Gone"_s, {}, u"none"_s);
    rows("not registered", 409, u"MissingSubscriptionRegistration"_s, {}, u"unregistered"_s);
    rows("the other word for it", 404, u"SubscriptionNotRegistered"_s, {}, u"unregistered"_s);
    rows("only the words for it", 400, u"BadRequest"_s,
         u"The subscription is not registered to use namespace 'Microsoft.X'."_s, u"unregistered"_s);
}

void tst_RetiredServices::aRetiredServiceIsGoneNotBroken()
{
    QFETCH(QString, step);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const StepSpec &spec = *catalog().step(step);
    const TaskOutcome outcome = outcomeOf(refusal(status, code, message), spec, 0);
    QTEST(coverageWord(outcome.state), "state");
    QVERIFY(!isGap(outcome.state));
    QVERIFY2(outcome.reason.contains(u"retired since "_s + spec.retired), qPrintable(outcome.reason));
    QVERIFY2(outcome.reason.contains(QString::number(status)) && outcome.reason.contains(code),
             qPrintable(outcome.reason));
    QVERIFY(outcome.permissions.isEmpty());
}

void tst_RetiredServices::anEmptyListOfARetiredServiceSaysSo()
{
    for (const StepSpec &step : retiredSteps()) {
        const TaskOutcome outcome = outcomeOf(ListingTotals{}, refusal(200, {}), step);
        QCOMPARE(outcome.state, CoverageState::None);
        QVERIFY2(outcome.reason.contains(step.retired), qPrintable(outcome.reason));
    }
}

void tst_RetiredServices::whatARetiredServiceStillHasIsComplete()
{
    for (const StepSpec &step : retiredSteps()) {
        const TaskOutcome outcome = outcomeOf(ListingTotals{3, 0, 0}, refusal(200, {}), step);
        QCOMPARE(outcome.state, CoverageState::Complete);
        QVERIFY(outcome.reason.isEmpty());
    }
}

/// That a service is retired excuses nothing else.
void tst_RetiredServices::aRetiredServiceCanStillFail()
{
    for (const StepSpec &step : retiredSteps()) {
        QCOMPARE(outcomeOf(refusal(403, u"AuthorizationFailed"_s), step, 0).state, CoverageState::Denied);
        QCOMPARE(outcomeOf(refusal(500, u"InternalServerError"_s), step, 0).state, CoverageState::Failed);
        QCOMPARE(outcomeOf(refusal(404, u"InvalidResourceType"_s), step, 1).state, CoverageState::Truncated);
    }
}

/// An empty estate must not come of a version that we chose badly; that a cloud does not have the service is no fault.
void tst_RetiredServices::aLivingServiceWithoutAVersionOfOursHasFailed()
{
    const StepSpec &living = *catalog().step(u"rm-redis-caches"_s);
    const auto state = [&](const QString &supported) {
        return outcomeOf(refusal(400, u"NoRegisteredProviderFound"_s,
                                 u"No registered resource provider found. The supported api-versions are '%1'."_s.arg(
                                     supported)),
                         living, 0)
            .state;
    };
    QCOMPARE(state(u"2030-01-01"_s), CoverageState::Failed);
    QCOMPARE(state({}), CoverageState::None);
    QVERIFY(outcomeOf(ListingTotals{}, refusal(200, {}), living).reason.isEmpty());
}

QTEST_GUILESS_MAIN(tst_RetiredServices)
#include "tst_RetiredServices.moc"
