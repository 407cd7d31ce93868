// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Containment.h"
#include "EstateBuilder.h"
#include "SampleEstate.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

struct Row {
    const char *key;
    const char *type;
};

struct Link {
    const char *from;
    const char *to;
    const char *className = "HAS";
};

ContainmentPtr forestOf(const std::vector<Row> &rows, const std::vector<Link> &links)
{
    EstateBuilder builder;
    for (const Row &row : rows)
        builder.add(QUtf8StringView(row.key), QUtf8StringView(row.type), QUtf8StringView(row.key), "{}");
    for (const Link &link : links)
        builder.addRelationship(QUtf8StringView(link.from), QUtf8StringView(link.to), QUtf8StringView(link.className));
    return Containment::of(std::move(builder).build());
}

QString parentKey(const Containment &forest, QAnyStringView key)
{
    const auto parent = forest.parent(*forest.estate()->find(key));
    return parent ? forest.estate()->key(*parent) : QString();
}

QStringList names(const Containment &forest, std::span<const EntityIndex> entities)
{
    QStringList names;
    for (const EntityIndex entity : entities)
        names.append(forest.estate()->displayName(entity));
    return names;
}

/// Everything that makes a forest of it: each entity once, counts and paths that agree, children in order.
void verifyForest(const Containment &forest)
{
    const Estate &estate = *forest.estate();
    std::vector<quint32> below(estate.entityCount(), 0);
    quint32 children = 0;
    quint32 placed = 0;
    for (const EntityIndex entity : estate.entities()) {
        const auto parent = forest.parent(entity);
        placed += parent ? 1 : 0;
        children += static_cast<quint32>(forest.children(entity).size());
        QVERIFY(forest.isWithin(entity, entity));
        for (const EntityIndex child : forest.children(entity))
            QVERIFY(forest.parent(child) == entity);
        const auto path = forest.pathTo(entity);
        QVERIFY(parent ? path.back() == *parent : path.empty());
        for (const EntityIndex above : path) {
            QVERIFY(forest.isWithin(entity, above));
            QVERIFY(!forest.isWithin(above, entity));
            ++below[above.value];
        }
    }
    QCOMPARE(children, placed);
    for (const EntityIndex entity : estate.entities())
        QCOMPARE(forest.countWithin(entity), below[entity.value]);
    for (const EntityIndex root : forest.roots())
        QVERIFY(!forest.parent(root));
}

} // namespace

class tst_Containment : public QObject {
    Q_OBJECT
private slots:
    void theNearestContainerWins_data();
    void theNearestContainerWins();
    void loopsAreBrokenTheSameWayEachTime();
    void childrenStandByNameWithoutCaseThenKey();
    void tenantsAreTheFirstRoots();
    void placeholdersHaveNoPlaceUnlessContained();
    void subscriptionAndResourceGroupAreFoundFromBelow();
    void theDemoTenantIsAForest();
    void nothingIsAForest();
    void aMillionEntitiesAreAForest();
};

