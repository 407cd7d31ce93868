// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where no keychain answers: it is said, memory is offered, and nothing is left behind.
#include "Desk.h"

using namespace Qt::StringLiterals;
using namespace azimuth;

class tst_SessionWithoutKeychain : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        leaveHome();
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"azimuth"_s);
        QCoreApplication::setApplicationName(u"azimuth"_s);
    }

    void theSecretIsKeptInMemoryAndAskedForAtTheNextStart()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, {u"--estate"_s, u"demo"_s});
        QString id;
        {
            Desk desk;
            QCOMPARE(desk.save(azure, azure.secret(), KeepSecret::Keychain), QString());
            QVERIFY(desk.offered);
            QVERIFY2(desk.notSaved[0].contains(u"No keychain answers"), qPrintable(desk.notSaved[0]));
            QVERIFY(desk.session.connections().empty());
            id = desk.save(azure, azure.secret(), KeepSecret::Memory);
            QVERIFY(!id.isEmpty());
            desk.session.useConnection(id);
            desk.session.testConnection(desk.session.connections()[0], {});
            QVERIFY(desk.waitFor([&] { return !desk.tests.empty(); }));
            QVERIFY2(desk.tests[0].signedIn, qPrintable(desk.tests[0].headline));
        }
        Desk desk;
        desk.session.useConnection(id);
        QVERIFY(desk.waitFor([&] { return desk.session.currentConnection() == id; }));
        QVERIFY(desk.collect());
        QVERIFY(desk.ends[0].kind == CollectionEnd::Kind::Failed);
        QVERIFY2(desk.ends[0].sentence.contains(u"Edit the connection"), qPrintable(desk.ends[0].sentence));
        QVERIFY(desk.shown.estate == nullptr);
        desk.session.removeConnection(id);
        QVERIFY(desk.waitFor([&] { return desk.session.connections().empty(); }));
        QVERIFY(!place.everything().contains(azure.secret()));
    }
};

QTEST_GUILESS_MAIN(tst_SessionWithoutKeychain)
#include "tst_SessionWithoutKeychain.moc"
