// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Plain text in as many lines as it needs: broken between words, and inside a word only where that is too long.

#include <QColor>
#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace azimuth {

/// A part of a text in another weight or colour.
struct TextSpan {
    qsizetype from = 0;
    qsizetype size = 0;
    QFont font;
    QColor color;
};

/// Height it takes in the width of `room`, from whose top it is painted where there is a painter.
int wrapText(QPainter *painter, const QRect &room, const QFont &font, const QString &text,
             const QList<TextSpan> &spans = {});

} // namespace azimuth
