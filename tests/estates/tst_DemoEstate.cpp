// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoEstate.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace simulator {

class TestDemoEstate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void hasTheCountsItPromises_data();
    void hasTheCountsItPromises();
    void twoCallsAreEqual();
    void keepsObjectsUnderTheirLowerCasedIds();
    void groupsAreNestedInACircleAndLarge();
    void membersAreOfEveryKind();
    void letsTheInternetInOnRemoteDesktop();
    void hasAPublicContainerAndAnAccountWithoutHttps();
    void hasAnExpiredSecretAndADangerousApplication();
    void aGuestOwnsASubscription();
    void someAssignmentsNamePrincipalsThatAreGone();
    void declaredAndGrantedPermissionsDiffer();
    void assignsRolesAtEveryKindOfScope();
    void storageAccountsAreOfEveryKind();
    void resourceReferencesLeadSomewhere();
    void directoryReferencesLeadSomewhere();
    void idsComeInDifferentCasings();
    void theCollectorMayReadEverything();

private:
    QJsonArray list(const QString &path) const { return m_state.graphLists.value(path).items; }
    QJsonObject named(const QString &path, const QString &displayName) const;
    QJsonObject resource(const QString &name) const;
    int countOfType(const QString &type) const;
    /// All role assignments that subscriptions list.
    std::vector<QJsonObject> assignments() const;
    QSet<QString> directoryIds() const;

    State m_state;
};

void TestDemoEstate::initTestCase()
{
    m_state = demoEstate();
}

QJsonObject TestDemoEstate::named(const QString &path, const QString &displayName) const
{
    for (const QJsonValue &item : list(path))
        if (item[u"displayName"] == displayName)
            return item.toObject();
    return {};
}

QJsonObject TestDemoEstate::resource(const QString &name) const
{
    for (const QJsonObject &object : m_state.resources)
        if (object.value(u"name") == name && !object.value(u"type").toString().contains(u"DnsZones/"))
            return object; // records of zones bear names of machines
    return {};
}

int TestDemoEstate::countOfType(const QString &type) const
{
    int count = 0;
    for (const QJsonObject &object : m_state.resources)
        count += object.value(u"type").toString().compare(type, Qt::CaseInsensitive) == 0 ? 1 : 0;
    return count;
}

std::vector<QJsonObject> TestDemoEstate::assignments() const
{
    std::vector<QJsonObject> all;
    for (auto it = m_state.armLists.cbegin(); it != m_state.armLists.cend(); ++it)
        if (it.key().startsWith(u"/subscriptions/"_s) && it.key().endsWith(u"/roleassignments"_s))
            for (const QJsonValue &item : it->items)
                all.push_back(item.toObject());
    return all;
}

QSet<QString> TestDemoEstate::directoryIds() const
{
    QSet<QString> ids;
    for (const QString &path : {u"/users"_s, u"/groups"_s, u"/servicePrincipals"_s, u"/devices"_s, u"/contacts"_s})
        for (const QJsonValue &item : list(path))
            ids.insert(item[u"id"].toString().toLower());
    return ids;
}

