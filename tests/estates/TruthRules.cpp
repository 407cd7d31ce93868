// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

struct Range {
    quint32 address = 0;
    int bits = 32;
    QString text; ///< The address without its mask.
};

std::optional<Range> ipv4(const QString &prefix)
{
    Range range;
    range.text = prefix.section(u'/', 0, 0);
    const QStringList bytes = range.text.split(u'.');
    if (bytes.size() != 4)
        return {};
    for (const QString &byte : bytes) {
        bool number = false;
        const uint value = byte.toUInt(&number);
        if (!number || value > 255)
            return {};
        range.address = range.address << 8 | value;
    }
    if (prefix.contains(u'/')) {
        bool number = false;
        range.bits = prefix.section(u'/', 1).toInt(&number);
        if (!number || range.bits < 0 || range.bits > 32)
            return {};
    }
    return range;
}

bool isPrivate(const Range &range)
{
    const auto within = [&](quint32 network, int bits) {
        return range.bits >= bits && range.address >> (32 - bits) == network >> (32 - bits);
    };
    return within(0x0A000000, 8) || within(0xAC100000, 12) || within(0xC0A80000, 16) || within(0x7F000000, 8)
        || within(0xA9FE0000, 16);
}

/// One rule at one port range, on its way to its remote ends.
class RuleEnds {
public:
    RuleEnds(TruthGraph &graph, const QHash<QString, QStringList> &subnets, const QString &group,
             const QJsonObject &rule, const QString &ports)
        : m_graph(graph)
        , m_subnets(subnets)
        , m_group(group)
        , m_facts(rule.value(u"properties").toObject())
        , m_stem(u"azure_security_group_rule:%1:%2"_s.arg(rule.value(u"id").toString(), ports))
        , m_ports(ports)
    {
    }

    void add(const QString &prefix)
    {
        const std::optional<Range> range = ipv4(prefix);
        if (prefix == u"*"_s || prefix.compare(u"Internet"_s, Qt::CaseInsensitive) == 0
            || (range && range->address == 0 && range->bits == 0))
            toInternet();
        else if (!range)
            toTag(prefix);
        else if (range->bits == 32)
            toHost(*range);
        else if (isPrivate(*range))
            toSubnets(prefix);
        else
            toNetwork(prefix);
    }
    bool inbound() const { return m_facts.value(u"direction") == u"Inbound"_s; }

private:
    void toInternet()
    {
        const QString key = u"global:internet"_s;
        m_graph.placeholder(key, u"internet"_s, {u"Internet"_s, u"Network"_s},
                            {{u"displayName"_s, u"Internet"_s},
                             {u"CIDR"_s, u"0.0.0.0/0"_s},
                             {u"CIDRv6"_s, u"::/0"_s},
                             {u"public"_s, true}});
        relate(key, u"internet"_s);
    }
    void toTag(const QString &tag)
    {
        QString type = u"azure_"_s + snakeCase(tag);
        type.replace(u"azure_azure_"_s, u"azure_"_s);
        m_graph.placeholder(u"tag:"_s + tag, type, {u"Service"_s}, {{u"displayName"_s, tag}});
        relate(u"tag:"_s + tag, u"Service:%1:%2"_s.arg(type, tag));
    }
    void toHost(const Range &range)
    {
        QJsonObject properties{{u"displayName"_s, range.text}, {u"ipAddress"_s, range.text}};
        const QString publicText = isPrivate(range) ? QString() : range.text;
        if (!publicText.isEmpty())
            properties.insert(u"publicIpAddress"_s, publicText);
        m_graph.placeholder(u"host:"_s + range.text, {}, {u"Host"_s}, properties);
        relate(u"host:"_s + range.text, u"Host:%1:%2:%1"_s.arg(range.text, publicText));
    }
    void toNetwork(const QString &prefix)
    {
        m_graph.placeholder(u"cidr:"_s + prefix, {}, {u"Network"_s}, {{u"CIDR"_s, prefix}});
        relate(u"cidr:"_s + prefix, u"Network:"_s + prefix);
    }
    void toSubnets(const QString &prefix)
    {
        for (const QString &subnet : m_subnets.value(prefix))
            relate(subnet, subnet);
    }

    void relate(const QString &remote, const QString &tail)
    {
        const QString protocol = m_facts.value(u"protocol").toString().toLower();
        const bool in = inbound();
        const QJsonObject properties{{u"ingress"_s, in},
                                     {u"inbound"_s, in},
                                     {u"egress"_s, !in},
                                     {u"outbound"_s, !in},
                                     {u"access"_s, m_facts.value(u"access")},
                                     {u"direction"_s, m_facts.value(u"direction")},
                                     {u"protocol"_s, protocol},
                                     {u"ipProtocol"_s, protocol},
                                     {u"priority"_s, m_facts.value(u"priority")},
                                     {u"ruleNumber"_s, m_facts.value(u"priority")},
                                     {u"portRange"_s, m_ports},
                                     {u"fromPort"_s, m_ports == u"*"_s ? 0 : m_ports.section(u'-', 0, 0).toInt()},
                                     {u"toPort"_s, m_ports == u"*"_s ? 65535 : m_ports.section(u'-', -1).toInt()}};
        const QString className = m_facts.value(u"access") == u"Allow"_s ? u"ALLOWS"_s : u"DENIES"_s;
        m_graph.relate(in ? remote : m_group, className, in ? m_group : remote, properties,
                       u"azure_security_group_rule"_s, m_stem + u':' + tail);
    }

    TruthGraph &m_graph;
    const QHash<QString, QStringList> &m_subnets;
    QString m_group;
    QJsonObject m_facts;
    QString m_stem, m_ports;
};

/// The single value and the list of a rule's property; the single one only if it says something.
QStringList both(const QJsonObject &facts, const QString &one, const QString &several)
{
    QStringList values;
    if (const QString value = facts.value(one).toString(); !value.isEmpty())
        values << value;
    for (const QJsonValue &value : facts.value(several).toArray())
        values << value.toString();
    return values;
}

} // namespace

void addSecurityRules(TruthGraph &graph)
{
    QHash<QString, QStringList> subnets; // keys by address prefix, of all networks
    for (const QJsonObject &vnet : graph.resources(u"microsoft.network/virtualnetworks"_s))
        for (const QJsonValue &subnet : vnet.value(u"properties")[u"subnets"].toArray())
            subnets[subnet[u"properties"][u"addressPrefix"].toString()] << subnet[u"id"].toString();
    for (const QJsonObject &group : graph.resources(u"microsoft.network/networksecuritygroups"_s))
        for (const QString &list : {u"defaultSecurityRules"_s, u"securityRules"_s})
            for (const QJsonValue &value : group.value(u"properties")[list].toArray()) {
                const QJsonObject rule = value.toObject();
                const QJsonObject facts = rule.value(u"properties").toObject();
                for (const QString &ports : both(facts, u"destinationPortRange"_s, u"destinationPortRanges"_s)) {
                    RuleEnds ends(graph, subnets, group.value(u"id").toString(), rule, ports);
                    const QString side = ends.inbound() ? u"source"_s : u"destination"_s;
                    for (const QString &prefix : both(facts, side + u"AddressPrefix"_s, side + u"AddressPrefixes"_s))
                        ends.add(prefix);
                }
            }
}

} // namespace simulator::truth
