// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::drawn;
using testing::listOf;
using testing::mapped;
using testing::objectOf;
using testing::propertiesOf;
using testing::resource;
using testing::someContext;

/// What becomes of the objects of databases, messaging, containers, monitoring and findings.
class tst_MappedServices : public QObject {
    Q_OBJECT

private slots:
    void serversTellWhichKindTheyAre_data();
    void serversTellWhichKindTheyAre();
    void serversKeepNoSecrets();
    void databasesBelongToTheirServer();
    void answersOfTheirOwnTellMoreOfServers();
    void flexibleServersHaveAParameterForSecureTransport_data();
    void flexibleServersHaveAParameterForSecureTransport();
    void cosmosDatabasesTakeOverFromTheirAccount();
    void profilesAskForTheEndpointsTheyHave_data();
    void profilesAskForTheEndpointsTheyHave();
    void containersUseVolumesOnShares();
    void onlyPrimariesConnectCaches();
    void subscriptionsOfTopicsKnowWhichKindOfTopic();
    void recordsAreNamedByTheirType();
    void settingsHaveAnEntityPerCategory();
    void settingsOfGroupsOfCategoriesDiffer();
    void logProfilesMayLackASlash();
    void contactsMapInEachShape_data();
    void contactsMapInEachShape();
    void assessmentsTellWhatTheyScanned();
    void recommendationsPointAtWhatTheyAreAbout();
    void policiesBelongToTheirScope();

private:
    QStringList childrenOf(const MappedPage &page) const;
};

/// Steps below, without those for diagnostic settings, which most resources have.
QStringList tst_MappedServices::childrenOf(const MappedPage &page) const
{
    QStringList steps;
    for (const ChildListing &child : page.children)
        if (!child.step.endsWith(u"diagnostic-settings"_s))
            steps << child.step;
    return steps;
}

void tst_MappedServices::serversTellWhichKindTheyAre_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("below");
    const auto row = [](const char *name, const char *step, const char *type, const char *kind, const char *below) {
        QTest::newRow(name) << QString::fromLatin1(step) << QString::fromLatin1(type) << QString::fromLatin1(kind)
                            << QString::fromLatin1(below);
    };
    row("MariaDB", "rm-database-mariadb-servers", "Microsoft.DBforMariaDB/servers", "single",
        "rm-database-mariadb-databases");
    row("MySQL", "rm-database-mysql-servers", "Microsoft.DBforMySQL/servers", "single", "rm-database-mysql-databases");
    row("MySQL flexible", "rm-database-mysql-flexible-servers", "Microsoft.DBforMySQL/flexibleServers", "flexible",
        "rm-database-mysql-flexible-secure-transport rm-database-mysql-flexible-databases");
    row("PostgreSQL", "rm-database-postgresql-servers", "Microsoft.DBforPostgreSQL/servers", "single",
        "rm-database-postgresql-databases");
    row("PostgreSQL flexible", "rm-database-postgresql-flexible-servers", "Microsoft.DBforPostgreSQL/flexibleServers",
        "flexible", "rm-database-postgresql-flexible-secure-transport rm-database-postgresql-flexible-databases");
}

