// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Sends requests to one cloud as one caller: tokens, retries, pacing, batching. Knows nothing of pages or entities.

#include "Cloud.h"
#include "Coverage.h"
#include "SignInProblem.h"
#include "TokenSource.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace azimuth {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct ApiRequest {
    Api api = Api::ResourceManager;
    QByteArray method = "GET";
    QUrl url; ///< Absolute. A host that is not the cloud's own is refused before a token is read.
    QByteArray body; ///< JSON, for POST.
    Headers headers; ///< Besides what every request carries: {"ConsistencyLevel", "eventual"}. Never an authorization.
    bool batch = false; ///< Graph GETs only: may travel with up to 19 others in one POST /$batch.
    /// Resource type whose api-version may be replaced, once, by the newest stable one that a refusal lists; remembered
    /// per type.
    QString versionedType;
};

struct Answer {
    enum class Problem {
        None, ///< `status` and `body` are what the service said, errors (4xx, 5xx after retries) included.
        SignIn, ///< No token: see `signIn`.
        ForeignHost, ///< The URL is not the cloud's own; nothing was sent.
        Network, ///< Refused, reset, cut off, or silent too long, after the last retry.
        Tls,
        TooLarge, ///< The body passed Limits::maxBody and was cut off.
        Throttled, ///< Still 429 or 503 after the last retry.
        Cancelled,
    };
    Problem problem = Problem::None;
    int status = 0;
    QByteArray body;
    SignInProblem signIn;
    Evidence evidence; ///< request, status, error code and message of the last answer; never a token or signed query.
    int requests = 0; ///< How many times something was sent.
};

struct Limits {
    std::chrono::milliseconds transferTimeout{60'000};
    int tries = 6; ///< Sends of one ask at most, for 429, 5xx and broken connections.
    std::chrono::milliseconds firstBackoff{
        1'000}; ///< Doubled each time, with jitter, where no Retry-After says otherwise.
    std::chrono::milliseconds maxBackoff{60'000};
    std::chrono::milliseconds maxRetryAfter{300'000}; ///< A longer Retry-After ends the ask as Throttled.
    int inFlightPerHost = 48; ///< A connection each on HTTP/1.1: at 50 ms an answer, 900 requests a second.
    int inFlight = 64; ///< Of all hosts together: a thousand vaults are a thousand hosts.
    qint64 maxBody = 256LL << 20;
};

/// What the transport is doing, for a progress line.
struct TransportMeter {
    qint64 requests = 0; ///< Sent; a batch is one.
    qint64 retries = 0; ///< Asks sent again, or about to be.
    qint64 throttled = 0; ///< Answers 429 and 503, items of a batch one by one.
    qint64 bytes = 0; ///< Of bodies, after decompression.
    int inFlight = 0;
    int waiting = 0; ///< Queued here, or told to wait by the service.
    std::optional<int> graphQuotaPercent; ///< x-ms-throttle-limit-percentage, when the service last told.
};

/// What the transport needs of a TokenSource, for those who sign in differently (and for tests). See TokenSource for
/// the rules.
struct TokenSupply {
    Cloud cloud;
    std::function<void(Api, QObject *, std::function<void(const TokenSource::Answer &)>)> token;
    std::function<void(Api, const TokenSource::Token &)> invalidate;
};

/// Lives on the network thread, with its TokenSource. Answers come on that thread, each exactly once unless `context`
/// or the transport is gone. Follows no redirects: a 3xx is the answer.
class Transport : public QObject {
    Q_OBJECT
public:
    /// `tokens` and `network` are borrowed and must outlive this. A manager without a proxy of its own gets the
    /// system's. More managers with the same proxy are made where six connections to a host are too few.
    Transport(TokenSource *tokens, QNetworkAccessManager *network, Limits limits = {}, QObject *parent = nullptr);
    Transport(TokenSupply tokens, QNetworkAccessManager *network, Limits limits = {}, QObject *parent = nullptr);
    ~Transport() override;

    /// Never answers before it returns. `context` may be nullptr. An answer may send, cancel, or destroy the transport.
    void send(const ApiRequest &ask, QObject *context, std::function<void(const Answer &)> answer);
    /// Ends everything under way and queued with Problem::Cancelled, before it returns; later asks are answered so too.
    void cancel();
    TransportMeter meter() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace azimuth
