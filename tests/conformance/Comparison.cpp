// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Comparison.h"

#include "CoverageHint.h"
#include "RelationshipCheck.h"

#include <QMultiHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

class Judge {
public:
    Judge(const Expected &expected, const Export &ours, const Shown &shown, const Slice &slice)
        : m_expected(expected)
        , m_ours(ours)
        , m_shown(shown)
        , m_slice(slice)
        , m_check(expected, ours, slice)
        , m_taken(ours.relationships.size(), false)
    {
    }

    Comparison judge()
    {
        m_result.differences = flawsOf(m_ours);
        judgeEntities();
        indexRelationships();
        for (const ExpectedRelationship &relationship : m_expected.relationships)
            judgeRelationship(relationship);
        findExtraEntities();
        findExtraRelationships();
        judgeCoverage();
        return std::move(m_result);
    }

private:
    void judgeEntities();
    void judgeEntity(const Entity &expected, const Entity &found, bool required);
    void indexRelationships();
    void judgeRelationship(const ExpectedRelationship &expected);
    int candidateFor(const ExpectedRelationship &expected) const;
    bool leadsNowhere(const ExpectedRelationship &expected) const;
    bool isJudged(const ExpectedRelationship &expected, const QString &type);
    void findExtraEntities();
    void findExtraRelationships();
    bool isOfTheSlice(const Relationship &relationship) const;
    bool couldBeExpected(const Relationship &relationship) const;
    void judgeCoverage();
    int compareProperties(const QJsonObject &expected, const QJsonObject &found, const Difference &where);
    void note(DifferenceKind kind, const QString &type, const QString &key, const QString &property = {},
              const QString &expected = {}, const QString &found = {})
    {
        m_result.differences.push_back({kind, type, property, key, expected, found});
    }

    const Expected &m_expected;
    const Export &m_ours;
    const Shown &m_shown;
    const Slice &m_slice;
    RelationshipCheck m_check;
    Comparison m_result;
    std::vector<bool> m_taken; // by relationship of ours: an expected one claimed it
    QHash<QString, int> m_byKey; // folded key -> relationship of ours
    QMultiHash<QString, int> m_byEnds; // class, from, to -> relationships of ours
    QSet<QString> m_expectedKeys; // folded, of every expected relationship
    QSet<QString> m_expectedTypes; // seed names
};

void Judge::judgeEntities()
{
    for (const Entity &expected : m_expected.entities) {
        if (!m_slice.entities.contains(expected.type))
            continue;
        const bool required = !m_expected.setup.contains(folded(expected.key));
        const Entity *found = m_ours.find(expected.key);
        if (found && found->placeholder)
            found = nullptr;
        m_result.counts.entities += required;
        if (found)
            judgeEntity(expected, *found, required);
        else if (required)
            note(DifferenceKind::MissingEntity, expected.type, expected.key);
    }
}

void Judge::judgeEntity(const Entity &expected, const Entity &found, bool required)
{
    if (found.type != expected.type)
        note(DifferenceKind::DifferentEntity, expected.type, expected.key, u"_type"_s, expected.type, found.type);
    else if (found.classes != expected.classes)
        note(DifferenceKind::DifferentEntity, expected.type, expected.key, u"_class"_s, expected.classes.join(u','),
             found.classes.join(u','));
    else
        m_result.counts.entitiesFound += required;
    m_result.counts.properties += static_cast<int>(expected.properties.size());
    m_result.counts.propertiesEqual +=
        compareProperties(expected.properties, found.properties,
                          {DifferenceKind::DifferentValue, expected.type, {}, expected.key, {}, {}});
}

int Judge::compareProperties(const QJsonObject &expected, const QJsonObject &found, const Difference &where)
{
    const bool ofEntity = where.kind == DifferenceKind::DifferentValue;
    int equal = 0;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        const QJsonValue value = found[it.key()];
        if (sameValue(it.value(), value)) {
            ++equal;
            continue;
        }
        const bool absent = value.isUndefined() || value.isNull();
        const DifferenceKind absence =
            ofEntity ? DifferenceKind::AbsentProperty : DifferenceKind::AbsentRelationshipProperty;
        note(absent ? absence : where.kind, where.type, where.key, it.key(), textOf(it.value()), textOf(value));
    }
    return equal;
}

void Judge::indexRelationships()
{
    for (int i = 0; i < static_cast<int>(m_ours.relationships.size()); ++i) {
        const Relationship &one = m_ours.relationships[static_cast<std::size_t>(i)];
        m_byKey.insert(folded(one.key), i);
        m_byEnds.insert(folded(one.className + u' ' + one.from + u' ' + one.to), i);
    }
    for (const ExpectedRelationship &one : m_expected.relationships)
        m_expectedKeys.insert(folded(one.key));
}

/// By key; else a free one of the same class between the same ends, which then differs.
int Judge::candidateFor(const ExpectedRelationship &expected) const
{
    if (const int index = m_byKey.value(folded(expected.key), -1); index >= 0)
        return index;
    const auto matches = [&](int index) {
        const Relationship &one = m_ours.relationships[static_cast<std::size_t>(index)];
        return !m_taken[static_cast<std::size_t>(index)] && one.className == expected.className
            && m_check.isEnd(expected.from, one.from) && m_check.isEnd(expected.to, one.to);
    };
    if (!expected.from.key.isEmpty() && !expected.to.key.isEmpty()) {
        const QString ends = folded(expected.className + u' ' + expected.from.key + u' ' + expected.to.key);
        const QList<int> between = m_byEnds.values(ends);
        const auto it = std::ranges::find_if(between, matches);
        return it == between.end() ? -1 : *it;
    }
    for (int i = 0; i < static_cast<int>(m_ours.relationships.size()); ++i)
        if (matches(i))
            return i;
    return -1;
}

