// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Throttle.h"

#include "Answers.h"
#include "ArmPath.h"
#include "State.h"

#include <cmath>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr double fiveMinutes = 300;

/// Resource units of a Graph read.
double graphCost(const Request &request)
{
    const QString path = request.path.section(u'/', 2);
    double cost = 1;
    if (path.endsWith(u"/transitiveMembers"_s))
        cost = 5;
    else if (path.startsWith(u"groups/"_s) && path.contains(u"/members"_s))
        cost = 3;
    else if (path.startsWith(u"directoryObjects/getByIds"_s) || path.startsWith(u"subscribedSkus"_s)
             || path.startsWith(u"contracts"_s))
        cost = 3;
    else if (path.startsWith(u"applications"_s) || path.startsWith(u"oauth2PermissionGrants"_s)
             || path.startsWith(u"users"_s) || path.endsWith(u"/appRoleAssignments"_s))
        cost = 2;
    if (request.hasParameter(u"$select"_s))
        cost -= 1;
    if (request.hasParameter(u"$expand"_s))
        cost += 1;
    if (request.hasParameter(u"$top"_s) && request.parameter(u"$top"_s).toInt() < 20)
        cost -= 1;
    return std::max(cost, 1.0);
}

QString clockText(double seconds)
{
    const int whole = static_cast<int>(std::ceil(seconds));
    return u"%1:%2:%3"_s.arg(whole / 3600, 2, 10, QChar(u'0'))
        .arg(whole / 60 % 60, 2, 10, QChar(u'0'))
        .arg(whole % 60, 2, 10, QChar(u'0'));
}

} // namespace

double Throttle::Bucket::floor() const
{
    if (distinct <= limit.size)
        return 0;
    if (limit.window)
        return (std::ceil(distinct / limit.size) - 1) * limit.period;
    return (distinct - limit.size) * limit.period / limit.size;
}

Throttle::Throttle(const State &state, bool enforced)
    : m_enforced(enforced)
{
    const auto users = state.graphLists.value(u"/users"_s).items.size();
    m_graphSize = users < 50 ? 3500 : users <= 500 ? 5000 : 8000;
    m_clock.start();
}

std::vector<Throttle::Limit> Throttle::armLimits(const Request &request, const QString &principal) const
{
    const ArmPath path = armPath(request.path);
    std::vector<Limit> limits;
    if (path.path == u"/providers/microsoft.resourcegraph/resources"_s) {
        limits.push_back({u"resourcegraph/"_s + principal, 15, 5, true, 1, u"RateLimiting"_s,
                          u"Please provide below info when asking for support."_s});
        return limits;
    }
    const QString scope =
        path.subscription.isEmpty() ? u"arm-tenant/"_s : u"arm-subscription/"_s + path.subscription + u'/';
    // 250 at once, 25 a second: 250 come back in ten seconds.
    limits.push_back({scope + principal, 250, 10, false, 1, u"SubscriptionRequestsThrottled"_s,
                      u"Number of requests for %1 exceeded the limit. Please try again after '%2' seconds."_s});
    const auto provider = [&](const QString &name, double size) {
        limits.push_back({name + u'/' + path.subscription, size, fiveMinutes, true, 1, u"ResourceRequestsThrottled"_s,
                          u"Number of requests for action '"_s + path.type() + u"/read' exceeded the limit of '"_s
                              + QString::number(size)
                              + u"' for time interval '00:05:00'. Please try again after '%2' seconds."_s});
    };
    if (path.subscription.isEmpty())
        return limits;
    if (path.type().startsWith(u"microsoft.network/privatednszones"_s))
        provider(u"private-dns"_s, 500);
    else if (path.providerSpace == u"microsoft.network"_s)
        provider(u"network"_s, 10000);
    else if (path.type() == u"microsoft.storage/storageaccounts"_s && path.isList())
        provider(u"storage-list"_s, 100);
    else if (path.providerSpace == u"microsoft.storage"_s)
        provider(u"storage"_s, 800);
    return limits;
}

std::vector<Throttle::Limit> Throttle::graphLimits(const Request &request) const
{
    const QString path = request.path;
    const QString code = u"TooManyRequests"_s;
    const QString text = u"Too many requests."_s;
    if (path.endsWith(u"/$batch"_s))
        return {}; // Its items count.
    if (path.contains(u"/identity/conditionalAccess"_s) || path.contains(u"/identityProtection"_s))
        return {{u"graph-conditional-access"_s, 1, 1, true, 1, code, text, false}};
    if (path.contains(u"/auditLogs"_s))
        return {{u"graph-reports"_s, 5, 10, true, 1, code, text}};
    return {{u"graph-units"_s, m_graphSize, 10, true, graphCost(request), code, text}};
}

std::vector<Throttle::Limit> Throttle::limitsOf(const Request &request, const Claims &claims) const
{
    if (request.service == Service::ResourceManager)
        return armLimits(request, claims.objectId);
    return request.service == Service::Graph ? graphLimits(request) : std::vector<Limit>();
}

