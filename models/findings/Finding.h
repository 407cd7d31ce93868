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

enum class Severity { Critical, High, Medium, Low, Info };

/// "critical", "high", "medium", "low", "info"; and back, in any case (Info for an unknown word).
QString severityWord(Severity severity);
Severity severityFromWord(const QString &word);

struct Finding {
    Severity severity = Severity::Info;
    QString rule; ///< Same for every finding of one kind: "advisor:SecurityRecommendationTypeId", "defender:GUID".
    QString source; ///< "Azure Advisor", "Microsoft Defender for Cloud".
    QString category; ///< "Security", "Cost", ...; as the source says.
    QString title; ///< Text of the tenant: plain.
    QString remedy; ///< What the source says to do; may be empty.
    QString entityKey; ///< The resource it is about.
    QString evidenceKey; ///< The recommendation's or assessment's own entity.
    QDateTime firstSeen; ///< UTC; not valid where the source does not say.
    QString state; ///< "Unhealthy", "Open".
};

/// Sorted by severity, title, entity name. Never changes once made.
using FindingsPtr = std::shared_ptr<const std::vector<Finding>>;

} // namespace azimuth
