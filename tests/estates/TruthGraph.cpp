// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

#include "Seed.h"
#include "Truth.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

QJsonValue classesOfType(const QString &type)
{
    return type.contains(u'/') ? QJsonArray{u"Resource"_s} : seedTypes().value(type).toArray();
}

/// "microsoft.network/virtualnetworks/subnets" of an id; "subscription" and "resourcegroup" for those.
QString typeOfId(const QString &id)
{
    const QString lower = id.toLower();
    const qsizetype provider = lower.lastIndexOf(u"/providers/"_s);
    const QStringList parts = lower.mid(provider < 0 ? 0 : provider + 11).split(u'/', Qt::SkipEmptyParts);
    if (provider < 0 && parts.value(0) == u"subscriptions"_s)
        return parts.size() == 2 ? u"subscription"_s : parts.size() == 4 ? u"resourcegroup"_s : QString();
    if (provider < 0)
        return {};
    QString type = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); i += 2)
        type += u'/' + parts[i];
    return type;
}

/// "/subscriptions/s/resourceGroups/g" of an id below it; empty for others.
QString groupIdOf(const QString &id)
{
    const QStringList parts = id.split(u'/');
    if (parts.size() < 5 || parts[3].compare(u"resourceGroups"_s, Qt::CaseInsensitive) != 0)
        return {};
    return parts.mid(0, 5).join(u'/');
}

QJsonValue tagValue(const QString &text)
{
    if (text == u"true"_s || text == u"false"_s)
        return text == u"true"_s;
    bool number = false;
    const double value = text.toDouble(&number);
    return number ? QJsonValue(value) : QJsonValue(text);
}

void addTags(QJsonObject &properties, const QJsonObject &tags)
{
    QJsonArray words;
    for (auto it = tags.begin(); it != tags.end(); ++it) {
        const QString text = it.value().toString();
        properties.insert(u"tag."_s + it.key(), tagValue(text));
        if (text.isEmpty() || text == u"true"_s)
            words.append(it.key());
    }
    if (!words.isEmpty())
        properties.insert(u"tags"_s, words);
}

} // namespace

TruthGraph::TruthGraph(const State &state)
    : m_state(state)
    , m_accountKey(state.tenantId)
{
    for (const QJsonValue &domain :
         state.graphLists.value(u"/organization"_s).items.at(0)[u"verifiedDomains"].toArray())
        if (domain[u"isDefault"].toBool())
            m_defaultDomain = domain[u"name"].toString();
    for (const QJsonObject &object : state.resources)
        m_byType[typeOfId(object.value(u"id").toString())].push_back(object);
    QSet<QString> listed;
    for (const Listing &list : state.armLists)
        for (const QJsonValue &item : list.items) {
            const QString id = item[u"id"].toString();
            if (id.isEmpty() || state.resources.contains(id.toLower()) || listed.contains(id.toLower()))
                continue;
            listed.insert(id.toLower());
            m_byType[typeOfId(id)].push_back(item.toObject());
        }
}

void TruthGraph::entity(const QString &key, const QString &type, const QString &displayName,
                        const QJsonObject &properties)
{
    if (m_index.contains(key.toLower()))
        return;
    QJsonObject object;
    for (auto it = properties.begin(); it != properties.end(); ++it)
        if (!it.value().isNull() && !it.value().isUndefined())
            object.insert(it.key(), it.value());
    object.insert(u"_key"_s, key);
    object.insert(u"_type"_s, type);
    object.insert(u"_class"_s, classesOfType(type));
    object.insert(u"displayName"_s, displayName);
    m_index.insert(key.toLower(), qsizetype(m_entities.size()));
    m_entities.push_back(object);
}

void TruthGraph::placeholder(const QString &key, const QString &type, const QStringList &classes,
                             const QJsonObject &properties)
{
    if (m_index.contains(key.toLower()))
        return;
    QJsonObject object = properties;
    object.insert(u"_key"_s, key);
    if (!type.isEmpty())
        object.insert(u"_type"_s, type);
    if (!classes.isEmpty())
        object.insert(u"_class"_s, QJsonArray::fromStringList(classes));
    object.insert(u"_placeholder"_s, true);
    m_index.insert(key.toLower(), qsizetype(m_entities.size()));
    m_entities.push_back(object);
}

QString TruthGraph::keyOf(const QString &key) const
{
    const auto it = m_index.constFind(key.toLower());
    return it == m_index.cend() ? QString() : m_entities[size_t(*it)].value(u"_key").toString();
}

QString TruthGraph::typeOf(const QString &key) const
{
    const auto it = m_index.constFind(key.toLower());
    return it == m_index.cend() ? QString() : m_entities[size_t(*it)].value(u"_type").toString();
}

void TruthGraph::relate(const QString &from, const QString &className, const QString &to, const QJsonObject &properties,
                        const QString &type, const QString &key)
{
    const QString fromKey = keyOf(from), toKey = keyOf(to);
    const QString relation = key.isEmpty() ? u"%1|%2|%3"_s.arg(fromKey, className.toLower(), toKey) : key;
    if (fromKey.isEmpty() || toKey.isEmpty() || m_relationIndex.contains(relation.toLower()))
        return;
    QJsonObject object = properties;
    object.insert(u"_key"_s, relation);
    object.insert(u"_type"_s, type.isEmpty() ? truth::relationshipTypeOf(typeOf(from), className, typeOf(to)) : type);
    object.insert(u"_class"_s, className);
    object.insert(u"_fromEntityKey"_s, fromKey);
    object.insert(u"_toEntityKey"_s, toKey);
    object.insert(u"displayName"_s, className);
    m_relationIndex.insert(relation.toLower(), qsizetype(m_relationships.size()));
    m_relationships.push_back(object);
}