void TestDemoEstate::hasTheCountsItPromises_data()
{
    QTest::addColumn<qsizetype>("found");
    QTest::addColumn<qsizetype>("least");
    QTest::addColumn<qsizetype>("most");
    qsizetype subscriptions = 0, topLevel = 0, guests = 0, disabled = 0, disabledSubscriptions = 0;
    for (auto it = m_state.resources.cbegin(); it != m_state.resources.cend(); ++it) {
        const QStringList parts = it.key().split(u'/');
        disabledSubscriptions += parts.size() == 3 && it->value(u"state") == u"Disabled"_s ? 1 : 0;
        subscriptions += parts.size() == 3 && it->value(u"state") == u"Enabled"_s ? 1 : 0;
        topLevel += parts.size() == 9 && parts[3] == u"resourcegroups"_s && it->contains(u"location") ? 1 : 0;
    }
    for (const QJsonValue &user : list(u"/users"_s)) {
        guests += user[u"userType"] == u"Guest"_s ? 1 : 0;
        disabled += user[u"accountEnabled"].toBool() ? 0 : 1;
    }
    QTest::newRow("enabled subscriptions") << subscriptions << qsizetype(3) << qsizetype(3);
    QTest::newRow("disabled subscriptions") << disabledSubscriptions << qsizetype(1) << qsizetype(1);
    QTest::newRow("management groups") << qsizetype(countOfType(u"Microsoft.Management/managementGroups"_s))
                                       << qsizetype(5) << qsizetype(20);
    QTest::newRow("resource groups") << qsizetype(countOfType(u"Microsoft.Resources/resourceGroups"_s)) << qsizetype(38)
                                     << qsizetype(45);
    QTest::newRow("resources") << topLevel << qsizetype(1500) << qsizetype(1500);
    QTest::newRow("users") << list(u"/users"_s).size() << qsizetype(400) << qsizetype(400);
    QTest::newRow("guests") << guests << qsizetype(20) << qsizetype(80);
    QTest::newRow("disabled users") << disabled << qsizetype(10) << qsizetype(60);
    QTest::newRow("groups") << list(u"/groups"_s).size() << qsizetype(60) << qsizetype(60);
    QTest::newRow("App Registrations") << list(u"/applications"_s).size() << qsizetype(80) << qsizetype(80);
    QTest::newRow("service principals") << list(u"/servicePrincipals"_s).size() << qsizetype(100) << qsizetype(200);
    QTest::newRow("role definitions") << qsizetype(countOfType(u"Microsoft.Authorization/roleDefinitions"_s))
                                      << qsizetype(180) << qsizetype(240);
}

void TestDemoEstate::hasTheCountsItPromises()
{
    QFETCH(qsizetype, found);
    QFETCH(qsizetype, least);
    QFETCH(qsizetype, most);
    QVERIFY2(found >= least && found <= most, qPrintable(QString::number(found)));
}

void TestDemoEstate::twoCallsAreEqual()
{
    const State other = demoEstate();
    QCOMPARE(other.resources, m_state.resources);
    QCOMPARE(other.graphObjects, m_state.graphObjects);
    QCOMPARE(other.graphLists.keys(), m_state.graphLists.keys());
    for (auto it = m_state.graphLists.cbegin(); it != m_state.graphLists.cend(); ++it)
        QCOMPARE(other.graphLists.value(it.key()).items, it->items);
    QCOMPARE(other.armLists.keys(), m_state.armLists.keys());
    for (auto it = m_state.armLists.cbegin(); it != m_state.armLists.cend(); ++it)
        QCOMPARE(other.armLists.value(it.key()).items, it->items);
    QCOMPARE(other.clientSecret, m_state.clientSecret);
}

void TestDemoEstate::keepsObjectsUnderTheirLowerCasedIds()
{
    for (auto it = m_state.resources.cbegin(); it != m_state.resources.cend(); ++it)
        QCOMPARE(it.key(), it->value(u"id").toString().toLower());
    for (auto it = m_state.armLists.cbegin(); it != m_state.armLists.cend(); ++it)
        QCOMPARE(it.key(), it.key().toLower());
}

void TestDemoEstate::groupsAreNestedInACircleAndLarge()
{
    QHash<QString, QStringList> below;
    qsizetype largest = 0, moderate = 0;
    for (const QJsonValue &group : list(u"/groups"_s)) {
        const QString id = group[u"id"].toString();
        const QJsonArray members = list(u"/groups/%1/members"_s.arg(id));
        largest = qMax(largest, members.size());
        moderate += members.size() > 20 && members.size() < 100 ? 1 : 0;
        for (const QJsonValue &member : members)
            if (member[u"@odata.type"] == u"#microsoft.graph.group"_s)
                below[id] << member[u"id"].toString();
    }
    QCOMPARE(largest, qsizetype(5000)); // six pages of Graph's
    QVERIFY(moderate >= 1);
    const QString start = named(u"/groups"_s, u"Regional IT Europe"_s).value(u"id").toString();
    QString group = start;
    for (int step = 0; step < 3; ++step)
        group = below.value(group).value(0);
    QCOMPARE(group, start);
}

