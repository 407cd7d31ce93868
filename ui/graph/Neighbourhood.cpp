// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Neighbourhood.h"

#include "Rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Neighbours over one type of relationship in one direction. The name has the direction, too.
struct NeighbourGroup {
    QString name;
    EdgeClass kind = EdgeClass::Uses;
    bool outgoing = true;
    std::vector<EntityIndex> ends;
};

/// Groups in the order of their first relationship; equal types share one QString, so that its address tells them
/// apart without comparing texts 300,000 times.
class Groups {
public:
    Groups(const Estate &estate, EntityIndex entity)
    {
        for (const RelationshipIndex one : estate.relationshipsFrom(entity))
            add(estate, one, estate.to(one), true);
        m_last = nullptr;
        m_byType.clear();
        for (const RelationshipIndex one : estate.relationshipsTo(entity))
            add(estate, one, estate.from(one), false);
    }
    const std::vector<NeighbourGroup> &all() const { return m_groups; }

private:
    void add(const Estate &estate, RelationshipIndex relationship, EntityIndex end, bool outgoing)
    {
        const QString &type = estate.relationshipType(relationship);
        if (&type != m_last) {
            m_last = &type;
            const auto known = m_byType.constFind(&type);
            m_at = known == m_byType.constEnd() ? m_groups.size() : *known;
            if (m_at == m_groups.size()) {
                m_byType.insert(&type, m_at);
                const QString &className = estate.relationshipClass(relationship);
                m_groups.push_back(
                    {(outgoing ? u'>' : u'<') + className + u' ' + type, edgeClassOf(className, type), outgoing, {}});
            }
        }
        m_groups[m_at].ends.push_back(end);
    }

    std::vector<NeighbourGroup> m_groups;
    QHash<const QString *, std::size_t> m_byType;
    const QString *m_last = nullptr;
    std::size_t m_at = 0;
};

/// Grows nodes from the start, one opened entity after the other.
class Growth {
public:
    Growth(const Estate &estate, const NeighbourhoodState &state)
        : m_estate(estate)
        , m_state(state)
        , m_isHidden(estate.typeCount())
        , m_hidden(estate.typeCount())
        , m_shown(estate.typeCount())
    {
        for (const TypeIndex type : estate.types())
            m_isHidden[type.value] = state.hiddenTypes.contains(estate.typeName(type));
    }

    Neighbourhood grow()
    {
        const std::optional<EntityIndex> start = m_estate.find(m_state.start);
        if (m_state.start.isEmpty() || !start)
            return {};
        add(*start, 0);
        for (quint32 at = 0; at < m_made.nodes.size(); ++at)
            if (m_made.nodes[at].more == 0)
                open(at);
        join();
        countTypes();
        return std::move(m_made);
    }

private:
    std::optional<quint32> add(EntityIndex entity, quint32 owner)
    {
        if (m_made.nodes.size() >= mostShown) {
            ++m_made.notShown;
            return std::nullopt;
        }
        NeighbourNode node;
        node.id = foldedKey(m_estate.key(entity));
        node.entity = entity;
        node.owner = owner;
        node.opened = m_state.opened.contains(node.id);
        node.degree =
            m_estate.relationshipsFrom(entity).size() + static_cast<quint32>(m_estate.relationshipsTo(entity).size());
        const auto at = static_cast<quint32>(m_made.nodes.size());
        m_numbers.insert(entity, at);
        ++m_shown[m_estate.typeIndex(entity).value];
        m_made.nodes.push_back(std::move(node));
        return at;
    }

    void open(quint32 at)
    {
        if (!m_made.nodes[at].opened)
            return;
        const QMap<QString, int> limits = m_state.opened.value(m_made.nodes[at].id);
        const Groups groups(m_estate, m_made.nodes[at].entity);
        for (const NeighbourGroup &group : groups.all())
            if (!m_state.hides(group.kind))
                openGroup(at, group, limits.value(group.name, firstShown));
    }

    void openGroup(quint32 at, const NeighbourGroup &group, int limit)
    {
        int taken = 0;
        quint32 left = 0;
        std::optional<TypeIndex> leftType;
        bool oneType = true;
        for (const EntityIndex end : group.ends) {
            const TypeIndex type = m_estate.typeIndex(end);
            if (m_isHidden[type.value]) {
                ++m_hidden[type.value];
                continue;
            }
            if (m_numbers.contains(end))
                continue;
            if (taken < limit && add(end, at)) {
                ++taken;
                continue;
            }
            ++left;
            oneType = oneType && (!leftType || *leftType == type);
            leftType = type;
        }
        if (left > 0)
            addMore(at, group, left, oneType && leftType ? m_estate.typeName(*leftType) : QString());
    }

