// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Session that keeps connections and their secrets.
#include "Connections.h"
#include "SecretWords.h"
#include "Sentences.h"
#include "SessionParts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

struct ProfilesChange {
    std::variant<Profile, ProfileProblem> result;
    std::vector<Profile> all; ///< As they are after it.
};

Profile profileOf(const ConnectionFields &fields)
{
    Profile profile;
    profile.id = fields.id;
    profile.name = fields.name;
    profile.tenant = fields.tenant;
    profile.clientId = fields.clientId;
    profile.cloud = fields.cloud;
    profile.subscriptions = fields.subscriptions;
    return profile;
}

} // namespace

QString Session::demoId()
{
    return u"demo"_s;
}

const ConnectionFields *Session::connection(const QString &id) const
{
    const auto found = std::ranges::find(m_connections, id, &ConnectionFields::id);
    return id.isEmpty() || found == m_connections.end() ? nullptr : &*found;
}

QString Session::nameOf(const QString &id) const
{
    const ConnectionFields *fields = connection(id);
    return fields ? fields->name : QString();
}

void Session::setProfiles(const std::vector<Profile> &profiles)
{
    m_connections.clear();
    for (const Profile &profile : profiles)
        m_connections.push_back({profile.id, profile.name, profile.tenant, profile.clientId, profile.cloud,
                                 profile.subscriptions, m_inMemory.contains(profile.id)});
    if (m_demoFields)
        m_connections.push_back(*m_demoFields);
    emit connectionsChanged();
}

QString Session::problemOf(const ConnectionFields &fields) const
{
    if (const auto wrong = Profiles::checkTexts(profileOf(fields)))
        return Sentences::of(*wrong);
    const QString name = fields.name.simplified();
    for (const ConnectionFields &other : m_connections)
        if (other.id != fields.id && other.name.compare(name, Qt::CaseInsensitive) == 0)
            return Sentences::of(ProfileProblem::NameTaken);
    return {};
}

/// `work(profiles)` where files are written, then the new list and `done(result)` here.
template <class Work, class Done>
void Session::changeProfiles(Work work, Done done)
{
    m_store.run(
        [work = std::move(work)](StoreThread::Place &place) {
            ProfilesChange change{work(*place.profiles), {}};
            change.all = place.profiles->list();
            return change;
        },
        [this, done = std::move(done)](const ProfilesChange &change) {
            setProfiles(change.all);
            done(change.result);
        });
}

void Session::saveConnection(const ConnectionFields &fields, const QByteArray &secret, KeepSecret keep)
{
    const auto refuse = [this](const QString &sentence) {
        later([this, sentence] { emit connectionNotSaved(sentence, false); });
    };
    if (fields.id == demoId())
        return refuse(tr("The demo connection lives for this run only and cannot be changed."));
    if (const QString wrong = problemOf(fields); !wrong.isEmpty())
        return refuse(wrong);
    if (fields.id.isEmpty() && secret.isEmpty())
        return refuse(tr("A new connection needs its client secret."));
    if (fields.id.isEmpty())
        return addConnection(fields, secret, keep);
    if (secret.isEmpty())
        return changeConnection(fields);
    keepSecret(fields.id, secret, keep, [this, fields](const std::optional<SecretProblem> &fault) {
        if (fault)
            emit connectionNotSaved(SecretWords::notKept(*fault), SecretWords::offersMemory(*fault));
        else
            changeConnection(fields);
    });
}

/// The profile first, for its id is what the secret is kept under; it goes again when the secret cannot be kept.
void Session::addConnection(const ConnectionFields &fields, const QByteArray &secret, KeepSecret keep)
{
    m_store.run([profile = profileOf(fields)](StoreThread::Place &place) { return place.profiles->add(profile); },
                [this, secret, keep](const Profiles::Result &added) {
                    if (const auto *wrong = std::get_if<ProfileProblem>(&added)) {
                        emit connectionNotSaved(Sentences::of(*wrong), false);
                        return;
                    }
                    const QString id = std::get<Profile>(added).id;
                    keepSecret(id, secret, keep, [this, id](const std::optional<SecretProblem> &fault) {
                        changeProfiles(
                            [id, failed = fault.has_value()](Profiles &profiles) -> Profiles::Result {
                                if (failed)
                                    profiles.remove(id);
                                return Profile();
                            },
                            [this, id, fault](const Profiles::Result &) {
                                if (fault)
                                    emit connectionNotSaved(SecretWords::notKept(*fault),
                                                            SecretWords::offersMemory(*fault));
                                else
                                    emit connectionSaved(id);
                            });
                    });
                });
}

void Session::changeConnection(const ConnectionFields &fields)
{
    changeProfiles([profile = profileOf(fields)](Profiles &profiles) { return profiles.update(profile); },
                   [this, id = fields.id](const Profiles::Result &result) {
                       if (const auto *wrong = std::get_if<ProfileProblem>(&result))
                           emit connectionNotSaved(Sentences::of(*wrong), false);
                       else
                           emit connectionSaved(id);
                   });
}

void Session::renameConnection(const QString &id, const QString &name)
{
    if (id == demoId())
        return later(
            [this] { emit problem(tr("The demo connection lives for this run only and cannot be changed.")); });
    changeProfiles([id, name](Profiles &profiles) { return profiles.rename(id, name); },
                   [this](const Profiles::Result &result) {
                       if (const auto *wrong = std::get_if<ProfileProblem>(&result))
                           emit problem(Sentences::of(*wrong));
                   });
}

