// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;

class TestSealing : public QObject {
    Q_OBJECT

private slots:
    void endsAreFoundWithoutCaseAndBearTheFoundKey();
    void aReferenceMayComeBeforeItsEnds();
    void generatedTypesAndKeysFollowTheSeed();
    void anAliasEndMakesOneRelationshipForEachBearer();
    void aKeyPrefixTakesTheFoundKey_data();
    void aKeyPrefixTakesTheFoundKey();
    void aMissingEndIsDroppedAndCounted();
    void aMissingEndWithAPlaceholderIsMadeUpOnce();
    void aPlaceholderGivesWayToTheCollectedEntity();
    void aReferenceWithoutBothEndsIsDroppedInSpiteOfItsPlaceholder();
    void theFirstOfTwoEntitiesWinsAndIsCounted();
    void anAnsweredEntityWinsOverOneMadeByARule();
    void aliasesOfDuplicatesAreUnited();
    void relationshipsWithOneKeyAreOne();
    void aWrittenKeyAndADerivedOneMayBeTheSame();
    void theOrderOfPagesOfDifferentTasksDoesNotMatter();
    void manyRowsAreSealed();
};

void TestSealing::endsAreFoundWithoutCaseAndBearTheFoundKey()
{
    const Folder folder;
    folder.collect({page({entity(u"/Sub/VM1"_s, u"azure_vm"_s), entity(u"/sub/Nic1"_s, u"azure_nic"_s)},
                         {refer(u"USES"_s, u"/SUB/vm1"_s, u"/sub/NIC1"_s)})});
    const EstatePtr estate = folder.estate();
    QCOMPARE(relationships(*estate), QStringList{u"/Sub/VM1 -azure_vm_uses_nic-> /sub/Nic1"_s});
    QCOMPARE(estate->relationshipKey(*estate->relationships().begin()), u"/Sub/VM1|uses|/sub/Nic1"_s);
}

void TestSealing::aReferenceMayComeBeforeItsEnds()
{
    const Folder folder;
    folder.collect({page({}, {refer(u"USES"_s, u"vm"_s, u"nic"_s)}), page({entity(u"nic"_s, u"azure_nic"_s)}),
                    page({entity(u"vm"_s, u"azure_vm"_s)})});
    QCOMPARE(relationships(*folder.estate()), QStringList{u"vm -azure_vm_uses_nic-> nic"_s});
}

void TestSealing::generatedTypesAndKeysFollowTheSeed()
{
    const Folder folder;
    Reference given = refer(u"HAS"_s, u"rg"_s, u"cache"_s, u"my_type"_s);
    given.key = u"My|Key"_s;
    given.properties = R"({"weight":3})";
    const SealCounts counts =
        folder.collect({page({entity(u"rg"_s, u"azure_resource_group"_s), entity(u"cache"_s, u"azure_redis_cache"_s)},
                             {refer(u"HAS"_s, u"rg"_s, u"cache"_s), given})});
    QCOMPARE(counts.relationships, 2);
    QCOMPARE(rows(folder.path(), u"select key, type, class, properties from relationships order by key"_s),
             (QStringList{u"My|Key|my_type|HAS|{\"weight\":3}"_s,
                          u"rg|has|cache|azure_resource_group_has_redis_cache|HAS|{}"_s}));
    const EstatePtr estate = folder.estate();
    QStringList keys;
    for (const RelationshipIndex relationship : estate->relationships())
        keys.append(estate->relationshipKey(relationship));
    keys.sort();
    QCOMPARE(keys, (QStringList{u"My|Key"_s, u"rg|has|cache"_s}));
}

