// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::drawn;
using testing::entityOf;
using testing::mapped;
using testing::objectOf;
using testing::propertiesOf;
using testing::someContext;

/// Who there is and what they may: what becomes of users, groups, service principals, assignments and definitions.
class tst_MappedAccess : public QObject {
    Q_OBJECT

private slots:
    void usersHaveNamesEvenWhereFieldsAreEmpty();
    void groupsKeepTheirTimesAsMilliseconds();
    void membersGoToWhoeverTheyAre();
    void servicePrincipalsOfAGroupNeedNoType();
    void servicePrincipalsTellWhenTheirCredentialsExpire();
    void assignmentsNameTheirPrincipalsKind_data();
    void assignmentsNameTheirPrincipalsKind();
    void assignmentsAllowTheirScope();
    void assignmentsLookUpWhatTheirDefinitionAllows();
    void definitionsJoinTheirPermissions();
    void classicAdministratorsAreFoundByTheirName();
};

namespace {

const Reference *referenceOf(const PageRows &rows, const QString &type)
{
    for (const Reference &reference : rows.references)
        if (reference.type == type)
            return &reference;
    return nullptr;
}

} // namespace

void tst_MappedAccess::usersHaveNamesEvenWhereFieldsAreEmpty()
{
    const MappedPage page = mapped(u"ad-users"_s, R"({"value": [
        {"id": "u1", "displayName": "Ada King Lovelace", "givenName": null, "surname": null, "mail": "ada@contoso.example", "userPrincipalName": "Ada@Contoso.example",
         "accountEnabled": false, "userType": "Guest", "department": null, "createdDateTime": "2021-03-04T08:00:00Z", "businessPhones": ["1"]},
        {"id": "u2", "displayName": null, "userPrincipalName": "x@contoso.example", "mail": null}]})");
    const QJsonObject ada = propertiesOf(page.rows, u"u1"_s);
    QCOMPARE(ada.value(u"firstName"_s).toString(), u"Ada"_s);
    QCOMPARE(ada.value(u"lastName"_s).toString(), u"Lovelace"_s);
    QCOMPARE(ada.value(u"email"_s).toString(), u"ada@contoso.example"_s);
    QCOMPARE(ada.value(u"active"_s), QJsonValue(false));
    QCOMPARE(ada.value(u"createdOn"_s).toInteger(), 1614844800000);
    QVERIFY(ada.contains(u"department"_s) && ada.value(u"department"_s).isNull());
    QVERIFY(!ada.contains(u"displayName"_s) && !ada.contains(u"businessPhones"_s));
    QCOMPARE(entityOf(page.rows, u"u1"_s)->aliases, QStringList{u"upn:Ada@Contoso.example"_s});
    QCOMPARE(entityOf(page.rows, u"u2"_s)->displayName, u"x@contoso.example"_s);
    QVERIFY(!propertiesOf(page.rows, u"u2"_s).contains(u"email"_s));
    QCOMPARE(drawn(page.rows), (QStringList{u"tenant-1 -HAS-> u1"_s, u"tenant-1 -HAS-> u2"_s}));
    QVERIFY(referenceOf(page.rows, u"azure_account_has_user"_s));
}

void tst_MappedAccess::groupsKeepTheirTimesAsMilliseconds()
{
    const MappedPage page = mapped(
        u"ad-groups"_s,
        R"({"value": [{"id": "g", "displayName": "Admins", "createdDateTime": "2024-05-13T12:44:07Z", "groupTypes": [],
        "proxyAddresses": ["SMTP:a@b"], "securityEnabled": true, "isAssignableToRole": true, "mail": null}]})");
    const QJsonObject group = propertiesOf(page.rows, u"g"_s);
    QCOMPARE(group.value(u"createdOn"_s).toInteger(), 1715604247000);
    QCOMPARE(group.value(u"createdDateTime"_s).toInteger(), 1715604247000);
    QVERIFY(group.value(u"isAssignableToRole"_s).toBool());
    QVERIFY(!group.contains(u"groupTypes"_s));
    QCOMPARE(page.rows.references[0].type, u"azure_account_has_group"_s);
    QCOMPARE(page.children.size(), 2u);
    QCOMPARE(page.children[0].parentKey, u"g"_s);
    QVERIFY(page.children[0].subscriptionId.isEmpty());
}

