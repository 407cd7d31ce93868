// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NavigatorDelegate.h"

#include "NavigatorModel.h"
#include "PlainText.h"
#include "Workbench.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int iconSize = 16;
constexpr int markSize = 13;
constexpr int gap = 8;
constexpr int endGap = 12;
constexpr qint64 turnTime = 1200; // ms

} // namespace

NavigatorDelegate::NavigatorDelegate(Workbench &workbench, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workbench(workbench)
    , m_theme(workbench.theme())
{
    m_clock.start();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, m_theme.treeRowHeight()};
}

NavigatorDelegate::Parts NavigatorDelegate::partsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Parts parts;
    const auto centred = [&option](int left, int size) {
        return QRect(left, option.rect.top() + (option.rect.height() - size) / 2, size, size);
    };
    int left = option.rect.left() + 2;
    if (!index.data(NavigatorModel::Type).toString().isEmpty()
        || index.data(NavigatorModel::Kind).toInt() == int(NavigatorKind::SavedView)) {
        parts.icon = centred(left, iconSize);
        left += iconSize + gap;
    }
    const QVariant count = index.data(NavigatorModel::Count);
    parts.countText = index.data(NavigatorModel::Words).toString();
    if (parts.countText.isEmpty() && count.isValid())
        parts.countText = QLocale().toString(count.toLongLong());
    int right = option.rect.right() - endGap;
    if (!parts.countText.isEmpty()) {
        const int width = QFontMetrics(m_theme.font(TextStyle::Small)).horizontalAdvance(parts.countText) + 1;
        parts.count = QRect(right - width, option.rect.top(), width, option.rect.height());
        right -= width + gap;
    }
    if (index.data(NavigatorModel::Running).toBool() || index.data(NavigatorModel::Gap).toBool()) {
        parts.mark = centred(right - markSize, markSize);
        right -= markSize + gap;
    }
    parts.name = QRect(left, option.rect.top(), std::max(0, right - left), option.rect.height());
    parts.text = plainText(index.data().toString());
    return parts;
}

QPixmap NavigatorDelegate::iconOf(const QModelIndex &index, qreal ratio) const
{
    if (index.data(NavigatorModel::Kind).toInt() == int(NavigatorKind::SavedView))
        return m_theme.pixmap(u"bookmark"_s, Role::Secondary, iconSize, ratio);
    if (index.data(NavigatorModel::Placeholder).toBool() || !m_workbench.estate())
        return m_theme.typePixmap(nullptr, iconSize, ratio);
    static const EntityType unknown;
    const EntityType *type = m_workbench.estate()->catalog().find(index.data(NavigatorModel::Type).toString());
    return m_theme.typePixmap(type ? type : &unknown, iconSize, ratio);
}

void NavigatorDelegate::paintArc(QPainter &painter, const QRect &area) const
{
    const QPixmap arc = m_theme.stateMark(Mark::Running, markSize, painter.device()->devicePixelRatioF());
    if (m_theme.isMotionReduced())
        return painter.drawPixmap(area.topLeft(), arc);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(QRectF(area).center());
    painter.rotate(360.0 * static_cast<double>(m_clock.elapsed() % turnTime) / turnTime);
    painter.drawPixmap(QPointF(-area.width() / 2.0, -area.height() / 2.0), arc);
    painter.restore();
}

void NavigatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Parts parts = partsOf(option, index);
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->save();
    if (!parts.icon.isNull())
        painter->drawPixmap(parts.icon.topLeft(), iconOf(index, ratio));
    const QFont body = m_theme.font(TextStyle::Body);
    painter->setFont(body);
    painter->setPen(m_theme.color(index.data(NavigatorModel::Placeholder).toBool() ? Role::Secondary : Role::Text));
    painter->drawText(parts.name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(body).elidedText(parts.text, Qt::ElideRight, parts.name.width()));
    if (!parts.mark.isNull()) {
        if (index.data(NavigatorModel::Running).toBool())
            paintArc(*painter, parts.mark);
        else
            painter->drawPixmap(parts.mark.topLeft(), m_theme.stateMark(Mark::Gap, markSize, ratio));
    }
    painter->setFont(m_theme.font(TextStyle::Small));
    painter->setPen(m_theme.color(Role::Secondary));
    painter->drawText(parts.count, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.countText);
    painter->restore();
}

bool NavigatorDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Parts parts = partsOf(option, index);
    QStringList lines;
    if (QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(parts.text) > parts.name.width())
        lines += parts.text;
    if (const QString why = index.data(Qt::ToolTipRole).toString(); !why.isEmpty())
        lines += why;
    // Escaped, so that no name is taken for mark-up.
    QToolTip::showText(event->globalPos(),
                       lines.isEmpty() ? QString() : u"<p>"_s + lines.join(u'\n').toHtmlEscaped() + u"</p>"_s, view);
    return true;
}

} // namespace azimuth
