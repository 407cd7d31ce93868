// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;

class TestJoinsAndLookups : public QObject {
    Q_OBJECT

private slots:
    void joinsLeadFromAToC();
    void reversedJoinsLeadFromCToA();
    void aJoinNeedsCollectedEntities();
    void aLinkIsNoRelationship();
    void lookupsFillListsInTheOrderOfTheRows();
    void aLookupThatFindsAListAppendsItsItems();
    void lookupsOfARowThatDoesNotCountAreLeftOut();
    void aLookupThatFindsNothingLeavesAnEmptyList();
    void additionsSetWhatAnswersOfTheirOwnTell();
    void additionsToAnAliasConcernEveryBearer();
};

static PageRows adding(std::vector<Addition> additions)
{
    PageRows rows;
    rows.additions = std::move(additions);
    return rows;
}

static PageRows machineWithAddress()
{
    return page({entity(u"vm"_s, u"azure_vm"_s), entity(u"nic"_s, u"azure_nic"_s),
                 entity(u"ip1"_s, u"azure_public_ip"_s), entity(u"ip2"_s, u"azure_public_ip"_s)},
                {refer({}, u"nic"_s, u"ip1"_s, u"nic_public_ip"_s), refer({}, u"NIC"_s, u"ip2"_s, u"nic_public_ip"_s),
                 refer(u"USES"_s, u"vm"_s, u"nic"_s)});
}

void TestJoinsAndLookups::joinsLeadFromAToC()
{
    const Folder folder;
    folder.collect({machineWithAddress()},
                   {{u"USES"_s, u"azure_vm_uses_public_ip"_s, u"azure_vm_uses_nic"_s, u"nic_public_ip"_s, false}});
    QCOMPARE(relationships(*folder.estate()),
             (QStringList{u"vm -azure_vm_uses_nic-> nic"_s, u"vm -azure_vm_uses_public_ip-> ip1"_s,
                          u"vm -azure_vm_uses_public_ip-> ip2"_s}));
}

void TestJoinsAndLookups::reversedJoinsLeadFromCToA()
{
    const Folder folder;
    folder.collect({machineWithAddress()},
                   {{u"HAS"_s, u"ip_has_vm"_s, u"azure_vm_uses_nic"_s, u"nic_public_ip"_s, true}});
    const EstatePtr estate = folder.estate();
    QCOMPARE(relationships(*estate),
             (QStringList{u"ip1 -ip_has_vm-> vm"_s, u"ip2 -ip_has_vm-> vm"_s, u"vm -azure_vm_uses_nic-> nic"_s}));
    QVERIFY(rows(folder.path(), u"select key from relationships where class = 'HAS'"_s).contains(u"ip1|has|vm"_s));
}

void TestJoinsAndLookups::aJoinNeedsCollectedEntities()
{
    const Folder folder;
    Reference toNobody = refer(u"USES"_s, u"vm"_s, u"nobody"_s, u"first"_s);
    toNobody.placeholder = host(u"nobody"_s);
    Reference onward = refer({}, u"nobody"_s, u"ip"_s, u"second"_s);
    onward.placeholder = host(u"nobody"_s);
    const SealCounts counts = folder.collect(
        {page({entity(u"vm"_s, u"azure_vm"_s), entity(u"ip"_s, u"azure_public_ip"_s)}, {toNobody, onward})},
        {{u"USES"_s, u"joined"_s, u"first"_s, u"second"_s, false}});
    QCOMPARE(counts.relationships, 1);
    QCOMPARE(relationships(*folder.estate()), QStringList{u"vm -first-> nobody"_s});
}

void TestJoinsAndLookups::additionsSetWhatAnswersOfTheirOwnTell()
{
    const Folder folder;
    folder.collect({adding({{u"DB"_s, u"encrypted"_s, "false"}, {u"nobody"_s, u"encrypted"_s, "true"}}),
                    page({entity(u"db"_s, u"azure_sql_database"_s, R"({"name":"n","encrypted":null})"),
                          entity(u"other"_s, u"azure_sql_database"_s, R"({"encrypted":null})")}),
                    adding({{u"db"_s, u"encrypted"_s, "true"}, {u"db"_s, u"groups"_s, R"(["a","b"])"}})});
    QCOMPARE(rows(folder.path(), u"select properties from entities order by key"_s),
             (QStringList{uR"({"encrypted":true,"groups":["a","b"],"name":"n"})"_s, uR"({"encrypted":null})"_s}));
}

