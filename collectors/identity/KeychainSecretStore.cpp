// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretStore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace azimuth {

using namespace Qt::StringLiterals;
using Problem = std::optional<SecretProblem>;

namespace {

constexpr int lockQuestionMs = 1000;

SecretProblem::Kind secretKindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return SecretProblem::Kind::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return SecretProblem::Kind::Denied;
    case QKeychain::NoBackendAvailable:
        return SecretProblem::Kind::NoKeychain;
    default:
        return SecretProblem::Kind::Other;
    }
}

// QtKeychain says "not found" of a locked wallet and "other error" of no wallet at all (platform facts): the wallet's
// own service knows better.
QDBusPendingCall askWhetherLocked()
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return QDBusConnection::sessionBus().asyncCall(question, lockQuestionMs);
}

SecretProblem refined(SecretProblem problem, const QDBusPendingReply<QDBusVariant> &locked)
{
    using Kind = SecretProblem::Kind;
    if (!locked.isError()) {
        if (locked.value().variant().toBool())
            problem.kind = Kind::Locked;
    } else if (problem.kind == Kind::Other || problem.kind == Kind::TimedOut) {
        const QString error = locked.error().name();
        if (locked.error().type() == QDBusError::ServiceUnknown || locked.error().type() == QDBusError::Disconnected
            || error.startsWith(u"org.freedesktop.DBus.Error.Spawn"_s))
            problem.kind = Kind::NoKeychain;
    }
    return problem;
}

// One question to the keychain: told once, by the job, by the limit, or after the lock was looked at.
struct Visit {
    std::function<void(QKeychain::Job *, Problem)> tell; // the job is null when there is nothing to read

    void end(QKeychain::Job *job, Problem problem)
    {
        if (auto once = std::exchange(tell, nullptr))
            once(job, std::move(problem));
    }
};

void explain(const std::shared_ptr<Visit> &visit, QObject *context, const SecretProblem &problem)
{
    if (!visit->tell)
        return;
    if (!QDBusConnection::sessionBus().isConnected()) { // a call over it would never end
        const bool told = problem.kind == SecretProblem::Kind::Denied;
        visit->end(nullptr, told ? problem : SecretProblem{SecretProblem::Kind::NoKeychain, problem.detail});
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(askWhetherLocked(), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [visit, watcher, problem] {
        watcher->deleteLater();
        visit->end(nullptr, refined(problem, *watcher));
    });
}

void start(QKeychain::Job *job, const QString &key, std::chrono::milliseconds limit, QObject *context,
           std::function<void(QKeychain::Job *, Problem)> tell)
{
    auto visit = std::make_shared<Visit>(Visit{std::move(tell)});
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [visit, context](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            visit->end(done, std::nullopt);
        else
            explain(visit, context, {secretKindOf(done->error()), done->errorString()});
    });
    QTimer::singleShot(limit, context, [visit, context] {
        explain(visit, context, {SecretProblem::Kind::TimedOut, {}});
    });
    job->start(); // deletes itself; without a parent, for its backend calls back into it whatever happens to us
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds limit)
    : m_limit(limit)
{
}

QString KeychainSecretStore::serviceName()
{
    return u"io.github.azimuth_explorer.Azimuth"_s;
}

void KeychainSecretStore::read(const QString &profileId, QObject *context, Read answer)
{
    start(new QKeychain::ReadPasswordJob(serviceName()), profileId, m_limit, context,
          [answer = std::move(answer)](QKeychain::Job *job, const Problem &problem) {
              if (problem)
                  answer(*problem);
              else
                  answer(static_cast<QKeychain::ReadPasswordJob *>(job)->textData().toUtf8());
          });
}

void KeychainSecretStore::write(const QString &profileId, const QByteArray &secret, QObject *context, Done answer)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setTextData(QString::fromUtf8(secret));
    start(job, profileId, m_limit, context,
          [answer = std::move(answer)](QKeychain::Job *, const Problem &problem) { answer(problem); });
}

void KeychainSecretStore::remove(const QString &profileId, QObject *context, Done answer)
{
    start(new QKeychain::DeletePasswordJob(serviceName()), profileId, m_limit, context,
          [answer = std::move(answer)](QKeychain::Job *, const Problem &problem) {
              const bool wasNotThere = problem && problem->kind == SecretProblem::Kind::NotFound;
              answer(wasNotThere ? std::nullopt : problem);
          });
}

} // namespace azimuth
