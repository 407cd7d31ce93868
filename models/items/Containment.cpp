// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Containment.h"

#include <algorithm>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// True if `key` lies below `ancestor` as Azure's ids do: "/subscriptions/a" and "/subscriptions/a/resourceGroups/b".
bool isBelow(std::string_view key, std::string_view ancestor)
{
    if (key.size() <= ancestor.size() || ancestor.empty() || key[ancestor.size()] != '/')
        return false;
    return std::equal(ancestor.begin(), ancestor.end(), key.begin(),
                      [](char one, char other) { return folded(one) == folded(other); });
}

/// What a type is to those it HAS.
enum class Holder : quint8 {
    Nothing, ///< Members, virtual machines of a subnet: related, not contained.
    Account,
    ManagementGroup,
    Subscription,
    Other,
    ResourceGroup,
};

Holder holderOf(const QString &type)
{
    if (type == u"azure_user_group" || type == u"azure_classic_admin_group" || type == u"azure_subnet")
        return Holder::Nothing;
    if (type == u"azure_account")
        return Holder::Account;
    if (type == u"azure_management_group")
        return Holder::ManagementGroup;
    if (type == u"azure_subscription")
        return Holder::Subscription;
    return type == u"azure_resource_group" ? Holder::ResourceGroup : Holder::Other;
}

/// Better places compare greater: an id that is the beginning of the entity's own, the longer the better; then the
/// kind of holder; then the lower number, so that the choice does not depend on the order of rows.
struct Rank {
    std::size_t prefix = 0;
    Holder holder = Holder::Nothing;
    quint32 number = 0xffffffffU;

    friend bool operator<(const Rank &one, const Rank &other)
    {
        if (one.prefix != other.prefix)
            return one.prefix < other.prefix;
        if (one.holder != other.holder)
            return one.holder < other.holder;
        return one.number > other.number;
    }
};

std::vector<Holder> holdersByType(const Estate &estate)
{
    std::vector<Holder> holders;
    holders.reserve(estate.typeCount());
    for (const TypeIndex type : estate.types())
        holders.push_back(holderOf(estate.typeName(type)));
    return holders;
}

bool contains(const QString &className)
{
    return className == u"HAS" || className == u"CONTAINS";
}

std::optional<EntityIndex> onlyAccount(const Estate &estate)
{
    const IndexRange<EntityIndex> accounts = estate.entitiesOf(u"azure_account");
    return accounts.size() == 1 ? std::optional(accounts[0]) : std::nullopt;
}

/// The nearest collected entity whose id is the beginning of this one's.
std::optional<EntityIndex> holderById(const Estate &estate, std::string_view key)
{
    for (std::size_t cut = key.rfind('/'); cut != std::string_view::npos && cut > 0; cut = key.rfind('/', cut - 1)) {
        const std::string_view part = key.substr(0, cut);
        if (const auto found = estate.find(QUtf8StringView(part.data(), qsizetype(part.size()))))
            return found;
    }
    return std::nullopt;
}

/// For sorting without case; texts are folded once.
std::string foldedName(std::string_view name)
{
    const bool plain =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!plain)
        return QString::fromUtf8(name.data(), qsizetype(name.size())).toCaseFolded().toStdString();
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(), folded);
    return text;
}

} // namespace

std::shared_ptr<const Containment> Containment::of(EstatePtr estate)
{
    return std::shared_ptr<const Containment>(new Containment(std::move(estate)));
}

Containment::Containment(EstatePtr estate)
    : m_estate(std::move(estate))
{
    choosePlaces();
    placeTheRest();
    breakCycles();
    listChildren();
    order();
}

void Containment::choosePlaces()
{
    const Estate &estate = *m_estate;
    const std::vector<Holder> holders = holdersByType(estate);
    m_parent.assign(estate.entityCount(), none);
    for (const EntityIndex entity : estate.entities()) {
        Rank best;
        const std::string_view key = estate.keyUtf8(entity);
        for (const RelationshipIndex relationship : estate.relationshipsTo(entity)) {
            if (!contains(estate.relationshipClass(relationship)))
                continue;
            const EntityIndex from = estate.from(relationship);
            Rank rank;
            rank.holder = holders[estate.typeIndex(from).value];
            if (from == entity || rank.holder == Holder::Nothing)
                continue;
            const std::string_view holder = estate.keyUtf8(from);
            rank.prefix = isBelow(key, holder) ? holder.size() : 0;
            rank.number = from.value;
            if (best < rank)
                best = rank;
        }
        m_parent[entity.value] = best.number;
    }
}

void Containment::placeTheRest()
{
    const Estate &estate = *m_estate;
    const auto account = onlyAccount(estate);
    for (const EntityIndex entity : estate.entities()) {
        if (m_parent[entity.value] != none || estate.isPlaceholder(entity) || entity == account)
            continue;
        if (const auto holder = holderById(estate, estate.keyUtf8(entity)); holder && holder != entity)
            m_parent[entity.value] = holder->value;
        else if (account)
            m_parent[entity.value] = account->value;
    }
}

