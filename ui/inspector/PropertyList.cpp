// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PropertyList.h"

#include "InspectorWords.h"
#include "PlainText.h"
#include "PropertyDelegate.h"
#include "Theme.h"
#include "WorkThread.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace azimuth {

void openBundle(Workbench &workbench, Ask &ask, const RelationshipTree &tree, std::size_t bundle)
{
    const RelationshipBundle &chosen = tree.bundles.at(bundle);
    if (chosen.relationships.size() == 1) {
        workbench.choose(tree.estate->key(tree.otherEnd(chosen, 0)));
        return;
    }
    // The whole tree goes along: what a worker reads must not change under it.
    ask(
        [tree, bundle] {
            noteWork(Work::Query);
            return tree.keysOf(tree.bundles[bundle]);
        },
        [&workbench, type = chosen.otherType](const QStringList &keys) {
            EntityQuery list;
            if (!type.isEmpty())
                list.types = {type};
            list.keys = keys;
            workbench.open(list);
        });
}

WordedProperties::WordedProperties(PropertyModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

QVariant WordedProperties::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words(index.row());
    if (role == Qt::ToolTipRole)
        return plainToolTip(toolTip(index.row()));
    return QIdentityProxyModel::data(index, role);
}

QString WordedProperties::words(int row) const
{
    if (const PropertyFact *fact = m_model.fact(row))
        return plainText(fact->label + u": "_s + valueWords(*fact).left(2000));
    if (const Finding *finding = m_model.finding(row))
        return plainText(tr("Finding: %1").arg(finding->title));
    if (const RelationshipBundle *bundle = m_model.bundle(row))
        return plainText(bundleWords(m_model.summary().relationships, *bundle));
    if (const EvidenceRow *gap = m_model.gap(row))
        return plainText(gapWords(*gap).title + u' ' + gapWords(*gap).text);
    if (m_model.kind(row) == PropertyModel::Kind::Tags)
        return plainText(tr("Tags: %1").arg(m_model.tags().join(u", "_s)));
    return sectionTitle(PropertyModel::Section(m_model.index(row).data(PropertyModel::SectionRole).toInt()));
}

QString WordedProperties::toolTip(int row) const
{
    if (const PropertyFact *fact = m_model.fact(row)) {
        const QString value = fact->kind == PropertyKind::Date ? fact->time.toString(Qt::ISODate) : valueWords(*fact);
        return fact->name.startsWith(u'_') ? value : fact->name + u": "_s + value;
    }
    if (const RelationshipBundle *bundle = m_model.bundle(row))
        return words(row) + u" ("_s + bundle->type + u')';
    return m_model.kind(row) == PropertyModel::Kind::Heading ? QString() : words(row);
}

PropertyList::PropertyList(Workbench &workbench, PropertyModel &model, QWidget *parent)
    : QListView(parent)
    , m_workbench(workbench)
    , m_model(model)
    , m_delegate(new PropertyDelegate(workbench.theme(), model, this))
{
    setObjectName(u"propertyList"_s);
    setAccessibleName(tr("Properties"));
    setModel(new WordedProperties(model, this));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(u"QAbstractItemView { background: transparent; }"_s); // the dock's, not a table's
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    connect(this->model(), &QAbstractItemModel::modelReset, this, &PropertyList::layOut);
    connect(&workbench.theme(), &Theme::changed, this, &PropertyList::layOut);
}

void PropertyList::layOut()
{
    m_delegate->setWidth(viewport()->width());
    m_delegate->measureLabels();
    scheduleDelayedItemsLayout();
}

void PropertyList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_delegate->setWidth(viewport()->width());
    scheduleDelayedItemsLayout(); // tags and gaps wrap anew
}

QString PropertyList::copyText(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (const PropertyFact *fact = m_model.fact(index.row()))
        return fact->kind == PropertyKind::Date ? fact->time.toString(Qt::ISODate) : fact->text;
    if (m_model.kind(index.row()) == PropertyModel::Kind::Tags)
        return m_model.tags().join(u'\n');
    if (m_model.kind(index.row()) == PropertyModel::Kind::Heading)
        return {};
    return index.data(Qt::DisplayRole).toString();
}

void PropertyList::copy(const QModelIndex &index)
{
    if (const QString text = copyText(index); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void PropertyList::follow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    if (const PropertyFact *fact = m_model.fact(row)) {
        if (!fact->entityKey.isEmpty())
            m_workbench.choose(QString(fact->entityKey));
        else if (const QUrl url(fact->text); fact->kind == PropertyKind::Url && url.scheme() == u"https"_s)
            QDesktopServices::openUrl(url);
    } else if (const RelationshipBundle *bundle = m_model.bundle(row)) {
        const RelationshipTree &tree = m_model.summary().relationships;
        openBundle(m_workbench, m_ask, tree, static_cast<std::size_t>(bundle - tree.bundles.data()));
    } else if (m_model.finding(row)) {
        m_workbench.show(Page::Findings);
    } else if (const EvidenceRow *gap = m_model.gap(row)) {
        m_workbench.show(gap->row.state == CoverageState::Denied ? Page::Permissions : Page::Coverage);
    }
}

void PropertyList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy(currentIndex());
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return follow(currentIndex());
    QListView::keyPressEvent(event);
}

void PropertyList::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const QRect row = visualRect(index);
    const bool isOver = index.isValid()
        && (m_delegate->linkRect(row, index).contains(event->pos())
            || m_delegate->copyRect(row, index).contains(event->pos()));
    viewport()->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PropertyList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid() || index != currentIndex())
        return;
    const QRect row = visualRect(index);
    if (m_delegate->copyRect(row, index).contains(event->pos()))
        copy(index);
    else if (m_delegate->linkRect(row, index).contains(event->pos()))
        follow(index);
}

void PropertyList::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (copyText(index).isEmpty())
        return;
    // Open, not exec(): a nested event loop would let the model change under the row.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy value"), this, [text = copyText(index)] { QGuiApplication::clipboard()->setText(text); });
    const PropertyFact *fact = m_model.fact(index.row());
    if (fact && fact->group != PropertyGroup::Tags && !fact->name.startsWith(u'_')) {
        menu->addAction(tr("Copy property name"), this,
                        [name = fact->name] { QGuiApplication::clipboard()->setText(name); });
        if (fact->kind != PropertyKind::List && fact->kind != PropertyKind::Null)
            menu->addAction(tr("List all with this value"), this, [this, found = *fact] { listAlike(found); });
    }
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                                               : event->globalPos());
}

void PropertyList::listAlike(const PropertyFact &fact)
{
    EntityQuery list;
    if (!m_model.summary().type.isEmpty())
        list.types = {m_model.summary().type};
    list.conditions.push_back({fact.name, Condition::Test::Is, {fact.text}});
    m_workbench.open(list);
}

} // namespace azimuth