void tst_MappedAccess::membersGoToWhoeverTheyAre()
{
    const MappedPage page = mapped(u"ad-group-members"_s, R"({"value": [
        {"@odata.type": "#microsoft.graph.user", "id": "u", "displayName": "Ada", "jobTitle": "Countess", "mail": "ada@contoso.example"},
        {"@odata.type": "#microsoft.graph.group", "id": "h", "displayName": "Inner"},
        {"@odata.type": "#microsoft.graph.servicePrincipal", "id": "p", "displayName": "deploy"},
        {"@odata.type": "#microsoft.graph.device", "id": "d", "displayName": "LT-1", "jobTitle": null, "mail": null},
        {"id": "o", "displayName": null, "mail": null}]})",
                                   someContext(u"g"_s));
    QCOMPARE(drawn(page.rows),
             (QStringList{u"g -HAS-> d"_s, u"g -HAS-> o"_s, u"g -HAS~> h"_s, u"g -HAS~> p"_s, u"g -HAS~> u"_s}));
    QCOMPARE(page.rows.entities.size(), 2u);
    QCOMPARE(page.rows.entities[0].type, u"azure_group_member"_s);
    QCOMPARE(page.rows.entities[0].properties, QByteArray("{\"id\":\"d\"}"));
    QCOMPARE(page.rows.entities[1].displayName, u"o"_s);
    const Reference &user = page.rows.references[0];
    QCOMPARE(user.type, u"azure_group_has_user"_s);
    QCOMPARE(user.placeholder.type, u"azure_user"_s);
    QCOMPARE(user.placeholder.classes, QStringList{u"User"_s});
    QCOMPARE(user.placeholder.displayName, u"Ada"_s);
    QCOMPARE(objectOf(user.properties).value(u"groupId"_s).toString(), u"g"_s);
    QCOMPARE(objectOf(user.properties).value(u"memberType"_s).toString(), u"#microsoft.graph.user"_s);
    QCOMPARE(page.rows.references[1].type, u"azure_group_has_group"_s);
    QCOMPARE(page.rows.references[2].type, u"azure_group_has_service_principal"_s);
    QCOMPARE(page.rows.references[3].type, u"azure_group_has_member"_s);
}

void tst_MappedAccess::servicePrincipalsOfAGroupNeedNoType()
{
    const MappedPage page = mapped(u"ad-group-service-principals"_s,
                                   R"({"value": [{"id": "p", "displayName": "deploy"}]})", someContext(u"g"_s));
    QCOMPARE(page.rows.references[0].type, u"azure_group_has_service_principal"_s);
    QCOMPARE(objectOf(page.rows.references[0].properties).value(u"memberType"_s).toString(),
             u"#microsoft.graph.servicePrincipal"_s);
    QVERIFY(page.rows.entities.empty());
}

void tst_MappedAccess::servicePrincipalsTellWhenTheirCredentialsExpire()
{
    const MappedPage page =
        mapped(u"ad-service-principals"_s,
               R"({"value": [{"id": "p", "displayName": "deploy", "appId": "app-1", "tags": ["HideApp"],
        "passwordCredentials": [{"keyId": "k", "endDateTime": "2024-05-13T12:44:07Z"}], "keyCredentials": [], "servicePrincipalNames": []}]})");
    const QJsonObject principal = propertiesOf(page.rows, u"p"_s);
    QCOMPARE(principal.value(u"passwordCredentialsExpireOn"_s).toArray().at(0).toInteger(), 1715604247000);
    QVERIFY(!principal.contains(u"keyCredentialsExpireOn"_s) && !principal.contains(u"servicePrincipalNames"_s));
    QCOMPARE(principal.value(u"tags"_s).toArray().at(0).toString(), u"HideApp"_s);
    QCOMPARE(principal.value(u"userType"_s).toString(), u"service"_s);
    QVERIFY(page.rows.references.empty());
}

void tst_MappedAccess::assignmentsNameTheirPrincipalsKind_data()
{
    QTest::addColumn<QString>("principalType");
    QTest::addColumn<QString>("type");
    for (const auto &[principal, type] : {std::pair{u"Application"_s, u"azure_application"_s},
                                          {u"DirectoryObjectOrGroup"_s, u"azure_directory"_s},
                                          {u"DirectoryRoleTemplate"_s, u"azure_directory_role_template"_s},
                                          {u"Everyone"_s, u"azure_everyone"_s},
                                          {u"ForeignGroup"_s, u"azure_foreign_group"_s},
                                          {u"Group"_s, u"azure_user_group"_s},
                                          {u"MSI"_s, u"azure_msi"_s},
                                          {u"ServicePrincipal"_s, u"azure_service_principal"_s},
                                          {u"Unknown"_s, u"azure_unknown"_s},
                                          {u"User"_s, u"azure_user"_s},
                                          {u"Robot"_s, u"azure_unknown_principal_type"_s},
                                          {QString(), u"azure_unknown_principal_type"_s}})
        QTest::newRow(qPrintable(u"\"%1\""_s.arg(principal))) << principal << type;
}

void tst_MappedAccess::assignmentsNameTheirPrincipalsKind()
{
    QFETCH(QString, principalType);
    const MappedPage page =
        mapped(u"rm-authorization-role-assignments"_s,
               R"({"value": [{"id": "/a", "name": "a", "properties": {"principalId": "P-1", "principalType": ")"
                   + principalType.toUtf8() + R"("}}]})");
    QCOMPARE(drawn(page.rows), QStringList{u"a -ASSIGNED~> P-1"_s});
    QTEST(page.rows.references[0].placeholder.type, "type");
    QCOMPARE(page.rows.references[0].placeholder.key, u"P-1"_s);
    QVERIFY(page.rows.references[0].type.isEmpty());
}

