// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Event Grid: topics, domains with their topics, and who is told of their events.
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

QString storageOf(const Demo &demo, const QString &group, const QString &account)
{
    return idIn(groupNamed(demo, group), u"Microsoft.Storage/storageAccounts"_s, account);
}

QJsonObject toQueue(const QString &account, const QString &queue)
{
    return {{u"endpointType"_s, u"StorageQueue"_s},
            {u"properties"_s,
             QJsonObject{
                 {u"resourceId"_s, account}, {u"queueName"_s, queue}, {u"queueMessageTimeToLiveInSeconds"_s, 604800}}}};
}

/// Azure gives back the address without its query, where the key stands.
QJsonObject toWebHook(const QString &address, const QString &application = {})
{
    QJsonObject properties{{u"endpointBaseUrl"_s, address},
                           {u"maxEventsPerBatch"_s, 1},
                           {u"preferredBatchSizeInKilobytes"_s, 64},
                           {u"minimumTlsVersionAllowed"_s, u"1.2"_s}};
    if (!application.isEmpty()) {
        properties.insert(u"azureActiveDirectoryTenantId"_s, tenantId());
        properties.insert(u"azureActiveDirectoryApplicationIdOrUri"_s, applicationId(application));
    }
    return {{u"endpointType"_s, u"WebHook"_s}, {u"properties"_s, properties}};
}

/// An extension resource of `topic`, as .../eventSubscriptions lists it.
void addEventSubscription(Demo &demo, const QString &topic, const QString &name, const QJsonObject &destination,
                          const QString &schema, const QJsonObject &filter = {}, const QString &deadLetters = {})
{
    QJsonObject properties{
        {u"topic"_s, topic},
        {u"provisioningState"_s, u"Succeeded"_s},
        {u"destination"_s, destination},
        {u"filter"_s, filter.isEmpty() ? QJsonObject{{u"enableAdvancedFilteringOnArrays"_s, true}} : filter},
        {u"labels"_s, QJsonArray{}},
        {u"eventDeliverySchema"_s, schema},
        {u"retryPolicy"_s, QJsonObject{{u"maxDeliveryAttempts"_s, 30}, {u"eventTimeToLiveInMinutes"_s, 1440}}}};
    if (!deadLetters.isEmpty())
        properties.insert(
            u"deadLetterDestination"_s,
            QJsonObject{
                {u"endpointType"_s, u"StorageBlob"_s},
                {u"properties"_s, QJsonObject{{u"resourceId"_s, deadLetters}, {u"blobContainerName"_s, u"logs"_s}}}});
    addResource(demo.state,
                {{u"id"_s, topic + u"/providers/Microsoft.EventGrid/eventSubscriptions/"_s + name},
                 {u"name"_s, name},
                 {u"type"_s, u"Microsoft.EventGrid/eventSubscriptions"_s},
                 {u"systemData"_s, QJsonValue::Null},
                 {u"properties"_s, properties}});
}

/// What topics and domains have in common.
QJsonObject endpointFacts(const QString &name, const QString &location, const QString &schema, bool open)
{
    QJsonArray addresses;
    if (!open)
        addresses.append(QJsonObject{{u"ipMask"_s, u"203.0.113.0/24"_s}, {u"action"_s, u"Allow"_s}});
    return {{u"provisioningState"_s, u"Succeeded"_s},
            {u"endpoint"_s, u"https://%1.%2-1.eventgrid.azure.net/api/events"_s.arg(name, location)},
            {u"inputSchema"_s, schema},
            {u"metricResourceId"_s, guidFor(u"metrics of "_s + name)},
            {u"publicNetworkAccess"_s, u"Enabled"_s},
            {u"inboundIpRules"_s, addresses},
            {u"disableLocalAuth"_s, !open},
            {u"minimumTlsVersionAllowed"_s, open ? u"1.0"_s : u"1.2"_s},
            {u"dataResidencyBoundary"_s, u"WithinGeopair"_s},
            {u"privateEndpointConnections"_s, QJsonArray{}}};
}

const QJsonObject besides{{u"sku"_s, QJsonObject{{u"name"_s, u"Basic"_s}}},
                          {u"identity"_s, QJsonObject{{u"type"_s, u"None"_s}}},
                          {u"systemData"_s, QJsonValue::Null}};

