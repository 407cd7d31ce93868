// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphPermissions.h"
#include "Mapping.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::shippedCatalog;

/// Walks every row that is shipped: what JSON cannot promise is promised here.
class tst_ShippedCatalog : public QObject {
    Q_OBJECT

private slots:
    void everyRowLoads() { shippedCatalog(); }
    void everyTypeIsReachableOrAPlaceholder();
    void everyTypeNamesWhatATableNeeds();
    void everyRelationshipsEndsAreKnown();
    void everyStepCanBeAsked();
    void everyPermissionIsSpelledAsMicrosoftSpellsIt();
    void theSeedsModelOfTheseServicesIsThere();
    void theWholeModelOfTheSeedIsThere();
    void everyResourceWithDiagnosticsIsAskedForThem();
    void everyJoinHasBothLegs();
    void noStepAsksPerResourceGroup();

private:
    QStringList placeholders() const;
};

QStringList tst_ShippedCatalog::placeholders() const
{
    QStringList names;
    const QDir folder(QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog"));
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QJsonValue type : QJsonDocument::fromJson(file.readAll()).object().value(u"types"_s).toArray())
            if (type[u"like"_s] == u"unseen"_s)
                names << type[u"type"_s].toString();
    }
    return names;
}

void tst_ShippedCatalog::everyTypeIsReachableOrAPlaceholder()
{
    QSet<QString> reachable;
    for (const StepSpec &step : shippedCatalog().steps())
        for (const QString &type : step.yields)
            reachable << type;
    const QStringList madeUp = placeholders();
    for (const EntityType &type : shippedCatalog().types().types())
        QVERIFY2(reachable.contains(type.name) != madeUp.contains(type.name), qPrintable(type.name));
}

void tst_ShippedCatalog::everyTypeNamesWhatATableNeeds()
{
    static const QRegularExpression iconName(u"^[a-z0-9-]+$"_s);
    for (const EntityType &type : shippedCatalog().types().types()) {
        QVERIFY2(iconName.match(type.icon).hasMatch(), qPrintable(type.name));
        QVERIFY2(!type.label.isEmpty() && !type.service.isEmpty(), qPrintable(type.name));
    }
}

void tst_ShippedCatalog::everyRelationshipsEndsAreKnown()
{
    for (const RelationshipSpec &one : shippedCatalog().relationships())
        for (const QString &end : {one.fromType, one.toType})
            QVERIFY2(end == u"any"_s || shippedCatalog().types().find(end), qPrintable(one.className + u' ' + end));
}

void tst_ShippedCatalog::everyStepCanBeAsked()
{
    static const QRegularExpression version(u"^20\\d\\d-\\d\\d-\\d\\d(-preview)?$"_s);
    QSet<QString> ids;
    for (const StepSpec &step : shippedCatalog().steps()) {
        QVERIFY2(!ids.contains(step.id), qPrintable(step.id));
        ids << step.id;
        const bool isArm = step.api == Api::ResourceManager;
        QVERIFY2(isArm == version.match(step.version).hasMatch(), qPrintable(step.id));
        QVERIFY2(isArm == step.armType.contains(u'/'), qPrintable(step.id));
        QVERIFY2(isArm || step.path.startsWith(u"/v1.0/"_s), qPrintable(step.id));
        const QString request = shippedCatalog().request(step, testing::someContext(u"/subscriptions/s/parent"_s));
        QVERIFY2(request.startsWith(u'/') && !request.contains(u'{') && !request.contains(u' '), qPrintable(request));
        const bool needsSubscription = step.path.contains(u"{subscriptionId}"_s);
        QVERIFY2(!needsSubscription || !step.parentType.isEmpty(), qPrintable(step.id));
    }
    QCOMPARE(shippedCatalog().step(u"no such step"_s), nullptr);
}

