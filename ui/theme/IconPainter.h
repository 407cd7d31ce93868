// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Draws the program's own SVG icons in one colour, sharp at any size, and remembers the last ones.

#include "Theme.h"

#include <QByteArray>
#include <QCache>
#include <QHash>

namespace azimuth {

class IconPainter {
public:
    IconPainter();

    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal deviceRatio);
    /// Sharp at 16 to 48 pixels and ratios up to 2; `disabled` while its button is.
    QIcon icon(const QString &name, const QColor &color, const QColor &disabled);
    /// The type's own drawing, else its class's; "placeholder" for nullptr.
    QString nameFor(const EntityType *type, Role classRole);

private:
    bool exists(const QString &name);
    /// The file's text; empty where there is none.
    const QByteArray &drawing(const QString &name);

    QHash<QString, QByteArray> m_drawings;
    QCache<QString, QPixmap> m_pixmaps;
};

} // namespace azimuth
