// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The comparer must find every kind of difference: each test takes an export that is right and spoils one thing.

#include "Accepted.h"
#include "Comparison.h"
#include "Figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace conformance;

namespace {

QJsonObject json(const char *text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    Q_ASSERT(!object.isEmpty());
    return object;
}

Slice tinySlice()
{
    return readSlice(json(R"({
        "entities": ["azure_account", "azure_user", "azure_security_group", "azure_subnet", "azure_role_assignment",
                     "azure_role_definition"],
        "relationships": ["azure_account_has_user", "azure_security_group_rule", "azure_role_assignment_allows_scope",
                          "azure_role_assignment_allows_definition", "azure_role_assignment_assigned_user",
                          "azure_account_keeps_user"],
        "later": ["azure_role_assignment_uses_definition"],
        "renamed": {"azure_account_has_person": "azure_account_has_user"},
        "alwaysThere": ["constant"],
        "portsOf": {"azure_security_group_rule": ["fromPort", "toPort"]},
        "coverageLater": ["diagnostic settings"]})"));
}

/// As an expected file says it: the account by its constant, a later name, mapped ends both ways.
QJsonObject expectedFile()
{
    return json(R"({
        "setup": {"entities": [{"_key": "/byhand", "_type": "azure_subnet", "_class": ["Network"]}]},
        "entities": [
            {"_key": "local-integration-instance", "_type": "azure_account", "_class": ["Account"], "id": "T1",
             "displayName": "Their instance", "verifiedDomains": ["a.example", "b.example"]},
            {"_key": "u1", "_type": "azure_user", "_class": "User", "name": "Ann", "age": 4, "mail": null, "_rawData": []},
            {"_key": "/Nsg", "_type": "azure_security_group", "_class": ["Firewall"]},
            {"_key": "/ra", "_type": "azure_role_assignment", "_class": ["AccessPolicy"]},
            {"_key": "/rd", "_type": "azure_role_definition", "_class": ["AccessRole"]},
            {"_key": "/other", "_type": "azure_redis_cache", "_class": ["Cluster"]}],
        "relationships": [
            {"_key": "local-integration-instance|has|u1", "_type": "azure_account_has_person", "_class": "HAS",
             "_fromEntityKey": "local-integration-instance", "_toEntityKey": "u1", "displayName": "HAS"},
            {"_key": "rule:22:internet", "_type": "azure_security_group_rule", "_class": "ALLOWS", "fromPort": 22,
             "toPort": 22, "_mapping": {"relationshipDirection": "REVERSE", "sourceEntityKey": "/Nsg",
                "targetFilterKeys": [["_key"]], "targetEntity": {"_key": "global:internet", "_type": "internet",
                "_class": ["Internet", "Network"], "CIDR": "0.0.0.0/0"}}},
            {"_key": "rule:80:Host:1.2.3.4", "_type": "azure_security_group_rule", "_class": "DENIES", "fromPort": 80,
             "toPort": 80, "_mapping": {"relationshipDirection": "FORWARD", "sourceEntityKey": "/Nsg",
                "targetFilterKeys": [["_class", "ipAddress"]],
                "targetEntity": {"_class": "Host", "ipAddress": "1.2.3.4"}}},
            {"_key": "/ra|allows|/scope", "_type": "mapping_source_allows_azure_scope", "_class": "ALLOWS",
             "_mapping": {"relationshipDirection": "FORWARD", "sourceEntityKey": "/ra", "targetFilterKeys": [["id"]],
                "targetEntity": {"_key": "/scope", "_type": "azure_scope", "id": "/scope"}}},
            {"_key": "/ra|assigned|U1", "_type": "mapping_source_assigned_azure_user", "_class": "ASSIGNED",
             "_mapping": {"relationshipDirection": "FORWARD", "sourceEntityKey": "/ra",
                "targetFilterKeys": [["_type", "_key"]], "targetEntity": {"_key": "U1", "_type": "azure_user"}}},
            {"_key": "/ra|uses|/rd", "_type": "azure_role_assignment_uses_definition", "_class": "USES",
             "_fromEntityKey": "/ra", "_toEntityKey": "/rd"}],
        "coverage": [{"step": "security groups", "state": "denied or skipped"},
                     {"step": "diagnostic settings of /x", "state": "denied"}]})");
}