void tst_ShippedCatalog::everyPermissionIsSpelledAsMicrosoftSpellsIt()
{
    QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/permissions/graph.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = GraphPermissions::fromJson(file.readAll());
    const auto *permissions = std::get_if<GraphPermissions>(&read);
    QVERIFY(permissions);
    const QStringList graph = permissions->names();
    static const QRegularExpression action(u"^Microsoft\\.[A-Za-z]+(/[A-Za-z]+)+/[Rr]ead$"_s);
    for (const StepSpec &step : shippedCatalog().steps()) {
        QVERIFY2(!step.needs.isEmpty(), qPrintable(step.id));
        if (!step.kql.isEmpty()) { // Resource Graph has no action of its own: it tells what the caller may read
            QCOMPARE(step.needs, QStringList(u"*/read"_s));
            continue;
        }
        for (const QString &need : step.needs)
            QVERIFY2(step.api == Api::Graph ? graph.contains(need) : action.match(need).hasMatch(), qPrintable(need));
        // An ARM list is read with the action of its own type; subscriptions and their groups are named apart.
        if (step.api == Api::ResourceManager && !step.armType.startsWith(u"Microsoft.Resources/"_s))
            QCOMPARE(step.needs.join(u' ').toLower(), (step.armType + u"/read"_s).toLower());
    }
}

void tst_ShippedCatalog::theSeedsModelOfTheseServicesIsThere()
{
    const QStringList types{u"azure_account"_s,
                            u"azure_user"_s,
                            u"azure_user_group"_s,
                            u"azure_group_member"_s,
                            u"azure_service_principal"_s,
                            u"azure_subscription"_s,
                            u"azure_resource_group"_s,
                            u"azure_public_ip"_s,
                            u"azure_nic"_s,
                            u"azure_security_group"_s,
                            u"azure_vnet"_s,
                            u"azure_subnet"_s,
                            u"azure_lb"_s,
                            u"azure_managed_disk"_s,
                            u"azure_image"_s,
                            u"azure_vm"_s,
                            u"azure_keyvault_service"_s,
                            u"azure_storage_account"_s,
                            u"azure_storage_container"_s,
                            u"azure_storage_file_share"_s,
                            u"azure_storage_queue"_s,
                            u"azure_storage_table"_s,
                            u"azure_role_assignment"_s,
                            u"azure_role_definition"_s,
                            u"azure_classic_admin_group"_s};
    for (const QString &type : types)
        QVERIFY2(shippedCatalog().types().find(type), qPrintable(type));
    QSet<QString> relationships;
    for (const RelationshipSpec &one : shippedCatalog().relationships())
        relationships << one.fromType + u' ' + one.className + u' ' + one.toType;
    const QStringList wanted{u"azure_account HAS azure_user"_s,
                             u"azure_account HAS azure_user_group"_s,
                             u"azure_account HAS azure_keyvault_service"_s,
                             u"azure_user_group HAS azure_user"_s,
                             u"azure_user_group HAS azure_user_group"_s,
                             u"azure_user_group HAS azure_group_member"_s,
                             u"azure_subscription HAS azure_resource_group"_s,
                             u"azure_resource_group HAS azure_public_ip"_s,
                             u"azure_resource_group HAS azure_nic"_s,
                             u"azure_resource_group HAS azure_security_group"_s,
                             u"azure_resource_group HAS azure_vnet"_s,
                             u"azure_resource_group HAS azure_lb"_s,
                             u"azure_resource_group HAS azure_managed_disk"_s,
                             u"azure_resource_group HAS azure_image"_s,
                             u"azure_resource_group HAS azure_vm"_s,
                             u"azure_resource_group HAS azure_keyvault_service"_s,
                             u"azure_resource_group HAS azure_storage_account"_s,
                             u"azure_vnet CONTAINS azure_subnet"_s,
                             u"azure_security_group PROTECTS azure_nic"_s,
                             u"azure_security_group PROTECTS azure_subnet"_s,
                             u"azure_security_group ALLOWS azure_subnet"_s,
                             u"azure_security_group DENIES azure_subnet"_s,
                             u"azure_lb CONNECTS azure_nic"_s,
                             u"azure_vm USES azure_managed_disk"_s,
                             u"azure_vm USES azure_nic"_s,
                             u"azure_vm USES azure_public_ip"_s,
                             u"azure_subnet HAS azure_vm"_s,
                             u"azure_storage_account HAS azure_storage_container"_s,
                             u"azure_storage_account HAS azure_storage_file_share"_s,
                             u"azure_storage_account HAS azure_storage_queue"_s,
                             u"azure_storage_account HAS azure_storage_table"_s,
                             u"azure_storage_account USES azure_keyvault_service"_s,
                             u"azure_role_assignment USES azure_role_definition"_s,
                             u"azure_role_assignment ALLOWS any"_s,
                             u"azure_role_assignment ASSIGNED azure_user"_s,
                             u"azure_role_assignment ASSIGNED azure_unknown_principal_type"_s,
                             u"azure_classic_admin_group HAS azure_user"_s};
    for (const QString &one : wanted)
        QVERIFY2(relationships.contains(one), qPrintable(one));
}

