// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString never = u"P10675199DT2H48M5.4775807S"_s; ///< How Service Bus writes "without end".

struct QueuePlan {
    QString name;
    QString status = u"Active"_s;
    bool sessions = false;
    int messages = 0;
    int deadLetters = 0;
};

QString addBus(Demo &demo, const DemoGroup &group, const QString &name, const QString &tier)
{
    const bool premium = tier == u"Premium"_s;
    QJsonObject sku{{u"name"_s, tier}, {u"tier"_s, tier}};
    if (premium)
        sku.insert(u"capacity"_s, 1);
    return addIn(demo, group, u"Microsoft.ServiceBus/namespaces"_s, name,
                 {{u"disableLocalAuth"_s, premium},
                  {u"minimumTlsVersion"_s, group.environment == u"prod"_s ? u"1.2"_s : u"1.0"_s},
                  {u"publicNetworkAccess"_s, premium ? u"Disabled"_s : u"Enabled"_s},
                  {u"premiumMessagingPartitions"_s, premium ? 1 : 0},
                  {u"zoneRedundant"_s, premium},
                  {u"provisioningState"_s, u"Succeeded"_s},
                  {u"status"_s, u"Active"_s},
                  {u"metricId"_s, group.subscription + u':' + name},
                  {u"serviceBusEndpoint"_s, u"https://%1.servicebus.windows.net:443/"_s.arg(name)},
                  {u"createdAt"_s, u"2023-04-17T12:00:49.413Z"_s},
                  {u"updatedAt"_s, u"2026-02-03T06:41:05.27Z"_s}},
                 {{u"sku"_s, sku},
                  {u"type"_s, u"Microsoft.ServiceBus/Namespaces"_s},
                  {u"location"_s, group.location == u"northeurope"_s ? u"North Europe"_s : u"West Europe"_s}});
}

QJsonObject messageCounts(int active, int dead)
{
    return {{u"activeMessageCount"_s, active},
            {u"deadLetterMessageCount"_s, dead},
            {u"scheduledMessageCount"_s, 0},
            {u"transferMessageCount"_s, 0},
            {u"transferDeadLetterMessageCount"_s, 0}};
}

/// Parts of a namespace tell the region of their namespace.
QJsonObject regionOfBus(const Demo &demo, const QString &bus)
{
    return {{u"location"_s, demo.state.resources.value(bus.toLower()).value(u"location")}};
}

void addQueue(Demo &demo, const QString &bus, const QueuePlan &plan)
{
    addUnder(demo, bus, u"queues"_s, plan.name,
             {{u"lockDuration"_s, u"PT1M"_s},
              {u"maxMessageSizeInKilobytes"_s, 256},
              {u"maxSizeInMegabytes"_s, 1024},
              {u"requiresDuplicateDetection"_s, false},
              {u"requiresSession"_s, plan.sessions},
              {u"defaultMessageTimeToLive"_s, u"P14D"_s},
              {u"deadLetteringOnMessageExpiration"_s, plan.deadLetters > 0},
              {u"enableBatchedOperations"_s, true},
              {u"duplicateDetectionHistoryTimeWindow"_s, u"PT10M"_s},
              {u"maxDeliveryCount"_s, 10},
              {u"sizeInBytes"_s, (plan.messages + plan.deadLetters) * 412},
              {u"messageCount"_s, plan.messages + plan.deadLetters},
              {u"countDetails"_s, messageCounts(plan.messages, plan.deadLetters)},
              {u"status"_s, plan.status},
              {u"autoDeleteOnIdle"_s, never},
              {u"enablePartitioning"_s, false},
              {u"enableExpress"_s, false},
              {u"createdAt"_s, u"2023-04-17T12:08:40.83Z"_s},
              {u"updatedAt"_s, u"2024-09-30T07:15:22.6Z"_s},
              {u"accessedAt"_s, u"0001-01-01T00:00:00Z"_s}},
             regionOfBus(demo, bus));
}

