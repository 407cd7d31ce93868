// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Addresses.h"
#include "Derivations.h"
#include "Filters.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

/// One rule with one port range: the references differ only in the remote end.
struct RuleRange {
    const Scope &scope;
    bool inbound = true;
    QString className;
    QString keyStart; ///< "azure_security_group_rule:{rule}:{ports}:"
    QByteArray properties;
};

void eachRule(const Scope &scope, const std::function<void(Node)> &visit)
{
    for (const char *list : {"defaultSecurityRules", "securityRules"})
        scope.entity.child(list).eachItem(visit);
}

std::string ruleText(Node rule, std::string_view name)
{
    return std::string(rule.child(name).text());
}

/// A field that comes as one text, as a list of texts, or both.
std::vector<std::string> oneAndMany(Node rule, std::string_view one, std::string_view many)
{
    std::vector<std::string> all{ruleText(rule, one)};
    rule.child(many).eachItem([&](Node item) { all.emplace_back(item.text()); });
    std::erase(all, std::string());
    return all;
}

struct PortRange {
    qint64 from = 0;
    qint64 to = 65535;
};

/// "*", "22", "5432-5433".
std::optional<PortRange> portRangeOf(const std::string &text)
{
    if (text == "*")
        return PortRange();
    const std::size_t dash = text.find('-');
    const Value from = parsedScalar(text.substr(0, dash));
    const Value to = dash == std::string::npos ? from : parsedScalar(text.substr(dash + 1));
    if (!from.integer() || !to.integer())
        return std::nullopt;
    return PortRange{*from.integer(), *to.integer()};
}

Properties ruleProperties(Node rule, bool inbound)
{
    Properties properties;
    const auto take = [&](std::string_view name, Node field) {
        Value value = field.value();
        if (value.isNothing() || (value.list() && value.list()->empty()))
            return;
        properties.set(name, value.list() ? applyFilter({u"json"_s, {}}, std::move(value)) : std::move(value));
    };
    rule.field("properties").eachField(take);
    rule.eachField(take);
    const std::string protocol = lowerAscii(ruleText(rule, "protocol"));
    properties.set("protocol", protocol);
    properties.set("ipProtocol", protocol);
    properties.set("ruleNumber", rule.child("priority").value());
    for (const char *name : {"ingress", "inbound"})
        properties.set(name, inbound);
    for (const char *name : {"egress", "outbound"})
        properties.set(name, !inbound);
    return properties;
}

/// A reference between the group and the remote end, whichever way the rule looks.
void addRemote(const RuleRange &range, const End &remote, const QString &keyEnd, Placeholder placeholder,
               PageRows &rows)
{
    const End group{QString::fromStdString(range.scope.key), {}};
    Reference reference{range.className,
                        u"azure_security_group_rule"_s,
                        range.inbound ? remote : group,
                        range.inbound ? group : remote,
                        range.keyStart + keyEnd,
                        keyEnd.isEmpty(),
                        range.properties,
                        std::move(placeholder)};
    rows.references.push_back(std::move(reference));
}

QByteArray jsonOf(std::initializer_list<std::pair<const char *, Value>> entries)
{
    Properties properties;
    for (const auto &[name, value] : entries)
        properties.set(name, value);
    return properties.toJson();
}

void addInternet(const RuleRange &range, PageRows &rows)
{
    const QString key = u"global:internet"_s;
    addRemote(range, {key, {}}, u"internet"_s,
              {key,
               u"internet"_s,
               {u"Internet"_s, u"Network"_s},
               u"Internet"_s,
               jsonOf({{"CIDR", "0.0.0.0/0"}, {"CIDRv6", "::/0"}, {"public", true}})},
              rows);
}

void addHost(const RuleRange &range, const Prefix &prefix, PageRows &rows)
{
    const QString address = QString::fromStdString(prefix.text);
    const QString key = u"host:"_s + address;
    const Value known = prefix.isPublic ? Value(prefix.text) : Value();
    addRemote(range, {key, {}}, u"Host:%1:%2:%1"_s.arg(address, prefix.isPublic ? address : QString()),
              {key, {}, {u"Host"_s}, address, jsonOf({{"ipAddress", prefix.text}, {"publicIpAddress", known}})}, rows);
}