void tst_Containment::theNearestContainerWins_data()
{
    QTest::addColumn<QList<QByteArray>>("rows"); // key, type
    QTest::addColumn<QList<QByteArray>>("links"); // from, to
    QTest::addColumn<QString>("child");
    QTest::addColumn<QString>("parent");

    const QList<QByteArray> azure{"t",
                                  "azure_account",
                                  "/subscriptions/s",
                                  "azure_subscription",
                                  "/subscriptions/s/resourceGroups/g",
                                  "azure_resource_group"};
    const QString group = u"/subscriptions/s/resourceGroups/g"_s;
    const QByteArray account = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a";
    const QByteArray container = account + "/blobServices/default/containers/c";

    QTest::newRow("a resource lies in its group, not in subscription or tenant")
        << (azure + QList<QByteArray>{account, "azure_storage_account"})
        << QList<QByteArray>{"t", account, "/subscriptions/s", account, group.toLatin1(), account}
        << QString::fromLatin1(account) << group;
    QTest::newRow("a resource of a type that nobody knows lies in its group")
        << (azure + QList<QByteArray>{group.toLatin1() + "/providers/Microsoft.Web/sites/w", "microsoft.web/sites"})
        << QList<QByteArray>{group.toLatin1(), group.toLatin1() + "/providers/Microsoft.Web/sites/w"}
        << (group + u"/providers/Microsoft.Web/sites/w"_s) << group;
    QTest::newRow("and its parts in it, though the group has them, too")
        << (azure
            + QList<QByteArray>{group.toLatin1() + "/providers/Microsoft.Web/sites/w", "microsoft.web/sites",
                                group.toLatin1() + "/providers/Microsoft.Web/sites/w/slots/s",
                                "microsoft.web/sites/slots"})
        << QList<QByteArray>{group.toLatin1(), group.toLatin1() + "/providers/Microsoft.Web/sites/w/slots/s",
                             group.toLatin1() + "/providers/Microsoft.Web/sites/w",
                             group.toLatin1() + "/providers/Microsoft.Web/sites/w/slots/s"}
        << (group + u"/providers/Microsoft.Web/sites/w/slots/s"_s) << (group + u"/providers/Microsoft.Web/sites/w"_s);
    QTest::newRow("a child resource lies in its parent, not in its group")
        << (azure + QList<QByteArray>{account, "azure_storage_account", container, "azure_storage_container"})
        << QList<QByteArray>{group.toLatin1(), container, account, container} << QString::fromLatin1(container)
        << QString::fromLatin1(account);
    QTest::newRow("keys differ by case") << (azure + QList<QByteArray>{account.toUpper(), "azure_storage_account"})
                                         << QList<QByteArray>{"t", account.toUpper(), group.toLatin1(),
                                                              account.toUpper()}
                                         << QString::fromLatin1(account.toUpper()) << group;
    QTest::newRow("an ARM id tells where no relationship does")
        << (azure + QList<QByteArray>{account, "azure_storage_account"}) << QList<QByteArray>{"t", account}
        << QString::fromLatin1(account) << group;
    QTest::newRow("a beginning that ends within a segment is no parent")
        << QList<QByteArray>{"t", "azure_account", "/subscriptions/s", "azure_subscription", "/subscriptions/s2/x", "x"}
        << QList<QByteArray>{} << u"/subscriptions/s2/x"_s << u"t"_s;
    QTest::newRow("a role assignment lies in its scope")
        << (azure
            + QList<QByteArray>{group.toLatin1() + "/providers/Microsoft.Authorization/roleAssignments/1",
                                "azure_role_assignment"})
        << QList<QByteArray>{} << (group + u"/providers/Microsoft.Authorization/roleAssignments/1"_s) << group;
    QTest::newRow("a subscription without anything lies in the tenant")
        << azure << QList<QByteArray>{} << u"/subscriptions/s"_s << u"t"_s;
    QTest::newRow("a subscription lies in its management group")
        << (azure + QList<QByteArray>{"/providers/Microsoft.Management/managementGroups/m", "azure_management_group"})
        << QList<QByteArray>{"t", "/subscriptions/s", "/providers/Microsoft.Management/managementGroups/m",
                             "/subscriptions/s"}
        << u"/subscriptions/s"_s << u"/providers/Microsoft.Management/managementGroups/m"_s;
    QTest::newRow("a management group lies in one")
        << QList<QByteArray>{"t", "azure_account", "/m/a", "azure_management_group", "/m/b", "azure_management_group"}
        << QList<QByteArray>{"t", "/m/b", "/m/a", "/m/b"} << u"/m/b"_s << u"/m/a"_s;
    QTest::newRow("a member lies in the tenant")
        << QList<QByteArray>{"t", "azure_account", "g", "azure_user_group", "u", "azure_user"}
        << QList<QByteArray>{"t", "u", "g", "u"} << u"u"_s << u"t"_s;
    QTest::newRow("a member that only a group knows lies in the tenant")
        << QList<QByteArray>{"t", "azure_account", "g", "azure_user_group", "d", "azure_group_member"}
        << QList<QByteArray>{"g", "d"} << u"d"_s << u"t"_s;
    QTest::newRow("a service principal lies in the tenant")
        << QList<QByteArray>{"t", "azure_account", "p", "azure_service_principal"} << QList<QByteArray>{} << u"p"_s
        << u"t"_s;
    QTest::newRow("a machine lies in its group, not in its subnet")
        << (azure
            + QList<QByteArray>{group.toLatin1() + "/providers/n/virtualNetworks/v/subnets/1", "azure_subnet",
                                group.toLatin1() + "/providers/c/virtualMachines/1", "azure_vm"})
        << QList<QByteArray>{group.toLatin1() + "/providers/n/virtualNetworks/v/subnets/1",
                             group.toLatin1() + "/providers/c/virtualMachines/1"}
        << (group + u"/providers/c/virtualMachines/1"_s) << group;
    QTest::newRow("a secret lies in its vault though its id is of another world")
        << (azure
            + QList<QByteArray>{account, "azure_keyvault_service", "https://v/secrets/1", "azure_keyvault_secret"})
        << QList<QByteArray>{account, "https://v/secrets/1"} << u"https://v/secrets/1"_s
        << QString::fromLatin1(account);
    QTest::newRow("a child does not hold its parent")
        << (azure
            + QList<QByteArray>{account, "azure_event_hub", account + "/consumerGroups/1", "azure_consumer_group"})
        << QList<QByteArray>{account + "/consumerGroups/1", account} << QString::fromLatin1(account) << group;
    QTest::newRow("the tenant lies in nothing")
        << QList<QByteArray>{"t", "azure_account", "m", "azure_management_group"} << QList<QByteArray>{"m", "t"}
        << u"t"_s << QString();
}

