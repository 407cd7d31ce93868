// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionsView.h"

#include "Actions.h"
#include "EmptyState.h"
#include "PermissionDelegate.h"
#include "PermissionDetails.h"
#include "PermissionHeader.h"
#include "Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

/// What the words of a column's head need.
int headerWidth(const QTreeView &tree, int column)
{
    constexpr int besideWords = 24;
    const QString text = tree.model()->headerData(column, Qt::Horizontal).toString();
    return tree.header()->fontMetrics().horizontalAdvance(text) + besideWords;
}

} // namespace

PermissionsView::PermissionsView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Permissions, parent)
    , m_whole(new QStackedLayout(this))
    , m_empty(new EmptyState(workbench.theme(), this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_tree(new QTreeView(this))
    , m_details(new PermissionDetails(workbench.theme(), this))
{
    setAccessibleName(tr("Permissions"));
    makeActions();
    makeTree();
    arrange();
    Backend &backend = workbench.backend();
    connect(&backend, &Backend::permissionsVerified, this, &PermissionsView::takeTable);
    connect(&backend, &Backend::currentConnectionChanged, this, &PermissionsView::connectionChanged);
    connect(&workbench.theme(), &Theme::changed, this, &PermissionsView::applyTheme);
    applyTheme();
    sayWhyEmpty();
}

QAction *PermissionsView::addAction(const char *id, const QString &text, const QKeySequence &shortcut)
{
    return workbench().actions().add(QLatin1StringView(id), text, Menu::Collection, shortcut);
}

void PermissionsView::makeActions()
{
    m_check = addAction("permissions.check", tr("Check permissions"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    connect(m_check, &QAction::triggered, this, &PermissionsView::check);
    const QAction *fix = addAction("permissions.copyFix", tr("Copy the fix of the step"), {});
    connect(fix, &QAction::triggered, this, [this] {
        if (!m_details->fix().isEmpty())
            QApplication::clipboard()->setText(m_details->fix());
    });
    const QAction *evidence = addAction("permissions.copyEvidence", tr("Copy the evidence of the permission"), {});
    connect(evidence, &QAction::triggered, this, [this] {
        if (!m_details->evidence().isEmpty())
            QApplication::clipboard()->setText(m_details->evidence());
    });
}

void PermissionsView::makeTree()
{
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new PermissionDelegate(workbench().theme(), *m_tree));
    m_tree->setAccessibleName(tr("Steps by service"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setMouseTracking(true);
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->header()->setStretchLastSection(true);
    m_tree->installEventFilter(this);
    connect(m_tree, &QAbstractItemView::clicked, this, &PermissionsView::press);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PermissionsView::showCurrent);
}

void PermissionsView::arrange()
{
    auto *left = new QWidget(m_sides);
    m_header = new PermissionHeader(workbench().theme(), *m_check, left);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_tree, 1);
    m_sides->addWidget(left);
    m_sides->addWidget(m_details);
    m_sides->setStretchFactor(0, 1);
    m_sides->setChildrenCollapsible(false);
    m_details->setMinimumWidth(260);
    m_sides->setSizes({760, 340});
    m_whole->addWidget(m_empty);
    m_whole->addWidget(m_sides);
}

void PermissionsView::applyTheme()
{
    m_tree->doItemsLayout();
    m_tree->viewport()->update();
}

bool PermissionsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            press(m_tree->currentIndex());
            return true;
        }
    }
    return View::eventFilter(watched, event);
}

void PermissionsView::check()
{
    Backend &backend = workbench().backend();
    if (backend.currentConnection().isEmpty() || m_isChecking)
        return;
    m_isChecking = true;
    m_problem.clear();
    m_header->setChecking(true);
    sayWhyEmpty();
    backend.verifyPermissions();
}

void PermissionsView::takeTable(const PermissionTable &table)
{
    m_isChecking = false;
    m_header->setChecking(false);
    m_problem = table.problem;
    if (!m_problem.isEmpty()) {
        m_ask.forget();
        m_model.show(nullptr);
        return sayWhyEmpty();
    }
    m_ask([table] { return foldPermissions(table); }, [this](const PermissionTreePtr &tree) { takeTree(tree); });
}

void PermissionsView::takeTree(const PermissionTreePtr &tree)
{
    m_isSwapping = true;
    const bool first = m_model.rowCount() == 0;
    m_model.show(tree);
    m_header->show(*tree);
    expandTroubled();
    if (const QModelIndex chosen = m_model.find(m_step, m_mark); chosen.isValid())
        m_tree->setCurrentIndex(chosen);
    m_isSwapping = false;
    showCurrent();
    sayWhyEmpty();
    if (first && !m_isRestored) // once the tree has its width
        QMetaObject::invokeMethod(this, &PermissionsView::fitColumns, Qt::QueuedConnection);
}

/// Headings run over all columns; a service where everything is ready stays shut.
void PermissionsView::expandTroubled()
{
    for (int at = 0; at < m_model.rowCount(); ++at) {
        const QModelIndex service = m_model.index(at, 0);
        m_tree->setFirstColumnSpanned(at, {}, true);
        if (const int last = m_model.rowCount(service) - 1;
            last >= 0 && m_model.kind(m_model.index(last, 0, service)) == PermissionModel::Kind::Fold)
            m_tree->setFirstColumnSpanned(last, service, true);
        m_tree->setExpanded(service, !service.data(PermissionModel::AllReadyRole).toBool());
    }
}

