// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"
#include "NavigatorRows.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

/// The types of resources/catalog as far as this layer may know them: names, labels, services.
std::vector<EntityType> shippedTypes()
{
    std::vector<EntityType> types;
    const QDir folder(QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog"));
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject rows = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue type : rows.value(u"types"_s).toArray())
            types.push_back({type[u"type"_s].toString(),
                             {},
                             type[u"label"_s].toString(),
                             rows.value(u"service"_s).toString(),
                             type[u"icon"_s].toString(),
                             {}});
    }
    return types;
}

} // namespace

class tst_NavigatorModel : public QObject {
    Q_OBJECT
private slots:
    void nothingHasNoRows();
    void theDemoTenantStandsAsPeopleLookForIt();
    void servicesStandInTheirOrder();
    void everyCountIsWhatTheEstateHolds();
    void typesWithoutEntitiesStayWhereAGapIsTheReason_data();
    void typesWithoutEntitiesStayWhereAGapIsTheReason();
    void countsGrowWhileACollectionRuns();
    void aNewSceneKeepsWhatStaysAndMovesNothing_data();
    void aNewSceneKeepsWhatStaysAndMovesNothing();
    void anotherEstateIsAReset();
    void eachEntityIsFoundWhereItStands();
    void whatIsSaidOfAResourceIsOneRowOfItsType();
    void pathsLeadBackToTheirRows();
    void everyRowListsWhatItCounts();
    void savedViewsHaveRowsOfTheirOwn();
    void labelsBecomePlural_data();
    void labelsBecomePlural();
};

void tst_NavigatorModel::nothingHasNoRows()
{
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    QCOMPARE(model.rowCount(), 0);
    model.setFacts(factsOf(groupTenant({})));
    QVERIFY(model.rowCount() > 0);
    model.setFacts(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(u"t"_s).isValid());
}

void tst_NavigatorModel::theDemoTenantStandsAsPeopleLookForIt()
{
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setFacts(factsOf(demoTenant()));
    const QStringList roots = texts(model);
    QCOMPARE(roots.mid(1), (QStringList{u"By type"_s, u"By class"_s}));
    const QModelIndex tenant = model.index(0, 0);
    QCOMPARE(tenant.data(NavigatorModel::Type).toString(), u"azure_account"_s);
    QCOMPARE(texts(model, tenant).first(), u"Entra ID"_s);
    QCOMPARE(texts(model, child(model, u"Entra ID"_s, tenant)).first(2), (QStringList{u"Users"_s, u"Groups"_s}));
    QVERIFY(texts(model, child(model, u"By type"_s)).contains(u"Storage"_s));
    QVERIFY(texts(model, child(model, u"Storage"_s, child(model, u"By type"_s))).contains(u"Storage accounts"_s));
    QVERIFY(texts(model, child(model, u"By class"_s)).contains(u"Host"_s));
    fetchAll(model);
}

/// One entity of every shipped type, and of types that nobody knows: each service has its place, each type its label.
void tst_NavigatorModel::servicesStandInTheirOrder()
{
    std::vector<EntityType> types = shippedTypes();
    types.push_back({u"my_type"_s, {}, u"My type"_s, u"A service of my own"_s, u"placeholder"_s, {}});
    EstateBuilder builder;
    builder.setTypes(TypeCatalog(types));
    types.push_back({u"nobodys"_s, {}, u"nobodys"_s, {}, {}, {}});
    for (const EntityType &type : types)
        builder.add(u"key:"_s + type.name, type.name, type.name, "{}");
    NavigatorModel model;
    model.setFacts(factsOf(std::move(builder).build()));
    const QModelIndex byType = child(model, u"By type"_s);
    const QStringList services = texts(model, byType);
    const auto own = services.indexOf(u"A service of my own"_s);
    QCOMPARE(services.first(), u"Compute"_s); // what people look for first, and so on to who watches
    for (const auto &[before, after] : {std::pair{u"Compute"_s, u"Network"_s},
                                        {u"Network"_s, u"Storage"_s},
                                        {u"Storage"_s, u"Microsoft Entra ID"_s},
                                        {u"Microsoft Entra ID"_s, u"Monitor"_s}})
        QVERIFY2(services.contains(before) && services.indexOf(before) < services.indexOf(after), qPrintable(after));
    QSet<QString> shipped; // each has a place: none stands by its name alone, as that of the user does
    for (const EntityType &type : shippedTypes())
        shipped.insert(type.service);
    QVERIFY(shipped.size() > 20);
    for (const QString &service : std::as_const(shipped))
        QVERIFY2(service == u"Other resources" || services.first(own).contains(service), qPrintable(service));
    QCOMPARE(services.mid(own + 1), (QStringList{u"Other resources"_s, u"Other"_s}));
    QStringList shown;
    for (int row = 0; row < services.size(); ++row) {
        const QModelIndex service = model.index(row, 0, byType);
        for (int at = 0; at < texts(model, service).size(); ++at)
            shown << model.index(at, 0, service).data(NavigatorModel::Type).toString();
    }
    QCOMPARE(shown.size(), qsizetype(types.size()));
    for (const EntityType &type : types)
        QVERIFY2(shown.contains(type.name), qPrintable(type.name));
}

