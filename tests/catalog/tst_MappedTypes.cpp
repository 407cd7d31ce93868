// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::drawn;
using testing::entityOf;
using testing::listOf;
using testing::mapped;
using testing::objectOf;
using testing::propertiesOf;
using testing::resource;
using testing::someContext;

/// What becomes of each type's objects: small answers, and the odd cases between them.
class tst_MappedTypes : public QObject {
    Q_OBJECT

private slots:
    void theTenantIsThereWithAndWithoutAnAnswer();
    void subscriptionsSpawnTheirSteps();
    void resourceGroupsBelongToTheirSubscription();
    void tagsBecomeProperties();
    void cardsLeadToAddressesAndSubnets();
    void networksHoldSubnets();
    void securityGroupsProtectCardsNobodyLists();
    void loadBalancersConnectCardsOfEveryPool();
    void disksAreEncryptedOrNot();
    void machinesUseDisksAndCards();
    void vaultsBelongToTheTenant();
    void storageAccountsAskOnlyWhatTheirKindHas_data();
    void storageAccountsAskOnlyWhatTheirKindHas();
    void storageAccountsUseTheVaultOfTheirKey();
    void containersKnowTheirAccountsEncryption();
};

void tst_MappedTypes::theTenantIsThereWithAndWithoutAnAnswer()
{
    const StepSpec &step = *testing::shippedCatalog().step(u"ad-account"_s);
    const PageRows bare = testing::shippedCatalog().rowsWithoutAnswer(step, someContext());
    QCOMPARE(bare.entities.size(), 1u);
    QCOMPARE(bare.entities[0].key, u"tenant-1"_s);
    QCOMPARE(bare.entities[0].displayName, u"tenant-1"_s);
    QVERIFY(bare.entities[0].rawJson.isEmpty());
    const MappedPage page =
        mapped(u"ad-account"_s, R"({"value": [{"id": "tenant-1", "displayName": "Contoso", "verifiedDomains": [
        {"name": "contoso.example", "isDefault": false}, {"name": "contoso.onmicrosoft.com", "isDefault": true}]}]})");
    QCOMPARE(page.rows.entities.size(), 1u);
    QCOMPARE(page.rows.entities[0].displayName, u"Contoso"_s);
    QCOMPARE(propertiesOf(page.rows, u"tenant-1"_s).value(u"defaultDomain"_s).toString(), u"contoso.onmicrosoft.com"_s);
    QCOMPARE(propertiesOf(page.rows, u"tenant-1"_s).value(u"verifiedDomains"_s).toArray().size(), 2);
    const MappedPage empty = mapped(u"ad-account"_s, R"({"value": []})");
    QCOMPARE(empty.rows.entities.size(), 1u);
}

void tst_MappedTypes::subscriptionsSpawnTheirSteps()
{
    const MappedPage page = mapped(
        u"rm-subscriptions"_s,
        R"({"value": [{"id": "/subscriptions/sub-1", "subscriptionId": "sub-1", "displayName": "Prod", "state": "Disabled",
        "subscriptionPolicies": {"quotaId": "PayAsYouGo"}}]})");
    QCOMPARE(page.rows.entities.size(), 2u); // With the classic administrators' group, which is always there.
    QCOMPARE(page.rows.entities[1].key, u"azure_classic_admin_group"_s);
    QStringList steps;
    for (const ChildListing &child : page.children) {
        QCOMPARE(child.subscriptionId, u"sub-1"_s);
        QCOMPARE(objectOf(child.context).value(u"state"_s).toString(), u"Disabled"_s);
        steps << child.step;
    }
    for (const StepSpec &step : testing::shippedCatalog().steps())
        QCOMPARE(steps.contains(step.id), step.parentType == u"azure_subscription"_s);
    QVERIFY(!propertiesOf(page.rows, u"/subscriptions/sub-1"_s).contains(u"active"_s));
}

void tst_MappedTypes::resourceGroupsBelongToTheirSubscription()
{
    const MappedPage page =
        mapped(u"rm-resources-resource-groups"_s,
               R"({"value": [{"id": "/subscriptions/sub-1/resourceGroups/RG", "name": "RG", "location": "westeurope",
        "properties": {"provisioningState": "Succeeded"}}]})");
    QCOMPARE(drawn(page.rows), QStringList{u"sub-1 -HAS-> RG"_s});
    QCOMPARE(propertiesOf(page.rows, u"/subscriptions/sub-1/resourceGroups/RG"_s).value(u"webLink"_s).toString(),
             u"https://portal.azure.com/#@contoso.example/resource/subscriptions/sub-1/resourceGroups/RG"_s);
    MapContext context = someContext();
    context.defaultDomain.clear();
    const MappedPage withoutDomain = mapped(
        u"rm-resources-resource-groups"_s, R"({"value": [{"id": "/subscriptions/sub-1/resourceGroups/RG"}]})", context);
    QVERIFY(!propertiesOf(withoutDomain.rows, u"/subscriptions/sub-1/resourceGroups/RG"_s).contains(u"webLink"_s));
}

