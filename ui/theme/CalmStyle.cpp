// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CalmStyle.h"

#include "Theme.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QRectF squareIn(const QRect &rect, qreal side)
{
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    return square.translated(square.left() == int(square.left()) ? 0 : 0.5,
                             square.top() == int(square.top()) ? 0 : 0.5);
}

/// `quarter` turns clockwise from pointing down.
void chevron(QPainter *painter, const QRect &rect, int quarter, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->rotate(90.0 * quarter);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(std::array{QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)}.data(), 3);
    painter->restore();
}

void tick(QPainter *painter, const QRectF &box, const QColor &color)
{
    const auto at = [&](qreal x, qreal y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    painter->setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(std::array{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}.data(), 3);
}

/// Outline and fill of a check box or radio.
void indicatorFrame(QPainter *painter, const QStyleOption &option, bool filled)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor accent = CalmStyle::accent(palette);
    const QColor border = enabled ? palette.color(QPalette::Mid) : palette.color(QPalette::Disabled, QPalette::Text);
    painter->setPen(QPen(filled && enabled ? accent : border, 1));
    painter->setBrush(filled ? (enabled ? accent : border) : palette.color(QPalette::Base));
}

void checkBox(QPainter *painter, const QStyleOption &option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool on = option.state & QStyle::State_On;
    const bool part = option.state & QStyle::State_NoChange;
    const QRectF box = squareIn(option.rect, 15);
    indicatorFrame(painter, option, on || part);
    painter->drawRoundedRect(box, 3.5, 3.5);
    const QColor ink = CalmStyle::onAccent(option.palette);
    if (on)
        tick(painter, box, ink);
    if (part) {
        painter->setPen(QPen(ink, 1.75, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y()));
    }
    painter->restore();
}

void radio(QPainter *painter, const QStyleOption &option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool on = option.state & QStyle::State_On;
    const QRectF box = squareIn(option.rect, 15);
    indicatorFrame(painter, option, on);
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(CalmStyle::onAccent(option.palette));
        painter->drawEllipse(box.center(), 3, 3);
    }
    painter->restore();
}

void branch(QPainter *painter, const QStyleOption &option)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    const int closed = option.direction == Qt::RightToLeft ? 1 : -1;
    chevron(painter, option.rect, open ? 0 : closed, option.palette.color(QPalette::PlaceholderText));
}

void comboFrame(QPainter *painter, const QStyleOptionComboBox &option, bool editable)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = enabled && (option.state & QStyle::State_HasFocus);
    const bool hover = enabled && !editable && (option.state & QStyle::State_MouseOver);
    const QPalette &palette = option.palette;
    const qreal half = focus ? 1 : 0.5;
    painter->setPen(
        QPen(focus ? CalmStyle::accent(palette) : palette.color(enabled ? QPalette::Mid : QPalette::Midlight),
             focus ? 2 : 1));
    painter->setBrush(palette.color(hover ? QPalette::Midlight : QPalette::Base));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), 6, 6);
    painter->restore();
}

int arrowQuarter(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowLeft:
        return 1;
    case QStyle::PE_IndicatorArrowUp:
        return 2;
    case QStyle::PE_IndicatorArrowRight:
        return 3;
    default:
        return 0;
    }
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

QColor CalmStyle::accent(const QPalette &palette)
{
    return Theme::color(Role::Accent, schemeOf(palette));
}

QColor CalmStyle::onAccent(const QPalette &palette)
{
    return Theme::color(Role::OnAccent, schemeOf(palette));
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const auto ink = [&] {
        return option->palette.color(option->state & State_Enabled ? QPalette::PlaceholderText : QPalette::Text);
    };
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return checkBox(painter, *option);
    case PE_IndicatorRadioButton:
        return radio(painter, *option);
    case PE_IndicatorMenuCheckMark:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        tick(painter, squareIn(option->rect, 14), option->palette.color(QPalette::Text));
        painter->restore();
        return;
    case PE_IndicatorBranch:
        return branch(painter, *option);
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
        return chevron(painter, option->rect, arrowQuarter(element), ink());
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            chevron(painter, option->rect, header->sortIndicator == QStyleOptionHeader::SortUp ? 2 : 0, ink());
        return;
    case PE_FrameFocusRect: {
        if (!(option->state & State_KeyboardFocusChange))
            return; // the pointer shows where it is by itself
        if (widget && widget->inherits("QTabBar"))
            return; // the sheet fills the focused tab
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool item = option->type == QStyleOption::SO_FocusRect && widget && widget->inherits("QAbstractItemView");
        const qreal width = item ? 1 : 2;
        painter->setPen(QPen(accent(option->palette), width));
        painter->setBrush(Qt::NoBrush);
        const QRectF ring = QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
        painter->drawRoundedRect(ring, item ? 0 : 4, item ? 0 : 4);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control != CC_ComboBox || !combo)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    comboFrame(painter, *combo, combo->editable);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const bool enabled = option->state & State_Enabled;
    chevron(painter, arrow, 0, option->palette.color(enabled ? QPalette::PlaceholderText : QPalette::Text));
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control != CC_ComboBox || part != SC_ComboBoxEditField)
        return rect;
    // The text begins where that of a line edit does.
    constexpr int inset = 6;
    const bool rightToLeft = option->direction == Qt::RightToLeft;
    return rightToLeft ? rect.adjusted(0, 0, -inset, 0) : rect.adjusted(inset, 0, 0, 0);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_TreeViewIndentation:
        return 14;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        whole.setHeight(std::max({whole.height(), 28, option->fontMetrics.height() + 10}));
    if (type == CT_RadioButton || type == CT_CheckBox)
        whole.setHeight(std::max(whole.height(), 20));
    return whole;
}

} // namespace azimuth
