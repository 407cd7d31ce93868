// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

QJsonObject registryPolicies()
{
    const QJsonObject disabled{{u"status"_s, u"disabled"_s}};
    return {{u"quarantinePolicy"_s, disabled},
            {u"trustPolicy"_s, QJsonObject{{u"type"_s, u"Notary"_s}, {u"status"_s, u"disabled"_s}}},
            {u"retentionPolicy"_s,
             QJsonObject{{u"days"_s, 7},
                         {u"lastUpdatedTime"_s, u"2024-03-11T09:15:42.1200000+00:00"_s},
                         {u"status"_s, u"disabled"_s}}},
            {u"exportPolicy"_s, QJsonObject{{u"status"_s, u"enabled"_s}}},
            {u"azureADAuthenticationAsArmPolicy"_s, QJsonObject{{u"status"_s, u"enabled"_s}}},
            {u"softDeletePolicy"_s, disabled}};
}

QJsonObject registryEncryption(bool ownKey)
{
    if (!ownKey)
        return {{u"status"_s, u"disabled"_s}};
    return {{u"status"_s, u"enabled"_s},
            {u"keyVaultProperties"_s,
             QJsonObject{{u"identity"_s, applicationId(u"identity:id-aks-kubelet"_s)},
                         {u"keyIdentifier"_s, u"https://kv-hm-cmk.vault.azure.net/keys/registry"_s},
                         {u"keyRotationEnabled"_s, true}}}};
}

QString addRegistry(Demo &demo, const DemoGroup &group, const QString &name, const QString &sku, bool openToAll)
{
    const bool premium = sku == u"Premium"_s;
    QJsonObject properties{{u"loginServer"_s, name + u".azurecr.io"_s},
                           {u"creationDate"_s, u"2024-03-11T09:15:38.4000000Z"_s},
                           {u"provisioningState"_s, u"Succeeded"_s},
                           {u"adminUserEnabled"_s, premium || openToAll},
                           {u"policies"_s, registryPolicies()},
                           {u"encryption"_s, registryEncryption(premium)},
                           {u"dataEndpointEnabled"_s, premium},
                           {u"dataEndpointHostNames"_s, QJsonArray{}},
                           {u"privateEndpointConnections"_s, QJsonArray{}},
                           {u"publicNetworkAccess"_s, u"Enabled"_s},
                           {u"networkRuleBypassOptions"_s, u"AzureServices"_s},
                           {u"zoneRedundancy"_s, premium ? u"Enabled"_s : u"Disabled"_s},
                           {u"anonymousPullEnabled"_s, openToAll}};
    if (premium) {
        properties.insert(u"dataEndpointHostNames"_s, QJsonArray{u"%1.%2.data.azurecr.io"_s.arg(name, group.location)});
        properties.insert(u"networkRuleSet"_s,
                          QJsonObject{{u"defaultAction"_s, u"Allow"_s}, {u"ipRules"_s, QJsonArray{}}});
    }
    return addIn(demo, group, u"Microsoft.ContainerRegistry/registries"_s, name, properties,
                 {{u"sku"_s, QJsonObject{{u"name"_s, sku}, {u"tier"_s, sku}}},
                  {u"systemData"_s,
                   QJsonObject{{u"createdBy"_s, userPrincipalName(4)},
                               {u"createdByType"_s, u"User"_s},
                               {u"createdAt"_s, u"2024-03-11T09:15:38.4000000+00:00"_s}}}});
}

void addWebhook(Demo &demo, const QString &registry, const QString &name, const QString &scope, bool enabled,
                const QJsonArray &actions)
{
    const QJsonObject owner = demo.state.resources.value(registry.toLower());
    addUnder(demo, registry, u"webhooks"_s, name,
             {{u"status"_s, enabled ? u"enabled"_s : u"disabled"_s},
              {u"scope"_s, scope},
              {u"actions"_s, actions},
              {u"provisioningState"_s, u"Succeeded"_s}},
             {{u"location"_s, owner.value(u"location")}, {u"tags"_s, owner.value(u"tags")}});
}

void addRegistries(Demo &demo)
{
    const QString production =
        addRegistry(demo, groupNamed(demo, u"rg-aks-prod"_s), u"crhalvorsen"_s, u"Premium"_s, false);
    addWebhook(demo, production, u"deployBooking"_s, u"booking/api:*"_s, true, {u"push"_s});
    addWebhook(demo, production, u"scanImages"_s, {}, true, {u"push"_s, u"delete"_s});
    addWebhook(demo, production, u"chartMuseum"_s, u"charts/*"_s, false, {u"chart_push"_s, u"chart_delete"_s});
    const QString test =
        addRegistry(demo, groupNamed(demo, u"rg-build-agents"_s), u"crhalvorsentest"_s, u"Standard"_s, false);
    addWebhook(demo, test, u"nightlyTests"_s, u"*:nightly"_s, true, {u"push"_s});
    addRegistry(demo, groupNamed(demo, u"rg-sandbox-lab"_s), u"crhmlab"_s, u"Basic"_s, true);
}

