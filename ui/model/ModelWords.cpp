// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelWords.h"

#include "PlainText.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr QLatin1StringView unnamed{"?"}; // no type of the catalog is called so

} // namespace

QString ModelWords::label(const ModelTypeFigure &type)
{
    if (type.facts.name == anyType)
        //: Stands for entities of whatever type
        return tr("Any type");
    if (!type.facts.label.isEmpty())
        return plainText(type.facts.label);
    return type.facts.name.isEmpty() ? tr("Unknown type") : plainText(type.facts.name);
}

QString ModelWords::service(const ModelTypeFigure &type)
{
    if (type.facts.name == anyType)
        return tr("Whatever was collected");
    return type.facts.service.isEmpty() ? tr("Not in the catalog") : plainText(type.facts.service);
}

QString ModelWords::relationship(const QString &className, qint64 count, bool hasCounts)
{
    const QString name = plainText(className);
    return hasCounts ? name + u' ' + QLocale().toString(count) : name;
}

QString ModelWords::sentence(const ModelTypeFigure &type, bool hasCounts)
{
    QStringList parts{label(type), service(type)};
    if (hasCounts && type.facts.name != anyType)
        parts << tr("%Ln entities", nullptr, static_cast<int>(type.entities));
    return parts.join(u", "_s);
}

QString typeKeyOf(const ModelTypeFigure &type)
{
    return type.facts.name.isEmpty() ? QString(unnamed) : type.facts.name;
}

QString typeNameOf(const QString &key)
{
    return key == unnamed ? QString() : key;
}

QString serviceKeyOf(const ModelTypeFigure &type)
{
    return type.facts.name == anyType ? QString(anyType) : type.facts.service;
}

} // namespace azimuth
