// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PropertyFacts.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

const QHash<QString, QString> &betterWords()
{
    static const QHash<QString, QString> words{
        {u"id"_s, u"ID"_s},
        {u"webLink"_s, u"Portal page"_s},
        {u"createdOn"_s, u"Created"_s},
        {u"updatedOn"_s, u"Updated"_s},
        {u"deletedOn"_s, u"Deleted"_s},
        {u"expiresOn"_s, u"Expires"_s},
        {u"renewedOn"_s, u"Renewed"_s},
        {u"enableHttpsTrafficOnly"_s, u"HTTPS only"_s},
        {u"minimumTlsVersion"_s, u"Minimum TLS"_s},
        {u"allowBlobPublicAccess"_s, u"Public blob access"_s},
        {u"allowSharedKeyAccess"_s, u"Shared key access"_s},
        {u"allowCrossTenantReplication"_s, u"Cross-tenant replication"_s},
        {u"networkRuleSet.defaultAction"_s, u"Network default"_s},
        {u"networkRuleSet.bypass"_s, u"Network bypass"_s},
        {u"networkRuleSet.allowedIpAddresses"_s, u"Allowed addresses"_s},
        {u"isHnsEnabled"_s, u"Hierarchical namespace"_s},
        {u"isSftpEnabled"_s, u"SFTP"_s},
        {u"vmSize"_s, u"Size"_s},
        {u"vmId"_s, u"VM ID"_s},
    };
    return words;
}

const QSet<QString> &abbreviations()
{
    static const QSet<QString> all{u"id"_s,  u"ip"_s,   u"url"_s, u"uri"_s,  u"dns"_s,  u"tls"_s, u"https"_s,
                                   u"sku"_s, u"vm"_s,   u"os"_s,  u"mfa"_s,  u"fqdn"_s, u"mac"_s, u"cidr"_s,
                                   u"api"_s, u"rbac"_s, u"ttl"_s, u"sftp"_s, u"kms"_s,  u"sid"_s, u"upn"_s};
    return all;
}

/// "defaultAction" -> "default action", "appID" -> "app ID".
QString labelWords(const QString &camel)
{
    static const QRegularExpression edge(u"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_\\s]+"_s);
    QStringList words = camel.split(edge, Qt::SkipEmptyParts);
    for (QString &word : words) {
        const bool isShout = word.size() > 1 && word == word.toUpper();
        if (abbreviations().contains(word.toLower()))
            word = word.toUpper();
        else if (!isShout)
            word = word.toLower();
    }
    return words.join(u' ');
}

bool hasAny(const QString &name, std::initializer_list<QLatin1StringView> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [&](QLatin1StringView part) { return name.contains(part, Qt::CaseInsensitive); });
}

/// What names an entity and says where it is, in the order to show it.
const QStringList &identityNames()
{
    static const QStringList names{u"_key"_s,           u"id"_s,
                                   u"name"_s,           u"userPrincipalName"_s,
                                   u"username"_s,       u"email"_s,
                                   u"mail"_s,           u"appId"_s,
                                   u"objectId"_s,       u"appDisplayName"_s,
                                   u"userType"_s,       u"firstName"_s,
                                   u"givenName"_s,      u"lastName"_s,
                                   u"surname"_s,        u"jobTitle"_s,
                                   u"department"_s,     u"region"_s,
                                   u"location"_s,       u"resourceGroup"_s,
                                   u"kind"_s,           u"sku"_s,
                                   u"type"_s,           u"vmSize"_s,
                                   u"platform"_s,       u"osName"_s,
                                   u"osVersion"_s,      u"state"_s,
                                   u"status"_s,         u"description"_s,
                                   u"subscriptionId"_s, u"tenantId"_s,
                                   u"vmId"_s,           u"defaultDomain"_s,
                                   u"managedBy"_s,      u"webLink"_s};
    return names;
}

