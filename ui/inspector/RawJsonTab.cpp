// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawJsonTab.h"

#include "Actions.h"
#include "Backend.h"
#include "EmptyState.h"
#include "FoldTree.h"
#include "JsonDelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace azimuth {

RawJsonTab::RawJsonTab(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_view(new FoldTree(workbench.theme(), this))
    , m_delegate(new JsonDelegate(workbench.theme(), m_view))
    , m_none(new EmptyState(workbench.theme(), this))
{
    makeActions();
    m_view->setObjectName(u"jsonView"_s);
    m_view->setAccessibleName(tr("Raw JSON"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions({m_copyValue, m_copyPath, m_copyAll, m_expand, m_fold});
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_view, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(page);
    m_stack->addWidget(m_none);
}

void RawJsonTab::makeActions()
{
    Actions &actions = m_workbench.actions();
    m_find = actions.add(u"json.find"_s, tr("Find in raw JSON"), Menu::Entity,
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J), u"search"_s);
    m_copyAll = actions.add(u"json.copyAll"_s, tr("Copy all JSON"), Menu::Entity);
    m_copyPath = actions.add(u"json.copyPath"_s, tr("Copy JSON path"), Menu::Entity);
    m_copyValue = actions.add(u"json.copyValue"_s, tr("Copy JSON value"), Menu::Entity);
    m_expand = actions.add(u"json.expandAll"_s, tr("Unfold all JSON"), Menu::Entity);
    m_fold = actions.add(u"json.foldAll"_s, tr("Fold all JSON"), Menu::Entity);
    connect(m_find, &QAction::triggered, this, [this] {
        emit findWanted();
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    connect(m_copyAll, &QAction::triggered, this, &RawJsonTab::copyAll);
    connect(m_copyPath, &QAction::triggered, this, &RawJsonTab::copyPath);
    connect(m_copyValue, &QAction::triggered, this, &RawJsonTab::copyValue);
    connect(m_expand, &QAction::triggered, m_view, &QTreeView::expandAll);
    connect(m_fold, &QAction::triggered, m_view, &QTreeView::collapseAll);
}

QWidget *RawJsonTab::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(4);
    m_field = new QLineEdit(bar);
    m_field->setObjectName(u"jsonFind"_s);
    m_field->setAccessibleName(m_find->text());
    m_field->setPlaceholderText(tr("Find in JSON"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(60);
    m_field->installEventFilter(this);
    m_hitCount = new QLabel(bar);
    m_hitCount->setObjectName(u"jsonHits"_s);
    m_hitCount->setForegroundRole(QPalette::PlaceholderText);
    const auto arrow = [&](const QString &text, const QString &name, int step) {
        auto *button = new QToolButton(bar);
        button->setText(text);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setAutoRaise(true);
        button->setFixedWidth(m_workbench.theme().rowHeight());
        connect(button, &QToolButton::clicked, this, [this, step] { goToHit(step); });
        return button;
    };
    auto *more = new QToolButton(bar);
    more->setText(u"\u22EF"_s);
    more->setAccessibleName(tr("More for raw JSON"));
    more->setToolTip(more->accessibleName());
    more->setAutoRaise(true);
    more->setFixedWidth(m_workbench.theme().rowHeight());
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addActions({m_copyAll, m_copyPath, m_copyValue});
    menu->addSeparator();
    menu->addActions({m_expand, m_fold});
    more->setMenu(menu);
    row->addWidget(m_field, 1);
    row->addWidget(m_hitCount);
    row->addWidget(arrow(u"\u2191"_s, tr("Previous hit"), -1));
    row->addWidget(arrow(u"\u2193"_s, tr("Next hit"), 1));
    row->addWidget(more);
    connect(m_field, &QLineEdit::textChanged, this, &RawJsonTab::find);
    return bar;
}

void RawJsonTab::refresh()
{
    const qint64 snapshot = m_workbench.scene() ? m_workbench.estate()->origin().snapshot : -1;
    if (m_workbench.entityKey() == m_shownKey && snapshot == m_shownSnapshot && m_model.tree())
        return;
    m_shownKey = m_workbench.entityKey();
    m_shownSnapshot = snapshot;
    m_askTree.forget();
    m_json.clear();
    show(nullptr);
    m_none->say(u"search"_s, tr("Reading the answer"), QString());
    if (isVisible())
        load();
}

void RawJsonTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_model.tree())
        load();
}

void RawJsonTab::load()
{
    const auto entity = m_workbench.entity();
    if (!entity || m_workbench.estate()->isPlaceholder(*entity))
        return sayNone();
    m_workbench.backend().rawJson(m_shownKey, this,
                                  [this, key = m_shownKey](const QByteArray &json) { take(key, json); });
}

void RawJsonTab::take(const QString &key, const QByteArray &json)
{
    if (key != m_shownKey)
        return;
    m_json = json;
    if (json.isEmpty())
        return sayNone();
    m_askTree([json] { return std::make_shared<const JsonTree>(JsonTree::parse(json)); },
              [this](const JsonTreePtr &tree) { show(tree); });
}

void RawJsonTab::sayNone()
{
    const auto entity = m_workbench.entity();
    const QString title = tr("No raw JSON");
    if (!entity)
        m_none->say(u"info"_s, title, tr("The estate that is shown does not have this entity."));
    else if (m_workbench.estate()->isPlaceholder(*entity))
        m_none->say(
            u"info"_s, title,
            tr("Nothing collected this: it is known only as the end of a relationship, so there is no answer."));
    else
        m_none->say(u"info"_s, title,
                    tr("No answer was kept for this. A rule made it from other answers, or its answer is still on the "
                       "way to the workspace."));
    m_stack->setCurrentWidget(m_none);
}

void RawJsonTab::show(JsonTreePtr tree)
{
    const bool isBroken = tree && tree->problemAt() >= 0;
    if (isBroken)
        m_none->say(
            u"warning"_s, tr("This answer is not JSON"),
            tr("It stops being JSON at byte %1. Copy it to look at it.").arg(QLocale().toString(tree->problemAt())));
    if (isBroken)
        m_none->addButton(tr("Copy the answer"), false, [this] { copyAll(); });
    m_model.show(std::move(tree));
    m_stack->setCurrentIndex(m_model.tree() ? 0 : 1);
    for (QAction *action : {m_copyPath, m_copyValue, m_expand, m_fold})
        action->setEnabled(m_model.tree() != nullptr);
    m_copyAll->setEnabled(!m_json.isEmpty());
    expandFirst();
    find();
}

void RawJsonTab::expandFirst()
{
    constexpr quint32 readAtOnce = 2000; // nodes; more would take the view longer than a frame to lay out
    constexpr int readRows = 200;
    if (!m_model.tree())
        return;
    if (m_model.tree()->size() <= readAtOnce)
        m_view->expandAll();
    else if (m_model.rowCount() <= readRows)
        for (int row = 0; row < m_model.rowCount(); ++row)
            if (m_model.rowCount(m_model.index(row, 0)) <= readRows)
                m_view->expand(m_model.index(row, 0));
    m_view->setCurrentIndex(m_model.index(0, 0));
}

void RawJsonTab::find()
{
    const QString needle = m_field->text();
    m_delegate->setNeedle(needle);
    m_view->viewport()->update();
    if (needle.isEmpty() || !m_model.tree()) {
        m_askHits.forget();
        m_hits.clear();
        m_hitCount->clear();
        return;
    }
    m_askHits([tree = m_model.tree(), needle] { return tree->find(needle); },
              [this](std::vector<quint32> hits) {
                  m_hits = std::move(hits);
                  m_hit = 0;
                  showHit();
              });
}

void RawJsonTab::goToHit(int step)
{
    if (m_hits.empty())
        return;
    m_hit = (m_hit + m_hits.size() + static_cast<std::size_t>(step)) % m_hits.size();
    showHit();
}

void RawJsonTab::showHit()
{
    if (m_hits.empty()) {
        m_hitCount->setText(tr("No match"));
        return;
    }
    //: Position among the hits of a search: "3 of 12"
    m_hitCount->setText(tr("%1 of %2").arg(QLocale().toString(m_hit + 1), QLocale().toString(m_hits.size())));
    const QModelIndex index = m_model.indexOf(m_hits[m_hit]);
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

bool RawJsonTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_field && isEnter) {
        goToHit(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    }
    if (watched == m_field && key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    if (watched == m_view && key->matches(QKeySequence::Copy)) {
        copyValue();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RawJsonTab::copyPath()
{
    if (m_view->currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_model.tree()->path(m_model.nodeOf(m_view->currentIndex())));
}

void RawJsonTab::copyValue()
{
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid())
        return;
    const quint32 node = m_model.nodeOf(index);
    if (m_model.tree()->node(node).kind > JsonNode::Kind::Array)
        QGuiApplication::clipboard()->setText(m_model.tree()->value(node));
    else
        copyIndented(node);
}

void RawJsonTab::copyAll()
{
    if (m_model.tree())
        copyIndented(0);
    else
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_json));
}

void RawJsonTab::copyIndented(quint32 node)
{
    m_askCopy([tree = m_model.tree(), node] { return QString::fromUtf8(tree->indented(node)); },
              [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

} // namespace azimuth
