// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelCanvas.h"

#include "EdgeLook.h"
#include "ModelWords.h"

#include <QAccessible>
#include <QFontInfo>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr double leastScale = 0.25;
constexpr double mostScale = 3;
constexpr double mostFitting = 1.15; // a small model does not fill the screen with large letters
constexpr double leastReadable = 10; // pixels of a card's letters where the map opens
constexpr double leastLabelled = 0.6; // below, letters are too small to read
constexpr double margin = 400; // how far the hand can move the picture past its rim

} // namespace

ModelCanvas::ModelCanvas(Theme &theme, QWidget *parent)
    : QGraphicsView(parent)
    , m_theme(theme)
{
    setObjectName(u"modelCanvas"_s);
    setAccessibleName(tr("Map of the data model"));
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(AnchorViewCenter);
    setViewportUpdateMode(FullViewportUpdate);
    setDragMode(ScrollHandDrag);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    connect(&theme, &Theme::changed, this, &ModelCanvas::applyTheme);
    applyTheme();
}

void ModelCanvas::applyTheme()
{
    setBackgroundBrush(m_theme.color(Role::Base));
    viewport()->update();
}

void ModelCanvas::setMap(ModelMapPtr map)
{
    m_map = std::move(map);
    fill();
    keepSight();
}

void ModelCanvas::fill()
{
    m_hovered = nullptr;
    m_cards.clear();
    m_lines.clear();
    m_scene.clear();
    if (!m_map)
        return;
    m_scene.setSceneRect(QRectF(QPointF(), m_map->size).adjusted(-margin, -margin, margin, margin));
    for (quint32 group = 0; group < m_map->groups.size(); ++group)
        m_scene.addItem(new GroupItem(m_theme, m_map, group));
    for (quint32 line = 0; line < m_map->lines.size(); ++line) {
        m_lines.push_back(new LineItem(m_theme, m_map, line));
        m_scene.addItem(m_lines.back());
    }
    for (quint32 card = 0; card < m_map->cards.size(); ++card) {
        m_cards.push_back(new CardItem(m_theme, m_map, card));
        m_scene.addItem(m_cards.back());
    }
    emphasize();
}

QString ModelCanvas::typeOf(quint32 card) const
{
    return typeKeyOf(m_map->figures->types[m_map->cards[card].type]);
}