void tst_MappedTypes::tagsBecomeProperties()
{
    const MappedPage page =
        mapped(u"rm-network-ip-addresses"_s,
               listOf(u"N/publicIPAddresses/ip"_s,
                      R"("tags": {"Environment": "prod", "cost": "4711", "rate": "1.5", "Dev": "true",
        "bare": "", "Owner": "ada", "off": "false", "version": "1.2.3"}, "properties": {"ipAddress": "20.0.0.1", "status": "Enabled", "creationTime": "2024-05-13T12:44:07Z"})"));
    const QJsonObject ip = propertiesOf(page.rows, resource + u"N/publicIPAddresses/ip"_s);
    QCOMPARE(ip.value(u"tag.cost"_s), QJsonValue(4711));
    QCOMPARE(ip.value(u"tag.rate"_s), QJsonValue(1.5));
    QCOMPARE(ip.value(u"tag.Dev"_s), QJsonValue(true));
    QCOMPARE(ip.value(u"tag.off"_s), QJsonValue(false));
    QCOMPARE(ip.value(u"tag.version"_s), QJsonValue(u"1.2.3"_s));
    QCOMPARE(ip.value(u"tags"_s).toArray(), (QJsonArray{u"Dev"_s, u"bare"_s}));
    QCOMPARE(ip.value(u"environment"_s).toString(), u"prod"_s);
    QCOMPARE(ip.value(u"owner"_s).toString(), u"ada"_s);
    QCOMPARE(ip.value(u"createdOn"_s).toInteger(), 1715604247000);
    QCOMPARE(ip.value(u"active"_s), QJsonValue(true));
    QCOMPARE(ip.value(u"region"_s).toString(), u"westeurope"_s);
    QCOMPARE(ip.value(u"resourceGroup"_s).toString(), u"rg"_s);
}

void tst_MappedTypes::cardsLeadToAddressesAndSubnets()
{
    const MappedPage page =
        mapped(u"rm-network-interfaces"_s,
               listOf(u"N/networkInterfaces/nic"_s, R"("properties": {"enableIPForwarding": true, "ipConfigurations": [
        {"properties": {"privateIPAddress": "10.0.0.4", "publicIPAddress": {"id": "/ip1"}, "subnet": {"id": "/sn1"}}}, {"properties": {"privateIPAddress": "10.0.1.4", "subnet": {"id": "/sn2"}}}]})"));
    const QString key = resource + u"N/networkInterfaces/nic"_s;
    const QJsonObject nic = propertiesOf(page.rows, key);
    QCOMPARE(nic.value(u"privateIp"_s).toArray(), (QJsonArray{u"10.0.0.4"_s, u"10.0.1.4"_s}));
    QCOMPARE(nic.value(u"publicIp"_s).toArray(), QJsonArray());
    QCOMPARE(page.rows.lookups.size(), 2u);
    QCOMPARE(page.rows.lookups[0].targetKey, u"/ip1"_s);
    QCOMPARE(page.rows.lookups[0].targetProperty, u"publicIpAddress"_s);
    QCOMPARE(drawn(page.rows), (QStringList{u"RG -HAS-> nic"_s, u"nic --> ip1"_s, u"nic --> sn1"_s, u"nic --> sn2"_s}));
}

