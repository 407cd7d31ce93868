// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The connections a person has set up: everything about them but their secrets, which lie in a SecretStore under
/// Profile::id.

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace azimuth {

struct Profile {
    /// How it signs in; the words are design.md's --auth.
    enum class Auth { Secret, Certificate, Federated, DeviceCode, Browser, ManagedIdentity, AzureCli };

    QString id; ///< Made by Profiles::add(); a GUID, never shown.
    QString name; ///< What people call it. Unique without case.
    QString tenant; ///< Tenant id or verified domain.
    QString clientId; ///< Application (client) id.
    QString cloud =
        QStringLiteral("public"); ///< As cloudFrom() takes it: a name, or the absolute path of an endpoints file.
    QStringList subscriptions; ///< Ids in scope; empty: all that the caller sees.
    Auth auth = Auth::Secret;
};

/// "secret", "certificate", "federated", "device-code", "browser", "managed-identity", "azure-cli"; and back.
QString authWord(Profile::Auth auth);
std::optional<Profile::Auth> authFromWord(const QString &word);

/// Why a profile was not taken.
enum class ProfileProblem {
    EmptyName,
    NameTaken,
    BadTenant, ///< Neither a GUID nor a domain. With an endpoints file: empty, or not one path segment.
    BadClientId, ///< Not a GUID.
    BadSubscription, ///< One of them is not a GUID.
    UnknownCloud, ///< Neither a cloud's name nor an absolute path.
    NoSuchProfile,
    CannotWrite, ///< The file could not be written.
};

/// Reads and writes one ini file, whole, at each call: cheap, and right when another window or program changed it. The
/// file is made with mode 0600. Blanks around texts are taken off. Any thread, but one at a time.
class Profiles {
public:
    using Result = std::variant<Profile, ProfileProblem>;

    explicit Profiles(QString file);

    /// By name, without case. Entries that are not whole (another program's doing) are left out.
    std::vector<Profile> list() const;
    std::optional<Profile> find(const QString &id) const;
    std::optional<Profile> named(const QString &name) const;

    /// `profile.id` is ignored; the result has its own.
    Result add(Profile profile);
    /// Replaces the profile with the same id.
    Result update(Profile profile);
    Result rename(const QString &id, const QString &name);
    /// A copy under another name, without the secret: that is for the caller to copy or not.
    Result duplicate(const QString &id, const QString &name);
    /// std::nullopt: removed. Its secret is for the caller to remove, first.
    std::optional<ProfileProblem> remove(const QString &id);

    /// What is wrong with `written`, were it written over the one with its id (or as a new one); the first thing found.
    std::optional<ProfileProblem> check(const Profile &written) const;
    /// The same without a look at the file, so never NameTaken. Cheap.
    static std::optional<ProfileProblem> checkTexts(const Profile &written);

private:
    std::optional<ProfileProblem> write(const Profile &profile);

    QString m_file;
};

} // namespace azimuth
