// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a ModelCanvas draws: groups, lines and cards of a ModelMap.

#include "ModelMap.h"
#include "Theme.h"

#include <QGraphicsItem>

namespace azimuth {

/// Layers of the picture, from the back.
enum class MapLayer { Groups, Lines, ChosenLines, Cards };

/// How much of it is wanted just now.
enum class Emphasis { Normal, Dimmed, Near, Current };

/// A service with its name and how many entities it has.
class GroupItem : public QGraphicsItem {
public:
    GroupItem(const Theme &theme, ModelMapPtr map, quint32 group);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    const ModelMap::Group &group() const { return m_map->groups[m_group]; }

    const Theme &m_theme;
    ModelMapPtr m_map;
    quint32 m_group;
};

/// A type.
class CardItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    CardItem(const Theme &theme, ModelMapPtr map, quint32 card);

    quint32 card() const { return m_card; }
    const ModelTypeFigure &figure() const { return m_map->figures->types[m_map->cards[m_card].type]; }
    void setEmphasis(Emphasis emphasis);
    Emphasis emphasis() const { return m_emphasis; }
    /// Instead of the count: how it is related to the chosen type.
    void setRelation(const QString &text, Role tint);
    const QString &relation() const { return m_relation; }
    void setHovered(bool hovered);

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *widget) override;

private:
    bool isMuted() const;
    void paintBody(QPainter &painter) const;
    void paintTexts(QPainter &painter, qreal deviceRatio) const;

    const Theme &m_theme;
    ModelMapPtr m_map;
    quint32 m_card;
    Emphasis m_emphasis = Emphasis::Normal;
    QString m_relation;
    Role m_relationTint = Role::Secondary;
    bool m_hovered = false;
};

/// Relationships of one kind between two types.
class LineItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    LineItem(const Theme &theme, ModelMapPtr map, quint32 line);

    const ModelMap::Line &line() const { return m_map->lines[m_line]; }
    void setEmphasis(Emphasis emphasis);
    Emphasis emphasis() const { return m_emphasis; }
    /// The longest vertical piece outside of groups; null for what runs inside one.
    QLineF labelPlace() const;

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    bool isMuted() const { return m_map->figures->hasCounts && line().count == 0; }

    const Theme &m_theme;
    ModelMapPtr m_map;
    quint32 m_line;
    QPainterPath m_path;
    Emphasis m_emphasis = Emphasis::Normal;
};

} // namespace azimuth
