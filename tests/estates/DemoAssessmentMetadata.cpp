// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

/// What Defender says of one kind of assessment, wherever it is assessed.
QJsonObject kindOf(const QJsonObject &assessment)
{
    const QString name = assessment.value(u"name").toString();
    return {{u"id"_s, u"/providers/Microsoft.Security/assessmentMetadata/"_s + name},
            {u"name"_s, name},
            {u"type"_s, u"Microsoft.Security/assessmentMetadata"_s},
            {u"properties"_s, assessment.value(u"properties")[u"metadata"]}};
}

/// Built-in and not met in this tenant: most of a real list is.
QJsonObject unusedKind()
{
    const QString name = guidFor(u"assessment kind unused"_s);
    return {{u"id"_s, u"/providers/Microsoft.Security/assessmentMetadata/"_s + name},
            {u"name"_s, name},
            {u"type"_s, u"Microsoft.Security/assessmentMetadata"_s},
            {u"properties"_s,
             QJsonObject{{u"displayName"_s, u"Service Fabric clusters should only use directory accounts"_s},
                         {u"assessmentType"_s, u"BuiltIn"_s},
                         {u"severity"_s, u"High"_s},
                         {u"categories"_s, QJsonArray{u"AppServices"_s}}}}};
}

} // namespace

/// A subscription lists the kinds of all assessments, whether it has such ones or not.
void addAssessmentMetadata(Demo &demo)
{
    QMap<QString, QJsonObject> kinds;
    QStringList subscriptions;
    for (auto it = demo.state.resources.cbegin(); it != demo.state.resources.cend(); ++it) {
        if (it.key().count(u'/') == 2 && it.key().startsWith(u"/subscriptions/"_s))
            subscriptions << it.key();
        else if (it->value(u"type").toString() == u"Microsoft.Security/assessments"_s)
            kinds.insert(it->value(u"name").toString(), kindOf(*it));
    }
    QJsonArray list{unusedKind()};
    for (const QJsonObject &kind : std::as_const(kinds))
        list.append(kind);
    for (const QString &subscription : std::as_const(subscriptions))
        demo.state.armLists[subscription + u"/providers/microsoft.security/assessmentmetadata"_s].items = list;
}

} // namespace simulator::demo
