// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MapItems.h"

#include "EdgeLook.h"
#include "ModelWords.h"
#include "PlainText.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPathStroker>
#include <QTextDocument>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr double dimmed = 0.35; // visual-design.md, section 8
constexpr double corner = 7; // radius where a line turns
constexpr double arrowLength = 6;
constexpr int iconSize = 16;

QPainterPath roundedPath(const QPolygonF &corners)
{
    QPainterPath path;
    if (corners.size() < 2)
        return path;
    path.moveTo(corners.front());
    for (int at = 1; at + 1 < corners.size(); ++at) {
        const QLineF in(corners[at], corners[at - 1]);
        const QLineF out(corners[at], corners[at + 1]);
        const double radius = std::min({corner, in.length() / 2, out.length() / 2});
        if (radius < 0.5) {
            path.lineTo(corners[at]);
            continue;
        }
        path.lineTo(in.pointAt(radius / in.length()));
        path.quadTo(corners[at], out.pointAt(radius / out.length()));
    }
    path.lineTo(corners.back());
    return path;
}

QPolygonF arrowOf(const QPolygonF &corners)
{
    QLineF last(corners.back(), corners[corners.size() - 2]);
    for (int at = static_cast<int>(corners.size()) - 2; at > 0 && last.length() < 0.1; --at)
        last.setP2(corners[at - 1]);
    QLineF side = last;
    side.setLength(arrowLength);
    QPolygonF arrow{last.p1()};
    for (const double turn : {24.0, -24.0}) {
        side.setAngle(last.angle() + turn);
        arrow << side.p2();
    }
    return arrow;
}

} // namespace

GroupItem::GroupItem(const Theme &theme, ModelMapPtr map, quint32 group)
    : m_theme(theme)
    , m_map(std::move(map))
    , m_group(group)
{
    setZValue(static_cast<double>(MapLayer::Groups));
    setToolTip(plainToolTip(this->group().name));
}

QRectF GroupItem::boundingRect() const
{
    return group().area.adjusted(-1, -1, 1, 1);
}

void GroupItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.color(Role::Border), 1));
    painter->setBrush(m_theme.color(Role::Window));
    painter->drawRoundedRect(group().area, 8, 8);
    const QFont name = m_theme.font(TextStyle::Caption);
    const QFontMetricsF metrics(name);
    QRectF head = group().area.adjusted(10, 0, -10, 0);
    head.setHeight(std::max(26.0, metrics.height() + 12));
    double count = 0;
    if (m_map->figures->hasCounts && group().entities > 0) {
        const QString text = QLocale().toString(group().entities);
        painter->setFont(m_theme.font(TextStyle::Small));
        painter->setPen(m_theme.color(Role::Secondary));
        painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
        count = painter->fontMetrics().horizontalAdvance(text) + 8;
    }
    painter->setFont(name);
    painter->setPen(m_theme.color(Role::Text));
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(group().name, Qt::ElideRight, head.width() - count));
}

CardItem::CardItem(const Theme &theme, ModelMapPtr map, quint32 card)
    : m_theme(theme)
    , m_map(std::move(map))
    , m_card(card)
{
    setZValue(static_cast<double>(MapLayer::Cards));
    setToolTip(plainToolTip(ModelWords::sentence(figure(), m_map->figures->hasCounts)));
    setCursor(Qt::PointingHandCursor);
}

bool CardItem::isMuted() const
{
    return m_map->figures->hasCounts && figure().entities == 0;
}

void CardItem::setEmphasis(Emphasis emphasis)
{
    m_emphasis = emphasis;
    setOpacity(emphasis == Emphasis::Dimmed ? dimmed : 1);
    update();
}

void CardItem::setRelation(const QString &text, Role tint)
{
    m_relation = text;
    m_relationTint = tint;
    update();
}

void CardItem::setHovered(bool hovered)
{
    m_hovered = hovered;
    update();
}

QRectF CardItem::boundingRect() const
{
    return m_map->cards[m_card].area.adjusted(-4, -4, 4, 4);
}

void CardItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintBody(*painter);
    paintTexts(*painter, (widget ? widget->devicePixelRatioF() : 1) * std::max(1.0, painter->worldTransform().m11()));
}

