// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonDelegate.h"

#include "JsonTreeModel.h"
#include "PlainText.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

Role colourOf(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::String:
        return Role::Good;
    case JsonNode::Kind::Number:
        return Role::High;
    case JsonNode::Kind::Bool:
    case JsonNode::Kind::Null:
        return Role::Identity;
    case JsonNode::Kind::Object:
    case JsonNode::Kind::Array:
        break;
    }
    return Role::Secondary;
}

} // namespace

JsonDelegate::JsonDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize JsonDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, QFontMetrics(m_theme.font(TextStyle::Fixed)).height() + 6};
}

void JsonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    painter->setFont(m_theme.font(TextStyle::Fixed));
    const auto kind = JsonNode::Kind(index.data(JsonTreeModel::KindRole).toInt());
    const QString key = index.data(JsonTreeModel::KeyRole).toString();
    const bool isItem = index.data(JsonTreeModel::IsItemRole).toBool();
    QRect rect = option.rect.adjusted(2, 0, -8, 0);
    if (!key.isEmpty() || !isItem) {
        rect.adjust(drawPart(*painter, rect, key, isItem ? Role::Secondary : Role::Link, !isItem), 0, 0, 0);
        rect.adjust(drawPart(*painter, rect, u": "_s, Role::Secondary, false), 0, 0, 0);
    }
    const int count = index.data(JsonTreeModel::CountRole).toInt();
    const bool isPlain = kind > JsonNode::Kind::Array;
    const QString value = isPlain        ? index.data(JsonTreeModel::ValueRole).toString()
        : kind == JsonNode::Kind::Object ? u"{%1}"_s.arg(count)
                                         : u"[%1]"_s.arg(count);
    drawPart(*painter, rect, value, colourOf(kind), isPlain);
    if (isFocused) {
        painter->setPen(m_theme.color(Role::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

/// Draws and gives the width it took.
int JsonDelegate::drawPart(QPainter &painter, const QRect &rect, const QString &text, Role role, bool marks) const
{
    constexpr qsizetype longest = 1000;
    if (rect.width() <= 0)
        return 0;
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(plainText(text.left(longest)), Qt::ElideRight, rect.width());
    if (marks && !m_needle.isEmpty()) {
        for (qsizetype at = shown.indexOf(m_needle, 0, Qt::CaseInsensitive); at >= 0;
             at = shown.indexOf(m_needle, at + m_needle.size(), Qt::CaseInsensitive)) {
            const int from = metrics.horizontalAdvance(shown.left(at));
            const int to = metrics.horizontalAdvance(shown.left(at + m_needle.size()));
            painter.fillRect(rect.left() + from, rect.top() + 2, to - from, rect.height() - 4,
                             m_theme.color(Role::MediumTint));
        }
    }
    painter.setPen(m_theme.color(role));
    painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return std::min(metrics.horizontalAdvance(shown), rect.width());
}

} // namespace azimuth
