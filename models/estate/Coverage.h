// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What was asked and how it ended: the reason behind every empty or short list.

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace azimuth {

enum class CoverageState {
    Complete, ///< Every page was read.
    None, ///< Asked and answered: there are none.
    Limited, ///< Answers came with fields withheld (Microsoft Graph leaves out what the caller may not read).
    Denied, ///< 401 or 403 for want of a permission or licence.
    Throttled, ///< Given up after waiting as told, several times.
    Unregistered, ///< The subscription does not use this resource provider: there can be none.
    Skipped, ///< Not asked, and `reason` says why (a disabled subscription, an option, a cancelled run).
    Failed, ///< The network, the service or the answer was broken.
    Truncated, ///< Some pages came, then the listing broke off.
};

/// "complete", "none", ... as exports and the command line write it; and back (std::nullopt for an unknown word).
QString coverageWord(CoverageState state);
std::optional<CoverageState> coverageFromWord(const QString &word);
/// Worse states win when several answers make one row: Complete < None < Unregistered < Limited < Skipped < Truncated <
/// Throttled < Denied < Failed. None and Complete together are Complete.
CoverageState worse(CoverageState one, CoverageState other);
/// True for the states that leave a gap in what is known: all but Complete, None and Unregistered.
bool isGap(CoverageState state);

/// The request that proves a row, safe to show and keep: no tokens, no signed query strings.
struct Evidence {
    QString request; ///< "GET https://management.azure.com/subscriptions?api-version=2022-12-01"
    int status = 0; ///< HTTP status; 0 when no answer came.
    QString code; ///< The service's error code, "AuthorizationFailed"; empty for success.
    QString message; ///< The service's own words, one line, at most 500 characters.
    QString requestId; ///< x-ms-request-id or request-id, for a support case.
    QDateTime time; ///< UTC, when the answer came.
};

/// One row: a step of the catalog at one scope.
struct CoverageRow {
    QString step; ///< "rm-network-security-groups"
    QString scope; ///< "/" for the tenant, "/subscriptions/{id}", or a parent entity's key for a child that failed.
    CoverageState state = CoverageState::Skipped;
    qint64 count = 0; ///< Entities and relationships' objects read.
    qint64 requests = 0; ///< Answers it took, retries included.
    std::optional<qint64> expected; ///< Where the service says how many there are.
    QStringList permissions; ///< Any one of these would do: what a denied step lacks.
    QString reason; ///< Why it is not complete, a fact without markup; empty when it is.
    Evidence evidence;
    bool repeatsGap = false; ///< The whole subscription was passed over because of its state. The listing of
                             ///< subscriptions has one row that tells that gap: this is none of its own, nor is its
                             ///< step read in part.
};

/// A gap to be counted: isGap() of its state, and not one that another row tells.
bool isOwnGap(const CoverageRow &row);

} // namespace azimuth
