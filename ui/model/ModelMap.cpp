// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelMap.h"

#include "ModelWords.h"
#include "PlainText.h"
#include "WorkThread.h"

#include <QFontMetricsF>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int mostTogether = 8; // types of no catalog in one group
constexpr double beside = 8 + 16 + 6 + 10 + 8; // a card's icon and the room around it, its name and its count

class Making {
public:
    Making(ModelFiguresPtr figures, const ModelMapWish &wish)
        : m_figures(std::move(figures))
        , m_wish(wish)
        , m_onlyPresent(wish.onlyPresent && m_figures->hasCounts)
    {
        const double height = QFontMetricsF(wish.label).height();
        m_measures.cardHeight = std::max(24.0, height + 7);
        m_measures.head = std::max(26.0, QFontMetricsF(wish.name).height() + 12);
        m_measures.widest = height * 13;
    }

    ModelMapPtr make()
    {
        addCards();
        addLines();
        const layout::CardMap map = layout::cardMap(m_cards, m_groups, placedLinks(), m_measures);
        const auto lines = layout::streets(map, m_cards, m_links, m_measures);
        for (std::size_t at = 0; at < m_made.cards.size(); ++at)
            m_made.cards[at].area = areaOf(map.cards[at]);
        for (std::size_t at = 0; at < m_made.groups.size(); ++at)
            m_made.groups[at].area = areaOf(map.groups[at]);
        for (std::size_t at = 0; at < m_made.lines.size(); ++at)
            for (const layout::Point &point : lines[at])
                m_made.lines[at].corners << QPointF(point.x, point.y);
        m_made.size = QSizeF(map.width, map.height);
        m_made.figures = m_figures;
        return std::make_shared<const ModelMap>(std::move(m_made));
    }

private:
    static QRectF areaOf(const layout::Box &box) { return {box.left, box.top, box.width(), box.height()}; }

    bool isShown(const ModelTypeFigure &type) const
    {
        return !m_onlyPresent || type.entities > 0 || (m_wish.isLive && type.isKnown && type.facts.name != anyType);
    }

    void addCards()
    {
        const QFontMetricsF labels(m_wish.label);
        const QFontMetricsF counts(m_wish.count);
        const double count = m_figures->hasCounts ? counts.horizontalAdvance(u"0,000"_s) : 0;
        m_cardOf.assign(m_figures->types.size(), layout::noCard);
        for (quint32 at = 0; at < m_figures->types.size(); ++at) {
            const ModelTypeFigure &type = m_figures->types[at];
            if (!isShown(type))
                continue;
            const quint32 group = groupOf(type, count);
            m_made.groups[group].entities += type.entities;
            if (!m_wish.isLive || (type.isKnown && type.facts.name != anyType))
                m_groups[group].isLate = false;
            m_cardOf[at] = static_cast<quint32>(m_made.cards.size());
            m_made.cards.push_back({at, {}});
            m_cards.push_back({group, labels.horizontalAdvance(ModelWords::label(type)) + count + beside});
        }
    }

    /// Types that the catalog does not know may be many: they stand in parts, so that no column grows out of the map.
    quint32 groupOf(const ModelTypeFigure &type, double count)
    {
        Part &part = m_parts[serviceKeyOf(type)];
        const bool isFull = part.cards >= mostTogether && !type.isKnown;
        if (part.cards == 0 || isFull) {
            QString name = ModelWords::service(type);
            if (isFull)
                //: A second group for the same service
                name = ModelWords::tr("%1, continued").arg(name);
            const double width = QFontMetricsF(m_wish.name).horizontalAdvance(name) + count + 12;
            part = {static_cast<quint32>(m_made.groups.size()), 0};
            m_made.groups.push_back({name, 0, {}});
            m_groups.push_back({width, true, !type.isKnown});
        }
        ++part.cards;
        return part.group;
    }

    void addLines()
    {
        std::map<std::tuple<quint32, quint32, EdgeClass>, std::size_t> places;
        for (quint32 at = 0; at < m_figures->relationships.size(); ++at) {
            const ModelRelationshipFigure &one = m_figures->relationships[at];
            const quint32 from = m_cardOf[one.from];
            const quint32 to = m_cardOf[one.to];
            if (from == layout::noCard || to == layout::noCard || (m_onlyPresent && !m_wish.isLive && one.count == 0))
                continue;
            const auto [place, isNew] = places.try_emplace({from, to, one.kind}, m_made.lines.size());
            if (isNew) {
                const bool crosses = m_cards[from].group != m_cards[to].group;
                m_made.lines.push_back({from, to, one.kind, {}, 0, crosses, {}});
                m_links.push_back({from, to, one.kind == EdgeClass::Contains, static_cast<quint32>(one.kind)});
                m_isOfModel.push_back(false);
            }
            ModelMap::Line &line = m_made.lines[place->second];
            line.relationships.push_back(at);
            line.count += one.count;
            // What "any" came to differs from snapshot to snapshot: it moves no card.
            m_isOfModel[place->second] = m_isOfModel[place->second] || (one.isKnown && !one.isResolved);
        }
    }

    std::vector<layout::CardLink> placedLinks() const
    {
        std::vector<layout::CardLink> links;
        for (std::size_t at = 0; at < m_links.size(); ++at)
            if (m_isOfModel[at])
                links.push_back(m_links[at]);
        return links;
    }

    const ModelFiguresPtr m_figures;
    const ModelMapWish &m_wish;
    const bool m_onlyPresent;
    layout::CardMeasures m_measures;
    ModelMap m_made;
    std::vector<quint32> m_cardOf; // by type
    struct Part {
        quint32 group = 0;
        int cards = 0;
    };
    std::map<QString, Part> m_parts; // the newest of each service
    std::vector<layout::Card> m_cards;
    std::vector<layout::CardGroup> m_groups;
    std::vector<layout::CardLink> m_links;
    std::vector<bool> m_isOfModel; // by link
};

} // namespace

std::optional<quint32> ModelMap::cardOf(const QString &type) const
{
    for (quint32 card = 0; card < cards.size(); ++card)
        if (typeKeyOf(figures->types[cards[card].type]) == type)
            return card;
    return std::nullopt;
}

QString ModelMap::classesOf(const Line &line) const
{
    QStringList classes;
    for (const quint32 one : line.relationships)
        classes << plainText(figures->relationships[one].className);
    classes.removeDuplicates();
    return classes.join(u", "_s);
}

ModelMapPtr modelMap(ModelFiguresPtr figures, const ModelMapWish &wish)
{
    noteWork(Work::Layout);
    return Making(std::move(figures), wish).make();
}

} // namespace azimuth
