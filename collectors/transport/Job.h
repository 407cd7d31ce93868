// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// An ask on its way to an answer.

#include "Lane.h"
#include "TokenSource.h"
#include "Transport.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace azimuth {

struct Job {
    qint64 order = 0; ///< First come, first served; kept through retries.
    ApiRequest ask;
    Lane lane;
    QPointer<QObject> context;
    std::function<void(const Answer &)> answer;
    QUrl url; ///< As it is sent: the api-version may be another than asked.
    QString version; ///< The api-version put in place of the asked one, after a refusal; empty: none.
    int versionChanges = 0;
    TokenSource::Token token; ///< The one it was last sent with.
    bool tokenReplaced = false;
    bool alone = false; ///< Not in a batch again: the last one could not be answered.
    int requests = 0; ///< Sends so far.
    int failures = 0; ///< Sends that ended in something passing.
    int throttles = 0; ///< Of those, refusals for asking too much.
};

using JobPtr = std::unique_ptr<Job>;

} // namespace azimuth
