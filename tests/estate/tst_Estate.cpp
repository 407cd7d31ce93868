// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Estate.h"
#include "EstateBuilder.h"

#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

QStringList keysOf(const Estate &estate, IndexRange<EntityIndex> entities)
{
    QStringList keys;
    for (const EntityIndex entity : entities)
        keys.append(estate.key(entity));
    return keys;
}

QStringList keysTo(const Estate &estate, QStringView key)
{
    QStringList keys;
    for (const RelationshipIndex relationship : estate.relationshipsTo(*estate.find(key)))
        keys.append(estate.relationshipKey(relationship));
    return keys;
}

QStringList keysFrom(const Estate &estate, QStringView key)
{
    QStringList keys;
    for (const RelationshipIndex relationship : estate.relationshipsFrom(*estate.find(key)))
        keys.append(estate.relationshipKey(relationship));
    return keys;
}

Placeholder placeholder(const QString &key, const QString &type, const QStringList &classes)
{
    return {key, type, classes, u"name of "_s + key, R"({"CIDR":"0.0.0.0/0"})"};
}

TypeCatalog twoTypes()
{
    EntityType vm{u"azure_vm"_s, {u"Host"_s}, u"Virtual machine"_s, u"Compute"_s, {}, {u"name"_s}};
    EntityType nic{u"azure_nic"_s, {u"NetworkInterface"_s}, u"Network interface"_s, u"Network"_s, {}, {u"name"_s}};
    return TypeCatalog({vm, nic});
}

} // namespace

class tst_Estate : public QObject {
    Q_OBJECT

private slots:
    void an_empty_estate_has_nothing();
    void entities_are_found_by_key_without_case_data();
    void entities_are_found_by_key_without_case();
    void the_first_of_two_entities_with_one_key_stands();
    void entities_of_a_type_are_consecutive();
    void classes_come_from_the_catalog();
    void a_placeholder_is_marked_and_keeps_its_own_classes();
    void a_collected_entity_takes_the_place_of_a_placeholder_data();
    void a_collected_entity_takes_the_place_of_a_placeholder();
    void relationships_are_found_from_both_ends();
    void a_relationship_without_type_and_key_gets_those_of_its_ends();
    void relationship_keys_come_back_as_they_were_given_data();
    void relationship_keys_come_back_as_they_were_given();
    void relationship_properties_stay_with_their_relationship();
    void a_relationship_added_before_its_ends_finds_them();
    void a_relationship_without_an_end_is_left_out_and_counted();
    void the_same_relationship_twice_is_one_and_counted();
    void relationships_that_differ_in_key_alone_are_two();
    void origin_coverage_and_catalog_travel_with_the_estate();
    void raw_json_is_asked_of_the_source_by_key();
    void a_hundred_thousand_entities_keep_their_values();
    void many_threads_read_one_estate();
};

void tst_Estate::an_empty_estate_has_nothing()
{
    const EstatePtr estate = EstateBuilder().build();
    QCOMPARE(estate->entityCount(), 0u);
    QCOMPARE(estate->relationshipCount(), 0u);
    QCOMPARE(estate->typeCount(), 0u);
    QVERIFY(estate->entities().empty());
    QVERIFY(!estate->find(u"anything"_s));
    QVERIFY(!estate->find(""));
    QVERIFY(!estate->findType(u"azure_vm"_s));
    QVERIFY(estate->entitiesOf(u"azure_vm"_s).empty());
    QVERIFY(estate->coverage().empty());
}

void tst_Estate::entities_are_found_by_key_without_case_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("asked");
    QTest::newRow("as given") << u"/subscriptions/A/resourceGroups/Rg"_s << u"/subscriptions/A/resourceGroups/Rg"_s;
    QTest::newRow("other case") << u"/subscriptions/A/resourceGroups/Rg"_s << u"/SUBSCRIPTIONS/a/resourcegroups/rG"_s;
    QTest::newRow("umlaut") << u"Gruppe-Ä"_s << u"gruppe-ä"_s;
    QTest::newRow("cyrillic") << u"ГРУППА"_s << u"группа"_s;
    QTest::newRow("a sign of another length folded") << u"x\u212A"_s << u"XK"_s;
    QTest::newRow("beyond the first plane") << u"tag:\U00010400"_s << u"TAG:\U00010428"_s;
}