PropertyGroup groupOf(const QString &name, PropertyKind kind)
{
    if (kind == PropertyKind::Date)
        return PropertyGroup::Dates;
    if (identityNames().contains(name))
        return PropertyGroup::Identity;
    if (name.startsWith(u"networkRuleSet"_s) || name.startsWith(u"networkAcls"_s))
        return PropertyGroup::Network;
    if (hasAny(name,
               {"encrypt"_L1,    "tls"_L1,        "https"_L1,    "public"_L1,   "mfa"_L1,       "access"_L1,
                "password"_L1,   "credential"_L1, "security"_L1, "wideopen"_L1, "rbac"_L1,      "purge"_L1,
                "softdelete"_L1, "sharedkey"_L1,  "trust"_L1,    "admin"_L1,    "active"_L1,    "accountEnabled"_L1,
                "identity"_L1,   "principal"_L1,  "role"_L1,     "immutab"_L1,  "legalhold"_L1, "sftp"_L1}))
        return PropertyGroup::Security;
    if (hasAny(name,
               {"ipaddress"_L1, "privateIp"_L1, "cidr"_L1, "macaddress"_L1, "dns"_L1, "fqdn"_L1, "hostname"_L1,
                "network"_L1, "endpoint"_L1, "subnet"_L1, "addressprefix"_L1, "forwarding"_L1, "routetable"_L1,
                "ddos"_L1, "firewall"_L1, "port"_L1}))
        return PropertyGroup::Network;
    return PropertyGroup::Other;
}

bool looksLikeId(const QString &text)
{
    static const QRegularExpression guid(
        u"\\A[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z"_s);
    return (text.startsWith(u'/') && text.count(u'/') > 1) || guid.match(text).hasMatch();
}

bool isUrl(const QString &text)
{
    return (text.startsWith("https://"_L1) || text.startsWith("http://"_L1)) && !text.contains(u' ');
}

PropertyKind kindOf(const PropertyValue &value, const QString &text, bool isTime)
{
    if (isTime)
        return PropertyKind::Date;
    switch (value.kind()) {
    case PropertyValue::Kind::Absent:
    case PropertyValue::Kind::Null:
        return PropertyKind::Null;
    case PropertyValue::Kind::Bool:
        return PropertyKind::YesNo;
    case PropertyValue::Kind::Int:
    case PropertyValue::Kind::Double:
    case PropertyValue::Kind::Number:
        return PropertyKind::Number;
    case PropertyValue::Kind::List:
        return value.size() == 0 ? PropertyKind::Null : PropertyKind::List;
    case PropertyValue::Kind::Text:
        break;
    }
    return isUrl(text) ? PropertyKind::Url : looksLikeId(text) ? PropertyKind::Id : PropertyKind::Text;
}

/// Only what is weak without knowing anything else.
bool isBad(const QString &name, const PropertyValue &value, const QString &text)
{
    static const QSet<QString> badIfNo{u"enableHttpsTrafficOnly"_s, u"encrypted"_s,      u"encryptedBlob"_s,
                                       u"encryptedFileShare"_s,     u"encryptedTable"_s, u"encryptedQueue"_s,
                                       u"enableSoftDelete"_s,       u"mfaEnabled"_s};
    static const QSet<QString> badIfYes{u"isWideOpen"_s, u"public"_s, u"allowBlobPublicAccess"_s};
    if (value.kind() == PropertyValue::Kind::Bool)
        return value.toBool() ? badIfYes.contains(name) : badIfNo.contains(name);
    if (name == u"minimumTlsVersion"_s)
        return text == u"TLS1_0"_s || text == u"TLS1_1"_s || text == u"1.0"_s || text == u"1.1"_s;
    return false;
}

PropertyFact factOf(const Property &property)
{
    PropertyFact fact;
    fact.name = QString::fromUtf8(property.name);
    fact.text = property.value.toString();
    const auto time = timeOf(fact.name, property.value);
    fact.kind = kindOf(property.value, fact.text, time.has_value());
    fact.time = time.value_or(QDateTime());
    fact.yes = property.value.toBool();
    if (fact.name.startsWith("tag."_L1)) {
        fact.name.remove(0, 4);
        fact.label = fact.name;
        fact.group = PropertyGroup::Tags;
        return fact;
    }
    fact.bad = isBad(fact.name, property.value, fact.text);
    fact.group = groupOf(fact.name, fact.kind);
    fact.label = propertyLabel(fact.name);
    return fact;
}

