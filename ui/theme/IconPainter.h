// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Icons in one colour from SVG files, tinted when they are drawn and kept in QPixmapCache, which is bounded.
/// Not for others: ask Theme.

#include "Theme.h"

#include <QPainter>
#include <QPixmapCache>

namespace azimuth {

struct EntityType;

/// ":/icons/NAME.svg" in one colour; a dot where there is none.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal deviceRatio);
/// Draws at whatever ratio it is shown: one icon on two screens is sharp on both.
QIcon tintedIcon(const QString &name, const QColor &normal, const QColor &disabled);
bool iconExists(const QString &name);
/// A type's own, or that of its class.
QString iconNameOf(const EntityType *type, Role classRole);

/// `paint(painter, area)` once for a key, a size and a ratio; then from the cache.
template <class Paint>
QPixmap keptPixmap(const QString &key, int size, qreal deviceRatio, Paint paint)
{
    if (size <= 0)
        return {};
    const QString whole = QStringLiteral("azimuth/%1/%2/%3").arg(key).arg(size).arg(deviceRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(whole, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * deviceRatio);
    pixmap.setDevicePixelRatio(deviceRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(whole, pixmap);
    return pixmap;
}

} // namespace azimuth
