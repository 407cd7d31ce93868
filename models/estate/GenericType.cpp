// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GenericType.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// The type that an id ends with, capitals kept: namespace, then every other segment.
QString typeInId(const QString &id)
{
    static const auto marker = "/providers/"_L1;
    const qsizetype at = id.lastIndexOf(marker, -1, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    const QStringList parts = id.mid(at + marker.size()).split(u'/');
    QString type = parts.first();
    for (qsizetype i = 1; i < parts.size(); i += 2)
        type += u'/' + parts[i];
    return type;
}

/// "policies" -> "policy", "addresses" -> "address"; "redis" and "access" stay.
QString singularOf(const QString &word)
{
    if (word.endsWith("ies"_L1))
        return word.chopped(3) + u'y';
    if (word.endsWith("sses"_L1))
        return word.chopped(2);
    const bool isPlural = word.size() > 3 && word.endsWith(u's') && !word.endsWith("ss"_L1) && !word.endsWith("is"_L1)
        && !word.endsWith("us"_L1);
    return isPlural ? word.chopped(1) : word;
}

/// "publicIPAddresses" -> "public IP address"
QString wordsOf(const QString &name)
{
    static const QRegularExpression start(u"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"_s);
    QStringList words = name.split(start);
    for (QString &word : words)
        if (word.size() == 1 || word != word.toUpper())
            word = word.toLower();
    words.last() = singularOf(words.last());
    return words.join(u' ');
}

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString providerName(const QString &provider)
{
    static const auto own = "microsoft."_L1;
    return capitalized(provider.startsWith(own, Qt::CaseInsensitive) ? provider.mid(own.size()) : provider);
}

} // namespace

QString genericBaseType()
{
    return u"azure_resource"_s;
}

bool isGenericType(QStringView name)
{
    return name.contains(u'/');
}

QString genericLabel(const QString &name, const QString &exampleKey)
{
    const QString inId = typeInId(exampleKey);
    QStringList parts = (inId.compare(name, Qt::CaseInsensitive) == 0 ? inId : name).split(u'/');
    const QString provider = providerName(parts.takeFirst());
    for (QString &part : parts)
        part = wordsOf(part);
    return provider + u": "_s + capitalized(parts.join(u" / "_s));
}

EntityType genericType(const TypeCatalog &catalog, const QString &name, const QString &exampleKey)
{
    const EntityType *base = catalog.find(genericBaseType());
    EntityType type =
        base ? *base : EntityType{{}, {u"Resource"_s}, {}, u"Other resources"_s, u"resource"_s, {u"region"_s}};
    type.name = name;
    type.label = genericLabel(name, exampleKey);
    return type;
}

} // namespace azimuth
