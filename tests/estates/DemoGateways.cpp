// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// API Management with its APIs; CDN profiles with endpoints, and those of Front Door with theirs.
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

QJsonObject systemData(const QString &createdAt)
{
    return {{u"createdBy"_s, userPrincipalName(4)},
            {u"createdByType"_s, u"User"_s},
            {u"createdAt"_s, createdAt},
            {u"lastModifiedBy"_s, userPrincipalName(4)},
            {u"lastModifiedByType"_s, u"User"_s},
            {u"lastModifiedAt"_s, createdAt}};
}

QJsonObject hostname(const QString &name, const QString &kind, bool standard)
{
    return {{u"type"_s, kind},
            {u"hostName"_s, name},
            {u"keyVaultId"_s, QJsonValue::Null},
            {u"certificate"_s, QJsonValue::Null},
            {u"negotiateClientCertificate"_s, false},
            {u"defaultSslBinding"_s, standard},
            {u"certificateSource"_s, u"BuiltIn"_s}};
}

/// Services of the Consumption tier have no address of their own.
QString addApiService(Demo &demo, const DemoGroup &group, const QString &name, const QString &sku,
                      const QString &address, const QString &network = {})
{
    const auto at = [&](const QString &part) { return u"https://%1%2.azure-api.net"_s.arg(name, part); };
    const QString created = u"2023-05-22T07:41:12.5560000Z"_s;
    const QString mode = network.isEmpty() ? u"None"_s : address.startsWith(u"203") ? u"External"_s : u"Internal"_s;
    QJsonObject properties{
        {u"publisherEmail"_s, u"api@halvorsen-maritime.example"_s},
        {u"publisherName"_s, u"Halvorsen Maritime"_s},
        {u"notificationSenderEmail"_s, u"apimgmt-noreply@mail.example"_s},
        {u"provisioningState"_s, u"Succeeded"_s},
        {u"targetProvisioningState"_s, QString()},
        {u"createdAtUtc"_s, created},
        {u"gatewayUrl"_s, at({})},
        {u"hostnameConfigurations"_s, QJsonArray{hostname(name + u".azure-api.net"_s, u"Proxy"_s, true)}},
        {u"publicIPAddresses"_s, QJsonValue::Null},
        {u"privateIPAddresses"_s, QJsonValue::Null},
        {u"additionalLocations"_s, QJsonValue::Null},
        {u"virtualNetworkConfiguration"_s, QJsonValue::Null},
        {u"customProperties"_s,
         QJsonObject{{u"Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10"_s,
                      network.isEmpty() ? u"true"_s : u"false"_s}}},
        {u"virtualNetworkType"_s, mode},
        {u"certificates"_s, QJsonValue::Null},
        {u"disableGateway"_s, false},
        {u"natGatewayState"_s, u"Disabled"_s},
        {u"apiVersionConstraint"_s, QJsonObject{{u"minApiVersion"_s, QJsonValue::Null}}},
        {u"publicNetworkAccess"_s, u"Enabled"_s},
        {u"privateEndpointConnections"_s, QJsonValue::Null}};
    if (sku == u"Consumption"_s) {
        properties.insert(u"enableClientCertificate"_s, false);
        properties.insert(u"platformVersion"_s, u"mtv1"_s);
    } else {
        properties.insert(u"gatewayRegionalUrl"_s, at(u"-westeurope-01.regional"_s));
        properties.insert(u"developerPortalUrl"_s, at(u".developer"_s));
        properties.insert(u"managementApiUrl"_s, at(u".management"_s));
        properties.insert(u"portalUrl"_s, at(u".portal"_s));
        properties.insert(u"scmUrl"_s, at(u".scm"_s));
        properties.insert(u"publicIPAddresses"_s, QJsonArray{address});
        properties.insert(u"outboundPublicIPAddresses"_s, QJsonArray{address});
        properties.insert(u"developerPortalStatus"_s, u"Enabled"_s);
        properties.insert(u"legacyPortalStatus"_s, u"Disabled"_s);
        properties.insert(u"platformVersion"_s, u"stv2.1"_s);
    }
    if (!network.isEmpty())
        properties.insert(u"virtualNetworkConfiguration"_s, QJsonObject{{u"subnetResourceId"_s, network}});
    return addIn(demo, group, u"Microsoft.ApiManagement/service"_s, name, properties,
                 {{u"location"_s, u"West Europe"_s}, // as this service writes it
                  {u"etag"_s, u"AAAAAAD%1="_s.arg(hexFor(u"etag "_s + name, 4))},
                  {u"identity"_s, QJsonValue::Null},
                  {u"zones"_s, QJsonValue::Null},
                  {u"sku"_s, QJsonObject{{u"name"_s, sku}, {u"capacity"_s, sku == u"Consumption"_s ? 0 : 1}}},
                  {u"systemData"_s, systemData(created)}});
}

