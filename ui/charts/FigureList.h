// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The rows of one panel: a real list, so that the keyboard and a screen reader walk it as any other. As high as its
/// rows; it never scrolls by itself.

#include "FigureModel.h"

#include <QListView>

namespace azimuth {

class FigureDelegate;

class FigureList : public QListView {
    Q_OBJECT
public:
    FigureList(Theme &theme, FigureKind kind, const QString &accessibleName, QWidget *parent = nullptr);

    /// Keeps the current row by its id.
    void show(std::vector<FigureRow> rows);
    FigureModel &figures() { return m_model; }
    using QWidget::show;

signals:
    void opened(const azimuth::FigureRow &row);
    /// The keyboard reached a row: it lies here, in this widget.
    void reached(const QRect &row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void fit();
    void open(const QModelIndex &index);

    Theme &m_theme;
    FigureModel m_model;
    FigureDelegate *m_delegate;
};

} // namespace azimuth
