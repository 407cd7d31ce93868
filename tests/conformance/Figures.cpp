// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

bool isAboutValues(DifferenceKind kind)
{
    return kind == DifferenceKind::AbsentProperty || kind == DifferenceKind::DifferentValue
        || kind == DifferenceKind::AbsentRelationshipProperty || kind == DifferenceKind::DifferentRelationshipValue;
}

} // namespace

double Share::percent() const
{
    return whole == 0 ? 100.0 : 100.0 * part / whole;
}

QString Share::text() const
{
    const double down = part == whole ? 100.0 : std::floor(percent() * 100) / 100;
    return u"%1 of %2 (%3 %)"_s.arg(part).arg(whole).arg(down, 0, 'f', 2);
}

std::vector<Difference> Figures::add(const Comparison &comparison, const QString &recording, Accepted &accepted)
{
    m_counts += comparison.counts;
    std::vector<Difference> open;
    for (const Difference &one : comparison.differences) {
        if (accepted.accepts(one, recording)) {
            ++m_accepted[one.kind];
            continue;
        }
        ++m_open[one.kind];
        open.push_back(one);
        if (!isAboutValues(one.kind))
            continue;
        Example &example = m_values[one.type + u'.' + one.property + u' ' + wordFor(one.kind)];
        if (example.count++ == 0) {
            example.first = one;
            example.recording = recording;
        }
    }
    return open;
}

Share Figures::without(Share share, DifferenceKind one, DifferenceKind other) const
{
    share.whole -= accepted(one) + accepted(other);
    return share;
}

Share Figures::entities() const
{
    return without({m_counts.entitiesFound, m_counts.entities}, DifferenceKind::MissingEntity,
                   DifferenceKind::DifferentEntity);
}

Share Figures::relationships() const
{
    return without({m_counts.relationshipsFound, m_counts.relationships}, DifferenceKind::MissingRelationship,
                   DifferenceKind::DifferentRelationship);
}

Share Figures::properties() const
{
    return without(propertiesAsTheyAre(), DifferenceKind::AbsentProperty, DifferenceKind::DifferentValue);
}

Share Figures::relationshipProperties() const
{
    return without({m_counts.relationshipPropertiesEqual, m_counts.relationshipProperties},
                   DifferenceKind::AbsentRelationshipProperty, DifferenceKind::DifferentRelationshipValue);
}

Share Figures::propertiesAsTheyAre() const
{
    return {m_counts.propertiesEqual, m_counts.properties};
}

Share Figures::hints() const
{
    return {m_counts.hintsFound, m_counts.hints};
}

int Figures::acceptedAll() const
{
    return std::accumulate(m_accepted.begin(), m_accepted.end(), 0);
}

QString Figures::line() const
{
    return u"entities %1, relationships %2 with %3 set aside, extra %4 + %5, properties %6, accepted %7"_s
        .arg(entities().text(), relationships().text())
        .arg(setAside())
        .arg(open(DifferenceKind::ExtraEntity))
        .arg(open(DifferenceKind::ExtraRelationship))
        .arg(properties().text())
        .arg(acceptedAll());
}

QStringList Figures::valueLines() const
{
    QStringList lines;
    for (auto it = m_values.begin(); it != m_values.end(); ++it)
        lines << u"%1 x %2: expected %3, found %4 (%5, %6)"_s.arg(it->count, 6)
                     .arg(it.key(), it->first.expected.left(120), it->first.found.left(120), it->recording,
                          it->first.key);
    return lines;
}

} // namespace conformance
