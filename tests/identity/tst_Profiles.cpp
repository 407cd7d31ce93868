// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Profiles.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

const QString guid = u"00001111-2222-3333-4444-555566667777"_s;

Profile contoso(const QString &name = u"Contoso"_s)
{
    return {.id = {},
            .name = name,
            .tenant = u"contoso.onmicrosoft.com"_s,
            .clientId = guid,
            .cloud = u"public"_s,
            .subscriptions = {guid, u"AAAA1111-2222-3333-4444-555566667777"_s},
            .auth = Profile::Auth::Secret};
}

} // namespace

class tst_Profiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString file() const { return m_folder->filePath(u"deep/below/profiles.ini"_s); }
    static int modeOf(const QString &path)
    {
        struct stat facts = {};
        return stat(QFile::encodeName(path).constData(), &facts) == 0 ? facts.st_mode & 0777 : -1;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsWhatItWasGiven()
    {
        Profiles profiles(file());
        QVERIFY(profiles.list().empty());
        const auto added = profiles.add(contoso(u"  Contoso =;\"[ä]  %1 \\n  "_s));
        QVERIFY(std::holds_alternative<Profile>(added));
        const auto found = Profiles(file()).find(std::get<Profile>(added).id);
        QVERIFY(found);
        QCOMPARE(found->name, u"Contoso =;\"[ä] %1 \\n"_s);
        QCOMPARE(found->tenant, contoso().tenant);
        QCOMPARE(found->clientId, guid);
        QCOMPARE(found->cloud, u"public"_s);
        QCOMPARE(found->subscriptions, contoso().subscriptions);
        QCOMPARE(found->auth, Profile::Auth::Secret);
        QVERIFY(Profiles(file()).named(u"contoso =;\"[Ä] %1 \\N"_s));
    }

    void theFileIsItsOwnersAlone()
    {
        const mode_t before = umask(0);
        Profiles profiles(file());
        const auto added = profiles.add(contoso());
        QCOMPARE(modeOf(file()), 0600);
        QFile::setPermissions(file(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
        profiles.rename(std::get<Profile>(added).id, u"Another"_s);
        QCOMPARE(modeOf(file()), 0600);
        profiles.remove(std::get<Profile>(added).id);
        QCOMPARE(modeOf(file()), 0600);
        umask(before);
    }

    void theFileHasNoPlaceForSecrets()
    {
        Profiles profiles(file());
        const QString id = std::get<Profile>(profiles.add(contoso())).id;
        QSettings settings(file(), QSettings::IniFormat);
        QStringList keys = settings.allKeys();
        keys.sort();
        QStringList known{u"version"_s};
        for (const QString &key : {u"name"_s, u"tenant"_s, u"clientId"_s, u"cloud"_s, u"subscriptions"_s, u"auth"_s})
            known.append(u"profiles/%1/%2"_s.arg(id, key));
        known.sort();
        QCOMPARE(keys, known);
    }

    void listsByName()
    {
        Profiles profiles(file());
        for (const QString &name : {u"beta"_s, u"Alpha"_s, u"Gamma"_s})
            QVERIFY(std::holds_alternative<Profile>(profiles.add(contoso(name))));
        QStringList names;
        for (const Profile &profile : profiles.list())
            names.append(profile.name);
        QCOMPARE(names, (QStringList{u"Alpha"_s, u"beta"_s, u"Gamma"_s}));
    }

    void renamesDuplicatesAndRemoves()
    {
        Profiles profiles(file());
        const Profile first = std::get<Profile>(profiles.add(contoso()));
        const Profile second = std::get<Profile>(profiles.duplicate(first.id, u"Copy"_s));
        QVERIFY(second.id != first.id);
        QCOMPARE(second.subscriptions, first.subscriptions);
        QCOMPARE(std::get<ProfileProblem>(profiles.rename(first.id, u" COPY "_s)), ProfileProblem::NameTaken);
        QCOMPARE(std::get<ProfileProblem>(profiles.duplicate(first.id, u"copy"_s)), ProfileProblem::NameTaken);
        QCOMPARE(std::get<Profile>(profiles.rename(first.id, u"CONTOSO"_s)).name, u"CONTOSO"_s); // its own name is free
        QVERIFY(!profiles.remove(second.id));
        QVERIFY(!profiles.find(second.id));
        QVERIFY(profiles.find(first.id));
        QCOMPARE(profiles.remove(second.id), ProfileProblem::NoSuchProfile);
        QCOMPARE(std::get<ProfileProblem>(profiles.rename(second.id, u"x"_s)), ProfileProblem::NoSuchProfile);
        QCOMPARE(std::get<ProfileProblem>(profiles.duplicate(second.id, u"x"_s)), ProfileProblem::NoSuchProfile);
        QCOMPARE(std::get<ProfileProblem>(profiles.update(second)), ProfileProblem::NoSuchProfile);
    }

    void subscriptionsMayBeTakenAway()
    {
        Profiles profiles(file());
        Profile profile = std::get<Profile>(profiles.add(contoso()));
        for (const QStringList &list : {QStringList{guid}, QStringList{}}) {
            profile.subscriptions = list;
            QVERIFY(std::holds_alternative<Profile>(profiles.update(profile)));
            QCOMPARE(profiles.find(profile.id)->subscriptions, list);
        }
    }

    void whatCannotBeIsToldAndNotKept_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("problem");
        const auto row = [](const char *name, const char *field, const QString &value, ProfileProblem problem) {
            QTest::newRow(name) << QString::fromLatin1(field) << value << static_cast<int>(problem);
        };
        row("no name", "name", QString(), ProfileProblem::EmptyName);
        row("blank name", "name", u" \t\n"_s, ProfileProblem::EmptyName);
        row("taken name", "name", u" taken "_s, ProfileProblem::NameTaken);
        row("no tenant", "tenant", QString(), ProfileProblem::BadTenant);
        row("tenant in one word", "tenant", u"contoso"_s, ProfileProblem::BadTenant);
        row("tenant with a slash", "tenant", u"contoso.com/x"_s, ProfileProblem::BadTenant);
        row("tenant with a blank", "tenant", u"con toso.com"_s, ProfileProblem::BadTenant);
        row("tenant as URL", "tenant", u"https://contoso.com"_s, ProfileProblem::BadTenant);
        row("half a GUID", "tenant", guid.left(20), ProfileProblem::BadTenant);
        row("no client", "clientId", QString(), ProfileProblem::BadClientId);
        row("client by name", "clientId", u"my-app"_s, ProfileProblem::BadClientId);
        row("client in braces", "clientId", u'{' + guid + u'}', ProfileProblem::BadClientId);
        row("client with a tail", "clientId", guid + u"0"_s, ProfileProblem::BadClientId);
        row("subscription by name", "subscription", u"production"_s, ProfileProblem::BadSubscription);
        row("empty subscription", "subscription", QString(), ProfileProblem::BadSubscription);
        row("unknown cloud", "cloud", u"germany"_s, ProfileProblem::UnknownCloud);
        row("relative path", "cloud", u"./cloud.json"_s, ProfileProblem::UnknownCloud);
        row("no cloud", "cloud", QString(), ProfileProblem::UnknownCloud);
    }
    void whatCannotBeIsToldAndNotKept()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        Profiles profiles(file());
        QVERIFY(std::holds_alternative<Profile>(profiles.add(contoso(u"Taken"_s))));
        Profile profile = contoso();
        if (field == u"subscription"_s)
            profile.subscriptions.append(value);
        else
            (field == u"name"_s           ? profile.name
                 : field == u"tenant"_s   ? profile.tenant
                 : field == u"clientId"_s ? profile.clientId
                                          : profile.cloud) = value;
        QCOMPARE(profiles.check(profile).has_value(), true);
        const auto result = profiles.add(profile);
        QVERIFY(std::holds_alternative<ProfileProblem>(result));
        QTEST(static_cast<int>(std::get<ProfileProblem>(result)), "problem");
        QCOMPARE(profiles.list().size(), 1U);
    }

    void anEndpointsFileAllowsOddTenants()
    {
        Profiles profiles(file());
        Profile profile = contoso();
        profile.cloud = u"/tmp/simulator.json"_s;
        profile.tenant = u"demo_tenant"_s;
        QVERIFY(std::holds_alternative<Profile>(profiles.add(profile)));
        profile.name = u"Dots"_s;
        profile.tenant = u".."_s;
        QCOMPARE(std::get<ProfileProblem>(profiles.add(profile)), ProfileProblem::BadTenant);
    }

    void whoNeedsNoAppNeedsNoClientId()
    {
        Profiles profiles(file());
        Profile profile = contoso();
        profile.clientId.clear();
        profile.auth = Profile::Auth::AzureCli;
        QVERIFY(std::holds_alternative<Profile>(profiles.add(profile)));
    }

    void damagedEntriesAreLeftOut()
    {
        Profiles profiles(file());
        const Profile good = std::get<Profile>(profiles.add(contoso()));
        QFile raw(file());
        QVERIFY(raw.open(QIODevice::Append));
        raw.write(
            "\n[other]\nx=1\n[profiles]\nnot-a-guid\\name=Evil\nnot-a-guid\\cloud=public\nnot-a-guid\\auth=secret\n"
            "aaaa1111-2222-3333-4444-555566667777\\name=No auth\n"
            "bbbb1111-2222-3333-4444-555566667777\\name=Odd auth\n"
            "bbbb1111-2222-3333-4444-555566667777\\cloud=public\n"
            "bbbb1111-2222-3333-4444-555566667777\\auth=telepathy\n");
        raw.close();
        const auto left = profiles.list();
        QCOMPARE(left.size(), 1U);
        QCOMPARE(left.front().id, good.id);
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        Profiles profiles(u"/proc/no/such/profiles.ini"_s);
        QCOMPARE(std::get<ProfileProblem>(profiles.add(contoso())), ProfileProblem::CannotWrite);
    }

    void authWordsGoThereAndBack()
    {
        for (const QString &word : {u"secret"_s, u"certificate"_s, u"federated"_s, u"device-code"_s, u"browser"_s,
                                    u"managed-identity"_s, u"azure-cli"_s})
            QCOMPARE(authWord(authFromWord(word).value()), word);
        QVERIFY(!authFromWord(u"Secret"_s));
        QVERIFY(!authFromWord(QString()));
    }
};

QTEST_GUILESS_MAIN(tst_Profiles)
#include "tst_Profiles.moc"
