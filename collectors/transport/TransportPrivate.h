// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What Transport does inside: Transport.cpp sends, Settle.cpp judges what comes back.

#include "ApiVersions.h"
#include "ConnectionPool.h"
#include "Exchange.h"
#include "Job.h"
#include "JobQueue.h"
#include "RateBuckets.h"
#include "Transport.h"
#include "Wire.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <vector>

namespace azimuth {

/// Something under way: one ask, or several in a batch. Its death ends the wait for a token and breaks the exchange.
class Flight : public QObject {
public:
    using QObject::QObject;
    std::vector<JobPtr> jobs; ///< Never empty while it flies; all of one lane.
    ConnectionPool::Seat seat; ///< Once something was sent.
    QString batch; ///< The batch's version; empty: not a batch.
};

struct Transport::Private {
    Private(Transport *transport, TokenSupply supply, QNetworkAccessManager *manager, Limits bounds);

    void pump();
    void pumpSoon(std::chrono::milliseconds wait = {});
    void launch(JobPtr first);
    void post(Flight *flight, const TokenSource::Token &token);
    QNetworkReply *start(Flight &flight, const TokenSource::Token &token);
    std::vector<JobPtr> land(Flight *flight);
    void landed(Flight *flight, Outcome outcome);
    void refused(Flight *flight, const SignInProblem &problem);
    void settleBatch(std::vector<JobPtr> jobs, const Outcome &outcome);
    void settle(JobPtr job, const Outcome &outcome, bool item);
    bool takeOtherToken(Job &job, const Outcome &outcome);
    bool takeOtherVersion(Job &job, const Outcome &outcome);
    void again(JobPtr job);
    bool later(JobPtr &job, const Outcome &outcome, bool item);
    void finish(JobPtr job, const Outcome &outcome);

    Transport *q;
    TokenSupply tokens;
    ConnectionPool network;
    Limits limits;
    Wire wire;
    JobQueue queue;
    RateBuckets rates;
    ApiVersions versions;
    QSet<Flight *> flights;
    QTimer wake;
    TransportMeter meter;
    qint64 order = 0;
    bool cancelled = false;
    bool everSignedIn = false;
    QHash<Api, TokenSource::Token> spent; ///< The last one given back, so that each is given back once.
    QHash<QString, TokenSource::Token> refusedFresh; ///< By host: new when refused; another one will not do better.
};

} // namespace azimuth