std::vector<QJsonObject> TruthGraph::resources(const QString &type) const
{
    return m_byType.value(type);
}

QStringList TruthGraph::resourceTypes() const
{
    QStringList types = m_byType.keys();
    types.sort();
    return types;
}

std::vector<QJsonObject> TruthGraph::subscriptions() const
{
    return m_byType.value(u"subscription"_s);
}

std::vector<QJsonObject> TruthGraph::resourceGroups() const
{
    return m_byType.value(u"resourcegroup"_s);
}

QString TruthGraph::portalLink(const QString &id) const
{
    return m_defaultDomain.isEmpty()
        ? QString()
        : u"https://portal.azure.com/#@%1/resource%2"_s.arg(
            m_defaultDomain, QString::fromLatin1(QUrl::toPercentEncoding(id, ";,/?:@&=+$!*'()#")));
}

void TruthGraph::ungroupedEntity(const QJsonObject &object, const QString &type, QJsonObject properties,
                                 const QString &displayName)
{
    const QString id = object.value(u"id").toString();
    const QString name = object.value(u"name").toString();
    properties.insert(u"id"_s, id);
    properties.insert(u"name"_s, name);
    if (!properties.contains(u"webLink"_s) && !m_defaultDomain.isEmpty())
        properties.insert(u"webLink"_s, portalLink(id));
    if (const QString location = object.value(u"location").toString();
        !location.isEmpty() && type != u"azure_resource_group"_s)
        properties.insert(u"region"_s, location.toLower().remove(u' '));
    addTags(properties, object.value(u"tags").toObject());
    entity(id, type, displayName.isEmpty() ? name : displayName, properties);
}

void TruthGraph::resourceEntity(const QJsonObject &object, const QString &type, QJsonObject properties,
                                const QString &displayName)
{
    const QString group = groupIdOf(object.value(u"id").toString()).section(u'/', -1);
    if (!group.isEmpty() && type != u"azure_resource_group"_s)
        properties.insert(u"resourceGroup"_s, group.toLower());
    ungroupedEntity(object, type, std::move(properties), displayName);
}

void TruthGraph::groupedEntity(const QJsonObject &object, const QString &type, QJsonObject properties,
                               const QString &displayName)
{
    const QString id = object.value(u"id").toString();
    resourceEntity(object, type, std::move(properties), displayName);
    relate(groupIdOf(id), u"HAS"_s, id);
}

QJsonObject TruthGraph::toJson() const
{
    QJsonArray entities, relationships;
    for (const QJsonObject &object : m_entities)
        entities.append(object);
    for (const QJsonObject &object : m_relationships)
        relationships.append(object);
    return {{u"entities"_s, entities}, {u"relationships"_s, relationships}, {u"coverage"_s, QJsonArray{}}};
}

namespace truth {

QJsonValue milliseconds(const QJsonValue &time)
{
    // Some services write seven digits of a second: what is beyond a millisecond is cut off, not rounded up.
    static const QRegularExpression beyond(u"(?<=\\.\\d{3})\\d+"_s);
    const QDateTime parsed = QDateTime::fromString(time.toString().remove(beyond), Qt::ISODateWithMs);
    return parsed.isValid() ? QJsonValue(parsed.toMSecsSinceEpoch()) : QJsonValue();
}

QString relationshipTypeOf(const QString &from, const QString &className, const QString &to)
{
    const auto isGeneric = [](const QString &type) { return type.contains(u'/'); };
    if (isGeneric(from) || isGeneric(to))
        return relationshipTypeOf(isGeneric(from) ? u"azure_resource"_s : from, className,
                                  isGeneric(to) ? u"azure_resource"_s : to);
    const QStringList fromWords = from.split(u'_');
    QStringList words = to.split(u'_');
    for (const QString &word : fromWords) {
        if (words.size() == 1 || words.first() != word)
            break;
        words.removeFirst();
    }
    return u"%1_%2_%3"_s.arg(from, className.toLower(), words.join(u'_'));
}

QString snakeCase(const QString &words)
{
    QString snake;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = words[i];
        if (!c.isLetterOrNumber()) {
            snake += u'_';
            continue;
        }
        const bool afterSmall = i > 0 && (words[i - 1].isLower() || words[i - 1].isDigit());
        const bool beforeSmall = i > 0 && words[i - 1].isUpper() && i + 1 < words.size() && words[i + 1].isLower();
        if (c.isUpper() && (afterSmall || beforeSmall))
            snake += u'_';
        snake += c.toLower();
    }
    return snake;
}

} // namespace truth

QJsonObject truthOf(const State &state)
{
    TruthGraph graph(state);
    truth::addDirectory(graph);
    truth::addSubscriptions(graph);
    truth::addNetworks(graph);
    truth::addSecurityRules(graph);
    truth::addCompute(graph);
    truth::addStorage(graph);
    truth::addContainers(graph);
    truth::addNames(graph);
    truth::addEvents(graph);
    truth::addPlatforms(graph);
    truth::addDatabases(graph);
    truth::addMessaging(graph);
    truth::addGenericResources(graph);
    // Last: these ask what everything before collected.
    truth::addAuthorization(graph);
    truth::addMonitoring(graph);
    truth::addPolicies(graph);
    truth::addFindings(graph);
    return graph.toJson();
}

} // namespace simulator