QString addTopic(Demo &demo, const DemoGroup &group, const QString &name, const QString &schema, bool open)
{
    QJsonObject more = besides;
    more.insert(u"kind"_s, u"Azure"_s);
    return addIn(demo, group, u"Microsoft.EventGrid/topics"_s, name, endpointFacts(name, group.location, schema, open),
                 more);
}

/// Every third workload tells others what happened, and a queue of its own keeps it.
void addWorkloadTopics(Demo &demo)
{
    const QString cloudEvents = u"CloudEventSchemaV1_0"_s, gridEvents = u"EventGridSchema"_s;
    for (const DemoGroup &group : std::vector<DemoGroup>(demo.groups)) {
        if (group.workload.isEmpty() || group.index % 3 != 2)
            continue;
        const bool production = group.environment == u"prod"_s;
        const QString name = u"evgt-%1-%2"_s.arg(group.workload, group.environment);
        const QString schema = production ? cloudEvents : gridEvents;
        const QString topic = addTopic(demo, group, name, schema, !production);
        if (!production) {
            addEventSubscription(demo, topic, u"try"_s, toWebHook(u"https://webhook.example/7f2d11"_s), schema);
            continue;
        }
        const QString account = storageOf(demo, group.name, u"sthm%1prodweb"_s.arg(group.workload));
        addEventSubscription(demo, topic, u"keep-orders"_s, toQueue(account, u"orders"_s), schema,
                             {{u"subjectBeginsWith"_s, u"/orders/"_s},
                              {u"subjectEndsWith"_s, QString()},
                              {u"includedEventTypes"_s, QJsonArray{u"Order.Placed"_s, u"Order.Changed"_s}},
                              {u"enableAdvancedFilteringOnArrays"_s, true}},
                             account);
        addEventSubscription(
            demo, topic, u"tell-partners"_s,
            toWebHook(u"https://partners.halvorsen-maritime.example/events"_s, group.workload + u"-deploy"_s), schema);
    }
}

void addDomains(Demo &demo)
{
    const QString schema = u"CloudEventSchemaV1_0"_s;
    const std::vector<std::pair<QString, QStringList>> domains{
        {u"rg-data-prod"_s, {u"harbours"_s, u"carriers"_s, u"customs"_s}}, {u"rg-data-test"_s, {u"harbours"_s}}};
    for (const auto &[groupName, topics] : domains) {
        const DemoGroup group = groupNamed(demo, groupName);
        const QString tail = groupName.section(u'-', 2);
        const QString name = u"evgd-partners-"_s + tail;
        const bool production = tail == u"prod"_s;
        QJsonObject facts = endpointFacts(name, group.location, schema, !production);
        facts.insert(u"autoCreateTopicWithFirstSubscription"_s, true);
        facts.insert(u"autoDeleteTopicWithLastSubscription"_s, production);
        const QString domain = addIn(demo, group, u"Microsoft.EventGrid/domains"_s, name, facts, besides);
        for (const QString &topicName : topics) {
            const QString topic =
                addUnder(demo, domain, u"topics"_s, topicName, {{u"provisioningState"_s, u"Succeeded"_s}},
                         {{u"systemData"_s, QJsonValue::Null}});
            addEventSubscription(demo, topic, u"partner-"_s + topicName,
                                 toWebHook(u"https://%1.partner.example/hooks/halvorsen"_s.arg(topicName)), schema);
        }
        if (production) // the same name below two topics
            for (const QString &topicName : topics.first(2))
                addEventSubscription(demo, domain + u"/topics/"_s + topicName, u"keep"_s,
                                     toQueue(storageOf(demo, u"rg-cargo-prod"_s, u"sthmcargoprodweb"_s), u"orders"_s),
                                     schema);
    }
}

} // namespace

void addEvents(Demo &demo)
{
    addWorkloadTopics(demo);
    addDomains(demo);
    // The platform hears of itself: a topic that nobody subscribed to yet.
    addTopic(demo, groupNamed(demo, u"rg-management"_s), u"evgt-platform"_s, u"EventGridSchema"_s, false);
}

} // namespace simulator::demo