void addNetwork(const RuleRange &range, const Prefix &prefix, PageRows &rows)
{
    const QString cidr = QString::fromStdString(prefix.text);
    const QString key = u"cidr:"_s + cidr;
    addRemote(range, {key, {}}, u"Network:"_s + cidr, {key, {}, {u"Network"_s}, cidr, jsonOf({{"CIDR", prefix.text}})},
              rows);
}

void addTag(const RuleRange &range, const Prefix &prefix, PageRows &rows)
{
    const QString tag = QString::fromStdString(prefix.text);
    QString type = u"azure_"_s + QString::fromStdString(snakeCase(prefix.text));
    type.replace(u"azure_azure_"_s, u"azure_"_s);
    const QString key = u"tag:"_s + tag;
    addRemote(range, {key, {}}, u"Service:%1:%2"_s.arg(type, tag), {key, type, {u"Service"_s}, tag, {}}, rows);
}

void addPrefix(const RuleRange &range, const std::string &text, PageRows &rows)
{
    const Prefix prefix = prefixOf(text);
    switch (prefix.kind) {
    case PrefixKind::Everything:
        return addInternet(range, rows);
    case PrefixKind::Host:
        return addHost(range, prefix, rows);
    case PrefixKind::PublicNetwork:
        return addNetwork(range, prefix, rows);
    case PrefixKind::PrivateNetwork: // Every collected subnet of that very network; none: nothing.
        return addRemote(range, {{}, u"cidr:"_s + QString::fromStdString(prefix.text)}, {}, {}, rows);
    case PrefixKind::Tag:
        return addTag(range, prefix, rows);
    }
}

void addRule(const Scope &scope, Node rule, PageRows &rows)
{
    const bool inbound = sameText(ruleText(rule, "direction"), "Inbound");
    const bool allows = sameText(ruleText(rule, "access"), "Allow");
    const std::vector<std::string> remotes = inbound
        ? oneAndMany(rule, "sourceAddressPrefix", "sourceAddressPrefixes")
        : oneAndMany(rule, "destinationAddressPrefix", "destinationAddressPrefixes");
    Properties properties = ruleProperties(rule, inbound);
    for (const std::string &ports : oneAndMany(rule, "destinationPortRange", "destinationPortRanges")) {
        properties.set("portRange", ports);
        if (const auto bounds = portRangeOf(ports)) {
            properties.set("fromPort", bounds->from);
            properties.set("toPort", bounds->to);
        }
        const RuleRange range{
            scope, inbound, allows ? u"ALLOWS"_s : u"DENIES"_s,
            QString::fromStdString("azure_security_group_rule:" + ruleText(rule, "id") + ":" + ports + ":"),
            properties.toJson()};
        for (const std::string &remote : remotes)
            addPrefix(range, remote, rows);
    }
}

} // namespace

void securityRules(const Scope &scope, const TypeCatalog &, std::string_view, PageRows &rows)
{
    eachRule(scope, [&](Node rule) { addRule(scope, rule, rows); });
}

Value isWideOpen(const Scope &scope)
{
    std::optional<qint64> allowed;
    std::optional<qint64> denied;
    eachRule(scope, [&](Node rule) {
        for (const char *field :
             {"destinationAddressPrefix", "destinationPortRange", "sourceAddressPrefix", "sourcePortRange", "protocol"})
            if (ruleText(rule, field) != "*")
                return;
        const Value priority = rule.child("priority").value();
        std::optional<qint64> &found = sameText(ruleText(rule, "access"), "Allow") ? allowed : denied;
        if (priority.integer() && (!found || *priority.integer() < *found))
            found = *priority.integer();
    });
    return allowed && (!denied || *allowed < *denied);
}

} // namespace azimuth::mapping
