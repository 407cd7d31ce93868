// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a hand does with mouse and keyboard, and what an eye finds.

#include <QAbstractItemView>
#include <QApplication>
#include <QList>
#include <QStringList>
#include <QTest>
#include <QWidget>

namespace hand {

constexpr int patience = 60'000; // ms; sanitizers on a busy machine are slow

/// The part of `root` with this object name; nullptr: none.
template <class T>
T *part(const QWidget *root, const QString &name)
{
    return root->findChild<T *>(name);
}

/// The part that can be seen.
template <class T>
T *shownPart(const QWidget *root, const QString &name = {})
{
    const QList<T *> all = root->findChildren<T *>(name);
    const auto found = std::find_if(all.begin(), all.end(), [](const T *one) { return one->isVisible(); });
    return found == all.end() ? nullptr : *found;
}

/// Clicks into a field, takes what stands there away and types.
void write(QWidget *field, const QString &text);
/// Scrolls there and clicks the row's text.
void click(QAbstractItemView *view, const QModelIndex &index);
/// Presses, moves in steps and lets go.
void drag(QWidget *widget, const QPoint &from, const QPoint &to);
/// A key as the desktop sends it: to the active window, which gives it to a shortcut or to what has the focus.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// Letters to what has the focus.
void type(const QString &text);
/// As a desktop does when another window closes.
[[nodiscard]] bool activate(QWidget *window);

/// All rows of a model without children, or of a tree as far as it was fetched: the first whose `role` is `value`.
QModelIndex find(const QAbstractItemModel &model, int role, const QVariant &value, const QModelIndex &under = {});

/// A CSV file's records; empty where it is none.
QList<QStringList> csv(const QString &path);

} // namespace hand
