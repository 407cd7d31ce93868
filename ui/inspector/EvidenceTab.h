// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The evidence tab: which listings brought the entity, with the request that proves each, ready to copy.

#include "PropertySummary.h"
#include "Workbench.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <QWidget>

class QStackedLayout;

namespace azimuth {

class EmptyState;

/// Evidence, then gaps; worded.
class EvidenceModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<EvidenceRow> rows);
    const EvidenceRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<EvidenceRow> m_rows;
};

class EvidenceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    EvidenceDelegate(Theme &theme, const EvidenceModel &model, QAbstractItemView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// Height; paints where there is a painter.
    int layOut(QPainter *painter, const QRect &rect, const EvidenceRow &row) const;

    Theme &m_theme;
    const EvidenceModel &m_model;
    QAbstractItemView *m_view;
};

class EvidenceTab : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceTab(Workbench &workbench, QWidget *parent = nullptr);
    void show(const PropertySummary &summary);
    using QWidget::show;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void copy(bool all);

    EvidenceModel m_model;
    QListView *m_view;
    EmptyState *m_none;
    QStackedLayout *m_stack;
};

} // namespace azimuth
