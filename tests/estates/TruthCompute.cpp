// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

void addDisks(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(u"microsoft.compute/disks"_s)) {
        const QJsonObject properties = object.value(u"properties").toObject();
        const QJsonValue encryption = properties.value(u"encryption")[u"type"];
        graph.groupedEntity(object, u"azure_managed_disk"_s,
                            {{u"createdOn"_s, milliseconds(properties.value(u"timeCreated"))},
                             {u"encrypted"_s, encryption.isString()},
                             {u"encryption"_s, encryption},
                             {u"diskState"_s, properties.value(u"diskState")},
                             {u"provisioningState"_s, properties.value(u"provisioningState")}});
    }
}

QJsonObject machineFacts(const QJsonObject &properties)
{
    const QJsonValue disk = properties.value(u"storageProfile")[u"osDisk"];
    const QJsonValue image = properties.value(u"storageProfile")[u"imageReference"];
    const QJsonValue profile = properties.value(u"osProfile");
    QJsonObject facts{{u"vmId"_s, properties.value(u"vmId")},
                      {u"vmSize"_s, properties.value(u"hardwareProfile")[u"vmSize"]},
                      {u"platform"_s, disk[u"osType"].toString().toLower()},
                      {u"adminUser"_s, profile[u"adminUsername"]},
                      {u"provisioningState"_s, properties.value(u"provisioningState")},
                      {u"usesManagedDisks"_s, disk[u"managedDisk"].isObject()}};
    const auto put = [&](const QString &name, const QJsonValue &value) {
        if (!value.isUndefined() && !value.isNull())
            facts.insert(name, value);
    };
    put(u"osName"_s, image[u"offer"]);
    put(u"osVersion"_s, image[u"exactVersion"]);
    put(u"disablePasswordAuthentication"_s, profile[u"linuxConfiguration"][u"disablePasswordAuthentication"]);
    put(u"enableAutomaticUpdates"_s, profile[u"windowsConfiguration"][u"enableAutomaticUpdates"]);
    put(u"timeZone"_s, profile[u"windowsConfiguration"][u"timeZone"]);
    return facts;
}

void useDisk(TruthGraph &graph, const QString &machine, const QJsonValue &disk, const QString &kind)
{
    const QString id = disk[u"managedDisk"][u"id"].toString();
    if (id.isEmpty())
        return;
    graph.placeholder(id, u"azure_managed_disk"_s, {u"DataStore"_s, u"Disk"_s});
    graph.relate(machine, u"USES"_s, id, {{kind, true}});
}

void useCard(TruthGraph &graph, const QString &machine, const QString &card)
{
    if (graph.typeOf(card) != u"azure_nic"_s)
        return;
    graph.relate(machine, u"USES"_s, card);
    const QJsonObject object = graph.state().resources.value(card.toLower());
    for (const QJsonValue &configuration : object.value(u"properties")[u"ipConfigurations"].toArray()) {
        graph.relate(machine, u"USES"_s, configuration[u"properties"][u"publicIPAddress"][u"id"].toString());
        graph.relate(configuration[u"properties"][u"subnet"][u"id"].toString(), u"HAS"_s, machine);
    }
}

} // namespace

void addCompute(TruthGraph &graph)
{
    addDisks(graph);
    for (const QJsonObject &object : graph.resources(u"microsoft.compute/images"_s))
        graph.groupedEntity(object, u"azure_image"_s,
                            {{u"provisioningState"_s, object.value(u"properties")[u"provisioningState"]}});
    for (const QJsonObject &object : graph.resources(u"microsoft.compute/virtualmachines"_s)) {
        const QString id = object.value(u"id").toString();
        const QJsonObject properties = object.value(u"properties").toObject();
        graph.groupedEntity(object, u"azure_vm"_s, machineFacts(properties));
        const QJsonValue storage = properties.value(u"storageProfile");
        useDisk(graph, id, storage[u"osDisk"], u"osDisk"_s);
        for (const QJsonValue &disk : storage[u"dataDisks"].toArray())
            useDisk(graph, id, disk, u"dataDisk"_s);
        for (const QJsonValue &card : properties.value(u"networkProfile")[u"networkInterfaces"].toArray())
            useCard(graph, id, card[u"id"].toString());
    }
}

} // namespace simulator::truth
