// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints a line of JSON: name, value in the colour of its kind, what was searched for marked.

#include "Theme.h"

#include <QStyledItemDelegate>

namespace azimuth {

class JsonDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    JsonDelegate(Theme &theme, QObject *parent);
    void setNeedle(const QString &needle) { m_needle = needle; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int drawPart(QPainter &painter, const QRect &rect, const QString &text, Role role, bool marks) const;

    Theme &m_theme;
    QString m_needle;
};

} // namespace azimuth
