// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Credential.h"
#include "SecretStore.h"

namespace azimuth {

namespace {

void later(QObject *context, std::function<void()> say)
{
    QMetaObject::invokeMethod(context, std::move(say), Qt::QueuedConnection);
}

} // namespace

MemorySecretStore::~MemorySecretStore()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

void MemorySecretStore::read(const QString &profileId, QObject *context, Read answer)
{
    const auto found = m_secrets.constFind(profileId);
    std::variant<QByteArray, SecretProblem> result = SecretProblem{SecretProblem::Kind::NotFound, {}};
    if (found != m_secrets.cend())
        result = *found;
    later(context, [answer = std::move(answer), result = std::move(result)] { answer(result); });
}

void MemorySecretStore::write(const QString &profileId, const QByteArray &secret, QObject *context, Done answer)
{
    wipe(m_secrets[profileId]);
    m_secrets.insert(profileId, secret);
    later(context, [answer = std::move(answer)] { answer(std::nullopt); });
}

void MemorySecretStore::remove(const QString &profileId, QObject *context, Done answer)
{
    wipe(m_secrets[profileId]);
    m_secrets.remove(profileId);
    later(context, [answer = std::move(answer)] { answer(std::nullopt); });
}

} // namespace azimuth
