// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

const QStringList recordKinds{u"a"_s,  u"aaaa"_s, u"caa"_s, u"cname"_s, u"mx"_s,
                              u"ns"_s, u"ptr"_s,  u"soa"_s, u"srv"_s,   u"txt"_s};

void addZones(TruthGraph &graph, const QString &armType, const QString &entityType)
{
    for (const QJsonObject &object : graph.resources(armType))
        graph.groupedEntity(object, entityType,
                            with(converted(object),
                                 {{u"domainName"_s, object.value(u"name")},
                                  {u"recordsCount"_s, object.value(u"properties")[u"numberOfRecordSets"]}}));
}

/// Public zones write TTL, private ones ttl; the data model has it in capitals.
QJsonValue lifetime(const QJsonObject &record)
{
    const QJsonValue properties = record.value(u"properties");
    return properties[u"TTL"].isUndefined() ? properties[u"ttl"] : properties[u"TTL"];
}

void addRecords(TruthGraph &graph, const QString &zoneType, const QString &entityType)
{
    for (const QString &kind : recordKinds)
        for (const QJsonObject &object : graph.resources(zoneType + u'/' + kind)) {
            const QString id = object.value(u"id").toString();
            const QString type = object.value(u"type").toString();
            graph.ungroupedEntity(object, entityType,
                                  with(converted(object),
                                       {{u"TTL"_s, lifetime(object)},
                                        {u"ttl"_s, QJsonValue::Null}, // the name of one library, not of the data model
                                        {u"type"_s, type.section(u'/', -1)},
                                        {u"azureType"_s, type}}));
            graph.relate(parentOf(id), u"HAS"_s, id);
        }
}

} // namespace

void addNames(TruthGraph &graph)
{
    addZones(graph, u"microsoft.network/dnszones"_s, u"azure_dns_zone"_s);
    addRecords(graph, u"microsoft.network/dnszones"_s, u"azure_dns_record_set"_s);
    addZones(graph, u"microsoft.network/privatednszones"_s, u"azure_private_dns_zone"_s);
    addRecords(graph, u"microsoft.network/privatednszones"_s, u"azure_private_dns_record_set"_s);
}

} // namespace simulator::truth