void tst_MappedServices::serversTellWhichKindTheyAre()
{
    QFETCH(QString, step);
    QFETCH(QString, type);
    QFETCH(QString, below);
    const MappedPage page = mapped(step, listOf(type + u"/db"_s, R"("type": ")" + type.toUtf8() + '"'));
    const QJsonObject server = propertiesOf(page.rows, resource + type + u"/db"_s);
    QTEST(server.value(u"serverKind"_s).toString(), "kind");
    QCOMPARE(childrenOf(page), below.split(u' '));
}

void tst_MappedServices::serversKeepNoSecrets()
{
    const MappedPage page =
        mapped(u"rm-database-mysql-flexible-servers"_s,
               listOf(u"M/flexibleServers/db"_s, R"("sku": {"name": "B1", "tier": "Burstable"}, "properties": {
        "administratorLogin": "root", "fullyQualifiedDomainName": "db.example", "version": "8.0",
        "storage": {"storageSizeGB": 20}, "backup": {"backupRetentionDays": 7}, "network": {"publicNetworkAccess": "Enabled"}})"));
    const QJsonObject server = propertiesOf(page.rows, resource + u"M/flexibleServers/db"_s);
    QCOMPARE(server.value(u"administratorLogin"_s).toString(), u"****REDACTED****"_s);
    QCOMPARE(server.value(u"administratorLoginPassword"_s).toString(), u"****REDACTED****"_s);
    QCOMPARE(server.value(u"hostname"_s).toString(), u"db.example"_s);
    QCOMPARE(server.value(u"sku.tier"_s).toString(), u"Burstable"_s);
    QCOMPARE(server.value(u"storage.storageSizeGb"_s).toInt(), 20);
    QCOMPARE(server.value(u"backupRetentionDays"_s).toInt(), 7);
    QCOMPARE(server.value(u"publiclyAccessible"_s), QJsonValue(true));
    QVERIFY(!server.contains(u"secureTransport"_s)); // A parameter of flexible servers, with an answer of its own.
    const QJsonObject sql = propertiesOf(mapped(u"rm-database-sql-servers"_s, listOf(u"S/servers/sql"_s, "")).rows,
                                         resource + u"S/servers/sql"_s);
    QCOMPARE(sql.value(u"secureTransport"_s), QJsonValue(true));
    QCOMPARE(sql.value(u"publiclyAccessible"_s), QJsonValue(false));
}

void tst_MappedServices::databasesBelongToTheirServer()
{
    const QString server = resource + u"S/servers/sql"_s;
    const MappedPage page =
        mapped(u"rm-database-sql-databases"_s,
               listOf(u"S/servers/sql/databases/app"_s,
                      R"("properties": {"status": "Online", "creationDate": "2024-03-01T14:56:10.463Z"})"),
               someContext(server));
    QCOMPARE(drawn(page.rows), QStringList{u"sql -HAS-> app"_s});
    const QJsonObject database = propertiesOf(page.rows, server + u"/databases/app"_s);
    QCOMPARE(database.value(u"active"_s), QJsonValue(true));
    QCOMPARE(database.value(u"createdOn"_s).toInteger(), 1709304970463);
    QVERIFY(database.contains(u"encrypted"_s) && database.value(u"encrypted"_s).isNull());
}

void tst_MappedServices::answersOfTheirOwnTellMoreOfServers()
{
    const auto added = [](const QString &step, const QByteArray &properties) {
        const MappedPage page =
            mapped(step, R"({"id": "/sql/x/default", "properties": {)" + properties + "}}", someContext(u"/sql"_s));
        QStringList lines;
        for (const Addition &one : page.rows.additions)
            lines << one.entityKey + u' ' + one.property + u' ' + QString::fromUtf8(one.value);
        lines.sort();
        return page.rows.entities.empty() ? lines : QStringList();
    };
    QCOMPARE(added(u"rm-database-sql-server-auditing"_s,
                   R"("state": "Enabled", "retentionDays": 90, "storageEndpoint": null)"),
             (QStringList{u"/sql auditLogRetentionDays 90"_s, u"/sql auditingEnabled true"_s}));
    QCOMPARE(added(u"rm-database-sql-database-encryption"_s, R"("status": "Disabled")"),
             QStringList{u"/sql encrypted false"_s});
    QCOMPARE(added(u"rm-database-sql-database-encryption"_s, R"("state": "Enabled")"),
             QStringList{u"/sql encrypted true"_s});
    const QStringList alerts = added(u"rm-database-sql-server-alerts"_s,
                                     R"("state": "Enabled", "disabledAlerts": [""], "emailAccountAdmins": true)");
    QCOMPARE(alerts,
             (QStringList{u"/sql alertAdmins true"_s, u"/sql alertOnAllThreats true"_s, u"/sql alertingEnabled true"_s,
                          u"/sql alertsDisabled [\"\"]"_s}));
}

void tst_MappedServices::flexibleServersHaveAParameterForSecureTransport_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<QByteArray>("secure"); // Nothing where it is not known.
    const auto mysql = u"rm-database-mysql-flexible-secure-transport"_s;
    const auto postgresql = u"rm-database-postgresql-flexible-secure-transport"_s;
    QTest::newRow("MySQL, on") << mysql << QByteArray(R"("value": "ON", "defaultValue": "ON")") << QByteArray("true");
    QTest::newRow("MySQL, off") << mysql << QByteArray(R"("value": "OFF", "defaultValue": "ON")")
                                << QByteArray("false");
    QTest::newRow("PostgreSQL, on") << postgresql << QByteArray(R"("value": "on")") << QByteArray("true");
    QTest::newRow("PostgreSQL, off") << postgresql << QByteArray(R"("value": "off")") << QByteArray("false");
    QTest::newRow("no value") << postgresql << QByteArray(R"("defaultValue": "on")") << QByteArray();
}