void TestSealing::anAliasEndMakesOneRelationshipForEachBearer()
{
    const Folder folder;
    Reference reference = refer(u"ALLOWS"_s, u"rule"_s, {}, u"t"_s);
    reference.to = alias(u"CIDR:10.0.0.0/24"_s);
    Reference none = reference;
    none.to = alias(u"cidr:10.9.0.0/24"_s);
    const SealCounts counts =
        folder.collect({page({entity(u"rule"_s, u"rule"_s)}, {reference, none}),
                        page({entity(u"a"_s, u"subnet"_s, "{}", "{}", {u"cidr:10.0.0.0/24"_s}),
                              entity(u"b"_s, u"subnet"_s, "{}", "{}", {u"Cidr:10.0.0.0/24"_s, u"x"_s})})});
    QCOMPARE(relationships(*folder.estate()), (QStringList{u"rule -t-> a"_s, u"rule -t-> b"_s}));
    QCOMPARE(counts.dropped, 1);
}

void TestSealing::aKeyPrefixTakesTheFoundKey_data()
{
    QTest::addColumn<bool>("fromIsAlias");
    QTest::addColumn<bool>("toIsAlias");
    QTest::addColumn<QString>("key");
    QTest::newRow("to is an alias: to's key") << false << true << u"P|ToKey"_s;
    QTest::newRow("from is an alias: from's key") << true << false << u"P|FromKey"_s;
    QTest::newRow("both are: to's key") << true << true << u"P|ToKey"_s;
    QTest::newRow("neither is: from's key") << false << false << u"P|FromKey"_s;
}

void TestSealing::aKeyPrefixTakesTheFoundKey()
{
    QFETCH(bool, fromIsAlias);
    QFETCH(bool, toIsAlias);
    QFETCH(QString, key);
    const Folder folder;
    Reference reference = refer(u"HAS"_s, u"fromkey"_s, u"tokey"_s, u"t"_s);
    if (fromIsAlias)
        reference.from = alias(u"one"_s);
    if (toIsAlias)
        reference.to = alias(u"two"_s);
    reference.key = u"P|"_s;
    reference.keyIsPrefix = true;
    const std::vector<PageRows> pages{
        page({entity(u"FromKey"_s, u"f"_s, "{}", "{}", {u"ONE"_s}), entity(u"ToKey"_s, u"t"_s, "{}", "{}", {u"TWO"_s})},
             {reference})};
    folder.collect(pages);
    const EstatePtr estate = folder.estate();
    QCOMPARE(estate->relationshipCount(), 1u);
    QCOMPARE(estate->relationshipKey(*estate->relationships().begin()), key);
    QCOMPARE(rows(folder.path(), u"select key from relationships"_s), QStringList{key});
    folder.collect(pages);
    QCOMPARE(rows(folder.path(), u"select count(*) from relationship_rows"_s), QStringList{u"1"_s});
}

void TestSealing::aMissingEndIsDroppedAndCounted()
{
    const Folder folder;
    const SealCounts counts = folder.collect(
        {page({entity(u"a"_s, u"t"_s)}, {refer(u"HAS"_s, u"a"_s, u"gone"_s), refer(u"HAS"_s, u"gone"_s, u"a"_s)})});
    QCOMPARE(counts.dropped, 2);
    QCOMPARE(counts.relationships, 0);
    QCOMPARE(folder.estate()->relationshipCount(), 0u);
}

void TestSealing::aMissingEndWithAPlaceholderIsMadeUpOnce()
{
    const Folder folder;
    Reference one = refer(u"ALLOWS"_s, u"rule"_s, u"host:1.2.3.4"_s, u"allows_host"_s);
    one.placeholder = host(u"host:1.2.3.4"_s);
    Reference two = one;
    two.to.key = u"HOST:1.2.3.4"_s;
    two.type = u"denies_host"_s;
    two.className = u"DENIES"_s;
    Reference typed = refer(u"ASSIGNED"_s, {}, u"rule"_s);
    typed.from.alias = u"nobody"_s;
    typed.placeholder = {u"p-1"_s, u"azure_unknown_principal"_s, {}, u"Unknown"_s, {}};
    const SealCounts counts = folder.collect({page({entity(u"rule"_s, u"azure_rule"_s)}, {one, two, typed})});
    QCOMPARE(counts.placeholders, 2);
    QCOMPARE(counts.entities, 1);
    const EstatePtr estate = folder.estate();
    QCOMPARE(entities(*estate),
             (QStringList{u"host:1.2.3.4 *[]"_s, u"p-1 *[azure_unknown_principal]"_s, u"rule [azure_rule]"_s}));
    QCOMPARE(relationships(*estate),
             (QStringList{u"p-1 -azure_unknown_principal_assigned_rule-> rule"_s, u"rule -allows_host-> host:1.2.3.4"_s,
                          u"rule -denies_host-> host:1.2.3.4"_s}));
    const EntityIndex made = *estate->find(u"host:1.2.3.4"_s);
    QCOMPARE(estate->classes(made), QStringList{u"Host"_s});
    QCOMPARE(estate->displayName(made), u"1.2.3.4"_s);
}