void tst_MappedTypes::networksHoldSubnets()
{
    const MappedPage page = mapped(u"rm-network-virtual-networks"_s,
                                   listOf(u"N/virtualNetworks/v"_s, R"("tags": {"environment": "prod"}, "properties": {
        "addressSpace": {"addressPrefixes": ["10.0.0.0/8", "fd00::/8"]}, "subnets": [ {"id": "/sn/a", "name": "a", "properties": {"addressPrefix": "10.0.0.0/24"}},
        {"id": "/sn/b", "name": "b", "properties": {"addressPrefixes": ["10.1.0.0/24", "fd00::/64"]}}, {"name": "no id"}, {"id": "/sn/c", "name": "c"} ]})"));
    QCOMPARE(entityOf(page.rows, resource + u"N/virtualNetworks/v"_s)->displayName, u"v (10.0.0.0/8)"_s);
    QCOMPARE(entityOf(page.rows, u"/sn/a"_s)->displayName, u"a (10.0.0.0/24)"_s);
    QCOMPARE(entityOf(page.rows, u"/sn/b"_s)->aliases, (QStringList{u"cidr:10.1.0.0/24"_s, u"cidr:fd00::/64"_s}));
    QCOMPARE(entityOf(page.rows, u"/sn/c"_s)->displayName, u"c"_s);
    QCOMPARE(propertiesOf(page.rows, u"/sn/a"_s).value(u"environment"_s).toString(), u"prod"_s);
    QCOMPARE(propertiesOf(page.rows, u"/sn/a"_s).value(u"region"_s).toString(), u"westeurope"_s);
    QCOMPARE(page.count, 1);
    QCOMPARE(page.withoutId, 1);
    QCOMPARE(drawn(page.rows),
             (QStringList{u"RG -HAS-> v"_s, u"v -CONTAINS-> a"_s, u"v -CONTAINS-> b"_s, u"v -CONTAINS-> c"_s}));
}

void tst_MappedTypes::securityGroupsProtectCardsNobodyLists()
{
    const MappedPage page =
        mapped(u"rm-network-security-groups"_s,
               listOf(u"N/networkSecurityGroups/n"_s,
                      R"("properties": {"networkInterfaces": [{"id": "/nic/1"}], "subnets": [{"id": "/sn/1"}]})"));
    QCOMPARE(drawn(page.rows), (QStringList{u"RG -HAS-> n"_s, u"n -PROTECTS-> 1"_s, u"n -PROTECTS~> 1"_s}));
    QCOMPARE(page.rows.references[1].placeholder.type, u"azure_nic"_s);
    QCOMPARE(page.rows.references[1].placeholder.key, u"/nic/1"_s);
    QCOMPARE(page.rows.references[1].placeholder.displayName, u"1"_s);
    QCOMPARE(propertiesOf(page.rows, resource + u"N/networkSecurityGroups/n"_s).value(u"category"_s).toArray(),
             (QJsonArray{u"network"_s, u"host"_s}));
}

void tst_MappedTypes::loadBalancersConnectCardsOfEveryPool()
{
    const MappedPage page = mapped(
        u"rm-network-load-balancers"_s,
        listOf(u"N/loadBalancers/lb"_s,
               R"("properties": {"frontendIPConfigurations": [{"properties": {"publicIPAddress": {"id": "/ip"}}}],
        "backendAddressPools": [{"properties": {"backendIPConfigurations": [{"id": "/x/nic-1/ipConfigurations/a"}, {"id": "/x/nic-1/ipconfigurations/b"}]}}, {"properties": {}},
        {"properties": {"backendIPConfigurations": [{"id": "/x/nic-2/ipConfigurations/a"}]}}]})"));
    QCOMPARE(drawn(page.rows),
             (QStringList{u"RG -HAS-> lb"_s, u"lb -CONNECTS~> nic-1"_s, u"lb -CONNECTS~> nic-1"_s,
                          u"lb -CONNECTS~> nic-2"_s}));
    QVERIFY(propertiesOf(page.rows, resource + u"N/loadBalancers/lb"_s).value(u"public"_s).toBool());
    const MappedPage inner = mapped(
        u"rm-network-load-balancers"_s,
        listOf(u"N/loadBalancers/lb"_s,
               R"("properties": {"frontendIPConfigurations": [{"properties": {"privateIPAddress": "10.0.0.9"}}]})"));
    QVERIFY(!propertiesOf(inner.rows, resource + u"N/loadBalancers/lb"_s).value(u"public"_s).toBool());
}

void tst_MappedTypes::disksAreEncryptedOrNot()
{
    const MappedPage page = mapped(
        u"rm-compute-virutal-machine-disks"_s,
        listOf(
            u"C/disks/d"_s,
            R"("zones": ["1"], "properties": {"diskSizeGB": 30, "diskState": "Attached", "timeCreated": "2024-08-21T13:19:24.043134+00:00",
        "encryption": {"type": "EncryptionAtRestWithPlatformKey"}, "creationData": {"createOption": "Empty"}})"));
    const QJsonObject disk = propertiesOf(page.rows, resource + u"C/disks/d"_s);
    QCOMPARE(disk.value(u"diskSizeGb"_s).toInt(), 30);
    QCOMPARE(disk.value(u"createdOn"_s).toInteger(), 1724246364043);
    QCOMPARE(disk.value(u"encrypted"_s), QJsonValue(true));
    QCOMPARE(disk.value(u"state"_s).toString(), u"attached"_s);
    QVERIFY(!disk.contains(u"timeCreated"_s) && !disk.contains(u"creationData"_s));
    const MappedPage plain =
        mapped(u"rm-compute-virutal-machine-disks"_s, listOf(u"C/disks/d"_s, R"("properties": {})"));
    QCOMPARE(propertiesOf(plain.rows, resource + u"C/disks/d"_s).value(u"encrypted"_s), QJsonValue(false));
}

