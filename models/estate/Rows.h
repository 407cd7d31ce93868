// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What collectors write and stores keep: entities and *references*. A reference names its ends by key or by alias and
/// is turned into a relationship only when the snapshot is sealed, so pages may come in any order and any of them may
/// be missing. Plain values: any thread may make, move and read them. Texts come from the tenant: they are data, never
/// markup.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace azimuth {

/// One entity as a page gave it.
struct EntityRow {
    QString key; ///< As the API returned it, case kept; compared with foldedKey().
    QString type; ///< "azure_vm"
    QString displayName;
    QByteArray properties; ///< Compact JSON object, UTF-8: scalars and arrays of scalars only, no underscore names.
    QByteArray rawJson; ///< The object as answered, UTF-8; empty where nothing was answered (made by a rule).
    QStringList aliases; ///< Other names a reference may find it by, "upn:alice@contoso.com", "cidr:10.0.0.0/24".
};

/// One end of a reference: a key, or an alias that zero, one or several entities bear.
struct End {
    QString key; ///< Exactly one of the two is set.
    QString alias; ///< Compared with foldedKey(), like keys.
};

/// An entity to make up when an end was collected by nobody: the Internet, a host, an unknown principal.
struct Placeholder {
    QString key; ///< The id the API gave, else "global:internet", "host:IP", "cidr:CIDR", "tag:NAME".
    QString type; ///< May be empty where the model names only a class (Host, Network).
    QStringList classes;
    QString displayName;
    QByteArray properties; ///< As EntityRow::properties.
};

/// A relationship to be, whose ends are looked up when the snapshot is sealed.
struct Reference {
    QString className; ///< "HAS"; empty for a *link*: never a relationship itself, only a leg of a Join.
    QString
        type; ///< "azure_vm_uses_nic", or a link's name. Empty: relationshipType(from, class, to) of the found ends.
    End from;
    End to;
    QString key; ///< The relationship's key. Empty: relationshipKey(from, class, to) of the found ends.
    bool keyIsPrefix = false; ///< The found `to`'s key (if `to` is an alias; else `from`'s) is appended to `key`.
    QByteArray
        properties; ///< As EntityRow::properties; empty for none. `displayName` is the class and is not repeated here.
    /// What to do when `from` or `to` names nothing collected: without a placeholder (its key is empty) the reference
    /// is dropped and counted; with one, the missing end becomes that entity. At most one end may be made up.
    Placeholder placeholder;
};

/// Fills a property of one entity from a property of another, when the snapshot is sealed (a NIC's public addresses).
/// Comes in the page of the entity's row, and counts if that row does: of an entity that several pages brought, the
/// lookups of one page.
struct Lookup {
    QString entityKey;
    QString property; ///< Of the entity; an array of scalars that the found value is appended to, in the order of the
                      ///< rows. Where the found value is a list, its items are appended.
    QString targetKey;
    QString targetProperty; ///< Of the target; a missing target or value adds nothing.
};

/// A property that an answer of its own tells of an entity (whether a database is encrypted), or of every entity that
/// bears an alias (how severe assessments of one kind are). Comes in any page; the last one in the order of the journal
/// counts. Entities that nobody collected gain nothing.
struct Addition {
    QString entityKey; ///< Empty where there is an alias.
    QString property;
    QByteArray value; ///< JSON.
    QString alias = {};
};

/// A relationship that two references make together: `first` leads from A to B, `second` (often a link) from B to C.
struct Join {
    QString className; ///< "USES"
    QString type; ///< "azure_vm_uses_public_ip"
    QString first; ///< Type of the first reference ("azure_vm_uses_nic").
    QString second; ///< Type of the second ("nic_public_ip").
    bool reversed = false; ///< false: A to C. true: C to A ("azure_subnet_has_vm").
};

/// Everything one page of answers gave.
struct PageRows {
    std::vector<EntityRow> entities;
    std::vector<Reference> references;
    std::vector<Lookup> lookups;
    std::vector<Addition> additions{};
};

/// How keys and aliases are compared: lower-cased; Azure's own providers disagree about the casing of one id.
QString foldedKey(const QString &key);

/// The seed's rule: `{from}_{class}_{to minus the leading words it shares with from}`:
/// ("azure_resource_group", "HAS", "azure_redis_cache") -> "azure_resource_group_has_redis_cache".
/// Generic types (GenericType.h) all count as azure_resource.
QString relationshipType(const QString &fromType, const QString &className, const QString &toType);

/// `{from}|{class in lower case}|{to}`.
QString relationshipKey(const QString &fromKey, const QString &className, const QString &toKey);

} // namespace azimuth