void tst_Estate::entities_are_found_by_key_without_case()
{
    QFETCH(QString, key);
    QFETCH(QString, asked);
    EstateBuilder builder;
    builder.add(u"other"_s, u"azure_vm"_s, u"Other"_s, "{}");
    builder.add(key, u"azure_vm"_s, u"Wanted"_s, "{}");
    const EstatePtr estate = std::move(builder).build();
    const auto found = estate->find(asked);
    QVERIFY(found);
    QCOMPARE(estate->key(*found), key);
    QCOMPARE(estate->displayName(*found), u"Wanted"_s);
    const QByteArray asUtf8 = asked.toUtf8();
    QCOMPARE(estate->find(asUtf8), found);
    QVERIFY(!estate->find(asked + u'x'));
}

void tst_Estate::the_first_of_two_entities_with_one_key_stands()
{
    EstateBuilder builder;
    const EntityHandle first = builder.add(u"KEY"_s, u"azure_vm"_s, u"First"_s, R"({"a":1})");
    const EntityHandle again = builder.add(u"key"_s, u"azure_nic"_s, u"Second"_s, R"({"a":2,"b":3})");
    QCOMPARE(first, again);
    QCOMPARE(builder.counts().duplicateEntities, 1);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->entityCount(), 1u);
    QCOMPARE(estate->key(0), u"KEY"_s);
    QCOMPARE(estate->type(0), u"azure_vm"_s);
    QCOMPARE(estate->property(0, u"a"_s).toInt(), 1);
    QVERIFY(!estate->property(0, u"b"_s).hasValue());
    QCOMPARE(estate->buildCounts().duplicateEntities, 1);
}

void tst_Estate::entities_of_a_type_are_consecutive()
{
    EstateBuilder builder;
    for (const auto &[key, type] : {std::pair(u"v1"_s, u"azure_vm"_s),
                                    {u"n1"_s, u"azure_nic"_s},
                                    {u"v2"_s, u"azure_vm"_s},
                                    {u"d1"_s, u"azure_disk"_s},
                                    {u"n2"_s, u"azure_nic"_s}})
        builder.add(key, type, key, "{}");
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->typeCount(), 3u);
    QCOMPARE(keysOf(*estate, estate->entitiesOf(u"azure_vm"_s)), QStringList({u"v1"_s, u"v2"_s}));
    QCOMPARE(keysOf(*estate, estate->entitiesOf(u"azure_nic"_s)), QStringList({u"n1"_s, u"n2"_s}));
    QCOMPARE(keysOf(*estate, estate->entitiesOf(u"azure_disk"_s)), QStringList({u"d1"_s}));
    QVERIFY(estate->entitiesOf(u"azure_lb"_s).empty());
    for (const EntityIndex entity : estate->entities())
        QCOMPARE(estate->type(entity)[6], estate->key(entity)[0]);
    QCOMPARE(keysOf(*estate, estate->entities()).size(), 5);
}

void tst_Estate::classes_come_from_the_catalog()
{
    EstateBuilder builder;
    builder.setTypes(twoTypes());
    builder.add(u"v"_s, u"azure_vm"_s, u"v"_s, {});
    builder.add(u"x"_s, u"azure_unheard_of"_s, u"x"_s, {});
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->classes(*estate->find(u"v"_s)), QStringList(u"Host"_s));
    QCOMPARE(estate->classes(*estate->find(u"x"_s)), QStringList());
    QCOMPARE(estate->catalog().find(u"azure_vm"_s)->label, u"Virtual machine"_s);
}

