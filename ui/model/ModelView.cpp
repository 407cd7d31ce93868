// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelView.h"

#include "Actions.h"
#include "Backend.h"
#include "EmptyState.h"
#include "ModelCanvas.h"
#include "ModelDetails.h"
#include "ModelLegend.h"
#include "ModelWords.h"
#include "Theme.h"
#include "TypeList.h"

#include <QDataStream>
#include <QIODevice>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qint32 stateVersion = 1;

} // namespace

ModelView::ModelView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Model, parent)
    , m_ask(this)
    , m_whole(new QStackedLayout(this))
    , m_empty(new EmptyState(workbench.theme(), this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_levels(new QSplitter(Qt::Vertical, this))
    , m_canvas(new ModelCanvas(workbench.theme(), this))
    , m_list(new TypeList(workbench.theme(), this))
    , m_details(new ModelDetails(workbench.theme(), this))
{
    setAccessibleName(tr("Model"));
    makeActions();
    arrange();
    const auto stale = [this] {
        m_isStale = true;
        refresh();
    };
    connect(&workbench, &Workbench::sceneChanged, this, stale);
    connect(&workbench, &Workbench::pageChanged, this, &ModelView::refresh);
    connect(&workbench.backend(), &Backend::dataModelChanged, this, stale);
    connect(&workbench.theme(), &Theme::changed, this, stale); // letters may be wider now
    connect(m_canvas, &ModelCanvas::picked, this, &ModelView::choose);
    connect(m_canvas, &ModelCanvas::activated, m_details, &ModelDetails::takeFocus);
    connect(m_canvas, &ModelCanvas::menuAsked, this, &ModelView::askMenu);
    connect(m_list, &TypeList::chosen, this, &ModelView::choose);
    connect(m_list, &TypeList::activated, m_details, &ModelDetails::takeFocus);
    connect(m_list, &TypeList::searched, this, [this] { m_canvas->setFound(m_list->found()); });
    connect(m_details, &ModelDetails::typeWanted, this, &ModelView::choose);
    connect(m_details, &ModelDetails::listWanted, this, &ModelView::openList);
    deliver(nullptr);
}

void ModelView::arrange()
{
    auto *left = new QWidget(m_sides);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_legend =
        new ModelLegend(workbench().theme(),
                        {m_actions[u"model.fit"_s], m_actions[u"model.zoomIn"_s], m_actions[u"model.zoomOut"_s]}, left);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_legend);
    m_levels->addWidget(m_list);
    m_levels->addWidget(m_details);
    m_levels->setChildrenCollapsible(false);
    m_levels->setSizes({300, 400});
    m_sides->addWidget(left);
    m_sides->addWidget(m_levels);
    m_sides->setStretchFactor(0, 1);
    m_sides->setChildrenCollapsible(false);
    left->setMinimumWidth(240);
    m_levels->setMinimumWidth(220);
    m_sides->setSizes({800, 300});
    m_whole->addWidget(m_empty);
    m_whole->addWidget(m_sides);
    setFocusProxy(m_canvas);
    QWidget::setTabOrder(m_canvas, m_list->search());
}

QAction *ModelView::add(const char *id, const QString &text, const QKeySequence &shortcut, const QString &icon)
{
    QAction *action = workbench().actions().add(QLatin1StringView(id), text, Menu::View, shortcut, icon);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions.insert(QLatin1StringView(id), action);
    return action;
}

void ModelView::makeActions()
{
    QAction *only = add("model.only", tr("Only what this snapshot has"), QKeySequence(u"Ctrl+Shift+O"_s), u"filter"_s);
    only->setIconText(tr("In this snapshot"));
    only->setCheckable(true);
    only->setChecked(true);
    connect(only, &QAction::toggled, this, [this] {
        m_isStale = true;
        refresh();
    });
    QAction *contains =
        add("model.containment", tr("Show containment between services"), QKeySequence(u"Ctrl+Shift+B"_s), u"scope"_s);
    contains->setIconText(tr("Containment"));
    contains->setCheckable(true);
    connect(contains, &QAction::toggled, this, [this](bool shown) {
        m_canvas->setContainmentShown(shown);
        m_legend->setContainmentShown(shown);
    });
    connect(add("model.find", tr("Find a type in the model"), QKeySequence(u"Ctrl+Shift+M"_s), u"search"_s),
            &QAction::triggered, this, [this] { m_list->beginSearch(); });
    connect(add("model.fit", tr("Fit the model"), QKeySequence(u"Ctrl+0"_s), u"fit"_s), &QAction::triggered, m_canvas,
            &ModelCanvas::fit);
    connect(add("model.zoomIn", tr("Zoom into the model"), QKeySequence(u"Ctrl++"_s), u"zoom-in"_s),
            &QAction::triggered, this, [this] { m_canvas->zoomBy(1.25); });
    connect(add("model.zoomOut", tr("Zoom out of the model"), QKeySequence(u"Ctrl+-"_s), u"zoom-out"_s),
            &QAction::triggered, this, [this] { m_canvas->zoomBy(0.8); });
    connect(add("model.list", tr("Show entities of this type in the table"), {}, u"table"_s), &QAction::triggered, this,
            [this] { openList(m_chosen); });
}

QList<QAction *> ModelView::tools() const
{
    return {m_actions[u"model.only"_s], m_actions[u"model.containment"_s]};
}

ModelMapWish ModelView::wish() const
{
    const Theme &theme = workbench().theme();
    return {m_actions[u"model.only"_s]->isChecked(), workbench().scene().live, theme.font(TextStyle::Body),
            theme.font(TextStyle::Small), theme.font(TextStyle::Caption)};
}

void ModelView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    refresh();
}

