// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The navigator's rows: facts of a scene, what a running collection read since, saved views. Says what lies under a
/// row and what a row tells; keeps no rows itself.

#include "NavigatorFacts.h"

#include <QCoreApplication>

namespace azimuth {

/// What a running collection tells before a scene does.
struct NavigatorLive {
    QMap<QString, qint64> types; ///< Entities read by type.
    QSet<QString> running; ///< Types that are being read now.

    friend bool operator==(const NavigatorLive &, const NavigatorLive &) = default;
};

class NavigatorTree {
    Q_DECLARE_TR_FUNCTIONS(azimuth::NavigatorTree)
public:
    /// nullptr: nothing collected.
    void setFacts(NavigatorFactsPtr facts);
    void setLive(NavigatorLive live);
    void setViews(std::vector<SavedQuery> views) { m_views = std::move(views); }
    const NavigatorFactsPtr &facts() const { return m_facts; }

    std::vector<NavigatorRow> roots() const;
    std::vector<NavigatorRow> children(const NavigatorRow &row) const;
    bool hasChildren(const NavigatorRow &row) const;

    QString text(const NavigatorRow &row) const; ///< As the tenant gave it.
    std::optional<qint64> count(const NavigatorRow &row) const;
    /// Where words tell more than a number: "94 types", "no permission".
    QString words(const NavigatorRow &row) const;
    QString explanation(const NavigatorRow &row) const; ///< For a tooltip; mostly empty.
    QString spoken(const NavigatorRow &row) const; ///< For a screen reader: text, count, words, gaps.
    bool hasGap(const NavigatorRow &row) const;
    bool isRunning(const NavigatorRow &row) const;
    QString typeName(const NavigatorRow &row) const; ///< For the icon; empty for headings.
    std::optional<EntityQuery> query(const NavigatorRow &row) const;
    /// Tells a row from its siblings, in this scene and the next.
    QByteArray id(const NavigatorRow &row) const;

private:
    template <class Wanted>
    std::vector<NavigatorRow> typeRows(NavigatorKind kind, Wanted wanted) const;
    template <class Wanted>
    std::vector<const NavigatorType *> typesWhere(Wanted wanted) const;
    std::vector<const NavigatorType *> typesOf(const NavigatorRow &row) const;
    std::vector<NavigatorRow> headings() const;
    const NavigatorType *typeOf(const NavigatorRow &row) const;
    bool matches(const NavigatorType &type) const;
    bool isDirectoryAt(EntityIndex entity) const;
    QString serviceOf(const NavigatorType &type) const;

    NavigatorFactsPtr m_facts;
    NavigatorLive m_live;
    std::vector<SavedQuery> m_views;
    std::vector<NavigatorType> m_types; ///< Of the facts, with live counts; by label.
    QHash<QString, int> m_byName;
};

} // namespace azimuth
