// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelOf.h"

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
    const QString request = u"GET "_s + step.path + (query.isEmpty() ? QString() : u'?' + query);
    return {step.id, step.label, request, step.parentType, step.needs, step.api == Api::Graph};
}

} // namespace

DataModel dataModelOf(const Catalog &catalog)
{
    DataModel model;
    for (const EntityType &type : catalog.types().types()) {
        ModelType row{type, {}, false};
        for (const StepSpec &step : catalog.steps())
            if (step.yields.contains(type.name))
                row.requests.push_back(requestOf(step));
        row.placeholderOnly = row.requests.empty();
        model.types.push_back(row);
    }
    std::ranges::sort(model.types, {}, [](const ModelType &type) {
        return std::tuple(type.facts.service.toCaseFolded(), type.facts.label.toCaseFolded());
    });
    for (const RelationshipSpec &row : catalog.relationships())
        model.relationships.push_back({row.className, row.type, row.fromType, row.toType});
    return model;
}

} // namespace azimuth