void tst_NavigatorModel::everyCountIsWhatTheEstateHolds()
{
    NavigatorModel model;
    const EstatePtr estate = demoTenant();
    model.setFacts(factsOf(estate));
    const QModelIndex byType = child(model, u"By type"_s);
    qint64 all = 0;
    for (const QString &service : texts(model, byType)) {
        const QModelIndex heading = child(model, service, byType);
        qint64 sum = 0;
        fetchAll(model, heading);
        for (int row = 0; row < model.rowCount(heading); ++row) {
            const QModelIndex type = model.index(row, 0, heading);
            const auto found = estate->findType(type.data(NavigatorModel::Type).toString());
            const qint64 count = type.data(NavigatorModel::Count).toLongLong();
            if (found)
                QCOMPARE(count, qint64(estate->entitiesOf(*found).size() - estate->placeholderCount(*found)));
            sum += count;
        }
        QCOMPARE(heading.data(NavigatorModel::Count).toLongLong(), sum);
        all += sum;
    }
    qint64 collected = 0;
    for (const EntityIndex entity : estate->entities())
        collected += estate->isPlaceholder(entity) ? 0 : 1;
    QCOMPARE(all, collected);
}

void tst_NavigatorModel::typesWithoutEntitiesStayWhereAGapIsTheReason_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("words"); // empty: hidden
    QTest::newRow("denied") << int(CoverageState::Denied) << u"no permission"_s;
    QTest::newRow("throttled") << int(CoverageState::Throttled) << u"throttled"_s;
    QTest::newRow("failed") << int(CoverageState::Failed) << u"failed"_s;
    QTest::newRow("skipped") << int(CoverageState::Skipped) << u"not asked"_s;
    QTest::newRow("truncated") << int(CoverageState::Truncated) << u"broken off"_s;
    QTest::newRow("limited") << int(CoverageState::Limited) << u"fields withheld"_s;
    QTest::newRow("none") << int(CoverageState::None) << QString();
    QTest::newRow("complete") << int(CoverageState::Complete) << QString();
    QTest::newRow("unregistered") << int(CoverageState::Unregistered) << QString();
}

void tst_NavigatorModel::typesWithoutEntitiesStayWhereAGapIsTheReason()
{
    QFETCH(int, state);
    QFETCH(QString, words);
    EstateBuilder builder;
    builder.setTypes(demoTenant()->catalog());
    builder.add(u"t", u"azure_account", u"Tenant", "{}");
    builder.add(u"/subscriptions/s", u"azure_subscription", u"sub", "{}");
    CoverageRow row;
    row.step = u"rm-storage-queues"_s;
    row.scope = u"/subscriptions/s"_s;
    row.state = static_cast<CoverageState>(state);
    builder.setCoverage({row});
    NavigatorModel model;
    model.setFacts(factsOf(std::move(builder).build()));
    const QModelIndex storage = child(model, u"Storage"_s, child(model, u"By type"_s));
    QCOMPARE(storage.isValid(), !words.isEmpty());
    QCOMPARE(model.indexOf(u"/subscriptions/s"_s).data(NavigatorModel::Gap).toBool(), !words.isEmpty());
    if (words.isEmpty())
        return;
    const QModelIndex queues = child(model, u"Storage queues"_s, storage);
    QCOMPARE(queues.data(NavigatorModel::Words).toString(), words);
    QVERIFY(queues.data(NavigatorModel::Gap).toBool());
    QVERIFY(!queues.data(NavigatorModel::Count).isValid());
    QVERIFY(!queues.data(Qt::ToolTipRole).toString().isEmpty());
}

