// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PropertySummary.h"

#include "Rows.h"
#include "WorkThread.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// True where a listing at `scope` includes the entity.
bool covers(const Containment &places, const QString &scope, EntityIndex entity)
{
    if (scope == u"/"_s)
        return true;
    const Estate &estate = *places.estate();
    if (const auto at = estate.find(scope); at && places.isWithin(entity, *at))
        return true;
    const QString key = foldedKey(estate.key(entity));
    const QString folded = foldedKey(scope);
    return key == folded || key.startsWith(folded + u'/');
}

EvidenceRow evidenceRow(const Estate &estate, const CoverageRow &row, const StepTable &steps)
{
    const auto step = steps.constFind(row.step);
    EvidenceRow evidence{row, row.step, {}, {}};
    if (step != steps.cend() && !step->title.isEmpty()) {
        evidence.title = step->title;
        evidence.service = step->service;
    }
    if (row.scope != u"/"_s) {
        const auto at = estate.find(row.scope);
        evidence.scopeName = at ? estate.displayName(*at) : row.scope.section(u'/', -1);
    }
    return evidence;
}

template <class Concerns>
std::vector<EvidenceRow> rowsWhere(const Containment &places, const StepTable &steps, Concerns concerns)
{
    std::vector<EvidenceRow> rows;
    const Estate &estate = *places.estate();
    for (const CoverageRow &row : estate.coverage())
        if (concerns(row, steps.value(row.step)))
            rows.push_back(evidenceRow(estate, row, steps));
    return rows;
}

} // namespace

std::vector<EvidenceRow> evidenceOf(const Containment &places, EntityIndex entity, const StepTable &steps)
{
    const QString &type = places.estate()->type(entity);
    return rowsWhere(places, steps, [&](const CoverageRow &row, const StepFacts &step) {
        return step.types.contains(type) && covers(places, row.scope, entity);
    });
}

std::vector<EvidenceRow> gapsOf(const Containment &places, EntityIndex entity, const StepTable &steps)
{
    const Estate &estate = *places.estate();
    const QString &type = estate.type(entity);
    const QString key = foldedKey(estate.key(entity));
    const bool isTenant = !places.parent(entity) && type == u"azure_account"_s;
    return rowsWhere(places, steps, [&](const CoverageRow &row, const StepFacts &step) {
        if (!isGap(row.state))
            return false;
        if (row.scope == u"/"_s ? isTenant : foldedKey(row.scope) == key)
            return true;
        const bool isAbout = step.types.contains(type) || (!type.isEmpty() && step.parentType == type);
        return isAbout && covers(places, row.scope, entity);
    });
}

PropertySummary propertySummary(const ContainmentPtr &places, const FindingsPtr &findings, EntityIndex entity,
                                const StepTable &steps)
{
    noteWork(Work::Query);
    const EstatePtr &estate = places->estate();
    PropertySummary summary;
    summary.key = estate->key(entity);
    summary.name = estate->displayName(entity);
    summary.type = estate->type(entity);
    summary.isPlaceholder = estate->isPlaceholder(entity);
    summary.facts = propertyFacts(*estate, entity);
    summary.relationships = relationshipTree(estate, entity);
    if (!summary.isPlaceholder)
        summary.evidence = evidenceOf(*places, entity, steps);
    summary.gaps = gapsOf(*places, entity, steps);
    if (findings)
        for (const Finding &finding : *findings)
            if (finding.entityKey.compare(summary.key, Qt::CaseInsensitive) == 0)
                summary.findings.push_back(finding);
    return summary;
}

} // namespace azimuth