/// What is right for it.
QJsonObject rightExport()
{
    return json(R"({
        "entities": [
            {"_key": "T1", "_type": "azure_account", "_class": ["Account"], "id": "T1", "displayName": "Contoso",
             "verifiedDomains": ["a.example", "b.example"]},
            {"_key": "U1", "_type": "azure_user", "_class": ["User"], "name": "Ann", "age": 4.0, "more": true},
            {"_key": "/nsg", "_type": "azure_security_group", "_class": ["Firewall"]},
            {"_key": "/ra", "_type": "azure_role_assignment", "_class": ["AccessPolicy"]},
            {"_key": "/rd", "_type": "azure_role_definition", "_class": ["AccessRole"]},
            {"_key": "global:internet", "_type": "internet", "_class": ["Network", "Internet"], "CIDR": "0.0.0.0/0",
             "_placeholder": true},
            {"_key": "host:1.2.3.4", "_type": "", "_class": ["Host"], "ipAddress": "1.2.3.4", "_placeholder": true},
            {"_key": "/scope", "_type": "azure_scope", "_class": [], "id": "/scope", "_placeholder": true}],
        "relationships": [
            {"_key": "T1|has|u1", "_type": "azure_account_has_user", "_class": "HAS", "_fromEntityKey": "T1",
             "_toEntityKey": "u1", "displayName": "HAS"},
            {"_key": "rule:22:internet", "_type": "azure_security_group_rule", "_class": "ALLOWS", "fromPort": 22,
             "toPort": 22, "_fromEntityKey": "global:internet", "_toEntityKey": "/nsg"},
            {"_key": "rule:80:Host:1.2.3.4", "_type": "azure_security_group_rule", "_class": "DENIES", "fromPort": 80,
             "toPort": 80, "_fromEntityKey": "/nsg", "_toEntityKey": "host:1.2.3.4"},
            {"_key": "/ra|allows|/scope", "_type": "azure_role_assignment_allows_scope", "_class": "ALLOWS",
             "_fromEntityKey": "/ra", "_toEntityKey": "/scope"},
            {"_key": "/ra|assigned|U1", "_type": "azure_role_assignment_assigned_user", "_class": "ASSIGNED",
             "_fromEntityKey": "/ra", "_toEntityKey": "U1"}],
        "coverage": [{"step": "rm-security-groups", "scope": "/subscriptions/1", "state": "skipped"}]})");
}

QJsonObject changed(QJsonObject file, const QString &list, int index, const QString &name, const QJsonValue &value)
{
    QJsonArray items = file[list].toArray();
    QJsonObject item = items[index].toObject();
    item[name] = value;
    items[index] = item;
    file[list] = items;
    return file;
}

QJsonObject without(QJsonObject file, const QString &list, int index)
{
    QJsonArray items = file[list].toArray();
    items.removeAt(index);
    file[list] = items;
    return file;
}

QJsonObject with(QJsonObject file, const QString &list, const char *item)
{
    QJsonArray items = file[list].toArray();
    items.append(json(item));
    file[list] = items;
    return file;
}

Comparison compared(const QJsonObject &exported, bool whole = true, const Shown &shown = {},
                    const QJsonObject &file = expectedFile())
{
    return compare(readExpected(file, whole, u"T1"_s, tinySlice()), readExport(exported), shown, tinySlice());
}

/// "kind type property", one each, sorted.
QStringList told(const Comparison &comparison)
{
    QStringList lines;
    for (const Difference &one : comparison.differences)
        lines << QStringList{wordFor(one.kind), one.type, one.property}.join(u' ').trimmed();
    lines.sort();
    return lines;
}

} // namespace

class tst_Comparison : public QObject {
    Q_OBJECT

private slots:
    void findsNothingWhereAllIsRight();
    void findsWhatIsSpoilt_data();
    void findsWhatIsSpoilt();
    void setsRelationshipsOfParentsPutInByHandAside();
    void doesNotRequireWhatWasPutInByHand();
    void namesAMappedRelationshipByTheEndItGot();
    void takesEitherKeyForADescribedEnd();
    void findsTypesThatNobodyListed();
    void asksTheRecordingWhatIsExtra();
    void judgesExtraRelationshipsByWhatARecordingExpects();
    void countsAcceptedDifferencesApart();
    void reportsAcceptedDifferencesThatNoLongerOccur();
};

