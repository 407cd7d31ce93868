// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The popup that chooses columns: all properties, searchable, ticked where shown, with how many entities have each.

#include "EntityColumns.h"

#include <QFrame>

#include <vector>

class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace azimuth {

class Theme;

class ColumnChooser : public QFrame {
    Q_OBJECT
public:
    explicit ColumnChooser(Theme &theme, QWidget *parent = nullptr);

    void open(const std::vector<EntityColumn> &columns, const QStringList &shown, const QPoint &globalPosition);

    QLineEdit *search() const { return m_search; }
    QTreeView *list() const { return m_list; }

signals:
    void toggled(const QString &column, bool shown);
    void resetWanted();

private:
    Theme &m_theme;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QTreeView *m_list;
};

} // namespace azimuth
