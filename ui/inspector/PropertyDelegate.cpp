// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PropertyDelegate.h"

#include "InspectorWords.h"
#include "PlainText.h"
#include "WrappedText.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int gapBetween = 8;
constexpr int copyWidth = 22;
constexpr int markWidth = 16;
constexpr qsizetype longestShown = 500; ///< More cannot be seen in one line.

using Kind = PropertyModel::Kind;

/// A tick or a cross, so that colour is not the only sign.
void paintYesNo(QPainter &painter, const QRect &rect, bool yes)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(painter.pen().color(), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre(rect.left() + 5.0, rect.center().y() + 0.5);
    if (yes) {
        const QPointF tick[] = {centre + QPointF(-4, 0), centre + QPointF(-1.2, 3), centre + QPointF(4, -3.4)};
        painter.drawPolyline(tick, 3);
    } else {
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
    }
    painter.restore();
}

} // namespace

PropertyDelegate::PropertyDelegate(Theme &theme, const PropertyModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

void PropertyDelegate::measureLabels()
{
    constexpr std::size_t measured = 300; // the rest is no wider, or elided
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    m_widestLabel = 60;
    const std::vector<PropertyFact> &facts = m_model.summary().facts;
    for (std::size_t at = 0; at < std::min(measured, facts.size()); ++at)
        if (facts[at].group != PropertyGroup::Tags)
            m_widestLabel = std::max(m_widestLabel, metrics.horizontalAdvance(facts[at].label.left(80)) + 2);
}

int PropertyDelegate::labelWidth() const
{
    return std::min(m_widestLabel, (m_width - 2 * margin) * 42 / 100);
}

QRect PropertyDelegate::valueRect(const QRect &row, bool withCopy) const
{
    return row.adjusted(margin + labelWidth() + gapBetween, 0, withCopy ? -margin - copyWidth + 6 : -margin, 0);
}

QRect PropertyDelegate::copyRect(const QRect &row, const QModelIndex &index) const
{
    if (!m_model.fact(index.row()) && m_model.kind(index.row()) != Kind::Tags)
        return {};
    return {row.right() - margin - copyWidth + 8, row.top(), copyWidth,
            std::min(row.height(), m_theme.treeRowHeight())};
}

QFont PropertyDelegate::valueFont(const PropertyFact &fact) const
{
    return m_theme.font(fact.kind == PropertyKind::Id ? TextStyle::Fixed : TextStyle::Body);
}

QString PropertyDelegate::shownValue(const PropertyFact &fact) const
{
    const QString words = valueWords(fact);
    if (words.size() <= 2 * longestShown)
        return plainText(words);
    return plainText(words.left(longestShown) + u'\u2026' + words.right(longestShown));
}

QRect PropertyDelegate::linkRect(const QRect &row, const QModelIndex &index) const
{
    const int at = index.row();
    if (const PropertyFact *fact = m_model.fact(at)) {
        const bool isPage = fact->kind == PropertyKind::Url && fact->text.startsWith("https://"_L1);
        if (!isPage && fact->entityKey.isEmpty())
            return {};
        QRect rect = valueRect(row, true);
        rect.setWidth(std::min(rect.width(), QFontMetrics(valueFont(*fact)).horizontalAdvance(shownValue(*fact))));
        return rect;
    }
    return m_model.kind(at) == Kind::Heading || m_model.kind(at) == Kind::Tags ? QRect() : row;
}

bool PropertyDelegate::isElided(const QRect &row, const QModelIndex &index) const
{
    const PropertyFact *fact = m_model.fact(index.row());
    if (!fact)
        return true;
    return QFontMetrics(valueFont(*fact)).horizontalAdvance(shownValue(*fact)) > valueRect(row, true).width()
        || QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(fact->label) > labelWidth();
}

QSize PropertyDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int row = m_theme.treeRowHeight();
    switch (m_model.kind(index.row())) {
    case Kind::Heading:
        return {m_width, QFontMetrics(m_theme.font(TextStyle::Caption)).height() + 16};
    case Kind::Tags:
        return {m_width, flowTags(nullptr, QRect(0, 0, m_width, 0)) + 4};
    case Kind::Gap:
        return {m_width, layOutGap(nullptr, QRect(0, 0, m_width - 2 * margin, 0), *m_model.gap(index.row())) + 6};
    default:
        return {m_width, row};
    }
}

void PropertyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const int row = index.row();
    const Kind kind = m_model.kind(row);
    paintBackground(*painter, option, kind != Kind::Heading && kind != Kind::Gap);
    switch (kind) {
    case Kind::Heading:
        paintHeading(*painter, option.rect, index);
        break;
    case Kind::Fact:
        paintFact(*painter, option, index);
        break;
    case Kind::Finding:
        paintFinding(*painter, option, *m_model.finding(row));
        break;
    case Kind::Bundle:
        paintBundle(*painter, option, *m_model.bundle(row));
        break;
    case Kind::Tags:
        flowTags(painter, option.rect);
        if (showsCopy(option))
            paintCopy(*painter, copyRect(option.rect, index));
        break;
    case Kind::Gap:
        paintGap(*painter, option.rect, *m_model.gap(row));
        break;
    }
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus) && kind != Kind::Heading;
    if (isFocused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(m_theme.color(Role::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void PropertyDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option, bool isRow) const
{
    if (!isRow)
        return;
    if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Active)
        && option.state.testFlag(QStyle::State_HasFocus))
        painter.fillRect(option.rect, m_theme.color(Role::Selection));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, m_theme.color(Role::Hover));
}

void PropertyDelegate::paintHeading(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(Role::Secondary));
    const auto section = PropertyModel::Section(index.data(PropertyModel::SectionRole).toInt());
    painter.drawText(rect.adjusted(margin, 0, -margin, -4), Qt::AlignLeft | Qt::AlignBottom, sectionTitle(section));
}

bool PropertyDelegate::showsCopy(const QStyleOptionViewItem &option) const
{
    return option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus);
}

void PropertyDelegate::paintFact(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PropertyFact &fact = *m_model.fact(index.row());
    const bool withCopy = showsCopy(option);
    QRect label = option.rect.adjusted(margin, 0, 0, 0);
    label.setWidth(labelWidth());
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(Role::Secondary));
    painter.drawText(label, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(plainText(fact.label), Qt::ElideRight, label.width()));
    QRect value = valueRect(option.rect, withCopy);
    const bool isLink = !linkRect(option.rect, index).isEmpty();
    const bool isNull = fact.kind == PropertyKind::Null;
    painter.setFont(valueFont(fact));
    painter.setPen(m_theme.color(isLink ? Role::Link : isNull ? Role::Secondary : fact.bad ? Role::High : Role::Text));
    if (fact.kind == PropertyKind::YesNo) {
        paintYesNo(painter, value, fact.yes);
        value.adjust(markWidth, 0, 0, 0);
    }
    const bool hasMiddle = fact.kind == PropertyKind::Id || fact.kind == PropertyKind::Url;
    const QString shown =
        painter.fontMetrics().elidedText(shownValue(fact), hasMiddle ? Qt::ElideMiddle : Qt::ElideRight, value.width());
    painter.drawText(value, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (withCopy)
        paintCopy(painter, copyRect(option.rect, index));
}

void PropertyDelegate::paintCopy(QPainter &painter, const QRect &rect) const
{
    // Drawn, not an icon of 16 px: it is smaller than the grid of those.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Secondary), 1.3));
    painter.setBrush(Qt::NoBrush);
    const QPointF at(rect.center().x() - 4.5, rect.center().y() - 4.5);
    painter.drawRoundedRect(QRectF(at + QPointF(3, 3), QSizeF(7, 7)), 1.5, 1.5);
    const QPointF behind[] = {at + QPointF(1, 7), at + QPointF(0, 7), at, at + QPointF(7, 0), at + QPointF(7, 1)};
    painter.drawPolyline(behind, 5);
    painter.restore();
}

