// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"
#include "Neighbourhood.h"
#include "NeighbourhoodPicture.h"
#include "Rows.h"
#include "SampleEstate.h"

#include <QTest>

#include <algorithm>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

NeighbourhoodState startAt(const QString &key)
{
    return withOpened({key, {}, {}, {}}, key);
}

QStringList ids(const Neighbourhood &content)
{
    QStringList made;
    for (const NeighbourNode &node : content.nodes)
        made.append(node.id);
    return made;
}

const NeighbourNode *nodeOf(const Neighbourhood &content, const QString &id)
{
    for (const NeighbourNode &node : content.nodes)
        if (node.id == id)
            return &node;
    return nullptr;
}

/// hub has 130 users and 3 hosts; host-0 uses disk-0 and disk-1; user-0 is a member of group, and so is user-1.
EstatePtr hub()
{
    EstateBuilder builder;
    builder.add(u"hub", u"azure_account", u"Hub", "{}");
    builder.add(u"group", u"azure_user_group", u"Group", "{}");
    for (int at = 0; at < 130; ++at) {
        const QString key = u"user-%1"_s.arg(at);
        builder.add(key, u"azure_user", key, "{}");
        builder.addRelationship(u"hub", key, u"HAS");
    }
    for (int at = 0; at < 3; ++at) {
        const QString key = u"host-%1"_s.arg(at);
        builder.add(key, u"azure_vm", key, "{}");
        builder.addRelationship(u"hub", key, u"HAS", u"hub_has_vm");
    }
    for (const QString &disk : {u"disk-0"_s, u"disk-1"_s}) {
        builder.add(disk, u"azure_managed_disk", disk, "{}");
        builder.addRelationship(u"host-0", disk, u"USES", u"azure_vm_uses_managed_disk");
    }
    builder.addRelationship(u"group", u"user-0", u"HAS", u"azure_group_has_user");
    builder.addRelationship(u"group", u"user-1", u"HAS", u"azure_group_has_user");
    return std::move(builder).build();
}

} // namespace

class tst_Neighbourhood : public QObject {
    Q_OBJECT
private slots:
    void aStartBringsItsDirectNeighboursAndARestAsOneNode()
    {
        const EstatePtr estate = hub();
        const Neighbourhood content = neighbourhoodOf(*estate, startAt(u"hub"_s));
        QCOMPARE(content.nodes.front().id, u"hub"_s);
        const auto more = std::find_if(content.nodes.begin(), content.nodes.end(),
                                       [](const NeighbourNode &node) { return node.more > 0; });
        QVERIFY(more != content.nodes.end());
        QCOMPARE(more->more, 130U - firstShown);
        QCOMPARE(more->moreType, u"azure_user"_s);
        QCOMPARE(static_cast<int>(content.nodes.size()), 1 + firstShown + 1 + 3);
        QVERIFY(!nodeOf(content, u"disk-0"_s));
        QCOMPARE(content.relationships.size(), std::size_t(firstShown + 3));
    }

    void askingForMoreShowsTheNextOnesUntilNoneIsLeft()
    {
        const EstatePtr estate = hub();
        NeighbourhoodState state = startAt(u"hub"_s);
        for (const quint32 left : {130U - 2 * firstShown, 0U}) {
            const Neighbourhood before = neighbourhoodOf(*estate, state);
            const auto more = std::find_if(before.nodes.begin(), before.nodes.end(),
                                           [](const NeighbourNode &node) { return node.more > 0; });
            QVERIFY(more != before.nodes.end());
            state = withMore(state, u"hub"_s, more->group);
            const Neighbourhood after = neighbourhoodOf(*estate, state);
            const NeighbourNode *rest = nodeOf(after, more->id);
            QCOMPARE(rest ? rest->more : 0U, left);
        }
    }

    void theLeftOutOnesAreExactlyThoseNotShown()
    {
        const EstatePtr estate = hub();
        const NeighbourhoodState state = startAt(u"hub"_s);
        const Neighbourhood content = neighbourhoodOf(*estate, state);
        const auto more = std::find_if(content.nodes.begin(), content.nodes.end(),
                                       [](const NeighbourNode &node) { return node.more > 0; });
        QVERIFY(more != content.nodes.end());
        const std::vector<EntityIndex> left = leftOut(*estate, state, u"hub"_s, more->group, 1000);
        QCOMPARE(left.size(), std::size_t(more->more));
        for (const EntityIndex entity : left)
            QVERIFY(!nodeOf(content, estate->key(entity)));
        QCOMPARE(leftOut(*estate, state, u"hub"_s, more->group, 5).size(), std::size_t(5));
    }

    void closingTakesAwayOnlyWhatNothingElseBrought()
    {
        const EstatePtr estate = hub();
        NeighbourhoodState state = startAt(u"host-0"_s);
        QCOMPARE(ids(neighbourhoodOf(*estate, state)).size(), 4); // host-0, both disks, hub
        state = withOpened(state, u"hub"_s);
        const Neighbourhood wide = neighbourhoodOf(*estate, state);
        QVERIFY(nodeOf(wide, u"host-1"_s));
        const Neighbourhood closed = neighbourhoodOf(*estate, withClosed(wide, state, u"hub"_s));
        QVERIFY(!nodeOf(closed, u"host-1"_s));
        QVERIFY(nodeOf(closed, u"hub"_s));
        QVERIFY(nodeOf(closed, u"disk-1"_s));
    }