void Judge::judgeRelationship(const ExpectedRelationship &expected)
{
    const int index = candidateFor(expected);
    const Relationship *found = index < 0 ? nullptr : &m_ours.relationships[static_cast<std::size_t>(index)];
    const QString type = m_check.typeFor(expected, found);
    if (!isJudged(expected, type))
        return;
    m_expectedTypes.insert(type);
    if (!found && leadsNowhere(expected)) {
        ++m_result.counts.setAside;
        return;
    }
    ++m_result.counts.relationships;
    if (!found) {
        note(DifferenceKind::MissingRelationship, type, expected.key);
        return;
    }
    m_taken[static_cast<std::size_t>(index)] = true;
    if (const QString what = m_check.whatDiffers(expected, *found); !what.isEmpty())
        note(DifferenceKind::DifferentRelationship, type, expected.key, what, expected.key, found->key);
    else
        ++m_result.counts.relationshipsFound;
    m_result.counts.relationshipProperties += static_cast<int>(expected.properties.size());
    m_result.counts.relationshipPropertiesEqual +=
        compareProperties(expected.properties, found->properties,
                          {DifferenceKind::DifferentRelationshipValue, type, {}, expected.key, {}, {}});
}

bool Judge::isJudged(const ExpectedRelationship &expected, const QString &type)
{
    if (m_slice.relationships.contains(type))
        return true;
    const bool between = m_slice.entities.contains(m_check.endType(expected.from))
        && m_slice.entities.contains(m_check.endType(expected.to));
    if (between && !m_slice.later.contains(type))
        note(DifferenceKind::UnlistedType, type, expected.key);
    return false;
}

/// An end that was put in by hand, and that the recording does not let anybody collect.
bool Judge::leadsNowhere(const ExpectedRelationship &expected) const
{
    const auto missing = [this](const ExpectedEnd &end) {
        return !end.key.isEmpty() && m_expected.setup.contains(folded(end.key)) && !m_ours.find(end.key);
    };
    return missing(expected.from) || missing(expected.to);
}

void Judge::findExtraEntities()
{
    for (const Entity &entity : m_ours.entities) {
        if (entity.placeholder || !m_slice.entities.contains(entity.type))
            continue;
        const bool known = !m_expected.typeOf(entity.key).isEmpty()
            || (!m_expected.whole && (m_shown.bears(entity.key) || m_slice.alwaysThere.contains(entity.key)));
        if (!known)
            note(DifferenceKind::ExtraEntity, entity.type, entity.key);
    }
}

void Judge::findExtraRelationships()
{
    for (std::size_t i = 0; i < m_ours.relationships.size(); ++i) {
        const Relationship &one = m_ours.relationships[i];
        if (m_taken[i] || m_expectedKeys.contains(folded(one.key)))
            continue;
        if (m_expected.whole ? isOfTheSlice(one) : couldBeExpected(one))
            note(DifferenceKind::ExtraRelationship, one.type, one.key);
    }
}

/// A type nobody knows counts too, between entities that are judged: a wrong name is no way out.
bool Judge::isOfTheSlice(const Relationship &relationship) const
{
    const Entity *from = m_ours.find(relationship.from);
    const Entity *to = m_ours.find(relationship.to);
    const bool between = from && to && m_slice.entities.contains(from->type) && m_slice.entities.contains(to->type);
    return m_slice.relationships.contains(relationship.type) || (between && !m_slice.later.contains(relationship.type));
}

bool Judge::couldBeExpected(const Relationship &relationship) const
{
    const bool from = m_expected.entities.contains(folded(relationship.from));
    const bool to = m_expected.entities.contains(folded(relationship.to));
    const auto madeUp = [this](const QString &key) {
        const Entity *entity = m_ours.find(key);
        return entity && entity->placeholder;
    };
    return m_expectedTypes.contains(relationship.type)
        && ((from && to) || (from && madeUp(relationship.to)) || (to && madeUp(relationship.from)));
}

void Judge::judgeCoverage()
{
    for (const CoverageHint &hint : m_expected.coverage) {
        const auto later = [&](const QString &start) { return hint.step.startsWith(start); };
        if (std::ranges::any_of(m_slice.coverageLater, later))
            continue;
        ++m_result.counts.hints;
        if (coverageShows(m_ours.coverage, hint))
            ++m_result.counts.hintsFound;
        else
            note(DifferenceKind::MissingCoverage, {}, hint.step, {}, hint.state);
    }
}

} // namespace

Counts &Counts::operator+=(const Counts &other)
{
    entities += other.entities;
    entitiesFound += other.entitiesFound;
    relationships += other.relationships;
    relationshipsFound += other.relationshipsFound;
    setAside += other.setAside;
    properties += other.properties;
    propertiesEqual += other.propertiesEqual;
    relationshipProperties += other.relationshipProperties;
    relationshipPropertiesEqual += other.relationshipPropertiesEqual;
    hints += other.hints;
    hintsFound += other.hintsFound;
    return *this;
}

Comparison compare(const Expected &expected, const Export &ours, const Shown &shown, const Slice &slice)
{
    return Judge(expected, ours, shown, slice).judge();
}

} // namespace conformance