void tst_MappedAccess::assignmentsAllowTheirScope()
{
    const MappedPage page = mapped(
        u"rm-authorization-role-assignments"_s,
        R"({"value": [{"id": "/a", "name": "a", "properties": {"scope": "/", "roleDefinitionId": "/d/owner", "createdOn": "2019-01-01T00:00:00.0000000Z", "updatedBy": "x"}}]})");
    QCOMPARE(drawn(page.rows), (QStringList{u"a -ALLOWS~> "_s, u"a -USES-> owner"_s}));
    const Reference &scope = page.rows.references[1];
    QCOMPARE(scope.placeholder.type, u"azure_scope"_s);
    QCOMPARE(scope.placeholder.key, u"/"_s);
    QCOMPARE(scope.placeholder.displayName, u"/"_s);
    QCOMPARE(propertiesOf(page.rows, u"/a"_s).value(u"createdOn"_s).toInteger(), 1546300800000);
    QCOMPARE(propertiesOf(page.rows, u"/a"_s).value(u"updatedBy"_s).toString(), u"x"_s);
}

void tst_MappedAccess::assignmentsLookUpWhatTheirDefinitionAllows()
{
    const MappedPage page = mapped(
        u"rm-authorization-role-assignments"_s,
        R"({"value": [{"id": "/a", "name": "a", "properties": {"roleDefinitionId": "/d/owner"}}, {"id": "/b"}]})");
    QStringList lookups;
    for (const Lookup &lookup : page.rows.lookups) {
        QCOMPARE(lookup.entityKey, u"/a"_s);
        QCOMPARE(lookup.targetKey, u"/d/owner"_s);
        QCOMPARE(lookup.property, lookup.targetProperty);
        lookups << lookup.property;
    }
    QCOMPARE(lookups, (QStringList{u"actions"_s, u"notActions"_s, u"dataActions"_s, u"notDataActions"_s}));
}

void tst_MappedAccess::definitionsJoinTheirPermissions()
{
    const MappedPage page = mapped(
        u"rm-authorization-role-definitions"_s,
        R"({"value": [{"id": "/subscriptions/sub-1/providers/A/roleDefinitions/r", "name": "r", "type": "A/roleDefinitions",
        "properties": {"roleName": "Reader", "type": "BuiltInRole", "assignableScopes": ["/"], "permissions": [{"actions": ["*/read"], "notActions": []}, {"actions": ["x/y"], "dataActions": ["d"]}]}}]})");
    const QJsonObject role = objectOf(page.rows.entities[0].properties);
    QCOMPARE(page.rows.entities[0].displayName, u"Reader"_s);
    QCOMPARE(role.value(u"actions"_s).toArray(), (QJsonArray{u"*/read"_s, u"x/y"_s}));
    QCOMPARE(role.value(u"notActions"_s).toArray(), QJsonArray());
    QCOMPARE(role.value(u"dataActions"_s).toArray(), QJsonArray{u"d"_s});
    QCOMPARE(role.value(u"roleType"_s).toString(), u"BuiltInRole"_s);
    QCOMPARE(role.value(u"type"_s).toString(), u"A/roleDefinitions"_s);
    QCOMPARE(drawn(page.rows), QStringList{u"sub-1 -CONTAINS-> r"_s});
}

void tst_MappedAccess::classicAdministratorsAreFoundByTheirName()
{
    const StepSpec &step = *testing::shippedCatalog().step(u"rm-authorization-classic-administrators"_s);
    QCOMPARE(testing::shippedCatalog().rowsWithoutAnswer(step, someContext()).entities.size(), 1u);
    const MappedPage page = mapped(
        step.id,
        R"({"value": [{"id": "/subscriptions/sub-1/providers/A/classicAdministrators/1", "name": "1", "properties": {"emailAddress": "Ada@contoso.example", "role": "CoAdministrator"}}]})");
    QCOMPARE(page.rows.entities[0].displayName, u"Azure Classic Administrator"_s);
    const Reference &administrator = page.rows.references[0];
    QCOMPARE(administrator.key,
             u"azure_classic_admin_group|has|FORWARD:_type=azure_user:userPrincipalName=Ada@contoso.example"_s);
    QCOMPARE(administrator.to.alias, u"upn:Ada@contoso.example"_s);
    QCOMPARE(administrator.placeholder.type, u"azure_user"_s);
    QCOMPARE(objectOf(administrator.properties).value(u"role"_s).toString(), u"CoAdministrator"_s);
    MapContext later = someContext();
    later.firstPage = false;
    const MappedPage second = mapped(step.id, R"({"value": []})", later);
    QVERIFY(second.rows.entities.empty());
}

QTEST_GUILESS_MAIN(tst_MappedAccess)
#include "tst_MappedAccess.moc"
