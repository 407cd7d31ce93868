// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelationshipCheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

bool sameKey(const QString &one, const QString &other)
{
    return folded(one) == folded(other);
}

} // namespace

QString RelationshipCheck::endType(const ExpectedEnd &end) const
{
    const QString collected = m_expected.typeOf(end.key);
    return collected.isEmpty() ? end.description[u"_type"_s].toString() : collected;
}

QString RelationshipCheck::whatDiffers(const ExpectedRelationship &expected, const Relationship &found) const
{
    if (!hasKey(expected, found))
        return u"_key"_s;
    if (found.type != typeFor(expected, &found))
        return u"_type"_s;
    if (found.className != expected.className)
        return u"_class"_s;
    if (!isEnd(expected.from, found.from))
        return u"_fromEntityKey"_s;
    if (!isEnd(expected.to, found.to))
        return u"_toEntityKey"_s;
    const QStringList ports = m_slice.portsOf.value(found.type);
    const auto wrong = std::ranges::find_if(
        ports, [&](const QString &name) { return !sameValue(expected.properties[name], found.properties[name]); });
    return wrong == ports.end() ? QString() : *wrong;
}

/// A mapped end without a key leaves its description in the relationship's key; a real end may put its own there.
bool RelationshipCheck::hasKey(const ExpectedRelationship &expected, const Relationship &found) const
{
    if (sameKey(expected.key, found.key))
        return true;
    const bool described = expected.key.contains(u"|FORWARD:"_s) || expected.key.contains(u"|REVERSE:"_s);
    return described && sameKey(found.key, found.from + u'|' + found.className.toLower() + u'|' + found.to);
}

bool RelationshipCheck::isEnd(const ExpectedEnd &expected, const QString &key) const
{
    const Entity *found = m_ours.find(key);
    if (!found || (!expected.key.isEmpty() && !sameKey(expected.key, key)))
        return false;
    if (expected.description.isEmpty() || (!found->placeholder && !expected.key.isEmpty()))
        return true;
    const QJsonObject described = withoutUnderscores(expected.description);
    for (auto it = described.begin(); it != described.end(); ++it) {
        const QJsonValue value = found->properties[it.key()];
        const bool sameText = it.value().isString() && sameKey(it.value().toString(), value.toString());
        if (!sameText && !sameValue(it.value(), value))
            return false;
    }
    const QString type = expected.description[u"_type"_s].toString();
    if (!found->placeholder)
        return found->type == type;
    const QString wanted = placeholderKey(expected);
    const QStringList classes = readClasses(expected.description[u"_class"_s]);
    return (wanted.isEmpty() || sameKey(wanted, key)) && (type.isEmpty() || found->type == type)
        && (classes.isEmpty() || found->classes == classes);
}

/// A nameless mapped relationship is named by the ends it got: the collected entity's type, else the described one.
QString RelationshipCheck::typeFor(const ExpectedRelationship &expected, const Relationship *found) const
{
    if (!expected.type.isEmpty())
        return expected.type;
    const auto typeOfEnd = [this](const ExpectedEnd &end, const QString &key) {
        const Entity *entity = m_ours.find(key);
        return entity && !entity->placeholder ? entity->type : endType(end);
    };
    const QString from = typeOfEnd(expected.from, found ? found->from : expected.from.key);
    const QString to = typeOfEnd(expected.to, found ? found->to : expected.to.key);
    return typeFromEnds(from, expected.className, to);
}

} // namespace conformance
