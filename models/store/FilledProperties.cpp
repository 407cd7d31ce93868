// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledProperties.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QJsonObject objectFrom(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

/// Any JSON, scalars too.
QJsonValue valueFrom(std::string_view json)
{
    return QJsonDocument::fromJson('[' + QByteArray(json.data(), qsizetype(json.size())) + ']').array().at(0);
}

} // namespace

bool FilledProperties::read(Staging &staging, const CollectedEntities &entities, const KeyHashing &hashing)
{
    if (!readWishes(staging, entities, hashing))
        return false;
    std::ranges::stable_sort(m_wishes, {}, &Wish::entity);
    std::ranges::stable_sort(m_added, {}, &Added::entity);
    for (const Wish &wish : m_wishes)
        if (wish.target != CollectedEntities::none)
            m_values.push_back({wish.target, wish.targetProperty, {}});
    std::ranges::sort(m_values, {}, &Value::place);
    const auto same = [](const Value &one, const Value &other) { return one.place() == other.place(); };
    m_values.erase(std::unique(m_values.begin(), m_values.end(), same),
                   m_values.end()); // clang 14 has no ranges::unique
    return m_values.empty() || readValues(staging, entities);
}

bool FilledProperties::readWishes(Staging &staging, const CollectedEntities &entities, const KeyHashing &hashing)
{
    OthersPage page;
    return staging.eachPage(Staging::Part::Lookups, [&](StagedPage &staged) {
        if (!decode(std::move(staged.others), page))
            return staging.connection().fail(StoreProblem::Kind::Damaged, u"page %1 of the journal"_s.arg(staged.id));
        TextHashes hashes(hashing, page.texts);
        for (const StagedLookup &lookup : page.lookups) {
            const Ordinal entity = entities.find(hashes[lookup.entity]);
            // Another page's row of this entity counts: it brought lookups of its own.
            if (entity != CollectedEntities::none && entities.pageOf(entity) == staged.id)
                m_wishes.push_back({entity, nameNumber(page.texts[lookup.property]),
                                    entities.find(hashes[lookup.target]),
                                    nameNumber(page.texts[lookup.targetProperty])});
        }
        readAdditions(page, hashes, entities);
        return true;
    });
}

// An answer's additions to one end follow each other: they are kept together, once, however many entities they are for.
void FilledProperties::readAdditions(const OthersPage &page, TextHashes &hashes, const CollectedEntities &entities)
{
    const StagedAddition *before = nullptr;
    bool concernsAny = false;
    for (const StagedAddition &addition : page.additions) {
        if (!before || before->entity != addition.entity || before->isAlias != addition.isAlias) {
            const size_t first = m_added.size();
            const KeyHash &hash = hashes[addition.entity];
            if (addition.isAlias) {
                for (const Ordinal bearer : entities.bearers(hash))
                    m_added.push_back({bearer, quint32(m_told.size())});
            } else if (const Ordinal entity = entities.find(hash); entity != CollectedEntities::none) {
                m_added.push_back({entity, quint32(m_told.size())});
            }
            concernsAny = m_added.size() > first;
            if (concernsAny)
                m_told.emplace_back();
        }
        before = &addition;
        if (concernsAny)
            m_told.back().emplace_back(nameNumber(page.texts[addition.property]), valueFrom(addition.value));
    }
}

bool FilledProperties::readValues(Staging &staging, const CollectedEntities &entities)
{
    EntitiesPage page;
    quint32 sequence = 0;
    return staging.eachPage(Staging::Part::Entities, [&](StagedPage &staged) {
        if (!decode(std::move(staged.entities), page))
            return staging.connection().fail(StoreProblem::Kind::Damaged, u"page %1 of the journal"_s.arg(staged.id));
        for (const StagedEntity &row : page.entities)
            readValuesOf(entities.winnerAt(sequence++), row.properties);
        return true;
    });
}

void FilledProperties::readValuesOf(Ordinal target, std::string_view properties)
{
    auto value = std::ranges::lower_bound(m_values, target, {}, &Value::target);
    if (value == m_values.end() || value->target != target)
        return;
    const QJsonObject object = objectFrom(properties);
    for (; value != m_values.end() && value->target == target; ++value) {
        const QJsonValue found = object.value(m_names[value->property]);
        const QJsonArray list = found.isArray() ? found.toArray() : QJsonArray{found};
        if (!found.isUndefined() && !found.isNull())
            value->json = QJsonDocument(list).toJson(QJsonDocument::Compact);
    }
}

const FilledProperties::Value *FilledProperties::valueFor(const Wish &wish) const
{
    const auto value =
        std::ranges::lower_bound(m_values, std::pair(wish.target, wish.targetProperty), {}, &Value::place);
    const bool found = value != m_values.end() && value->place() == std::pair(wish.target, wish.targetProperty);
    return found && !value->json.isEmpty() ? &*value : nullptr;
}

bool FilledProperties::concerns(Ordinal entity) const
{
    return std::ranges::binary_search(m_wishes, entity, {}, &Wish::entity)
        || std::ranges::binary_search(m_added, entity, {}, &Added::entity);
}

QByteArray FilledProperties::applied(Ordinal entity, std::string_view properties) const
{
    QJsonObject object = objectFrom(properties);
    for (auto at = std::ranges::lower_bound(m_wishes, entity, {}, &Wish::entity);
         at != m_wishes.end() && at->entity == entity; ++at) {
        const Wish &wish = *at;
        QJsonArray list = object.value(m_names[wish.property]).toArray();
        if (const Value *value = valueFor(wish))
            for (const QJsonValue &item : QJsonDocument::fromJson(value->json).array())
                list.append(item);
        object.insert(m_names[wish.property], list);
    }
    for (auto at = std::ranges::lower_bound(m_added, entity, {}, &Added::entity);
         at != m_added.end() && at->entity == entity; ++at)
        for (const auto &[property, value] : m_told[at->told])
            object.insert(m_names[property], value);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

quint32 FilledProperties::nameNumber(std::string_view name)
{
    const auto [found, isNew] = m_nameNumbers.try_emplace(std::string(name), quint32(m_names.size()));
    if (isNew)
        m_names.push_back(QString::fromUtf8(name.data(), qsizetype(name.size())));
    return found->second;
}

} // namespace azimuth
