// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DNS zones and private DNS zones with their record sets.
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString publicZone = u"Microsoft.Network/dnszones"_s; // as Azure writes it in ids
const QString privateZone = u"Microsoft.Network/privateDnsZones"_s;

struct Record {
    QString kind, name;
    QStringList values{};
    int ttl = 3600;
    QString target{}; ///< An alias of an Azure resource instead of values.
};

/// One value of a record set, in the field of its kind.
QJsonObject valueOf(const QString &kind, const QString &value)
{
    const QStringList words = value.split(u' ');
    if (kind == u"A"_s)
        return {{u"ipv4Address"_s, value}};
    if (kind == u"AAAA"_s)
        return {{u"ipv6Address"_s, value}};
    if (kind == u"NS"_s)
        return {{u"nsdname"_s, value}};
    if (kind == u"PTR"_s)
        return {{u"ptrdname"_s, value}};
    if (kind == u"TXT"_s)
        return {{u"value"_s, QJsonArray{value}}};
    if (kind == u"MX"_s)
        return {{u"preference"_s, words.value(0).toInt()}, {u"exchange"_s, words.value(1)}};
    if (kind == u"CAA"_s)
        return {{u"flags"_s, words.value(0).toInt()}, {u"tag"_s, words.value(1)}, {u"value"_s, words.value(2)}};
    return {{u"priority"_s, words.value(0).toInt()}, // SRV
            {u"weight"_s, words.value(1).toInt()},
            {u"port"_s, words.value(2).toInt()},
            {u"target"_s, words.value(3)}};
}

QJsonValue valuesOf(const Record &record)
{
    if (record.kind == u"CNAME"_s)
        return QJsonObject{{u"cname"_s, record.values.value(0)}};
    if (record.kind == u"SOA"_s)
        return QJsonObject{{u"host"_s, record.values.value(0)},
                           {u"email"_s, record.values.value(1)},
                           {u"serialNumber"_s, 1},
                           {u"refreshTime"_s, 3600},
                           {u"retryTime"_s, 300},
                           {u"expireTime"_s, 2419200},
                           {u"minimumTTL"_s, 300}};
    QJsonArray values;
    for (const QString &value : record.values)
        values.append(valueOf(record.kind, value));
    return values;
}

/// "ARecords", "CNAMERecord"; `spelled` is the kind as the service writes it there.
QString fieldOf(const QString &spelled)
{
    const QString kind = spelled.toUpper();
    return spelled + (kind == u"CNAME"_s || kind == u"SOA"_s ? u"Record"_s : u"Records"_s);
}

QString fullName(const QString &zone, const QString &name)
{
    return (name == u"@"_s ? zone : name + u'.' + zone) + u'.';
}

void addPublicZone(Demo &demo, const DemoGroup &group, const QString &name, std::vector<Record> records)
{
    QStringList servers;
    for (const QString &end : {u"com"_s, u"net"_s, u"org"_s, u"info"_s})
        servers << u"ns%1-07.azure-dns.%2."_s.arg(servers.size() + 1).arg(end);
    records.insert(
        records.begin(),
        {{u"NS"_s, u"@"_s, servers, 172800}, {u"SOA"_s, u"@"_s, {servers[0], u"azuredns-hostmaster.microsoft.com"_s}}});
    const QString zone = addIn(demo, group, publicZone, name,
                               {{u"maxNumberOfRecordSets"_s, 10000},
                                {u"maxNumberOfRecordsPerRecordSet"_s, QJsonValue::Null},
                                {u"nameServers"_s, QJsonArray::fromStringList(servers)},
                                {u"numberOfRecordSets"_s, qint64(records.size())},
                                {u"zoneType"_s, u"Public"_s}},
                               {{u"location"_s, u"global"_s}, {u"etag"_s, guidFor(u"etag "_s + name)}});
    for (const Record &record : records) {
        QJsonObject properties{
            {u"fqdn"_s, fullName(name, record.name)},
            {u"TTL"_s, record.ttl},
            {u"targetResource"_s, record.target.isEmpty() ? QJsonObject{} : reference(record.target)},
            {u"provisioningState"_s, u"Succeeded"_s}};
        // Public zones write kinds in capitals, but for the one that came last.
        if (record.target.isEmpty())
            properties.insert(fieldOf(record.kind == u"CAA"_s ? u"caa"_s : record.kind), valuesOf(record));
        addUnder(demo, zone, record.kind, record.name, properties,
                 {{u"etag"_s, guidFor(u"etag "_s + name + record.kind + record.name)}});
    }
}

