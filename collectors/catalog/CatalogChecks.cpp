// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowReaders.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

QString unknownEnd(const std::vector<ReferenceSpec> &references, const QSet<QString> &types)
{
    for (const ReferenceSpec &reference : references)
        for (const EndSpec *end : {&reference.from, &reference.to})
            for (const QString &type : end->types)
                if (type != u"any"_s && !types.contains(type))
                    return u"references: type \"%1\" is unknown"_s.arg(type.isEmpty() ? u"(none)"_s : type);
    return {};
}

QString typeProblem(const TypeSpec &type, const QSet<QString> &types)
{
    for (const NestedSpec &nested : type.nested)
        if (!types.contains(nested.type))
            return u"nested: type \"%1\" is unknown"_s.arg(nested.type);
    return unknownEnd(type.references, types);
}

QString stepProblem(const StepRow &step, const QSet<QString> &types)
{
    QStringList named = step.always;
    named << (step.maps.isEmpty() ? QStringList() : QStringList{step.maps})
          << (step.spec.parentType.isEmpty() ? QStringList() : QStringList{step.spec.parentType});
    if (step.derivation)
        named << step.derivation->yields;
    for (const NestedSpec &nested : step.nested)
        named << nested.type;
    for (const QString &type : named)
        if (!types.contains(type))
            return u"type \"%1\" is unknown"_s.arg(type);
    return unknownEnd(step.references, types);
}

/// Drops rows with a problem until none has one: a dropped type may leave others without their ends.
template <class Row, class ProblemOf>
bool dropBad(std::vector<Row> &rows, ProblemOf problemOf)
{
    const auto bad = [&](const Row &row) { return problemOf(row); };
    return std::erase_if(rows, bad) > 0;
}

/// What a step brings, types that are nested or derived included.
void addYields(const Rows &rows, const QString &name, QStringList &yields)
{
    if (name.isEmpty() || yields.contains(name))
        return;
    yields.append(name);
    const TypeSpec *type = rows.type(name);
    if (!type)
        return;
    for (const NestedSpec &nested : type->nested)
        addYields(rows, nested.type, yields);
    for (const RowDerivationFacts *derivation : type->derivations)
        for (const QString &derived : derivation->yields)
            addYields(rows, derived, yields);
}

/// Types whose aliases begin as what a step adds to.
QStringList typesAddedTo(const Rows &rows, const StepRow &step)
{
    QStringList types;
    for (const AddSpec &add : step.addsTo)
        for (const TypeSpec &type : rows.types)
            for (const Expression &alias : type.aliases)
                if (!add.to.templateStart().isEmpty() && alias.templateStart() == add.to.templateStart())
                    types << type.facts.name;
    types.removeDuplicates();
    return types;
}

bool hasType(const std::vector<ReferenceSpec> &references, const QString &type)
{
    return std::ranges::any_of(references, [&](const ReferenceSpec &reference) { return reference.type == type; });
}

} // namespace

const TypeSpec *Rows::type(const QString &name) const
{
    const auto found = std::ranges::find_if(types, [&](const TypeSpec &type) { return type.facts.name == name; });
    return found == types.end() ? nullptr : &*found;
}

const StepRow *Rows::step(const QString &id) const
{
    const auto found = std::ranges::find_if(steps, [&](const StepRow &step) { return step.spec.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

void checkRows(Rows &rows, std::vector<CatalogProblem> &problems)
{
    bool changed = true;
    while (changed) {
        QSet<QString> types;
        for (const TypeSpec &type : rows.types)
            types.insert(type.facts.name);
        const auto note = [&](const auto &row, const QString &name, const QString &problem) {
            if (!problem.isEmpty())
                problems.push_back({row.file, row.line, name, problem});
            return !problem.isEmpty();
        };
        changed = dropBad(rows.types,
                          [&](const TypeSpec &type) { return note(type, type.facts.name, typeProblem(type, types)); });
        if (!changed)
            changed = dropBad(rows.steps,
                              [&](const StepRow &step) { return note(step, step.spec.id, stepProblem(step, types)); });
    }
    for (int i = 0; i < int(rows.steps.size()); ++i) {
        StepRow &step = rows.steps[std::size_t(i)];
        if (!step.spec.parentType.isEmpty())
            rows.stepsByParent[step.spec.parentType].append(i);
        addYields(rows, step.maps, step.spec.yields);
        for (const QString &type : step.always)
            addYields(rows, type, step.spec.yields);
        for (const NestedSpec &nested : step.nested)
            addYields(rows, nested.type, step.spec.yields);
        if (step.derivation)
            for (const QString &type : step.derivation->yields)
                addYields(rows, type, step.spec.yields);
        step.spec.tellsOf = typesAddedTo(rows, step);
        if (step.spec.yields.isEmpty() && step.spec.tellsOf.isEmpty() && !step.spec.parentType.isEmpty())
            step.spec.tellsOf << step.spec.parentType;
    }
}

bool hasReferenceType(const Rows &rows, const QString &type)
{
    return std::ranges::any_of(rows.types, [&](const TypeSpec &one) { return hasType(one.references, type); })
        || std::ranges::any_of(rows.steps, [&](const StepRow &one) { return hasType(one.references, type); });
}

} // namespace azimuth::mapping
