// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Expected.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

/// What stands for the account in an expected file, and what ours is.
struct AccountKeys {
    QString theirs;
    QString ours;
};

QJsonArray listOf(const QJsonObject &object, const QString &name)
{
    return object[name].toArray();
}

/// Their account is keyed by an integration's id: a constant, or what a relationship of an account starts from.
AccountKeys accountKeys(const QJsonObject &object, const QString &tenant)
{
    AccountKeys keys{u"local-integration-instance"_s, tenant};
    for (const QJsonValue &value : listOf(object, u"relationships"_s)) {
        const QJsonObject relationship = value.toObject();
        if (relationship[u"_type"_s].toString().startsWith(u"azure_account_has_"_s))
            keys.theirs = relationship[u"_fromEntityKey"_s].toString();
    }
    for (const QJsonValue &value : listOf(object, u"entities"_s)) {
        const QJsonObject entity = value.toObject();
        if (entity[u"_type"_s].toString() == u"azure_account"_s && !entity[u"id"_s].toString().isEmpty())
            keys.ours = entity[u"id"_s].toString();
    }
    return keys;
}

/// The account's key stands alone or as the first part of a relationship's key.
QString translated(const QString &key, const AccountKeys &account)
{
    if (key == account.theirs)
        return account.ours;
    if (key.startsWith(account.theirs + u'|'))
        return account.ours + key.mid(account.theirs.size());
    return key;
}

ExpectedRelationship readRelationship(const QJsonObject &object, const AccountKeys &account, const Slice &slice)
{
    ExpectedRelationship found;
    found.key = translated(object[u"_key"_s].toString(), account);
    found.type = slice.seedName(object[u"_type"_s].toString());
    found.className = object[u"_class"_s].toString();
    found.properties = withoutUnderscores(object);
    found.mapped = object.contains(u"_mapping"_s);
    if (!found.mapped) {
        found.from.key = translated(object[u"_fromEntityKey"_s].toString(), account);
        found.to.key = translated(object[u"_toEntityKey"_s].toString(), account);
        return found;
    }
    const QJsonObject mapping = object[u"_mapping"_s].toObject();
    const ExpectedEnd source{translated(mapping[u"sourceEntityKey"_s].toString(), account), {}};
    const QJsonObject target = mapping[u"targetEntity"_s].toObject();
    const ExpectedEnd described{target[u"_key"_s].toString(), target};
    const bool reversed = mapping[u"relationshipDirection"_s].toString() == u"REVERSE"_s;
    found.from = reversed ? described : source;
    found.to = reversed ? source : described;
    if (found.type.startsWith(u"mapping_source_"_s))
        found.type.clear();
    return found;
}

} // namespace

QString Expected::typeOf(const QString &key) const
{
    const auto it = entities.constFind(folded(key));
    return it != entities.constEnd() ? it->type : setup.value(folded(key));
}

Expected readExpected(const QJsonObject &object, bool whole, const QString &tenant, const Slice &slice)
{
    Expected expected;
    expected.whole = whole;
    const AccountKeys account = accountKeys(object, tenant);
    for (const QJsonValue &value : listOf(object, u"entities"_s)) {
        Entity entity = readEntity(value.toObject());
        entity.key = translated(entity.key, account);
        if (entity.type == u"azure_account"_s)
            entity.properties.remove(u"displayName"_s); // the name their instance was given
        expected.entities.insert(folded(entity.key), entity);
    }
    for (const QJsonValue &value : listOf(object[u"setup"_s].toObject(), u"entities"_s)) {
        const QJsonObject entity = value.toObject();
        expected.setup.insert(folded(translated(entity[u"_key"_s].toString(), account)), entity[u"_type"_s].toString());
    }
    for (const QJsonValue &value : listOf(object, u"relationships"_s))
        expected.relationships.push_back(readRelationship(value.toObject(), account, slice));
    for (const QJsonValue &value : listOf(object, u"coverage"_s)) {
        const QJsonObject hint = value.toObject();
        expected.coverage.push_back({hint[u"step"_s].toString(), hint[u"state"_s].toString()});
    }
    return expected;
}

QString placeholderKey(const ExpectedEnd &end)
{
    if (!end.key.isEmpty())
        return end.key;
    const QStringList classes = readClasses(end.description[u"_class"_s]);
    if (classes.contains(u"Host"_s))
        return u"host:"_s + end.description[u"ipAddress"_s].toString();
    if (classes.contains(u"Network"_s))
        return u"cidr:"_s + end.description[u"CIDR"_s].toString();
    if (classes.contains(u"Service"_s))
        return u"tag:"_s + end.description[u"displayName"_s].toString();
    return {};
}

QString typeFromEnds(const QString &fromType, const QString &className, const QString &toType)
{
    QStringList rest = toType.split(u'_');
    for (const QString &word : fromType.split(u'_')) {
        if (rest.size() < 2 || rest.first() != word)
            break;
        rest.removeFirst();
    }
    return fromType + u'_' + className.toLower() + u'_' + rest.join(u'_');
}

} // namespace conformance