void tst_MappedServices::flexibleServersHaveAParameterForSecureTransport()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, properties);
    QFETCH(QByteArray, secure);
    const MappedPage page =
        mapped(step, R"({"id": "/db/configurations/require_secure_transport", "properties": {)" + properties + "}}",
               someContext(u"/db"_s));
    QVERIFY(page.rows.entities.empty());
    QCOMPARE(page.rows.additions.size(), secure.isEmpty() ? 0u : 1u);
    for (const Addition &one : page.rows.additions) {
        QCOMPARE(one.entityKey, u"/db"_s);
        QCOMPARE(one.property, u"secureTransport"_s);
        QCOMPARE(one.value, secure);
    }
}

void tst_MappedServices::cosmosDatabasesTakeOverFromTheirAccount()
{
    const QString account = resource + u"D/databaseAccounts/cosmos"_s;
    const MappedPage accounts = mapped(
        u"rm-cosmosdb-accounts"_s,
        listOf(u"D/databaseAccounts/cosmos"_s, R"("kind": "GlobalDocumentDB", "tags": {"owner": "ada"}, "properties": {
        "ipRules": [{"ipAddressOrRange": "1.2.3.4"}, {"ipAddressOrRange": "5.6.7.0/24"}],
        "readLocations": [{"documentEndpoint": "https://one/"}, {"documentEndpoint": "https://two/"}]})"));
    const QJsonObject properties = propertiesOf(accounts.rows, account);
    QCOMPARE(properties.value(u"ipRangeFilter"_s).toString(), u"1.2.3.4,5.6.7.0/24"_s);
    QCOMPARE(properties.value(u"endpoints"_s).toArray().size(), 2);
    QCOMPARE(childrenOf(accounts), QStringList{u"rm-cosmosdb-sql-databases"_s});
    QVERIFY(childrenOf(mapped(u"rm-cosmosdb-accounts"_s, listOf(u"D/databaseAccounts/mongo"_s, R"("kind": "MongoDB")")))
                .isEmpty());
    QByteArray carried;
    for (const ChildListing &child : accounts.children)
        if (child.step == u"rm-cosmosdb-sql-databases"_s)
            carried = child.context;
    const MappedPage page =
        mapped(u"rm-cosmosdb-sql-databases"_s, listOf(u"D/databaseAccounts/cosmos/sqlDatabases/orders"_s, ""),
               someContext(account, carried));
    const QJsonObject database = propertiesOf(page.rows, account + u"/sqlDatabases/orders"_s);
    QCOMPARE(database.value(u"tag.owner"_s).toString(), u"ada"_s);
    QCOMPARE(database.value(u"region"_s).toString(), u"westeurope"_s);
    QCOMPARE(database.value(u"encrypted"_s), QJsonValue(true));
    QCOMPARE(objectOf(page.rows.references[0].properties).value(u"dbAccountId"_s).toString(), account);
}

void tst_MappedServices::profilesAskForTheEndpointsTheyHave_data()
{
    QTest::addColumn<QString>("sku");
    QTest::addColumn<QString>("step");
    QTest::newRow("classic") << u"Standard_Microsoft"_s << u"rm-cdn-endpoints"_s;
    QTest::newRow("standard") << u"Standard_AzureFrontDoor"_s << u"rm-cdn-front-door-endpoints"_s;
    QTest::newRow("premium") << u"Premium_AzureFrontDoor"_s << u"rm-cdn-front-door-endpoints"_s;
}

void tst_MappedServices::profilesAskForTheEndpointsTheyHave()
{
    QFETCH(QString, sku);
    QFETCH(QString, step);
    const MappedPage page =
        mapped(u"rm-cdn-profiles"_s, listOf(u"C/profiles/cdn"_s, R"("sku": {"name": ")" + sku.toUtf8() + R"("})"));
    QCOMPARE(childrenOf(page), QStringList{step});
    const MappedPage endpoints = mapped(step, listOf(u"C/profiles/cdn/ends/e"_s, R"("properties": {"hostName": "h"})"),
                                        someContext(resource + u"C/profiles/cdn"_s));
    QCOMPARE(drawn(endpoints.rows), QStringList{u"cdn -HAS-> e"_s});
}