void tst_Estate::a_placeholder_is_marked_and_keeps_its_own_classes()
{
    EstateBuilder builder;
    builder.setTypes(twoTypes());
    builder.addPlaceholder(placeholder(u"global:internet"_s, {}, {u"Internet"_s}));
    builder.addPlaceholder(placeholder(u"cidr:10.0.0.0/8"_s, {}, {u"Network"_s}));
    builder.addPlaceholder(placeholder(u"vm-gone"_s, u"azure_vm"_s, {u"Host"_s}));
    builder.addPlaceholder(placeholder(u"VM-GONE"_s, u"azure_vm"_s, {u"Host"_s}));
    builder.add(u"vm"_s, u"azure_vm"_s, u"vm"_s, {});
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->entityCount(), 4u);
    QCOMPARE(estate->buildCounts().duplicateEntities, 0);
    const EntityIndex internet = *estate->find(u"global:internet"_s);
    QVERIFY(estate->isPlaceholder(internet));
    QCOMPARE(estate->type(internet), QString());
    QCOMPARE(estate->classes(internet), QStringList(u"Internet"_s));
    QCOMPARE(estate->displayName(internet), u"name of global:internet"_s);
    QCOMPARE(estate->property(internet, u"CIDR"_s).toString(), u"0.0.0.0/0"_s);
    QCOMPARE(estate->classes(*estate->find(u"cidr:10.0.0.0/8"_s)), QStringList(u"Network"_s));
    const TypeIndex vms = *estate->findType(u"azure_vm"_s);
    QCOMPARE(keysOf(*estate, estate->entitiesOf(vms)), QStringList({u"vm"_s, u"vm-gone"_s}));
    QCOMPARE(estate->placeholderCount(vms), 1u);
    QVERIFY(!estate->isPlaceholder(*estate->find(u"vm"_s)));
    QVERIFY(estate->isPlaceholder(*estate->find(u"vm-gone"_s)));
}

void tst_Estate::a_collected_entity_takes_the_place_of_a_placeholder_data()
{
    QTest::addColumn<bool>("placeholderFirst");
    QTest::newRow("placeholder first") << true;
    QTest::newRow("entity first") << false;
}

void tst_Estate::a_collected_entity_takes_the_place_of_a_placeholder()
{
    QFETCH(bool, placeholderFirst);
    EstateBuilder builder;
    const auto makeUp = [&] { return builder.addPlaceholder(placeholder(u"K1"_s, u"azure_nic"_s, {u"Host"_s})); };
    const auto collect = [&] { return builder.add(u"k1"_s, u"azure_vm"_s, u"Real"_s, R"({"n":1})"); };
    const EntityHandle one = placeholderFirst ? makeUp() : collect();
    builder.addRelationship(one, one, u"USES"_s);
    const EntityHandle other = placeholderFirst ? collect() : makeUp();
    QCOMPARE(one, other);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->entityCount(), 1u);
    QVERIFY(!estate->isPlaceholder(0));
    QCOMPARE(estate->key(0), u"k1"_s);
    QCOMPARE(estate->type(0), u"azure_vm"_s);
    QCOMPARE(estate->property(0, u"n"_s).toInt(), 1);
    QCOMPARE(estate->relationshipKey(0), u"k1|uses|k1"_s);
    QCOMPARE(estate->relationshipType(0), u"azure_vm_uses_vm"_s);
    QCOMPARE(estate->buildCounts().duplicateEntities, 0);
}

