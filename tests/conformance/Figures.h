// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The figures of one recording or of all: recall, extras, equal properties, and what was accepted. One thread.

#include "Accepted.h"
#include "Comparison.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace conformance {

/// Part of a whole; an empty whole is all of it.
struct Share {
    int part = 0;
    int whole = 0;

    double percent() const;
    QString text() const; ///< "1204 of 1205 (99.91 %)"; rounded down, so that 100.00 % means all.
};

class Figures {
public:
    /// Adds a recording's counts, asking `accepted` about each difference. Returns the ones it does not accept.
    std::vector<Difference> add(const Comparison &comparison, const QString &recording, Accepted &accepted);

    /// Accepted differences leave the whole, not only the part: they are not judged.
    Share entities() const;
    Share relationships() const;
    Share properties() const;
    Share relationshipProperties() const;
    Share propertiesAsTheyAre() const; ///< Accepted ones counted as unequal.
    Share hints() const;
    int setAside() const { return m_counts.setAside; }
    int open(DifferenceKind kind) const { return m_open.value(kind); }
    int accepted(DifferenceKind kind) const { return m_accepted.value(kind); }
    int acceptedAll() const;

    /// "entities 12 of 12 (100.00 %), relationships ..., extra 0 + 0, properties ..."
    QString line() const;
    /// Differences in values, one line for each type and property: how many, and an example.
    QStringList valueLines() const;

private:
    Share without(Share share, DifferenceKind one, DifferenceKind other) const;

    struct Example {
        int count = 0;
        Difference first;
        QString recording;
    };
    Counts m_counts;
    QMap<DifferenceKind, int> m_open;
    QMap<DifferenceKind, int> m_accepted;
    QMap<QString, Example> m_values; // open differences, by type, property and kind
};

} // namespace conformance