void tst_Comparison::findsNothingWhereAllIsRight()
{
    const Comparison comparison = compared(rightExport());
    QCOMPARE(told(comparison), QStringList());
    QCOMPARE(comparison.counts.entities, 5);
    QCOMPARE(comparison.counts.entitiesFound, 5);
    QCOMPARE(comparison.counts.relationships, 5);
    QCOMPARE(comparison.counts.relationshipsFound, 5);
    QCOMPARE(comparison.counts.setAside, 0);
    QCOMPARE(comparison.counts.properties, 5); // the account's displayName is not one
    QCOMPARE(comparison.counts.propertiesEqual, 5);
    QCOMPARE(comparison.counts.hints, 1);
    QCOMPARE(comparison.counts.hintsFound, 1);
}

void tst_Comparison::findsWhatIsSpoilt_data()
{
    QTest::addColumn<QJsonObject>("exported");
    QTest::addColumn<QStringList>("differences");
    const QJsonObject right = rightExport();
    const auto row = [](const char *name, const QJsonObject &exported, const QStringList &differences) {
        QTest::newRow(name) << exported << differences;
    };
    const QString entities = u"entities"_s;
    const QString relationships = u"relationships"_s;
    const QString rule = u"different relationship azure_security_group_rule "_s;
    const QString user = u"different relationship azure_account_has_user "_s;

    row("entity gone", without(right, entities, 4), {u"missing entity azure_role_definition"_s});
    row("entity only a placeholder", changed(right, entities, 4, u"_placeholder"_s, true),
        {u"missing entity azure_role_definition"_s});
    row("other type", changed(right, entities, 4, u"_type"_s, u"azure_role"_s),
        {u"different entity azure_role_definition _type"_s});
    row("other class", changed(right, entities, 4, u"_class"_s, QJsonArray{u"AccessRole"_s, u"Other"_s}),
        {u"different entity azure_role_definition _class"_s});
    row("entity too many", with(right, entities, R"({"_key": "u2", "_type": "azure_user", "_class": ["User"]})"),
        {u"extra entity azure_user"_s});
    row("entity of another slice too many",
        with(right, entities, R"({"_key": "x", "_type": "azure_web_app", "_class": []})"), {});
    row("entity twice", with(right, entities, R"({"_key": "u1", "_type": "azure_user", "_class": ["User"]})"),
        {u"repeated key azure_user"_s});
    row("value", changed(right, entities, 1, u"name"_s, u"ann"_s), {u"different value azure_user name"_s});
    row("number as text", changed(right, entities, 1, u"age"_s, u"4"_s), {u"different value azure_user age"_s});
    row("array in another order",
        changed(right, entities, 0, u"verifiedDomains"_s, QJsonArray{u"b.example"_s, u"a.example"_s}),
        {u"different value azure_account verifiedDomains"_s});
    row("value null", changed(right, entities, 1, u"name"_s, QJsonValue::Null), {u"absent property azure_user name"_s});
    row("value where none is expected", changed(right, entities, 1, u"mail"_s, u"a@b"_s),
        {u"different value azure_user mail"_s});

    row("relationship gone", without(right, relationships, 3),
        {u"missing relationship azure_role_assignment_allows_scope"_s});
    row("other relationship key", changed(right, relationships, 0, u"_key"_s, u"T1|owns|u1"_s), {user + u"_key"_s});
    row("other relationship key, described end",
        changed(right, relationships, 2, u"_key"_s, u"/nsg|denies|host:1.2.3.4"_s), {rule + u"_key"_s});
    row("other relationship type", changed(right, relationships, 0, u"_type"_s, u"azure_account_keeps_user"_s),
        {user + u"_type"_s});
    row("a later version's name", changed(right, relationships, 0, u"_type"_s, u"azure_account_has_person"_s),
        {user + u"_type"_s});
    row("other relationship class", changed(right, relationships, 0, u"_class"_s, u"OWNS"_s), {user + u"_class"_s});
    row("other beginning", changed(right, relationships, 0, u"_fromEntityKey"_s, u"/rd"_s),
        {user + u"_fromEntityKey"_s});
    row("other end", changed(right, relationships, 0, u"_toEntityKey"_s, u"/rd"_s), {user + u"_toEntityKey"_s});
    row("other direction",
        changed(changed(right, relationships, 1, u"_fromEntityKey"_s, u"/nsg"_s), relationships, 1, u"_toEntityKey"_s,
                u"global:internet"_s),
        {rule + u"_fromEntityKey"_s});
    row("other port", changed(right, relationships, 1, u"toPort"_s, 23),
        {rule + u"toPort"_s, u"different relationship value azure_security_group_rule toPort"_s});
    row("relationship's property gone", changed(right, relationships, 0, u"displayName"_s, QJsonValue::Null),
        {u"absent relationship property azure_account_has_user displayName"_s});
    row("placeholder of another class", changed(right, entities, 5, u"_class"_s, QJsonArray{u"Network"_s}),
        {rule + u"_fromEntityKey"_s});
    row("placeholder of another type", changed(right, entities, 7, u"_type"_s, u"azure_thing"_s),
        {u"different relationship azure_role_assignment_allows_scope _toEntityKey"_s});
    row("placeholder with another property", changed(right, entities, 5, u"CIDR"_s, u"::/0"_s),
        {rule + u"_fromEntityKey"_s});
    row("placeholder with another key",
        changed(changed(right, entities, 6, u"_key"_s, u"ip:1.2.3.4"_s), relationships, 2, u"_toEntityKey"_s,
                u"ip:1.2.3.4"_s),
        {rule + u"_toEntityKey"_s});
    row("relationship too many",
        with(right, relationships, R"({"_key": "T1|has|/ra", "_type": "azure_account_has_user", "_class": "HAS",
                                       "_fromEntityKey": "T1", "_toEntityKey": "/ra"})"),
        {u"extra relationship azure_account_has_user"_s});
    row("relationship too many, of a type nobody knows",
        with(right, relationships, R"({"_key": "T1|has|/ra", "_type": "azure_account_likes_role", "_class": "LIKES",
                                       "_fromEntityKey": "T1", "_toEntityKey": "/ra"})"),
        {u"extra relationship azure_account_likes_role"_s});
    row("relationship twice",
        with(right, relationships, R"({"_key": "T1|HAS|U1", "_type": "azure_account_has_user", "_class": "HAS",
                                       "_fromEntityKey": "T1", "_toEntityKey": "u1", "displayName": "HAS"})"),
        {u"repeated key azure_account_has_user"_s});
    row("loose end",
        with(right, relationships, R"({"_key": "k", "_type": "azure_x_has_y", "_class": "HAS", "_fromEntityKey": "T1",
                                       "_toEntityKey": "nobody"})"),
        {u"loose end azure_x_has_y _toEntityKey"_s});
    row("coverage in another state", changed(right, u"coverage"_s, 0, u"state"_s, u"complete"_s),
        {u"missing coverage"_s});
    row("no coverage", without(right, u"coverage"_s, 0), {u"missing coverage"_s});
}

