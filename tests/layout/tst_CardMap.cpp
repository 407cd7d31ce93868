// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardMap.h"

#include <QTest>

#include <random>

using namespace azimuth::layout;

namespace {

struct Model {
    std::vector<Card> cards;
    std::vector<CardGroup> groups;
    std::vector<CardLink> links;
};

/// Groups of one to seven cards, with links of four kinds within and between them.
Model someModel(unsigned seed, std::uint32_t groups)
{
    std::mt19937 random(seed);
    Model model;
    for (std::uint32_t group = 0; group < groups; ++group) {
        model.groups.push_back({60.0 + static_cast<double>(random() % 100), false});
        for (unsigned card = 0; card <= random() % 7; ++card)
            model.cards.push_back({group, 60.0 + static_cast<double>(random() % 200)});
    }
    const auto count = static_cast<unsigned>(model.cards.size());
    for (unsigned link = 0; link < count * 2; ++link) {
        const std::uint32_t kind = random() % 4;
        model.links.push_back({static_cast<std::uint32_t>(random() % count),
                               static_cast<std::uint32_t>(random() % count), kind == 0, kind});
    }
    return model;
}

CardMap mapOf(const Model &model)
{
    return cardMap(model.cards, model.groups, model.links);
}

bool overlap(const Box &a, const Box &b)
{
    return a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;
}

bool isInside(const Box &inner, const Box &outer)
{
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top
        && inner.bottom <= outer.bottom;
}

} // namespace