void TestDemoEstate::membersAreOfEveryKind()
{
    QSet<QString> kinds;
    for (const QJsonValue &group : list(u"/groups"_s))
        for (const QJsonValue &member : list(u"/groups/%1/members"_s.arg(group[u"id"].toString())))
            kinds.insert(member[u"@odata.type"].toString());
    QCOMPARE(
        kinds,
        (QSet<QString>{u"#microsoft.graph.user"_s, u"#microsoft.graph.group"_s, u"#microsoft.graph.servicePrincipal"_s,
                       u"#microsoft.graph.device"_s, u"#microsoft.graph.orgContact"_s}));
}

void TestDemoEstate::letsTheInternetInOnRemoteDesktop()
{
    bool open = false;
    for (const QJsonValue &rule : resource(u"nsg-legacy-erp"_s).value(u"properties")[u"securityRules"].toArray()) {
        const QJsonValue facts = rule[u"properties"];
        open = open
            || (facts[u"access"] == u"Allow"_s && facts[u"direction"] == u"Inbound"_s
                && facts[u"sourceAddressPrefix"] == u"Internet"_s && facts[u"destinationPortRange"] == u"3389"_s);
    }
    QVERIFY(open);
    QVERIFY(!resource(u"nsg-legacy-erp"_s).value(u"properties")[u"subnets"].toArray().isEmpty());
    QVERIFY(!resource(u"nsg-legacy-erp"_s).value(u"properties")[u"networkInterfaces"].toArray().isEmpty());
}

void TestDemoEstate::hasAPublicContainerAndAnAccountWithoutHttps()
{
    QCOMPARE(resource(u"brochures"_s).value(u"properties")[u"publicAccess"].toString(), u"Container"_s);
    QVERIFY(resource(u"sthmportalprodweb"_s).value(u"properties")[u"allowBlobPublicAccess"].toBool());
    QCOMPARE(resource(u"sthmlegacyerp"_s).value(u"properties")[u"supportsHttpsTrafficOnly"].toBool(true), false);
}

void TestDemoEstate::hasAnExpiredSecretAndADangerousApplication()
{
    const QJsonArray secrets = named(u"/applications"_s, u"Old Intranet"_s).value(u"passwordCredentials").toArray();
    QCOMPARE(secrets.size(), 1);
    QVERIFY(secrets[0][u"endDateTime"].toString() < u"2026"_s);
    const QString principal = named(u"/servicePrincipals"_s, u"Legacy Provisioning"_s).value(u"id").toString();
    bool dangerous = false;
    for (const QJsonValue &grant : list(u"/servicePrincipals/%1/appRoleAssignments"_s.arg(principal)))
        dangerous = dangerous
            || grant[u"appRoleId"] == u"9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"_s; // RoleManagement.ReadWrite.Directory
    QVERIFY(dangerous);
}

void TestDemoEstate::aGuestOwnsASubscription()
{
    QSet<QString> guests;
    for (const QJsonValue &user : list(u"/users"_s))
        if (user[u"userType"] == u"Guest"_s)
            guests.insert(user[u"id"].toString());
    int owners = 0;
    for (const QJsonObject &assignment : assignments()) {
        const QJsonValue facts = assignment.value(u"properties");
        owners += guests.contains(facts[u"principalId"].toString()) && facts[u"scope"].toString().count(u'/') == 2
            && facts[u"roleDefinitionId"].toString().endsWith(u"8e3af657-a8ff-443c-a75c-2fe8c4bcb635"); // Owner
    }
    QCOMPARE(owners, 1);
}

