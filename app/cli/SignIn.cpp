// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignIn.h"

#include "Connections.h"
#include "Sentences.h"
#include "Terminal.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qint64 largestTokenFile = 1 << 20;

} // namespace

void SignIn::fromOptions(const CommandLine &line, QObject *context, std::function<void(const Answer &)> answer)
{
    if (const auto refusal = checkOptions(line))
        return answer(*refusal);
    if (line.has(u"profile"_s))
        return fromProfile(line, context, std::move(answer));
    answer(fromArguments(line));
}

std::optional<Refusal> SignIn::checkOptions(const CommandLine &line)
{
    const QString auth = line.has(u"auth"_s) ? line.value(u"auth"_s) : u"secret"_s;
    static const QStringList known{u"secret"_s,  u"certificate"_s,      u"federated"_s, u"device-code"_s,
                                   u"browser"_s, u"managed-identity"_s, u"azure-cli"_s};
    if (!known.contains(auth))
        return Refusal{tr("There is no way to sign in called %1.").arg(auth)};
    if (auth != "secret"_L1)
        return Refusal{
            tr("Signing in by %1 is not built yet. Use a client secret (--secret-stdin) or --token-file.").arg(auth)};
    if (line.has(u"profile"_s)) {
        for (const QString &option : {u"tenant"_s, u"client-id"_s, u"secret-stdin"_s, u"token-file"_s, u"cloud"_s})
            if (line.has(option))
                return Refusal{tr("--profile already says what --%1 says; give one of them.").arg(option)};
        return std::nullopt;
    }
    if (!line.has(u"tenant"_s))
        return Refusal{tr("Say which tenant: --tenant TENANT (its id or a verified domain), or --profile NAME.")};
    if (line.has(u"secret-stdin"_s) == line.has(u"token-file"_s))
        return Refusal{tr("Say how to sign in: --secret-stdin or --token-file FILE, one of them.")};
    if (!line.has(u"client-id"_s) && !line.has(u"token-file"_s))
        return Refusal{tr("Say which application: --client-id ID (the App Registration's application id).")};
    return std::nullopt;
}

void SignIn::fromProfile(const CommandLine &line, QObject *context, const std::function<void(const Answer &)> &answer)
{
    const QString name = line.value(u"profile"_s);
    const Profiles profiles(connectionsFile());
    const std::optional<Profile> profile = profiles.named(name);
    if (!profile)
        return answer(Refusal{
            tr("There is no saved connection %1. azimuth-cli profile --list shows those there are.").arg(name)});
    auto cloud = cloudFrom(profile->cloud);
    if (const auto *problem = std::get_if<CloudProblem>(&cloud))
        return answer(Refusal{Sentences::of(*problem)});
    Caller caller;
    caller.cloud = std::get<Cloud>(cloud);
    caller.credential.tenant = profile->tenant;
    caller.credential.clientId = profile->clientId;
    caller.subscriptions = line.has(u"subscription"_s) ? line.all(u"subscription"_s) : profile->subscriptions;
    // The store lives until it has answered.
    auto secrets = std::make_shared<KeychainSecretStore>();
    secrets->read(profile->id, context,
                  [caller, name, answer, secrets](const std::variant<QByteArray, SecretProblem> &read) mutable {
                      if (const auto *problem = std::get_if<SecretProblem>(&read))
                          return answer(Refusal{
                              tr("The secret of connection %1 cannot be read: %2").arg(name, Sentences::of(*problem)),
                              ExitFailed});
                      caller.credential.secret = std::get<QByteArray>(read);
                      answer(caller);
                  });
}

SignIn::Answer SignIn::fromArguments(const CommandLine &line)
{
    Caller caller;
    auto cloud = cloudFrom(line.has(u"cloud"_s) ? line.value(u"cloud"_s) : u"public"_s);
    if (const auto *problem = std::get_if<CloudProblem>(&cloud))
        return Refusal{Sentences::of(*problem)};
    caller.cloud = std::get<Cloud>(cloud);
    caller.subscriptions = line.all(u"subscription"_s);
    caller.credential.tenant = line.value(u"tenant"_s);
    caller.credential.clientId = line.value(u"client-id"_s);
    if (line.has(u"token-file"_s)) {
        if (auto refusal = addTokens(caller.credential, line.value(u"token-file"_s)))
            return *refusal;
        return caller;
    }
    const auto secret = readSecret(tr("Client secret: "));
    if (!secret)
        return Refusal{tr(
            "No client secret came from standard input. Type it at the prompt, or pipe it in: it ends with the line.")};
    caller.credential.kind = Credential::Kind::Secret;
    caller.credential.secret = *secret;
    return caller;
}

std::optional<Refusal> SignIn::addTokens(Credential &credential, const QString &file)
{
    QFile tokens(file);
    if (!tokens.open(QIODevice::ReadOnly))
        return Refusal{tr("The token file %1 cannot be read: %2").arg(file, tokens.errorString())};
    const QJsonObject object = QJsonDocument::fromJson(tokens.read(largestTokenFile)).object();
    credential.kind = Credential::Kind::Token;
    credential.graphToken = object.value(u"graph"_s).toString().toUtf8();
    credential.resourceManagerToken = object.value(u"resourceManager"_s).toString().toUtf8();
    if (credential.graphToken.isEmpty() && credential.resourceManagerToken.isEmpty())
        return Refusal{
            tr(R"(The token file %1 is not a JSON object with "graph" and "resourceManager" tokens.)").arg(file)};
    return std::nullopt;
}

} // namespace azimuth