void PropertyDelegate::paintFinding(QPainter &painter, const QStyleOptionViewItem &option, const Finding &finding) const
{
    constexpr int mark = 15;
    const QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect.left(), rect.top() + (rect.height() - mark) / 2,
                       m_theme.severityMark(finding.severity, mark, ratio));
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(Role::Link));
    const QRect text = rect.adjusted(mark + 8, 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(plainText(finding.title), Qt::ElideRight, text.width()));
}

void PropertyDelegate::paintBundle(QPainter &painter, const QStyleOptionViewItem &option,
                                   const RelationshipBundle &bundle) const
{
    constexpr int icon = 16;
    const RelationshipTree &tree = m_model.summary().relationships;
    QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect.left(), rect.top() + (rect.height() - icon) / 2,
                       m_theme.typePixmap(tree.estate->catalog().find(bundle.otherType), icon, ratio));
    rect.adjust(icon + 8, 0, 0, 0);
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.color(Role::Secondary));
    const QString className = plainText(bundle.isOutgoing ? bundle.className : u"\u2190 "_s + bundle.className);
    const int classWidth = std::max(labelWidth() - icon - 8, painter.fontMetrics().horizontalAdvance(u"CONNECTS"_s));
    QRect classRect = rect;
    classRect.setWidth(std::min(classWidth, rect.width() / 2));
    painter.drawText(classRect, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(className, Qt::ElideRight, classRect.width()));
    rect.setLeft(classRect.right() + 1 + gapBetween);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(Role::Link));
    painter.drawText(
        rect, Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(plainText(bundleLink(tree, bundle)), Qt::ElideRight, rect.width()));
}

int PropertyDelegate::flowTags(QPainter *painter, const QRect &rect) const
{
    const QFont font = m_theme.font(TextStyle::Small);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 4;
    const int left = rect.left() + margin;
    const int right = rect.left() + m_width - margin - copyWidth;
    int x = left;
    int y = rect.top() + 2;
    if (painter) {
        painter->setFont(font);
        painter->setBrush(Qt::NoBrush);
    }
    for (const QString &tag : m_model.tags()) {
        const QString shown = metrics.elidedText(plainText(tag.left(longestShown)), Qt::ElideRight, right - left - 14);
        const int width = metrics.horizontalAdvance(shown) + 14;
        if (x > left && x + width > right) {
            x = left;
            y += height + 4;
        }
        if (painter) {
            const QRectF box(x + 0.5, y + 0.5, width - 1, height - 1);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(m_theme.color(Role::ButtonBorder));
            painter->drawRoundedRect(box, 3, 3);
            painter->setPen(m_theme.color(Role::Text));
            painter->drawText(box, Qt::AlignCenter, shown);
        }
        x += width + 6;
    }
    return y + height + 2 - rect.top();
}

/// Height; paints where there is a painter.
int PropertyDelegate::layOutGap(QPainter *painter, const QRect &box, const EvidenceRow &gap) const
{
    const GapWords words = gapWords(gap);
    const QString title = plainText(words.title);
    const QString link = gap.row.state == CoverageState::Denied ? tr("Show the fix") : tr("Show the coverage");
    const QString text = title + u' ' + plainText(words.text) + u' ' + link;
    const QFont body = m_theme.font(TextStyle::Body);
    if (painter)
        painter->setPen(m_theme.color(Role::Text));
    return wrapText(painter, box.adjusted(34, 10, -10, 0), body, text,
                    {{0, title.size(), m_theme.font(TextStyle::BodyBold), m_theme.color(Role::Text)},
                     {text.size() - link.size(), link.size(), body, m_theme.color(Role::Link)}})
        + 20;
}

void PropertyDelegate::paintGap(QPainter &painter, const QRect &rect, const EvidenceRow &gap) const
{
    constexpr int mark = 16;
    const QRect box = rect.adjusted(margin, 2, -margin, -2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::MediumTint));
    painter.drawRoundedRect(box, 6, 6);
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(box.left() + 10, box.top() + 10, m_theme.stateMark(Mark::Gap, mark, ratio));
    layOutGap(&painter, box, gap);
}

} // namespace azimuth
