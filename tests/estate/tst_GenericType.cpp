// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GenericType.h"

#include "EstateBuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

/// Types that no catalog row names have a name for people, classes and a service all the same.
class tst_GenericType : public QObject {
    Q_OBJECT

private slots:
    void labelsAreMadeOfTheTypesWords_data();
    void labelsAreMadeOfTheTypesWords();
    void anEstateKnowsTheGenericTypesItHas();
    void aRowOfTheCatalogGoesBefore();
    void relationshipsNameThemAllAlike();
};

void tst_GenericType::labelsAreMadeOfTheTypesWords_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("label");
    const QString group = u"/subscriptions/s/resourceGroups/g/providers/"_s;
    QTest::newRow("one word") << u"microsoft.web/sites"_s << group + u"Microsoft.Web/sites/a"_s << u"Web: Site"_s;
    QTest::newRow("several") << u"microsoft.network/privateendpoints"_s
                             << group + u"Microsoft.Network/privateEndpoints/a"_s << u"Network: Private endpoint"_s;
    QTest::newRow("an abbreviation") << u"microsoft.network/publicipaddresses"_s
                                     << group + u"Microsoft.Network/publicIPAddresses/a"_s
                                     << u"Network: Public IP address"_s;
    QTest::newRow("-ies") << u"microsoft.network/firewallpolicies"_s
                          << group + u"microsoft.network/firewallPolicies/a"_s << u"Network: Firewall policy"_s;
    QTest::newRow("a part of another") << u"microsoft.compute/virtualmachines/extensions"_s
                                       << group + u"Microsoft.Compute/virtualMachines/v/extensions/a"_s
                                       << u"Compute: Virtual machine / extension"_s;
    QTest::newRow("an id in lower case") << u"microsoft.network/privateendpoints"_s
                                         << group + u"microsoft.network/privateendpoints/a"_s
                                         << u"Network: Privateendpoint"_s;
    QTest::newRow("attached to another") << u"microsoft.insights/webtests"_s
                                         << group + u"Microsoft.Web/sites/a/providers/Microsoft.Insights/webTests/t"_s
                                         << u"Insights: Web test"_s;
    QTest::newRow("an id of another type")
        << u"microsoft.web/sites"_s << group + u"Microsoft.Sql/servers/a"_s << u"Web: Site"_s;
    QTest::newRow("no id") << u"microsoft.web/sites"_s << u"x"_s << u"Web: Site"_s;
    QTest::newRow("of somebody else") << u"sendgrid.email/accounts"_s << group + u"Sendgrid.Email/accounts/a"_s
                                      << u"Sendgrid.Email: Account"_s;
    QTest::newRow("nothing behind the slash") << u"microsoft.web/"_s << QString() << u"Web: "_s;
}

void tst_GenericType::labelsAreMadeOfTheTypesWords()
{
    QFETCH(QString, type);
    QFETCH(QString, id);
    QFETCH(QString, label);
    QVERIFY(isGenericType(type));
    QCOMPARE(genericLabel(type, id), label);
}

void tst_GenericType::anEstateKnowsTheGenericTypesItHas()
{
    EstateBuilder builder;
    builder.setTypes(
        TypeCatalog({{u"azure_resource"_s, {u"Resource"_s}, u"Any"_s, u"Rest"_s, u"cube"_s, {u"kind"_s}}}));
    builder.add(u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/serverFarms/p"_s,
                u"microsoft.web/serverfarms"_s, u"p"_s, R"({"kind":"linux"})");
    builder.add(u"x"_s, u"azure_unheard_of"_s, u"x"_s, "{}");
    const EstatePtr estate = std::move(builder).build();
    const EntityType *type = estate->catalog().find(u"microsoft.web/serverfarms"_s);
    QVERIFY(type);
    QCOMPARE(type->label, u"Web: Server farm"_s);
    QCOMPARE(type->service, u"Rest"_s);
    QCOMPARE(type->columns, QStringList{u"kind"_s});
    QCOMPARE(estate->classes(estate->entitiesOf(u"microsoft.web/serverfarms"_s)[0]), QStringList{u"Resource"_s});
    QVERIFY(!estate->catalog().find(u"azure_unheard_of"_s));
}

void tst_GenericType::aRowOfTheCatalogGoesBefore()
{
    EstateBuilder builder;
    builder.setTypes(TypeCatalog({{u"microsoft.web/sites"_s, {u"Application"_s}, u"Web app"_s, u"Web"_s, {}, {}}}));
    builder.add(u"a"_s, u"microsoft.web/sites"_s, u"a"_s, "{}");
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->catalog().types().size(), 1u);
    QCOMPARE(estate->catalog().find(u"microsoft.web/sites"_s)->label, u"Web app"_s);
}

void tst_GenericType::relationshipsNameThemAllAlike()
{
    QCOMPARE(relationshipType(u"azure_resource_group"_s, u"HAS"_s, u"microsoft.web/sites"_s),
             u"azure_resource_group_has_resource"_s);
    QCOMPARE(relationshipType(u"azure_role_assignment"_s, u"ALLOWS"_s, u"microsoft.web/sites"_s),
             u"azure_role_assignment_allows_resource"_s);
    QCOMPARE(relationshipType(u"microsoft.web/sites"_s, u"USES"_s, u"microsoft.web/serverfarms"_s),
             u"azure_resource_uses_resource"_s);
}

QTEST_GUILESS_MAIN(tst_GenericType)
#include "tst_GenericType.moc"
