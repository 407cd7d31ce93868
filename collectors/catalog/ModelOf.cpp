// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelOf.h"

#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

ModelRequest requestOf(const StepSpec &step)
{
    QString query = step.query;
    if (!step.version.isEmpty())
        query = u"api-version="_s + step.version + (query.isEmpty() ? QString() : u'&' + query);
    const QString method = step.kql.isEmpty() ? u"GET "_s : u"POST "_s;
    const QString request = method + step.path + (query.isEmpty() ? QString() : u'?' + query);
    return {step.id, step.label, request,     step.parentType, step.needs, step.api == Api::Graph,
            true,    step.kql,   step.retired};
}

/// Every request by the types it concerns, those that bring entities first.
QHash<QString, std::vector<ModelRequest>> requestsByType(const Catalog &catalog)
{
    QHash<QString, std::vector<ModelRequest>> requests;
    for (const StepSpec &step : catalog.steps())
        for (const QString &type : step.yields)
            requests[type].push_back(requestOf(step));
    for (const StepSpec &step : catalog.steps()) {
        for (const QString &type : step.tellsOf) {
            requests[type].push_back(requestOf(step));
            requests[type].back().bringsEntities = false;
        }
    }
    return requests;
}

auto orderOf(const ModelRelationship &one)
{
    return std::tie(one.type, one.fromType, one.toType, one.className);
}

std::vector<ModelRelationship> relationshipsOf(const Catalog &catalog)
{
    std::vector<ModelRelationship> relationships;
    for (const RelationshipSpec &row : catalog.relationships()) {
        const QString type = row.type.isEmpty() ? relationshipType(row.fromType, row.className, row.toType) : row.type;
        relationships.push_back({row.className, type, row.fromType, row.toType});
    }
    std::sort(relationships.begin(), relationships.end(),
              [](const ModelRelationship &a, const ModelRelationship &b) { return orderOf(a) < orderOf(b); });
    const auto repeated =
        std::unique(relationships.begin(), relationships.end(),
                    [](const ModelRelationship &a, const ModelRelationship &b) { return orderOf(a) == orderOf(b); });
    relationships.erase(repeated, relationships.end());
    return relationships;
}

} // namespace

DataModel dataModelOf(const Catalog &catalog)
{
    DataModel model;
    const auto requests = requestsByType(catalog);
    for (const EntityType &type : catalog.types().types()) {
        ModelType row{type, requests.value(type.name), false};
        row.placeholderOnly = row.requests.empty();
        model.types.push_back(std::move(row));
    }
    const auto order = [](const ModelType &type) {
        return std::tuple(type.facts.service.toCaseFolded(), type.facts.label.toCaseFolded(), type.facts.name);
    };
    std::ranges::sort(model.types, {}, order);
    model.relationships = relationshipsOf(catalog);
    return model;
}

} // namespace azimuth
