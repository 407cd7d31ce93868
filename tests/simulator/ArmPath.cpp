// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArmPath.h"

namespace simulator {

using namespace Qt::StringLiterals;

ArmPath armPath(const QString &path)
{
    ArmPath parts;
    parts.path = path.toLower();
    while (parts.path.size() > 1 && parts.path.endsWith(u'/'))
        parts.path.chop(1);
    parts.scope = parts.path;
    const QStringList segments = parts.path.split(u'/', Qt::SkipEmptyParts);
    if (segments.size() >= 2 && segments.at(0) == u"subscriptions"_s) {
        parts.subscription = segments.at(1);
        if (segments.size() >= 4 && segments.at(2) == u"resourcegroups"_s)
            parts.resourceGroup = segments.at(3);
    }
    const auto provider = parts.path.lastIndexOf(u"/providers/"_s);
    if (provider < 0)
        return parts;
    parts.scope = parts.path.left(provider);
    parts.tail = parts.path.mid(provider + 11).split(u'/');
    parts.providerSpace = parts.tail.takeFirst();
    return parts;
}

QString ArmPath::type() const
{
    if (providerSpace.isEmpty()) {
        const auto depth = path.count(u'/');
        if (!resourceGroup.isEmpty() && depth == 4)
            return u"microsoft.resources/subscriptions/resourcegroups"_s;
        if (!subscription.isEmpty() && depth == 2)
            return u"microsoft.resources/subscriptions"_s;
        const QString last = path.mid(path.lastIndexOf(u'/') + 1);
        if (last == u"resourcegroups"_s)
            return u"microsoft.resources/subscriptions/resourcegroups"_s;
        return last == u"subscriptions"_s ? u"microsoft.resources/subscriptions"_s
                                          : u"microsoft.resources/subscriptions/"_s + last;
    }
    QString type = providerSpace;
    for (qsizetype i = 0; i < tail.size(); i += 2)
        type += u'/' + tail.at(i);
    return type;
}

bool ArmPath::isList() const
{
    if (!providerSpace.isEmpty())
        return tail.size() % 2 == 1 && tail.last() != u"instanceview"_s;
    return path.count(u'/') % 2 == 1;
}

QString ArmPath::listPath() const
{
    return path.left(path.lastIndexOf(u'/'));
}

QString ArmPath::parent() const
{
    if (!providerSpace.isEmpty() && tail.size() <= 2)
        return scope;
    const auto end = isList() ? path.lastIndexOf(u'/') : path.lastIndexOf(u'/', path.lastIndexOf(u'/') - 1);
    return path.left(std::max<qsizetype>(end, 0));
}

QString ArmPath::subscriptionPath() const
{
    return subscription.isEmpty() ? QString() : u"/subscriptions/"_s + subscription;
}

QString ArmPath::resourceGroupPath() const
{
    return resourceGroup.isEmpty() ? QString() : subscriptionPath() + u"/resourcegroups/"_s + resourceGroup;
}

} // namespace simulator