    void addMore(quint32 at, const NeighbourGroup &group, quint32 left, const QString &type)
    {
        NeighbourNode node;
        node.id = m_made.nodes[at].id + u'\n' + group.name;
        node.entity = m_made.nodes[at].entity;
        node.more = left;
        node.group = group.name;
        node.moreType = type;
        node.owner = at;
        const auto self = static_cast<quint32>(m_made.nodes.size());
        m_made.nodes.push_back(std::move(node));
        m_moreEdges.push_back({group.outgoing ? at : self, group.outgoing ? self : at, group.kind, left, {}});
    }

    void join()
    {
        for (quint32 at = 0; at < m_made.nodes.size(); ++at) {
            if (m_made.nodes[at].more > 0)
                continue;
            for (const RelationshipIndex one : m_estate.relationshipsFrom(m_made.nodes[at].entity)) {
                const auto other = m_numbers.constFind(m_estate.to(one));
                if (other == m_numbers.constEnd())
                    continue;
                joinTwo(at, *other, one);
            }
        }
        m_made.edges.insert(m_made.edges.end(), m_moreEdges.begin(), m_moreEdges.end());
        std::sort(m_made.relationships.begin(), m_made.relationships.end());
    }

    void joinTwo(quint32 from, quint32 to, RelationshipIndex relationship)
    {
        const EdgeClass kind =
            edgeClassOf(m_estate.relationshipClass(relationship), m_estate.relationshipType(relationship));
        ++m_made.classes[static_cast<std::size_t>(kind)];
        ++m_made.nodes[from].shown;
        ++m_made.nodes[to].shown;
        if (m_state.hides(kind))
            return;
        m_made.relationships.push_back(relationship);
        const auto name = std::pair{(quint64(from) << 32U) | to, static_cast<int>(kind)};
        const auto known = m_edges.constFind(name);
        if (known != m_edges.constEnd()) {
            ++m_made.edges[*known].count;
            return;
        }
        m_edges.insert(name, m_made.edges.size());
        m_made.edges.push_back({from, to, kind, 1, relationship});
    }

    void countTypes()
    {
        for (const TypeIndex type : m_estate.types())
            if (m_shown[type.value] + m_hidden[type.value] > 0)
                m_made.types.push_back({m_estate.typeName(type), m_shown[type.value], m_hidden[type.value]});
    }

    const Estate &m_estate;
    const NeighbourhoodState &m_state;
    std::vector<bool> m_isHidden; // by type
    std::vector<quint32> m_hidden, m_shown; // by type
    Neighbourhood m_made;
    QHash<EntityIndex, quint32> m_numbers;
    QHash<std::pair<quint64, int>, std::size_t> m_edges;
    std::vector<NeighbourEdge> m_moreEdges;
};

} // namespace

Neighbourhood neighbourhoodOf(const Estate &estate, const NeighbourhoodState &state)
{
    return Growth(estate, state).grow();
}

std::vector<EntityIndex> leftOut(const Estate &estate, const NeighbourhoodState &state, const QString &ownerKey,
                                 const QString &group, std::size_t limit)
{
    const std::optional<EntityIndex> owner = estate.find(ownerKey);
    if (!owner)
        return {};
    QSet<EntityIndex> shown;
    for (const NeighbourNode &node : neighbourhoodOf(estate, state).nodes)
        if (node.more == 0)
            shown.insert(node.entity);
    std::vector<EntityIndex> found;
    const Groups groups(estate, *owner);
    for (const NeighbourGroup &one : groups.all()) {
        if (one.name != group)
            continue;
        for (const EntityIndex end : one.ends)
            if (found.size() < limit && !shown.contains(end) && !state.hiddenTypes.contains(estate.type(end)))
                found.push_back(end);
    }
    return found;
}

NeighbourhoodState withOpened(NeighbourhoodState state, const QString &key)
{
    if (!state.opened.contains(key))
        state.opened.insert(key, {});
    return state;
}

NeighbourhoodState withMore(NeighbourhoodState state, const QString &ownerKey, const QString &group)
{
    int &limit = state.opened[ownerKey][group];
    limit = std::max(limit, firstShown) + firstShown;
    return state;
}

NeighbourhoodState withClosed(const Neighbourhood &now, NeighbourhoodState state, const QString &key)
{
    // What was opened below it closes as well: else opening it again would bring back a whole tree.
    QSet<QString> closing{key};
    for (const NeighbourNode &node : now.nodes) // owners come before what they brought
        if (node.more == 0 && closing.contains(now.nodes[node.owner].id))
            closing.insert(node.id);
    if (key == state.start)
        state.opened.clear();
    for (const QString &one : closing)
        state.opened.remove(one);
    return state;
}

} // namespace azimuth