void tst_MappedTypes::machinesUseDisksAndCards()
{
    const MappedPage page = mapped(
        u"rm-compute-virtual-machines"_s,
        listOf(u"C/virtualMachines/vm"_s,
               R"("properties": {"provisioningState": "Succeeded", "vmId": "v", "hardwareProfile": {"vmSize": "B1"},
        "storageProfile": {"imageReference": {"offer": "Ubuntu", "exactVersion": "20.04.2024"}, "osDisk": {"osType": "Linux", "managedDisk": {"id": "/d/os"}},
        "dataDisks": [{"managedDisk": {"id": "/d/data"}}, {"vhd": {"uri": "https://x"}}]}, "osProfile": {"adminUsername": "root", "linuxConfiguration": {"disablePasswordAuthentication": true}},
        "networkProfile": {"networkInterfaces": [{"id": "/n/nic"}]}})"));
    QCOMPARE(drawn(page.rows),
             (QStringList{u"RG -HAS-> vm"_s, u"vm -USES-> nic"_s, u"vm -USES~> data"_s, u"vm -USES~> os"_s}));
    QCOMPARE(page.rows.references[1].properties, QByteArray("{\"osDisk\":true}"));
    QCOMPARE(page.rows.references[2].properties, QByteArray("{\"dataDisk\":true}"));
    QCOMPARE(page.rows.references[2].placeholder.type, u"azure_managed_disk"_s);
    const QJsonObject vm = propertiesOf(page.rows, resource + u"C/virtualMachines/vm"_s);
    QCOMPARE(vm.value(u"platform"_s).toString(), u"linux"_s);
    QCOMPARE(vm.value(u"osVersion"_s).toString(), u"20.04.2024"_s);
    QVERIFY(vm.value(u"usesManagedDisks"_s).toBool() && vm.value(u"disablePasswordAuthentication"_s).toBool());
    QVERIFY(vm.contains(u"hostname"_s) && vm.value(u"hostname"_s).isNull());
}

void tst_MappedTypes::vaultsBelongToTheTenant()
{
    const MappedPage page = mapped(
        u"rm-keyvault-vaults"_s,
        listOf(
            u"K/vaults/kv"_s,
            R"("properties": {"vaultUri": "https://kv.vault.azure.net/", "enableRbacAuthorization": true, "networkAcls": {"defaultAction": "Deny"}})"));
    QCOMPARE(drawn(page.rows), (QStringList{u"RG -HAS-> kv"_s, u"tenant-1 -HAS-> kv"_s}));
    QCOMPARE(page.rows.entities[0].aliases, QStringList{u"vault:https://kv.vault.azure.net"_s});
    const QJsonObject vault = propertiesOf(page.rows, resource + u"K/vaults/kv"_s);
    QCOMPARE(vault.value(u"endpoints"_s).toArray(), QJsonArray{u"https://kv.vault.azure.net/"_s});
    QCOMPARE(vault.value(u"networkAclsDefaultAction"_s).toString(), u"Deny"_s);
}

void tst_MappedTypes::storageAccountsAskOnlyWhatTheirKindHas_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("tier");
    QTest::addColumn<QString>("services");
    QTest::newRow("general") << u"StorageV2"_s << u"Standard"_s << u"containers file-shares queues tables"_s;
    QTest::newRow("old") << u"Storage"_s << u"Standard"_s << u"containers file-shares queues tables"_s;
    QTest::newRow("premium") << u"StorageV2"_s << u"Premium"_s << u"containers"_s;
    QTest::newRow("blobs") << u"BlobStorage"_s << u"Standard"_s << u"containers"_s;
    QTest::newRow("premium blobs") << u"BlockBlobStorage"_s << u"Premium"_s << u"containers"_s;
    QTest::newRow("premium files") << u"FileStorage"_s << u"Premium"_s << u"file-shares"_s;
}

void tst_MappedTypes::storageAccountsAskOnlyWhatTheirKindHas()
{
    QFETCH(QString, kind);
    QFETCH(QString, tier);
    const QByteArray fields = R"("kind": ")" + kind.toUtf8() + R"(", "sku": {"tier": ")" + tier.toUtf8()
        + R"("}, "properties": {"primaryEndpoints": {"blob": "https://b/", "file": "https://f/"},
        "encryption": {"services": {"blob": {"enabled": true}}}})";
    const MappedPage page = mapped(u"rm-storage-resources"_s, listOf(u"S/storageAccounts/st"_s, fields));
    QStringList services;
    for (const ChildListing &child : page.children) {
        if (child.step.endsWith(u"diagnostic-settings"_s))
            continue; // Whatever their kind.
        services << child.step.mid(qsizetype(sizeof("rm-storage-") - 1));
        QCOMPARE(child.parentKey, resource + u"S/storageAccounts/st"_s);
        QCOMPARE(child.context,
                 child.step.endsWith(u"containers"_s) ? QByteArray("{\"encrypted\":true}") : QByteArray("{}"));
    }
    QTEST(services.join(u' '), "services");
}