void ModelView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), workbench().theme().color(Role::Base));
}

/// A change waits for the one before it: in a fast collection the newest would else never be shown.
void ModelView::refresh()
{
    if (!m_isStale || m_ask.isAsking() || workbench().page() != Page::Model)
        return;
    m_isStale = false;
    const DataModel &model = workbench().backend().dataModel();
    if (model.types.empty() && !workbench().estate())
        return deliver(nullptr);
    m_ask(
        [model, estate = workbench().estate(), wish = wish()] {
            return modelMap(std::make_shared<const ModelFigures>(modelFigures(model, estate.get())), wish);
        },
        [this](const ModelMapPtr &map) {
            deliver(map);
            refresh();
        });
}

void ModelView::deliver(const ModelMapPtr &map)
{
    m_map = map;
    const bool isEmpty = !map || map->cards.empty();
    if (isEmpty) {
        const bool hasScene = workbench().estate() != nullptr;
        m_empty->say(u"graph"_s, hasScene ? tr("This snapshot has no entities.") : tr("The catalog is not loaded yet."),
                     hasScene ? tr("The model of what could be collected is still there.")
                              : tr("The types that can be collected appear here in a moment."));
        if (hasScene)
            m_empty->addButton(tr("Show the whole model"), true,
                               [this] { m_actions[u"model.only"_s]->setChecked(false); });
    }
    m_whole->setCurrentIndex(isEmpty ? 0 : 1);
    m_canvas->setMap(map);
    m_list->show(map);
    m_canvas->setFound(m_list->found());
    if (map && !m_chosen.isEmpty() && !map->figures->find(typeNameOf(m_chosen)))
        choose({}); // one that the map lacks may still be read about
    m_details->show(map ? map->figures : nullptr, m_chosen);
    bool muted = false;
    if (map && map->figures->hasCounts)
        for (const ModelMap::Card &card : map->cards)
            muted = muted || map->figures->types[card.type].entities == 0;
    m_legend->setMutedShown(muted);
    refreshActions();
}

void ModelView::choose(const QString &type)
{
    if (m_chosen == type)
        return;
    m_chosen = type;
    m_canvas->setCurrent(type);
    m_canvas->reveal(type);
    m_list->setCurrent(type);
    m_details->show(m_map ? m_map->figures : nullptr, type);
    refreshActions();
}

void ModelView::refreshActions()
{
    const bool shows = m_map && !m_map->cards.empty();
    for (const char *id : {"model.containment", "model.find", "model.fit", "model.zoomIn", "model.zoomOut"})
        m_actions[QLatin1StringView(id)]->setEnabled(shows);
    m_actions[u"model.only"_s]->setEnabled(workbench().estate() != nullptr);
    const auto card = m_map ? m_map->cardOf(m_chosen) : std::nullopt;
    m_actions[u"model.list"_s]->setEnabled(card && m_map->figures->types[m_map->cards[*card].type].entities > 0
                                           && !typeNameOf(m_chosen).isEmpty());
}

void ModelView::openList(const QString &type)
{
    EntityQuery query;
    query.types = {type};
    workbench().open(query);
}

void ModelView::askMenu(const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_actions[u"model.list"_s]);
    menu->addSeparator();
    for (const char *id : {"model.only", "model.containment", "model.find", "model.fit"})
        menu->addAction(m_actions[QLatin1StringView(id)]);
    menu->popup(globalPos);
}

std::optional<TableSource> ModelView::shown() const
{
    return m_map ? m_list->shown() : std::nullopt;
}

QByteArray ModelView::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateVersion << m_actions[u"model.only"_s]->isChecked() << m_actions[u"model.containment"_s]->isChecked()
           << m_sides->saveState() << m_levels->saveState() << m_list->saveState();
    return bytes;
}

void ModelView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 version = 0;
    bool only = true;
    bool containment = false;
    QByteArray sides, levels, list;
    stream >> version >> only >> containment >> sides >> levels >> list;
    if (stream.status() != QDataStream::Ok || version != stateVersion)
        return;
    m_actions[u"model.only"_s]->setChecked(only);
    m_actions[u"model.containment"_s]->setChecked(containment);
    m_sides->restoreState(sides);
    m_levels->restoreState(levels);
    m_list->restoreState(list);
}

} // namespace azimuth
