// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TokenClaims.h"

#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

// Apostrophes stand for quotation marks: moc does not understand raw strings.
QByteArray jwt(const QByteArray &payload)
{
    const auto part = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part("{}") + '.' + part(QByteArray(payload).replace('\'', '"')) + '.' + part("signature");
}

} // namespace

class tst_TokenClaims : public QObject {
    Q_OBJECT

private slots:
    void readsAnApplicationsToken()
    {
        const TokenClaims claims = claimsOf(
            jwt("{'aud':'https://graph.microsoft.com','tid':'T','oid':'O','appid':'A',"
                "'app_displayname':'Collector ä','appidacr':'1','idtyp':'app','nbf':1700000000,'exp':1700003600,"
                "'roles':['User.Read.All','Directory.Read.All'],'wids':['W1']}"));
        QVERIFY(claims.readable);
        QCOMPARE(claims.audience, u"https://graph.microsoft.com"_s);
        QCOMPARE(claims.tenantId, u"T"_s);
        QCOMPARE(claims.objectId, u"O"_s);
        QCOMPARE(claims.appId, u"A"_s);
        QCOMPARE(claims.appDisplayName, u"Collector ä"_s);
        QCOMPARE(claims.authentication, u"1"_s);
        QCOMPARE(claims.notBefore, 1700000000);
        QCOMPARE(claims.expires, 1700003600);
        QCOMPARE(claims.roles, (QStringList{u"User.Read.All"_s, u"Directory.Read.All"_s}));
        QCOMPARE(claims.directoryRoles, QStringList{u"W1"_s});
        QVERIFY(claims.isApplication());
    }

    void readsAUsersToken()
    {
        const TokenClaims claims =
            claimsOf(jwt("{'azp':'A','azpacr':'0','scp':'User.Read  Directory.Read.All','aud':['one','two']}"));
        QCOMPARE(claims.appId, u"A"_s);
        QCOMPARE(claims.authentication, u"0"_s);
        QCOMPARE(claims.scopes, (QStringList{u"User.Read"_s, u"Directory.Read.All"_s}));
        QCOMPARE(claims.audience, u"one"_s);
        QVERIFY(!claims.isApplication());
    }

    void aTokenWithoutRolesGrantsNothing()
    {
        const TokenClaims claims = claimsOf(jwt("{'idtyp':'app','oid':'O'}"));
        QVERIFY(claims.readable);
        QVERIFY(claims.roles.isEmpty());
        QVERIFY(claims.isApplication());
    }

    void nonsenseIsNotReadable_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("opaque") << QByteArray("EwBwA8l6BAAU");
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("two parts") << QByteArray("a.b");
        QTest::newRow("five parts (encrypted)") << QByteArray("a.b.c.d.e");
        QTest::newRow("not base64") << QByteArray("a.$$$$.c");
        QTest::newRow("standard base64") << QByteArray("a.++//.c");
        QTest::newRow("not JSON") << jwt("hello");
        QTest::newRow("a list") << jwt("[1,2]");
        QTest::newRow("a number") << jwt("7");
        QTest::newRow("cut") << jwt("{'aud':'x");
        QTest::newRow("no UTF-8") << jwt("{\"aud\":\"\xff\xfe\"");
        QTest::newRow("null bytes") << jwt(QByteArray(64, '\0'));
        QTest::newRow("deeply nested") << jwt(QByteArray(100'000, '['));
    }
    void nonsenseIsNotReadable()
    {
        QFETCH(QByteArray, token);
        QVERIFY(!claimsOf(token).readable);
        QVERIFY(claimsOf(token).roles.isEmpty());
    }

    void claimsOfOtherTypesAreAbsent()
    {
        const TokenClaims claims =
            claimsOf(jwt("{'aud':5,'tid':null,'oid':['a'],'appid':{},'azp':'B','exp':'1700003600','nbf':1e300,'roles':'"
                         "One.Role','scp':7,'wids':[1,null,'W','']}"));
        QVERIFY(claims.readable);
        QVERIFY(claims.audience.isEmpty() && claims.tenantId.isEmpty() && claims.objectId.isEmpty());
        QCOMPARE(claims.appId, u"B"_s);
        QCOMPARE(claims.expires, 1700003600);
        QCOMPARE(claims.notBefore, 0);
        QCOMPARE(claims.roles, QStringList{u"One.Role"_s});
        QVERIFY(claims.scopes.isEmpty());
        QCOMPARE(claims.directoryRoles, QStringList{u"W"_s});
    }
};

QTEST_GUILESS_MAIN(tst_TokenClaims)
#include "tst_TokenClaims.moc"
