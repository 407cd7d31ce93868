// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Something wrong, or to be improved, that the estate shows: what, how bad, where, what to do, and what proves it.

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace azimuth {

enum class Severity {
    Critical,
    High,
    Medium,
    Low,
    Info,
    Unknown, ///< Nobody told: it may be anything.
};
inline constexpr int severities = 6;

/// "critical", "high", "medium", "low", "info", "unknown"; and back, in any case (Unknown for any other word).
QString severityWord(Severity severity);
Severity severityFromWord(const QString &word);

struct Finding {
    Severity severity = Severity::Unknown;
    QString rule; ///< Same for every finding of one kind: "advisor:SecurityRecommendationTypeId", "defender:GUID".
    QString source; ///< "Azure Advisor", "Microsoft Defender for Cloud".
    QString category; ///< "Security", "Cost", ...; as the source says.
    QString title; ///< Text of the tenant: plain.
    QString remedy; ///< What the source says to do, as plain text; may be empty.
    QString entityKey; ///< The resource it is about.
    QString resourceName; ///< What the source calls it, where it gives no id.
    QString evidenceKey; ///< The recommendation's or assessment's own entity.
    QString recommendationKey; ///< Of an assessment: Advisor's recommendation that says the same; may be empty.
    QDateTime firstSeen; ///< UTC; not valid where nobody knows.
    bool firstSeenIsTold = false; ///< By the source. Else by the workspace's snapshots, and it may be older.
    QString state; ///< "Unhealthy", "Open", or what the source says people made of it.
};

/// Sorted by severity, title, entity name. Never changes once made.
using FindingsPtr = std::shared_ptr<const std::vector<Finding>>;

} // namespace azimuth
