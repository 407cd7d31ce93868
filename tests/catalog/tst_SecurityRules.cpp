// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Addresses.h"
#include "Mapping.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::objectOf;

/// Rules of a network security group become relationships with whatever is at their other side.
class tst_SecurityRules : public QObject {
    Q_OBJECT

private slots:
    void prefixesAreToldApart_data();
    void prefixesAreToldApart();
    void theOtherSideDependsOnThePrefix_data();
    void theOtherSideDependsOnThePrefix();
    void everyPortRangeMeetsEveryPrefix();
    void outboundRulesLookAtTheDestination();
    void ruleFieldsBecomeProperties();
    void aRuleWithoutPrefixesGivesNothing();
    void wideOpenMeansAnyAllowedBeforeAnyDenied_data();
    void wideOpenMeansAnyAllowedBeforeAnyDenied();
};

namespace {

const auto groupKey = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/n"_s;

QByteArray groupWith(const QByteArray &rules, const QByteArray &defaultRules = {})
{
    return R"({"value": [{"id": ")" + groupKey.toUtf8() + R"(", "name": "n", "properties": {"securityRules": [)" + rules
        + R"(], "defaultSecurityRules": [)" + defaultRules + "]}}]}";
}

QByteArray rule(const QByteArray &fields)
{
    return R"({"id": "/r", "name": "r", "properties": {"protocol": "Tcp", "access": "Allow", "priority": 100, "direction": "Inbound",
        "sourcePortRange": "*", "destinationAddressPrefix": "*", )"
        + fields + "}}";
}

std::vector<Reference> rulesOf(const QByteArray &body)
{
    std::vector<Reference> rules;
    for (const Reference &reference : testing::mapped(u"rm-network-security-groups"_s, body).rows.references)
        if (reference.type == u"azure_security_group_rule"_s)
            rules.push_back(reference);
    return rules;
}

} // namespace

void tst_SecurityRules::prefixesAreToldApart_data()
{
    using mapping::PrefixKind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isPublic");
    const auto row = [](const char *text, PrefixKind kind, bool isPublic = false) {
        QTest::newRow(text) << QString::fromLatin1(text) << int(kind) << isPublic;
    };
    row("*", PrefixKind::Everything);
    row("internet", PrefixKind::Everything);
    row("0.0.0.0/0", PrefixKind::Everything);
    row("::/0", PrefixKind::Everything);
    row("198.51.100.7", PrefixKind::Host, true);
    row("198.51.100.7/32", PrefixKind::Host, true);
    row("10.1.2.3", PrefixKind::Host);
    row("2001:db8::1", PrefixKind::Host, true);
    row("10.0.0.0/8", PrefixKind::PrivateNetwork);
    row("172.16.0.0/12", PrefixKind::PrivateNetwork);
    row("172.32.0.0/16", PrefixKind::PublicNetwork);
    row("192.168.7.0/24", PrefixKind::PrivateNetwork);
    row("203.0.113.0/24", PrefixKind::PublicNetwork);
    row("fd00::/8", PrefixKind::PrivateNetwork);
    row("2001:db8::/32", PrefixKind::PublicNetwork);
    row("VirtualNetwork", PrefixKind::Tag);
    row("Storage.WestEurope", PrefixKind::Tag);
    row("1.2.3", PrefixKind::Tag);
    row("1.2.3.256", PrefixKind::Tag);
    row("10.0.0.0/33", PrefixKind::Tag);
    row("10.0.0.0/x", PrefixKind::Tag);
    row("", PrefixKind::Tag);
}

void tst_SecurityRules::prefixesAreToldApart()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(bool, isPublic);
    const mapping::Prefix prefix = mapping::prefixOf(text.toStdString());
    QCOMPARE(int(prefix.kind), kind);
    QCOMPARE(prefix.isPublic, isPublic);
}

void tst_SecurityRules::theOtherSideDependsOnThePrefix_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("keyEnd");
    QTest::addColumn<QString>("placeholder");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("properties");
    const auto row = [](const char *prefix, const char *keyEnd, const char *key, const char *type,
                        const char *properties) {
        QTest::newRow(prefix) << QString::fromLatin1(prefix) << QString::fromLatin1(keyEnd) << QString::fromLatin1(key)
                              << QString::fromLatin1(type) << QString::fromLatin1(properties);
    };
    row("Internet", "internet", "global:internet", "internet", R"({"CIDR":"0.0.0.0/0","CIDRv6":"::/0","public":true})");
    row("198.51.100.7/32", "Host:198.51.100.7:198.51.100.7:198.51.100.7", "host:198.51.100.7", "",
        R"({"ipAddress":"198.51.100.7","publicIpAddress":"198.51.100.7"})");
    row("10.20.2.4", "Host:10.20.2.4::10.20.2.4", "host:10.20.2.4", "", R"({"ipAddress":"10.20.2.4"})");
    row("203.0.113.0/24", "Network:203.0.113.0/24", "cidr:203.0.113.0/24", "", R"({"CIDR":"203.0.113.0/24"})");
    row("AzureLoadBalancer", "Service:azure_load_balancer:AzureLoadBalancer", "tag:AzureLoadBalancer",
        "azure_load_balancer", "");
    row("GatewayManager", "Service:azure_gateway_manager:GatewayManager", "tag:GatewayManager", "azure_gateway_manager",
        "");
}

