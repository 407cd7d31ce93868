// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Where secrets rest between runs: one per connection (Profile::id). Nothing but client secrets and refresh tokens
/// goes in.

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace azimuth {

/// Why a secret could not be read, kept or removed, as facts.
struct SecretProblem {
    enum class Kind {
        NoKeychain, ///< No session bus, or nobody answers for org.freedesktop.secrets: offer "keep it for this run
                    ///< only".
        Locked, ///< The keychain is there but locked.
        NotFound, ///< Nothing is kept for this connection.
        TimedOut, ///< The keychain did not answer in time; perhaps it is asking the user something.
        Denied, ///< The user or the keychain said no.
        Other,
    };
    Kind kind = Kind::Other;
    QString detail; ///< The keychain's own words, perhaps empty. Never a secret.
};

/// Answers come on the caller's thread, always later, never inside the call, exactly once, and not at all if `context`
/// is destroyed first. Not to be called at start-up: a keychain may ask the user for a password, or be silent for long.
class SecretStore {
public:
    using Read = std::function<void(const std::variant<QByteArray, SecretProblem> &)>;
    using Done = std::function<void(const std::optional<SecretProblem> &)>; ///< std::nullopt: done.

    virtual ~SecretStore() = default;
    virtual void read(const QString &profileId, QObject *context, Read answer) = 0;
    /// Replaces what was kept. `secret` is UTF-8 text, as a keychain shows it to its owner.
    virtual void write(const QString &profileId, const QByteArray &secret, QObject *context, Done answer) = 0;
    /// Done, too, where there was nothing.
    virtual void remove(const QString &profileId, QObject *context, Done answer) = 0;
};

/// For this run only: in memory, wiped at the end.
class MemorySecretStore : public SecretStore {
public:
    ~MemorySecretStore() override;
    void read(const QString &profileId, QObject *context, Read answer) override;
    void write(const QString &profileId, const QByteArray &secret, QObject *context, Done answer) override;
    void remove(const QString &profileId, QObject *context, Done answer) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

/// The desktop's keychain, through QtKeychain, under the service name below; never its insecure fallback. Needs a
/// running event loop. A job that passed the limit is not listened to any more, but a write that the user lets through
/// later still happens.
class KeychainSecretStore : public SecretStore {
public:
    explicit KeychainSecretStore(std::chrono::milliseconds limit = std::chrono::seconds(5));
    /// What the entries are filed under: `secret-tool lookup server SERVICE user PROFILE-ID`.
    static QString serviceName();

    void read(const QString &profileId, QObject *context, Read answer) override;
    void write(const QString &profileId, const QByteArray &secret, QObject *context, Done answer) override;
    void remove(const QString &profileId, QObject *context, Done answer) override;

private:
    std::chrono::milliseconds m_limit;
};

} // namespace azimuth