PropertyFact keyFact(const Estate &estate, EntityIndex entity)
{
    PropertyFact fact;
    fact.name = u"_key"_s;
    fact.label = u"ID"_s;
    fact.text = estate.key(entity);
    fact.kind = PropertyKind::Id;
    fact.group = PropertyGroup::Identity;
    return fact;
}

} // namespace

QString propertyLabel(const QString &name)
{
    if (const auto better = betterWords().constFind(name); better != betterWords().cend())
        return *better;
    QStringList parts;
    static const QRegularExpression question(u"\\Ais(?=[A-Z])"_s); // the answer says yes or no
    for (const QString &part : name.split(u'.', Qt::SkipEmptyParts))
        parts.append(labelWords(QString(part).remove(question)));
    QString label = parts.join(u", "_s);
    if (label.isEmpty())
        return name;
    label[0] = label.at(0).toUpper();
    return label;
}

std::optional<QDateTime> timeOf(const QString &name, const PropertyValue &value)
{
    static const QRegularExpression timeName(u"(On|At|Date|Time|DateTime|Timestamp|Seen)\\z"_s);
    if (value.kind() == PropertyValue::Kind::Int && timeName.match(name).hasMatch()) {
        // Seconds and small numbers are no dates of ours: the data model keeps milliseconds.
        constexpr qint64 in1973 = 100000000000;
        constexpr qint64 inYear5138 = 100000000000000;
        if (value.toInt() > in1973 && value.toInt() < inYear5138)
            return QDateTime::fromMSecsSinceEpoch(value.toInt(), Qt::UTC);
        return std::nullopt;
    }
    if (value.kind() != PropertyValue::Kind::Text || value.text().size() < 16 || value.text().size() > 40)
        return std::nullopt;
    static const QRegularExpression iso(u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d"_s);
    const QString text = value.toString();
    if (!iso.match(text).hasMatch())
        return std::nullopt;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // Azure leaves the zone out where it means UTC
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

std::vector<PropertyFact> propertyFacts(const Estate &estate, EntityIndex entity)
{
    std::vector<PropertyFact> facts{keyFact(estate, entity)};
    const std::vector<Property> all = estate.properties(entity);
    const bool hasTags =
        std::any_of(all.begin(), all.end(), [](const Property &one) { return one.name.starts_with("tag."); });
    for (const Property &property : all) {
        PropertyFact fact = factOf(property);
        if (fact.kind == PropertyKind::Id)
            if (const auto other = estate.find(fact.text); other && *other != entity)
                fact.entityKey = estate.key(*other);
        const bool repeatsKey = fact.name == u"id"_s && fact.text.compare(facts.front().text, Qt::CaseInsensitive) == 0;
        const bool repeatsTags = hasTags && property.name == "tags";
        if (!repeatsKey && !repeatsTags)
            facts.push_back(std::move(fact));
    }
    QHash<QString, int> rank;
    for (const QString &name : identityNames())
        rank.insert(name, static_cast<int>(rank.size()));
    if (const EntityType *type = estate.catalog().find(estate.type(entity)))
        for (const QString &column : type->columns)
            if (!rank.contains(column))
                rank.insert(column, static_cast<int>(rank.size()));
    std::stable_sort(facts.begin() + 1, facts.end(), [&](const PropertyFact &one, const PropertyFact &other) {
        const auto place = [&](const PropertyFact &fact) {
            const bool isNull = fact.kind == PropertyKind::Null;
            return std::tuple(fact.group, isNull, rank.value(fact.name, static_cast<int>(rank.size())));
        };
        if (place(one) != place(other))
            return place(one) < place(other);
        return QString::compare(one.label, other.label, Qt::CaseInsensitive) < 0;
    });
    return facts;
}

} // namespace azimuth