void tst_MappedServices::containersUseVolumesOnShares()
{
    const MappedPage page = mapped(u"rm-container-groups"_s, listOf(u"I/containerGroups/cg"_s, R"("properties": {
        "containers": [{"name": "web", "properties": {"image": "nginx", "volumeMounts": [{"name": "data", "mountPath": "/d", "readOnly": true}]}}],
        "volumes": [{"name": "data", "azureFile": {"shareName": "files", "storageAccountName": "st"}}, {"name": "none", "emptyDir": {}}],
        "ipAddress": {"ip": "10.0.0.9", "type": "Private"}})"));
    const QString group = resource + u"I/containerGroups/cg"_s;
    QCOMPARE(drawn(page.rows),
             (QStringList{u"RG -HAS-> cg"_s, u"cg -HAS-> data"_s, u"cg -HAS-> none"_s, u"cg -HAS-> web"_s,
                          u"data -USES-> @share:st/files"_s, u"web -USES-> data"_s}));
    QCOMPARE(propertiesOf(page.rows, group + u"/containers/web"_s).value(u"image"_s).toString(), u"nginx"_s);
    QCOMPARE(propertiesOf(page.rows, group + u"/volumes/data"_s).value(u"id"_s).toString(), group + u"/volumes/data"_s);
    QCOMPARE(propertiesOf(page.rows, group).value(u"ipAddress"_s).toString(), u"10.0.0.9"_s);
    for (const Reference &reference : page.rows.references)
        if (reference.type == u"azure_container_uses_volume"_s)
            QCOMPARE(objectOf(reference.properties),
                     (QJsonObject{{u"name"_s, u"data"_s}, {u"mountPath"_s, u"/d"_s}, {u"readOnly"_s, true}}));
}

void tst_MappedServices::onlyPrimariesConnectCaches()
{
    const QByteArray links = R"({"value": [
        {"id": "/l/1", "name": "two", "type": "T", "properties": {"linkedRedisCacheId": "/c/two", "serverRole": "Secondary", "linkedRedisCacheLocation": "North Europe"}},
        {"id": "/l/2", "name": "zero", "type": "T", "properties": {"linkedRedisCacheId": "/c/zero", "serverRole": "Primary"}}]})";
    const MappedPage page = mapped(u"rm-redis-linked-servers"_s, links, someContext(u"/c/one"_s));
    QCOMPARE(drawn(page.rows), QStringList{u"one -CONNECTS-> two"_s});
    QCOMPARE(page.count, 2);
    const QJsonObject link = objectOf(page.rows.references[0].properties);
    QCOMPARE(link.value(u"primaryCacheName"_s).toString(), u"one"_s);
    QCOMPARE(link.value(u"secondaryCacheLocation"_s).toString(), u"North Europe"_s);
}

void tst_MappedServices::subscriptionsOfTopicsKnowWhichKindOfTopic()
{
    const auto made = [](const QString &step, const QByteArray &carried) {
        const MappedPage page = mapped(step, R"({"value": [{"id": "/t/providers/E/eventSubscriptions/s"}]})",
                                       someContext(u"/t"_s, carried));
        return page.rows.references.size() == 1 ? page.rows.references[0].from.key : QString();
    };
    QCOMPARE(made(u"rm-event-grid-topic-subscriptions"_s, "{}"), u"/t"_s);
    QCOMPARE(made(u"rm-event-grid-domain-topic-subscriptions"_s, R"({"below": "domain"})"), u"/t"_s);
}

void tst_MappedServices::recordsAreNamedByTheirType()
{
    const MappedPage page = mapped(u"rm-dns-record-sets"_s, R"({"value": [{"id": "/z/A/www", "name": "www",
        "type": "Microsoft.Network/dnszones/A", "properties": {"TTL": 300, "ARecords": [{"ipv4Address": "1.2.3.4"}]}}]})",
                                   someContext(u"/z"_s));
    const QJsonObject record = propertiesOf(page.rows, u"/z/A/www"_s);
    QCOMPARE(record.value(u"type"_s).toString(), u"A"_s);
    QCOMPARE(record.value(u"azureType"_s).toString(), u"Microsoft.Network/dnszones/A"_s);
    QCOMPARE(record.value(u"TTL"_s).toInt(), 300);
    QCOMPARE(record.value(u"aRecordsIps"_s).toArray(), QJsonArray{u"1.2.3.4"_s});
}