void tst_Containment::theNearestContainerWins()
{
    QFETCH(QList<QByteArray>, rows);
    QFETCH(QList<QByteArray>, links);
    QFETCH(QString, child);
    QFETCH(QString, parent);
    EstateBuilder builder;
    for (qsizetype at = 0; at < rows.size(); at += 2)
        builder.add(QString::fromLatin1(rows.at(at)), QString::fromLatin1(rows.at(at + 1)), "", "{}");
    for (qsizetype at = 0; at < links.size(); at += 2)
        builder.addRelationship(QString::fromLatin1(links.at(at)), QString::fromLatin1(links.at(at + 1)), u"HAS");
    const auto forest = Containment::of(std::move(builder).build());
    verifyForest(*forest);
    QCOMPARE(parentKey(*forest, child), parent);
}

void tst_Containment::loopsAreBrokenTheSameWayEachTime()
{
    const std::vector<Row> rows{{"t", "azure_account"},          {"a", "azure_management_group"},
                                {"b", "azure_management_group"}, {"c", "azure_management_group"},
                                {"1", "azure_access_packages"},  {"2", "azure_access_packages"},
                                {"g", "azure_user_group"},       {"h", "azure_user_group"}};
    const std::vector<Link> links{{"a", "b"}, {"b", "c"}, {"c", "a"}, {"1", "2"}, {"2", "1"},
                                  {"1", "1"}, {"g", "h"}, {"h", "g"}, {"g", "g"}, {"t", "g"}};
    const auto forest = forestOf(rows, links);
    verifyForest(*forest);
    QCOMPARE(parentKey(*forest, "a"), u"t"_s);
    QCOMPARE(parentKey(*forest, "b"), u"a"_s);
    QCOMPARE(parentKey(*forest, "c"), u"b"_s);
    QCOMPARE(parentKey(*forest, "g"), u"t"_s);
    QCOMPARE(parentKey(*forest, "h"), u"t"_s);
    std::vector<Row> turned(rows.rbegin(), rows.rend());
    std::vector<Link> turnedLinks(links.rbegin(), links.rend());
    const auto again = forestOf(turned, turnedLinks);
    for (const Row &row : rows)
        QCOMPARE(parentKey(*again, row.key), parentKey(*forest, row.key));
}

void tst_Containment::childrenStandByNameWithoutCaseThenKey()
{
    EstateBuilder builder;
    builder.add(u"t", u"azure_account", u"t", "{}");
    QStringList expected{u" "_s,
                         u"10"_s,
                         u"9"_s,
                         u"a"_s,
                         u"A"_s,
                         u"aé"_s,
                         u"Ab"_s,
                         u"abc"_s,
                         u"ABCD"_s,
                         u"same name that is long, 1"_s,
                         u"Same name that is long, 2"_s,
                         u"Zebra"_s,
                         u"äpfel"_s,
                         u"Ärger"_s,
                         u"日本"_s};
    std::sort(expected.begin(), expected.end(), [](const QString &one, const QString &other) {
        const int order = one.compare(other, Qt::CaseInsensitive);
        return order ? order < 0 : one < other;
    });
    for (qsizetype at = expected.size(); at-- > 0;) {
        const QString key = u"k%1"_s.arg(at, 2, 10, QChar(u'0'));
        builder.add(key, u"azure_user", expected.at(at), "{}");
        builder.addRelationship(u"t", key, u"HAS");
    }
    const auto forest = Containment::of(std::move(builder).build());
    QCOMPARE(names(*forest, forest->children(*forest->estate()->find("t"))), expected);
}