struct Mount {
    QString volume, path;
    bool readOnly = false;
};

struct ContainerPlan {
    QString name, image;
    std::vector<Mount> mounts{};
    QJsonArray command{};
    int port = 0;
};

QJsonArray portsOf(int port)
{
    if (port == 0)
        return {};
    return {QJsonObject{{u"port"_s, port}, {u"protocol"_s, u"TCP"_s}}};
}

QJsonObject container(const ContainerPlan &plan)
{
    QJsonArray mounts;
    for (const Mount &mount : plan.mounts)
        mounts.append(
            QJsonObject{{u"name"_s, mount.volume}, {u"mountPath"_s, mount.path}, {u"readOnly"_s, mount.readOnly}});
    QJsonObject properties{
        {u"image"_s, plan.image},
        {u"configMap"_s, QJsonObject{{u"keyValuePairs"_s, QJsonObject{}}}},
        {u"ports"_s, portsOf(plan.port)},
        {u"environmentVariables"_s,
         QJsonArray{QJsonObject{{u"name"_s, u"LOG_LEVEL"_s}, {u"value"_s, u"info"_s}},
                    QJsonObject{{u"name"_s, u"STORAGE_KEY"_s}}}}, // a secure one has no value
        {u"resources"_s, QJsonObject{{u"requests"_s, QJsonObject{{u"cpu"_s, 1.0}, {u"memoryInGB"_s, 1.5}}}}}};
    if (!plan.command.isEmpty())
        properties.insert(u"command"_s, plan.command);
    if (!mounts.isEmpty())
        properties.insert(u"volumeMounts"_s, mounts);
    return {{u"name"_s, plan.name}, {u"properties"_s, properties}};
}

/// A volume on an Azure file share; Azure never gives the account's key back.
QJsonObject shareVolume(const QString &name, const QString &account, const QString &share, bool readOnly = false)
{
    QJsonObject file{{u"shareName"_s, share}, {u"storageAccountName"_s, account}};
    if (readOnly)
        file.insert(u"readOnly"_s, true);
    return {{u"name"_s, name}, {u"azureFile"_s, file}};
}

QJsonObject emptyVolume(const QString &name)
{
    return {{u"name"_s, name}, {u"emptyDir"_s, QJsonObject{}}};
}

/// The names of the secrets come back, their values do not.
QJsonObject secretVolume(const QString &name)
{
    return {{u"name"_s, name}, {u"secret"_s, QJsonObject{}}};
}

QJsonObject publicAddressOf(const DemoGroup &group, const QString &label, const QString &address, int port)
{
    return {{u"type"_s, u"Public"_s},
            {u"ip"_s, address},
            {u"dnsNameLabel"_s, label},
            {u"autoGeneratedDomainNameLabelScope"_s, u"Unsecure"_s},
            {u"fqdn"_s, u"%1.%2.azurecontainer.io"_s.arg(label, group.location)},
            {u"ports"_s, portsOf(port)}};
}

void addContainerGroup(Demo &demo, const DemoGroup &group, const QString &name,
                       const std::vector<ContainerPlan> &containers, const QJsonArray &volumes,
                       const QJsonObject &more = {})
{
    QJsonArray made;
    for (const ContainerPlan &plan : containers)
        made.append(container(plan));
    QJsonObject properties{{u"sku"_s, u"Standard"_s},
                           {u"provisioningState"_s, u"Succeeded"_s},
                           {u"provisioningTimeoutInSeconds"_s, 1800},
                           {u"isCustomProvisioningTimeout"_s, false},
                           {u"isCreatedFromStandbyPool"_s, false},
                           {u"containers"_s, made},
                           {u"initContainers"_s, QJsonArray{}},
                           {u"restartPolicy"_s, u"Always"_s},
                           {u"osType"_s, u"Linux"_s}};
    if (!volumes.isEmpty())
        properties.insert(u"volumes"_s, volumes);
    for (auto it = more.begin(); it != more.end(); ++it)
        properties.insert(it.key(), it.value());
    addIn(demo, group, u"Microsoft.ContainerInstance/containerGroups"_s, name, properties);
}

const QString images = u"crhalvorsen.azurecr.io/"_s;