void tst_MappedTypes::storageAccountsUseTheVaultOfTheirKey()
{
    const QByteArray withVault =
        R"("properties": {"encryption": {"keySource": "Microsoft.Keyvault", "keyvaultproperties": {"keyvaulturi": "https://KV.vault.azure.net/", "keyname": "cmk", "keyversion": ""}},
        "networkAcls": {"defaultAction": "Deny", "ipRules": [{"value": "1.2.3.4"}, {"value": "5.6.7.8"}]}})";
    const MappedPage page = mapped(u"rm-storage-resources"_s, listOf(u"S/storageAccounts/st"_s, withVault));
    QCOMPARE(drawn(page.rows), (QStringList{u"RG -HAS-> st"_s, u"st -USES-> @vault:https://KV.vault.azure.net"_s}));
    QCOMPARE(objectOf(page.rows.references[1].properties).value(u"keyName"_s).toString(), u"cmk"_s);
    const QJsonObject account = propertiesOf(page.rows, resource + u"S/storageAccounts/st"_s);
    QCOMPARE(account.value(u"networkRuleSet.allowedIpAddresses"_s).toString(), u"1.2.3.4, 5.6.7.8"_s);
    QCOMPARE(account.value(u"enableHttpsTrafficOnly"_s), QJsonValue(false));
    const MappedPage own = mapped(
        u"rm-storage-resources"_s,
        listOf(u"S/storageAccounts/st"_s, R"("properties": {"encryption": {"keySource": "Microsoft.Storage"}})"));
    QCOMPARE(drawn(own.rows), QStringList{u"RG -HAS-> st"_s});
}

void tst_MappedTypes::containersKnowTheirAccountsEncryption()
{
    const QString account = resource + u"S/storageAccounts/st"_s;
    const MappedPage page = mapped(u"rm-storage-containers"_s,
                                   listOf(u"S/storageAccounts/st/blobServices/default/containers/logs"_s,
                                          R"("properties": {"publicAccess": "Blob"})"),
                                   someContext(account, R"({"encrypted":true})"));
    const QJsonObject container = objectOf(page.rows.entities[0].properties);
    QCOMPARE(container.value(u"encrypted"_s), QJsonValue(true));
    QCOMPARE(container.value(u"public"_s), QJsonValue(true));
    QVERIFY(container.contains(u"classification"_s) && container.value(u"classification"_s).isNull());
    QCOMPARE(container.value(u"webLink"_s).toString(),
             u"https://portal.azure.com/#blade/Microsoft_Azure_Storage/ContainerMenuBlade/overview/storageAccountId/"
             "%2Fsubscriptions%2Fsub-1%2FresourceGroups%2FRG%2Fproviders%2FS%2FstorageAccounts%2Fst/path/logs"_s);
    QCOMPARE(page.rows.references[0].type, u"azure_storage_account_has_container"_s);
    QCOMPARE(page.rows.references[0].from.key, account);
    const MappedPage closed =
        mapped(u"rm-storage-containers"_s, listOf(u"S/c"_s, R"("properties": {})"), someContext(account));
    QCOMPARE(objectOf(closed.rows.entities[0].properties).value(u"public"_s), QJsonValue(false));
}

QTEST_GUILESS_MAIN(tst_MappedTypes)
#include "tst_MappedTypes.moc"