void tst_Comparison::findsWhatIsSpoilt()
{
    QFETCH(const QJsonObject, exported);
    QFETCH(const QStringList, differences);
    const Comparison comparison = compared(exported);
    QCOMPARE(told(comparison), differences);

    const Counts &counts = comparison.counts;
    const auto any = [&](const QString &word) { return !differences.filter(word).isEmpty(); };
    QCOMPARE(counts.entitiesFound < counts.entities, any(u"missing entity"_s) || any(u"different entity"_s));
    QCOMPARE(counts.relationshipsFound < counts.relationships,
             any(u"missing relationship"_s) || any(u"different relationship azure"_s));
    QCOMPARE(counts.propertiesEqual < counts.properties, any(u"absent property"_s) || any(u"different value"_s));
    QCOMPARE(counts.hintsFound < counts.hints, any(u"missing coverage"_s));
}

void tst_Comparison::setsRelationshipsOfParentsPutInByHandAside()
{
    const QJsonObject file =
        with(expectedFile(), u"relationships"_s,
             R"({"_key": "rule:443:/byhand", "_type": "azure_security_group_rule", "_class": "ALLOWS",
                                      "_fromEntityKey": "/byhand", "_toEntityKey": "/Nsg"})");
    Comparison comparison = compared(rightExport(), false, {}, file);
    QCOMPARE(told(comparison), QStringList());
    QCOMPARE(comparison.counts.setAside, 1);

    const QJsonObject collected =
        with(rightExport(), u"entities"_s, R"({"_key": "/byhand", "_type": "azure_subnet", "_class": ["Network"]})");
    comparison = compared(collected, false, {}, file);
    QCOMPARE(told(comparison), QStringList{u"missing relationship azure_security_group_rule"_s});
    QCOMPARE(comparison.counts.setAside, 0);
}

void tst_Comparison::doesNotRequireWhatWasPutInByHand()
{
    const QJsonObject file =
        with(expectedFile(), u"entities"_s,
             R"({"_key": "/byhand", "_type": "azure_subnet", "_class": ["Network"], "name": "x"})");
    QCOMPARE(told(compared(rightExport(), true, {}, file)), QStringList());
    const QJsonObject collected =
        with(rightExport(), u"entities"_s,
             R"({"_key": "/byhand", "_type": "azure_subnet", "_class": ["Network"], "name": "y"})");
    QCOMPARE(told(compared(collected, true, {}, file)), QStringList{u"different value azure_subnet name"_s});
}

