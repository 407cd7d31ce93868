// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileCommand.h"

#include "Connections.h"
#include "Sentences.h"
#include "Terminal.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace azimuth {

ProfileCommand::ProfileCommand(CommandLine line, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_profiles(connectionsFile())
{
}

void ProfileCommand::start()
{
    if (m_line.has(u"list"_s))
        return list();
    if (m_line.has(u"add"_s))
        return add();
    if (m_line.has(u"remove"_s))
        return remove();
    if (m_line.has(u"rename"_s))
        return rename();
    refuse(tr("Say what to do: --list, --add NAME, --rename NAME --to NAME or --remove NAME."));
}

void ProfileCommand::interrupt()
{
    emit done(ExitFailed);
}

void ProfileCommand::refuse(const QString &sentence, ExitCode code)
{
    complain(sentence);
    emit done(code);
}

void ProfileCommand::list()
{
    for (const Profile &profile : m_profiles.list())
        say(u"%1  %2  %3  %4"_s.arg(profile.name, -24)
                .arg(profile.tenant, -38)
                .arg(profile.clientId, -38)
                .arg(profile.cloud));
    emit done(ExitComplete);
}

void ProfileCommand::add()
{
    Profile profile;
    profile.name = m_line.value(u"add"_s);
    profile.tenant = m_line.value(u"tenant"_s);
    profile.clientId = m_line.value(u"client-id"_s);
    profile.subscriptions = m_line.all(u"subscription"_s);
    if (m_line.has(u"cloud"_s)) {
        const QString cloud = m_line.value(u"cloud"_s);
        profile.cloud = QFileInfo(cloud).isFile() ? QFileInfo(cloud).absoluteFilePath() : cloud;
    }
    if (const auto problem = m_profiles.check(profile))
        return refuse(Sentences::of(*problem));
    const auto secret = readSecret(tr("Client secret: "));
    if (!secret)
        return refuse(tr(
            "No client secret came from standard input. Type it at the prompt, or pipe it in: it ends with the line."));
    const Profiles::Result added = m_profiles.add(profile);
    if (const auto *problem = std::get_if<ProfileProblem>(&added))
        return refuse(Sentences::of(*problem), ExitFailed);
    const QString id = std::get<Profile>(added).id;
    m_secrets.write(id, *secret, this, [this, id, name = profile.name](const std::optional<SecretProblem> &problem) {
        if (problem) {
            m_profiles.remove(id); // a connection without its secret would only fail later
            return refuse(tr("Connection %1 was not saved: %2").arg(name, Sentences::of(*problem)), ExitFailed);
        }
        say(tr("Connection %1 is saved; its secret is in the keychain.").arg(name));
        emit done(ExitComplete);
    });
}

void ProfileCommand::remove()
{
    const auto profile = m_profiles.named(m_line.value(u"remove"_s));
    if (!profile)
        return refuse(Sentences::of(ProfileProblem::NoSuchProfile));
    m_secrets.remove(profile->id, this, [this, profile](const std::optional<SecretProblem> &problem) {
        if (problem && problem->kind != SecretProblem::Kind::NotFound
            && problem->kind != SecretProblem::Kind::NoKeychain)
            return refuse(tr("Connection %1 was kept, for its secret could not be removed: %2")
                              .arg(profile->name, Sentences::of(*problem)),
                          ExitFailed);
        if (const auto failed = m_profiles.remove(profile->id))
            return refuse(Sentences::of(*failed), ExitFailed);
        say(tr("Connection %1 and its secret are removed.").arg(profile->name));
        emit done(ExitComplete);
    });
}

void ProfileCommand::rename()
{
    const auto profile = m_profiles.named(m_line.value(u"rename"_s));
    if (!profile)
        return refuse(Sentences::of(ProfileProblem::NoSuchProfile));
    const Profiles::Result renamed = m_profiles.rename(profile->id, m_line.value(u"to"_s));
    if (const auto *problem = std::get_if<ProfileProblem>(&renamed))
        return refuse(Sentences::of(*problem));
    say(tr("Connection %1 is now called %2.").arg(profile->name, m_line.value(u"to"_s)));
    emit done(ExitComplete);
}

} // namespace azimuth