void TestDemoEstate::someAssignmentsNamePrincipalsThatAreGone()
{
    const QSet<QString> known = directoryIds();
    QMap<QString, int> gone;
    for (const QJsonObject &assignment : assignments())
        if (!known.contains(assignment.value(u"properties")[u"principalId"].toString().toLower()))
            ++gone[assignment.value(u"properties")[u"principalType"].toString()];
    QCOMPARE(gone,
             (QMap<QString, int>{{u"Application"_s, 1},
                                 {u"Device"_s, 1},
                                 {u"DirectoryObjectOrGroup"_s, 1},
                                 {u"DirectoryRoleTemplate"_s, 1},
                                 {u"Everyone"_s, 1},
                                 {u"ForeignGroup"_s, 1},
                                 {u"MSI"_s, 1},
                                 {u"ServicePrincipal"_s, 1},
                                 {u"Unknown"_s, 1},
                                 {u"User"_s, 1}}));
}

void TestDemoEstate::declaredAndGrantedPermissionsDiffer()
{
    bool unconsented = false, undeclared = false;
    for (const QJsonValue &application : list(u"/applications"_s)) {
        QSet<QString> declared, granted;
        for (const QJsonValue &resource : application[u"requiredResourceAccess"].toArray())
            for (const QJsonValue &access : resource[u"resourceAccess"].toArray())
                if (access[u"type"] == u"Role"_s)
                    declared.insert(access[u"id"].toString());
        const QString principal =
            named(u"/servicePrincipals"_s, application[u"displayName"].toString()).value(u"id").toString();
        QVERIFY(!principal.isEmpty());
        for (const QJsonValue &grant : list(u"/servicePrincipals/%1/appRoleAssignments"_s.arg(principal)))
            granted.insert(grant[u"appRoleId"].toString());
        unconsented = unconsented || !(declared - granted).isEmpty();
        undeclared = undeclared || !(granted - declared).isEmpty();
    }
    QVERIFY(unconsented);
    QVERIFY(undeclared);
    QVERIFY(list(u"/oauth2PermissionGrants"_s).size() > 20);
}

void TestDemoEstate::assignsRolesAtEveryKindOfScope()
{
    QSet<QString> kinds;
    for (const QJsonObject &assignment : assignments()) {
        const QString scope = assignment.value(u"properties")[u"scope"].toString();
        const qsizetype parts = scope.count(u'/');
        kinds.insert(scope == u"/"_s                             ? u"root"_s
                         : scope.contains(u"managementGroups"_s) ? u"management group"_s
                         : parts == 2                            ? u"subscription"_s
                         : parts == 4                            ? u"resource group"_s
                                                                 : u"resource"_s);
    }
    QCOMPARE(kinds,
             (QSet<QString>{u"root"_s, u"management group"_s, u"subscription"_s, u"resource group"_s, u"resource"_s}));
}

void TestDemoEstate::storageAccountsAreOfEveryKind()
{
    QSet<QString> kinds;
    for (const QJsonObject &object : m_state.resources)
        if (object.value(u"type") == u"Microsoft.Storage/storageAccounts"_s)
            kinds.insert(object.value(u"kind").toString());
    QCOMPARE(kinds,
             (QSet<QString>{u"Storage"_s, u"StorageV2"_s, u"BlobStorage"_s, u"BlockBlobStorage"_s, u"FileStorage"_s}));
}

namespace {

/// Ids that objects bear (they have a name too), and ids that are only mentioned.
void sortIds(const QJsonValue &value, QSet<QString> &borne, QStringList &mentioned)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            sortIds(item, borne, mentioned);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const bool bears = object.contains(u"name") || object.contains(u"displayName") || object.contains(u"namespace");
        for (auto it = object.begin(); it != object.end(); ++it)
            if (bears && it.key() == u"id"_s)
                borne.insert(it.value().toString().toLower());
            else
                sortIds(it.value(), borne, mentioned);
    } else if (const QString text = value.toString();
               text.startsWith(u"/subscriptions/"_s) || text.startsWith(u"/providers/Microsoft.Management/"_s)) {
        mentioned << text;
    }
}

} // namespace