void tst_Comparison::namesAMappedRelationshipByTheEndItGot()
{
    const QJsonObject file =
        with(expectedFile(), u"relationships"_s,
             R"({"_key": "/ra|allows|/rd", "_type": "mapping_source_allows_azure_scope", "_class": "ALLOWS",
            "_mapping": {"relationshipDirection": "FORWARD", "sourceEntityKey": "/ra", "targetFilterKeys": [["id"]],
                "targetEntity": {"_key": "/rd", "_type": "azure_scope", "id": "/rd"}}})");
    const auto exported = [](const QString &type) {
        const QJsonObject object =
            with(rightExport(), u"relationships"_s,
                 R"({"_key": "/ra|allows|/rd", "_class": "ALLOWS", "_fromEntityKey": "/ra", "_toEntityKey": "/rd"})");
        return changed(object, u"relationships"_s, 5, u"_type"_s, type);
    };
    QCOMPARE(told(compared(exported(u"azure_role_assignment_allows_definition"_s), true, {}, file)), QStringList());
    QCOMPARE(told(compared(exported(u"azure_role_assignment_allows_scope"_s), true, {}, file)),
             QStringList{u"different relationship azure_role_assignment_allows_definition _type"_s});

    QCOMPARE(typeFromEnds(u"azure_role_assignment"_s, u"ALLOWS"_s, u"azure_resource_group"_s),
             u"azure_role_assignment_allows_resource_group"_s);
    QCOMPARE(typeFromEnds(u"azure_redis_cache"_s, u"CONNECTS"_s, u"azure_redis_cache"_s),
             u"azure_redis_cache_connects_cache"_s);
}

void tst_Comparison::takesEitherKeyForADescribedEnd()
{
    const QJsonObject file = with(
        expectedFile(), u"relationships"_s,
        R"({"_key": "T1|keeps|FORWARD:_type=azure_user:name=ANN", "_type": "azure_account_keeps_user", "_class": "KEEPS",
            "_mapping": {"relationshipDirection": "FORWARD", "sourceEntityKey": "T1",
                "targetFilterKeys": [["_type", "name"]], "targetEntity": {"_type": "azure_user", "name": "ANN"}}})");
    const auto exported = [](const QString &key, const QString &to) {
        QJsonObject object =
            with(rightExport(), u"relationships"_s,
                 R"({"_type": "azure_account_keeps_user", "_class": "KEEPS", "_fromEntityKey": "T1"})");
        object = changed(object, u"relationships"_s, 5, u"_key"_s, key);
        return changed(object, u"relationships"_s, 5, u"_toEntityKey"_s, to);
    };
    const QString described = u"T1|keeps|FORWARD:_type=azure_user:name=ann"_s;
    const QString different = u"different relationship azure_account_keeps_user "_s;
    QCOMPARE(told(compared(exported(described, u"u1"_s), true, {}, file)), QStringList());
    QCOMPARE(told(compared(exported(u"T1|keeps|U1"_s, u"u1"_s), true, {}, file)), QStringList());
    QCOMPARE(told(compared(exported(u"T1|owns|U1"_s, u"u1"_s), true, {}, file)), QStringList{different + u"_key"_s});
    QCOMPARE(told(compared(exported(described, u"/rd"_s), true, {}, file)), QStringList{different + u"_toEntityKey"_s});
    QCOMPARE(told(compared(rightExport(), true, {}, file)),
             QStringList{u"missing relationship azure_account_keeps_user"_s});
}

void tst_Comparison::findsTypesThatNobodyListed()
{
    const QJsonObject file = with(expectedFile(), u"relationships"_s,
                                  R"({"_key": "k", "_type": "azure_account_likes_user", "_class": "LIKES",
                                      "_fromEntityKey": "local-integration-instance", "_toEntityKey": "u1"})");
    QCOMPARE(told(compared(rightExport(), true, {}, file)), QStringList{u"unlisted type azure_account_likes_user"_s});
}

