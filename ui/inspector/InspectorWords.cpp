// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "InspectorWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

struct InspectorWords {
    Q_DECLARE_TR_FUNCTIONS(azimuth::InspectorWords)
};

/// Azure's names stay English, so their plurals do, too.
QString englishPlural(const QString &noun)
{
    const auto endsWith = [&](QLatin1StringView end) { return noun.endsWith(end, Qt::CaseInsensitive); };
    if (endsWith("ss"_L1) || endsWith("x"_L1) || endsWith("ch"_L1) || endsWith("sh"_L1))
        return noun + u"es"_s;
    if (endsWith("s"_L1))
        return noun;
    const bool isVowelY = endsWith("ay"_L1) || endsWith("ey"_L1) || endsWith("oy"_L1);
    if (endsWith("y"_L1) && !isVowelY)
        return noun.chopped(1) + u"ies"_s;
    return noun + u's';
}

/// "Blob container" -> "blob container", but "VM" and "SQL server" as they are.
QString insideSentence(const QString &label)
{
    if (label.size() < 2 || label.at(1).isUpper())
        return label;
    return label.at(0).toLower() + label.mid(1);
}

QString placeWords(const EvidenceRow &row)
{
    return row.scopeName.isEmpty() ? InspectorWords::tr("the tenant") : row.scopeName;
}

QString serviceOf(const QString &request)
{
    const QString host = QUrl(request.section(u' ', -1)).host();
    if (host.contains(u"graph."_s))
        return InspectorWords::tr("Microsoft Graph");
    if (host.contains(u"management."_s))
        return InspectorWords::tr("Resource Manager");
    return host.isEmpty() ? InspectorWords::tr("the service") : host;
}

} // namespace

QString typeLabel(const TypeCatalog &catalog, const QString &type)
{
    const EntityType *known = catalog.find(type);
    if (known && !known->label.isEmpty())
        return known->label;
    return type.isEmpty() ? InspectorWords::tr("Unknown type") : type;
}

QString countWords(quint32 count, const QString &typeLabel)
{
    const QString noun = insideSentence(count == 1 ? typeLabel : englishPlural(typeLabel));
    //: %1 is a number, %2 an English name of Azure's in singular or plural: "12 blob containers"
    return InspectorWords::tr("%1 %2").arg(QLocale().toString(count), noun);
}

QString sectionTitle(PropertyModel::Section section)
{
    switch (section) {
    case PropertyModel::Section::Findings:
        return InspectorWords::tr("Findings");
    case PropertyModel::Section::Identity:
        return InspectorWords::tr("Identity and place");
    case PropertyModel::Section::Security:
        return InspectorWords::tr("Security");
    case PropertyModel::Section::Network:
        return InspectorWords::tr("Network");
    case PropertyModel::Section::Dates:
        return InspectorWords::tr("Dates");
    case PropertyModel::Section::Other:
        return InspectorWords::tr("Other");
    case PropertyModel::Section::Relationships:
        return InspectorWords::tr("Relationships");
    case PropertyModel::Section::Tags:
        return InspectorWords::tr("Tags");
    case PropertyModel::Section::Gaps:
        return InspectorWords::tr("Gaps");
    }
    return {};
}

QString localTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), InspectorWords::tr("d MMM yyyy, HH:mm"));
}

QString valueWords(const PropertyFact &fact)
{
    switch (fact.kind) {
    case PropertyKind::YesNo:
        return fact.yes ? InspectorWords::tr("Yes") : InspectorWords::tr("No");
    case PropertyKind::Date:
        return localTime(fact.time);
    case PropertyKind::Null:
        return InspectorWords::tr("Not given");
    default:
        return fact.text;
    }
}

QString bundleLink(const RelationshipTree &tree, const RelationshipBundle &bundle)
{
    if (bundle.relationships.size() == 1) {
        const EntityIndex other = tree.otherEnd(bundle, 0);
        const QString name = tree.estate->displayName(other);
        return name.isEmpty() ? tree.estate->key(other) : name;
    }
    return countWords(static_cast<quint32>(bundle.relationships.size()),
                      typeLabel(tree.estate->catalog(), bundle.otherType));
}

QString bundleWords(const RelationshipTree &tree, const RelationshipBundle &bundle)
{
    //: %1 is a class of relationships, "HAS"; %2 "12 blob containers"
    return (bundle.isOutgoing ? InspectorWords::tr("%1, to %2") : InspectorWords::tr("%1, from %2"))
        .arg(bundle.className, bundleLink(tree, bundle));
}