void tst_NavigatorModel::countsGrowWhileACollectionRuns()
{
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setFacts(factsOf(groupTenant({u"a"_s})));
    fetchAll(model);
    const QPersistentModelIndex subscriptions = child(model, u"Subscriptions"_s, child(model, u"By type"_s));
    const qint64 before = subscriptions.data(NavigatorModel::Count).toLongLong();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    NavigatorLive live;
    live.types = {{u"azure_resource_group"_s, 50}, {u"azure_vm"_s, 7}, {u"azure_unheard_of"_s, 3}};
    live.running = {u"azure_vm"_s};
    model.setLive(live);
    QCOMPARE(subscriptions.data(NavigatorModel::Count).toLongLong(), before + 49);
    const QModelIndex compute = child(model, u"Compute"_s, child(model, u"By type"_s));
    QVERIFY(compute.data(NavigatorModel::Running).toBool());
    QCOMPARE(compute.data(NavigatorModel::Count).toLongLong(), 7);
    QVERIFY(!QModelIndex(subscriptions).data(NavigatorModel::Running).toBool());
    QVERIFY(child(model, u"azure_unheard_of"_s, child(model, u"Other"_s, child(model, u"By type"_s))).isValid());
    model.setLive({});
    QVERIFY(!child(model, u"Compute"_s, child(model, u"By type"_s)).isValid());
    QCOMPARE(resets.count(), 0);
}

void tst_NavigatorModel::aNewSceneKeepsWhatStaysAndMovesNothing_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("the same") << QStringList{u"a"_s, u"m"_s} << QStringList{u"a"_s, u"m"_s};
    QTest::newRow("more in front") << QStringList{u"m"_s} << QStringList{u"a"_s, u"b"_s, u"m"_s};
    QTest::newRow("more behind") << QStringList{u"m"_s} << QStringList{u"m"_s, u"y"_s, u"z"_s};
    QTest::newRow("more everywhere") << QStringList{u"c"_s, u"m"_s, u"x"_s}
                                     << QStringList{u"a"_s, u"c"_s, u"d"_s, u"m"_s, u"n"_s, u"x"_s, u"z"_s};
    QTest::newRow("fewer") << QStringList{u"a"_s, u"b"_s, u"m"_s, u"x"_s, u"y"_s} << QStringList{u"m"_s};
    QTest::newRow("others") << QStringList{u"a"_s, u"b"_s, u"m"_s} << QStringList{u"m"_s, u"n"_s, u"o"_s};
}