void tst_Estate::relationships_are_found_from_both_ends()
{
    EstateBuilder builder;
    const EntityHandle vm = builder.add(u"vm"_s, u"azure_vm"_s, u"vm"_s, {});
    const EntityHandle nic = builder.add(u"nic"_s, u"azure_nic"_s, u"nic"_s, {});
    const EntityHandle disk = builder.add(u"disk"_s, u"azure_disk"_s, u"disk"_s, {});
    const EntityHandle group = builder.add(u"rg"_s, u"azure_resource_group"_s, u"rg"_s, {});
    builder.addRelationship(vm, nic, u"USES"_s);
    builder.addRelationship(group, vm, u"HAS"_s);
    builder.addRelationship(group, nic, u"HAS"_s);
    builder.addRelationship(vm, disk, u"USES"_s);
    builder.addRelationship(disk, disk, u"IS"_s);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->relationshipCount(), 5u);
    QCOMPARE(keysFrom(*estate, u"vm"_s), QStringList({u"vm|uses|disk"_s, u"vm|uses|nic"_s}));
    QCOMPARE(keysFrom(*estate, u"rg"_s), QStringList({u"rg|has|nic"_s, u"rg|has|vm"_s}));
    QCOMPARE(keysFrom(*estate, u"nic"_s), QStringList());
    QCOMPARE(keysFrom(*estate, u"disk"_s), QStringList({u"disk|is|disk"_s}));
    QStringList toDisk = keysTo(*estate, u"disk"_s);
    toDisk.sort();
    QCOMPARE(toDisk, QStringList({u"disk|is|disk"_s, u"vm|uses|disk"_s}));
    QCOMPARE(keysTo(*estate, u"vm"_s), QStringList({u"rg|has|vm"_s}));
    QCOMPARE(keysTo(*estate, u"nic"_s).size(), 2);
    QCOMPARE(keysTo(*estate, u"rg"_s), QStringList());
    for (const RelationshipIndex r : estate->relationships()) {
        QVERIFY(estate->relationshipsFrom(estate->from(r)).contains(r));
        QVERIFY(std::ranges::count(estate->relationshipsTo(estate->to(r)), r) == 1);
    }
}

void tst_Estate::a_relationship_without_type_and_key_gets_those_of_its_ends()
{
    EstateBuilder builder;
    builder.add(u"RG"_s, u"azure_resource_group"_s, u"rg"_s, {});
    builder.add(u"Cache"_s, u"azure_redis_cache"_s, u"cache"_s, {});
    builder.addRelationship(u"rg"_s, u"CACHE"_s, u"HAS"_s);
    const EstatePtr estate = std::move(builder).build();
    const Relationship relationship = estate->relationship(0);
    QCOMPARE(relationship.key, u"RG|has|Cache"_s);
    QCOMPARE(relationship.type, u"azure_resource_group_has_redis_cache"_s);
    QCOMPARE(relationship.className, u"HAS"_s);
    QCOMPARE(estate->key(relationship.from), u"RG"_s);
    QCOMPARE(estate->key(relationship.to), u"Cache"_s);
    QVERIFY(relationship.properties.empty());
}

void tst_Estate::relationship_keys_come_back_as_they_were_given_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : {u"a|has|b"_s, u"a_b"_s, u"a|HAS|b"_s, u"A|has|b"_s, u"ab"_s, u"a|b"_s, u"b_a"_s, u"a"_s,
                               u"b"_s, u"/rule/1/allow:22:b"_s, u"Ä☃"_s})
        QTest::newRow(qPrintable(key)) << key;
}

void tst_Estate::relationship_keys_come_back_as_they_were_given()
{
    QFETCH(QString, key);
    EstateBuilder builder;
    const EntityHandle a = builder.add(u"a"_s, u"azure_vm"_s, u"a"_s, {});
    const EntityHandle b = builder.add(u"b"_s, u"azure_vm"_s, u"b"_s, {});
    builder.addRelationship(b, a, u"HAS"_s, {}, u"another"_s);
    builder.addRelationship(a, b, u"HAS"_s, u"odd_type"_s, key);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->relationshipKey(0), key);
    QCOMPARE(estate->relationshipType(0), u"odd_type"_s);
    QCOMPARE(estate->relationshipKey(1), u"another"_s);
}

void tst_Estate::relationship_properties_stay_with_their_relationship()
{
    EstateBuilder builder;
    const EntityHandle a = builder.add(u"a"_s, u"azure_vm"_s, u"a"_s, {});
    const EntityHandle b = builder.add(u"b"_s, u"azure_nic"_s, u"b"_s, {});
    builder.addRelationship(b, a, u"ALLOWS"_s, {}, {}, R"({"displayName":"ALLOWS","fromPort":22,"ports":["22","80"]})");
    builder.addRelationship(a, a, u"ALLOWS"_s);
    builder.addRelationship(a, b, u"ALLOWS"_s, {}, {}, R"({"displayName":"rule 1","toPort":65535})");
    const EstatePtr estate = std::move(builder).build();
    const RelationshipIndex fromA = estate->relationshipsFrom(*estate->find(u"a"_s))[0];
    const RelationshipIndex fromB = estate->relationshipsFrom(*estate->find(u"b"_s))[0];
    QStringList texts;
    for (const RelationshipIndex r : {fromA, RelationshipIndex(fromA.value + 1), fromB})
        for (const Property &property : estate->relationshipProperties(r))
            texts.append(estate->relationshipKey(r) + u' ' + QUtf8StringView(property.name).toString() + u'='
                         + property.value.toString());
    texts.sort();
    QCOMPARE(texts,
             QStringList({u"a|allows|b displayName=rule 1"_s, u"a|allows|b toPort=65535"_s, u"b|allows|a fromPort=22"_s,
                          u"b|allows|a ports=22, 80"_s}));
}

