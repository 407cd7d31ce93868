// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArmIndex.h"

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

/// Namespaces whose lists of a subscription hold what is attached to anything below it.
bool listsBelow(const QString &space)
{
    static const QStringList spaces{u"microsoft.authorization"_s, u"microsoft.advisor"_s, u"microsoft.security"_s,
                                    u"microsoft.policyinsights"_s, u"microsoft.managedservices"_s};
    return spaces.contains(space);
}

bool inherits(const ArmPath &path)
{
    return path.providerSpace == u"microsoft.authorization"_s && path.tail.size() == 1;
}

} // namespace

ArmIndex::ArmIndex(const State &state)
    : m_state(state)
{
    for (auto resource = state.resources.cbegin(); resource != state.resources.cend(); ++resource)
        add(resource.key(), resource.value(), state.nestedResources.contains(resource.key()));
    for (auto list = state.armLists.cbegin(); list != state.armLists.cend(); ++list) {
        addAncestors(list.key().section(u'?', 0, 0) + u"/x"_s);
        for (const auto &item : list->items) {
            const QString id = item.toObject().value(u"id"_s).toString().toLower();
            if (id.startsWith(u'/') && !state.resources.contains(id) && !m_items.contains(id)) {
                m_items.insert(id, item.toObject());
                addAncestors(id);
            }
        }
    }
    for (auto item = m_items.cbegin(); item != m_items.cend(); ++item)
        add(item.key(), item.value(), false);
}

void ArmIndex::add(const QString &id, const QJsonObject &object, bool nested)
{
    const ArmPath path = armPath(id);
    addAncestors(id);
    if (path.isList())
        return; // Something kept by its path alone, like an instance view.
    const Entry entry{id, &object, path.type()};
    m_lists[path.listPath()].push_back(entry);
    if (!nested) {
        m_all.push_back(entry);
        m_bySubscription[path.subscription].push_back(entry);
    }
    if (path.tail.size() != 2 || path.subscription.isEmpty())
        return;
    const QString attached = u"/providers/"_s + path.providerSpace + u'/' + path.tail.first();
    const bool below = listsBelow(path.providerSpace);
    if (path.scope != path.subscriptionPath() && (path.scope == path.resourceGroupPath() || below))
        m_lists[path.subscriptionPath() + attached].push_back(entry);
    if (below && !path.resourceGroup.isEmpty() && path.scope != path.resourceGroupPath())
        m_lists[path.resourceGroupPath() + attached].push_back(entry);
}

void ArmIndex::addAncestors(const QString &id)
{
    for (auto end = id.lastIndexOf(u'/'); end > 0; end = id.lastIndexOf(u'/', end - 1)) {
        const QString ancestor = id.left(end);
        if (m_ancestors.contains(ancestor))
            return;
        m_ancestors.insert(ancestor);
    }
}

void ArmIndex::append(Entries &entries, const QString &list) const
{
    const auto found = m_lists.constFind(list);
    if (found != m_lists.constEnd())
        entries.insert(entries.end(), found->begin(), found->end());
}

ArmIndex::Entries ArmIndex::list(const ArmPath &path) const
{
    Entries entries;
    append(entries, path.path);
    // Record sets of a zone stand one level deeper, by their kind: {zone}/A/{name}.
    const QString last = path.path.mid(path.path.lastIndexOf(u'/') + 1);
    if (path.type().contains(u"dnszones/"_s) && (last == u"all"_s || last == u"recordsets"_s)) {
        const QString zone = path.listPath();
        for (const QString &kind :
             {u"a"_s, u"aaaa"_s, u"caa"_s, u"cname"_s, u"mx"_s, u"ns"_s, u"ptr"_s, u"soa"_s, u"srv"_s, u"txt"_s})
            append(entries, zone + u'/' + kind);
    }
    if (!inherits(path) || path.scope.isEmpty())
        return entries;
    const QString attached = u"/providers/"_s + path.providerSpace + u'/' + path.tail.first();
    if (path.scope != path.subscriptionPath() && !path.subscription.isEmpty())
        append(entries, path.subscriptionPath() + attached);
    for (const Entry &group : m_lists.value(u"/providers/microsoft.management/managementgroups"_s))
        if (group.id != path.scope)
            append(entries, group.id + attached);
    append(entries, attached);
    return entries;
}

const ArmIndex::Entries &ArmIndex::inSubscription(const QString &subscription) const
{
    static const Entries none;
    const auto found = m_bySubscription.constFind(subscription);
    return found == m_bySubscription.constEnd() ? none : *found;
}

bool ArmIndex::knows(const QString &path) const
{
    return path.isEmpty() || m_ancestors.contains(path) || m_state.resources.contains(path) || m_items.contains(path);
}

const QJsonObject *ArmIndex::find(const QString &path) const
{
    const auto resource = m_state.resources.constFind(path);
    if (resource != m_state.resources.constEnd())
        return &*resource;
    const auto item = m_items.constFind(path);
    return item == m_items.constEnd() ? nullptr : &*item;
}

} // namespace simulator