struct Link {
    QString name, network;
    bool registers = false; ///< Machines of that network get names by themselves.
};

void addPrivateZone(Demo &demo, const DemoGroup &group, const QString &name, std::vector<Record> records,
                    const std::vector<Link> &links, int registered = 0)
{
    records.insert(records.begin(),
                   {u"SOA"_s, u"@"_s, {u"azureprivatedns.net"_s, u"azureprivatedns-host.microsoft.com"_s}});
    const auto registering = std::ranges::count_if(links, &Link::registers);
    const QString zone =
        addIn(demo, group, privateZone, name,
              {{u"internalId"_s,
                QString::fromLatin1(
                    u"ImmutableZoneIdentity;%1;0"_s.arg(guidFor(u"zone "_s + group.name + name)).toUtf8().toBase64())},
               {u"maxNumberOfRecordSets"_s, 25000},
               {u"maxNumberOfVirtualNetworkLinks"_s, 1000},
               {u"maxNumberOfVirtualNetworkLinksWithRegistration"_s, 100},
               {u"numberOfRecordSets"_s, qint64(records.size())},
               {u"numberOfVirtualNetworkLinks"_s, qint64(links.size())},
               {u"numberOfVirtualNetworkLinksWithRegistration"_s, qint64(registering)},
               {u"provisioningState"_s, u"Succeeded"_s}},
              {{u"location"_s, u"global"_s}, {u"etag"_s, guidFor(u"etag "_s + group.name + name)}});
    for (size_t i = 0; i < records.size(); ++i) {
        const Record &record = records[i];
        addUnder(demo, zone, record.kind, record.name,
                 {{u"fqdn"_s, fullName(name, record.name)},
                  {u"ttl"_s, record.ttl},
                  {u"isAutoRegistered"_s, int(i) > int(records.size()) - 1 - registered},
                  {fieldOf(record.kind.toLower()), valuesOf(record)}},
                 {{u"etag"_s, guidFor(u"etag "_s + group.name + name + record.name)}});
    }
    for (const Link &link : links)
        addUnder(demo, zone, u"virtualNetworkLinks"_s, link.name,
                 {{u"provisioningState"_s, u"Succeeded"_s},
                  {u"registrationEnabled"_s, link.registers},
                  {u"virtualNetwork"_s, reference(link.network)},
                  {u"virtualNetworkLinkState"_s, u"Completed"_s}},
                 {{u"location"_s, u"global"_s}, {u"etag"_s, guidFor(u"etag "_s + link.name + name)}});
}

QString networkOf(const DemoGroup &group)
{
    return idIn(group, u"Microsoft.Network/virtualNetworks"_s, vnetName(group));
}

/// What the private endpoints of a service are called, in each production workload.
std::vector<Record> endpointsOf(const Demo &demo, const QString &pattern, int host)
{
    std::vector<Record> records;
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty() && group.environment == u"prod"_s)
            records.push_back(
                {u"A"_s, pattern.arg(group.workload), {u"%1.4.%2"_s.arg(networkPrefix(group)).arg(host)}, 10});
    return records;
}

