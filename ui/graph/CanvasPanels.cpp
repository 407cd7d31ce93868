// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CanvasPanels.h"

#include "Actions.h"
#include "GraphCanvas.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace azimuth {

ToolsPanel::ToolsPanel(Theme &theme, QWidget *parent)
    : FloatingPanel(theme, parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    setStyleSheet(u"QToolButton { padding: 0; }"_s); // icons alone
    connect(&theme, &Theme::changed, this, &ToolsPanel::showIcons);
}

void ToolsPanel::paintEvent(QPaintEvent *event)
{
    FloatingPanel::paintEvent(event);
    QPainter painter(this);
    for (const QWidget *gap : std::as_const(m_gaps))
        painter.fillRect(QRect(gap->geometry().center().x(), gap->y(), 1, gap->height()), theme().color(Role::Border));
}

void ToolsPanel::setTools(const QList<QAction *> &tools)
{
    for (QAction *tool : tools) {
        if (!tool) {
            auto *gap = new QWidget(this);
            gap->setFixedSize(9, 18);
            layout()->addWidget(gap);
            m_gaps.append(gap);
            continue;
        }
        auto *button = new QToolButton(this);
        button->setDefaultAction(tool);
        button->setAutoRaise(true);
        button->setIconSize({16, 16});
        button->setFixedSize(28, 28);
        QString name = tool->text();
        button->setAccessibleName(name.remove(u'&'));
        layout()->addWidget(button);
        m_buttons.append(button);
    }
    showIcons();
    adjustSize();
}

void ToolsPanel::showIcons()
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        const QIcon icon = theme().icon(Actions::iconOf(*button->defaultAction()));
        button->defaultAction()->setIcon(icon);
        button->setToolButtonStyle(icon.isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    }
}

LegendPanel::LegendPanel(GraphCanvas &canvas, Theme &theme, QWidget *parent)
    : FloatingPanel(theme, parent)
    , m_canvas(canvas)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Legend"));
}

void LegendPanel::setLines(std::vector<LegendLine> lines)
{
    m_lines = std::move(lines);
    QStringList texts;
    for (const LegendLine &line : m_lines)
        texts.append(line.text);
    setAccessibleDescription(texts.join(u", "_s));
    resize((legendSize(m_lines, m_canvas.look()) + QSizeF(2 * shadow, 2 * shadow)).toSize());
    update();
}

void LegendPanel::paintEvent(QPaintEvent *event)
{
    FloatingPanel::paintEvent(event);
    QPainter painter(this);
    painter.translate(shadow, shadow);
    paintLegend(painter, m_lines, m_canvas.look());
}

Minimap::Minimap(GraphCanvas &canvas, Theme &theme, QWidget *parent)
    : FloatingPanel(theme, parent)
    , m_canvas(canvas)
{
    resize(148 + 2 * shadow, 116 + 2 * shadow);
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("The whole picture. Drag to move the graph."));
    connect(&canvas, &GraphCanvas::cameraChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &Minimap::forget);
}

void Minimap::forget()
{
    m_image = {};
    update();
}

QRectF Minimap::inner() const
{
    return QRectF(rect()).adjusted(shadow + 1, shadow + 1, -shadow - 1, -shadow - 1);
}

Camera Minimap::camera() const
{
    return Camera::fitting(m_canvas.picture()->bounds, inner().size(), 10, 1);
}

void Minimap::draw()
{
    const double ratio = devicePixelRatioF();
    m_image = QPixmap((inner().size() * ratio).toSize());
    m_image.setDevicePixelRatio(ratio);
    m_image.fill(Qt::transparent);
    const Picture &picture = *m_canvas.picture();
    const Camera view = camera();
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    const quint32 most = 2000; // this is painted on the UI thread
    QColor line = theme().color(Role::ButtonBorder);
    painter.setPen(QPen(line, 0.6));
    for (std::size_t edge = 0; edge < picture.edges().size(); edge += picture.edges().size() / most + 1)
        painter.drawLine(view.toScreen(picture.at[picture.edges()[edge].from], inner().size()),
                         view.toScreen(picture.at[picture.edges()[edge].to], inner().size()));
    painter.setPen(Qt::NoPen);
    for (quint32 node = 0; node < picture.size(); node += picture.size() / most + 1) {
        painter.setBrush(theme().color(picture.nodes()[node].colour));
        const double radius = std::clamp(picture.nodes()[node].radius * view.scale, 1.0, 4.0);
        painter.drawEllipse(view.toScreen(picture.at[node], inner().size()), radius, radius);
    }
}

void Minimap::paintEvent(QPaintEvent *event)
{
    FloatingPanel::paintEvent(event);
    if (!m_canvas.picture())
        return;
    if (m_image.isNull())
        draw();
    QPainter painter(this);
    painter.drawPixmap(inner().topLeft(), m_image);
    const QRectF seen = m_canvas.camera().visible(QSizeF(m_canvas.viewport()->size()));
    const Camera view = camera();
    const QRectF frame(view.toScreen(seen.topLeft(), inner().size()),
                       view.toScreen(seen.bottomRight(), inner().size()));
    painter.setPen(QPen(theme().color(Role::Accent), 1.5));
    painter.drawRect(frame.translated(inner().topLeft()).intersected(inner().adjusted(3, 3, -3, -3)));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    moveTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    moveTo(event->position());
}

void Minimap::moveTo(const QPointF &pos)
{
    if (m_canvas.picture())
        m_canvas.centreOn(camera().toPicture(pos - inner().topLeft(), inner().size()), false);
}

} // namespace azimuth
