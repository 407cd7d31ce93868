// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The words of the inspector: counts, states, gaps, dates, as sentences. UI thread, for they are translated.

#include "PropertyModel.h"

#include <QString>

namespace azimuth {

/// "Storage account"; the type's own name where the catalog does not know it.
QString typeLabel(const TypeCatalog &catalog, const QString &type);
/// "12 blob containers"
QString countWords(quint32 count, const QString &typeLabel);
QString sectionTitle(PropertyModel::Section section);
/// "14 Mar 2019, 09:12" in local time.
QString localTime(const QDateTime &time);
/// The value as it is shown: Yes, No, a local date, "Not given".
QString valueWords(const PropertyFact &fact);
/// "HAS 12 blob containers", "USED BY"...: a whole bundle in words, for readers of the screen and for tooltips.
QString bundleWords(const RelationshipTree &tree, const RelationshipBundle &bundle);
/// What a bundle's link says: the one entity's name, or the count.
QString bundleLink(const RelationshipTree &tree, const RelationshipBundle &bundle);

struct GapWords {
    QString title; ///< "Queues were not read."
    QString text; ///< "The sign-in lacks ... on sub-prod."
};
GapWords gapWords(const EvidenceRow &gap);
QString stateWords(CoverageState state);
/// "Read 23 Nov 2026, 08:41, from Resource Manager: GET https://..."
QString evidenceSentence(const EvidenceRow &evidence);
/// All of it, line by line, to copy.
QString evidenceText(const EvidenceRow &evidence);

} // namespace azimuth
