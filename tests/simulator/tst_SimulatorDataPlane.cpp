// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include "ArmAccess.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace simulator;

class tst_SimulatorDataPlane : public QObject {
    Q_OBJECT

private slots:
    void containersAreListedInPages()
    {
        TestAzure test(smallTenant());
        QStringList names;
        QString marker;
        do {
            const Reply reply = test.data(u"/blob/stone?comp=list&maxresults=2&marker="_s + marker);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.headers.value("content-type"), QByteArray("application/xml"));
            marker.clear();
            QXmlStreamReader reader(reply.body);
            while (!reader.atEnd()) {
                reader.readNext();
                if (reader.isStartElement() && reader.name() == u"Name"_s)
                    names += reader.readElementText();
                else if (reader.isStartElement() && reader.name() == u"NextMarker"_s)
                    marker = reader.readElementText();
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        } while (!marker.isEmpty());
        QCOMPARE(names, (QStringList{u"backups"_s, u"logs"_s, u"www"_s}));
    }

    void servicesTellTheirProperties()
    {
        TestAzure test(smallTenant());
        for (const QString &service : {u"blob"_s, u"queue"_s, u"table"_s, u"file"_s})
            QVERIFY(test.data(u'/' + service + u"/stone?restype=service&comp=properties"_s)
                        .body.contains("<StorageServiceProperties>"));
        QVERIFY(test.data(u"/queue/stone?comp=list"_s).body.contains("<Queues"));
        QVERIFY(test.data(u"/file/stone?comp=list"_s).body.contains("<Shares"));
        QCOMPARE(test.data(u"/table/stone/Tables"_s).value().size(), 0);
    }

    void givenBodiesWin()
    {
        State state = smallTenant();
        state.dataPlane.insert(u"blob/stone?restype=service&comp=properties"_s, "<Given/>");
        state.dataPlane.insert(u"vault/kv-one/keys"_s, "{\"value\":[{\"kid\":\"key\"}]}");
        TestAzure test(state);
        QCOMPARE(test.data(u"/blob/stone?comp=properties&restype=service&timeout=30"_s).body, QByteArray("<Given/>"));
        QCOMPARE(test.data(u"/vault/kv-one/keys?api-version=7.4"_s).value().size(), 1);
    }

    void secretsComeInPages()
    {
        TestAzure test(smallTenant());
        int pages = 0;
        const auto secrets = test.all(Service::DataPlane, u"/vault/kv-one/secrets?api-version=7.4"_s, &pages);
        QCOMPARE(pages, 2);
        QCOMPARE(secrets.size(), 30);
        QVERIFY(secrets.first().toObject().value(u"id"_s).toString().startsWith(
            u"https://kv-one.vault.azure.net/secrets/"_s));
        QVERIFY(!secrets.first().toObject().contains(u"value"_s));
        QCOMPARE(test.data(u"/vault/kv-one/certificates?api-version=7.4"_s).value().size(), 0);
    }

    void whatIsNotThereIsNotFound()
    {
        TestAzure test(smallTenant());
        QCOMPARE(test.data(u"/vault/none/keys?api-version=7.4"_s).status, 404);
        QCOMPARE(test.data(u"/blob/none?comp=list"_s).status, 404);
        QCOMPARE(test.data(u"/vault/kv-one/keys"_s).status, 400);
    }

    void dataNeedsADataRole()
    {
        TestAzure reader(smallTenantGranting({}));
        QCOMPARE(reader.data(u"/vault/kv-one/keys?api-version=7.4"_s).code(), u"Forbidden"_s);
        State state = smallTenantGranting({});
        state.grants.armRoles.push_back(*builtInRole(u"KeyVaultReader"_s, u"/"_s));
        TestAzure both(state);
        QCOMPARE(both.data(u"/vault/kv-one/keys?api-version=7.4"_s).status, 200);
        state.grants.armRoles = {*builtInRole(u"Security Reader"_s, u"/"_s)};
        TestAzure security(state);
        const Reply refused = security.data(u"/blob/stone?comp=list"_s);
        QCOMPARE(refused.status, 403);
        QVERIFY(refused.body.contains("<Code>AuthorizationPermissionMismatch</Code>"));
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorDataPlane)
#include "tst_SimulatorDataPlane.moc"
