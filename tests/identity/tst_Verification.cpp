// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Credential.h"
#include "Verification.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QUrlQuery>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

const QString subscription = u"/subscriptions/00001111-2222-3333-4444-555566667777"_s;

TokenClaims app(const QStringList &roles, const QStringList &directoryRoles = {})
{
    TokenClaims claims;
    claims.readable = true;
    claims.idType = u"app"_s;
    claims.roles = roles;
    claims.directoryRoles = directoryRoles;
    return claims;
}

TokenClaims user(const QStringList &scopes, const QStringList &directoryRoles = {})
{
    TokenClaims claims = app({}, directoryRoles);
    claims.idType = u"user"_s;
    claims.scopes = scopes;
    return claims;
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class tst_Verification : public QObject {
    Q_OBJECT

    GraphPermissions m_known;

private slots:
    void initTestCase()
    {
        QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/permissions/graph.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = GraphPermissions::fromJson(file.readAll());
        QVERIFY2(std::holds_alternative<GraphPermissions>(read),
                 std::holds_alternative<GraphPermissions>(read)
                     ? ""
                     : qPrintable(std::get<GraphPermissionsProblem>(read).reason));
        m_known = std::get<GraphPermissions>(read);
        QVERIFY(m_known.names().size() > 40);
        QCOMPARE(m_known.appRoleId(u"directory.read.all"_s), u"7ab1d382-f21e-4acd-a863-ba3e13f7da61"_s);
    }

    void actionsMatchPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("matches");
        const QString nic = u"Microsoft.Network/networkInterfaces/read"_s;
        const auto row = [](const char *name, const QString &pattern, const QString &action, bool matches) {
            QTest::newRow(name) << pattern << action << matches;
        };
        row("everything", u"*"_s, nic, true);
        row("every read", u"*/read"_s, nic, true);
        row("every write", u"*/write"_s, nic, false);
        row("provider", u"Microsoft.Network/*"_s, nic, true);
        row("provider's reads", u"microsoft.network/*/READ"_s, nic, true);
        row("itself", nic, nic, true);
        row("without case", nic.toUpper(), nic.toLower(), true);
        row("other provider", u"Microsoft.Compute/*"_s, nic, false);
        row("a provider that begins alike", u"Microsoft.Net/*"_s, nic, false);
        row("no star, shorter", u"Microsoft.Network/networkInterfaces"_s, nic, false);
        row("no star, longer", nic + u"/x"_s, nic, false);
        row("star for nothing", u"Microsoft.Network/networkInterfaces/*read"_s, nic, true);
        row("star at the end for nothing", nic + u"*"_s, nic, true);
        row("two stars", u"*/networkInterfaces/*"_s, nic, true);
        row("star inside a word", u"Microsoft.Net*faces/re*d"_s, nic, true);
        row("must come back", u"*ab*abc"_s, u"xabyabababc"_s, true);
        row("a dot is a dot", u"MicrosoftXNetwork/*"_s, nic, false);
        row("brackets are brackets", u"[M]icrosoft*"_s, nic, false);
        row("question mark is none", u"Microsoft?Network/*"_s, nic, false);
        row("empty pattern", QString(), nic, false);
        row("empty both", QString(), QString(), true);
        row("hostile", u"*a"_s.repeated(40) + u"b"_s, u"a"_s.repeated(2000), false);
    }
    void actionsMatchPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, action);
        QTEST(actionMatches(pattern, action), "matches");
    }

    void notActionsTakeAwayFromTheirOwnEntryOnly()
    {
        const QString keys = u"Microsoft.Storage/storageAccounts/listKeys/action"_s;
        const ArmPermission without{{u"*"_s}, {u"microsoft.storage/*/listkeys/action"_s}, {}, {}};
        const ArmPermission with{{u"Microsoft.Storage/*"_s}, {}, {}, {}};
        QVERIFY(!allows(without, keys));
        QVERIFY(allows(with, keys));
        const auto verdict = [&keys](const std::vector<ArmPermission> &entries) {
            return verdictFor({keys}, Api::ResourceManager, {}, entries, {}).verdict;
        };
        QCOMPARE(verdict({without}), Verdict::Missing);
        QCOMPARE(verdict({without, with}), Verdict::Ready);
        QCOMPARE(verdict({with, without}), Verdict::Ready);
        // Allowed by neither alone: halves of two entries do not add up.
        QCOMPARE(verdict({{{u"*"_s}, {keys}, {}, {}}, {{u"*/read"_s}, {}, {}, {}}}), Verdict::Missing);
    }

    void armStepsAreJudged_data()
    {
        QTest::addColumn<QString>("actions");
        QTest::addColumn<QString>("notActions");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("excess");
        const auto row = [](const char *name, const QString &actions, const QString &notActions, Verdict verdict,
                            const QString &excess = {}) {
            QTest::newRow(name) << actions << notActions << static_cast<int>(verdict) << excess;
        };
        row("Reader", u"*/read"_s, {}, Verdict::Ready);
        row("custom role", u"Microsoft.Network/networkInterfaces/read"_s, {}, Verdict::Ready);
        row("Owner", u"*"_s, {}, Verdict::OverPrivileged, u"*"_s);
        row("Contributor", u"*"_s, u"Microsoft.Authorization/*/Write Microsoft.Authorization/*/Delete"_s,
            Verdict::OverPrivileged, u"*"_s);
        row("Network Contributor", u"*/read microsoft.network/*"_s, {}, Verdict::OverPrivileged,
            u"microsoft.network/*"_s);
        row("all but write", u"*"_s, u"*/write"_s, Verdict::Ready);
        row("another provider", u"Microsoft.Compute/*"_s, {}, Verdict::Missing);
        row("nothing in it", {}, {}, Verdict::Missing);
        row("taken away", u"*/read"_s, u"Microsoft.Network/*"_s, Verdict::Missing);
    }
    void armStepsAreJudged()
    {
        QFETCH(QString, actions);
        QFETCH(QString, notActions);
        QFETCH(QString, excess);
        const QStringList needs{u"Microsoft.Network/networkInterfaces/read"_s};
        const StepVerdict verdict =
            verdictFor(needs, Api::ResourceManager, {},
                       std::vector<ArmPermission>{{words(actions), words(notActions), {}, {}}}, m_known);
        QTEST(static_cast<int>(verdict.verdict), "verdict");
        QCOMPARE(verdict.excess, words(excess));
        QCOMPARE(verdict.missing, verdict.verdict == Verdict::Missing ? needs : QStringList());
        QCOMPARE(verdict.held, isGranted(verdict.verdict) ? needs : QStringList());
    }

    void whatWasNotAskedIsUnknown()
    {
        const QStringList needs{u"Microsoft.Network/networkInterfaces/read"_s};
        QCOMPARE(verdictFor(needs, Api::ResourceManager, {}, std::nullopt, m_known).verdict, Verdict::Unknown);
        QCOMPARE(verdictFor(needs, Api::ResourceManager, {}, std::vector<ArmPermission>(), m_known).verdict,
                 Verdict::Missing);
        QCOMPARE(verdictFor({u"User.Read.All"_s}, Api::Graph, {}, std::nullopt, m_known).verdict, Verdict::Unknown);
        QCOMPARE(verdictFor({}, Api::Graph, {}, std::nullopt, m_known).verdict, Verdict::Ready);
    }

    void dataPlanesHaveOtherWaysIn()
    {
        const QStringList needs{u"Microsoft.KeyVault/vaults/keys/read"_s};
        const std::vector<ArmPermission> reader{{{u"*/read"_s}, {}, {u"Microsoft.KeyVault/vaults/*/read"_s}, {u"x"_s}}};
        const std::vector<ArmPermission> owner{{{u"*"_s}, {}, {}, {}}};
        QCOMPARE(verdictFor(needs, Api::KeyVault, {}, reader, m_known).verdict, Verdict::Ready);
        QCOMPARE(verdictFor(needs, Api::KeyVault, {}, owner, m_known).verdict, Verdict::Unknown);
        QCOMPARE(verdictFor(needs, Api::Storage, {}, std::nullopt, m_known).verdict, Verdict::Unknown);
    }

    void graphStepsAreJudged_data()
    {
        QTest::addColumn<QString>("needs");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("held");
        const auto row = [](const char *name, const QString &needs, const QString &roles, Verdict verdict,
                            const QString &held = {}) {
            QTest::newRow(name) << needs << roles << static_cast<int>(verdict) << held;
        };
        row("itself", u"User.Read.All"_s, u"User.Read.All"_s, Verdict::Ready, u"User.Read.All"_s);
        row("without case", u"User.Read.All"_s, u"user.read.all"_s, Verdict::Ready, u"user.read.all"_s);
        row("any of two", u"User.Read.All AuditLog.Read.All"_s, u"AuditLog.Read.All"_s, Verdict::Ready,
            u"AuditLog.Read.All"_s);
        row("nothing", u"User.Read.All"_s, {}, Verdict::Missing);
        row("something else", u"User.Read.All"_s, u"Mail.Read"_s, Verdict::Missing);
        row("less", u"User.Read.All"_s, u"User.ReadBasic.All"_s, Verdict::Missing);
        row("directory for users", u"User.Read.All"_s, u"Directory.Read.All"_s, Verdict::Ready,
            u"Directory.Read.All"_s);
        row("write for read", u"Application.Read.All"_s, u"Application.ReadWrite.All"_s, Verdict::OverPrivileged,
            u"Application.ReadWrite.All"_s);
        row("directory write", u"GroupMember.Read.All"_s, u"Directory.ReadWrite.All"_s, Verdict::OverPrivileged,
            u"Directory.ReadWrite.All"_s);
        row("read and write", u"User.Read.All"_s, u"User.Read.All User.ReadWrite.All"_s, Verdict::OverPrivileged,
            u"User.Read.All User.ReadWrite.All"_s);
        row("owned apps are not all apps", u"Application.Read.All"_s, u"Application.ReadWrite.OwnedBy"_s,
            Verdict::Missing);
        row("unknown need, its write", u"Thing.Read.All"_s, u"Thing.ReadWrite.All"_s, Verdict::OverPrivileged,
            u"Thing.ReadWrite.All"_s);
        row("eligibility by role management", u"RoleEligibilitySchedule.Read.Directory"_s,
            u"RoleManagement.Read.Directory"_s, Verdict::Ready, u"RoleManagement.Read.Directory"_s);
        // Directory.Read.All is broad but not everything.
        for (const char *need :
             {"Policy.Read.All", "AuditLog.Read.All", "EntitlementManagement.Read.All",
              "UserAuthenticationMethod.Read.All", "RoleEligibilitySchedule.Read.Directory",
              "RoleAssignmentSchedule.Read.Directory", "PrivilegedEligibilitySchedule.Read.AzureADGroup"})
            row(need, QString::fromLatin1(need), u"Directory.Read.All"_s, Verdict::Missing);
    }
    void graphStepsAreJudged()
    {
        QFETCH(QString, needs);
        QFETCH(QString, roles);
        QFETCH(QString, held);
        const StepVerdict verdict = verdictFor(words(needs), Api::Graph, app(words(roles)), std::nullopt, m_known);
        QTEST(static_cast<int>(verdict.verdict), "verdict");
        QCOMPARE(verdict.held, words(held));
        QCOMPARE(verdict.excess.isEmpty(), verdict.verdict != Verdict::OverPrivileged);
        QCOMPARE(verdict.missing, verdict.verdict == Verdict::Missing ? words(needs) : QStringList());
    }

    void entraRolesMayStandIn()
    {
        const QString globalReader = u"F2EF992C-3AFB-46B9-B7CF-A126EE74C451"_s;
        const QStringList needs{u"User.Read.All"_s};
        const auto verdict = [&](const TokenClaims &claims) {
            return verdictFor(needs, Api::Graph, claims, std::nullopt, m_known).verdict;
        };
        QCOMPARE(verdict(app({}, {globalReader})), Verdict::Unknown);
        QCOMPARE(verdict(app({}, {u"b79fbf4d-3ef9-4689-8143-76b194e85509"_s})), Verdict::Missing); // a plain user
        QCOMPARE(verdict(user(needs, {globalReader})), Verdict::Ready);
        QCOMPARE(verdict(user(needs)), Verdict::Unknown); // the scope alone does not make a user able
        QCOMPARE(verdict(user({}, {globalReader})), Verdict::Missing);
        TokenClaims mixed = user({});
        mixed.roles = needs; // a user's roles are the app's own, not Graph's permissions
        QCOMPARE(verdict(mixed), Verdict::Missing);
    }

    void theDataHoldTogether()
    {
        QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/permissions/graph.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        QSet<QString> ids;
        for (const QJsonValue &value : root.value("permissions"_L1).toArray()) {
            const QJsonObject row = value.toObject();
            const QString name = row.value("name"_L1).toString();
            QVERIFY2(!m_known.writes(name), qPrintable(name));
            for (const QJsonValue &also : row.value("also"_L1).toArray()) {
                QVERIFY2(!m_known.writes(also.toString()), qPrintable(name));
                QVERIFY2(also.toString() != name, qPrintable(name));
            }
            for (const QJsonValue &write : row.value("write"_L1).toArray())
                QVERIFY2(write.toString().contains(u".ReadWrite."_s), qPrintable(name));
            const QString id = row.value("id"_L1).toString();
            QVERIFY2(id.isEmpty() || !ids.contains(id), qPrintable(name));
            ids.insert(id);
        }
        QVERIFY(root.value("readingRoles"_L1).toArray().size() >= 3);
        for (const QString &role : m_known.readingRoles())
            QVERIFY2(isGuid(role), qPrintable(role));
    }

    void brokenDataAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("not JSON") << QByteArray("{\n\"a\":") << u"line 2"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"line 1"_s;
        QTest::newRow("empty") << QByteArray("{}") << u"no permissions"_s;
        QTest::newRow("no name") << QByteArray(R"({"permissions":[{}]})") << u"no name"_s;
        QTest::newRow("twice") << QByteArray(R"({"permissions":[{"name":"A.Read"},{"name":"a.read"}]})") << u"a.read"_s;
        QTest::newRow("bad id") << QByteArray(R"({"permissions":[{"name":"A.Read","id":"7"}]})") << u"A.Read"_s;
    }
    void brokenDataAreRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const auto read = GraphPermissions::fromJson(json);
        QVERIFY(std::holds_alternative<GraphPermissionsProblem>(read));
        QVERIFY2(std::get<GraphPermissionsProblem>(read).reason.contains(reason),
                 qPrintable(std::get<GraphPermissionsProblem>(read).reason));
    }

    void readsTheCallersPermissions()
    {
        const auto entries = armPermissionsFrom(
            QByteArray(
                "{'value':[{'actions':['*/read'],'notActions':['A/b'],'dataActions':['C/*'],'notDataActions':[]},"
                "{'actions':null},7]}")
                .replace('\'', '"'));
        QVERIFY(entries);
        QCOMPARE(entries->size(), 3U);
        QCOMPARE(entries->front().actions, QStringList{u"*/read"_s});
        QCOMPARE(entries->front().notActions, QStringList{u"A/b"_s});
        QCOMPARE(entries->front().dataActions, QStringList{u"C/*"_s});
        QVERIFY(entries->at(1).actions.isEmpty());
        for (const QByteArray &bad : {QByteArray(), QByteArray("{}"), QByteArray("[]"), QByteArray(R"({"value":{}})"),
                                      QByteArray(R"({"value":[{)")})
            QVERIFY(!armPermissionsFrom(bad));
    }

    void consentUrlsKeepWhatIsInThem()
    {
        const Cloud cloud = std::get<Cloud>(cloudFrom(u"usgov"_s));
        QCOMPARE(adminConsentUrl(cloud, u"contoso.com"_s, u"id"_s).toEncoded(),
                 "https://login.microsoftonline.us/contoso.com/adminconsent?client_id=id");
        const QUrl url = adminConsentUrl(cloud, u"a/../b?c&d"_s, u"x&client_id=evil"_s,
                                         QUrl(u"http://localhost:8400/done?a=b&c=d"_s), u"s +&#1"_s);
        QCOMPARE(url.host(), u"login.microsoftonline.us"_s);
        QVERIFY(url.toEncoded().contains("/a%2F..%2Fb%3Fc%26d/adminconsent?"));
        const QUrlQuery query(url);
        QCOMPARE(query.allQueryItemValues(u"client_id"_s, QUrl::FullyDecoded), QStringList{u"x&client_id=evil"_s});
        QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"http://localhost:8400/done?a=b&c=d"_s);
        QCOMPARE(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"s +&#1"_s);
    }

    void aGraphFixNamesTheRoles()
    {
        const Cloud cloud = std::get<Cloud>(cloudFrom(u"public"_s));
        const Fix fix = graphFix({u"User.Read.All"_s, u"No.Such"_s}, cloud, u"t"_s, u"app"_s, m_known);
        QCOMPARE(fix.commands,
                 (QStringList{u"az ad app permission add --id app --api 00000003-0000-0000-c000-000000000000 "
                              "--api-permissions df021288-bdef-4463-88db-98f22de89214=Role"_s,
                              u"az ad app permission admin-consent --id app"_s}));
        QVERIFY(fix.adminConsent.isValid());
        QVERIFY(graphFix({u"No.Such"_s}, cloud, u"t"_s, u"app"_s, m_known).commands.isEmpty());
    }

    void anArmFixIsARoleOfExactlyThat()
    {
        const QStringList actions{u"Microsoft.Network/networkInterfaces/read"_s, u"Microsoft.Compute/disks/read"_s};
        const Fix fix = armFix(actions, subscription, u"oid"_s, u"Bob's $(reader); \"x\""_s);
        const QJsonObject role = QJsonDocument::fromJson(fix.customRole).object();
        QCOMPARE(role.value("Actions"_L1).toArray(), QJsonArray::fromStringList(actions));
        QCOMPARE(role.value("AssignableScopes"_L1).toArray(), QJsonArray{subscription});
        QCOMPARE(role.value("IsCustom"_L1).toBool(), true);
        QVERIFY(fix.adminConsent.isEmpty());
        QCOMPARE(fix.commands.size(), 2);
        // What a shell makes of it: the name stays one word, and nothing in it runs.
        QProcess shell;
        shell.start(u"/bin/sh"_s,
                    {u"-c"_s, u"az() { for a in \"$@\"; do printf '%s\\n' \"$a\"; done; }; "_s + fix.commands[1]});
        QVERIFY(shell.waitForFinished());
        const QStringList seen = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n');
        QVERIFY2(seen.contains(u"Bob's $(reader); \"x\""_s), qPrintable(seen.join(u'|')));
        QVERIFY(seen.contains(subscription));
    }
};

QTEST_GUILESS_MAIN(tst_Verification)
#include "tst_Verification.moc"
