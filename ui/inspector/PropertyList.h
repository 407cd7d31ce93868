// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The properties tab: one list, by keyboard and mouse. Enter or a click follows a link, Ctrl+C or the copy button
/// copies a value.

#include "Ask.h"
#include "PropertyModel.h"
#include "Workbench.h"

#include <QIdentityProxyModel>
#include <QListView>

namespace azimuth {

class PropertyDelegate;

/// Shows the items of a bundle: chooses the only one, or lists them in the table. `ask` makes the list on a worker.
void openBundle(Workbench &workbench, Ask &ask, const RelationshipTree &tree, std::size_t bundle);

/// Says the rows in words, for tooltips and readers of the screen.
class WordedProperties : public QIdentityProxyModel {
    Q_OBJECT
public:
    WordedProperties(PropertyModel &model, QObject *parent);
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString words(int row) const;
    QString toolTip(int row) const;

    PropertyModel &m_model;
};

class PropertyList : public QListView {
    Q_OBJECT
public:
    PropertyList(Workbench &workbench, PropertyModel &model, QWidget *parent = nullptr);

    /// Text that copying a row copies; empty for a heading.
    QString copyText(const QModelIndex &index) const;
    void follow(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy(const QModelIndex &index);
    void listAlike(const PropertyFact &fact);
    void layOut();

    Workbench &m_workbench;
    PropertyModel &m_model;
    PropertyDelegate *m_delegate;
    Ask m_ask;
};

} // namespace azimuth
