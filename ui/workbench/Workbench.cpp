// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workbench.h"

#include "Backend.h"

#include <utility>

namespace azimuth {
namespace {

constexpr std::size_t longestHistory = 200;

} // namespace

Workbench::Workbench(Backend &backend, Theme &theme, Actions &actions, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_theme(theme)
    , m_actions(actions)
    , m_settings(settings)
{
    connect(&backend, &Backend::sceneChanged, this, &Workbench::showScene);
}

void Workbench::showScene(Scene scene)
{
    m_scene = std::move(scene);
    emit sceneChanged();
}

std::optional<EntityIndex> Workbench::entity() const
{
    if (!m_scene || m_place.entity.isEmpty())
        return std::nullopt;
    return m_scene.estate->find(m_place.entity);
}

void Workbench::choose(const QString &entityKey)
{
    Place place = m_place;
    place.entity = entityKey;
    go(place);
}

void Workbench::choose(EntityIndex entity)
{
    if (m_scene)
        choose(m_scene.estate->key(entity));
}

void Workbench::show(Page page)
{
    Place place = m_place;
    place.page = page;
    go(place);
}

void Workbench::open(const EntityQuery &list)
{
    Place place = m_place;
    place.list = list;
    place.page = Page::Table;
    go(place);
}

void Workbench::refine(const EntityQuery &list)
{
    if (list == m_place.list)
        return;
    m_place.list = list;
    m_history[m_at].list = list;
    emit listChanged();
}

void Workbench::showInGraph(const QString &entityKey)
{
    Place place = m_place;
    place.entity = entityKey;
    place.page = Page::Graph;
    go(place);
}

void Workbench::back()
{
    if (!canGoBack())
        return;
    --m_at;
    become(m_history[m_at]);
}

void Workbench::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    become(m_history[m_at]);
}

void Workbench::go(const Place &place)
{
    if (place == m_place)
        return;
    m_history.resize(m_at + 1);
    m_history.push_back(place);
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    m_at = m_history.size() - 1;
    become(place);
}

void Workbench::become(const Place &place)
{
    const Place before = std::exchange(m_place, place);
    if (before.page != place.page)
        emit pageChanged();
    if (before.list != place.list)
        emit listChanged();
    if (before.entity != place.entity)
        emit entityChanged();
    emit historyChanged();
}

} // namespace azimuth