void tst_MappedServices::settingsHaveAnEntityPerCategory()
{
    const MappedPage page = mapped(u"rm-keyvault-vaults-diagnostic-settings"_s,
                                   R"({"value": [{"id": "/kv/ds/one", "name": "one", "properties": {
        "storageAccountId": "/st", "logs": [{"category": "AuditEvent", "enabled": true, "retentionPolicy": {"days": 30, "enabled": true}}],
        "metrics": [{"category": "AllMetrics", "enabled": false, "timeGrain": null, "retentionPolicy": {"days": 0, "enabled": false}}]}}]})",
                                   someContext(u"/kv"_s));
    const QString log = u"/kv/ds/one/logs/AuditEvent/true/30/true"_s;
    const QString metric = u"/kv/ds/one/metrics/AllMetrics/false/undefined/0/false"_s;
    QCOMPARE(page.rows.entities.size(), 2u);
    const QJsonObject setting = propertiesOf(page.rows, log);
    QCOMPARE(setting.value(u"name"_s).toString(), u"one"_s);
    QCOMPARE(setting.value(u"retentionPolicy.days"_s).toInt(), 30);
    QCOMPARE(setting.value(u"storageAccountId"_s).toString(), u"/st"_s);
    QVERIFY(testing::entityOf(page.rows, metric));
    QStringList types;
    for (const Reference &reference : page.rows.references)
        types << (reference.type.isEmpty() ? reference.placeholder.type : reference.type);
    types.sort();
    QCOMPARE(
        types,
        (QStringList{u"azure_resource_has_diagnostic_log_setting"_s, u"azure_resource_has_diagnostic_metric_setting"_s,
                     u"azure_storage_account"_s, u"azure_storage_account"_s}));
}

void tst_MappedServices::settingsOfGroupsOfCategoriesDiffer()
{
    const MappedPage page = mapped(u"rm-subscriptions-diagnostic-settings"_s,
                                   R"({"value": [{"id": "/s/ds/one", "name": "one", "properties": {
        "logs": [{"category": null, "categoryGroup": "audit", "enabled": true}, {"categoryGroup": "allLogs", "enabled": true}]}}]})",
                                   someContext(u"/s"_s));
    QCOMPARE(page.rows.entities.size(), 2u);
    QCOMPARE(page.rows.entities[0].key, u"/s/ds/one/logs/audit/true/undefined/undefined"_s);
    QCOMPARE(page.rows.entities[1].key, u"/s/ds/one/logs/allLogs/true/undefined/undefined"_s);
    QCOMPARE(page.rows.references.size(), 2u); // No storage account, no USES.
}

void tst_MappedServices::logProfilesMayLackASlash()
{
    const QString id = u"subscriptions/sub-1/providers/microsoft.insights/logprofiles/default"_s;
    const MappedPage page = mapped(u"rm-monitor-log-profiles"_s,
                                   R"({"value": [{"id": ")" + id.toUtf8() + R"(", "name": "default", "properties": {
        "storageAccountId": "/st", "categories": ["Write"], "retentionPolicy": {"enabled": true, "days": 365}}}]})");
    QCOMPARE(drawn(page.rows), (QStringList{u"default -USES-> st"_s, u"sub-1 -HAS-> default"_s}));
    const QJsonObject profile = propertiesOf(page.rows, id);
    QCOMPARE(profile.value(u"webLink"_s).toString(), u"https://portal.azure.com/#@contoso.example/resource/"_s + id);
    QCOMPARE(profile.value(u"retentionPolicy.days"_s).toInt(), 365);
}

void tst_MappedServices::contactsMapInEachShape_data()
{
    QTest::addColumn<QByteArray>("properties");
    QTest::newRow("2017") << QByteArray(R"("email": "a@x", "alertNotifications": "On", "alertsToAdmins": "Off")");
    QTest::newRow("2020") << QByteArray(
        R"("emails": "a@x", "alertNotifications": {"state": "On", "minimalSeverity": "High"}, "notificationsByRole": {"state": "Off", "roles": []})");
    QTest::newRow("2023") << QByteArray(
        R"("emails": "a@x", "isEnabled": true, "notificationsSources": [{"sourceType": "Alert", "minimalSeverity": "High"}], "notificationsByRole": {"state": "Off"})");
}

void tst_MappedServices::contactsMapInEachShape()
{
    QFETCH(QByteArray, properties);
    // 2020-01-01-preview answers with a bare list.
    const QByteArray list = R"([{"id": "/subscriptions/sub-1/c", "name": "c", "properties": {)" + properties + "}}]";
    const MappedPage page = mapped(u"rm-security-center-contacts"_s, list);
    const QJsonObject contact = propertiesOf(page.rows, u"/subscriptions/sub-1/c"_s);
    QCOMPARE(contact.value(u"email"_s).toString(), u"a@x"_s);
    QCOMPARE(contact.value(u"alertNotifications"_s).toString(), u"On"_s);
    QCOMPARE(contact.value(u"alertsToAdmins"_s).toString(), u"Off"_s);
    QCOMPARE(drawn(page.rows), QStringList{u"sub-1 -HAS-> c"_s});
}

