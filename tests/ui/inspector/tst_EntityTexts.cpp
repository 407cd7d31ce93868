// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityTexts.h"

#include <QProcess>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_EntityTexts : public QObject {
    Q_OBJECT
private slots:
    void aShellReadsBackWhatWasQuoted_data();
    void aShellReadsBackWhatWasQuoted();
    void commandsNameTheEntity_data();
    void commandsNameTheEntity();
    void requestsComeFromTheEvidence_data();
    void requestsComeFromTheEvidence();
    void queriesQuoteTheId_data();
    void queriesQuoteTheId();
    void onlyPortalsAreOpened_data();
    void onlyPortalsAreOpened();
};

namespace {

const QString vm = u"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm"_s;
const QString user = u"8f1c2a4e-0000-4000-8000-0123456789ab"_s;

} // namespace

void tst_EntityTexts::aShellReadsBackWhatWasQuoted_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"abc"_s;
    QTest::newRow("spaces") << u" a  b "_s;
    QTest::newRow("single quotes") << u"it's '' 'x'"_s;
    QTest::newRow("double quotes") << u"\"$HOME\" `id` $(id)"_s;
    QTest::newRow("backslashes") << u"a\\b\\\\'"_s;
    QTest::newRow("line ends") << u"one\ntwo"_s;
    QTest::newRow("unicode") << u"\u65e5\u672c\u202e\U0001F600"_s;
    QTest::newRow("operators") << u"; rm -rf / & | > < * ? ! #"_s;
}

void tst_EntityTexts::aShellReadsBackWhatWasQuoted()
{
    QFETCH(QString, text);
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"printf %s "_s + posixQuoted(text)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), text);
}

void tst_EntityTexts::commandsNameTheEntity_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("command");
    QTest::newRow("resource") << vm << u"azure_vm"_s << QString(u"az resource show --ids '"_s + vm + u'\'');
    QTest::newRow("quote") << u"/subscriptions/s/x'y"_s << u"azure_vm"_s
                           << u"az resource show --ids '/subscriptions/s/x'\\''y'"_s;
    QTest::newRow("line end") << u"/subscriptions/s/x\ny"_s << QString()
                              << u"az resource show --ids '/subscriptions/s/x\ny'"_s;
    QTest::newRow("escape") << u"/subscriptions/s/x\u001b[2J"_s << QString() << QString();
    QTest::newRow("subscription") << u"/subscriptions/s"_s << u"azure_subscription"_s
                                  << u"az account show --subscription 's'"_s;
    QTest::newRow("resource group") << u"/subscriptions/s/resourceGroups/a b"_s << u"azure_resource_group"_s
                                    << u"az group show --name 'a b' --subscription 's'"_s;
    QTest::newRow("management group") << u"/providers/Microsoft.Management/managementGroups/mg"_s << QString()
                                      << u"az account management-group show --name 'mg'"_s;
    QTest::newRow("user") << user << u"azure_user"_s << QString(u"az ad user show --id '"_s + user + u'\'');
    QTest::newRow("group") << user << u"azure_user_group"_s << QString(u"az ad group show --group '"_s + user + u'\'');
    QTest::newRow("app") << user << u"azure_application"_s << QString(u"az ad app show --id '"_s + user + u'\'');
    QTest::newRow("sp") << user << u"azure_service_principal"_s << QString(u"az ad sp show --id '"_s + user + u'\'');
    QTest::newRow("tenant") << user << u"azure_account"_s << QString();
    QTest::newRow("internet") << u"internet"_s << u"internet"_s << QString();
    QTest::newRow("nothing") << QString() << u"azure_user"_s << QString();
}

void tst_EntityTexts::commandsNameTheEntity()
{
    QFETCH(QString, key);
    QFETCH(QString, type);
    QTEST(azCommand(key, type), "command");
}