void tst_Comparison::asksTheRecordingWhatIsExtra()
{
    const QJsonObject exported =
        with(rightExport(), u"entities"_s, R"({"_key": "u2", "_type": "azure_user", "_class": ["User"]})");
    const QStringList extra{u"extra entity azure_user"_s};
    Shown shown;
    QCOMPARE(told(compared(exported, false, shown)), extra);
    shown.add(u"U2"_s);
    QCOMPARE(told(compared(exported, false, shown)), QStringList());
    QCOMPARE(told(compared(exported, true, shown)), extra);
    const QJsonObject constant =
        with(rightExport(), u"entities"_s, R"({"_key": "constant", "_type": "azure_user", "_class": ["User"]})");
    QCOMPARE(told(compared(constant, false)), QStringList());
}

void tst_Comparison::judgesExtraRelationshipsByWhatARecordingExpects()
{
    const char *between = R"({"_key": "k", "_type": "azure_security_group_rule", "_class": "ALLOWS",
                              "_fromEntityKey": "/nsg", "_toEntityKey": "/rd"})";
    const char *toMadeUp = R"({"_key": "k", "_type": "azure_security_group_rule", "_class": "ALLOWS",
                               "_fromEntityKey": "/nsg", "_toEntityKey": "global:internet"})";
    const char *toUnknown = R"({"_key": "k", "_type": "azure_security_group_rule", "_class": "ALLOWS",
                                "_fromEntityKey": "/nsg", "_toEntityKey": "u2"})";
    const char *unknownType = R"({"_key": "k", "_type": "azure_account_keeps_user", "_class": "KEEPS",
                                  "_fromEntityKey": "T1", "_toEntityKey": "u1"})";
    const QJsonObject exported =
        with(rightExport(), u"entities"_s, R"({"_key": "u2", "_type": "azure_user", "_class": ["User"]})");
    Shown shown;
    shown.add(u"u2"_s);
    const QString list = u"relationships"_s;
    const QStringList extra{u"extra relationship azure_security_group_rule"_s};
    QCOMPARE(told(compared(with(exported, list, between), false, shown)), extra);
    QCOMPARE(told(compared(with(exported, list, toMadeUp), false, shown)), extra);
    QCOMPARE(told(compared(with(exported, list, toUnknown), false, shown)), QStringList());
    QCOMPARE(told(compared(with(exported, list, unknownType), false, shown)), QStringList());
}

void tst_Comparison::countsAcceptedDifferencesApart()
{
    const QJsonObject spoilt = changed(without(rightExport(), u"entities"_s, 4), u"entities"_s, 1, u"name"_s, u"Bob"_s);
    const Comparison comparison = compared(spoilt);
    Accepted nothing({});
    Figures strict;
    QCOMPARE(strict.add(comparison, u"r"_s, nothing).size(), std::size_t(2));
    QCOMPARE(strict.entities().text(), u"4 of 5 (80.00 %)"_s);
    QCOMPARE(strict.properties().text(), u"4 of 5 (80.00 %)"_s);
    QVERIFY(strict.valueLines().join(u'\n').contains(u"azure_user.name different value: expected Ann, found Bob"_s));

    Accepted both(QJsonArray{
        json(
            R"({"difference": "missing entity", "type": "azure_role_definition", "recordings": ["r"], "reason": "why"})"),
        json(R"({"difference": "different value", "type": "azure_user", "properties": ["na*"], "reason": "why"})")});
    Figures lenient;
    QVERIFY(lenient.add(comparison, u"r"_s, both).empty());
    QCOMPARE(lenient.entities().text(), u"4 of 4 (100.00 %)"_s);
    QCOMPARE(lenient.properties().text(), u"4 of 4 (100.00 %)"_s);
    QCOMPARE(lenient.propertiesAsTheyAre().text(), u"4 of 5 (80.00 %)"_s);
    QCOMPARE(lenient.acceptedAll(), 2);
    QCOMPARE(both.summary().size(), 2);

    Figures elsewhere;
    QCOMPARE(elsewhere.add(comparison, u"s"_s, both).size(), std::size_t(1));
}

void tst_Comparison::reportsAcceptedDifferencesThatNoLongerOccur()
{
    Accepted accepted(QJsonArray{json(
        R"({"difference": "different value", "type": "azure_user", "properties": ["name", "age"], "reason": "why"})")});
    QCOMPARE(accepted.unused().size(), 2);
    Figures figures;
    figures.add(compared(changed(rightExport(), u"entities"_s, 1, u"name"_s, u"Bob"_s)), u"r"_s, accepted);
    QCOMPARE(accepted.unused(), QStringList{u"different value azure_user.age"_s});
}

QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_Comparison.moc"