void TestJoinsAndLookups::additionsToAnAliasConcernEveryBearer()
{
    const auto bearing = [](const QString &key, const QStringList &aliases) {
        EntityRow row = entity(key, u"azure_security_assessment"_s, R"({"severity":null})");
        row.aliases = aliases;
        return row;
    };
    const Folder folder;
    folder.collect({adding({{{}, u"severity"_s, R"("High")", u"kind:ONE"_s},
                            {{}, u"text"_s, R"("why")", u"kind:one"_s},
                            {{}, u"severity"_s, R"("Low")", u"kind:nobody"_s},
                            {{}, u"remedy"_s, R"("how")", u"kind:one:bad"_s},
                            {u"c"_s, u"severity"_s, R"("None")"}}),
                    page({bearing(u"a"_s, {u"kind:one"_s, u"kind:one:bad"_s}), bearing(u"b"_s, {u"Kind:One"_s}),
                          bearing(u"c"_s, {u"kind:two"_s}), bearing(u"kind:nobody"_s, {})}),
                    adding({{{}, u"severity"_s, R"("Medium")", u"kind:one:bad"_s}})});
    QCOMPARE(rows(folder.path(), u"select properties from entities order by key"_s),
             (QStringList{uR"({"remedy":"how","severity":"Medium","text":"why"})"_s,
                          uR"({"severity":"High","text":"why"})"_s, uR"({"severity":"None"})"_s,
                          uR"({"severity":null})"_s}));
}

void TestJoinsAndLookups::aLinkIsNoRelationship()
{
    const Folder folder;
    const SealCounts counts = folder.collect({machineWithAddress()});
    QCOMPARE(counts.relationships, 1);
}

void TestJoinsAndLookups::lookupsFillListsInTheOrderOfTheRows()
{
    const Folder folder;
    folder.collect({page({entity(u"nic"_s, u"azure_nic"_s, R"({"name":"n","addresses":["old"]})")}, {},
                         {{u"NIC"_s, u"addresses"_s, u"ip2"_s, u"address"_s},
                          {u"nic"_s, u"addresses"_s, u"IP1"_s, u"address"_s},
                          {u"nic"_s, u"zones"_s, u"ip1"_s, u"zones"_s}}),
                    page({entity(u"ip1"_s, u"ip"_s, R"({"address":"1.1.1.1","zones":[1,2]})"),
                          entity(u"ip2"_s, u"ip"_s, R"({"address":"2.2.2.2"})")})});
    QCOMPARE(rows(folder.path(),
                  u"select properties ->> 'addresses', properties ->> 'zones', properties ->> 'name' "
                  "from entities where key = 'nic'"_s),
             QStringList{u"[\"old\",\"2.2.2.2\",\"1.1.1.1\"]|[1,2]|n"_s});
}

void TestJoinsAndLookups::aLookupThatFindsAListAppendsItsItems()
{
    const Folder folder;
    folder.collect({page({entity(u"assignment"_s, u"azure_role_assignment"_s, R"({"actions":["old"]})"),
                          entity(u"one"_s, u"azure_role_definition"_s, R"({"actions":["*/read","a/b/*"]})"),
                          entity(u"two"_s, u"azure_role_definition"_s, R"({"actions":[]})"),
                          entity(u"three"_s, u"azure_role_definition"_s, R"({"actions":["*/read",7,true]})")},
                         {},
                         {{u"assignment"_s, u"actions"_s, u"one"_s, u"actions"_s},
                          {u"assignment"_s, u"actions"_s, u"two"_s, u"actions"_s},
                          {u"assignment"_s, u"actions"_s, u"three"_s, u"actions"_s},
                          {u"assignment"_s, u"none"_s, u"two"_s, u"actions"_s}})});
    QCOMPARE(rows(folder.path(),
                  u"select properties ->> 'actions', properties ->> 'none' from entities "
                  "where key = 'assignment'"_s),
             QStringList{u"[\"old\",\"*/read\",\"a/b/*\",\"*/read\",7,true]|[]"_s});
}

void TestJoinsAndLookups::lookupsOfARowThatDoesNotCountAreLeftOut()
{
    // An assignment above two subscriptions stands in the list of each, with the definition's id of each.
    const Folder folder;
    const auto listing = [](const QString &definition) {
        return page({entity(u"assignment"_s, u"azure_role_assignment"_s, R"({})"),
                     entity(definition, u"azure_role_definition"_s, R"({"actions":["*/read"]})")},
                    {}, {{u"assignment"_s, u"actions"_s, definition, u"actions"_s}});
    };
    const SealCounts counts = folder.collect({listing(u"/s1/reader"_s), listing(u"/s2/reader"_s)});
    QCOMPARE(counts.duplicates, 1);
    QCOMPARE(rows(folder.path(), u"select properties ->> 'actions' from entities where key = 'assignment'"_s),
             QStringList{u"[\"*/read\"]"_s});
}

void TestJoinsAndLookups::aLookupThatFindsNothingLeavesAnEmptyList()
{
    const Folder folder;
    folder.collect({page({entity(u"nic"_s, u"azure_nic"_s), entity(u"ip"_s, u"ip"_s, R"({"address":null})")}, {},
                         {{u"nic"_s, u"a"_s, u"gone"_s, u"address"_s},
                          {u"nic"_s, u"b"_s, u"ip"_s, u"address"_s},
                          {u"gone"_s, u"a"_s, u"ip"_s, u"address"_s},
                          {u"nic"_s, u"c"_s, u"ip"_s, u"other"_s}})});
    QCOMPARE(rows(folder.path(), u"select properties from entities where key = 'nic'"_s),
             QStringList{u"{\"a\":[],\"b\":[],\"c\":[]}"_s});
}

QTEST_GUILESS_MAIN(TestJoinsAndLookups)
#include "tst_JoinsAndLookups.moc"
