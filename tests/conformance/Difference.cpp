// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Difference.h"

#include "Slice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace conformance {

QString wordFor(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::MissingEntity:
        return u"missing entity"_s;
    case DifferenceKind::DifferentEntity:
        return u"different entity"_s;
    case DifferenceKind::ExtraEntity:
        return u"extra entity"_s;
    case DifferenceKind::RepeatedKey:
        return u"repeated key"_s;
    case DifferenceKind::MissingRelationship:
        return u"missing relationship"_s;
    case DifferenceKind::DifferentRelationship:
        return u"different relationship"_s;
    case DifferenceKind::ExtraRelationship:
        return u"extra relationship"_s;
    case DifferenceKind::LooseEnd:
        return u"loose end"_s;
    case DifferenceKind::UnlistedType:
        return u"unlisted type"_s;
    case DifferenceKind::AbsentProperty:
        return u"absent property"_s;
    case DifferenceKind::DifferentValue:
        return u"different value"_s;
    case DifferenceKind::AbsentRelationshipProperty:
        return u"absent relationship property"_s;
    case DifferenceKind::DifferentRelationshipValue:
        return u"different relationship value"_s;
    case DifferenceKind::MissingCoverage:
        return u"missing coverage"_s;
    }
    return {};
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined())
        return u"(absent)"_s;
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

std::vector<Difference> flawsOf(const Export &ours)
{
    std::vector<Difference> flaws;
    QSet<QString> keys;
    const auto seen = [&keys](const QString &key) {
        const qsizetype before = keys.size();
        keys.insert(folded(key));
        return keys.size() == before;
    };
    for (const Entity &entity : ours.entities)
        if (seen(entity.key))
            flaws.push_back({DifferenceKind::RepeatedKey, entity.type, {}, entity.key, {}, {}});
    keys.clear();
    for (const Relationship &one : ours.relationships) {
        if (seen(one.key))
            flaws.push_back({DifferenceKind::RepeatedKey, one.type, {}, one.key, {}, {}});
        if (!ours.find(one.from))
            flaws.push_back({DifferenceKind::LooseEnd, one.type, u"_fromEntityKey"_s, one.key, {}, one.from});
        if (!ours.find(one.to))
            flaws.push_back({DifferenceKind::LooseEnd, one.type, u"_toEntityKey"_s, one.key, {}, one.to});
    }
    return flaws;
}

bool sameValue(const QJsonValue &one, const QJsonValue &other)
{
    const bool nothing = one.isNull() || one.isUndefined();
    if (nothing || other.isNull() || other.isUndefined())
        return nothing && (other.isNull() || other.isUndefined());
    if (one.isDouble() && other.isDouble())
        return one.toDouble() == other.toDouble();
    return one == other;
}

} // namespace conformance