void ModelCanvas::setCurrent(const QString &type)
{
    if (m_current == type)
        return;
    m_current = type;
    emphasize();
    const auto card = m_map ? m_map->cardOf(type) : std::nullopt;
    setAccessibleDescription(card ? ModelWords::sentence(m_cards[*card]->figure(), m_map->figures->hasCounts)
                                  : QString());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void ModelCanvas::setFound(std::optional<QSet<QString>> types)
{
    m_found = std::move(types);
    emphasize();
}

void ModelCanvas::setContainmentShown(bool shown)
{
    m_containment = shown;
    emphasize();
}

void ModelCanvas::emphasize()
{
    if (!m_map)
        return;
    const auto current = m_map->cardOf(m_current);
    std::vector<bool> isNear(m_cards.size(), !current);
    for (LineItem *item : m_lines) {
        const ModelMap::Line &line = item->line();
        const bool isChosen = current && (line.from == *current || line.to == *current);
        const bool isHub = line.crosses && line.kind == EdgeClass::Contains;
        item->setVisible(isChosen || m_containment || !isHub);
        item->setEmphasis(isChosen ? Emphasis::Near : current || m_found ? Emphasis::Dimmed : Emphasis::Normal);
        if (isChosen)
            isNear[line.from] = isNear[line.to] = true;
    }
    for (CardItem *card : m_cards) {
        const bool isFound = m_found && m_found->contains(typeKeyOf(card->figure()));
        Emphasis emphasis = current ? Emphasis::Near : Emphasis::Normal;
        if (current == card->card())
            emphasis = Emphasis::Current;
        else if (!isNear[card->card()] && !isFound)
            emphasis = Emphasis::Dimmed;
        else if (m_found && !current)
            emphasis = isFound ? Emphasis::Near : Emphasis::Dimmed;
        card->setEmphasis(emphasis);
        card->setRelation({}, Role::Secondary);
    }
    if (current)
        tellRelations();
}

/// On each neighbour, what relates it to the chosen type.
void ModelCanvas::tellRelations()
{
    const auto current = m_map->cardOf(m_current);
    QHash<quint32, QStringList> texts;
    for (const LineItem *item : m_lines) {
        const ModelMap::Line &line = item->line();
        if (line.from != *current && line.to != *current)
            continue;
        const quint32 other = line.from == *current ? line.to : line.from;
        QStringList &told = texts[other];
        const QString text = ModelWords::relationship(m_map->classesOf(line), line.count, m_map->figures->hasCounts);
        if (!told.contains(text))
            told << text;
        m_cards[other]->setRelation(told.join(u", "_s), roleOf(line.kind));
    }
}

double ModelCanvas::fittingScale() const
{
    if (!m_map || m_map->size.isEmpty())
        return 1;
    const QSizeF room = viewport()->size();
    const double whole = std::min(room.width() / m_map->size.width(), room.height() / m_map->size.height());
    return std::clamp(whole, leastScale, mostFitting);
}

void ModelCanvas::fit()
{
    m_sight = Sight::Whole;
    if (!m_map)
        return;
    setTransform(QTransform::fromScale(fittingScale(), fittingScale()));
    centerOn(QRectF(QPointF(), m_map->size).center());
}

/// All of the map where its letters can be read so, else its upper left part.
void ModelCanvas::begin()
{
    const double readable = leastReadable / QFontInfo(m_theme.font(TextStyle::Body)).pixelSize();
    if (!m_map || fittingScale() >= readable) {
        fit();
    } else {
        setTransform(QTransform::fromScale(readable, readable));
        horizontalScrollBar()->setValue(0);
        verticalScrollBar()->setValue(0);
    }
    m_sight = Sight::Beginning;
}

void ModelCanvas::keepSight()
{
    if (m_sight == Sight::Beginning)
        begin();
    else if (m_sight == Sight::Whole)
        fit();
}

void ModelCanvas::setScale(double scale, const QPointF &around)
{
    m_sight = Sight::ByHand;
    const double to = std::clamp(scale, std::min(leastScale, fittingScale()), mostScale);
    const QPointF before = mapToScene(around.toPoint());
    setTransform(QTransform::fromScale(to, to));
    const QPointF moved = mapFromScene(before) - around;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
}

void ModelCanvas::zoomBy(double factor)
{
    setScale(scale() * factor, QRectF(viewport()->rect()).center());
}

void ModelCanvas::reveal(const QString &type)
{
    if (areaOf(type).isEmpty() || viewport()->rect().contains(areaOf(type)))
        return;
    m_sight = Sight::ByHand;
    ensureVisible(m_map->cards[*m_map->cardOf(type)].area, 24, 24);
}

QRect ModelCanvas::areaOf(const QString &type) const
{
    const auto card = m_map ? m_map->cardOf(type) : std::nullopt;
    return card ? mapFromScene(m_map->cards[*card].area).boundingRect() : QRect();
}

void ModelCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    keepSight();
}

/// Along a line, where no card, no name of a group and no other label is.
std::optional<QRectF> ModelCanvas::freePlace(const QLineF &line, const QSizeF &size,
                                             const std::vector<QRectF> &taken) const
{
    for (const double along : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        QRectF area(QPointF(), size);
        area.moveCenter(line.pointAt(along));
        const auto hits = [&](const QRectF &other) { return other.intersects(area); };
        const bool isFree =
            std::none_of(taken.begin(), taken.end(), hits)
            && std::none_of(m_map->cards.begin(), m_map->cards.end(),
                            [&](const ModelMap::Card &card) { return hits(card.area); })
            && std::none_of(m_map->groups.begin(), m_map->groups.end(), [&](const ModelMap::Group &group) {
                   return hits(QRectF(group.area.topLeft() + QPointF(6, 0), QSizeF(group.area.width() - 12, 26)));
               });
        if (isFree)
            return area;
    }
    return std::nullopt;
}

/// The class of each relationship between groups, where there is room. Of a chosen type its neighbours tell it.
void ModelCanvas::drawLabels(QPainter &painter) const
{
    const QFont font = m_theme.font(TextStyle::Small);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<QRectF> taken;
    for (const LineItem *item : m_lines) {
        const QLineF place = item->labelPlace();
        if (!item->isVisible() || item->emphasis() == Emphasis::Dimmed || place.isNull())
            continue;
        const QString text = m_map->classesOf(item->line());
        const auto area = freePlace(place, QSizeF(metrics.horizontalAdvance(text) + 8, metrics.height()), taken);
        if (!area)
            continue;
        taken.push_back(area->adjusted(0, -20, 0, 20)); // lines of one street say it once
        painter.setPen(Qt::NoPen);
        QColor halo = m_theme.color(Role::Base);
        halo.setAlphaF(0.92F);
        painter.setBrush(halo);
        painter.drawRoundedRect(*area, 4, 4);
        painter.setPen(m_theme.color(roleOf(item->line().kind)));
        painter.drawText(*area, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void ModelCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_map && m_current.isEmpty() && scale() >= leastLabelled)
        drawLabels(*painter);
    if (!m_focusShown || !hasFocus())
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(QPen(m_theme.color(Role::Accent), 2));
    painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace azimuth
