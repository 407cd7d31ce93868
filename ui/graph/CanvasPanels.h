// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The panels that float over a canvas: tools upper left, search upper right, minimap lower left, legend lower right.

#include "FloatingPanel.h"
#include "Paint.h"

#include <QAction>
#include <QList>
#include <QPixmap>

#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace azimuth {

class GraphCanvas;

class ToolsPanel : public FloatingPanel {
    Q_OBJECT
public:
    ToolsPanel(Theme &theme, QWidget *parent);
    /// nullptr: a hairline.
    void setTools(const QList<QAction *> &tools);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showIcons();
    QList<QToolButton *> m_buttons;
    QList<QWidget *> m_gaps;
};

class LegendPanel : public FloatingPanel {
    Q_OBJECT
public:
    LegendPanel(GraphCanvas &canvas, Theme &theme, QWidget *parent);
    void setLines(std::vector<LegendLine> lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    GraphCanvas &m_canvas;
    std::vector<LegendLine> m_lines;
};

/// The whole picture in small, with a frame around what the canvas shows; dragging moves the canvas.
class Minimap : public FloatingPanel {
    Q_OBJECT
public:
    Minimap(GraphCanvas &canvas, Theme &theme, QWidget *parent);
    void forget(); ///< The picture is another one.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF inner() const;
    Camera camera() const;
    void draw();
    void moveTo(const QPointF &pos);

    GraphCanvas &m_canvas;
    QPixmap m_image;
};

/// Finds nodes of the picture by their names.
class FindField : public FloatingPanel {
    Q_OBJECT
public:
    FindField(GraphCanvas &canvas, Theme &theme, QWidget *parent);
    void begin(); ///< Takes the keyboard.
    void forget();
    QLineEdit *edit() const { return m_edit; }

signals:
    void chosen(quint32 node);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void step(int by);
    void tell();

    GraphCanvas &m_canvas;
    QLineEdit *m_edit;
    QLabel *m_count;
    std::vector<quint32> m_found;
    std::size_t m_at = 0;
};

} // namespace azimuth
