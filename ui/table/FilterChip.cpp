// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilterChip.h"

#include "PlainText.h"
#include "TableWords.h"
#include "Theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int chipPadding = 8;
constexpr int chipGap = 5;
constexpr int removeWidth = 22;
constexpr int longestValue = 36; // characters

QFont valueFont(const Theme &theme)
{
    QFont font = theme.font(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

FilterChip::FilterChip(Theme &theme, const Condition &condition, EntityColumn::Kind kind, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_condition(condition)
    , m_kind(kind)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    const QString text = plainText(tableWords::conditionText(condition, kind));
    setAccessibleName(tr("Filter: %1").arg(text));
    setAccessibleDescription(tr("Enter edits, Delete removes."));
    setToolTip(tableWords::toolTip(text));
    connect(this, &QAbstractButton::clicked, this, &FilterChip::editWanted);
}

FilterChip::Parts FilterChip::parts() const
{
    Parts parts{tableWords::columnTitle(m_condition.column), tableWords::testWord(m_condition.test, m_kind), {}};
    if (tableWords::takesValue(m_condition.test)) {
        QStringList values;
        for (const QString &value : m_condition.values)
            values.append(tableWords::valueText(value, m_kind));
        parts.value = values.join(u", "_s);
        if (m_condition.values.size() > 1 && m_condition.test == Condition::Test::Is)
            parts.test = tr("is any of");
        if (m_condition.values.size() > 1 && m_condition.test == Condition::Test::IsNot)
            parts.test = tr("is none of");
    }
    for (QString *part : {&parts.property, &parts.value}) {
        *part = plainText(*part);
        if (part->size() > longestValue)
            *part = part->left(longestValue - 1) + u'\u2026';
    }
    return parts;
}

QSize FilterChip::sizeHint() const
{
    const QFontMetrics small(m_theme.font(TextStyle::Small)), bold(valueFont(m_theme));
    const Parts shown = parts();
    int width = 2 * chipPadding + small.horizontalAdvance(shown.property) + chipGap
        + small.horizontalAdvance(shown.test) + removeWidth;
    if (!shown.value.isEmpty())
        width += chipGap + bold.horizontalAdvance(shown.value);
    return {width + 2, std::max(26, small.height() + 8)};
}

QRect FilterChip::removeRect() const
{
    return {width() - removeWidth, 0, removeWidth, height()};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(m_theme.color(focused ? Role::Accent : Role::ButtonBorder), focused ? 2 : 1));
    painter.setBrush(m_theme.color(underMouse() ? Role::Hover : Role::Raised));
    const double inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(m_theme.color(Role::ButtonBorder));
    painter.drawLine(removeRect().left(), 2, removeRect().left(), height() - 3);

    const Parts shown = parts();
    int left = chipPadding;
    const auto write = [&](const QString &text, const QFont &font, Role role) {
        painter.setFont(font);
        painter.setPen(m_theme.color(role));
        const int wide = QFontMetrics(font).horizontalAdvance(text);
        painter.drawText(QRect(left, 0, wide + 2, height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        left += wide + chipGap;
    };
    write(shown.property, m_theme.font(TextStyle::Small), Role::Secondary);
    write(shown.test, m_theme.font(TextStyle::Small), Role::Secondary);
    write(shown.value, valueFont(m_theme), Role::Text);

    const bool overRemove = underMouse() && removeRect().contains(mapFromGlobal(QCursor::pos()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(overRemove ? Role::Text : Role::Secondary), 1.25));
    const QPointF centre = QRectF(removeRect()).center();
    painter.drawLine(centre + QPointF(-3.5, -3.5), centre + QPointF(3.5, 3.5));
    painter.drawLine(centre + QPointF(-3.5, 3.5), centre + QPointF(3.5, -3.5));
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
    case Qt::Key_Space:
        emit editWanted();
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        emit walked(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        emit walked(1);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterChip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && removeRect().contains(event->pos())) {
        emit removeWanted();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void FilterChip::mouseMoveEvent(QMouseEvent *event)
{
    update();
    QAbstractButton::mouseMoveEvent(event);
}

} // namespace azimuth