void tst_Containment::tenantsAreTheFirstRoots()
{
    const auto forest = forestOf({{"z", "azure_account"},
                                  {"y", "azure_account"},
                                  {"/m/a", "azure_management_group"},
                                  {"/m/b", "azure_management_group"},
                                  {"alone", "azure_thing"}},
                                 {{"/m/a", "/m/b"}});
    QCOMPARE(names(*forest, forest->roots()), (QStringList{u"y"_s, u"z"_s, u"/m/a"_s}));
}

void tst_Containment::placeholdersHaveNoPlaceUnlessContained()
{
    EstateBuilder builder;
    builder.add(u"t", u"azure_account", u"t", "{}");
    builder.add(u"/subscriptions/s", u"azure_subscription", u"s", "{}");
    for (const QString &key : {u"/subscriptions/s/x"_s, u"/subscriptions/s/y"_s, u"loose"_s})
        builder.addPlaceholder({key, u"azure_nic"_s, {u"NetworkInterface"_s}, key, {}});
    builder.addRelationship(u"/subscriptions/s", u"/subscriptions/s/y", u"HAS");
    const auto forest = Containment::of(std::move(builder).build());
    QCOMPARE(parentKey(*forest, "/subscriptions/s/x"), QString());
    QCOMPARE(parentKey(*forest, "/subscriptions/s/y"), u"/subscriptions/s"_s);
    QCOMPARE(parentKey(*forest, "loose"), QString());
    QCOMPARE(forest->roots().size(), std::size_t(1));
}

void tst_Containment::subscriptionAndResourceGroupAreFoundFromBelow()
{
    const auto forest = forestOf({{"t", "azure_account"},
                                  {"/subscriptions/s", "azure_subscription"},
                                  {"/subscriptions/s/resourceGroups/g", "azure_resource_group"},
                                  {"/subscriptions/s/resourceGroups/g/x", "azure_vm"}},
                                 {});
    const auto at = [&](const char *key) { return *forest->estate()->find(key); };
    const EntityIndex subscription = at("/subscriptions/s");
    const EntityIndex group = at("/subscriptions/s/resourceGroups/g");
    for (const EntityIndex entity : {subscription, group, at("/subscriptions/s/resourceGroups/g/x")})
        QVERIFY(forest->subscriptionOf(entity) == subscription);
    QVERIFY(forest->resourceGroupOf(group) == group);
    QVERIFY(forest->resourceGroupOf(at("/subscriptions/s/resourceGroups/g/x")) == group);
    QVERIFY(!forest->resourceGroupOf(subscription));
    QVERIFY(!forest->subscriptionOf(at("t")));
}

void tst_Containment::theDemoTenantIsAForest()
{
    const auto forest = Containment::of(demoTenant());
    verifyForest(*forest);
    const Estate &estate = *forest->estate();
    QCOMPARE(forest->roots().size(), std::size_t(1));
    for (const EntityIndex entity : estate.entities()) {
        if (estate.isPlaceholder(entity) || estate.type(entity) == u"azure_account")
            continue;
        QVERIFY2(forest->parent(entity), qPrintable(estate.key(entity)));
        if (estate.key(entity).contains(u"/resourceGroups/", Qt::CaseInsensitive))
            QVERIFY2(forest->resourceGroupOf(entity), qPrintable(estate.key(entity)));
    }
    for (const EntityIndex container : estate.entitiesOf(u"azure_storage_container"))
        QCOMPARE(estate.type(*forest->parent(container)), u"azure_storage_account"_s);
    for (const EntityIndex subnet : estate.entitiesOf(u"azure_subnet"))
        if (!estate.isPlaceholder(subnet))
            QCOMPARE(estate.type(*forest->parent(subnet)), u"azure_vnet"_s);
}

void tst_Containment::nothingIsAForest()
{
    const auto forest = Containment::of(EstateBuilder().build());
    QVERIFY(forest->roots().empty());
}

void tst_Containment::aMillionEntitiesAreAForest()
{
    const EstatePtr estate = bigTenant(1'000'000);
    QElapsedTimer timer;
    timer.start();
    const auto forest = Containment::of(estate);
    qInfo("%lld ms", timer.elapsed());
    const EntityIndex tenant = forest->roots().front();
    QCOMPARE(forest->countWithin(tenant), estate->entityCount() - 1);
    QCOMPARE(forest->children(tenant).size(), std::size_t(estate->entitiesOf(u"azure_user").size() + 1));
}

QTEST_GUILESS_MAIN(tst_Containment)
#include "tst_Containment.moc"
