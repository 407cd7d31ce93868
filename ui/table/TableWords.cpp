// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TableWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace azimuth::tableWords {
namespace {

using Test = Condition::Test;
using Kind = EntityColumn::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(azimuth::TableWords)
};

QHash<QString, QString> betterTitles()
{
    return {
        {QString(columns::name), Words::tr("Name")},
        {QString(columns::type), Words::tr("Type")},
        {QString(columns::key), Words::tr("Key")},
        {QString(columns::classes), Words::tr("Class")},
        {QString(columns::subscription), Words::tr("Subscription")},
        {QString(columns::resourceGroup), Words::tr("Resource group")},
        {QString(columns::parent), Words::tr("Lies in")},
        {QString(columns::outgoing), Words::tr("Relationships out")},
        {QString(columns::incoming), Words::tr("Relationships in")},
        {QString(columns::placeholder), Words::tr("Placeholder")},
        {u"region"_s, Words::tr("Location")},
        {u"location"_s, Words::tr("Location")},
        {u"id"_s, Words::tr("ID")},
        {u"sku"_s, Words::tr("SKU")},
        {u"createdOn"_s, Words::tr("Created")},
        {u"updatedOn"_s, Words::tr("Changed")},
        {u"webLink"_s, Words::tr("Portal link")},
        {u"enableHttpsTrafficOnly"_s, Words::tr("HTTPS only")},
        {u"minimumTlsVersion"_s, Words::tr("Minimum TLS")},
        {u"allowBlobPublicAccess"_s, Words::tr("Public blobs allowed")},
        {u"allowSharedKeyAccess"_s, Words::tr("Shared key allowed")},
        {u"publicNetworkAccess"_s, Words::tr("Public network access")},
        {u"networkRuleSet.defaultAction"_s, Words::tr("Network default")},
        {u"enableRbacAuthorization"_s, Words::tr("RBAC authorization")},
        {u"enablePurgeProtection"_s, Words::tr("Purge protection")},
        {u"publicIpAddress"_s, Words::tr("Public IP address")},
        {u"privateIpAddress"_s, Words::tr("Private IP address")},
        {u"appId"_s, Words::tr("Application ID")},
        {u"userPrincipalName"_s, Words::tr("User principal name")},
        {u"osName"_s, Words::tr("Operating system")},
        {u"vmSize"_s, Words::tr("VM size")},
        {u"diskSizeGb"_s, Words::tr("Disk size in GB")},
        {u"subscriptionId"_s, Words::tr("Subscription ID")},
        {u"principalId"_s, Words::tr("Principal ID")},
        {u"roleDefinitionId"_s, Words::tr("Role definition ID")},
    };
}

QString dateText(const QDateTime &date)
{
    //: A date with a time, as QLocale::toString() formats it. Keep the order of your language.
    return QLocale().toString(date.toLocalTime(), Words::tr("d MMM yyyy, HH:mm"));
}

QString nameOf(const Scene &scene, const QString &key)
{
    const auto entity = scene ? scene.estate->find(key) : std::nullopt;
    return entity ? scene.estate->displayName(*entity) : key;
}

QString subject(const Scene &scene, const EntityQuery &list)
{
    if (!list.keys.isEmpty())
        return Words::tr("%n chosen entities", nullptr, static_cast<int>(list.keys.size()));
    if (const EntityType *type = onlyType(scene, list))
        return plural(type->label);
    if (list.types.size() == 1)
        return list.types.front();
    if (!list.types.isEmpty())
        return Words::tr("%n types", nullptr, static_cast<int>(list.types.size()));
    if (!list.className.isEmpty())
        return list.className;
    return list.service.isEmpty() ? Words::tr("All entities") : list.service;
}

} // namespace

QString columnTitle(const QString &name)
{
    static const QHash<QString, QString> titles = betterTitles();
    if (isTagColumn(name))
        return Words::tr("tag %1").arg(name.sliced(4));
    const auto found = titles.constFind(name);
    return found == titles.constEnd() ? columnLabel(name) : *found;
}

QString testWord(Test test, Kind kind)
{
    const bool date = kind == Kind::Date;
    switch (test) {
    case Test::Is:
        return kind == Kind::List ? Words::tr("has") : Words::tr("is");
    case Test::IsNot:
        return kind == Kind::List ? Words::tr("has not") : Words::tr("is not");
    case Test::Contains:
        return Words::tr("contains");
    case Test::ContainsNot:
        return Words::tr("does not contain");
    case Test::Less:
        return date ? Words::tr("before") : Words::tr("less than");
    case Test::Greater:
        return date ? Words::tr("after") : Words::tr("more than");
    case Test::Present:
        return Words::tr("is present");
    case Test::Absent:
        return Words::tr("is absent");
    }
    return {};
}

