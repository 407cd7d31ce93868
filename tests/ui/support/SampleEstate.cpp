// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleEstate.h"

#include "Catalog.h"
#include "DemoEstate.h"
#include "EstateBuilder.h"
#include "ModelOf.h"
#include "Truth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QByteArray propertiesOf(const QJsonObject &object)
{
    QJsonObject plain;
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!it.key().startsWith(u'_') && it.key() != u"displayName")
            plain.insert(it.key(), it.value());
    return QJsonDocument(plain).toJson(QJsonDocument::Compact);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const auto list = value.toArray(); const QJsonValue &item : list)
        texts.append(item.toString());
    return texts;
}

Catalog shippedCatalog()
{
    std::vector<CatalogProblem> problems;
    return Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog")}, problems);
}

CoverageRow row(const QString &step, const QString &scope, CoverageState state, qint64 count,
                const QString &reason = {}, const QStringList &permissions = {})
{
    CoverageRow row;
    row.step = step;
    row.scope = scope;
    row.state = state;
    row.count = count;
    row.requests = 1;
    row.reason = reason;
    row.permissions = permissions;
    row.evidence.request = u"GET https://management.azure.com"_s + scope;
    row.evidence.status = state == CoverageState::Denied ? 403 : 200;
    row.evidence.code = state == CoverageState::Denied ? u"AuthorizationFailed"_s : QString();
    row.evidence.time = QDateTime(QDate(2026, 11, 23), QTime(8, 41), Qt::UTC);
    return row;
}

std::vector<CoverageRow> everyState(const QString &subscription)
{
    return {
        row(u"rm-virtual-machines"_s, subscription, CoverageState::Complete, 40),
        row(u"rm-public-ips"_s, subscription, CoverageState::None, 0),
        row(u"ad-users"_s, u"/"_s, CoverageState::Limited, 300, u"fields withheld"_s, {u"User.Read.All"_s}),
        row(u"rm-storage-queues"_s, subscription, CoverageState::Denied, 0, u"403 AuthorizationFailed"_s,
            {u"Microsoft.Storage/storageAccounts/queueServices/queues/read"_s}),
        row(u"rm-disks"_s, subscription, CoverageState::Throttled, 10, u"still 429 after 8 tries"_s),
        row(u"rm-images"_s, subscription, CoverageState::Unregistered, 0, u"Microsoft.Compute is not registered"_s),
        row(u"rm-virtual-networks"_s, subscription, CoverageState::Skipped, 0, u"the subscription is disabled"_s),
        row(u"rm-load-balancers"_s, subscription, CoverageState::Failed, 0, u"the connection was cut"_s),
        row(u"rm-key-vaults"_s, subscription, CoverageState::Truncated, 12, u"page 2 was refused"_s),
    };
}

void setOrigin(EstateBuilder &builder)
{
    EstateOrigin origin;
    origin.snapshot = 1;
    origin.info.tenantName = u"Halvorsen Maritime"_s;
    origin.time = QDateTime(QDate(2026, 11, 23), QTime(8, 41), Qt::UTC);
    builder.setOrigin(origin);
}

} // namespace

EstatePtr demoTenant()
{
    static const EstatePtr made = [] {
        const QJsonObject truth = simulator::truthOf(simulator::demoEstate());
        EstateBuilder builder;
        builder.setTypes(shippedCatalog().types());
        QString subscription = u"/subscriptions/none"_s;
        for (const auto entities = truth.value(u"entities").toArray(); const QJsonValue &value : entities) {
            const QJsonObject entity = value.toObject();
            const QString key = entity.value(u"_key").toString();
            const QString type = entity.value(u"_type").toString();
            if (type == u"azure_subscription" && entity.value(u"state") == u"Enabled"_s)
                subscription = key;
            if (entity.value(u"_placeholder").toBool())
                builder.addPlaceholder({key, type, textsOf(entity.value(u"_class")),
                                        entity.value(u"displayName").toString(), propertiesOf(entity)});
            else
                builder.add(key, type, entity.value(u"displayName").toString(), propertiesOf(entity));
        }
        for (const auto list = truth.value(u"relationships").toArray(); const QJsonValue &value : list) {
            const QJsonObject one = value.toObject();
            builder.addRelationship(one.value(u"_fromEntityKey").toString(), one.value(u"_toEntityKey").toString(),
                                    one.value(u"_class").toString(), one.value(u"_type").toString(),
                                    one.value(u"_key").toString(), propertiesOf(one));
        }
        builder.setCoverage(everyState(subscription));
        setOrigin(builder);
        return std::move(builder).build();
    }();
    return made;
}

