// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

void addSubscriptions(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.subscriptions()) {
        QJsonObject plain = object;
        plain.remove(u"tags"_s);
        plain.insert(u"name"_s, object.value(u"displayName"));
        graph.resourceEntity(plain, u"azure_subscription"_s,
                             {{u"subscriptionId"_s, object.value(u"subscriptionId")},
                              {u"state"_s, object.value(u"state")},
                              {u"authorizationSource"_s, object.value(u"authorizationSource")}});
    }
    for (const QJsonObject &object : graph.resourceGroups()) {
        const QString id = object.value(u"id").toString();
        graph.resourceEntity(object, u"azure_resource_group"_s,
                             {{u"location"_s, object.value(u"location")},
                              {u"managedBy"_s, object.value(u"managedBy")},
                              {u"provisioningState"_s, object.value(u"properties")[u"provisioningState"]}});
        graph.relate(id.section(u'/', 0, 2), u"HAS"_s, id);
    }
}

} // namespace simulator::truth
