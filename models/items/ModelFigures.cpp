// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelFigures.h"

#include "Rows.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// From, class, to.
using Ends = std::tuple<QString, QString, QString>;

class Joining {
public:
    Joining(const DataModel &model, const Estate *estate)
        : m_model(model)
        , m_estate(estate)
    {
        if (estate)
            m_counts = modelCounts(*estate);
        m_figures.hasCounts = estate != nullptr;
    }

    ModelFigures join()
    {
        for (const ModelType &type : m_model.types)
            add({type.facts, type.requests, true, type.placeholderOnly, 0, 0});
        addUnknownTypes();
        for (const ModelRelationship &one : m_model.relationships)
            m_known.try_emplace({one.fromType, one.className, one.toType}, one.type);
        addCounted();
        for (const auto &[ends, type] : m_known)
            if (!m_met.contains(ends))
                addRelationship(ends, type, 0, true, false);
        const auto order = [](const ModelRelationshipFigure &one) {
            return std::tuple(one.from, one.className, one.to);
        };
        std::ranges::sort(m_figures.relationships, {}, order);
        return std::move(m_figures);
    }

private:
    void add(ModelTypeFigure figure)
    {
        m_at.insert(figure.facts.name, static_cast<quint32>(m_figures.types.size()));
        m_figures.types.push_back(std::move(figure));
    }

    EntityType unknownFacts(const QString &name) const
    {
        if (const EntityType *type = m_estate ? m_estate->catalog().find(name) : nullptr)
            return *type;
        EntityType facts;
        facts.name = name;
        if (const auto type = m_estate ? m_estate->findType(name) : std::nullopt)
            facts.classes = m_estate->typeClasses(*type);
        return facts;
    }

    void addUnknownTypes()
    {
        std::vector<ModelTypeFigure> unknown;
        for (const TypeCount &count : m_counts.types) {
            if (const auto at = m_at.constFind(count.type); at != m_at.constEnd()) {
                m_figures.types[*at].entities = count.entities;
                m_figures.types[*at].placeholders = count.placeholders;
            } else {
                unknown.push_back({unknownFacts(count.type), {}, false, false, count.entities, count.placeholders});
            }
        }
        std::ranges::stable_sort(unknown, {}, [](const ModelTypeFigure &one) {
            return std::tuple(one.facts.service.toCaseFolded(), one.facts.label.toCaseFolded());
        });
        for (ModelTypeFigure &one : unknown)
            add(std::move(one));
    }

    quint32 end(const QString &type)
    {
        if (!m_at.contains(type))
            add({unknownFacts(type), {}, type == anyType, false, 0, 0});
        return m_at.value(type);
    }

    void addRelationship(const Ends &ends, const QString &type, qint64 count, bool isKnown, bool isResolved)
    {
        const auto &[from, className, to] = ends;
        const QString name = type.isEmpty() ? relationshipType(from, className, to) : type;
        const quint32 start = end(from);
        m_figures.relationships.push_back(
            {start, end(to), className, edgeClassOf(className, name), count, isKnown, isResolved});
    }

    void addCounted()
    {
        for (const RelationshipCount &one : m_counts.relationships) {
            QString type;
            bool isKnown = false;
            for (const Ends &row :
                 {Ends{one.fromType, one.className, one.toType}, Ends{anyType, one.className, one.toType},
                  Ends{one.fromType, one.className, anyType}}) {
                const auto known = m_known.find(row);
                if (known == m_known.end())
                    continue;
                m_met.insert(row);
                isKnown = true;
                if (type.isEmpty())
                    type = known->second;
            }
            addRelationship({one.fromType, one.className, one.toType}, type, one.count, isKnown,
                            isKnown && !m_known.contains({one.fromType, one.className, one.toType}));
        }
    }

    const DataModel &m_model;
    const Estate *m_estate;
    ModelCounts m_counts;
    ModelFigures m_figures;
    QHash<QString, quint32> m_at;
    std::map<Ends, QString> m_known; // and the type of the relationship
    std::set<Ends> m_met; // rows that the snapshot has
};

} // namespace

std::optional<quint32> ModelFigures::find(const QString &type) const
{
    for (quint32 at = 0; at < types.size(); ++at)
        if (types[at].facts.name == type)
            return at;
    return std::nullopt;
}

ModelFigures modelFigures(const DataModel &model, const Estate *estate)
{
    return Joining(model, estate).join();
}

} // namespace azimuth