GapWords gapWords(const EvidenceRow &gap)
{
    const QString place = placeWords(gap);
    const QString reason = gap.row.reason.isEmpty() ? QString() : gap.row.reason + u'.';
    const bool isPlural = gap.title.endsWith(u's');
    const QString rights = gap.row.permissions.join(InspectorWords::tr(" or "));
    switch (gap.row.state) {
    case CoverageState::Denied:
        return {(isPlural ? InspectorWords::tr("%1 were not read.") : InspectorWords::tr("%1 was not read."))
                    .arg(gap.title),
                rights.isEmpty() ? InspectorWords::tr("The sign-in was refused on %1. %2").arg(place, reason).trimmed()
                                 : InspectorWords::tr("The sign-in lacks %1 on %2.").arg(rights, place)};
    case CoverageState::Limited:
        return {(isPlural ? InspectorWords::tr("%1 were read in part.") : InspectorWords::tr("%1 was read in part."))
                    .arg(gap.title),
                rights.isEmpty()
                    ? InspectorWords::tr("Fields were withheld on %1. %2").arg(place, reason).trimmed()
                    : InspectorWords::tr("Fields were withheld on %1. %2 would show them.").arg(place, rights)};
    case CoverageState::Throttled:
        return {(isPlural ? InspectorWords::tr("%1 were read in part.") : InspectorWords::tr("%1 was read in part."))
                    .arg(gap.title),
                InspectorWords::tr("Azure refused more requests on %1 for the time being. %2")
                    .arg(place, reason)
                    .trimmed()};
    case CoverageState::Truncated:
        return {(isPlural ? InspectorWords::tr("%1 were read in part.") : InspectorWords::tr("%1 was read in part."))
                    .arg(gap.title),
                InspectorWords::tr("The list broke off on %1. %2").arg(place, reason).trimmed()};
    case CoverageState::Skipped:
        return {(isPlural ? InspectorWords::tr("%1 were not asked for.") : InspectorWords::tr("%1 was not asked for."))
                    .arg(gap.title),
                InspectorWords::tr("Left out on %1. %2").arg(place, reason).trimmed()};
    default:
        return {(isPlural ? InspectorWords::tr("%1 were not read.") : InspectorWords::tr("%1 was not read."))
                    .arg(gap.title),
                InspectorWords::tr("The request failed on %1. %2").arg(place, reason).trimmed()};
    }
}

QString stateWords(CoverageState state)
{
    switch (state) {
    case CoverageState::Complete:
        return InspectorWords::tr("Read to the end");
    case CoverageState::None:
        return InspectorWords::tr("Asked, there are none");
    case CoverageState::Limited:
        return InspectorWords::tr("Read, with fields withheld");
    case CoverageState::Denied:
        return InspectorWords::tr("Denied");
    case CoverageState::Throttled:
        return InspectorWords::tr("Given up, throttled");
    case CoverageState::Unregistered:
        return InspectorWords::tr("Provider not registered");
    case CoverageState::Skipped:
        return InspectorWords::tr("Not asked");
    case CoverageState::Failed:
        return InspectorWords::tr("Failed");
    case CoverageState::Truncated:
        return InspectorWords::tr("Broke off");
    }
    return {};
}

QString evidenceSentence(const EvidenceRow &evidence)
{
    const Evidence &proof = evidence.row.evidence;
    const QString service = serviceOf(proof.request);
    if (!proof.time.isValid())
        return InspectorWords::tr("Asked %1: %2").arg(service, proof.request);
    return (isGap(evidence.row.state) ? InspectorWords::tr("Asked %1, at %2: %3")
                                      : InspectorWords::tr("Read %2, from %1: %3"))
        .arg(service, localTime(proof.time), proof.request);
}

QString evidenceText(const EvidenceRow &evidence)
{
    const Evidence &proof = evidence.row.evidence;
    QStringList lines{evidence.title + u" ("_s + placeWords(evidence) + u')', proof.request};
    lines << InspectorWords::tr("State: %1").arg(stateWords(evidence.row.state));
    if (proof.status > 0)
        lines << InspectorWords::tr("HTTP status: %1")
                     .arg(QString::number(proof.status) + (proof.code.isEmpty() ? QString() : u' ' + proof.code));
    if (proof.time.isValid())
        lines << InspectorWords::tr("Time: %1").arg(proof.time.toString(Qt::ISODate));
    if (!proof.requestId.isEmpty())
        lines << InspectorWords::tr("Request ID: %1").arg(proof.requestId);
    if (!evidence.row.permissions.isEmpty())
        lines << InspectorWords::tr("Permission: %1").arg(evidence.row.permissions.join(InspectorWords::tr(" or ")));
    if (!proof.message.isEmpty())
        lines << proof.message;
    return lines.join(u'\n');
}

} // namespace azimuth