Throttle::Bucket &Throttle::bucket(const Limit &limit)
{
    auto found = m_buckets.find(limit.name);
    const double now = static_cast<double>(m_clock.nsecsElapsed()) * 1e-9;
    if (found == m_buckets.end()) {
        found = m_buckets.insert(limit.name, {});
        found->left = limit.size;
        found->since = now;
    }
    found->limit = limit;
    if (!limit.window) {
        found->left = std::min(limit.size, found->left + (now - found->since) * limit.size / limit.period);
        found->since = now;
    } else if (now - found->since >= limit.period) {
        found->left = limit.size;
        found->since = now;
    }
    return *found;
}

Response Throttle::tooMany(const Bucket &bucket, const Request &request) const
{
    const double now = static_cast<double>(m_clock.nsecsElapsed()) * 1e-9;
    const Limit &limit = bucket.limit;
    const double wait =
        limit.window ? bucket.since + limit.period - now : (limit.cost - bucket.left) * limit.period / limit.size;
    const QByteArray seconds = QByteArray::number(std::max(1, static_cast<int>(std::ceil(wait))));
    QString message = limit.message;
    message.replace(u"%1"_s, limit.name).replace(u"%2"_s, QString::fromLatin1(seconds));
    Response response = serviceError(request.service, 429, limit.code, message);
    if (limit.tellsWhen)
        response.setHeader("Retry-After", seconds);
    if (limit.name.startsWith(u"resourcegraph/"_s)) {
        response.setHeader("x-ms-user-quota-remaining", "0");
        response.setHeader("x-ms-user-quota-resets-after", clockText(wait).toLatin1());
    }
    if (request.service == Service::Graph) {
        response.setHeader("x-ms-throttle-scope", "Tenant_Application/ReadWrite");
        response.setHeader("x-ms-throttle-information", "ResourceUnitLimitExceeded");
    }
    return response;
}

std::optional<Response> Throttle::refusal(const Request &request, const Claims &claims)
{
    size_t key = qHash(request.path);
    for (const auto &[name, value] : request.query)
        key = qHash(value, key) ^ qHash(name);
    key = qHash(request.body, key);
    const std::vector<Limit> limits = limitsOf(request, claims);
    for (const Limit &limit : limits) {
        Bucket &one = bucket(limit);
        if (!m_enforced || one.left >= limit.cost)
            continue;
        ++one.refused;
        return tooMany(one, request);
    }
    for (const Limit &limit : limits) {
        Bucket &one = bucket(limit);
        one.left -= limit.cost;
        ++one.requests;
        if (one.seen.contains(key))
            continue;
        one.seen.insert(key);
        one.distinct += limit.cost;
    }
    return std::nullopt;
}

void Throttle::annotate(const Request &request, const Claims &claims, Response &response) const
{
    for (const Limit &limit : limitsOf(request, claims)) {
        const auto found = m_buckets.constFind(limit.name);
        if (found == m_buckets.constEnd())
            continue;
        const int whole = m_enforced ? static_cast<int>(std::max(0.0, found->left)) : static_cast<int>(limit.size) - 1;
        const QByteArray left = QByteArray::number(whole);
        if (limit.name.startsWith(u"arm-subscription/"_s)) {
            response.setHeader("x-ms-ratelimit-remaining-subscription-reads", left);
            response.setHeader("x-ms-ratelimit-remaining-subscription-global-reads", QByteArray::number(3500 + whole));
        } else if (limit.name.startsWith(u"arm-tenant/"_s)) {
            response.setHeader("x-ms-ratelimit-remaining-tenant-reads", left);
        } else if (limit.name.startsWith(u"resourcegraph/"_s)) {
            const double now = static_cast<double>(m_clock.nsecsElapsed()) * 1e-9;
            response.setHeader("x-ms-user-quota-remaining", left);
            response.setHeader("x-ms-user-quota-resets-after",
                               clockText(std::max(0.0, found->since + limit.period - now)).toLatin1());
        } else if (limit.name == u"graph-units"_s) {
            response.setHeader("x-ms-resource-unit", QByteArray::number(limit.cost));
            const double used = 1 - found->left / limit.size;
            if (m_enforced && used > 0.8)
                response.setHeader("x-ms-throttle-limit-percentage", QByteArray::number(used, 'f', 2));
        } else {
            response.setHeader("x-ms-ratelimit-remaining-resource",
                               limit.name.section(u'/', 0, 0).toLatin1() + "Reads5Min;" + left);
        }
    }
}

double Throttle::floorSeconds() const
{
    double floor = 0;
    for (const Bucket &one : m_buckets)
        floor = std::max(floor, one.floor());
    return floor;
}

QJsonObject Throttle::buckets() const
{
    QJsonObject all;
    for (auto one = m_buckets.cbegin(); one != m_buckets.cend(); ++one)
        all.insert(one.key(),
                   QJsonObject{{u"requests"_s, one->requests},
                               {u"refused"_s, one->refused},
                               {u"floorSeconds"_s, one->floor()}});
    return all;
}

} // namespace simulator
