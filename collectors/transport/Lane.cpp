// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lane.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

struct Family {
    QLatin1StringView path;
    QLatin1StringView name;
};

/// Services of Microsoft Graph that throttle apart from the directory
/// (https://learn.microsoft.com/graph/throttling-limits).
constexpr std::array families{
    Family{"/identity/conditionalaccess"_L1, "protection"_L1},
    Family{"/identityprotection"_L1, "protection"_L1},
    Family{"/policies/authenticationstrength"_L1, "protection"_L1},
    Family{"/auditlogs"_L1, "reports"_L1},
    Family{"/reports"_L1, "reports"_L1},
    Family{"/identitygovernance"_L1, "governance"_L1},
    Family{"/rolemanagement"_L1, "governance"_L1},
    Family{"/devicemanagement"_L1, "intune"_L1},
};

QString graphFamily(const QString &path)
{
    const qsizetype version = path.indexOf(u'/', 1);
    const QStringView below = version < 0 ? QStringView() : QStringView(path).mid(version);
    for (const Family &family : families) {
        if (below.startsWith(family.path))
            return family.name;
    }
    return u"directory"_s;
}

QString providerIn(const QString &path)
{
    static const auto marker = "/providers/"_L1;
    const qsizetype at = path.lastIndexOf(marker);
    return at < 0 ? QString() : path.mid(at + marker.size()).section(u'/', 0, 0);
}

QString subscriptionIn(const QString &path)
{
    static const auto marker = "/subscriptions/"_L1;
    return path.startsWith(marker) ? path.mid(marker.size()).section(u'/', 0, 0) : QString();
}

/// A custom cloud may serve all accounts from one host: then the path begins with what would be the host's name.
QString accountIn(const QString &originTemplate, const QString &path)
{
    const auto inPath = QUrl(QString(originTemplate).remove(u'{').remove(u'}')).path().count(u'/');
    return inPath == 0 ? QString() : path.section(u'/', 0, static_cast<int>(inPath));
}

} // namespace

Lane laneOf(const Cloud &cloud, Api api, const QUrl &url)
{
    Lane lane;
    lane.host = url.host().toLower() + u':' + QString::number(url.port(443));
    const QString path = url.path().toLower();
    if (api == Api::Graph) {
        lane.kind = Lane::Kind::Graph;
        lane.bucket = lane.host;
        lane.provider = lane.bucket + u' ' + graphFamily(path);
        return lane;
    }
    if (api != Api::ResourceManager) {
        lane.bucket = lane.host + accountIn(api == Api::KeyVault ? cloud.keyVault : cloud.storage, path);
        lane.provider = lane.bucket;
        return lane;
    }
    lane.kind = Lane::Kind::ResourceManager;
    const QString provider = providerIn(path);
    if (provider == "microsoft.resourcegraph"_L1)
        lane.kind = Lane::Kind::ResourceGraph;
    const QString subscription = subscriptionIn(path);
    lane.bucket = lane.host + u' '
        + (lane.kind == Lane::Kind::ResourceGraph ? u"graph"_s
               : subscription.isEmpty()           ? u"tenant"_s
                                                  : u"subscription "_s + subscription);
    lane.provider = lane.bucket + u' ' + provider;
    return lane;
}

} // namespace azimuth