void tst_Estate::a_relationship_added_before_its_ends_finds_them()
{
    EstateBuilder builder;
    builder.addRelationship(u"A"_s, u"B"_s, u"HAS"_s, {}, {}, R"({"n":7})");
    builder.add(u"b"_s, u"azure_nic"_s, u"b"_s, {});
    builder.addPlaceholder(placeholder(u"a"_s, u"azure_vm"_s, {}));
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->relationshipCount(), 1u);
    QCOMPARE(estate->relationshipKey(0), u"a|has|b"_s);
    QCOMPARE(estate->relationshipType(0), u"azure_vm_has_nic"_s);
    QCOMPARE(estate->relationshipProperties(0).at(0).value.toInt(), 7);
}

void tst_Estate::a_relationship_without_an_end_is_left_out_and_counted()
{
    EstateBuilder builder;
    builder.add(u"a"_s, u"azure_vm"_s, u"a"_s, {});
    builder.addRelationship(u"a"_s, u"nobody"_s, u"HAS"_s);
    builder.addRelationship(u"nobody"_s, u"a"_s, u"HAS"_s);
    builder.addRelationship(u"a"_s, u"a"_s, u"HAS"_s);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->relationshipCount(), 1u);
    QCOMPARE(estate->buildCounts().endsMissing, 2);
}

void tst_Estate::the_same_relationship_twice_is_one_and_counted()
{
    EstateBuilder builder;
    const EntityHandle a = builder.add(u"a"_s, u"azure_vm"_s, u"a"_s, {});
    const EntityHandle b = builder.add(u"b"_s, u"azure_vm"_s, u"b"_s, {});
    builder.addRelationship(a, b, u"HAS"_s, {}, {}, R"({"n":1})");
    builder.addRelationship(a, b, u"USES"_s);
    builder.addRelationship(a, b, u"HAS"_s, {}, {}, R"({"n":2})");
    builder.addRelationship(a, b, u"HAS"_s, {}, u"odd"_s);
    builder.addRelationship(a, b, u"HAS"_s, {}, u"odd"_s);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(keysFrom(*estate, u"a"_s), QStringList({u"a|has|b"_s, u"odd"_s, u"a|uses|b"_s}));
    QCOMPARE(estate->relationshipProperties(0).at(0).value.toInt(), 1);
    QCOMPARE(estate->buildCounts().duplicateRelationships, 2);
}

void tst_Estate::relationships_that_differ_in_key_alone_are_two()
{
    EstateBuilder builder;
    const EntityHandle a = builder.add(u"a"_s, u"azure_vm"_s, u"a"_s, {});
    for (const QString &key : {u"rule-1"_s, u"rule-2"_s, u"rule-1"_s, u"rule-3"_s})
        builder.addRelationship(a, a, u"ALLOWS"_s, {}, key);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(keysFrom(*estate, u"a"_s), QStringList({u"rule-1"_s, u"rule-2"_s, u"rule-3"_s}));
}

