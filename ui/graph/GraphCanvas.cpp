// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphCanvas.h"

#include "CanvasAccess.h"
#include "Theme.h"
#include "TypeCatalog.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr double frameMargin = 96;
constexpr double fitScale = 1.25;
constexpr double fitMargin = 56;
constexpr int tipDelay = 300;

} // namespace

CanvasFrame rasterFrame(const Picture &picture, const PaintOrder &order)
{
    QElapsedTimer clock;
    clock.start();
    CanvasFrame frame;
    frame.camera = order.camera;
    frame.size = order.size;
    frame.image = QImage((order.size * order.look.ratio).toSize(), QImage::Format_RGB32);
    frame.image.setDevicePixelRatio(order.look.ratio);
    QPainter painter(&frame.image);
    paint(painter, picture, order);
    painter.end();
    frame.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return frame;
}

GraphCanvas::GraphCanvas(Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_looks(theme)
    , m_ask(this)
{
    installCanvasAccess();
    setObjectName(u"graphCanvas"_s);
    setAccessibleName(tr("Graph"));
    setAccessibleDescription(tr("Arrow keys walk along relationships, Enter expands or collapses."));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_ticker.setInterval(16);
    connect(&m_ticker, &QTimer::timeout, this, &GraphCanvas::tick);
    m_tipTimer.setSingleShot(true);
    m_tipTimer.setInterval(tipDelay);
    connect(&m_tipTimer, &QTimer::timeout, this, [this] {
        if (m_hover && m_drag == Drag::None)
            // Names are data: what looks like mark-up in them is shown as it is.
            QToolTip::showText(QCursor::pos(), Qt::convertFromPlainText(describe(*m_hover)), viewport());
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_looks.forget();
        makeLook();
        redraw();
    });
    makeLook();
}

GraphCanvas::~GraphCanvas() = default;

void GraphCanvas::makeLook()
{
    static const TypeCatalog none;
    m_look = m_looks.make(m_picture ? m_picture->parts->iconTypes : QStringList(), m_types ? *m_types : none,
                          devicePixelRatioF());
}

void GraphCanvas::setPicture(PicturePtr picture, std::shared_ptr<const TypeCatalog> types, bool glide)
{
    const bool first = !m_picture;
    std::vector<QPointF> from;
    if (picture && m_shown && glide && mayGlide() && picture->size() <= 2000)
        from = startsFor(*picture);
    m_picture = std::move(picture);
    m_shown = m_picture;
    m_types = std::move(types);
    m_current.reset();
    m_hover.reset();
    m_found.clear();
    m_drag = Drag::None;
    m_glide.from = std::move(from);
    makeLook();
    if (m_picture && first)
        fit(false);
    if (!m_glide.from.empty()) {
        m_glide.clock.start();
        m_ticker.start();
        tick();
    }
    notifyNodesChanged(this);
    redraw();
}

std::vector<QPointF> GraphCanvas::startsFor(const Picture &next) const
{
    QHash<QString, QPointF> before;
    for (quint32 node = 0; node < m_shown->size(); ++node)
        before.insert(m_shown->nodes()[node].id, m_shown->at[node]);
    std::vector<QPointF> starts(next.at);
    bool any = false;
    for (quint32 node = 0; node < next.size(); ++node) { // bringers come first
        const PictureNode &one = next.nodes()[node];
        const auto known = before.constFind(one.id);
        if (known != before.constEnd()) {
            starts[node] = *known;
            any = true;
        } else if (one.bringer >= 0) {
            starts[node] = starts[static_cast<std::size_t>(one.bringer)];
        }
    }
    return any ? starts : std::vector<QPointF>();
}

void GraphCanvas::setCurrent(std::optional<quint32> node)
{
    if (node && (!m_picture || *node >= m_picture->size()))
        node.reset();
    if (m_current == node)
        return;
    m_current = node;
    if (node && hasFocus())
        notifyNodeFocused(this, *node);
    redraw();
}

void GraphCanvas::setFound(std::vector<quint32> nodes)
{
    m_found = std::move(nodes);
    redraw();
}

PaintOrder GraphCanvas::order() const
{
    PaintOrder order;
    order.camera = m_camera;
    order.size = area();
    order.look = m_look;
    order.chosen = m_current;
    order.found = m_found;
    return order;
}

QString GraphCanvas::describe(quint32 node) const
{
    const PictureNode &one = m_picture->nodes()[node];
    if (one.more > 0)
        return one.name + u'\n' + one.kind;
    QStringList lines{one.name, one.kind, tr("%Ln relationships", nullptr, static_cast<int>(one.degree))};
    if (one.shape == NodeShape::DashedRing)
        lines.append(tr("Not collected: known from relationships only"));
    return lines.join(u'\n');
}

QPointF GraphCanvas::screenOf(quint32 node) const
{
    return m_camera.toScreen(m_shown->at[node], area());
}

bool GraphCanvas::isSharp() const
{
    return !m_ticker.isActive() && !m_ask.isAsking() && !m_stale;
}

void GraphCanvas::redraw()
{
    viewport()->update();
    m_stale = true;
    if (!m_ask.isAsking())
        askFrame();
}

void GraphCanvas::askFrame()
{
    m_stale = false;
    if (!m_shown || area().isEmpty())
        return;
    PaintOrder wanted = order();
    wanted.size += QSizeF(2 * frameMargin, 2 * frameMargin);
    m_ask([picture = m_shown, wanted] { return rasterFrame(*picture, wanted); },
          [this](CanvasFrame frame) {
              m_frame = std::move(frame);
              viewport()->update();
              if (m_stale) // one frame at a time: a hand that moves gets as many as the worker can draw
                  return askFrame();
              if (isSharp())
                  emit sharpened();
          });
}

void GraphCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.color(Role::Base));
    if (m_shown && !m_frame.image.isNull()) {
        const QPointF corner = m_frame.camera.toPicture({0, 0}, m_frame.size);
        const double stretch = m_camera.scale / m_frame.camera.scale;
        const QPointF at = m_camera.toScreen(corner, area());
        if (std::abs(stretch - 1) < 1e-9) {
            const double ratio = m_look.ratio; // whole device pixels: moved, not blurred
            painter.drawImage(QPointF(std::round(at.x() * ratio) / ratio, std::round(at.y() * ratio) / ratio),
                              m_frame.image);
        } else {
            painter.drawImage(QRectF(at, m_frame.size * stretch), m_frame.image);
        }
    }
    paintOverlays(painter);
}

