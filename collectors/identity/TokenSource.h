// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Signs in as an App Registration and hands out access tokens, one per resource, kept in memory only.

#include "Cloud.h"
#include "Credential.h"
#include "SignInProblem.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace azimuth {

/// Lives on the network thread. Single-flight per resource: askers during a sign-in share its answer. A token is refreshed
/// five minutes before its end (api-facts: "Token life rule"), or after invalidate().
class TokenSource : public QObject
{
    Q_OBJECT
public:
    using Token = QByteArray; ///< The bearer token. Never log it, never put it in a message.
    using Answer = std::variant<Token, SignInProblem>;

    /// `network` is borrowed and must outlive this; its TLS settings (extra CA) are set per request from `cloud`.
    TokenSource(Cloud cloud, Credential credential, QNetworkAccessManager *network, QObject *parent = nullptr);
    ~TokenSource() override;

    /// Answers once, later or at once, on this object's thread; not at all if `context` or this is destroyed first.
    void token(Api api, QObject *context, std::function<void(const Answer &)> answer);
    /// A 401 said that `spent` is not good any more: the next token() asks anew, unless it already did.
    void invalidate(Api api, const Token &spent);

    const Cloud &cloud() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace azimuth