struct ApiPlan {
    QString name, displayName, path, backend;
    bool subscription = true;
    bool current = true;
    QString version{};
};

void addApi(Demo &demo, const QString &service, const ApiPlan &plan)
{
    QJsonObject properties{
        {u"displayName"_s, plan.displayName},
        {u"apiRevision"_s, plan.current ? u"1"_s : u"2"_s},
        {u"description"_s, QJsonValue::Null},
        {u"subscriptionRequired"_s, plan.subscription},
        {u"serviceUrl"_s, plan.backend},
        {u"backendId"_s, QJsonValue::Null},
        {u"path"_s, plan.path},
        {u"protocols"_s, plan.subscription ? QJsonArray{u"https"_s} : QJsonArray{u"http"_s, u"https"_s}},
        {u"authenticationSettings"_s,
         QJsonObject{{u"oAuth2"_s, QJsonValue::Null},
                     {u"openid"_s, QJsonValue::Null},
                     {u"oAuth2AuthenticationSettings"_s, QJsonArray{}},
                     {u"openidAuthenticationSettings"_s, QJsonArray{}}}},
        {u"subscriptionKeyParameterNames"_s,
         QJsonObject{{u"header"_s, u"Ocp-Apim-Subscription-Key"_s}, {u"query"_s, u"subscription-key"_s}}},
        {u"isCurrent"_s, plan.current}};
    if (!plan.version.isEmpty()) {
        const QString set = addUnder(demo, service, u"apiVersionSets"_s, plan.path + u"-versions"_s,
                                     {{u"displayName"_s, plan.displayName}, {u"versioningScheme"_s, u"Segment"_s}});
        properties.insert(u"apiVersion"_s, plan.version);
        properties.insert(u"apiVersionSetId"_s, set);
    }
    addUnder(demo, service, u"apis"_s, plan.name, properties);
}

void addApis(Demo &demo)
{
    const DemoGroup production = groupNamed(demo, u"rg-network-prod"_s), test = groupNamed(demo, u"rg-network-test"_s);
    const QString service = addApiService(demo, production, u"apim-halvorsen"_s, u"Premium"_s, u"203.0.113.229"_s,
                                          subnetId(groupNamed(demo, u"rg-portal-prod"_s), u"snet-app"_s));
    addApi(demo, service,
           {u"booking"_s, u"Booking"_s, u"booking"_s, u"https://api-booking-prod.azurewebsites.net"_s, true, true,
            u"v1"_s});
    addApi(
        demo, service, // a revision that is not in force yet
        {u"booking;rev=2"_s, u"Booking"_s, u"booking"_s, u"https://api-booking-prod.azurewebsites.net"_s, true, false});
    addApi(demo, service,
           {u"tracking"_s, u"Vessel tracking"_s, u"tracking"_s, u"https://api-tracking-prod.azurewebsites.net"_s});
    addApi(demo, service, // anybody may ask, even without TLS
           {u"weather"_s, u"Sea weather"_s, u"open/weather"_s, u"http://api-weather-prod.azurewebsites.net"_s, false});
    const QString shared = addApiService(demo, test, u"apim-halvorsen-test"_s, u"Developer"_s, u"198.51.100.77"_s);
    addApi(demo, shared, {u"echo-api"_s, u"Echo API"_s, u"echo"_s, u"https://echo.example/api"_s});
    addApiService(demo, groupNamed(demo, u"rg-sandbox-anna"_s), u"apim-hm-anna"_s, u"Consumption"_s, {});
}

/// Azure writes "resourcegroups" and "Global" in what this service answers.
QString addProfile(Demo &demo, const DemoGroup &group, const QString &name, const QString &sku)
{
    const bool frontDoor = sku.endsWith(u"AzureFrontDoor"_s);
    QJsonObject properties{{u"resourceState"_s, u"Active"_s}, {u"provisioningState"_s, u"Succeeded"_s}};
    if (frontDoor) {
        properties.insert(u"frontDoorId"_s, guidFor(u"front door "_s + name));
        properties.insert(u"originResponseTimeoutSeconds"_s, 60);
        properties.insert(u"extendedProperties"_s, QJsonObject{});
    }
    QString id = idIn(group, u"Microsoft.Cdn/profiles"_s, name);
    return addIn(demo, group, u"Microsoft.Cdn/profiles"_s, name, properties,
                 {{u"id"_s, id.replace(u"/resourceGroups/"_s, u"/resourcegroups/"_s)},
                  {u"location"_s, u"Global"_s},
                  {u"kind"_s, frontDoor ? u"frontdoor"_s : u"cdn"_s},
                  {u"sku"_s, QJsonObject{{u"name"_s, sku}}}});
}