void GraphCanvas::paintOverlays(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (m_hover && m_shown && *m_hover < m_shown->size()) {
        const PictureNode &node = m_shown->nodes()[*m_hover];
        const double radius = node.radius * m_camera.scale + 3;
        const double wide = node.more > 0 ? radius * 2.1 : radius;
        const double high = node.more > 0 ? radius * 0.8 : radius;
        const QPointF centre = screenOf(*m_hover);
        painter.setPen(QPen(m_theme.color(Role::Accent), 1.5));
        painter.drawRoundedRect(QRectF(centre.x() - wide, centre.y() - high, wide * 2, high * 2), high, high);
    }
    if (m_focusShown && hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void GraphCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->oldSize().isEmpty() && m_picture)
        fit(false);
    redraw();
    emit cameraChanged();
}

bool GraphCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ScreenChangeInternal || event->type() == QEvent::Show) {
        if (m_look.ratio != devicePixelRatioF())
            makeLook();
        redraw();
    }
    return QAbstractScrollArea::event(event);
}

double GraphCanvas::leastScale() const
{
    if (!m_picture)
        return 0.05;
    return std::min(Camera::fitting(m_picture->bounds, area(), 0, fitScale).scale / 3, 0.5);
}

void GraphCanvas::fit(bool glide)
{
    if (m_picture)
        setCamera(Camera::fitting(m_picture->bounds, area(), fitMargin, fitScale), glide);
}

void GraphCanvas::zoomBy(double factor)
{
    const QSizeF size = area();
    setCamera(m_camera.zoomed(factor, {size.width() / 2, size.height() / 2}, size, leastScale(), mostScale), true);
}

void GraphCanvas::centreOn(const QPointF &place, bool glide)
{
    Camera camera = m_camera;
    camera.centre = place;
    setCamera(camera, glide);
}

void GraphCanvas::reveal(quint32 node)
{
    if (!m_picture || node >= m_picture->size())
        return;
    const QRectF inside = QRectF(QPointF(), area()).adjusted(80, 80, -80, -80);
    const QPointF at = m_camera.toScreen(m_picture->at[node], area());
    QPointF move;
    move.setX(std::max(at.x() - inside.right(), 0.0) + std::min(at.x() - inside.left(), 0.0));
    move.setY(std::max(at.y() - inside.bottom(), 0.0) + std::min(at.y() - inside.top(), 0.0));
    if (!move.isNull())
        centreOn(m_camera.centre + move / m_camera.scale);
}

} // namespace azimuth