/// tests/conformance/types.json names the 69 types and 109 relationships, which recordings cannot show all of.
void tst_ShippedCatalog::theWholeModelOfTheSeedIsThere()
{
    QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/tests/conformance/types.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject model = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray types = model.value(u"entities"_s).toArray();
    QCOMPARE(types.size(), 69);
    for (const QJsonValue type : types)
        QVERIFY2(shippedCatalog().types().find(type.toString()), qPrintable(type.toString()));
    QSet<QString> made;
    for (const RelationshipSpec &one : shippedCatalog().relationships())
        made << (one.type.isEmpty() ? relationshipType(one.fromType, one.className, one.toType) : one.type);
    for (const QJsonValue name : model.value(u"relationships"_s).toArray()) {
        // Roles allow whatever their scope is.
        const bool isScope = name.toString().startsWith(u"azure_role_assignment_allows_"_s);
        QVERIFY2(made.contains(isScope ? u"azure_role_assignment_allows_any"_s : name.toString()),
                 qPrintable(name.toString()));
    }
}

void tst_ShippedCatalog::everyResourceWithDiagnosticsIsAskedForThem()
{
    QSet<QString> parents;
    for (const StepSpec &step : shippedCatalog().steps()) {
        if (step.armType != u"Microsoft.Insights/diagnosticSettings"_s)
            continue;
        QVERIFY2(!parents.contains(step.parentType), qPrintable(step.parentType));
        parents << step.parentType;
        QCOMPARE(step.yields, (QStringList{u"azure_diagnostic_log_setting"_s, u"azure_diagnostic_metric_setting"_s}));
    }
    QCOMPARE(parents.size(), 25);
    for (const QString &type : {u"azure_subscription"_s, u"azure_keyvault_service"_s, u"azure_sql_database"_s})
        QVERIFY2(parents.contains(type), qPrintable(type));
}

void tst_ShippedCatalog::everyJoinHasBothLegs()
{
    QSet<QString> made;
    for (const RelationshipSpec &one : shippedCatalog().relationships())
        made << one.type;
    QCOMPARE(shippedCatalog().joins().size(), 2u);
    for (const Join &join : shippedCatalog().joins())
        QVERIFY2(made.contains(join.type), qPrintable(join.type));
}

/// One call per subscription answers for all its groups. Below a resource the group is in the parent's own id.
void tst_ShippedCatalog::noStepAsksPerResourceGroup()
{
    for (const StepSpec &step : shippedCatalog().steps()) {
        QVERIFY2(step.parentType != u"azure_resource_group"_s, qPrintable(step.id));
        QVERIFY2(!step.path.contains(u"resourceGroups/"_s, Qt::CaseInsensitive), qPrintable(step.id));
        // api-facts.md, section 12: these alone have no listing of a subscription.
        static const QStringList groupsOnly{
            u"Microsoft.Network/virtualNetworkGateways"_s, u"Microsoft.Network/localNetworkGateways"_s,
            u"Microsoft.Network/connections"_s, u"Microsoft.Cdn/cdnWebApplicationFirewallPolicies"_s};
        QVERIFY2(!groupsOnly.contains(step.armType, Qt::CaseInsensitive), qPrintable(step.id));
    }
}

QTEST_GUILESS_MAIN(tst_ShippedCatalog)
#include "tst_ShippedCatalog.moc"