void addBusTopic(Demo &demo, const QString &bus, const QString &name, const QStringList &subscriptions)
{
    const QString topic = addUnder(demo, bus, u"topics"_s, name,
                                   {{u"defaultMessageTimeToLive"_s, never},
                                    {u"maxMessageSizeInKilobytes"_s, 256},
                                    {u"maxSizeInMegabytes"_s, 1024},
                                    {u"requiresDuplicateDetection"_s, false},
                                    {u"duplicateDetectionHistoryTimeWindow"_s, u"PT10M"_s},
                                    {u"enableBatchedOperations"_s, true},
                                    {u"sizeInBytes"_s, 0},
                                    {u"status"_s, u"Active"_s},
                                    {u"supportOrdering"_s, true},
                                    {u"autoDeleteOnIdle"_s, never},
                                    {u"enablePartitioning"_s, false},
                                    {u"enableExpress"_s, false},
                                    {u"subscriptionCount"_s, subscriptions.size()},
                                    {u"countDetails"_s, messageCounts(0, 0)},
                                    {u"createdAt"_s, u"2023-04-17T12:09:20.237Z"_s},
                                    {u"updatedAt"_s, u"2023-04-17T12:09:20.293Z"_s},
                                    {u"accessedAt"_s, u"0001-01-01T00:00:00Z"_s}},
                                   regionOfBus(demo, bus));
    for (const QString &subscription : subscriptions)
        addUnder(demo, topic, u"subscriptions"_s, subscription,
                 {{u"isClientAffine"_s, false},
                  {u"lockDuration"_s, u"PT1M"_s},
                  {u"requiresSession"_s, false},
                  {u"defaultMessageTimeToLive"_s, u"P14D"_s},
                  {u"deadLetteringOnMessageExpiration"_s, true},
                  {u"deadLetteringOnFilterEvaluationExceptions"_s, true},
                  {u"messageCount"_s, subscription == u"audit"_s ? 7 : 0},
                  {u"maxDeliveryCount"_s, 10},
                  {u"status"_s, subscription == u"legacy"_s ? u"Disabled"_s : u"Active"_s},
                  {u"enableBatchedOperations"_s, true},
                  {u"autoDeleteOnIdle"_s, never},
                  {u"countDetails"_s, messageCounts(subscription == u"audit"_s ? 7 : 0, 0)},
                  // Seven digits, which Service Bus writes for subscriptions alone.
                  {u"createdAt"_s, u"2023-04-17T12:09:24.8928638Z"_s},
                  {u"updatedAt"_s, u"2023-04-17T12:09:24.8928638Z"_s},
                  {u"accessedAt"_s, u"2026-11-20T04:28:44.893Z"_s}},
                 regionOfBus(demo, bus));
}

void addWorkloadBus(Demo &demo, const DemoGroup &group)
{
    const QString name = u"sb-hm-%1-%2"_s.arg(group.workload, group.environment);
    if (group.environment != u"prod"_s) {
        if (group.index % 3 != 1)
            return;
        const bool basic = group.workload != u"portal"_s; // a tier without topics
        const QString bus = addBus(demo, group, name, basic ? u"Basic"_s : u"Standard"_s);
        addQueue(demo, bus, {u"events"_s});
        if (!basic)
            addBusTopic(demo, bus, u"changes"_s, {u"audit"_s});
        return;
    }
    const QString bus = addBus(demo, group, name, group.index % 4 == 0 ? u"Premium"_s : u"Standard"_s);
    addQueue(demo, bus, {u"events"_s, u"Active"_s, false, group.index, 0});
    addQueue(demo, bus, {group.workload + u"-commands"_s, u"Active"_s, true, 0, group.index == 3 ? 128 : 0});
    if (group.index % 3 == 2)
        addQueue(demo, bus, {group.workload + u"-import"_s, u"ReceiveDisabled"_s});
    addBusTopic(demo, bus, u"changes"_s,
                group.index == 5 ? QStringList{u"audit"_s, u"notify"_s, u"legacy"_s}
                                 : QStringList{u"audit"_s, u"notify"_s});
    if (group.index % 2 == 0)
        addBusTopic(demo, bus, u"alarms"_s, {}); // nobody listens
}

} // namespace

void addServiceBus(Demo &demo)
{
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addWorkloadBus(demo, group);
}

} // namespace simulator::demo
