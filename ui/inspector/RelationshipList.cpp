// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelationshipList.h"

#include "InspectorWords.h"
#include "PlainText.h"
#include "PropertyList.h"
#include "Theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

using RelationshipKind = RelationshipModel::Kind;

RelationshipKind kindOf(const QModelIndex &index)
{
    return RelationshipKind(index.data(RelationshipModel::KindRole).toInt());
}

} // namespace

WordedRelationships::WordedRelationships(RelationshipModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

QVariant WordedRelationships::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const bool isOutgoing = QIdentityProxyModel::data(index, RelationshipModel::OutgoingRole).toBool();
    const QString className = QIdentityProxyModel::data(index, RelationshipModel::ClassRole).toString();
    QString words = QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    QString toolTip = QIdentityProxyModel::data(index, RelationshipModel::KeyRole).toString();
    switch (kindOf(mapToSource(index))) {
    case RelationshipKind::Section:
        //: %1 is a class of relationships, "HAS"
        words = isOutgoing ? tr("%1, outgoing").arg(className) : tr("%1, incoming").arg(className);
        break;
    case RelationshipKind::Bundle:
        words = typeLabel(m_model.tree().estate->catalog(),
                          QIdentityProxyModel::data(index, RelationshipModel::OtherTypeRole).toString());
        words = countWords(QIdentityProxyModel::data(index, RelationshipModel::CountRole).toUInt(), words);
        toolTip = QIdentityProxyModel::data(index, RelationshipModel::TypeRole).toString();
        break;
    case RelationshipKind::Entity:
        if (QIdentityProxyModel::data(index, RelationshipModel::PlaceholderRole).toBool())
            toolTip = tr("%1. Nothing collected it.").arg(toolTip);
        break;
    }
    return role == Qt::ToolTipRole ? plainToolTip(toolTip) : plainText(words.left(2000));
}

RelationshipDelegate::RelationshipDelegate(Theme &theme, RelationshipModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QSize RelationshipDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, m_theme.treeRowHeight()};
}

void RelationshipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int icon = 16;
    painter->save();
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    QRect rect = option.rect.adjusted(2, 0, -16, 0);
    const RelationshipKind kind = kindOf(index);
    if (kind != RelationshipKind::Section) {
        const bool isPlaceholder = index.data(RelationshipModel::PlaceholderRole).toBool();
        const QString type = index.data(RelationshipModel::OtherTypeRole).toString();
        const EntityType *known = isPlaceholder ? nullptr : m_model.tree().estate->catalog().find(type);
        painter->drawPixmap(rect.left(), rect.top() + (rect.height() - icon) / 2,
                            m_theme.typePixmap(known, icon, painter->device()->devicePixelRatioF()));
        rect.adjust(icon + 6, 0, 0, 0);
    } else {
        painter->setFont(m_theme.font(TextStyle::Small));
        painter->setPen(m_theme.color(Role::Secondary));
        const QString count = QLocale().toString(index.data(RelationshipModel::CountRole).toUInt());
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight, count);
        rect.adjust(0, 0, -painter->fontMetrics().horizontalAdvance(count) - 8, 0);
    }
    painter->setFont(m_theme.font(kind == RelationshipKind::Section ? TextStyle::Caption : TextStyle::Body));
    painter->setPen(m_theme.color(kind == RelationshipKind::Section ? Role::Secondary : Role::Link));
    painter->drawText(
        rect, Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rect.width()));
    if (isFocused) {
        painter->setPen(m_theme.color(Role::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

RelationshipList::RelationshipList(Workbench &workbench, QWidget *parent)
    : FoldTree(workbench.theme(), parent)
    , m_workbench(workbench)
{
    setObjectName(u"relationshipList"_s);
    setAccessibleName(tr("Relationships"));
    setModel(new WordedRelationships(m_model, this));
    setItemDelegate(new RelationshipDelegate(workbench.theme(), m_model, this));
    setExpandsOnDoubleClick(false);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_isExpanding)
            return;
        m_closed.remove(identity(index));
        m_opened.insert(identity(index));
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_opened.remove(identity(index));
        m_closed.insert(identity(index));
    });
}

void RelationshipList::show(RelationshipTree tree)
{
    const QString key = tree.estate ? tree.estate->key(tree.entity) : QString();
    if (key != m_shownKey) {
        m_closed.clear();
        m_opened.clear();
    }
    m_shownKey = key;
    m_model.show(std::move(tree));
    expandAgain();
}

QString RelationshipList::identity(const QModelIndex &index) const
{
    return index.data(RelationshipModel::OutgoingRole).toString() + index.data(RelationshipModel::ClassRole).toString()
        + u'|' + index.data(RelationshipModel::TypeRole).toString() + u'|'
        + index.data(RelationshipModel::OtherTypeRole).toString();
}

/// Sections are open, kinds only where they are short, unless a hand did otherwise.
void RelationshipList::expandAgain()
{
    constexpr int shortList = 8;
    const QScopedValueRollback expanding(m_isExpanding, true);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex section = model()->index(row, 0);
        if (!m_closed.contains(identity(section)))
            expand(section);
        for (int at = 0; at < model()->rowCount(section); ++at) {
            const QModelIndex kind = model()->index(at, 0, section);
            const bool isShort = kind.data(RelationshipModel::CountRole).toInt() <= shortList;
            if (m_opened.contains(identity(kind)) || (isShort && !m_closed.contains(identity(kind))))
                expand(kind);
        }
    }
}

void RelationshipList::follow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (kindOf(index) == RelationshipKind::Entity)
        m_workbench.choose(index.data(RelationshipModel::KeyRole).toString());
    else if (kindOf(index) == RelationshipKind::Bundle)
        list(index);
    else
        setExpanded(index, !isExpanded(index));
}

void RelationshipList::list(const QModelIndex &index)
{
    const RelationshipTree &tree = m_model.tree();
    const auto *source = static_cast<const QIdentityProxyModel *>(model());
    if (const RelationshipBundle *bundle = m_model.bundle(source->mapToSource(index)))
        openBundle(m_workbench, m_ask, tree, static_cast<std::size_t>(bundle - tree.bundles.data()));
}

void RelationshipList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return follow(currentIndex());
    if (event->matches(QKeySequence::Copy)) {
        const QString key = currentIndex().data(RelationshipModel::KeyRole).toString();
        const QString words = currentIndex().data(Qt::DisplayRole).toString();
        return QGuiApplication::clipboard()->setText(key.isEmpty() ? words : key);
    }
    QTreeView::keyPressEvent(event);
}

void RelationshipList::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool isOnText = index.isValid() && visualRect(index).contains(event->pos());
    if (event->button() == Qt::LeftButton && isOnText && index == currentIndex())
        follow(index);
}

void RelationshipList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || kindOf(index) == RelationshipKind::Section)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (kindOf(index) == RelationshipKind::Entity) {
        const QString key = index.data(RelationshipModel::KeyRole).toString();
        menu->addAction(tr("Select"), this, [this, key] { m_workbench.choose(key); });
        menu->addAction(tr("Show in graph"), this, [this, key] { m_workbench.showInGraph(key); });
        menu->addAction(tr("Copy ID"), this, [key] { QGuiApplication::clipboard()->setText(key); });
    }
    const QPersistentModelIndex kept(index);
    menu->addAction(tr("List all of this kind"), this, [this, kept] { list(kept); });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                                               : event->globalPos());
}

} // namespace azimuth