std::vector<Test> testsFor(Kind kind)
{
    switch (kind) {
    case Kind::YesNo:
        return {Test::Is, Test::IsNot, Test::Present, Test::Absent};
    case Kind::Number:
        return {Test::Is, Test::IsNot, Test::Less, Test::Greater, Test::Present, Test::Absent};
    case Kind::Date:
        return {Test::Less, Test::Greater, Test::Is, Test::Present, Test::Absent};
    default:
        return {Test::Is, Test::IsNot, Test::Contains, Test::ContainsNot, Test::Present, Test::Absent};
    }
}

bool takesValue(Test test)
{
    return test != Test::Present && test != Test::Absent;
}

QString valueText(const QString &value, Kind kind)
{
    if (kind == Kind::YesNo)
        return value == u"true" ? Words::tr("Yes") : value == u"false" ? Words::tr("No") : value;
    if (kind != Kind::Date)
        return value;
    bool isNumber = false;
    const qint64 moment = value.toLongLong(&isNumber);
    if (isNumber)
        return dateText(QDateTime::fromMSecsSinceEpoch(moment));
    const auto date = dateIn(value.toStdString());
    if (!date)
        return value;
    return value.size() == 10 ? QLocale().toString(date->date(), Words::tr("d MMM yyyy")) : dateText(*date);
}

QString conditionText(const Condition &condition, Kind kind)
{
    QStringList values;
    for (const QString &value : condition.values)
        values.append(valueText(value, kind));
    const QString text = columnTitle(condition.column) + u' ' + testWord(condition.test, kind);
    return takesValue(condition.test) ? text + u' ' + values.join(u", "_s) : text;
}

QString cellText(const CellValue &cell, Kind kind)
{
    if (cell.kind == CellValue::Kind::YesNo)
        return cell.integer != 0 ? Words::tr("Yes") : Words::tr("No");
    if (kind == Kind::Date)
        if (const auto moment = momentOf(cell))
            return dateText(*moment);
    if (cell.kind == CellValue::Kind::Number && cell.text.empty())
        return cell.exact ? QLocale().toString(cell.integer)
                          : QLocale().toString(cell.number, 'g', QLocale::FloatingPointShortest);
    return cell.toString();
}

QString cellText(const QVariant &sortKey, Kind kind)
{
    switch (sortKey.typeId()) {
    case QMetaType::Bool:
        return sortKey.toBool() ? Words::tr("Yes") : Words::tr("No");
    case QMetaType::LongLong:
        return kind == Kind::Date ? dateText(QDateTime::fromMSecsSinceEpoch(sortKey.toLongLong()))
                                  : QLocale().toString(sortKey.toLongLong());
    case QMetaType::Double:
        return QLocale().toString(sortKey.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QMetaType::QStringList:
        return sortKey.toStringList().join(u", "_s);
    default:
        return sortKey.toString();
    }
}

QString gapWord(const QString &word)
{
    switch (coverageFromWord(word).value_or(CoverageState::Failed)) {
    case CoverageState::Limited:
        return Words::tr("withheld");
    case CoverageState::Denied:
        return Words::tr("denied");
    case CoverageState::Throttled:
        return Words::tr("throttled");
    case CoverageState::Skipped:
        return Words::tr("skipped");
    case CoverageState::Truncated:
        return Words::tr("broken off");
    default:
        return Words::tr("failed");
    }
}

QString plural(const QString &label)
{
    const QString last = label.section(u' ', -1).toLower();
    if (last.endsWith(u'y') && last.size() > 1 && !u"aeiou"_s.contains(last.at(last.size() - 2)))
        return label.chopped(1) + u"ies"_s;
    if (last == u"internet" || last == u"everyone" || last.isEmpty())
        return label;
    if (last.endsWith(u's') || last.endsWith(u'x') || last.endsWith("ch"_L1))
        return label + u"es"_s;
    return label + u's';
}

QString toolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s : text;
}

const EntityType *onlyType(const Scene &scene, const EntityQuery &list)
{
    return scene && list.types.size() == 1 && list.keys.isEmpty() ? scene.estate->catalog().find(list.types.front())
                                                                  : nullptr;
}

QString listTitle(const Scene &scene, const EntityQuery &list)
{
    const QString what = subject(scene, list);
    if (list.within.isEmpty())
        return what;
    //: %1: "Storage accounts"; %2: the name of what they lie in.
    return Words::tr("%1 in %2").arg(what, nameOf(scene, list.within));
}

QString listFileName(const Scene &scene, const EntityQuery &list)
{
    QString name;
    for (const QChar sign : subject(scene, list).toLower())
        name += sign.unicode() < 128 && sign.isLetterOrNumber() ? sign : QChar(u'-');
    while (name.contains(u"--"_s))
        name.replace(u"--"_s, u"-"_s);
    return name.isEmpty() || name == u"-" ? u"entities"_s : name;
}

} // namespace azimuth::tableWords