void tst_NavigatorModel::aNewSceneKeepsWhatStaysAndMovesNothing()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setFacts(factsOf(groupTenant(before)));
    fetchAll(model);
    const QPersistentModelIndex kept = model.indexOf(u"/subscriptions/s/resourceGroups/m"_s);
    QVERIFY(kept.isValid());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFacts(factsOf(groupTenant(after, false)));
    QCOMPARE(resets.count(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(QModelIndex(kept).data().toString(), u"m"_s);
    QCOMPARE(QModelIndex(kept).row(), static_cast<int>(after.indexOf(u"m"_s)));
    QCOMPARE(texts(model, QModelIndex(kept).parent()), after);
    QVERIFY(!child(model, u"Entra ID"_s, model.index(0, 0)).isValid());
}

void tst_NavigatorModel::anotherEstateIsAReset()
{
    QStringList odd;
    QStringList even;
    for (int number = 0; number < 2000; ++number)
        (number % 2 ? odd : even).append(u"rg-%1"_s.arg(number, 5, 10, QChar(u'0')));
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setFacts(factsOf(groupTenant(odd)));
    fetchAll(model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFacts(factsOf(groupTenant(odd + even)));
    QCOMPARE(resets.count(), 1);
    fetchAll(model);
    QCOMPARE(model.rowCount(model.indexOf(u"/subscriptions/s"_s)), 2000);
}

void tst_NavigatorModel::eachEntityIsFoundWhereItStands()
{
    NavigatorModel model;
    const EstatePtr estate = demoTenant();
    const NavigatorFactsPtr facts = factsOf(estate);
    model.setFacts(facts);
    for (EntityIndex entity : estate->entities()) {
        if (estate->isPlaceholder(entity))
            continue;
        const QString key = estate->key(entity);
        for (const EntityIndex above : facts->containment()->pathTo(entity))
            if (facts->isGathered(estate->type(above))) { // what lies in such a one is found with it
                entity = above;
                break;
            }
        const QModelIndex found = model.indexOf(key);
        QVERIFY2(found.isValid(), qPrintable(key));
        if (found.data(NavigatorModel::Kind).toInt() == int(NavigatorKind::Entity))
            QCOMPARE(found.data(NavigatorModel::Key).toString(), estate->key(entity));
        else
            QCOMPARE(found.data(NavigatorModel::Type).toString(), estate->type(entity));
    }
    QVERIFY(!model.indexOf(u"no such key"_s).isValid());
}

void tst_NavigatorModel::whatIsSaidOfAResourceIsOneRowOfItsType()
{
    NavigatorModel model;
    const EstatePtr estate = demoTenant();
    model.setFacts(factsOf(estate));
    for (const QString &type : {u"azure_security_assessment"_s, u"azure_policy_assignment"_s,
                                u"azure_diagnostic_log_setting"_s, u"azure_role_assignment"_s}) {
        const QModelIndex row = model.indexOf(estate->key(estate->entitiesOf(type)[0]));
        QCOMPARE(row.data(NavigatorModel::Kind).toInt(), int(NavigatorKind::TypeWithin));
        QVERIFY(row.data(NavigatorModel::Count).toLongLong() > 0);
    }
}

void tst_NavigatorModel::pathsLeadBackToTheirRows()
{
    NavigatorModel model;
    model.setFacts(factsOf(demoTenant()));
    const EntityIndex container = demoTenant()->entitiesOf(u"azure_storage_container")[0];
    const QModelIndex row = model.indexOf(demoTenant()->key(container));
    const auto path = model.pathOf(row);
    QVERIFY(path.size() >= 4);
    NavigatorModel other;
    other.setFacts(factsOf(demoTenant()));
    QCOMPARE(other.pathOf(other.indexAt(path)), path);
    QCOMPARE(other.indexAt(path + QList<QByteArray>{"gone"}), other.indexAt(path));
}

void tst_NavigatorModel::everyRowListsWhatItCounts()
{
    NavigatorModel model;
    model.setFacts(factsOf(demoTenant()));
    const QModelIndex byType = child(model, u"By type"_s);
    QVERIFY(model.queryOf(byType)->isEverything());
    QCOMPARE(model.queryOf(child(model, u"Storage"_s, byType))->service, u"Storage"_s);
    QCOMPARE(model.queryOf(child(model, u"Storage accounts"_s, child(model, u"Storage"_s, byType)))->types,
             QStringList{u"azure_storage_account"_s});
    QCOMPARE(model.queryOf(child(model, u"Host"_s, child(model, u"By class"_s)))->className, u"Host"_s);
    QCOMPARE(model.queryOf(model.index(0, 0))->within, model.index(0, 0).data(NavigatorModel::Key).toString());
    const QModelIndex directory = child(model, u"Entra ID"_s, model.index(0, 0));
    QVERIFY(model.queryOf(directory)->types.contains(u"azure_user"_s));
    QVERIFY(!model.queryOf(directory)->types.contains(u"azure_account"_s));
    QVERIFY(!model.queryOf({}));
}

void tst_NavigatorModel::savedViewsHaveRowsOfTheirOwn()
{
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setFacts(factsOf(groupTenant({})));
    EntityQuery query;
    query.types = {u"azure_user"_s};
    model.setViews({{u"People"_s, query}});
    const QModelIndex views = child(model, u"Saved views"_s);
    QVERIFY(!model.queryOf(views));
    QVERIFY(*model.queryOf(child(model, u"People"_s, views)) == query);
    model.setViews({});
    QVERIFY(!child(model, u"Saved views"_s).isValid());
}

void tst_NavigatorModel::labelsBecomePlural_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::newRow("s") << u"Storage account"_s << u"Storage accounts"_s;
    QTest::newRow("ies") << u"Access policy"_s << u"Access policies"_s;
    QTest::newRow("ys") << u"Vault key"_s << u"Vault keys"_s;
    QTest::newRow("es") << u"Public IP address"_s << u"Public IP addresses"_s;
    QTest::newRow("already") << u"Classic administrators"_s << u"Classic administrators"_s;
    QTest::newRow("of") << u"Principal of an unknown type"_s << u"Principals of an unknown type"_s;
    QTest::newRow("name") << u"Internet"_s << u"Internet"_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_NavigatorModel::labelsBecomePlural()
{
    QFETCH(QString, one);
    QTEST(pluralOf(one), "many");
}

QTEST_GUILESS_MAIN(tst_NavigatorModel)
#include "tst_NavigatorModel.moc"