void Containment::breakCycles()
{
    // Each walk upwards marks what it passed; meeting its own mark again is a cycle, cut where it was met.
    std::vector<quint32> walkOf(m_parent.size(), none);
    for (quint32 start = 0; start < m_parent.size(); ++start) {
        quint32 at = start;
        while (at != none && walkOf[at] == none) {
            walkOf[at] = start;
            const quint32 next = m_parent[at];
            if (next != none && walkOf[next] == start)
                m_parent[at] = none;
            at = m_parent[at];
        }
    }
}

void Containment::listChildren()
{
    const Estate &estate = *m_estate;
    m_firstChild.assign(m_parent.size() + 1, 0);
    for (const quint32 parent : m_parent)
        if (parent != none)
            ++m_firstChild[parent + 1];
    for (std::size_t at = 1; at < m_firstChild.size(); ++at)
        m_firstChild[at] += m_firstChild[at - 1];
    m_children.resize(m_firstChild.back());
    std::vector<quint32> next(m_firstChild.begin(), m_firstChild.end() - 1);
    for (const EntityIndex entity : estate.entities())
        if (const quint32 parent = m_parent[entity.value]; parent != none)
            m_children[next[parent]++] = entity;

    struct Named {
        std::string name;
        EntityIndex entity;
    };
    std::vector<Named> named;
    for (std::size_t parent = 0; parent < m_parent.size(); ++parent) {
        const auto first = m_children.begin() + m_firstChild[parent];
        const auto last = m_children.begin() + m_firstChild[parent + 1];
        if (last - first < 2)
            continue;
        named.clear();
        for (auto it = first; it != last; ++it)
            named.push_back({foldedName(estate.displayNameUtf8(*it)), *it});
        std::sort(named.begin(), named.end(), [&](const Named &one, const Named &other) {
            if (const int order = one.name.compare(other.name); order != 0)
                return order < 0;
            return estate.keyUtf8(one.entity) < estate.keyUtf8(other.entity);
        });
        std::transform(named.begin(), named.end(), first, [](const Named &one) { return one.entity; });
    }
}

void Containment::order()
{
    const Estate &estate = *m_estate;
    std::vector<EntityIndex> tops;
    for (const EntityIndex entity : estate.entities())
        if (m_parent[entity.value] == none)
            tops.push_back(entity);
    for (const EntityIndex entity : tops)
        if (estate.type(entity) == u"azure_account" && !estate.isPlaceholder(entity))
            m_roots.push_back(entity);
    for (const EntityIndex entity : tops)
        if (!children(entity).empty() && std::find(m_roots.begin(), m_roots.end(), entity) == m_roots.end())
            m_roots.push_back(entity);

    m_entered.resize(m_parent.size());
    m_left.resize(m_parent.size());
    quint32 number = 0;
    std::vector<EntityIndex> path;
    std::vector<quint32> nextChild(m_firstChild.begin(), m_firstChild.end() - 1);
    for (const EntityIndex top : tops) {
        path.push_back(top);
        m_entered[top.value] = number++;
        while (!path.empty()) {
            const EntityIndex at = path.back();
            if (nextChild[at.value] < m_firstChild[at.value + 1]) {
                const EntityIndex child = m_children[nextChild[at.value]++];
                m_entered[child.value] = number++;
                path.push_back(child);
            } else {
                m_left[at.value] = number;
                path.pop_back();
            }
        }
    }
}

std::optional<EntityIndex> Containment::parent(EntityIndex entity) const
{
    const quint32 parent = m_parent[entity.value];
    return parent == none ? std::nullopt : std::optional(EntityIndex(parent));
}

std::span<const EntityIndex> Containment::children(EntityIndex entity) const
{
    const quint32 first = m_firstChild[entity.value];
    return std::span(m_children).subspan(first, m_firstChild[entity.value + 1] - first);
}

bool Containment::isWithin(EntityIndex entity, EntityIndex ancestor) const
{
    const quint32 number = m_entered[entity.value];
    return m_entered[ancestor.value] <= number && number < m_left[ancestor.value];
}

quint32 Containment::countWithin(EntityIndex entity) const
{
    return m_left[entity.value] - m_entered[entity.value] - 1;
}

std::vector<EntityIndex> Containment::pathTo(EntityIndex entity) const
{
    std::vector<EntityIndex> path;
    for (auto at = parent(entity); at; at = parent(*at))
        path.push_back(*at);
    std::reverse(path.begin(), path.end());
    return path;
}

std::optional<EntityIndex> Containment::nearest(EntityIndex entity, QStringView type) const
{
    for (std::optional<EntityIndex> at = entity; at; at = parent(*at))
        if (m_estate->type(*at) == type)
            return at;
    return std::nullopt;
}

std::optional<EntityIndex> Containment::subscriptionOf(EntityIndex entity) const
{
    return nearest(entity, u"azure_subscription");
}

std::optional<EntityIndex> Containment::resourceGroupOf(EntityIndex entity) const
{
    return nearest(entity, u"azure_resource_group");
}

} // namespace azimuth
