// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelCanvas.h"

#include "EdgeLook.h"
#include "ModelWords.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
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
    if (m_isFitted)
        fit();
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
    m_isFitted = true;
    if (!m_map)
        return;
    setTransform(QTransform::fromScale(fittingScale(), fittingScale()));
    centerOn(QRectF(QPointF(), m_map->size).center());
}

void ModelCanvas::setScale(double scale, const QPointF &around)
{
    m_isFitted = false;
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
    if (const auto card = m_map ? m_map->cardOf(type) : std::nullopt)
        ensureVisible(m_map->cards[*card].area, 24, 24);
}

QRect ModelCanvas::areaOf(const QString &type) const
{
    const auto card = m_map ? m_map->cardOf(type) : std::nullopt;
    return card ? mapFromScene(m_map->cards[*card].area).boundingRect() : QRect();
}

CardItem *ModelCanvas::cardAt(const QPoint &pos) const
{
    for (QGraphicsItem *item : items(pos))
        if (auto *card = qgraphicsitem_cast<CardItem *>(item))
            return card;
    return nullptr;
}

void ModelCanvas::pick(const QString &type)
{
    setCurrent(type);
    reveal(type);
    emit picked(type);
}

void ModelCanvas::hover(CardItem *card)
{
    if (m_hovered == card)
        return;
    if (m_hovered)
        m_hovered->setHovered(false);
    m_hovered = card;
    if (card)
        card->setHovered(true);
    if (QApplication::mouseButtons() == Qt::NoButton)
        viewport()->setCursor(card ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ModelCanvas::mousePressEvent(QMouseEvent *event)
{
    m_focusShown = false;
    m_pressedAt = event->position().toPoint();
    m_pressedBeside = false;
    if (event->button() != Qt::LeftButton)
        return event->accept();
    if (const CardItem *card = cardAt(m_pressedAt))
        return pick(typeKeyOf(card->figure()));
    m_pressedBeside = true;
    QGraphicsView::mousePressEvent(event); // moves the picture
}

void ModelCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(cardAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const bool stayed =
        (event->position().toPoint() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    if (!std::exchange(m_pressedBeside, false))
        return;
    if (stayed && !m_current.isEmpty())
        pick({});
    else if (!stayed)
        m_isFitted = false;
}

void ModelCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cardAt(event->position().toPoint()))
        emit activated(m_current);
}

void ModelCanvas::mouseMoveEvent(QMouseEvent *event)
{
    QGraphicsView::mouseMoveEvent(event);
    hover(event->buttons() == Qt::NoButton ? cardAt(event->position().toPoint()) : nullptr);
}

void ModelCanvas::wheelEvent(QWheelEvent *event)
{
    if (const double steps = event->angleDelta().y() / 120.0; steps != 0)
        setScale(scale() * std::pow(1.2, steps), event->position());
    event->accept();
}

void ModelCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect area = areaOf(m_current);
        return emit menuAsked(viewport()->mapToGlobal((area.isEmpty() ? viewport()->rect() : area).center()));
    }
    if (const CardItem *card = cardAt(event->pos()))
        pick(typeKeyOf(card->figure()));
    emit menuAsked(event->globalPos());
}

void ModelCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return walk({-1, 0});
    case Qt::Key_Right:
        return walk({1, 0});
    case Qt::Key_Up:
        return walk({0, -1});
    case Qt::Key_Down:
        return walk({0, 1});
    case Qt::Key_Home:
        if (m_map && !m_cards.empty())
            pick(typeOf(0));
        return;
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Space:
        if (!m_current.isEmpty())
            emit activated(m_current);
        return;
    case Qt::Key_Escape:
        if (!m_current.isEmpty())
            return pick({});
        [[fallthrough]];
    default:
        event->ignore(); // not scrolling, as QGraphicsView would
    }
}

/// To the nearest card that way, those straight ahead first.
void ModelCanvas::walk(const QPointF &direction)
{
    if (!m_map || m_cards.empty())
        return;
    const auto current = m_map->cardOf(m_current);
    if (!current)
        return pick(typeOf(0));
    const QRectF here = m_map->cards[*current].area;
    std::optional<quint32> best;
    double bestCost = 0;
    for (quint32 card = 0; card < m_map->cards.size(); ++card) {
        const QPointF between = m_map->cards[card].area.center() - here.center();
        const double ahead = QPointF::dotProduct(between, direction);
        const double aside = std::abs(between.x() * direction.y()) + std::abs(between.y() * direction.x());
        const bool reaches = direction.x() != 0 ? ahead > here.width() / 2 : ahead > here.height() / 2;
        const double cost = ahead + 3 * aside;
        if (card == *current || !reaches || (best && cost >= bestCost))
            continue;
        best = card;
        bestCost = cost;
    }
    if (best)
        pick(typeOf(*best));
}

void ModelCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        fit();
}

void ModelCanvas::focusInEvent(QFocusEvent *event)
{
    m_focusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ModelCanvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
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