void addPublicZones(Demo &demo)
{
    const DemoGroup dns = groupNamed(demo, u"rg-dns"_s);
    const QString balancer =
        idIn(groupNamed(demo, u"rg-portal-prod"_s), u"Microsoft.Network/publicIPAddresses"_s, u"pip-lb-portal-web"_s);
    addPublicZone(demo, dns, domain(),
                  {{u"A"_s, u"@"_s, {}, 300, balancer},
                   {u"A"_s, u"vpn"_s, {u"203.0.113.9"_s, u"203.0.113.10"_s}},
                   {u"AAAA"_s, u"@"_s, {u"2001:db8:40::17"_s}},
                   {u"CNAME"_s, u"www"_s, {u"halvorsen-web.z01.azurefd.net"_s}},
                   {u"CNAME"_s, u"cdn"_s, {u"halvorsen-images.azureedge.net"_s}},
                   {u"CNAME"_s, u"old-booking"_s, {u"hm-booking-2019.azurewebsites.net"_s}}, // the site is gone
                   {u"CNAME"_s, u"autodiscover"_s, {u"autodiscover.outlook.example"_s}},
                   {u"MX"_s, u"@"_s, {u"0 halvorsen-maritime.mail.protection.example"_s}},
                   {u"TXT"_s, u"@"_s, {u"v=spf1 include:spf.mail.example -all"_s, u"MS=ms40718853"_s}},
                   {u"TXT"_s, u"_dmarc"_s, {u"v=DMARC1; p=none"_s}},
                   {u"CAA"_s, u"@"_s, {u"0 issue digicert.example"_s}},
                   {u"SRV"_s, u"_sip._tls"_s, {u"100 1 443 sipdir.online.example"_s}},
                   {u"NS"_s, u"crew"_s, {u"ns1-07.azure-dns.com."_s, u"ns2-07.azure-dns.net."_s}, 172800}});
    addPublicZone(demo, dns, u"halvorsen-crew.example"_s,
                  {{u"A"_s, u"@"_s, {u"203.0.113.61"_s}},
                   {u"CNAME"_s, u"*"_s, {u"halvorsen-crew.example"_s}}, // whatever name somebody asks for
                   {u"PTR"_s, u"61"_s, {u"halvorsen-crew.example"_s}}});
    addPublicZone(demo, groupNamed(demo, u"rg-network-test"_s), u"test.halvorsen-maritime.example"_s,
                  {{u"A"_s, u"api"_s, {u"198.51.100.40"_s}}});
}

void addPrivateZones(Demo &demo)
{
    const DemoGroup dns = groupNamed(demo, u"rg-dns"_s);
    const Link hub{u"link-hub"_s, networkOf(groupNamed(demo, u"rg-hub-network"_s))};
    const std::vector<std::pair<QString, std::vector<Record>>> zones{
        {u"blob.core.windows.net"_s, endpointsOf(demo, u"sthm%1prodweb"_s, 5)},
        {u"vaultcore.azure.net"_s, endpointsOf(demo, u"kv-hm-%1-prod"_s, 4)},
        {u"database.windows.net"_s, endpointsOf(demo, u"sql-hm-%1-prod"_s, 6)},
        {u"azurewebsites.net"_s, {}}};
    for (const auto &[service, records] : zones)
        addPrivateZone(demo, dns, u"privatelink."_s + service, records, {hub});
    const DemoGroup booking = groupNamed(demo, u"rg-booking-prod"_s);
    addPrivateZone(demo, groupNamed(demo, u"rg-network-prod"_s), u"halvorsen.internal"_s,
                   {{u"CNAME"_s, u"erp"_s, {u"vm-erp-app1.halvorsen.internal"_s}, 300},
                    {u"SRV"_s, u"_ldap._tcp"_s, {u"0 100 389 dc1.halvorsen.internal"_s}},
                    {u"TXT"_s, u"owner"_s, {u"platform team"_s}},
                    {u"A"_s, u"vm-booking-prod-web1"_s, {networkPrefix(booking) + u".1.4"_s}, 10},
                    {u"A"_s, u"vm-booking-prod-web2"_s, {networkPrefix(booking) + u".1.5"_s}, 10}},
                   {{u"link-booking"_s, networkOf(booking), true}, hub}, 2);
    // The same name as in production: the id alone tells them apart.
    addPrivateZone(demo, groupNamed(demo, u"rg-network-test"_s), u"halvorsen.internal"_s,
                   {{u"A"_s, u"erp"_s, {u"10.60.2.9"_s}}}, {});
}

} // namespace

void addNames(Demo &demo)
{
    addPublicZones(demo);
    addPrivateZones(demo);
}

} // namespace simulator::demo