class tst_CardMap : public QObject {
    Q_OBJECT
private slots:
    void models_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<unsigned>("groups");
        for (const unsigned groups : {1U, 2U, 5U, 12U, 24U})
            for (const unsigned seed : {1U, 2U, 3U})
                QTest::addRow("%u groups, seed %u", groups, seed) << seed << groups;
    }

    void nothingOverlapsAndCardsLieInTheirGroups_data() { models_data(); }
    void nothingOverlapsAndCardsLieInTheirGroups()
    {
        QFETCH(unsigned, seed);
        QFETCH(unsigned, groups);
        const Model model = someModel(seed, groups);
        const CardMap map = mapOf(model);
        const Box all{0, 0, map.width, map.height};
        for (std::size_t a = 0; a < map.groups.size(); ++a) {
            QVERIFY(isInside(map.groups[a], all));
            for (std::size_t b = a + 1; b < map.groups.size(); ++b)
                QVERIFY(!overlap(map.groups[a], map.groups[b]));
        }
        for (std::size_t a = 0; a < map.cards.size(); ++a) {
            QVERIFY(isInside(map.cards[a], map.groups[model.cards[a].group]));
            QVERIFY(map.cards[a].width() > 60);
            for (std::size_t b = a + 1; b < map.cards.size(); ++b)
                QVERIFY(!overlap(map.cards[a], map.cards[b]));
        }
    }

    void streetsAreStraightAndCrossNoCard_data() { models_data(); }
    void streetsAreStraightAndCrossNoCard()
    {
        QFETCH(unsigned, seed);
        QFETCH(unsigned, groups);
        const Model model = someModel(seed, groups);
        const CardMap map = mapOf(model);
        const auto lines = streets(map, model.cards, model.links);
        QCOMPARE(lines.size(), model.links.size());
        for (std::size_t line = 0; line < lines.size(); ++line) {
            QVERIFY(lines[line].size() >= 2);
            for (std::size_t at = 1; at < lines[line].size(); ++at) {
                const Point &a = lines[line][at - 1];
                const Point &b = lines[line][at];
                QVERIFY(std::abs(a.x - b.x) < 0.01 || std::abs(a.y - b.y) < 0.01);
                const Box box{std::min(a.x, b.x) + 0.1, std::min(a.y, b.y) + 0.1, std::max(a.x, b.x) - 0.1,
                              std::max(a.y, b.y) - 0.1};
                const Box thin{std::min(box.left, box.right), std::min(box.top, box.bottom),
                               std::max(box.left, box.right), std::max(box.top, box.bottom)};
                for (const Box &card : map.cards)
                    QVERIFY(!overlap(thin, card));
            }
        }
    }

    void aStreetJoinsTheRimsOfItsCards()
    {
        const Model model = someModel(4, 8);
        const CardMap map = mapOf(model);
        const auto lines = streets(map, model.cards, model.links);
        const auto touches = [](const Point &point, const Box &card) {
            const bool onRim = std::abs(point.x - card.left) < 0.01 || std::abs(point.x - card.right) < 0.01
                || std::abs(point.y - card.bottom) < 0.01;
            return onRim && point.y >= card.top && point.y <= card.bottom + 0.01;
        };
        for (std::size_t line = 0; line < lines.size(); ++line) {
            QVERIFY(touches(lines[line].back(), map.cards[model.links[line].to]));
            if (map.parentOf[model.links[line].to] != model.links[line].from)
                QVERIFY(touches(lines[line].front(), map.cards[model.links[line].from]));
        }
    }

    void theSameModelGivesTheSameMap()
    {
        const CardMap one = mapOf(someModel(7, 20));
        const CardMap other = mapOf(someModel(7, 20));
        for (std::size_t card = 0; card < one.cards.size(); ++card) {
            QCOMPARE(one.cards[card].left, other.cards[card].left);
            QCOMPARE(one.cards[card].top, other.cards[card].top);
        }
    }

    void whatBelongsToACardStandsUnderIt()
    {
        // 1 and 2 belong to 0 and 3 to 2; 0 also uses 3, and 3 leads back to 0.
        const std::vector<Card> cards{{0, 80}, {0, 80}, {0, 80}, {0, 80}, {0, 80}};
        const std::vector<CardLink> links{
            {0, 3, false, 1}, {3, 0, true, 0}, {0, 1, true, 0}, {0, 2, true, 0}, {2, 3, true, 0}};
        const CardMap map = cardMap(cards, {{50, false}}, {links.begin(), links.end()});
        QCOMPARE(map.parentOf[1], 0U);
        QCOMPARE(map.parentOf[2], map.parentOf[1]);
        QVERIFY(map.parentOf[0] == 3U || map.parentOf[3] == 2U); // never both: that would be a ring
        QVERIFY(map.parentOf[0] == noCard || map.parentOf[3] == noCard);
        QCOMPARE(map.parentOf[4], noCard);
        QVERIFY(map.cards[1].left > map.cards[0].left);
        QVERIFY(map.cards[1].top > map.cards[0].bottom);
        QVERIFY(map.cards[4].top > map.cards[1].bottom); // alone, so below the tree
    }

    void groupsThatCameLateMoveNoOther()
    {
        Model model = someModel(5, 14);
        const CardMap before = mapOf(model);
        const std::size_t cards = model.cards.size();
        for (std::uint32_t late = 0; late < 3; ++late) {
            model.groups.push_back({900, true});
            model.cards.push_back({14 + late, 900});
            model.cards.push_back({14 + late, 30});
        }
        const CardMap after = mapOf(model);
        for (std::size_t card = 0; card < cards; ++card) {
            QCOMPARE(after.cards[card].left, before.cards[card].left);
            QCOMPARE(after.cards[card].right, before.cards[card].right);
            QCOMPARE(after.cards[card].top, before.cards[card].top);
        }
        QVERIFY(after.cards.back().width() > 0);
    }

    void whatIsLinkedStandsNear()
    {
        // Twelve groups of one size in pairs that are linked, the halves far apart in their order.
        Model model;
        for (std::uint32_t group = 0; group < 12; ++group) {
            model.groups.push_back({80, false});
            model.cards.push_back({group, 120});
            model.cards.push_back({group, 120});
        }
        for (std::uint32_t group = 0; group < 6; ++group)
            model.links.push_back({group * 2, (11 - group) * 2, false, 1});
        const CardMap map = mapOf(model);
        double length = 0;
        for (const CardLink &link : model.links)
            length += std::abs(map.cards[link.from].left - map.cards[link.to].left)
                + std::abs(map.cards[link.from].top - map.cards[link.to].top);
        double anyTwo = 0;
        int pairs = 0;
        for (std::uint32_t a = 0; a < 12; ++a)
            for (std::uint32_t b = a + 1; b < 12; ++b, ++pairs)
                anyTwo += std::abs(map.cards[a * 2].left - map.cards[b * 2].left)
                    + std::abs(map.cards[a * 2].top - map.cards[b * 2].top);
        QVERIFY2(length / 6 < anyTwo / pairs * 0.6, qPrintable(QString::number(length / 6)));
    }

    void emptyModelsAreEmptyMaps()
    {
        QCOMPARE(cardMap({}, {}, {}).width, 0.0);
        QVERIFY(streets({}, {}, {}).empty());
    }
};

QTEST_GUILESS_MAIN(tst_CardMap)
#include "tst_CardMap.moc"
