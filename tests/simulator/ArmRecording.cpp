// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArmRecording.h"

#include "ArmPath.h"

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

QString lastSegment(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// A path cut after `count` segments, as written.
QString cut(const QString &path, qsizetype count)
{
    qsizetype end = 0;
    for (; count > 0 && end >= 0; --count)
        end = path.indexOf(u'/', end + 1);
    return end < 0 ? path : path.left(end);
}

} // namespace

void ArmRecording::take(const Exchange &exchange)
{
    const QString path = exchange.path.toLower();
    if (exchange.status != 200) {
        if (exchange.method == u"GET"_s && exchange.status >= 400 && exchange.status < 500 && exchange.status != 429)
            refuse(exchange, path);
        return;
    }
    const QJsonObject body = exchange.body.toObject();
    if (exchange.method == u"POST"_s) {
        QJsonObject whole = body;
        if (exchange.isList) {
            whole.insert(u"value"_s, exchange.items);
            whole.remove(u"nextLink"_s);
        }
        m_state.armPosts.insert(path, whole);
        noteParents(exchange.path);
        return;
    }
    if (exchange.method != u"GET"_s)
        return;
    noteParents(exchange.path);
    m_state.armRefusals.remove(path);
    if (exchange.isList) {
        noteOwners(exchange.path);
        takeList(exchange, path);
    } else if (!body.isEmpty()) {
        takeObject(exchange.path, body, Whole);
    }
}

void ArmRecording::refuse(const Exchange &exchange, const QString &path)
{
    const bool known = m_state.resources.contains(path) || m_state.armLists.contains(path);
    if (!known)
        m_state.armRefusals.insert(path, {exchange.status, exchange.body.toObject()});
    // A provider's refusal tells that the subscription is there; one of the subscription itself (404, 403) does not.
    const ArmPath parts = armPath(exchange.path);
    const bool refused = exchange.status == 403 || exchange.status == 409;
    if (refused && !parts.subscription.isEmpty() && !parts.providerSpace.isEmpty())
        m_subscriptions.insert(parts.subscription, exchange.path.split(u'/', Qt::SkipEmptyParts).at(1));
}

void ArmRecording::takeList(const Exchange &exchange, const QString &key)
{
    const bool rows = key.endsWith(u"/resources"_s) && !key.contains(u"/providers/"_s);
    for (const auto &item : exchange.items) {
        const QJsonObject object = item.toObject();
        const QString id = object.value(u"id"_s).toString();
        if (id.startsWith(u'/'))
            takeObject(id, object, rows ? Row : Listed);
    }
    // These two are made from the resources, since they know more than any single answer.
    if (rows || key == u"/subscriptions"_s)
        return;
    const QString filter = exchange.query.value(u"$filter"_s);
    m_state.armLists.insert(filter.isEmpty() ? key : key + u"?$filter="_s + filter.toLower(), {exchange.items});
}

void ArmRecording::takeObject(const QString &id, const QJsonObject &object, Detail detail)
{
    QString key = id.toLower();
    while (key.contains(u"//"_s))
        key.replace(u"//"_s, u"/"_s);
    const auto known = m_state.resources.constFind(key);
    if (known == m_state.resources.constEnd()) {
        m_state.resources.insert(key, object);
        m_detail.insert(key, detail);
        if (detail == Part)
            m_state.nestedResources.insert(key);
    } else {
        const bool better = detail >= m_detail.value(key);
        QJsonObject merged = better ? *known : object;
        const QJsonObject winner = better ? object : *known;
        for (auto value = winner.begin(); value != winner.end(); ++value)
            merged.insert(value.key(), value.value());
        m_state.resources.insert(key, merged);
        m_detail.insert(key, std::max(detail, m_detail.value(key)));
        if (detail != Part)
            m_state.nestedResources.remove(key);
    }
    if (detail == Part)
        return;
    takeParts(key + u'/', object);
    if (armPath(key).type() == u"microsoft.management/managementgroups"_s)
        takeManagementGroups(object.value(u"properties"_s).toObject().value(u"children"_s).toArray(), id);
}

void ArmRecording::takeParts(const QString &parent, const QJsonValue &value)
{
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            takeParts(parent, item);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString id = object.value(u"id"_s).toString();
    if (id.startsWith(parent, Qt::CaseInsensitive) && object.size() > 1
        && (object.contains(u"properties"_s) || object.contains(u"name"_s)))
        takeObject(id, object, Part);
    for (const auto &inner : object)
        if (inner.isArray() || inner.isObject())
            takeParts(parent, inner);
}

void ArmRecording::takeManagementGroups(const QJsonArray &children, const QString &parent)
{
    for (const auto &item : children) {
        const QJsonObject child = item.toObject();
        const QString id = child.value(u"id"_s).toString();
        if (armPath(id).type() != u"microsoft.management/managementgroups"_s)
            continue;
        QJsonObject properties{
            {u"displayName"_s, child.value(u"displayName"_s)},
            {u"details"_s,
             QJsonObject{{u"parent"_s, QJsonObject{{u"id"_s, parent}, {u"name"_s, lastSegment(parent)}}}}}};
        if (child.contains(u"children"_s))
            properties.insert(u"children"_s, child.value(u"children"_s));
        const QJsonObject group{{u"id"_s, id},
                                {u"name"_s, child.value(u"name"_s)},
                                {u"type"_s, u"Microsoft.Management/managementGroups"_s},
                                {u"properties"_s, properties}};
        if (m_detail.value(id.toLower(), Part) == Part)
            takeObject(id, group, Part);
        m_state.nestedResources.remove(id.toLower());
        takeManagementGroups(child.value(u"children"_s).toArray(), id);
    }
}

