// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Navigator.h"

#include "Backend.h"
#include "EmptyState.h"
#include "NavigatorDelegate.h"
#include "Settings.h"
#include "Theme.h"

#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int typingPause = 300; // ms
constexpr int turnStep = 50; // ms
constexpr int rememberPause = 500; // ms
constexpr qsizetype mostRemembered = 200;
constexpr QLatin1StringView openKey{"navigator/open"};

QString joined(const QList<QByteArray> &path)
{
    QStringList parts;
    for (const QByteArray &id : path)
        parts += QString::fromLatin1(id.toBase64());
    return parts.join(u' ');
}

QList<QByteArray> parted(const QString &text)
{
    QList<QByteArray> path;
    for (const QString &part : text.split(u' '))
        path += QByteArray::fromBase64(part.toLatin1());
    return path;
}

} // namespace

Navigator::Navigator(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setAccessibleName(tr("Navigator"));
    makeWidgets();
    makeActions();
    const QStringList open = workbench.settings().value(openKey).toStringList();
    if (!open.isEmpty()) {
        m_place.emplace();
        for (const QString &path : open)
            m_place->open.append(parted(path));
    }
    connectAll();
    readViews();
    askFacts();
}

void Navigator::makeWidgets()
{
    m_tree = new NavigatorView(m_workbench.theme(), m_model, this);
    m_tree->setItemDelegate(new NavigatorDelegate(m_workbench, m_tree));
    m_tree->setAccessibleName(tr("Estate"));
    m_filter = new QLineEdit(this);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter of the navigator"));
    m_empty = new EmptyState(m_workbench.theme(), this);

    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->addWidget(m_filter);
    column->addLayout(top);
    column->addWidget(content, 1);
    setFocusProxy(m_tree);
}

void Navigator::connectAll()
{
    connect(&m_workbench, &Workbench::sceneChanged, this, &Navigator::askFacts);
    connect(&m_workbench, &Workbench::entityChanged, this, &Navigator::follow);
    connect(&m_workbench, &Workbench::entityChanged, this, &Navigator::refreshContents);
    connect(&m_workbench, &Workbench::sceneChanged, this, &Navigator::refreshContents);
    refreshContents();
    Backend &backend = m_workbench.backend();
    connect(&backend, &Backend::collectionProgressed, this, &Navigator::progress);
    connect(&backend, &Backend::collectionEnded, this, [this] { progress({}); });
    connect(&backend, &Backend::annotationsChanged, this, &Navigator::readViews);

    connect(m_tree, &QTreeView::clicked, this, &Navigator::pick);
    connect(m_tree, &QTreeView::activated, this, &Navigator::activate);
    connect(m_tree, &NavigatorView::menuWanted, this, &Navigator::showMenu);
    connect(m_filter, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        askFacts();
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &Navigator::askFacts);
    m_turning.setInterval(turnStep);
    connect(&m_turning, &QTimer::timeout, m_tree->viewport(), qOverload<>(&QWidget::update));
    m_remembering.setSingleShot(true);
    m_remembering.setInterval(rememberPause);
    connect(&m_remembering, &QTimer::timeout, this, &Navigator::rememberOpen);
    connect(m_tree, &QTreeView::expanded, &m_remembering, qOverload<>(&QTimer::start));
    connect(m_tree, &QTreeView::collapsed, &m_remembering, qOverload<>(&QTimer::start));
}

QStringList Navigator::typesOf(const QString &step)
{
    auto found = m_typesByStep.find(step);
    if (found == m_typesByStep.end())
        found = m_typesByStep.insert(step, m_workbench.backend().stepInfo(step).types);
    return *found;
}

QHash<QString, QStringList> Navigator::stepTypes()
{
    for (const CoverageRow &row : m_workbench.estate()->coverage())
        typesOf(row.step);
    return m_typesByStep;
}

void Navigator::askFacts()
{
    const Scene &scene = m_workbench.scene();
    if (!scene) {
        m_ask.forget();
        return take(nullptr);
    }
    const QString text = m_filter->text().trimmed();
    m_ask([containment = scene.containment, steps = stepTypes(),
           text] { return NavigatorFacts::of(containment, steps, text); },
          [this](const NavigatorFactsPtr &facts) { take(facts); });
}