/// Every third workload writes its reports in a group of containers, from the share beside its web application.
void addReports(Demo &demo)
{
    for (const DemoGroup &group : std::vector<DemoGroup>(demo.groups)) {
        if (group.workload.isEmpty() || group.environment != u"prod"_s || group.index % 3 != 1)
            continue;
        const QString name = u"ci-reports-"_s + group.workload;
        addContainerGroup(demo, group, name,
                          {{u"reports"_s,
                            images + group.workload + u"/reports:2.4.1"_s,
                            {{u"config"_s, u"/etc/reports"_s, true}, {u"cache"_s, u"/var/cache/reports"_s}},
                            {},
                            8080},
                           {u"nginx"_s, u"mcr.microsoft.com/azurelinux/base/nginx:1.25"_s, {}, {}, 443}},
                          {shareVolume(u"config"_s, u"sthm%1prodweb"_s.arg(group.workload), u"config"_s, true),
                           emptyVolume(u"cache"_s)},
                          {{u"imageRegistryCredentials"_s,
                            QJsonArray{QJsonObject{{u"server"_s, u"crhalvorsen.azurecr.io"_s},
                                                   {u"username"_s, u"crhalvorsen"_s},
                                                   {u"isDelegatedIdentity"_s, false}}}},
                           {u"ipAddress"_s,
                            publicAddressOf(group, u"hm-reports-"_s + group.workload,
                                            u"203.0.113.%1"_s.arg(240 + group.index), 443)}});
    }
}

/// Nightly imports of harbour data: the share they read belongs to a workload of another group.
void addImports(Demo &demo)
{
    addContainerGroup(
        demo, groupNamed(demo, u"rg-data-prod"_s), u"ci-import-prod"_s,
        {{u"importer"_s,
          images + u"data/importer:5.0.2"_s,
          {{u"inbox"_s, u"/mnt/inbox"_s}, {u"scratch"_s, u"/tmp/work"_s}, {u"certificates"_s, u"/certs"_s, true}},
          {u"/usr/bin/importer"_s, u"--once"_s}},
         {u"archiver"_s,
          images + u"data/archiver:1.3.0"_s,
          {{u"inbox"_s, u"/mnt/in"_s, true}, {u"scratch"_s, u"/tmp/work"_s}}}},
        {shareVolume(u"inbox"_s, u"sthmcargoprodarch"_s, u"scans"_s), emptyVolume(u"scratch"_s),
         secretVolume(u"certificates"_s)},
        {{u"restartPolicy"_s, u"OnFailure"_s}});
    addContainerGroup(
        demo, groupNamed(demo, u"rg-data-test"_s), u"ci-import-test"_s,
        {{u"importer"_s, u"crhalvorsentest.azurecr.io/data/importer:nightly"_s, {{u"scratch"_s, u"/tmp/work"_s}}}},
        {emptyVolume(u"scratch"_s)}, {{u"restartPolicy"_s, u"Never"_s}});
}

void addOddGroups(Demo &demo)
{
    addContainerGroup(demo, groupNamed(demo, u"RG-Legacy-ERP"_s), u"ci-erp-bridge"_s,
                      {{u"bridge"_s,
                        u"mcr.microsoft.com/windows/servercore:ltsc2022"_s,
                        {{u"erp"_s, u"C:\\erp"_s}},
                        {u"C:\\bridge\\bridge.exe"_s}}},
                      {shareVolume(u"erp"_s, u"sthmlegacyerp"_s, u"erp"_s)}, {{u"osType"_s, u"Windows"_s}});
    addContainerGroup(demo, groupNamed(demo, u"cloud-shell-storage-westeurope"_s), u"ci-tools"_s,
                      {{u"tools"_s, u"mcr.microsoft.com/azure-cli:2.65.0"_s, {{u"home"_s, u"/root"_s}}}},
                      {shareVolume(u"home"_s, u"cs100320019f2c5aa10"_s, u"cs-anna-halvorsen"_s)},
                      {{u"restartPolicy"_s, u"Never"_s}});
    const DemoGroup &sandbox = groupNamed(demo, u"rg-sandbox-ivar"_s);
    addContainerGroup( // the share's account is another tenant's, or gone: nothing tells
        demo, sandbox, u"ci-try"_s,
        {{u"try"_s, u"docker.io/library/ubuntu:latest"_s, {{u"data"_s, u"/data"_s}}, {}, 22}},
        {shareVolume(u"data"_s, u"sthmivartemp"_s, u"data"_s)},
        {{u"ipAddress"_s, publicAddressOf(sandbox, u"ivar-try"_s, u"203.0.113.239"_s, 22)}});
}

} // namespace

void addContainers(Demo &demo)
{
    addRegistries(demo);
    addReports(demo);
    addImports(demo);
    addOddGroups(demo);
}

} // namespace simulator::demo
