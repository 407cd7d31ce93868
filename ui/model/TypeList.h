// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The types on the map as a list that sorts and searches. What it finds, the map shows.

#include "TextTable.h"
#include "TypeListModel.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QTableView;

namespace azimuth {

class TypeList : public QWidget {
    Q_OBJECT
public:
    explicit TypeList(Theme &theme, QWidget *parent = nullptr);

    void show(const ModelMapPtr &map);
    /// By typeKeyOf(); empty: none.
    void setCurrent(const QString &type);
    void beginSearch();
    QLineEdit *search() const { return m_search; }
    QTableView *table() const { return m_table; }
    /// What the search found; std::nullopt while nothing is searched.
    std::optional<QSet<QString>> found() const;
    /// The rows as they are shown.
    std::optional<TableSource> shown() const;
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void chosen(const QString &type); ///< By the keyboard or the mouse, not by setCurrent().
    void activated(const QString &type); ///< Enter, double click.
    void searched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void applyTheme();
    void searchFor(const QString &text);
    QString typeAt(const QModelIndex &index) const;

    Theme &m_theme;
    TypeListModel m_model;
    QSortFilterProxyModel m_rows;
    QLineEdit *m_search;
    QTableView *m_table;
    QString m_current;
    bool m_isTold = false; ///< The selection changes because it was told to.
};

} // namespace azimuth