/// Where the model starts anew, what was open is opened again; a filter opens everything it found.
void Navigator::take(const NavigatorFactsPtr &facts)
{
    const bool filtered = facts && facts->isFiltered();
    const bool hadRows = m_model.facts() != nullptr;
    if (hadRows && !m_wasFiltered)
        m_place = m_tree->place();
    bool anew = false;
    const auto noted = connect(&m_model, &QAbstractItemModel::modelReset, this, [&anew] { anew = true; });
    m_restoring = true;
    m_tree->keepStill([&] { m_model.setFacts(facts); });
    disconnect(noted);
    if (filtered)
        m_tree->expandAll();
    else if (anew && m_place)
        m_tree->restore(*m_place);
    else if (anew)
        openFirst();
    m_restoring = false;
    m_wasFiltered = filtered;
    showEmptiness();
    if (anew && !filtered && !m_tree->currentIndex().isValid())
        follow();
}

/// The first time: the tenant, its directory, the list of services.
void Navigator::openFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const auto kind = static_cast<NavigatorKind>(index.data(NavigatorModel::Kind).toInt());
        if (row > 0 && kind != NavigatorKind::ByType && kind != NavigatorKind::SavedViews)
            continue;
        m_model.fetchMore(index);
        m_tree->expand(index);
        const QModelIndex first = m_model.index(0, 0, index);
        if (first.data(NavigatorModel::Kind).toInt() == int(NavigatorKind::Directory))
            m_tree->expand(first);
    }
}

void Navigator::showEmptiness()
{
    if (m_model.rowCount() > 0)
        return m_stack->setCurrentWidget(m_tree);
    if (m_model.facts() && m_model.facts()->isFiltered()) {
        m_empty->say(u"filter"_s, tr("No match"), tr("No name holds this text. Clear the filter to see everything."));
        m_empty->addButton(tr("Clear the filter"), false, [this] { m_filter->clear(); });
    } else {
        m_empty->say(u"compass"_s, tr("Nothing collected yet"), tr("Add a connection to fill this tree."));
    }
    m_stack->setCurrentWidget(m_empty);
}

void Navigator::progress(const CollectionStatus &status)
{
    NavigatorLive live;
    if (status.isRunning()) {
        live.types = status.types;
        for (const StepStatus &step : status.steps)
            if (step.mark == Mark::Running)
                for (const QString &type : typesOf(step.id))
                    live.running.insert(type);
    }
    const bool turns = !live.running.isEmpty() && !m_workbench.theme().isMotionReduced();
    if (turns != m_turning.isActive())
        turns ? m_turning.start() : m_turning.stop();
    m_tree->keepStill([&] { m_model.setLive(live); });
    showEmptiness();
}

void Navigator::readViews()
{
    std::vector<SavedQuery> views;
    for (const Annotation &annotation : m_workbench.backend().annotations())
        if (annotation.kind == AnnotationKind::SavedView)
            views.push_back({annotation.name, entityQueryFrom(annotation.value.toUtf8())});
    std::sort(views.begin(), views.end(), [](const SavedQuery &one, const SavedQuery &other) {
        return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
    });
    m_tree->keepStill([&] { m_model.setViews(std::move(views)); });
    showEmptiness();
}

/// True while the table shows what a row lists: then an entity chosen there is no reason to leave the row.
bool Navigator::isListedBy(const QModelIndex &index) const
{
    if (index.data(NavigatorModel::Kind).toInt() == int(NavigatorKind::Entity))
        return false;
    const auto query = m_model.queryOf(index);
    const EntityQuery &list = m_workbench.list();
    return query && m_workbench.page() == Page::Table && query->types == list.types && query->service == list.service
        && query->className == list.className && query->within == list.within;
}

void Navigator::follow()
{
    const QString &key = m_workbench.entityKey();
    const QModelIndex current = m_tree->currentIndex();
    if (key.isEmpty() || !m_model.facts() || m_model.facts()->isFiltered()
        || (current.isValid() && (current.data(NavigatorModel::Key).toString() == key || isListedBy(current))))
        return;
    if (const QModelIndex index = m_model.indexOf(key); index.isValid())
        m_tree->point(index);
}

void Navigator::rememberOpen()
{
    if (m_restoring || !m_model.facts() || m_model.facts()->isFiltered())
        return;
    QStringList open;
    for (const auto &path : m_tree->place().open.mid(0, mostRemembered))
        open += joined(path);
    m_workbench.settings().set(openKey, open);
}

} // namespace azimuth