void TestSealing::aPlaceholderGivesWayToTheCollectedEntity()
{
    const Folder folder;
    Reference byAlias = refer(u"ALLOWS"_s, u"rule"_s, {}, u"t"_s);
    byAlias.to.alias = u"nobody"_s;
    byAlias.placeholder = host(u"HOST:a"_s);
    const SealCounts counts =
        folder.collect({page({entity(u"rule"_s, u"r"_s)}, {byAlias}), page({entity(u"host:A"_s, u"vm"_s)})});
    QCOMPARE(counts.placeholders, 0);
    QCOMPARE(relationships(*folder.estate()), QStringList{u"rule -t-> host:A"_s});
}

void TestSealing::aReferenceWithoutBothEndsIsDroppedInSpiteOfItsPlaceholder()
{
    const Folder folder;
    Reference reference = refer(u"ALLOWS"_s, u"gone"_s, u"host:a"_s, u"t"_s);
    reference.placeholder = host(u"host:a"_s);
    const SealCounts counts = folder.collect({page({entity(u"a"_s, u"t"_s)}, {reference})});
    QCOMPARE(counts.dropped, 1);
    QCOMPARE(counts.placeholders, 0);
    QCOMPARE(folder.estate()->entityCount(), 1u);
}

void TestSealing::theFirstOfTwoEntitiesWinsAndIsCounted()
{
    const Folder folder;
    const SealCounts counts =
        folder.collect({page({entity(u"/A"_s, u"t"_s, R"({"n":1})")}), page({entity(u"/a"_s, u"t"_s, R"({"n":2})")}),
                        page({entity(u"/a"_s, u"t"_s, R"({"n":3})")})});
    QCOMPARE(counts.entities, 1);
    QCOMPARE(counts.duplicates, 1);
    QCOMPARE(rows(folder.path(), u"select key, properties from entities"_s), QStringList{u"/A|{\"n\":1}"_s});
}

void TestSealing::anAnsweredEntityWinsOverOneMadeByARule()
{
    const Folder folder;
    folder.collect({page({entity(u"a"_s, u"t"_s, R"({"n":1})", {})}),
                    page({entity(u"a"_s, u"t"_s, R"({"n":2})", R"({"id":"a"})")})});
    QCOMPARE(rows(folder.path(), u"select properties from entities"_s), QStringList{u"{\"n\":2}"_s});
}

void TestSealing::aliasesOfDuplicatesAreUnited()
{
    const Folder folder;
    Reference one = refer(u"HAS"_s, u"b"_s, {}, u"one"_s);
    one.to = alias(u"x"_s);
    Reference two = refer(u"HAS"_s, {}, u"b"_s, u"two"_s);
    two.from = alias(u"y"_s);
    folder.collect({page({entity(u"a"_s, u"t"_s, "{}", "{}", {u"x"_s}), entity(u"b"_s, u"t"_s)}),
                    page({entity(u"a"_s, u"t"_s, "{}", "{}", {u"y"_s, u"x"_s})}, {one, two})});
    QCOMPARE(relationships(*folder.estate()), (QStringList{u"a -two-> b"_s, u"b -one-> a"_s}));
}

void TestSealing::relationshipsWithOneKeyAreOne()
{
    const Folder folder;
    const SealCounts counts = folder.collect(
        {page({entity(u"a"_s, u"t"_s), entity(u"b"_s, u"t"_s)},
              {refer(u"HAS"_s, u"a"_s, u"b"_s, u"first"_s), refer(u"HAS"_s, u"A"_s, u"b"_s, u"second"_s)}),
         page({}, {refer(u"has"_s, u"a"_s, u"b"_s, u"third"_s)})});
    QCOMPARE(counts.relationships, 1);
    QCOMPARE(relationships(*folder.estate()), QStringList{u"a -first-> b"_s});
}