void ArmRecording::noteParents(const QString &path)
{
    const ArmPath parts = armPath(path);
    if (!parts.subscription.isEmpty())
        m_subscriptions.insert(parts.subscription, path.split(u'/', Qt::SkipEmptyParts).at(1));
    if (!parts.resourceGroup.isEmpty()) {
        m_groups.insert(parts.resourceGroupPath(), cut(path, 4));
        m_askedGroups.insert(parts.resourceGroupPath());
    }
}

/// A list that was answered belongs to a resource that is there, whether or not anybody asked for that one.
void ArmRecording::noteOwners(const QString &path)
{
    for (ArmPath owner = armPath(armPath(path).parent()); !owner.providerSpace.isEmpty();
         owner = armPath(owner.parent()))
        m_owners.insert(owner.path, cut(path, owner.path.count(u'/')));
}

void ArmRecording::finish()
{
    // A refusal that came before the answer which settled the matter.
    for (auto refusal = m_state.armRefusals.begin(); refusal != m_state.armRefusals.end();) {
        const bool settled = m_state.resources.contains(refusal.key()) || m_state.armLists.contains(refusal.key());
        refusal = settled ? m_state.armRefusals.erase(refusal) : std::next(refusal);
    }
    addOwners();
    addSubscriptions();
    addResourceGroups();
}

void ArmRecording::addOwners()
{
    // Services of an account and regions are there without being listed.
    static const QStringList unlisted{u"default"_s, u"current"_s, u"latest"_s};
    for (auto owner = m_owners.cbegin(); owner != m_owners.cend(); ++owner) {
        const ArmPath path = armPath(owner.key());
        const QString list = path.listPath();
        const QString ofSubscription = path.subscriptionPath() + list.mid(path.scope.size());
        const bool isListed = m_state.armLists.contains(list) || m_state.armLists.contains(ofSubscription);
        if (path.subscription.isEmpty() || path.tail.first() == u"locations"_s || isListed
            || unlisted.contains(path.tail.last()) || m_state.resources.contains(owner.key()))
            continue;
        const QStringList written = owner.value().mid(owner.value().lastIndexOf(u"/providers/"_s) + 11).split(u'/');
        QString type = written.first();
        for (qsizetype i = 1; i < written.size(); i += 2)
            type += u'/' + written.at(i);
        m_state.resources.insert(
            owner.key(), {{u"id"_s, owner.value()}, {u"name"_s, lastSegment(owner.value())}, {u"type"_s, type}});
    }
}

void ArmRecording::addSubscriptions()
{
    for (auto named = m_subscriptions.cbegin(); named != m_subscriptions.cend(); ++named) {
        const QString id = u"/subscriptions/"_s + named.value();
        if (m_state.resources.contains(id.toLower()))
            continue;
        m_state.resources.insert(id.toLower(),
                                 {{u"id"_s, id},
                                  {u"authorizationSource"_s, u"RoleBased"_s},
                                  {u"managedByTenants"_s, QJsonArray()},
                                  {u"subscriptionId"_s, named.value()},
                                  {u"tenantId"_s, m_state.tenantId},
                                  {u"displayName"_s, named.value()},
                                  {u"state"_s, u"Enabled"_s},
                                  {u"subscriptionPolicies"_s,
                                   QJsonObject{{u"locationPlacementId"_s, u"Public_2014-09-01"_s},
                                               {u"quotaId"_s, u"PayAsYouGo_2014-09-01"_s},
                                               {u"spendingLimit"_s, u"Off"_s}}}});
    }
}

void ArmRecording::addResourceGroups()
{
    QHash<QString, QString> locations;
    for (auto resource = m_state.resources.cbegin(); resource != m_state.resources.cend(); ++resource) {
        const ArmPath parts = armPath(resource.key());
        if (parts.resourceGroup.isEmpty() || m_state.nestedResources.contains(resource.key()))
            continue;
        const QString group = parts.resourceGroupPath();
        const QString location = resource->value(u"location"_s).toString();
        if (!location.isEmpty() && location != u"global"_s)
            locations.insert(group, location);
        const bool listed = m_state.armLists.contains(parts.subscriptionPath() + u"/resourcegroups"_s);
        if (!listed && m_subscriptions.contains(parts.subscription) && !m_groups.contains(group))
            m_groups.insert(group, cut(resource->value(u"id"_s).toString(), 4));
    }
    for (auto group = m_groups.cbegin(); group != m_groups.cend(); ++group) {
        if (m_state.resources.contains(group.key()))
            continue;
        const QJsonObject made{{u"id"_s, group.value()},
                               {u"name"_s, lastSegment(group.value())},
                               {u"type"_s, u"Microsoft.Resources/resourceGroups"_s},
                               {u"location"_s, locations.value(group.key(), u"eastus"_s)},
                               {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}};
        m_state.resources.insert(group.key(), made);
        auto list = m_state.armLists.find(group.key().section(u'/', 0, 3));
        if (list != m_state.armLists.end() && m_askedGroups.contains(group.key()))
            list->items.append(made);
    }
}

} // namespace simulator
