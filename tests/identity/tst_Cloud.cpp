// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cloud.h"
#include "ThrowAwayCa.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Kind = CloudProblem::Kind;

class tst_Cloud : public QObject {
    Q_OBJECT

    static Cloud named(const QString &name) { return std::get<Cloud>(cloudFrom(name)); }
    static QJsonObject line()
    {
        return {{u"authority"_s, u"https://127.0.0.1:8441"_s},
                {u"graph"_s, u"https://127.0.0.1:8442/"_s},
                {u"resourceManager"_s, u"https://127.0.0.1:8443"_s},
                {u"keyVault"_s, u"https://127.0.0.1:8444/vault/{name}"_s},
                {u"storage"_s, u"https://127.0.0.1:8444/{service}/{name}"_s},
                {u"ca"_s, QString::fromLatin1(ThrowAwayCa().pem())},
                {u"tenant"_s, u"t"_s},
                {u"clientId"_s, u"c"_s},
                {u"clientSecret"_s, u"s"_s}};
    }
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

private slots:
    void knowsTheCloudsByName_data()
    {
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("graphScope");
        QTest::addColumn<QString>("armScope");
        QTest::addColumn<QString>("vaultScope");
        QTest::newRow("public") << u"https://login.microsoftonline.com"_s << u"https://graph.microsoft.com/.default"_s
                                << u"https://management.azure.com/.default"_s << u"https://vault.azure.net/.default"_s;
        QTest::newRow("usgov") << u"https://login.microsoftonline.us"_s << u"https://graph.microsoft.us/.default"_s
                               << u"https://management.usgovcloudapi.net/.default"_s
                               << u"https://vault.usgovcloudapi.net/.default"_s;
        QTest::newRow("usgovdod") << u"https://login.microsoftonline.us"_s
                                  << u"https://dod-graph.microsoft.us/.default"_s
                                  << u"https://management.usgovcloudapi.net/.default"_s
                                  << u"https://vault.usgovcloudapi.net/.default"_s;
        QTest::newRow("china") << u"https://login.partner.microsoftonline.cn"_s
                               << u"https://microsoftgraph.chinacloudapi.cn/.default"_s
                               << u"https://management.chinacloudapi.cn/.default"_s
                               << u"https://vault.azure.cn/.default"_s;
    }
    void knowsTheCloudsByName()
    {
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(cloudNames().contains(name));
        const Cloud cloud = named(name.toUpper());
        QCOMPARE(cloud.name, name);
        QTEST(cloud.authority.toString(), "authority");
        QTEST(cloud.scope(Api::Graph), "graphScope");
        QTEST(cloud.scope(Api::ResourceManager), "armScope");
        QTEST(cloud.scope(Api::KeyVault), "vaultScope");
        QCOMPARE(cloud.scope(Api::Storage), u"https://storage.azure.com/.default"_s);
        QCOMPARE(cloud.origin(Api::Graph), cloud.graph);
        QVERIFY(cloud.origin(Api::KeyVault).isEmpty());
        QVERIFY(cloud.portal.isValid());
        QCOMPARE(cloudNames().size(), 4);
    }