    void closingAlsoClosesWhatWasOpenedBelow()
    {
        const EstatePtr estate = hub();
        NeighbourhoodState state = withOpened(startAt(u"group"_s), u"user-0"_s);
        state = withOpened(state, u"hub"_s);
        const Neighbourhood wide = neighbourhoodOf(*estate, state);
        QVERIFY(nodeOf(wide, u"host-2"_s));
        const NeighbourhoodState closed = withClosed(wide, state, u"user-0"_s);
        QVERIFY(!closed.opened.contains(u"hub"_s));
        QCOMPARE(ids(neighbourhoodOf(*estate, closed)).size(), 3);
    }

    void aHiddenTypeIsGoneButCounted()
    {
        const EstatePtr estate = hub();
        NeighbourhoodState state = startAt(u"hub"_s);
        state.hiddenTypes.insert(u"azure_user"_s);
        const Neighbourhood content = neighbourhoodOf(*estate, state);
        QCOMPARE(ids(content), (QStringList{u"hub"_s, u"host-0"_s, u"host-1"_s, u"host-2"_s}));
        const auto users = std::find_if(content.types.begin(), content.types.end(),
                                        [](const auto &one) { return one.type == u"azure_user"; });
        QVERIFY(users != content.types.end());
        QCOMPARE(users->hidden, 130U);
    }

    void aHiddenClassOfRelationshipsBringsNobody()
    {
        const EstatePtr estate = hub();
        NeighbourhoodState state = startAt(u"host-0"_s);
        state.hiddenClasses[static_cast<std::size_t>(EdgeClass::Uses)] = true;
        QCOMPARE(ids(neighbourhoodOf(*estate, state)), (QStringList{u"host-0"_s, u"hub"_s}));
    }

    void relationshipsOfOneKindBetweenTwoNodesAreOneEdge()
    {
        EstateBuilder builder;
        builder.add(u"a", u"azure_vm", u"a", "{}");
        builder.add(u"b", u"azure_managed_disk", u"b", "{}");
        builder.addRelationship(u"a", u"b", u"USES", u"a_uses_b");
        builder.addRelationship(u"a", u"b", u"USES", u"a_also_uses_b");
        builder.addRelationship(u"b", u"a", u"USES", u"b_uses_a");
        const EstatePtr estate = std::move(builder).build();
        const NeighbourhoodPicture made = pictureOf(estate, startAt(u"a"_s), {});
        QCOMPARE(made.content.edges.size(), std::size_t(2));
        QCOMPARE(made.content.edges.front().count, 2U);
        QVERIFY(made.picture->edges()[0].lane != 0); // there and back part
    }

    void anUnknownStartGivesNothing()
    {
        const EstatePtr estate = hub();
        QVERIFY(neighbourhoodOf(*estate, startAt(u"nobody"_s)).nodes.empty());
        QVERIFY(neighbourhoodOf(*estate, {}).nodes.empty());
    }

    void classesOfRelationshipsAreToldByTheirNames_data()
    {
        QTest::addColumn<QString>("className");
        QTest::addColumn<QString>("type");
        QTest::addColumn<EdgeClass>("kind");
        QTest::newRow("member") << u"HAS"_s << u"azure_group_has_user"_s << EdgeClass::Access;
        QTest::newRow("role") << u"ASSIGNED"_s << u"azure_user_assigned_role"_s << EdgeClass::Access;
        QTest::newRow("tenant") << u"HAS"_s << u"azure_account_has_user"_s << EdgeClass::Contains;
        QTest::newRow("subnet") << u"CONTAINS"_s << u"azure_vnet_contains_subnet"_s << EdgeClass::Contains;
        QTest::newRow("in subnet") << u"HAS"_s << u"azure_subnet_has_vm"_s << EdgeClass::Network;
        QTest::newRow("protects") << u"PROTECTS"_s << u"azure_security_group_protects_nic"_s << EdgeClass::Network;
        QTest::newRow("uses") << u"USES"_s << u"azure_vm_uses_nic"_s << EdgeClass::Uses;
        QTest::newRow("unknown") << u"DANCES"_s << u"azure_vm_dances"_s << EdgeClass::Uses;
    }
    void classesOfRelationshipsAreToldByTheirNames()
    {
        QFETCH(const QString, className);
        QFETCH(const QString, type);
        QFETCH(const EdgeClass, kind);
        QCOMPARE(edgeClassOf(className, type), kind);
    }

    void everyEntityOfTheDemoTenantHasAPicture()
    {
        const EstatePtr estate = demoTenant();
        for (quint32 entity = 0; entity < estate->entityCount(); entity += 37) {
            const NeighbourhoodPicture made = pictureOf(estate, startAt(foldedKey(estate->key(entity))), {});
            QVERIFY(made.picture && made.picture->size() > 0);
            QCOMPARE(made.picture->size(), static_cast<quint32>(made.content.nodes.size()));
            for (const PictureNode &node : made.picture->nodes())
                QVERIFY(!node.name.isEmpty() || node.more > 0);
        }
    }

    void theFewThatAreShownOfManyAreTheSameEachTime()
    {
        const EstatePtr estate = bigTenant(50000);
        const NeighbourhoodState state = startAt(u"tenant"_s);
        const NeighbourhoodPicture one = pictureOf(estate, state, {});
        const NeighbourhoodPicture other = pictureOf(estate, state, {});
        QVERIFY(one.picture->size() < 200);
        QCOMPARE(ids(one.content), ids(other.content));
        QVERIFY(one.picture->at == other.picture->at);
    }
};

QTEST_MAIN(tst_Neighbourhood)
#include "tst_Neighbourhood.moc"
