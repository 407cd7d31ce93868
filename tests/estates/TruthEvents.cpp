// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

/// What the subscription's id stands below: everything before its last "/providers/".
QString subscribedTopic(const QString &id)
{
    return id.left(id.toLower().lastIndexOf(u"/providers/"_s));
}

void addSubscriptionsOfTopics(TruthGraph &graph)
{
    const QStringList topics{u"azure_event_grid_topic"_s, u"azure_event_grid_domain_topic"_s};
    for (const QJsonObject &object : graph.resources(u"microsoft.eventgrid/eventsubscriptions"_s)) {
        const QString id = object.value(u"id").toString();
        const QString topic = subscribedTopic(id);
        if (!topics.contains(graph.typeOf(topic)))
            continue; // those of other resources are not asked for
        graph.ungroupedEntity(object, u"azure_event_grid_topic_subscription"_s, converted(object));
        graph.relate(topic, u"HAS"_s, id);
    }
}

} // namespace

void addEvents(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(u"microsoft.eventgrid/domains"_s))
        graph.groupedEntity(
            object, u"azure_event_grid_domain"_s,
            with(converted(object),
                 {{u"category"_s, QJsonArray{u"infrastructure"_s}}, {u"function"_s, QJsonArray{u"event-delivery"_s}}}));
    for (const QJsonObject &object : graph.resources(u"microsoft.eventgrid/domains/topics"_s)) {
        const QString id = object.value(u"id").toString();
        graph.ungroupedEntity(object, u"azure_event_grid_domain_topic"_s, converted(object));
        graph.relate(parentOf(id), u"HAS"_s, id);
    }
    for (const QJsonObject &object : graph.resources(u"microsoft.eventgrid/topics"_s))
        graph.groupedEntity(object, u"azure_event_grid_topic"_s, converted(object));
    addSubscriptionsOfTopics(graph);
}

} // namespace simulator::truth