DataModel demoModel()
{
    return dataModelOf(shippedCatalog());
}

EstatePtr bigTenant(quint32 entities)
{
    EstateBuilder builder;
    builder.setTypes(shippedCatalog().types());
    setOrigin(builder);
    builder.add(u"tenant", u"azure_account", u"Big tenant", "{}");
    builder.add(u"/subscriptions/s", u"azure_subscription", u"sub-big", "{}");
    builder.addRelationship(u"tenant", u"/subscriptions/s", u"HAS");
    QString group;
    for (quint32 number = 0; number + 2 < entities; ++number) {
        if (number % 100 == 0) {
            group = u"/subscriptions/s/resourceGroups/rg-%1"_s.arg(number / 100, 5, 10, QChar(u'0'));
            builder.add(group, u"azure_resource_group", group.section(u'/', -1), R"({"region":"westeurope"})");
            builder.addRelationship(u"/subscriptions/s", group, u"HAS");
        } else if (number % 10 == 1) {
            const QString key = u"user-%1"_s.arg(number);
            builder.add(key, u"azure_user", u"User %1"_s.arg(number), R"({"active":true})");
            builder.addRelationship(u"tenant", key, u"HAS");
        } else {
            const QString name = u"st%1"_s.arg((number * 7919U) % entities, 7, 10, QChar(u'0'));
            const QString key =
                group + u"/providers/Microsoft.Storage/storageAccounts/"_s + name + QString::number(number);
            const QByteArray properties = R"({"region":")" + QByteArray(number % 3 ? "westeurope" : "northeurope")
                + R"(","enableHttpsTrafficOnly":)" + (number % 4 ? "true" : "false") + R"(,"createdOn":)"
                + QByteArray::number(1500000000000 + qint64(number) * 1000) + R"(,"tag.env":"prod"})";
            builder.add(key, u"azure_storage_account", name, properties);
            builder.addRelationship(group, key, u"HAS");
        }
    }
    return std::move(builder).build();
}

EstatePtr groupTenant(const QStringList &names, bool withUser)
{
    EstateBuilder builder;
    builder.setTypes(demoTenant()->catalog());
    builder.add(u"t", u"azure_account", u"Tenant", "{}");
    builder.add(u"/subscriptions/s", u"azure_subscription", u"sub", "{}");
    for (const QString &name : names)
        builder.add(u"/subscriptions/s/resourceGroups/"_s + name, u"azure_resource_group", name, "{}");
    if (withUser)
        builder.add(u"u", u"azure_user", u"User", "{}");
    return std::move(builder).build();
}

EstatePtr emptyTenant()
{
    EstateBuilder builder;
    builder.setTypes(shippedCatalog().types());
    builder.setCoverage(everyState(u"/subscriptions/none"_s));
    setOrigin(builder);
    return std::move(builder).build();
}

EstatePtr oddTenant()
{
    EstateBuilder builder;
    builder.setTypes(shippedCatalog().types());
    setOrigin(builder);
    builder.add(u"tenant", u"azure_account", u"<b>Odd</b> & \"quoted\"", "{}");
    const QStringList names{QString(300, u'w'),      u"<img src=x onerror=alert(1)>"_s,
                            u"abc\u202Etxt.exe"_s,   u"two\nlines"_s,
                            u"=cmd|' /C calc'!A0"_s, QString(),
                            u"日本語の名前"_s,       u"%1 %n &x"_s};
    for (qsizetype at = 0; at < names.size(); ++at) {
        const QString key = u"odd-%1"_s.arg(at);
        builder.add(key, u"azure_user", names.at(at), R"({"mail":"a\u202eb","notes":"<script>"})");
        builder.addRelationship(u"tenant", key, u"HAS");
    }
    builder.addPlaceholder({u"gone"_s, QString(), {u"Host"_s}, u"gone"_s, {}});
    builder.addRelationship(u"odd-0", u"gone", u"USES", u"odd_uses_gone");
    return std::move(builder).build();
}

} // namespace azimuth