void Session::duplicateConnection(const QString &id, const QString &name)
{
    if (id == demoId())
        return later([this] { emit problem(tr("The demo connection lives for this run only and cannot be copied.")); });
    changeProfiles([id, name](Profiles &profiles) { return profiles.duplicate(id, name); },
                   [this, id, name](const Profiles::Result &result) {
                       if (const auto *wrong = std::get_if<ProfileProblem>(&result)) {
                           emit problem(Sentences::of(*wrong));
                           return;
                       }
                       const QString copy = std::get<Profile>(result).id;
                       const KeepSecret keep = m_inMemory.contains(id) ? KeepSecret::Memory : KeepSecret::Keychain;
                       const auto end = [this, copy, name](bool hasSecret) {
                           if (!hasSecret)
                               emit problem(
                                   tr("%1 has no client secret yet, for that of the original could not be copied. Edit "
                                      "the connection and give it.")
                                       .arg(name));
                           emit connectionSaved(copy);
                       };
                       readSecret(id, [this, copy, keep, end](const Secret &read) {
                           if (!std::holds_alternative<QByteArray>(read))
                               return end(false);
                           keepSecret(copy, std::get<QByteArray>(read), keep,
                                      [end](const std::optional<SecretProblem> &fault) { end(!fault); });
                       });
                   });
}

void Session::removeConnection(const QString &id)
{
    if (m_run && m_run->connection == id)
        return later([this, name = nameOf(id)] {
            emit problem(tr("%1 is being collected. Cancel the collection first.").arg(name));
        });
    if (id != demoId())
        return forgetSecretAndProfile(id);
    m_demo.reset();
    m_demoFields.reset();
    dropConnection(id);
    std::erase_if(m_connections, [&](const ConnectionFields &fields) { return fields.id == id; });
    m_memory.remove(id, this, [](const std::optional<SecretProblem> &) {});
    later([this] { emit connectionsChanged(); });
}

/// The secret first: a secret that nothing leads to would stay for ever.
void Session::forgetSecretAndProfile(const QString &id)
{
    m_memory.remove(id, this, [](const std::optional<SecretProblem> &) {});
    const bool wasInMemory = m_inMemory.remove(id);
    m_keychain.remove(id, this, [this, id, wasInMemory](const std::optional<SecretProblem> &fault) {
        const bool isGone = !fault || fault->kind == SecretProblem::Kind::NotFound
            || fault->kind == SecretProblem::Kind::NoKeychain || wasInMemory;
        if (!isGone) {
            emit problem(SecretWords::notRemoved(nameOf(id), *fault));
            return;
        }
        changeProfiles(
            [id](Profiles &profiles) -> Profiles::Result {
                if (const auto wrong = profiles.remove(id))
                    return *wrong;
                return Profile();
            },
            [this, id](const Profiles::Result &result) {
                if (const auto *wrong = std::get_if<ProfileProblem>(&result))
                    emit problem(Sentences::of(*wrong));
                else
                    dropConnection(id);
            });
    });
}

/// It is no more: nothing of it stays open.
void Session::dropConnection(const QString &id)
{
    if (m_current != id)
        return;
    m_current.clear();
    emit currentConnectionChanged();
    show({}, false);
}

void Session::readSecret(const QString &id, std::function<void(const Secret &)> answer)
{
    if (m_inMemory.contains(id))
        m_memory.read(id, this, std::move(answer));
    else
        m_keychain.read(id, this, std::move(answer));
}

void Session::keepSecret(const QString &id, const QByteArray &secret, KeepSecret keep, SecretStore::Done answer)
{
    if (keep == KeepSecret::Memory) {
        m_memory.write(id, secret, this, [this, id, answer](const std::optional<SecretProblem> &fault) {
            // An older one in the keychain would come back at the next start.
            if (!m_inMemory.contains(id) && connection(id))
                m_keychain.remove(id, this, [](const std::optional<SecretProblem> &) {});
            m_inMemory.insert(id);
            answer(fault);
        });
        return;
    }
    m_keychain.write(id, secret, this, [this, id, answer](const std::optional<SecretProblem> &fault) {
        if (!fault && m_inMemory.remove(id))
            m_memory.remove(id, this, [](const std::optional<SecretProblem> &) {});
        answer(fault);
    });
}

void Session::useConnection(const QString &id)
{
    if (!m_listed) {
        m_awaited = id;
        return;
    }
    if (!connection(id))
        return later([this] { emit problem(tr("There is no such connection any more.")); });
    if (id == m_current && !m_path.isEmpty())
        return;
    m_current = id;
    emit currentConnectionChanged();
    show(workspaceOf(id), false);
}

void Session::openDemo()
{
    if (m_demo && m_demoFields) {
        useConnection(demoId());
        return collect();
    }
    if (m_demo)
        return; // it is starting
    m_demo = std::make_unique<DemoTenant>(m_options.simulator, m_options.simulatorArguments, m_store);
    connect(m_demo.get(), &DemoTenant::started, this, &Session::demoStarted);
    connect(m_demo.get(), &DemoTenant::failed, this, [this](const QString &sentence) {
        m_demo.release()->deleteLater(); // it is the one that tells
        emit problem(sentence);
    });
    m_demo->start();
}

void Session::demoStarted(const DemoSignIn &signIn)
{
    m_demoFields = ConnectionFields{
        demoId(), tr("Demo tenant (simulated)"), signIn.tenant, signIn.clientId, signIn.cloudFile, {}, true};
    m_memory.write(demoId(), signIn.secret, this, [this](const std::optional<SecretProblem> &) {
        m_inMemory.insert(demoId());
        std::erase_if(m_connections, [](const ConnectionFields &fields) { return fields.id == demoId(); });
        m_connections.push_back(*m_demoFields);
        emit connectionsChanged();
        m_current.clear(); // another simulator than before: open it anew
        m_listed = true;
        useConnection(demoId());
        collect();
    });
}

} // namespace azimuth
