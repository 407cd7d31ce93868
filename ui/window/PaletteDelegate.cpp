// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaletteDelegate.h"

#include "PaletteModel.h"
#include "PlainText.h"
#include "Theme.h"
#include "Workbench.h"

#include <QPainter>

namespace azimuth {
namespace {

constexpr int iconSize = 16;
constexpr int margin = 12;
constexpr int roundingRoom = 4; // a screen's metrics and the painter's differ by a pixel

} // namespace

PaletteDelegate::PaletteDelegate(Workbench &workbench, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workbench(workbench)
{
}

QPixmap PaletteDelegate::iconOf(const QModelIndex &index, qreal ratio) const
{
    const QString type = index.data(PaletteModel::TypeRole).toString();
    if (!type.isEmpty() && m_workbench.estate())
        return m_workbench.theme().typePixmap(m_workbench.estate()->catalog().find(type), iconSize, ratio);
    const QString icon = index.data(PaletteModel::IconRole).toString();
    return icon.isEmpty() ? QPixmap() : m_workbench.theme().pixmap(icon, Role::Secondary, iconSize, ratio);
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_workbench.theme();
    const QRect row = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(row, theme.color(Role::Selection));
    const QPixmap icon = iconOf(index, painter->device()->devicePixelRatioF());
    if (!icon.isNull())
        painter->drawPixmap(row.left() + margin, row.center().y() - iconSize / 2, icon);

    const QString detail = plainText(index.data(PaletteModel::DetailRole).toString());
    const QFont small = theme.font(TextStyle::Small);
    const int detailWidth = std::min(QFontMetrics(small).horizontalAdvance(detail) + roundingRoom, row.width() / 2);
    QRect text = row.adjusted(margin + iconSize + margin, 0, -margin - detailWidth - margin, 0);
    painter->setFont(theme.font(TextStyle::Body));
    painter->setPen(theme.color(Role::Text));
    const QString title = plainText(index.data().toString());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
    painter->setFont(small);
    painter->setPen(theme.color(Role::Secondary));
    painter->drawText(row.adjusted(0, 0, -margin, 0), Qt::AlignVCenter | Qt::AlignRight,
                      painter->fontMetrics().elidedText(detail, Qt::ElideMiddle, detailWidth));
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, m_workbench.theme().rowHeight() + 4};
}

} // namespace azimuth
