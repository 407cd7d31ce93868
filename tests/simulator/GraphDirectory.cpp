// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphDirectory.h"

#include "Answers.h"

#include <QRegularExpression>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

QString lastSegment(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString parentOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

const QStringList &directoryCollections()
{
    static const QStringList names{
        u"/users"_s,   u"/groups"_s,   u"/servicePrincipals"_s, u"/applications"_s,
        u"/devices"_s, u"/contacts"_s, u"/directoryRoles"_s,    u"/directory/administrativeUnits"_s};
    return names;
}

} // namespace

QString odataTypeOf(const QString &collection)
{
    static const QHash<QString, QString> types{
        {u"/users"_s, u"#microsoft.graph.user"_s},
        {u"/groups"_s, u"#microsoft.graph.group"_s},
        {u"/servicePrincipals"_s, u"#microsoft.graph.servicePrincipal"_s},
        {u"/applications"_s, u"#microsoft.graph.application"_s},
        {u"/devices"_s, u"#microsoft.graph.device"_s},
        {u"/contacts"_s, u"#microsoft.graph.orgContact"_s},
        {u"/directoryRoles"_s, u"#microsoft.graph.directoryRole"_s},
        {u"/directory/administrativeUnits"_s, u"#microsoft.graph.administrativeUnit"_s}};
    return types.value(collection);
}

GraphDirectory::GraphDirectory(const State &state)
    : m_state(state)
{
    for (auto list = state.graphLists.cbegin(); list != state.graphLists.cend(); ++list)
        m_paths.insert(list.key().toLower(), list.key());
    for (auto object = state.graphObjects.cbegin(); object != state.graphObjects.cend(); ++object)
        m_paths.insert(object.key().toLower(), object.key());
    for (auto refusal = state.graphRefusals.cbegin(); refusal != state.graphRefusals.cend(); ++refusal)
        m_paths.insert(refusal.key().toLower(), refusal.key());
}

QString GraphDirectory::find(const QString &collection, const QString &property, const QString &value) const
{
    const QString stored = m_paths.value(collection.toLower(), collection);
    auto &index = m_properties[stored + u' ' + property];
    if (index.isEmpty())
        for (const auto &item : m_state.graphLists.value(stored).items) {
            const QJsonObject object = item.toObject();
            index.insert(object.value(property).toString().toLower(), object.value(u"id"_s).toString());
        }
    return index.value(value.toLower());
}

QString GraphDirectory::canonical(const QString &path) const
{
    static const QRegularExpression key(u"^(\\w+)\\((?:(\\w+)=)?'([^']*)'\\)$"_s);
    QString result;
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        const auto match = key.match(segment);
        if (match.hasMatch()) {
            const QString collection = result + u'/' + match.captured(1);
            const QString property = match.captured(2);
            const QString id = property.isEmpty() || property == u"id"_s
                ? match.captured(3)
                : find(collection, property, match.captured(3));
            // An unknown key stays as it is and is found nowhere.
            result = collection + u'/' + (id.isEmpty() ? match.captured(3) : id);
        } else if (segment.contains(u'@') && result.compare(u"/users"_s, Qt::CaseInsensitive) == 0) {
            const QString id = find(result, u"userPrincipalName"_s, segment);
            result += u'/' + (id.isEmpty() ? segment : id);
        } else {
            result += u'/' + segment;
        }
    }
    if (result.isEmpty())
        result = u"/"_s;
    return m_paths.value(result.toLower(), result);
}

const GraphDirectory::Positions &GraphDirectory::positions(const QString &listPath) const
{
    auto known = m_positions.find(listPath);
    if (known == m_positions.end()) {
        known = m_positions.insert(listPath, {});
        const QJsonArray items = m_state.graphLists.value(listPath).items;
        for (qsizetype i = 0; i < items.size(); ++i)
            known->insert(items.at(i).toObject().value(u"id"_s).toString().toLower(), i);
    }
    return *known;
}

const Refusal *GraphDirectory::refusal(const QString &path) const
{
    auto found = m_state.graphRefusals.constFind(path);
    for (auto end = path.size(); found == m_state.graphRefusals.constEnd() && end > 0;
         end = path.lastIndexOf(u'/', end - 1)) {
        const QString pattern = path.left(end) + u"/*"_s;
        found = m_state.graphRefusals.constFind(m_paths.value(pattern.toLower(), pattern));
    }
    return found == m_state.graphRefusals.constEnd() ? nullptr : &*found;
}

