// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A table whose first column stays where it is: a second view of that column lies over the first, with the same model,
/// selection and scroll position. Rows have one height, so that a million cost nothing.

#include <QTableView>

namespace azimuth {

class EntityDelegate;
class EntityHeader;
class EntityTableModel;
class Theme;

class FrozenTable : public QTableView {
    Q_OBJECT
public:
    FrozenTable(Theme &theme, EntityTableModel &model, QWidget *parent = nullptr);

    EntityHeader *header() const { return m_header; }
    EntityHeader *frozenHeader() const { return m_frozenHeader; }
    QTableView *frozen() const { return m_frozen; }
    /// After each reset of the model: columns of the frozen part, heights, places.
    void arrange();
    void setWidthOf(int column, int width);
    int frozenWidth() const;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Typed letters come as a signal: looking through a million rows is no work for this thread.
    void keyboardSearch(const QString &text) override;

signals:
    void typedAhead(const QString &text);
    void copyWanted();
    void openWanted(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;

private:
    void placeFrozen();
    void hover(int row);
    void repaintRow(int row);
    void restyle();

    Theme &m_theme;
    EntityDelegate *m_delegate;
    EntityHeader *m_header, *m_frozenHeader;
    QTableView *m_frozen;
    int m_hovered = -1;
};

} // namespace azimuth
