// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Every action of the window, made here and nowhere else: so the menu, the search for actions and the test that walks
/// them see all of them.

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

namespace azimuth {

/// The menus of the menu bar, in their order.
enum class Menu { File, Edit, View, Go, Collection, Entity, Table, Graph, Help };

class Actions : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// `id`: "graph.fit", never shown. `text`: a verb with its object, with & mnemonics if at all. `icon`: base name of
    /// a file in resources/icons, or empty. The action belongs to this and fires triggered(). Shortcuts work in the
    /// whole window unless setShortcutContext() is changed; no two may be alike. The window adds it to its menu.
    QAction *add(const QString &id, const QString &text, Menu menu, const QKeySequence &shortcut = {},
                 const QString &icon = {});
    QAction *find(const QString &id) const { return m_byId.value(id); }
    const QList<QAction *> &all() const { return m_all; } ///< In the order they were added.
    static Menu menuOf(const QAction &action);
    static QString iconOf(const QAction &action);

signals:
    void added(QAction *action);

private:
    QList<QAction *> m_all;
    QHash<QString, QAction *> m_byId;
};

} // namespace azimuth