std::optional<QJsonArray> GraphDirectory::list(const QString &path) const
{
    const auto given = m_state.graphLists.constFind(path);
    if (given != m_state.graphLists.constEnd())
        return given->items;
    const QString name = lastSegment(path).toLower();
    const QString id = lastSegment(parentOf(path));
    const bool principal = path.startsWith(u"/servicePrincipals/"_s, Qt::CaseInsensitive);
    if (name == u"memberof"_s)
        return memberOf(id);
    if (principal && name == u"approleassignedto"_s)
        return gathered(u"/appRoleAssignments"_s, u"resourceId"_s, id);
    if (name == u"approleassignments"_s)
        return gathered(u"/appRoleAssignedTo"_s, u"principalId"_s, id);
    if (principal && name == u"oauth2permissiongrants"_s)
        return gathered(u"/oauth2PermissionGrants"_s, u"clientId"_s, id);
    return std::nullopt;
}

QJsonArray GraphDirectory::gathered(const QString &ending, const QString &property, const QString &id) const
{
    const QString kind = ending + u' ' + property + u' ';
    if (!m_gatheredKinds.contains(kind)) {
        m_gatheredKinds.insert(kind);
        for (auto list = m_state.graphLists.cbegin(); list != m_state.graphLists.cend(); ++list) {
            if (!list.key().endsWith(ending, Qt::CaseInsensitive))
                continue;
            for (const auto &item : list->items)
                m_gathered[kind + item.toObject().value(property).toString().toLower()].append(item);
        }
    }
    return m_gathered.value(kind + id.toLower());
}

void GraphDirectory::indexMembers() const
{
    m_membersIndexed = true;
    for (auto list = m_state.graphLists.cbegin(); list != m_state.graphLists.cend(); ++list) {
        if (!list.key().endsWith(u"/members"_s))
            continue;
        const QString owner = lastSegment(parentOf(list.key()));
        for (const auto &member : list->items)
            m_memberOf[member.toObject().value(u"id"_s).toString().toLower()] += owner;
    }
}

QJsonArray GraphDirectory::memberOf(const QString &id) const
{
    if (!m_membersIndexed)
        indexMembers();
    QJsonArray groups;
    for (const QString &group : m_memberOf.value(id.toLower()))
        if (const auto found = byId(group))
            groups.append(*found);
    return groups;
}

std::optional<QJsonObject> GraphDirectory::object(const QString &path) const
{
    const auto given = m_state.graphObjects.constFind(path);
    if (given != m_state.graphObjects.constEnd())
        return *given;
    const QString parent = parentOf(path);
    const QString collection = m_paths.value(parent.toLower(), parent);
    if (collection.compare(u"/directoryObjects"_s, Qt::CaseInsensitive) == 0)
        return byId(lastSegment(path));
    const auto list = m_state.graphLists.constFind(collection);
    if (list == m_state.graphLists.constEnd())
        return std::nullopt;
    const qsizetype position = positions(collection).value(lastSegment(path).toLower(), -1);
    return position < 0 ? std::nullopt : std::optional(list->items.at(position).toObject());
}

std::optional<QJsonObject> GraphDirectory::byId(const QString &id) const
{
    for (const QString &collection : directoryCollections()) {
        const auto list = m_state.graphLists.constFind(collection);
        if (list == m_state.graphLists.constEnd())
            continue;
        const qsizetype position = positions(collection).value(id.toLower(), -1);
        if (position < 0)
            continue;
        QJsonObject object = list->items.at(position).toObject();
        object.insert(u"@odata.type"_s, odataTypeOf(collection));
        return object;
    }
    return std::nullopt;
}

bool GraphDirectory::isPlausibleList(const QString &path) const
{
    const QString name = lastSegment(path);
    const bool id = isGuid(name) || name.contains(u'@') || name.contains(u'.');
    if (id || name.isEmpty() || name.endsWith(u"Policy"_s) || name == u"default"_s || name == u"manager"_s
        || name == u"me"_s)
        return false;
    const QString parent = parentOf(path);
    if (m_state.graphLists.contains(m_paths.value(parent.toLower(), parent)))
        return false; // An id of an odd form.
    // Below an object, that object must be there.
    const QString owner = lastSegment(parent);
    const bool below = m_state.graphLists.contains(m_paths.value(parentOf(parent).toLower(), parentOf(parent)))
        || isGuid(owner) || owner.contains(u'@');
    return !below || object(parent).has_value();
}

} // namespace simulator
