// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The graph that truthOf() fills, and what its parts share. Private to this folder.

#include "State.h"

#include <QHash>

#include <vector>

namespace simulator {

class TruthGraph {
public:
    explicit TruthGraph(const State &state);

    const State &state() const { return m_state; }
    const QString &accountKey() const { return m_accountKey; }

    /// Adds an entity; the first one with a key stays. Null properties are left out.
    void entity(const QString &key, const QString &type, const QString &displayName,
                const QJsonObject &properties = {});
    /// Adds a made-up end unless something has that key.
    void placeholder(const QString &key, const QString &type, const QStringList &classes,
                     const QJsonObject &properties = {});
    /// The key of the entity or placeholder in its own casing; empty if nothing has that key. The case of `key` does
    /// not matter.
    QString keyOf(const QString &key) const;
    QString typeOf(const QString &key) const;
    /// Relates two ends that exist; does nothing when one of them does not, or when the relationship is there already.
    /// Empty `type` and `key`: by the general rules.
    void relate(const QString &from, const QString &className, const QString &to, const QJsonObject &properties = {},
                const QString &type = {}, const QString &key = {});

    /// Resource Manager objects of a type ("microsoft.network/virtualnetworks"), each id once.
    std::vector<QJsonObject> resources(const QString &type) const;
    /// The types that resources() has, sorted.
    QStringList resourceTypes() const;
    std::vector<QJsonObject> subscriptions() const;
    std::vector<QJsonObject> resourceGroups() const;

    /// An entity from a Resource Manager object: name, region, portal link and tags come by themselves.
    void ungroupedEntity(const QJsonObject &object, const QString &type, QJsonObject properties = {},
                         const QString &displayName = {});
    /// The same, with the resource group its id names.
    void resourceEntity(const QJsonObject &object, const QString &type, QJsonObject properties = {},
                        const QString &displayName = {});
    /// The same, and its resource group HAS it.
    void groupedEntity(const QJsonObject &object, const QString &type, QJsonObject properties = {},
                       const QString &displayName = {});

    /// Where the portal shows a resource; empty without a default domain.
    QString portalLink(const QString &id) const;

    QJsonObject toJson() const;

private:
    const State &m_state;
    QString m_accountKey;
    QString m_defaultDomain;
    QHash<QString, std::vector<QJsonObject>> m_byType;
    QHash<QString, qsizetype> m_index; ///< By lower-cased key.
    std::vector<QJsonObject> m_entities;
    QHash<QString, qsizetype> m_relationIndex;
    std::vector<QJsonObject> m_relationships;
};

namespace truth {

/// Epoch milliseconds of Azure's timestamps; null for anything else.
QJsonValue milliseconds(const QJsonValue &time);
/// `{from}_{class}_{to without the leading words it shares}`; types with a slash all count as azure_resource.
QString relationshipTypeOf(const QString &from, const QString &className, const QString &to);
/// "VirtualNetwork" -> "virtual_network"
QString snakeCase(const QString &words);
/// Scalars and lists of scalars of the object and of its `properties` bag, names in camel case, without times, nulls
/// and empty lists; and `createdOn` and `active` as every entity has them. TruthProperties.cpp
QJsonObject converted(const QJsonObject &object);
/// `facts`, and over them `more`; a null in `more` takes a fact away.
QJsonObject with(QJsonObject facts, const QJsonObject &more);
/// The id two segments up: ".../service/s" of ".../service/s/apis/a".
QString parentOf(const QString &id);

void addDirectory(TruthGraph &graph); // TruthDirectory.cpp
void addSubscriptions(TruthGraph &graph); // TruthSubscriptions.cpp
void addNetworks(TruthGraph &graph); // TruthNetwork.cpp
void addSecurityRules(TruthGraph &graph); // TruthRules.cpp
void addCompute(TruthGraph &graph); // TruthCompute.cpp
void addStorage(TruthGraph &graph); // TruthStorage.cpp
void addContainers(TruthGraph &graph); // TruthContainers.cpp; after the storage whose shares they use
void addNames(TruthGraph &graph); // TruthNames.cpp
void addEvents(TruthGraph &graph); // TruthEvents.cpp
void addPlatforms(TruthGraph &graph); // TruthPlatforms.cpp
void addDatabases(TruthGraph &graph); // TruthDatabases.cpp: MariaDB, MySQL, PostgreSQL, SQL
void addMessaging(TruthGraph &graph); // TruthMessaging.cpp: Redis, Service Bus
void addGenericResources(TruthGraph &graph); // TruthGenericResources.cpp
void addAuthorization(TruthGraph &graph); // TruthAuthorization.cpp
void addMonitoring(TruthGraph &graph); // TruthMonitor.cpp
void addPolicies(TruthGraph &graph); // TruthFindings.cpp
void addFindings(TruthGraph &graph); // TruthFindings.cpp

} // namespace truth
} // namespace simulator
