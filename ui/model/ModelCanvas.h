// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Shows a ModelMap: moved and zoomed by hand, walked with the arrow keys. A few dozen cards, so Qt's own scene does.

#include "MapItems.h"

#include <QGraphicsScene>
#include <QGraphicsView>
#include <QSet>

namespace azimuth {

class ModelCanvas : public QGraphicsView {
    Q_OBJECT
public:
    explicit ModelCanvas(Theme &theme, QWidget *parent = nullptr);

    /// nullptr: none. What is chosen and found stays; so does the part that is seen, unless all of it was.
    void setMap(ModelMapPtr map);
    const ModelMapPtr &map() const { return m_map; }

    /// Ringed, with what it is related to; all else is dimmed. Empty: nothing.
    void setCurrent(const QString &type);
    const QString &current() const { return m_current; }
    /// Types that a search found, all else dimmed; std::nullopt: nothing is searched.
    void setFound(std::optional<QSet<QString>> types);
    /// Lines of containment from one group to another.
    void setContainmentShown(bool shown);

    void fit();
    void zoomBy(double factor); ///< Around the middle.
    double scale() const { return transform().m11(); }
    /// Moves as little as shows the type.
    void reveal(const QString &type);
    /// Where a type's card is, in the viewport; empty: nowhere.
    QRect areaOf(const QString &type) const;
    const std::vector<CardItem *> &cardItems() const { return m_cards; }
    const std::vector<LineItem *> &lineItems() const { return m_lines; }

signals:
    void picked(const QString &type); ///< By a click or an arrow key; empty: none.
    void activated(const QString &type); ///< Double click, Enter, Space.
    void menuAsked(const QPoint &globalPos);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &area) override;

private:
    /// What is seen: as the map opens, all of it, or where a hand or a chosen type moved it.
    enum class Sight { Beginning, Whole, ByHand };

    void fill();
    void begin();
    void keepSight();
    void drawLabels(QPainter &painter) const;
    std::optional<QRectF> freePlace(const QLineF &line, const QSizeF &size, const std::vector<QRectF> &taken) const;
    void applyTheme();
    void emphasize();
    void tellRelations();
    void setScale(double scale, const QPointF &around);
    void walk(const QPointF &direction);
    void pick(const QString &type);
    void hover(CardItem *card);
    CardItem *cardAt(const QPoint &pos) const;
    QString typeOf(quint32 card) const;
    double fittingScale() const;

    Theme &m_theme;
    QGraphicsScene m_scene;
    ModelMapPtr m_map;
    std::vector<CardItem *> m_cards;
    std::vector<LineItem *> m_lines;
    CardItem *m_hovered = nullptr;
    QString m_current;
    std::optional<QSet<QString>> m_found;
    bool m_containment = false;
    Sight m_sight = Sight::Beginning;
    bool m_focusShown = false;
    QPoint m_pressedAt;
    bool m_pressedBeside = false;
};

} // namespace azimuth
