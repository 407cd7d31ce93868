// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Microsoft Graph's JSON batching: https://learn.microsoft.com/graph/json-batching

#include "Exchange.h"
#include "Transport.h"

#include <QByteArray>
#include <QUrl>

#include <optional>
#include <vector>

namespace azimuth {

constexpr std::size_t mostInBatch = 20;

/// "v1.0" or "beta", the part of Graph that a batch serves; empty: this URL cannot travel in one.
QString batchVersion(const ApiRequest &ask, const QUrl &url);
/// Where a batch of that version is posted.
QUrl batchUrl(const QUrl &graph, const QString &version);

struct BatchItem {
    QUrl url;
    Headers headers;
};
/// The body to post; item i has the id "i".
QByteArray batchBody(const std::vector<BatchItem> &items);

/// One outcome for each of `count` items, in the order of the ids, std::nullopt for an item without an answer; all of
/// them std::nullopt when the body is not a batch's answer. Bodies are kept as the service wrote them.
std::vector<std::optional<Outcome>> batchOutcomes(const QByteArray &body, std::size_t count);

} // namespace azimuth
