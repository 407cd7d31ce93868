// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A TokenSource and the sign-in service it talks to, for tests that derive from this. No test may log the secret.

#include "CannedAuthority.h"
#include "ThrowAwayCa.h"
#include "TokenSource.h"

#include <QNetworkAccessManager>

#include <memory>

namespace azimuth {

class SignInBench : public QObject {
    Q_OBJECT
protected:
    static QByteArray tokenAnswer(const QByteArray &token, int lifetime = 3599);
    static QByteArray refusal(const char *error, int code, const QString &words = QStringLiteral("Some words."));

    Cloud cloud() const;
    static Credential credential();
    SignInLimits limits();
    std::unique_ptr<TokenSource> source(const Credential &with = credential());
    static TokenSource::Answer ask(TokenSource &tokens, Api api = Api::Graph);
    static SignInProblem problemOf(TokenSource &tokens, Api api = Api::Graph);
    static QByteArray tokenOf(TokenSource &tokens, Api api = Api::Graph);

    const QByteArray secret = credential().secret;
    ThrowAwayCa m_ca;
    std::unique_ptr<CannedAuthority> m_authority;
    std::unique_ptr<QNetworkAccessManager> m_network;
    qint64 m_now = 0;

private slots:
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace azimuth