void tst_MappedServices::assessmentsTellWhatTheyScanned()
{
    const MappedPage page = mapped(u"rm-security-assessments"_s, R"({"value": [
        {"id": "/subscriptions/sub-1/a/1", "name": "1", "properties": {"displayName": "MFA", "status": {"code": "Unhealthy", "cause": "c"},
         "metadata": {"severity": "High", "categories": ["IdentityAndAccess"]}, "resourceDetails": {"Source": "Azure", "Id": "/vm"}}},
        {"id": "/subscriptions/sub-1/a/2", "properties": {"displayName": "S3", "resourceDetails": {"Source": "Aws", "Id": "arn"}}}]})");
    const QJsonObject one = propertiesOf(page.rows, u"/subscriptions/sub-1/a/1"_s);
    QCOMPARE(one.value(u"scannedResourceId"_s).toString(), u"/vm"_s);
    QCOMPARE(one.value(u"category"_s).toString(), u"[\"IdentityAndAccess\"]"_s);
    QCOMPARE(one.value(u"metadata.severity"_s).toString(), u"High"_s);
    QCOMPARE(one.value(u"statusCode"_s).toString(), u"Unhealthy"_s);
    const QJsonObject other = propertiesOf(page.rows, u"/subscriptions/sub-1/a/2"_s);
    QVERIFY(!other.contains(u"scannedResourceId"_s));
    QCOMPARE(other.value(u"category"_s).toString(), u"Security Assessment"_s);
    QCOMPARE(drawn(page.rows), (QStringList{u"sub-1 -PERFORMED-> 1"_s, u"sub-1 -PERFORMED-> 2"_s}));
}

void tst_MappedServices::recommendationsPointAtWhatTheyAreAbout()
{
    const MappedPage page =
        mapped(u"rm-advisor-recommendations"_s, R"({"value": [{"id": "/r", "name": "guid", "properties": {
        "category": "Security", "impact": "High", "impactedField": "Microsoft.Compute/virtualMachines", "impactedValue": "vm",
        "lastUpdated": "2024-08-21T15:21:45.230Z", "shortDescription": {"problem": "P", "solution": "Do it"},
        "extendedProperties": {"assessmentKey": "k", "score": "7"}, "resourceMetadata": {"resourceId": "/vm", "source": "/a/1"}}}]})");
    const QJsonObject finding = propertiesOf(page.rows, u"/r"_s);
    QCOMPARE(finding.value(u"numericSeverity"_s).toInt(), 10);
    QCOMPARE(finding.value(u"recommendation"_s).toString(), u"Do it"_s);
    QCOMPARE(finding.value(u"score"_s).toInt(), 7);
    QCOMPARE(finding.value(u"targets"_s).toArray(), (QJsonArray{u"Microsoft.Compute/virtualMachines"_s, u"vm"_s}));
    QCOMPARE(drawn(page.rows), (QStringList{u"1 -IDENTIFIED-> r"_s, u"vm -HAS-> r"_s}));
}

void tst_MappedServices::policiesBelongToTheirScope()
{
    const MappedPage page = mapped(u"rm-policy-assignments"_s, R"({"value": [
        {"id": "/p", "name": "guid", "sku": {"name": "A0"}, "properties": {"displayName": "Audit", "scope": "/subscriptions/sub-1/resourceGroups/RG",
         "metadata": {"createdBy": "ada", "createdOn": "2024-05-13T12:44:07Z", "updatedOn": null}, "parameters": {"effect": {"value": "Deny"}}}}]})");
    const QJsonObject policy = propertiesOf(page.rows, u"/p"_s);
    QCOMPARE(policy.value(u"name"_s).toString(), u"Audit"_s);
    QCOMPARE(policy.value(u"createdOn"_s).toInteger(), 1715604247000);
    QCOMPARE(policy.value(u"sku.name"_s).toString(), u"A0"_s);
    QVERIFY(!policy.contains(u"updatedOn"_s));
    QCOMPARE(drawn(page.rows), QStringList{u"RG -HAS-> p"_s});
}

QTEST_GUILESS_MAIN(tst_MappedServices)
#include "tst_MappedServices.moc"
