// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OverviewFigures.h"

#include "EstateBuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

QByteArray inDays(int days)
{
    return QByteArray::number(now.addDays(days).toMSecsSinceEpoch());
}

CoverageRow row(const QString &step, const QString &scope, CoverageState state, const QStringList &needs = {})
{
    CoverageRow made;
    made.step = step;
    made.scope = scope;
    made.state = state;
    made.permissions = needs;
    return made;
}

/// Two subscriptions with five resources in two regions, four users, three applications, one open end.
EstatePtr smallEstate(std::vector<CoverageRow> coverage = {})
{
    EstateBuilder builder;
    builder.setTypes(TypeCatalog({{u"azure_user"_s, {u"User"_s}, u"User"_s, u"Entra ID"_s, u"user"_s, {}},
                                  {u"azure_disk"_s, {u"Disk"_s}, u"Disk"_s, u"Compute"_s, u"disk"_s, {}}}));
    builder.add(u"t", u"azure_account", u"Tenant", "{}");
    for (const QString &name : {u"a"_s, u"b"_s}) {
        builder.add(u"/subscriptions/"_s + name, u"azure_subscription", u"sub-"_s + name, "{}");
        builder.addRelationship(u"t", u"/subscriptions/"_s + name, u"HAS");
    }
    for (int number = 0; number < 5; ++number) {
        const QString key = u"/disk/%1"_s.arg(number);
        builder.add(key, u"azure_disk", key, number < 4 ? R"({"region":"westeurope"})" : R"({"region":"northeurope"})");
        builder.addRelationship(number < 3 ? u"/subscriptions/b" : u"/subscriptions/a", key, u"HAS");
    }
    builder.add(u"u1", u"azure_user", u"One", R"({"userType":"Guest","active":true})");
    builder.add(u"u2", u"azure_user", u"Two", R"({"userType":"Member","active":false})");
    builder.add(u"u3", u"azure_user", u"Three", R"({"userType":"guest"})");
    builder.add(u"u4", u"azure_user", u"Four", R"({"userType":null,"active":null})");
    builder.add(u"p1", u"azure_service_principal", u"mail-relay",
                R"({"passwordCredentialsExpireOn":[)" + inDays(-3) + "]}");
    builder.add(u"p2", u"azure_service_principal", u"crm",
                R"({"passwordCredentialsExpireOn":[)" + inDays(5) + "," + inDays(300)
                    + R"(],"keyCredentialsExpireOn":")" + now.addDays(20).toString(Qt::ISODate).toUtf8() + R"("})");
    builder.add(u"p3", u"azure_service_principal", u"none", "{}");
    builder.addPlaceholder({u"gone"_s, QString(), {u"Host"_s}, u"gone"_s, {}});
    builder.addRelationship(u"u1", u"gone", u"USES", u"user_uses_gone");
    builder.setCoverage(std::move(coverage));
    return std::move(builder).build();
}

OverviewFigures figuresOf(const EstatePtr &estate, const std::vector<Finding> *findings = nullptr)
{
    return overviewFigures(*estate, *Containment::of(estate), findings, now);
}

} // namespace

class tst_OverviewFigures : public QObject {
    Q_OBJECT
private slots:
    void whatIsCollectedAndWhatIsNotAreCountedApart();
    void typesServicesAndRegionsComeLargestFirst();
    void aSubscriptionCountsWhatLiesInIt();
    void peopleAreCountedByWhatTheySay();
    void credentialsThatAreOverOrSoonWillBeAreListed();
    void stepsAreReadInPartOrNotAtAll_data();
    void stepsAreReadInPartOrNotAtAll();
    void coverageIsGroupedByService();
    void findingsAreCountedBySeverity();
    void anEmptyEstateIsAllZeros();
};

void tst_OverviewFigures::whatIsCollectedAndWhatIsNotAreCountedApart()
{
    const OverviewFigures figures = figuresOf(smallEstate());
    QCOMPARE(figures.entities, 15);
    QCOMPARE(figures.placeholders, 1);
    QCOMPARE(figures.relationships, 8);
}

void tst_OverviewFigures::typesServicesAndRegionsComeLargestFirst()
{
    const OverviewFigures figures = figuresOf(smallEstate());
    QCOMPARE(figures.types.front().id, u"azure_disk"_s);
    QCOMPARE(figures.types.front().name, u"Disk"_s);
    QCOMPARE(figures.types.front().count, 5);
    QCOMPARE(figures.types.front().list.types, QStringList{u"azure_disk"_s});
    QCOMPARE(figures.types.back().id, u"azure_account"_s);
    QCOMPARE(figures.services.size(), 2U);
    QCOMPARE(figures.services.front().id, u"Compute"_s);
    QCOMPARE(figures.services.back().list.service, u"Entra ID"_s);
    QCOMPARE(figures.regions.size(), 2U);
    QCOMPARE(figures.regions.front().name, u"westeurope"_s);
    QCOMPARE(figures.regions.front().count, 4);
    QCOMPARE(figures.regions.front().list.conditions,
             (std::vector<Condition>{{u"region"_s, Condition::Test::Is, {u"westeurope"_s}}}));
}

void tst_OverviewFigures::aSubscriptionCountsWhatLiesInIt()
{
    const OverviewFigures figures = figuresOf(smallEstate());
    QCOMPARE(figures.subscriptions.size(), 2U);
    QCOMPARE(figures.subscriptions.front().name, u"sub-b"_s);
    QCOMPARE(figures.subscriptions.front().count, 3);
    QCOMPARE(figures.subscriptions.back().list.within, u"/subscriptions/a"_s);
}

