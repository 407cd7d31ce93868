// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Shows a picture of any size: a worker draws it into an image, which is moved and stretched while the hand moves and
/// then drawn sharp. Knows nodes by number, and nothing of estates. UI thread.

#include "Ask.h"
#include "Camera.h"
#include "Look.h"
#include "Paint.h"
#include "Picture.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QImage>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

class Theme;
class TypeCatalog;

/// One sharp drawing: larger than the canvas by a margin on each side, so that a small pan shows no empty rim.
struct CanvasFrame {
    QImage image;
    Camera camera;
    QSizeF size; ///< Logical, of the image.
    double milliseconds = 0; ///< What drawing it took.
};
/// On any thread. `order.size` is the image's size.
CanvasFrame rasterFrame(const Picture &picture, const PaintOrder &order);

class GraphCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit GraphCanvas(Theme &theme, QWidget *parent = nullptr);
    ~GraphCanvas() override;

    /// nullptr: none. Nodes that were there before glide to their new places if `glide`; new ones come from the node
    /// that brought them. The current and the found nodes are forgotten, the camera stays.
    void setPicture(PicturePtr picture, std::shared_ptr<const TypeCatalog> types, bool glide);
    /// Where nodes end up, not where they are while they glide.
    const PicturePtr &picture() const { return m_picture; }

    /// Ringed, with its neighbours in full colour; the keyboard walks from here.
    void setCurrent(std::optional<quint32> node);
    std::optional<quint32> current() const { return m_current; }
    void setFound(std::vector<quint32> nodes);
    const std::vector<quint32> &found() const { return m_found; }

    const Camera &camera() const { return m_camera; }
    void fit(bool glide = true);
    /// Around the middle.
    void zoomBy(double factor);
    void centreOn(const QPointF &place, bool glide = true);
    /// Moves as little as shows the node with its surroundings.
    void reveal(quint32 node);

    /// What the screen shows, to draw it elsewhere.
    PaintOrder order() const;
    const Look &look() const { return m_look; }
    /// Name, type and relationships of a node, plain, in lines.
    QString describe(quint32 node) const;
    /// In the canvas's coordinates.
    QPointF screenOf(quint32 node) const;
    /// Nothing moves and the image is the latest.
    bool isSharp() const;
    double lastFrameMilliseconds() const { return m_frame.milliseconds; }

signals:
    void picked(quint32 node); ///< By a click or an arrow key: it is current already.
    void pickedNothing();
    void activated(quint32 node); ///< Double click, Enter, Space.
    void dragged(quint32 node, const QPointF &to);
    void menuAsked(int node, const QPoint &globalPos); ///< -1: beside every node.
    void homeAsked();
    void cameraChanged();
    void sharpened();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Glide {
        QElapsedTimer clock;
        std::vector<QPointF> from; ///< By node; empty: nodes stand.
        std::optional<Camera> cameraFrom;
        Camera cameraTo;
    };
    enum class Drag { None, Pan, Node };

    QSizeF area() const { return QSizeF(viewport()->size()); }
    double leastScale() const;
    static constexpr double mostScale = 4;
    void setCamera(const Camera &camera, bool glide);
    void showAt(std::vector<QPointF> at);
    std::vector<QPointF> startsFor(const Picture &next) const;
    void tick();
    void settleDown();
    bool mayGlide() const;
    void redraw();
    void askFrame();
    void makeLook();
    std::optional<quint32> nodeAt(const QPointF &pos) const;
    void hover(std::optional<quint32> node);
    void pick(quint32 node);
    void walk(const QPointF &direction);
    std::optional<quint32> neighbourTowards(quint32 node, const QPointF &direction) const;
    void dragNodeTo(const QPointF &pos);
    void askMenu();
    void paintOverlays(QPainter &painter);

    Theme &m_theme;
    Looks m_looks;
    Look m_look;
    std::shared_ptr<const TypeCatalog> m_types;
    PicturePtr m_picture; ///< Settled.
    PicturePtr m_shown; ///< As it stands now, perhaps on its way.
    Camera m_camera;
    std::optional<quint32> m_current;
    std::optional<quint32> m_hover;
    std::vector<quint32> m_found;
    CanvasFrame m_frame;
    Ask m_ask;
    bool m_stale = false; ///< Something changed since the last frame was asked for.
    Glide m_glide;
    QTimer m_ticker;
    QTimer m_tipTimer;
    Drag m_drag = Drag::None;
    bool m_moved = false;
    quint32 m_dragged = 0;
    QPointF m_pressedAt, m_lastAt;
    bool m_focusShown = false;
};

} // namespace azimuth