void CardItem::paintBody(QPainter &painter) const
{
    const QRectF area = m_map->cards[m_card].area;
    QPen rim(m_theme.color(m_emphasis == Emphasis::Near ? Role::Accent : Role::ButtonBorder), 1);
    if (figure().placeholderOnly)
        rim.setDashPattern({4, 3});
    painter.setPen(rim);
    painter.setBrush(m_theme.color(m_hovered ? Role::Hover : isMuted() ? Role::Window : Role::Raised));
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (m_emphasis != Emphasis::Current)
        return;
    painter.setPen(QPen(m_theme.color(Role::Accent), 2.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(-1.5, -1.5, 1.5, 1.5), 7.5, 7.5);
}

void CardItem::paintTexts(QPainter &painter, qreal deviceRatio) const
{
    QRectF inside = m_map->cards[m_card].area.adjusted(8, 0, -8, 0);
    const bool isAny = figure().facts.name == anyType;
    const EntityType *type = isAny || figure().facts.label.isEmpty() ? nullptr : &figure().facts;
    const QRectF icon(inside.left(), inside.center().y() - iconSize / 2.0, iconSize, iconSize);
    painter.setOpacity(painter.opacity() * (isMuted() ? 0.5 : 1));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(icon, m_theme.typePixmap(type, iconSize, std::ceil(deviceRatio * 2) / 2),
                       QRectF(QPointF(), QSizeF(iconSize, iconSize) * (std::ceil(deviceRatio * 2) / 2)));
    painter.setOpacity(isMuted() ? painter.opacity() * 2 : painter.opacity());
    inside.setLeft(icon.right() + 6);
    QString count = m_relation;
    if (count.isEmpty() && m_map->figures->hasCounts && !isAny)
        count = QLocale().toString(figure().entities);
    const QFont small = m_theme.font(TextStyle::Small);
    const QFontMetricsF counts(small);
    const QFontMetricsF labels(m_theme.font(TextStyle::Body));
    const QString label = ModelWords::label(figure());
    if (!count.isEmpty()) {
        // The name first; but a relationship is worth half of the card.
        const double left = inside.width() - labels.horizontalAdvance(label) - 8;
        const double room = m_relation.isEmpty() ? inside.width() / 2 : std::max(left, inside.width() * 0.55);
        count = counts.elidedText(count, Qt::ElideRight, room);
        painter.setFont(small);
        painter.setPen(m_theme.color(m_relation.isEmpty() ? Role::Secondary : m_relationTint));
        painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, count);
        inside.setRight(inside.right() - counts.horizontalAdvance(count) - 8);
    }
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(isMuted() ? Role::Secondary : Role::Text));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     labels.elidedText(label, Qt::ElideRight, inside.width() + 1));
}

LineItem::LineItem(const Theme &theme, ModelMapPtr map, quint32 line)
    : m_theme(theme)
    , m_map(std::move(map))
    , m_line(line)
    , m_path(roundedPath(m_map->lines[line].corners))
{
    setZValue(static_cast<double>(MapLayer::Lines));
    const auto &types = m_map->figures->types;
    const QString from = ModelWords::label(types[m_map->cards[this->line().from].type]);
    const QString to = ModelWords::label(types[m_map->cards[this->line().to].type]);
    QStringList texts;
    for (const quint32 one : this->line().relationships) {
        const ModelRelationshipFigure &figure = m_map->figures->relationships[one];
        texts << from + u' ' + ModelWords::relationship(figure.className, figure.count, false) + u' ' + to
                + (m_map->figures->hasCounts ? u": "_s + QLocale().toString(figure.count) : QString());
    }
    setToolTip(Qt::convertFromPlainText(texts.join(u'\n'), Qt::WhiteSpaceNormal));
}

void LineItem::setEmphasis(Emphasis emphasis)
{
    m_emphasis = emphasis;
    const bool isChosen = emphasis == Emphasis::Near || emphasis == Emphasis::Current;
    setZValue(static_cast<double>(isChosen ? MapLayer::ChosenLines : MapLayer::Lines));
    setOpacity(emphasis == Emphasis::Dimmed ? 0.2 : 1);
    update();
}

QLineF LineItem::labelPlace() const
{
    QLineF best;
    const QPolygonF &corners = line().corners;
    for (int at = 1; corners.size() > 3 && at < corners.size(); ++at) {
        const QLineF piece(corners[at - 1], corners[at]);
        if (std::abs(piece.dx()) < 0.1 && (best.isNull() || piece.length() > best.length()))
            best = piece;
    }
    return best;
}

QRectF LineItem::boundingRect() const
{
    return m_path.boundingRect().adjusted(-8, -8, 8, 8);
}

QPainterPath LineItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(8);
    return stroker.createStroke(m_path);
}

void LineItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (line().corners.size() < 2)
        return;
    const bool isChosen = m_emphasis == Emphasis::Near || m_emphasis == Emphasis::Current;
    const double weight = line().count > 0 ? 0.25 * std::log10(1.0 + static_cast<double>(line().count)) : 0;
    const double width = (isMuted() ? 0.8 : 1.0 + weight) + (isChosen ? 0.9 : 0);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(painter->opacity() * (isChosen ? 1 : isMuted() ? 0.45 : 0.8));
    painter->setBrush(Qt::NoBrush);
    if (isChosen) { // a rim, so that it reads over others
        painter->setPen(QPen(m_theme.color(Role::Base), width + 3));
        painter->drawPath(m_path);
    }
    painter->setPen(penOf(line().kind, m_theme.color(roleOf(line().kind)), width));
    painter->drawPath(m_path);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(roleOf(line().kind)));
    painter->drawPolygon(arrowOf(line().corners));
}

} // namespace azimuth
