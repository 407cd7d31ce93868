// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The bar above the table: what is listed, its filters as chips, a search field, how many match.

#include "EntityColumns.h"

#include <QHash>
#include <QScrollArea>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace azimuth {

class FilterChip;
class Theme;

/// Chips in at most two lines, then it scrolls.
class ChipFlow : public QScrollArea {
    Q_OBJECT
public:
    explicit ChipFlow(QWidget *parent = nullptr);
    /// Shows these in order; they become children.
    void show(const std::vector<QWidget *> &chips);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWidget *m_inside;
    std::vector<QWidget *> m_chips;
};

class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QIcon &icon, const QString &title);
    void setConditions(const std::vector<Condition> &conditions, const QHash<QString, EntityColumn::Kind> &kinds);
    /// `all` below 0: not known.
    void setCount(qint64 shown, qint64 all);
    void setSearchText(const QString &text);
    QLineEdit *search() const { return m_search; }
    QToolButton *addButton() const { return m_add; }
    const std::vector<FilterChip *> &chips() const { return m_chips; }

signals:
    void editWanted(int at);
    void removeWanted(int at);
    void addWanted();
    void searched(const QString &text); ///< After a short pause in typing.

private:
    void restyle();
    void walk(int from, int step);

    Theme &m_theme;
    QLabel *m_icon, *m_title, *m_count;
    ChipFlow *m_flow;
    QLineEdit *m_search;
    QToolButton *m_add;
    std::vector<FilterChip *> m_chips;
};

} // namespace azimuth
