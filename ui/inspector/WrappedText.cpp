// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WrappedText.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace azimuth {

int wrapText(QPainter *painter, const QRect &room, const QFont &font, const QString &text, const QList<TextSpan> &spans)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &span : spans) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(span.from);
        range.length = static_cast<int>(span.size);
        range.format.setFont(span.font);
        range.format.setForeground(span.color);
        formats.append(range);
    }
    layout.setFormats(formats);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, room.topLeft());
    return qCeil(height);
}

} // namespace azimuth