void tst_OverviewFigures::peopleAreCountedByWhatTheySay()
{
    const OverviewFigures figures = figuresOf(smallEstate());
    QCOMPARE(figures.users.count, 4);
    QCOMPARE(figures.guests.count, 2);
    QCOMPARE(figures.disabledUsers.count, 1);
    QVERIFY(figures.tellsGuests && figures.tellsDisabled && figures.tellsExpiry);
    QCOMPARE(figures.applications.count, 3);
    QCOMPARE(figures.applications.list.types, QStringList{u"azure_service_principal"_s});
}

void tst_OverviewFigures::credentialsThatAreOverOrSoonWillBeAreListed()
{
    const OverviewFigures figures = figuresOf(smallEstate());
    QCOMPARE(figures.expiring.size(), 3U);
    QCOMPARE(figures.expiring[0], (ExpiringCredential{u"p1"_s, u"mail-relay"_s, now.addDays(-3), false}));
    QCOMPARE(figures.expiring[1], (ExpiringCredential{u"p2"_s, u"crm"_s, now.addDays(5), false}));
    QCOMPARE(figures.expiring[2], (ExpiringCredential{u"p2"_s, u"crm"_s, now.addDays(20), true}));
    QCOMPARE(figures.expiringList.keys, (QStringList{u"p1"_s, u"p2"_s}));
    QCOMPARE(figures.expired.count, 1);
    QCOMPARE(figures.expired.list.keys, QStringList{u"p1"_s});
}

void tst_OverviewFigures::stepsAreReadInPartOrNotAtAll_data()
{
    QTest::addColumn<QList<CoverageState>>("scopes");
    QTest::addColumn<Reading>("reading");
    using State = CoverageState;
    QTest::newRow("all read") << QList{State::Complete, State::None} << Reading::Full;
    QTest::newRow("not in use") << QList{State::Unregistered} << Reading::Full;
    QTest::newRow("one of two denied") << QList{State::Complete, State::Denied} << Reading::Partly;
    QTest::newRow("fields withheld") << QList{State::Limited} << Reading::Partly;
    QTest::newRow("broken off") << QList{State::Truncated} << Reading::Partly;
    QTest::newRow("denied") << QList{State::Denied} << Reading::Missing;
    QTest::newRow("failed everywhere") << QList{State::Failed, State::Failed} << Reading::Missing;
    QTest::newRow("not asked") << QList{State::Skipped} << Reading::Missing;
}

void tst_OverviewFigures::stepsAreReadInPartOrNotAtAll()
{
    QFETCH(QList<CoverageState>, scopes);
    QFETCH(Reading, reading);
    std::vector<CoverageRow> rows;
    for (qsizetype number = 0; number < scopes.size(); ++number)
        rows.push_back(row(u"disks"_s, u"/subscriptions/%1"_s.arg(number), scopes.at(number)));
    const OverviewFigures figures = figuresOf(smallEstate(rows));
    QCOMPARE(figures.steps.size(), 1U);
    QCOMPARE(readingOf(figures.steps.front()), reading);
    QCOMPARE(figures.stepsRead, reading == Reading::Full ? 1 : 0);
}

void tst_OverviewFigures::coverageIsGroupedByService()
{
    const OverviewFigures figures = figuresOf(smallEstate({
        row(u"denied"_s, u"/subscriptions/a"_s, CoverageState::Denied, {u"X/read"_s}),
        row(u"denied"_s, u"/subscriptions/A/thing"_s, CoverageState::Denied),
        row(u"read"_s, u"/subscriptions/b"_s, CoverageState::Complete),
        row(u"users"_s, u"/"_s, CoverageState::Limited),
    }));
    QCOMPARE(figures.subscriptionsWithGaps, 1);
    QCOMPARE(figures.steps.front().needs, QStringList{u"X/read"_s});
    QCOMPARE(figures.steps.front().gapScope, u"sub-a"_s);
    QCOMPARE(figures.steps.front().gaps, 2);
    const auto services = coverageByService(
        figures.steps, [](const QString &step) { return step == u"users" ? u"Entra ID"_s : u"Storage"_s; });
    QCOMPARE(services.size(), 2U);
    QCOMPARE(services[0].service, u"Storage"_s);
    QCOMPARE(services[0].full, 1);
    QCOMPARE(services[0].gaps, 1);
    QCOMPARE(services[0].steps.back().step, u"denied"_s); // gaps stand last
    QCOMPARE(services[1].partly, 1);
}

void tst_OverviewFigures::findingsAreCountedBySeverity()
{
    std::vector<Finding> findings(3);
    findings[0].severity = Severity::Critical;
    findings[1].severity = findings[2].severity = Severity::Low;
    const OverviewFigures figures = figuresOf(smallEstate(), &findings);
    QCOMPARE(figures.findings, (std::array<qint64, severities>{1, 0, 0, 2, 0, 0}));
    QCOMPARE(figures.openFindings(), 3);
}

void tst_OverviewFigures::anEmptyEstateIsAllZeros()
{
    const EstatePtr empty = EstateBuilder().build();
    const OverviewFigures figures = figuresOf(empty);
    QCOMPARE(figures.entities, 0);
    QVERIFY(figures.types.empty());
    QVERIFY(figures.expiring.empty());
    QVERIFY(!figures.tellsGuests && !figures.tellsDisabled && !figures.tellsExpiry);
    QCOMPARE(figures.applications.count, 0);
}

QTEST_GUILESS_MAIN(tst_OverviewFigures)
#include "tst_OverviewFigures.moc"