void tst_EntityTexts::requestsComeFromTheEvidence_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<QString>("url");
    const QString listing =
        u"GET https://management.usgovcloudapi.net/subscriptions/s/providers/Microsoft.Compute/virtualMachines?api-version=2019-07-01&$top=5"_s;
    QTest::newRow("resource") << vm << u"azure_vm"_s << listing
                              << QString(u"https://management.usgovcloudapi.net"_s + vm + u"?api-version=2019-07-01"_s);
    QTest::newRow("no evidence") << vm << u"azure_vm"_s << QString() << QString(u"https://management.azure.com"_s + vm);
    QTest::newRow("odd letters") << u"/subscriptions/s/a b?c#d\u00e9\n"_s << QString() << QString()
                                 << u"https://management.azure.com/subscriptions/s/a%20b%3Fc%23d%C3%A9%0A"_s;
    QTest::newRow("user") << user << u"azure_user"_s << QString()
                          << QString(u"https://graph.microsoft.com/v1.0/users/"_s + user);
    QTest::newRow("beta") << user << u"azure_user_group"_s << u"GET https://graph.microsoft.us/beta/groups?$top=999"_s
                          << QString(u"https://graph.microsoft.us/beta/groups/"_s + user);
    QTest::newRow("simulator's port") << user << u"azure_user"_s << u"GET https://127.0.0.1:8443/v1.0/users"_s
                                      << QString(u"https://127.0.0.1:8443/v1.0/users/"_s + user);
    QTest::newRow("rule's own") << u"internet"_s << u"internet"_s << QString() << QString();
}

void tst_EntityTexts::requestsComeFromTheEvidence()
{
    QFETCH(QString, key);
    QFETCH(QString, type);
    QFETCH(QString, evidence);
    QTEST(requestUrl(key, type, evidence), "url");
}

void tst_EntityTexts::queriesQuoteTheId_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("query");
    QTest::newRow("resource") << vm << QString(u"Resources | where id =~ '"_s + vm + u'\'');
    QTest::newRow("quotes") << u"/subscriptions/s/x'y\\z"_s
                            << u"Resources | where id =~ '/subscriptions/s/x\\'y\\\\z'"_s;
    QTest::newRow("line end") << u"/subscriptions/s/x\ny"_s
                              << u"Resources | where id =~ '/subscriptions/s/x\\u000ay'"_s;
    QTest::newRow("pipe stays in the text")
        << u"/subscriptions/s/x | take 1"_s << u"Resources | where id =~ '/subscriptions/s/x | take 1'"_s;
    QTest::newRow("group") << u"/subscriptions/s/resourceGroups/rg"_s
                           << u"ResourceContainers | where id =~ '/subscriptions/s/resourceGroups/rg'"_s;
    QTest::newRow("assignment")
        << u"/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/r"_s
        << u"AuthorizationResources | where id =~ '/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/r'"_s;
    QTest::newRow("user") << user << QString();
}

void tst_EntityTexts::queriesQuoteTheId()
{
    QFETCH(QString, key);
    QTEST(resourceGraphQuery(key), "query");
}

void tst_EntityTexts::onlyPortalsAreOpened_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<bool>("is");
    QTest::newRow("own") << u"https://portal.azure.com/#@x/resource/y"_s << u"public"_s << true;
    QTest::newRow("other cloud") << u"https://portal.azure.us/#x"_s << u"public"_s << false;
    QTest::newRow("own cloud") << u"https://portal.azure.us/#x"_s << u"usgov"_s << true;
    QTest::newRow("endpoints file") << u"https://portal.azure.cn/"_s << u"/etc/cloud.json"_s << true;
    QTest::newRow("http") << u"http://portal.azure.com/"_s << u"public"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"public"_s << false;
    QTest::newRow("user part") << u"https://portal.azure.com@evil.example/"_s << u"public"_s << false;
    QTest::newRow("user of the portal") << u"https://a:b@portal.azure.com/"_s << u"public"_s << false;
    QTest::newRow("suffix") << u"https://portal.azure.com.evil.example/"_s << u"public"_s << false;
    QTest::newRow("port") << u"https://portal.azure.com:8443/"_s << u"public"_s << false;
    QTest::newRow("nothing") << QString() << u"public"_s << false;
}

void tst_EntityTexts::onlyPortalsAreOpened()
{
    QFETCH(QString, url);
    QFETCH(QString, cloud);
    QTEST(isPortalPage(QUrl(url), cloud), "is");
}

QTEST_GUILESS_MAIN(tst_EntityTexts)
#include "tst_EntityTexts.moc"