void addClassicEndpoint(Demo &demo, const QString &profile, const QString &name, const QString &origin, bool http)
{
    const QJsonObject source{{u"hostName"_s, origin},
                             {u"originHostHeader"_s, origin},
                             {u"httpPort"_s, QJsonValue::Null},
                             {u"httpsPort"_s, QJsonValue::Null},
                             {u"priority"_s, 1},
                             {u"weight"_s, 1000},
                             {u"enabled"_s, true}};
    addUnder(demo, profile, u"endpoints"_s, name,
             {{u"hostName"_s, name + u".azureedge.net"_s},
              {u"originHostHeader"_s, origin},
              {u"originPath"_s, QJsonValue::Null},
              {u"contentTypesToCompress"_s, QJsonArray{u"text/css"_s, u"text/html"_s, u"application/json"_s}},
              {u"isCompressionEnabled"_s, true},
              {u"isHttpAllowed"_s, http},
              {u"isHttpsAllowed"_s, true},
              {u"queryStringCachingBehavior"_s, u"IgnoreQueryString"_s},
              {u"optimizationType"_s, u"GeneralWebDelivery"_s},
              {u"probePath"_s, QJsonValue::Null},
              {u"geoFilters"_s, QJsonArray{}},
              {u"customDomains"_s, QJsonArray{}},
              {u"originGroups"_s, QJsonArray{}},
              {u"deliveryPolicy"_s, QJsonValue::Null},
              {u"urlSigningKeys"_s, QJsonValue::Null},
              {u"webApplicationFirewallPolicyLink"_s, QJsonValue::Null},
              {u"origins"_s,
               QJsonArray{QJsonObject{{u"name"_s, QString(origin).replace(u'.', u'-')}, {u"properties"_s, source}}}},
              {u"resourceState"_s, u"Running"_s},
              {u"provisioningState"_s, u"Succeeded"_s}},
             {{u"location"_s, u"Global"_s}, {u"tags"_s, QJsonObject{}}});
}

/// Azure writes these in small letters, in ids and types.
void addFrontDoorEndpoint(Demo &demo, const QString &profile, const QString &name, bool enabled)
{
    addUnder(demo, profile, u"afdendpoints"_s, name,
             {{u"hostName"_s, u"%1-%2.z01.azurefd.net"_s.arg(name, hexFor(u"front door host "_s + name, 8))},
              {u"autoGeneratedDomainNameLabelScope"_s, u"TenantReuse"_s},
              {u"enabledState"_s, enabled ? u"Enabled"_s : u"Disabled"_s},
              {u"deploymentStatus"_s, u"NotStarted"_s},
              {u"provisioningState"_s, u"Succeeded"_s}},
             {{u"location"_s, u"Global"_s}, {u"tags"_s, QJsonObject{}}});
}

void addProfiles(Demo &demo)
{
    const DemoGroup production = groupNamed(demo, u"rg-network-prod"_s), test = groupNamed(demo, u"rg-network-test"_s);
    const QString classic = addProfile(demo, production, u"cdn-halvorsen"_s, u"Standard_Microsoft"_s);
    addClassicEndpoint(demo, classic, u"halvorsen-images"_s, u"sthmportalprodweb.blob.core.windows.net"_s, true);
    addClassicEndpoint(demo, classic, u"halvorsen-brochures"_s, u"sthmportalprodweb.blob.core.windows.net"_s, false);
    const QString frontDoor = addProfile(demo, production, u"afd-halvorsen"_s, u"Premium_AzureFrontDoor"_s);
    addFrontDoorEndpoint(demo, frontDoor, u"halvorsen-web"_s, true);
    addFrontDoorEndpoint(demo, frontDoor, u"halvorsen-crew"_s, true);
    const QString small = addProfile(demo, test, u"afd-halvorsen-test"_s, u"Standard_AzureFrontDoor"_s);
    addFrontDoorEndpoint(demo, small, u"halvorsen-test"_s, false);
}

} // namespace

void addGateways(Demo &demo)
{
    addApis(demo);
    addProfiles(demo);
}

} // namespace simulator::demo
