// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The tree of the navigator: rows in full width with our own chevrons; knows what is open, and keeps what is on view
/// where it is while rows come and go.

#include "NavigatorModel.h"

#include <QTreeView>

#include <functional>

namespace azimuth {

class Theme;

/// What is open, current and at the top, by paths: outlives a reset of the model.
struct NavigatorPlace {
    QList<QList<QByteArray>> open;
    QList<QByteArray> current;
    QList<QByteArray> top;
    int topAt = 0; ///< Pixels from the upper edge.
};

class NavigatorView : public QTreeView {
    Q_OBJECT
public:
    NavigatorView(Theme &theme, NavigatorModel &model, QWidget *parent = nullptr);

    NavigatorPlace place();
    void restore(const NavigatorPlace &place);
    /// Runs `change` of the model; the row under the pointer, else the first one on view, stays where it is.
    void keepStill(const std::function<void()> &change);
    bool isOnView(const QModelIndex &index);
    /// Makes a row current and shows it, without choosing anything; scrolls only if it is not on view.
    void point(const QModelIndex &index);

signals:
    void menuWanted(const QModelIndex &index, const QPoint &globalPosition);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void collectOpen(const QModelIndex &parent, QList<QList<QByteArray>> &open) const;
    QModelIndex anchor();

    Theme &m_theme;
    NavigatorModel &m_model;
};

} // namespace azimuth
