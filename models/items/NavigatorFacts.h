// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the navigator's tree is made of, worked out once per scene off the UI thread: types with their counts and gaps,
/// and which nodes lie under which. Immutable; any thread may read it.

#include "Containment.h"
#include "EntityQuery.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace azimuth {

/// A view that somebody saved.
struct SavedQuery {
    QString name;
    EntityQuery query;
};

/// Of one entity type, as far as the tree tells.
struct NavigatorType {
    QString name;
    QString label; ///< "Storage accounts": Azure's name, English, plural; or the name.
    QString service; ///< Empty where the catalog does not know the type.
    QStringList classes;
    qint64 count = 0; ///< Collected ones.
    std::optional<CoverageState> gap; ///< The worst one of the steps that bring it.
};

enum class NavigatorKind : quint8 {
    Entity,
    Directory, ///< "Entra ID", under its tenant.
    DirectoryType, ///< "Users"
    TypeWithin, ///< Role assignments and definitions of an entity, as one row.
    ByType,
    Service,
    Type,
    ByClass,
    Class,
    ClassType,
    SavedViews,
    SavedView,
    More, ///< Matches of a filter that are not listed.
};

/// One row: kind, and the entity or the name that tells it from its siblings.
struct NavigatorRow {
    NavigatorKind kind = NavigatorKind::Entity;
    EntityIndex entity; ///< Entity, and TypeWithin's container.
    QString name; ///< Type, service, class or view.
};

/// What a text found; nothing of it points into the tree.
struct NavigatorMatches {
    static constexpr std::size_t listed = 500;
    QString text;
    EstatePtr estate;
    std::vector<EntityIndex> entities; ///< At most `listed`.
    qint64 total = 0;
};

class NavigatorFacts {
public:
    /// `stepTypes`: the types that each step of the catalog brings. Off the UI thread.
    static std::shared_ptr<const NavigatorFacts> of(ContainmentPtr containment,
                                                    const QHash<QString, QStringList> &stepTypes,
                                                    const std::optional<QString> &filter = std::nullopt);

    const ContainmentPtr &containment() const { return m_containment; }
    const Estate &estate() const { return *m_containment->estate(); }
    const std::vector<NavigatorType> &types() const { return m_types; } ///< By label, without case.
    const NavigatorType *find(const QString &type) const;
    /// Gaps at an entity, and in a subscription also those of what lies in it.
    int gapsAt(EntityIndex entity) const;
    bool isFiltered() const { return m_matches.has_value(); }
    const NavigatorMatches *matches() const { return m_matches ? &*m_matches : nullptr; }

    std::vector<NavigatorRow> children(EntityIndex entity) const;
    /// Tenants first.
    const std::vector<EntityIndex> &roots() const { return m_matches ? m_shownRoots : m_containment->roots(); }
    std::vector<NavigatorRow> matchesOfType(const QString &type) const;
    bool hasChildren(EntityIndex entity) const;
    qint64 countOfTypeWithin(EntityIndex entity, const QString &type) const;
    /// Types of Microsoft Entra ID but the tenant: shown as types, under the tenant.
    bool isOfDirectory(const QString &type) const;
    /// Shown as one row in what they lie in: there are hundreds everywhere.
    bool isGathered(const QString &type) const;

private:
    NavigatorFacts(ContainmentPtr containment, const QHash<QString, QStringList> &stepTypes);
    void readTypes(const QHash<QString, QStringList> &stepTypes);
    void readGaps();
    void match(const QString &text);

    /// How a type's entities stand in what they lie in.
    enum class Standing : quint8 { ManagementGroup, Subscription, ResourceGroup, Other, Gathered, InDirectory };
    Standing standing(EntityIndex entity) const;
    std::vector<EntityIndex> shownChildren(EntityIndex entity) const;

    ContainmentPtr m_containment;
    std::vector<NavigatorType> m_types;
    QHash<QString, int> m_byName;
    std::vector<Standing> m_standings; // by type of the estate
    std::unordered_map<EntityIndex, int> m_gaps;
    std::optional<NavigatorMatches> m_matches;
    std::unordered_map<EntityIndex, std::vector<EntityIndex>> m_shown; // filtered: children on the way to matches
    QHash<QString, std::vector<EntityIndex>> m_matchesByType; // of directory types
    std::vector<EntityIndex> m_shownRoots;
};

using NavigatorFactsPtr = std::shared_ptr<const NavigatorFacts>;

/// "Storage accounts" of "Storage account"; names of several words keep their capitals.
QString pluralOf(const QString &label);

} // namespace azimuth
