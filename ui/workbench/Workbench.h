// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What all views share: the one scene, the one selection, history, actions, theme, notices. Lives on the UI thread.
/// Views read it and listen to it; they never call each other.

#include "EntityQuery.h"
#include "Scene.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace azimuth {

class Actions;
class Backend;
class Settings;
class Theme;

/// The pages of the centre, in the order of their tabs.
enum class Page { Overview, Table, Graph, Findings, Permissions, Coverage, Model };

/// One step of the history: what was chosen, listed, shown.
struct Place {
    QString entity; ///< Key; empty: none.
    EntityQuery list;
    Page page = Page::Overview;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Something to tell in a view, without a dialog.
struct Notice {
    enum class Kind { Info, Good, Warning, Error };
    Kind kind = Kind::Info;
    QString title; ///< Bold
    QString text;
    QString path; ///< A file or folder that the notice offers to open; empty: none.
    std::optional<Page> toldBy = {}; ///< The page that tells the same, and more of it: there the notice is not shown.
};

class Workbench : public QObject {
    Q_OBJECT
public:
    Workbench(Backend &backend, Theme &theme, Actions &actions, Settings &settings, QObject *parent = nullptr);

    Backend &backend() const { return m_backend; }
    Theme &theme() const { return m_theme; }
    Actions &actions() const { return m_actions; }
    Settings &settings() const { return m_settings; }

    const Scene &scene() const { return m_scene; }
    const EstatePtr &estate() const { return m_scene.estate; }
    void showScene(Scene scene);

    /// The chosen entity's key (kept even if the present estate lacks it), and its number in the present estate.
    const QString &entityKey() const { return m_place.entity; }
    std::optional<EntityIndex> entity() const;
    /// What the table lists.
    const EntityQuery &list() const { return m_place.list; }
    Page page() const { return m_place.page; }

    /// Each adds a step to the history, unless nothing changes.
    void choose(const QString &entityKey);
    void choose(EntityIndex entity);
    void show(Page page);
    /// Lists these in the table and shows it.
    void open(const EntityQuery &list);
    /// Changes the list in place (a filter edited): no step of the history, no page.
    void refine(const EntityQuery &list);
    /// Chooses an entity and shows its neighbourhood in the graph.
    void showInGraph(const QString &entityKey);

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_history.size(); }
    void back();
    void forward();
    const Place &place() const { return m_place; }
    void go(const Place &place);

    void tell(const Notice &notice) { emit noticed(notice); }

signals:
    void sceneChanged();
    void entityChanged();
    void listChanged();
    void pageChanged();
    void historyChanged();
    void noticed(const azimuth::Notice &notice);

private:
    void become(const Place &place);

    Backend &m_backend;
    Theme &m_theme;
    Actions &m_actions;
    Settings &m_settings;
    Scene m_scene;
    Place m_place;
    std::vector<Place> m_history{Place{}};
    std::size_t m_at = 0;
};

} // namespace azimuth