    void tokensGoToTheCloudsOwnHostsOnly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("own");
        const auto row = [](const char *name, const QString &url, bool own) { QTest::newRow(name) << url << own; };
        row("graph", u"https://graph.microsoft.com/v1.0/users?$skiptoken=x"_s, true);
        row("arm", u"https://management.azure.com/subscriptions"_s, true);
        row("authority", u"https://login.microsoftonline.com/t/v2.0"_s, true);
        row("case", u"HTTPS://Management.Azure.COM/subscriptions"_s, true);
        row("port 443", u"https://management.azure.com:443/subscriptions"_s, true);
        row("vault", u"https://kv-prod1.vault.azure.net/keys"_s, true);
        row("vault, case", u"https://KV-Prod1.VAULT.azure.net:443/keys"_s, true);
        row("blob", u"https://acct.blob.core.windows.net/?comp=list"_s, true);
        row("queue", u"https://acct.queue.core.windows.net"_s, true);
        row("an at sign in the path", u"https://graph.microsoft.com/v1.0/users/a@b.example"_s, true);
        row("full stop in full width", u"https://management\uff0eazure.com/"_s, true); // IDNA makes it the same host
        row("http", u"http://management.azure.com/subscriptions"_s, false);
        row("ftp", u"ftp://management.azure.com/"_s, false);
        row("wss", u"wss://management.azure.com/"_s, false);
        row("no scheme", u"//management.azure.com/"_s, false);
        row("no host", u"https:///subscriptions"_s, false);
        row("relative", u"/subscriptions"_s, false);
        row("empty", QString(), false);
        row("other port", u"https://management.azure.com:8443/"_s, false);
        row("port 80", u"https://management.azure.com:80/"_s, false);
        row("port 0", u"https://management.azure.com:0/"_s, false);
        row("port too large", u"https://management.azure.com:65979/"_s, false); // 443 modulo 65536
        row("user", u"https://user@management.azure.com/"_s, false);
        row("user and password", u"https://user:pw@management.azure.com/"_s, false);
        row("empty user", u"https://@management.azure.com/"_s, false);
        row("user that looks like the host", u"https://management.azure.com@evil.example/"_s, false);
        row("user with port", u"https://management.azure.com:443@evil.example/"_s, false);
        row("encoded at sign", u"https://management.azure.com%40evil.example/"_s, false);
        row("suffix", u"https://management.azure.com.evil.example/"_s, false);
        row("prefix", u"https://evilmanagement.azure.com/"_s, false);
        row("below", u"https://evil.management.azure.com/"_s, false);
        row("above", u"https://azure.com/"_s, false);
        row("trailing dot", u"https://management.azure.com./"_s, false);
        row("two trailing dots", u"https://management.azure.com../"_s, false);
        row("backslash host", u"https://evil.example\\@management.azure.com/"_s, false);
        row("backslash after the host", u"https://management.azure.com\\@evil.example/"_s, false);
        row("backslashes for slashes", u"https:\\\\management.azure.com\\"_s, false);
        row("blank", u"https://management.azure.com /"_s, false);
        row("tab", u"https://management.azure.com\t.evil.example/"_s, false);
        row("line break", u"https://management.azure.com\r\n.evil.example/"_s, false);
        row("null", u"https://management.azure.com"_s + QChar(0) + u".evil.example/"_s, false);
        row("fragment trick", u"https://evil.example#@management.azure.com/"_s, false);
        row("query trick", u"https://evil.example?@management.azure.com/"_s, false);
        row("Cyrillic a", u"https://m\u0430nagement.azure.com/"_s, false);
        row("punycode", u"https://xn--mnagement-66g.azure.com/"_s, false);
        row("address", u"https://127.0.0.1/"_s, false);
        row("IPv6", u"https://[::1]/"_s, false);
        row("IPv6 that names the host", u"https://[::ffff:management.azure.com]/"_s, false);
        row("vault without a name", u"https://vault.azure.net/"_s, false);
        row("vault with two labels", u"https://a.b.vault.azure.net/"_s, false);
        row("vault with an empty label", u"https://.vault.azure.net/"_s, false);
        row("vault, hyphen first", u"https://-a.vault.azure.net/"_s, false);
        row("vault, underscore", u"https://a_b.vault.azure.net/"_s, false);
        row("vault, suffix", u"https://a.vault.azure.net.evil.example/"_s, false);
        row("vault, prefix of the suffix", u"https://a.evilvault.azure.net/"_s, false);
        row("vault, other port", u"https://a.vault.azure.net:444/"_s, false);
        row("vault, http", u"http://a.vault.azure.net/"_s, false);
        row("vault, user", u"https://x@a.vault.azure.net/"_s, false);
        row("vault of another cloud", u"https://a.vault.azure.cn/"_s, false);
        row("vault, trailing dot", u"https://a.vault.azure.net./"_s, false);
        row("unknown storage service", u"https://acct.evil.core.windows.net/"_s, false);
        row("storage without service", u"https://acct.core.windows.net/"_s, false);
        row("the placeholder itself", u"https://{name}.vault.azure.net/"_s, false);
    }
    void tokensGoToTheCloudsOwnHostsOnly()
    {
        QFETCH(QString, url);
        QTEST(named(u"public"_s).owns(QUrl(url)), "own");
        QTEST(named(u"public"_s).owns(QUrl(url, QUrl::StrictMode)), "own");
    }

    void templatesMayBePaths_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("own");
        const auto row = [](const char *name, const QString &url, bool own) { QTest::newRow(name) << url << own; };
        row("authority", u"https://127.0.0.1:8441/t/oauth2"_s, true);
        row("arm", u"https://127.0.0.1:8443"_s, true);
        row("vault", u"https://127.0.0.1:8444/vault/kv1/keys?api-version=7.4"_s, true);
        row("vault itself", u"https://127.0.0.1:8444/vault/kv1"_s, true);
        row("storage", u"https://127.0.0.1:8444/blob/acct/?comp=list"_s, true);
        row("no name", u"https://127.0.0.1:8444/vault/"_s, false);
        row("no path", u"https://127.0.0.1:8444/"_s, false);
        row("other path", u"https://127.0.0.1:8444/other/kv1"_s, false);
        row("path in capitals", u"https://127.0.0.1:8444/Vault/kv1"_s, false);
        row("up", u"https://127.0.0.1:8444/vault/../other"_s, false);
        row("up from below", u"https://127.0.0.1:8444/vault/kv1/../../other"_s, false);
        row("up, encoded", u"https://127.0.0.1:8444/vault/kv1/%2e%2e/%2E%2E/other"_s, false);
        row("slash, encoded", u"https://127.0.0.1:8444/vault/a%2fb"_s, false);
        row("doubled slash", u"https://127.0.0.1:8444//vault/kv1"_s, false);
        row("other port", u"https://127.0.0.1:8445/vault/kv1"_s, false);
        row("no port", u"https://127.0.0.1/vault/kv1"_s, false);
        row("localhost", u"https://localhost:8443/"_s, false);
        row("user", u"https://u@127.0.0.1:8444/vault/kv1"_s, false);
        row("public cloud", u"https://management.azure.com/"_s, false);
    }
    void templatesMayBePaths()
    {
        QFETCH(QString, url);
        const auto cloud = cloudFromJson(bytes(line()));
        QVERIFY(std::holds_alternative<Cloud>(cloud));
        QTEST(std::get<Cloud>(cloud).owns(QUrl(url)), "own");
    }

    void originsMayBeIpv6()
    {
        QJsonObject object = line();
        object.insert(u"graph"_s, u"https://[::1]:8442"_s);
        object.insert(u"keyVault"_s, u"https://[::1]:8444/vault/{name}"_s);
        const Cloud cloud = std::get<Cloud>(cloudFromJson(bytes(object)));
        QVERIFY(cloud.owns(QUrl(u"https://[::1]:8442/v1.0"_s)));
        QVERIFY(cloud.owns(QUrl(u"https://[0:0:0:0:0:0:0:1]:8442/v1.0"_s)));
        QVERIFY(cloud.owns(QUrl(u"https://[::1]:8444/vault/a"_s)));
        QVERIFY(!cloud.owns(QUrl(u"https://[::2]:8442/v1.0"_s)));
        QCOMPARE(cloud.scope(Api::Graph), u"https://[::1]:8442/.default"_s);
    }

    void readsTheSimulatorsLine()
    {
        const Cloud cloud = std::get<Cloud>(cloudFromJson(bytes(line())));
        QCOMPARE(cloud.name, u"custom"_s);
        QCOMPARE(cloud.authority, QUrl(u"https://127.0.0.1:8441"_s));
        QCOMPARE(cloud.graph, QUrl(u"https://127.0.0.1:8442"_s));
        QCOMPARE(cloud.portal, QUrl(u"https://portal.azure.com"_s));
        QCOMPARE(cloud.scope(Api::Graph), u"https://127.0.0.1:8442/.default"_s);
        QCOMPARE(cloud.scope(Api::KeyVault), u"https://vault.azure.net/.default"_s);
        QVERIFY(tlsFor(cloud).caCertificates().size() >= 1);
        QCOMPARE(tlsFor(cloud).peerVerifyMode(), QSslSocket::VerifyPeer);
    }

    void readsTheFirstLineOfSeveral()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"cloud.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes(line()) + "\n{\"requests\":12,\"refused\":0}\n");
        file.close();
        QVERIFY(std::holds_alternative<Cloud>(cloudFrom(file.fileName())));
    }

    void theBuiltInCloudsCanBeWrittenTheSameWay()
    {
        for (const QString &name : cloudNames()) {
            const Cloud cloud = named(name);
            const QJsonObject object{{u"authority"_s, cloud.authority.toString()},
                                     {u"graph"_s, cloud.graph.toString()},
                                     {u"resourceManager"_s, cloud.resourceManager.toString()},
                                     {u"portal"_s, cloud.portal.toString()},
                                     {u"keyVault"_s, cloud.keyVault},
                                     {u"storage"_s, cloud.storage}};
            const Cloud again = std::get<Cloud>(cloudFromJson(bytes(object)));
            QCOMPARE(again.graph, cloud.graph);
            QCOMPARE(again.scope(Api::KeyVault), cloud.scope(Api::KeyVault));
            QVERIFY(again.extraCa.isEmpty());
        }
    }

    void badEndpointsAreNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &field, const QJsonValue &value, Kind kind) {
            QTest::newRow(name) << field << value << static_cast<int>(kind);
        };
        row("missing", u"graph"_s, QJsonValue::Undefined, Kind::MissingEndpoint);
        row("null", u"graph"_s, QJsonValue::Null, Kind::MissingEndpoint);
        row("number", u"authority"_s, 12, Kind::MissingEndpoint);
        row("empty", u"resourceManager"_s, QString(), Kind::MissingEndpoint);
        row("no vault", u"keyVault"_s, QJsonValue::Undefined, Kind::MissingEndpoint);
        row("no storage", u"storage"_s, anObject(), Kind::MissingEndpoint);
        row("http", u"authority"_s, u"http://127.0.0.1:8441"_s, Kind::NotHttps);
        row("bare name", u"authority"_s, u"login.example"_s, Kind::NotHttps);
        row("file", u"graph"_s, u"file:///etc/passwd"_s, Kind::NotHttps);
        row("vault over http", u"keyVault"_s, u"http://{name}.vault.example"_s, Kind::NotHttps);
        row("portal over http", u"portal"_s, u"http://portal.example"_s, Kind::NotHttps);
        row("user", u"graph"_s, u"https://u:p@graph.example"_s, Kind::BadEndpoint);
        row("empty user", u"graph"_s, u"https://@graph.example"_s, Kind::BadEndpoint);
        row("path", u"graph"_s, u"https://graph.example/v1.0"_s, Kind::BadEndpoint);
        row("query", u"graph"_s, u"https://graph.example?x"_s, Kind::BadEndpoint);
        row("fragment", u"graph"_s, u"https://graph.example#x"_s, Kind::BadEndpoint);
        row("no host", u"graph"_s, u"https://"_s, Kind::BadEndpoint);
        row("port 0", u"graph"_s, u"https://graph.example:0"_s, Kind::BadEndpoint);
        row("template without name", u"keyVault"_s, u"https://vault.example"_s, Kind::BadEndpoint);
        row("name twice", u"keyVault"_s, u"https://{name}.vault.example/{name}"_s, Kind::BadEndpoint);
        row("part of a label", u"keyVault"_s, u"https://x{name}.vault.example"_s, Kind::BadEndpoint);
        row("every host", u"keyVault"_s, u"https://{name}"_s, Kind::BadEndpoint);
        row("every host of a top-level domain", u"keyVault"_s, u"https://{name}.com"_s, Kind::BadEndpoint);
        row("name as the last label", u"keyVault"_s, u"https://vault.{name}"_s, Kind::BadEndpoint);
        row("other placeholder", u"storage"_s, u"https://{name}.{zone}.store.example"_s, Kind::BadEndpoint);
        row("template with user", u"storage"_s, u"https://u@{name}.{service}.store.example"_s, Kind::BadEndpoint);
        row("template with query", u"storage"_s, u"https://store.example/{name}?x"_s, Kind::BadEndpoint);
        row("template with dots", u"storage"_s, u"https://store.example/../{name}"_s, Kind::BadEndpoint);
        row("template port", u"storage"_s, u"https://store.example:99999/{name}"_s, Kind::BadEndpoint);
        row("no certificate", u"ca"_s, u"hello"_s, Kind::BadCertificate);
        row("empty certificate", u"ca"_s, QString(), Kind::BadCertificate);
        row("certificate of another type", u"ca"_s, 7, Kind::BadCertificate);
        row("broken certificate", u"ca"_s, u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s,
            Kind::BadCertificate);
        row("one good, one broken", u"ca"_s,
            QString::fromLatin1(ThrowAwayCa().pem())
                + u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s,
            Kind::BadCertificate);
    }
    void badEndpointsAreNamed()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QJsonObject object = line();
        object.insert(field, value);
        const auto result = cloudFromJson(bytes(object));
        QVERIFY(std::holds_alternative<CloudProblem>(result));
        QTEST(static_cast<int>(std::get<CloudProblem>(result).kind), "kind");
        QCOMPARE(std::get<CloudProblem>(result).what, field);
    }

    void whatIsNoCloudIsTold_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<int>("kind");
        QTest::newRow("no such name") << u"germany"_s << static_cast<int>(Kind::UnknownName);
        QTest::newRow("empty") << QString() << static_cast<int>(Kind::UnknownName);
        QTest::newRow("no such file") << u"./no/such/cloud.json"_s << static_cast<int>(Kind::CannotRead);
        QTest::newRow("a folder") << u"/"_s << static_cast<int>(Kind::CannotRead);
        QTest::newRow("not JSON") << QString::fromUtf8(__FILE__) << static_cast<int>(Kind::NotJson);
    }
    void whatIsNoCloudIsTold()
    {
        QFETCH(QString, argument);
        const auto result = cloudFrom(argument);
        QVERIFY(std::holds_alternative<CloudProblem>(result));
        QTEST(static_cast<int>(std::get<CloudProblem>(result).kind), "kind");
        QCOMPARE(std::get<CloudProblem>(result).what, argument);
    }

private:
    static QJsonValue anObject() { return QJsonObject(); }
};

QTEST_GUILESS_MAIN(tst_Cloud)
#include "tst_Cloud.moc"