void TestSealing::aWrittenKeyAndADerivedOneMayBeTheSame()
{
    const Folder folder;
    Reference written = refer(u"HAS"_s, u"a"_s, u"b"_s, u"written"_s);
    written.key = u"A|has|B"_s;
    Reference prefixed = written;
    prefixed.key = u"a|HAS|"_s;
    prefixed.to = alias(u"second"_s);
    prefixed.keyIsPrefix = true;
    const SealCounts counts =
        folder.collect({page({entity(u"a"_s, u"t"_s), entity(u"b"_s, u"t"_s, "{}", "{}", {u"second"_s})},
                             {refer(u"HAS"_s, u"a"_s, u"b"_s, u"derived"_s), written, prefixed})});
    QCOMPARE(counts.relationships, 1);
}

void TestSealing::theOrderOfPagesOfDifferentTasksDoesNotMatter()
{
    const auto sealed = [](bool swapped) {
        const Folder folder;
        {
            const auto workspace = folder.open();
            const std::vector<TaskRow> tasks = begin(*workspace, {u"one"_s, u"two"_s});
            for (const size_t task : swapped ? std::vector<size_t>{1, 0} : std::vector<size_t>{0, 1})
                commit(*workspace, tasks[task].id,
                       page({entity(u"a"_s, u"t"_s, task == 0 ? R"({"n":0})" : R"({"n":1})")}));
            seal(*workspace);
        }
        return rows(folder.path(), u"select properties from entities"_s);
    };
    QCOMPARE(sealed(true), sealed(false));
}

void TestSealing::manyRowsAreSealed()
{
    const Folder folder;
    constexpr int pages = 30, rowsOfPage = 200;
    const auto workspace = folder.open();
    const TaskId task = begin(*workspace, {u"many"_s}).front().id;
    const QByteArray raw =
        R"({"id":"%1","properties":{"provisioningState":"Succeeded","tags":{"owner":"contoso","environment":"production"}}})";
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < pages; ++number) {
        PageRows rows;
        for (int row = 0; row < rowsOfPage; ++row) {
            const QString key =
                u"/subscriptions/0/resourceGroups/rg-%1/providers/Microsoft.Compute/virtualMachines/vm-%2"_s.arg(number)
                    .arg(row);
            rows.entities.push_back(entity(key, u"azure_vm"_s, R"({"name":"vm","region":"westeurope"})",
                                           QByteArray(raw).replace("%1", key.toUtf8())));
            rows.references.push_back(
                refer(u"NEXT"_s, key,
                      u"/subscriptions/0/resourceGroups/rg-%1/providers/Microsoft.Compute/virtualMachines/vm-%2"_s
                          .arg((number + 1) % pages)
                          .arg(row)));
        }
        commit(*workspace, task, std::move(rows), number + 1 < pages ? u"more"_s : QString());
    }
    const SealCounts counts = seal(*workspace);
    qInfo("%lld entities/s", 1000LL * pages * rowsOfPage / std::max<qint64>(timer.elapsed(), 1));
    QCOMPARE(counts.entities, pages * rowsOfPage);
    QCOMPARE(counts.relationships, pages * rowsOfPage);
    QCOMPARE(counts.dropped, 0);
    const EstatePtr estate = folder.estate();
    QCOMPARE(estate->entityCount(), quint32(pages * rowsOfPage));
    const QString asked = u"/SUBSCRIPTIONS/0/resourceGroups/rg-17/providers/Microsoft.Compute/virtualMachines/vm-42"_s;
    const auto json = estate->rawJson(*estate->find(asked));
    QVERIFY(json && json->contains("rg-17/providers/Microsoft.Compute/virtualMachines/vm-42\""));
}

QTEST_GUILESS_MAIN(TestSealing)
#include "tst_Sealing.moc"
