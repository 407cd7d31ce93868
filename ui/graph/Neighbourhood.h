// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which entities the graph shows: those that the analyst opened, node by node, from a first one. Pure: an estate and
/// what was opened and hidden give nodes and edges. Run it on a worker.

#include "EdgeClass.h"
#include "Estate.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace azimuth {

/// What the analyst opened and hid. Keys and names only: outlives snapshots.
struct NeighbourhoodState {
    QString start; ///< foldedKey(); empty: nothing is shown.
    /// Opened entities by foldedKey(): of the named groups that many neighbours, of the others firstShown.
    QMap<QString, QMap<QString, int>> opened;
    QSet<QString> hiddenTypes;
    std::array<bool, edgeClassCount> hiddenClasses{};

    bool hides(EdgeClass kind) const { return hiddenClasses[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const NeighbourhoodState &, const NeighbourhoodState &) = default;
};

/// How many neighbours over one type of relationship an opened node shows at first, and each time more are asked for.
inline constexpr int firstShown = 60;
/// The picture never holds more entities than this; the rest is told as a number.
inline constexpr quint32 mostShown = 4000;

struct NeighbourNode {
    QString id; ///< An entity's foldedKey(); of a node that stands for more: "OWNER\nGROUP".
    EntityIndex entity; ///< The owner's, where `more` is not 0.
    quint32 more = 0; ///< It stands for that many neighbours which are not shown.
    QString group; ///< With `more`: name of the group, as in NeighbourhoodState::opened.
    QString moreType; ///< With `more`: their type, if they have one type only.
    quint32 owner = 0; ///< The node that brought this one; itself for the start.
    bool opened = false;
    quint32 degree = 0; ///< Relationships it has in the estate.
    quint32 shown = 0; ///< Of those, in the picture.
};

/// Relationships of one class and direction between two nodes.
struct NeighbourEdge {
    quint32 from = 0;
    quint32 to = 0;
    EdgeClass kind = EdgeClass::Uses;
    quint32 count = 1;
    RelationshipIndex first; ///< One of them. Without meaning for an edge to a node that stands for more.
};

struct Neighbourhood {
    struct TypeCount {
        QString type;
        quint32 shown = 0;
        quint32 hidden = 0; ///< Neighbours left out because the type is hidden.
    };
    std::vector<NeighbourNode> nodes; ///< The start is the first. Empty: the estate lacks it.
    std::vector<NeighbourEdge> edges;
    std::vector<RelationshipIndex> relationships; ///< All between the nodes that are not hidden, ascending.
    std::vector<TypeCount> types; ///< By name.
    std::array<quint32, edgeClassCount> classes{}; ///< Relationships between the nodes, also hidden ones.
    quint32 notShown = 0; ///< Neighbours left out because of mostShown.
};

Neighbourhood neighbourhoodOf(const Estate &estate, const NeighbourhoodState &state);

/// The entities that a node which stands for more leaves out, at most `limit`.
std::vector<EntityIndex> leftOut(const Estate &estate, const NeighbourhoodState &state, const QString &ownerKey,
                                 const QString &group, std::size_t limit);

/// State after opening `key`; after closing it: what only it brought is no longer opened either.
NeighbourhoodState withOpened(NeighbourhoodState state, const QString &key);
NeighbourhoodState withMore(NeighbourhoodState state, const QString &ownerKey, const QString &group);
NeighbourhoodState withClosed(const Neighbourhood &now, NeighbourhoodState state, const QString &key);

} // namespace azimuth