void tst_SecurityRules::theOtherSideDependsOnThePrefix()
{
    QFETCH(QString, prefix);
    QFETCH(QString, keyEnd);
    const auto rules =
        rulesOf(groupWith(rule(R"("destinationPortRange": "22", "sourceAddressPrefix": ")" + prefix.toUtf8() + '"')));
    QCOMPARE(rules.size(), 1u);
    QCOMPARE(rules[0].key, u"azure_security_group_rule:/r:22:"_s + keyEnd);
    QCOMPARE(rules[0].className, u"ALLOWS"_s);
    QCOMPARE(rules[0].to.key, groupKey);
    QTEST(rules[0].from.key, "placeholder");
    QTEST(rules[0].placeholder.key, "placeholder");
    QTEST(rules[0].placeholder.type, "type");
    QTEST(QString::fromUtf8(rules[0].placeholder.properties), "properties");
    QVERIFY(!rules[0].placeholder.classes.isEmpty());
    QVERIFY(!rules[0].keyIsPrefix);
}

void tst_SecurityRules::everyPortRangeMeetsEveryPrefix()
{
    const auto rules =
        rulesOf(groupWith(rule(R"("destinationPortRanges": ["80", "5432-5433"], "destinationPortRange": "",
        "sourceAddressPrefixes": ["10.20.1.0/24", "203.0.113.0/24"])")));
    QCOMPARE(rules.size(), 4u);
    QCOMPARE(rules[0].from.alias, u"cidr:10.20.1.0/24"_s);
    QVERIFY(rules[0].keyIsPrefix);
    QCOMPARE(rules[0].key, u"azure_security_group_rule:/r:80:"_s);
    QVERIFY(rules[0].placeholder.key.isEmpty());
    QCOMPARE(objectOf(rules[2].properties).value(u"fromPort"_s).toInt(), 5432);
    QCOMPARE(objectOf(rules[2].properties).value(u"toPort"_s).toInt(), 5433);
}

void tst_SecurityRules::outboundRulesLookAtTheDestination()
{
    const auto rules = rulesOf(groupWith(
        R"({"id": "/r", "properties": {"protocol": "*", "access": "Deny", "priority": 5, "direction": "Outbound",
        "sourceAddressPrefix": "10.0.0.0/24", "destinationPortRange": "*", "destinationAddressPrefix": "10.1.0.0/24"}})"));
    QCOMPARE(rules.size(), 1u);
    QCOMPARE(rules[0].className, u"DENIES"_s);
    QCOMPARE(rules[0].from.key, groupKey);
    QCOMPARE(rules[0].to.alias, u"cidr:10.1.0.0/24"_s);
    const QJsonObject properties = objectOf(rules[0].properties);
    QVERIFY(properties.value(u"egress"_s).toBool());
    QVERIFY(!properties.value(u"inbound"_s).toBool());
    QCOMPARE(properties.value(u"toPort"_s).toInt(), 65535);
}

void tst_SecurityRules::ruleFieldsBecomeProperties()
{
    const auto rules = rulesOf(groupWith(
        rule(R"("destinationPortRanges": ["80","443"], "sourceAddressPrefix": "*", "sourceAddressPrefixes": [],
        "sourceApplicationSecurityGroups": [{"id": "/asg"}], "description": null)")));
    QCOMPARE(rules.size(), 2u);
    const QByteArray wanted =
        R"({"protocol":"tcp","access":"Allow","priority":100,"direction":"Inbound","sourcePortRange":"*","destinationAddressPrefix":"*","destinationPortRanges":"[\"80\",\"443\"]","sourceAddressPrefix":"*","id":"/r","name":"r","ipProtocol":"tcp","ruleNumber":100,"ingress":true,"inbound":true,"egress":false,"outbound":false,"portRange":"443","fromPort":443,"toPort":443})";
    QCOMPARE(rules[1].properties, wanted);
}

void tst_SecurityRules::aRuleWithoutPrefixesGivesNothing()
{
    const QByteArray applicationGroup =
        rule(R"("destinationPortRange": "80", "sourceApplicationSecurityGroups": [{"id": "/asg"}])");
    const QByteArray withoutPorts = rule(R"("sourceAddressPrefix": "*")");
    const QByteArray noRules = R"(5, null, {"properties": 3}, [])";
    for (const QByteArray &rules : {applicationGroup, withoutPorts, noRules})
        QVERIFY(rulesOf(groupWith(rules)).empty());
}

void tst_SecurityRules::wideOpenMeansAnyAllowedBeforeAnyDenied_data()
{
    QTest::addColumn<int>("allow");
    QTest::addColumn<int>("deny");
    QTest::addColumn<bool>("wideOpen");
    QTest::newRow("allowed first") << 100 << 65500 << true;
    QTest::newRow("denied first") << 4000 << 200 << false;
    QTest::newRow("only allowed") << 100 << 0 << true;
    QTest::newRow("only denied") << 0 << 65500 << false;
    QTest::newRow("neither") << 0 << 0 << false;
}

void tst_SecurityRules::wideOpenMeansAnyAllowedBeforeAnyDenied()
{
    QFETCH(int, allow);
    QFETCH(int, deny);
    const auto any = [](const char *access, int priority) {
        return priority == 0
            ? QByteArray()
            : R"({"id": "/r", "properties": {"protocol": "*", "sourcePortRange": "*", "destinationPortRange": "*", "sourceAddressPrefix": "*",
            "destinationAddressPrefix": "*", "direction": "Inbound", "access": ")"
                + QByteArray(access) + R"(", "priority": )" + QByteArray::number(priority) + "}}";
    };
    const MappedPage page =
        testing::mapped(u"rm-network-security-groups"_s, groupWith(any("Allow", allow), any("Deny", deny)));
    QTEST(testing::propertiesOf(page.rows, groupKey).value(u"isWideOpen"_s).toBool(), "wideOpen");
}

QTEST_GUILESS_MAIN(tst_SecurityRules)
#include "tst_SecurityRules.moc"
