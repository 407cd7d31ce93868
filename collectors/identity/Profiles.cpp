// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Profiles.h"

#include "Cloud.h"
#include "Credential.h"
#include "WorkThread.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QUuid>

#include <algorithm>
#include <array>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

struct AuthName {
    Profile::Auth auth;
    const char *word;
};

constexpr std::array authNames{
    AuthName{Profile::Auth::Secret, "secret"},       AuthName{Profile::Auth::Certificate, "certificate"},
    AuthName{Profile::Auth::Federated, "federated"}, AuthName{Profile::Auth::DeviceCode, "device-code"},
    AuthName{Profile::Auth::Browser, "browser"},     AuthName{Profile::Auth::ManagedIdentity, "managed-identity"},
    AuthName{Profile::Auth::AzureCli, "azure-cli"},
};

// A domain, or what a tenant of a simulated cloud may be called.
bool isTenant(const QString &tenant, bool namedCloud)
{
    static const QRegularExpression domain(
        uR"(\A(?=.{3,253}\z)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9-]{2,63}\z)"_s);
    static const QRegularExpression segment(uR"(\A(?!\.{1,2}\z)[A-Za-z0-9._~-]{1,253}\z)"_s);
    return isGuid(tenant) || (namedCloud ? domain : segment).match(tenant).hasMatch();
}

QString groupOf(const QString &id)
{
    return u"profiles/"_s + id;
}

std::optional<Profile> readProfile(QSettings &settings, const QString &id)
{
    settings.beginGroup(groupOf(id));
    const auto auth = authFromWord(settings.value(u"auth"_s).toString());
    Profile profile{.id = id,
                    .name = settings.value(u"name"_s).toString(),
                    .tenant = settings.value(u"tenant"_s).toString(),
                    .clientId = settings.value(u"clientId"_s).toString(),
                    .cloud = settings.value(u"cloud"_s).toString(),
                    .subscriptions = settings.value(u"subscriptions"_s).toStringList(),
                    .auth = auth.value_or(Profile::Auth::Secret)};
    settings.endGroup();
    if (!isGuid(id) || !auth || profile.name.isEmpty() || profile.cloud.isEmpty())
        return std::nullopt;
    return profile;
}

Profile trimmed(Profile profile)
{
    for (QString *text : {&profile.name, &profile.tenant, &profile.clientId, &profile.cloud})
        *text = text->trimmed();
    profile.name = profile.name.simplified();
    for (QString &subscription : profile.subscriptions)
        subscription = subscription.trimmed();
    if (cloudNames().contains(profile.cloud, Qt::CaseInsensitive))
        profile.cloud = profile.cloud.toLower();
    return profile;
}

// QSettings would make the file with the umask's mode and tighten nothing later.
bool prepare(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, onlyOwner))
        return false;
    return file.setPermissions(onlyOwner);
}

} // namespace

QString authWord(Profile::Auth auth)
{
    const auto found = std::ranges::find(authNames, auth, &AuthName::auth);
    return found == authNames.end() ? QString() : QString::fromLatin1(found->word);
}

std::optional<Profile::Auth> authFromWord(const QString &word)
{
    for (const AuthName &name : authNames)
        if (word == QLatin1StringView(name.word))
            return name.auth;
    return std::nullopt;
}

Profiles::Profiles(QString file)
    : m_file(std::move(file))
{
}

std::vector<Profile> Profiles::list() const
{
    noteWork(Work::Store);
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(u"profiles"_s);
    const QStringList ids = settings.childGroups();
    settings.endGroup();
    std::vector<Profile> profiles;
    for (const QString &id : ids)
        if (auto profile = readProfile(settings, id))
            profiles.push_back(std::move(*profile));
    std::ranges::sort(profiles, [](const Profile &one, const Profile &other) {
        return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
    });
    return profiles;
}

std::optional<Profile> Profiles::find(const QString &id) const
{
    for (Profile &profile : list())
        if (profile.id == id)
            return std::move(profile);
    return std::nullopt;
}

std::optional<Profile> Profiles::named(const QString &name) const
{
    for (Profile &profile : list())
        if (profile.name.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return std::move(profile);
    return std::nullopt;
}

std::optional<ProfileProblem> Profiles::checkTexts(const Profile &written)
{
    const Profile profile = trimmed(written);
    const bool namedCloud = cloudNames().contains(profile.cloud);
    const bool needsClient = profile.auth != Profile::Auth::ManagedIdentity && profile.auth != Profile::Auth::AzureCli;
    if (profile.name.isEmpty())
        return ProfileProblem::EmptyName;
    if (!namedCloud && !QDir::isAbsolutePath(profile.cloud))
        return ProfileProblem::UnknownCloud;
    if (!isTenant(profile.tenant, namedCloud))
        return ProfileProblem::BadTenant;
    if (!isGuid(profile.clientId) && (needsClient || !profile.clientId.isEmpty()))
        return ProfileProblem::BadClientId;
    if (!std::ranges::all_of(profile.subscriptions, isGuid))
        return ProfileProblem::BadSubscription;
    return std::nullopt;
}

std::optional<ProfileProblem> Profiles::check(const Profile &written) const
{
    const Profile profile = trimmed(written);
    if (const auto other = named(profile.name); other && other->id != profile.id && !profile.name.isEmpty())
        return ProfileProblem::NameTaken;
    return checkTexts(profile);
}

Profiles::Result Profiles::add(Profile profile)
{
    profile = trimmed(std::move(profile));
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const auto problem = check(profile))
        return *problem;
    if (const auto problem = write(profile))
        return *problem;
    return profile;
}

Profiles::Result Profiles::update(Profile profile)
{
    profile = trimmed(std::move(profile));
    if (!find(profile.id))
        return ProfileProblem::NoSuchProfile;
    if (const auto problem = check(profile))
        return *problem;
    if (const auto problem = write(profile))
        return *problem;
    return profile;
}

Profiles::Result Profiles::rename(const QString &id, const QString &name)
{
    auto profile = find(id);
    if (!profile)
        return ProfileProblem::NoSuchProfile;
    profile->name = name;
    return update(std::move(*profile));
}

Profiles::Result Profiles::duplicate(const QString &id, const QString &name)
{
    auto profile = find(id);
    if (!profile)
        return ProfileProblem::NoSuchProfile;
    profile->name = name;
    return add(std::move(*profile));
}

std::optional<ProfileProblem> Profiles::remove(const QString &id)
{
    noteWork(Work::Store);
    if (!find(id))
        return ProfileProblem::NoSuchProfile;
    if (!prepare(m_file))
        return ProfileProblem::CannotWrite;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.remove(groupOf(id));
    settings.sync();
    return settings.status() == QSettings::NoError ? std::nullopt : std::optional(ProfileProblem::CannotWrite);
}

std::optional<ProfileProblem> Profiles::write(const Profile &profile)
{
    noteWork(Work::Store);
    if (!prepare(m_file))
        return ProfileProblem::CannotWrite;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(u"version"_s, 1);
    settings.beginGroup(groupOf(profile.id));
    settings.setValue(u"name"_s, profile.name);
    settings.setValue(u"tenant"_s, profile.tenant);
    settings.setValue(u"clientId"_s, profile.clientId);
    settings.setValue(u"cloud"_s, profile.cloud);
    settings.setValue(u"subscriptions"_s, profile.subscriptions);
    settings.setValue(u"auth"_s, authWord(profile.auth));
    settings.endGroup();
    settings.sync();
    return settings.status() == QSettings::NoError ? std::nullopt : std::optional(ProfileProblem::CannotWrite);
}

} // namespace azimuth