void PermissionsView::fitColumns()
{
    const int width = std::max(m_tree->viewport()->width(), 720);
    const std::array shares{0.24, 0.16, 0.23, 0.10, 0.10, 0.06};
    for (std::size_t at = 0; at < shares.size(); ++at)
        m_tree->setColumnWidth(
            static_cast<int>(at),
            std::max(static_cast<int>(width * shares[at]), headerWidth(*m_tree, static_cast<int>(at))));
}

void PermissionsView::connectionChanged()
{
    m_isChecking = false;
    m_problem.clear();
    m_ask.forget();
    m_model.show(nullptr); // another caller's verdicts
    m_header->setChecking(false);
    showCurrent();
    sayWhyEmpty();
}

void PermissionsView::press(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QModelIndex first = index.siblingAtColumn(0);
    if (m_model.kind(first) == PermissionModel::Kind::Service) {
        m_tree->setExpanded(first, !m_tree->isExpanded(first));
    } else if (m_model.kind(first) == PermissionModel::Kind::Fold) {
        const QModelIndex service = first.parent();
        const int row = first.row();
        m_model.unfold(first);
        m_tree->setCurrentIndex(m_model.index(row, 0, service));
    }
}

void PermissionsView::showCurrent()
{
    if (m_isSwapping)
        return;
    const FoldedRow *row = m_model.row(m_tree->currentIndex());
    m_details->show(m_model.tree(), row);
    if (!row)
        return;
    m_step = m_model.tree()->row(*row).step;
    m_mark = m_model.tree()->row(*row).mark;
}

void PermissionsView::sayWhyEmpty()
{
    const bool connected = !workbench().backend().currentConnection().isEmpty();
    m_check->setEnabled(connected && !m_isChecking);
    const bool empty = m_model.rowCount() == 0;
    m_whole->setCurrentIndex(empty ? 0 : 1);
    if (!empty)
        return;
    const QString icon = u"permission"_s;
    if (!connected) {
        m_empty->say(icon, tr("No connection is in use."),
                     tr("Add a connection to see what its App Registration may read."));
        if (QAction *add = workbench().actions().find(u"connection.add"_s))
            m_empty->addButton(tr("Add a connection"), true, [add] { add->trigger(); });
    } else if (m_isChecking) {
        m_empty->say(icon, tr("Checking the permissions."), tr("Each step is compared with what the sign-in may do."));
    } else if (!m_problem.isEmpty()) {
        m_empty->say(icon, tr("The permissions could not be checked."), m_problem);
        m_empty->addButton(tr("Check again"), true, [this] { check(); });
    } else if (m_model.tree()->table.checked.isValid()) {
        m_empty->say(icon, tr("No steps."), tr("The check found no step that needs a permission."));
        m_empty->addButton(tr("Check again"), false, [this] { check(); });
    } else {
        m_empty->say(icon, tr("Not checked yet."),
                     tr("Compare each step of a collection with what the App Registration was granted. Nothing is "
                        "collected."));
        m_empty->addButton(tr("Check permissions"), true, [this] { check(); });
    }
}

std::optional<TableSource> PermissionsView::shown() const
{
    const PermissionTreePtr tree = m_model.tree();
    if (tree->table.rows.empty())
        return std::nullopt;
    TableSource source;
    source.header = {
        tr("Service"),          tr("Step"),    tr("Scope"),   tr("State"),  tr("Needs any of"), tr("Granted"),
        tr("More than needed"), tr("Missing"), tr("Request"), tr("Status"), tr("Code"),         tr("Feeds")};
    source.rows = static_cast<qint64>(tree->table.rows.size());
    source.cell = [tree](qint64 at, int column) -> QString {
        const PermissionRow &row = tree->table.rows[static_cast<std::size_t>(at)];
        const auto list = [](const QStringList &texts) { return texts.join(u" | "_s); };
        switch (column) {
        case 0:
            return row.service;
        case 1:
            return row.title;
        case 2:
            return row.scopeName.isEmpty() ? row.scope : row.scopeName;
        case 3:
            return markName(row.mark);
        case 4:
            return list(row.needs);
        case 5:
            return list(row.held);
        case 6:
            return list(row.excess);
        case 7:
            return list(row.missing);
        case 8:
            return row.request;
        case 9:
            return row.status == 0 ? QString() : QString::number(row.status);
        case 10:
            return row.code;
        default:
            return list(row.feeds);
        }
    };
    return source;
}

QByteArray PermissionsView::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_tree->header()->saveState() << m_sides->saveState();
    return state;
}

void PermissionsView::restoreState(const QByteArray &state)
{
    QByteArray header, sides;
    QDataStream in(state);
    in >> header >> sides;
    if (in.status() != QDataStream::Ok)
        return;
    m_isRestored = m_tree->header()->restoreState(header);
    m_sides->restoreState(sides);
}

} // namespace azimuth