void TestDemoEstate::resourceReferencesLeadSomewhere()
{
    QSet<QString> borne;
    QStringList mentioned;
    for (const QJsonObject &object : m_state.resources)
        sortIds(object, borne, mentioned);
    for (auto it = m_state.armLists.cbegin(); it != m_state.armLists.cend(); ++it)
        if (it.key().startsWith(u"/subscriptions/"_s))
            sortIds(it->items, borne, mentioned);
    QVERIFY(mentioned.size() > 1000);
    for (const QString &id : std::as_const(mentioned)) {
        const bool ofScaleSet =
            id.contains(u"/virtualMachineScaleSets/aks-pool-vmss/virtualMachines/"_s); // cards that no list shows
        const bool ofProvider = id.endsWith(u"/stmspcentral"_s); // an account nobody here can see
        const bool ofAzure =
            id.contains(u"/publicMaintenanceConfigurations/"_s) || id.contains(u"/authorizationRules/"_s);
        QVERIFY2(ofScaleSet || ofProvider || ofAzure || borne.contains(id.toLower()), qPrintable(id));
    }
}

void TestDemoEstate::directoryReferencesLeadSomewhere()
{
    const QSet<QString> known = directoryIds();
    int checked = 0;
    for (auto it = m_state.graphLists.cbegin(); it != m_state.graphLists.cend(); ++it)
        for (const QJsonValue &item : it->items) {
            const bool member = it.key().endsWith(u"/members"_s) || it.key().endsWith(u"/owners"_s);
            for (const QString &name :
                 {u"principalId"_s, u"resourceId"_s, u"clientId"_s, member ? u"id"_s : u"principalId"_s}) {
                const QString id = item[name].toString();
                QVERIFY2(id.isEmpty() || known.contains(id.toLower()), qPrintable(it.key() + u' ' + id));
                checked += id.isEmpty() ? 0 : 1;
            }
        }
    QVERIFY(checked > 1000);
    const QJsonObject graph = named(u"/servicePrincipals"_s, u"Microsoft Graph"_s);
    QSet<QString> roles;
    for (const QJsonValue &role : graph.value(u"appRoles").toArray())
        roles.insert(role[u"id"].toString());
    QVERIFY(roles.size() > 50);
    const QJsonArray holders = list(u"/servicePrincipals/%1/appRoleAssignedTo"_s.arg(graph.value(u"id").toString()));
    QVERIFY(holders.size() > 20);
    for (const QJsonValue &holder : holders)
        QVERIFY(roles.contains(holder[u"appRoleId"].toString()));
}

void TestDemoEstate::idsComeInDifferentCasings()
{
    const QString machine = resource(u"vm-portal-prod-web1"_s).value(u"id").toString();
    const QString mentioned = resource(u"osdisk-vm-portal-prod-web1"_s).value(u"id").toString();
    QVERIFY(machine.contains(u"/RG-PORTAL-PROD/"_s));
    const QString disk = resource(u"vm-portal-prod-web1"_s)
                             .value(u"properties")[u"storageProfile"][u"osDisk"][u"managedDisk"][u"id"]
                             .toString();
    QVERIFY(disk != mentioned && disk.compare(mentioned, Qt::CaseInsensitive) == 0);
}

void TestDemoEstate::theCollectorMayReadEverything()
{
    QVERIFY(m_state.grants.graphRoles.contains(u"Directory.Read.All"_s));
    QCOMPARE(m_state.grants.armRoles.size(), size_t(1));
    QCOMPARE(m_state.grants.armRoles.front().scope, u"/"_s);
    QCOMPARE(named(u"/applications"_s, u"Azimuth Collector"_s).value(u"appId").toString(), m_state.clientId);
    QCOMPARE(named(u"/servicePrincipals"_s, u"Azimuth Collector"_s).value(u"id").toString(), m_state.principalId);
    QVERIFY(m_state.armRefusals.size() > 0); // services that an account's kind does not have, or that are retired
    for (const Refusal &refusal : m_state.armRefusals)
        QVERIFY(refusal.status != 401 && refusal.status != 403);
}

} // namespace simulator

QTEST_GUILESS_MAIN(simulator::TestDemoEstate)
#include "tst_DemoEstate.moc"