void tst_Estate::origin_coverage_and_catalog_travel_with_the_estate()
{
    EstateBuilder builder;
    EstateOrigin origin;
    origin.info.tenantId = u"t-1"_s;
    origin.info.tenantName = u"Contoso"_s;
    origin.snapshot = 7;
    origin.time = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    builder.setOrigin(origin);
    CoverageRow row;
    row.step = u"rm-vms"_s;
    row.state = CoverageState::Denied;
    builder.setCoverage({row});
    builder.setTypes(twoTypes());
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->origin().info.tenantName, u"Contoso"_s);
    QCOMPARE(estate->origin().snapshot, 7);
    QCOMPARE(estate->origin().time, origin.time);
    QCOMPARE(estate->coverage().at(0).state, CoverageState::Denied);
    QCOMPARE(estate->catalog().types().size(), 2u);
}

void tst_Estate::raw_json_is_asked_of_the_source_by_key()
{
    EstateBuilder builder;
    builder.add(u"Vm"_s, u"azure_vm"_s, u"vm"_s, {});
    builder.setRawSource([](const QString &key) { return std::optional("raw of " + key.toUtf8()); });
    QCOMPARE(std::move(builder).build()->rawJson(0), std::optional<QByteArray>("raw of Vm"));
    EstateBuilder without;
    without.add(u"Vm"_s, u"azure_vm"_s, u"vm"_s, {});
    QVERIFY(!std::move(without).build()->rawJson(0));
}

void tst_Estate::a_hundred_thousand_entities_keep_their_values()
{
    constexpr int count = 100'000;
    EstateBuilder builder;
    const auto keyOf = [](int i) {
        return u"/subscriptions/S/providers/Microsoft.Compute/virtualMachines/vm-%1"_s.arg(i);
    };
    const auto typeOf = [](int i) { return u"azure_type_%1"_s.arg(i % 7); };
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        QByteArray json = "{\"n\":" + number + ",\"webLink\":\"https://portal/#" + keyOf(i).toUtf8()
            + "\",\"even\":" + (i % 2 ? "false" : "true");
        if (i % 50 == 0)
            json += ",\"rare\":\"r" + number + '"';
        builder.add(keyOf(i), typeOf(i), u"vm-%1"_s.arg(i), json + '}');
    }
    for (int i = 0; i < count; ++i)
        builder.addRelationship(keyOf(i).toUpper(), keyOf((i * 13 + 1) % count), u"USES"_s);
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->entityCount(), quint32{count});
    QCOMPARE(estate->relationshipCount(), quint32{count});
    QCOMPARE(estate->typeCount(), 7u);
    QCOMPARE(estate->buildCounts().endsMissing, 0);
    for (int i = 0; i < count; i += 1 + i % 3) {
        const auto found = estate->find(keyOf(i).toLower());
        QVERIFY(found);
        QCOMPARE(estate->key(*found), keyOf(i));
        QCOMPARE(estate->displayName(*found), u"vm-%1"_s.arg(i));
        QCOMPARE(estate->type(*found), typeOf(i));
        QCOMPARE(estate->property(*found, "n").toInt(), i);
        QCOMPARE(estate->property(*found, "even").toBool(), i % 2 == 0);
        QCOMPARE(estate->property(*found, "webLink").toString(), u"https://portal/#"_s + keyOf(i));
        QCOMPARE(estate->property(*found, "rare").toString(), i % 50 ? QString() : u"r%1"_s.arg(i));
        const auto out = estate->relationshipsFrom(*found);
        QCOMPARE(out.size(), 1u);
        QCOMPARE(estate->key(estate->to(out[0])), keyOf((i * 13 + 1) % count));
    }
}

void tst_Estate::many_threads_read_one_estate()
{
    EstateBuilder builder;
    for (int i = 0; i < 1000; ++i)
        builder.add(u"key-%1"_s.arg(i), u"azure_vm"_s, u"name"_s, R"({"list":["a","b"],"n":1})");
    const EstatePtr estate = std::move(builder).build();
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> readers;
        for (int t = 0; t < 4; ++t)
            readers.emplace_back([estate, &right] {
                for (const EntityIndex entity : estate->entities())
                    if (estate->find(estate->key(entity)) == entity && estate->property(entity, "list").size() == 2)
                        ++right;
            });
    }
    QCOMPARE(right.load(), 4000);
}

QTEST_GUILESS_MAIN(tst_Estate)
#include "tst_Estate.moc"
