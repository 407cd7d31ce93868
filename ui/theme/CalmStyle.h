// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Fusion, so that looks are the same everywhere, with its own check boxes, radios, arrows, focus and combo boxes: what
/// a style sheet could only do with image files in fixed colours. Colours come from the palette and Theme's table.

#include <QProxyStyle>

namespace azimuth {

class CalmStyle : public QProxyStyle {
    Q_OBJECT
public:
    CalmStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    /// Accent and the text on it are not in QPalette; both schemes' are told apart by the palette's own lightness.
    static QColor accent(const QPalette &palette);
    static QColor onAccent(const QPalette &palette);
};

} // namespace azimuth
