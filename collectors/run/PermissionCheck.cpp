// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionCheck.h"

#include "SubscriptionScope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

const QString subscriptionsVersion = u"2022-12-01"_s;
const QString permissionsVersion = u"2022-04-01"_s; // api-facts section 7
const QString groupsVersion = u"2021-04-01"_s;

bool isGood(const Answer &answer)
{
    return answer.problem == Answer::Problem::None && answer.status == 200;
}

Evidence tokenEvidence(const Cloud &cloud, const QString &tenant)
{
    Evidence evidence;
    evidence.request =
        u"POST %1/%2/oauth2/v2.0/token"_s.arg(cloud.authority.toString(QUrl::StripTrailingSlash), tenant);
    evidence.status = 200;
    evidence.time = QDateTime::currentDateTimeUtc();
    return evidence;
}

} // namespace

bool PermissionReport::isAllReady() const
{
    return !graphRefused && !armRefused && !subscriptionsRefused
        && std::ranges::all_of(steps, [](const VerifiedStep &step) { return isGranted(step.verdict.verdict); });
}

PermissionCheck::PermissionCheck(Cloud cloud, const Credential &credential, std::shared_ptr<const Catalog> catalog,
                                 GraphPermissions known, QStringList subscriptions, QObject *parent)
    : QObject(parent)
    , m_cloud(std::move(cloud))
    , m_clientId(credential.clientId)
    , m_catalog(std::move(catalog))
    , m_known(std::move(known))
    , m_chosen(std::move(subscriptions))
    , m_network(this)
    , m_tokens(new TokenSource(m_cloud, credential, &m_network, this))
    , m_transport(new Transport(m_tokens, &m_network, {}, this))
    , m_tenant(credential.tenant)
{
}

PermissionCheck::~PermissionCheck()
{
    delete m_transport; // before the manager whose replies it holds
    delete m_tokens;
}

void PermissionCheck::start()
{
    m_awaited = 2;
    for (const Api api : {Api::Graph, Api::ResourceManager})
        m_tokens->token(api, this, [this, api](const TokenSource::Answer &answer) { tokenCame(api, answer); });
}

void PermissionCheck::cancel()
{
    m_transport->cancel();
}

void PermissionCheck::tokenCame(Api api, const TokenSource::Answer &answer)
{
    const bool graph = api == Api::Graph;
    if (const auto *token = std::get_if<TokenSource::Token>(&answer))
        (graph ? m_graph : m_arm) = claimsOf(*token);
    else
        (graph ? m_report.graphRefused : m_report.armRefused) = std::get<SignInProblem>(answer);
    if (!graph && !m_report.armRefused)
        listSubscriptions(arm(u"/subscriptions?api-version="_s + subscriptionsVersion));
    done();
}

QUrl PermissionCheck::arm(const QString &pathAndQuery) const
{
    return QUrl(m_cloud.resourceManager.toString(QUrl::StripTrailingSlash) + pathAndQuery);
}

void PermissionCheck::listSubscriptions(const QUrl &url)
{
    ++m_awaited;
    ApiRequest ask;
    ask.url = url;
    ask.versionedType = u"Microsoft.Resources/subscriptions"_s;
    m_transport->send(ask, this, [this](const Answer &answer) {
        subscriptionsCame(answer);
        done();
    });
}

void PermissionCheck::subscriptionsCame(const Answer &answer)
{
    m_listing = answer.evidence;
    if (!isGood(answer)) {
        m_report.subscriptionsRefused = answer;
        return;
    }
    const QJsonObject page = QJsonDocument::fromJson(answer.body).object();
    for (const QJsonValue &value : page.value("value"_L1).toArray()) {
        const QString id = value.toObject().value("subscriptionId"_L1).toString();
        if (id.isEmpty() || (!m_chosen.isEmpty() && !m_chosen.contains(id, Qt::CaseInsensitive)))
            continue;
        m_subscriptions.push_back({scopeOf(id), std::nullopt, answer.evidence});
        askPermissions(m_subscriptions.size() - 1, m_subscriptions.back().scope);
    }
    const QString next = page.value("nextLink"_L1).toString();
    if (!next.isEmpty() && QUrl(next).query() != QUrl(answer.evidence.request.section(u' ', 1)).query())
        listSubscriptions(QUrl(next));
}

void PermissionCheck::askPermissions(std::size_t subscription, const QString &scope)
{
    ++m_awaited;
    ApiRequest ask;
    ask.url = arm(scope + u"/providers/Microsoft.Authorization/permissions?api-version="_s + permissionsVersion);
    ask.versionedType = u"Microsoft.Authorization/permissions"_s;
    m_transport->send(ask, this, [this, subscription, scope](const Answer &answer) {
        permissionsCame(subscription, scope, answer);
        done();
    });
}

void PermissionCheck::permissionsCame(std::size_t subscription, const QString &scope, const Answer &answer)
{
    Subscription &place = m_subscriptions[subscription];
    place.evidence = answer.evidence;
    if (isGood(answer))
        place.permissions = armPermissionsFrom(answer.body);
    else if (scope == place.scope && answer.status >= 400 && answer.status < 500)
        askResourceGroup(subscription); // the path is documented for resource groups and resources only
}

void PermissionCheck::askResourceGroup(std::size_t subscription)
{
    ++m_awaited;
    ApiRequest ask;
    ask.url = arm(m_subscriptions[subscription].scope + u"/resourcegroups?$top=1&api-version="_s + groupsVersion);
    ask.versionedType = u"Microsoft.Resources/resourceGroups"_s;
    m_transport->send(ask, this, [this, subscription](const Answer &answer) {
        const QJsonArray groups = QJsonDocument::fromJson(answer.body).object().value("value"_L1).toArray();
        const QString id = groups.isEmpty() ? QString() : groups.first().toObject().value("id"_L1).toString();
        if (isGood(answer) && id.startsWith(u'/'))
            askPermissions(subscription, id);
        done();
    });
}

void PermissionCheck::done()
{
    if (--m_awaited > 0)
        return;
    if (!m_graph.tenantId.isEmpty())
        m_tenant = m_graph.tenantId;
    m_report.subscriptions = int(m_subscriptions.size());
    m_report.caller = m_graph.appDisplayName.isEmpty() ? m_arm.appDisplayName : m_graph.appDisplayName;
    m_report.graphRoles = m_graph.roles;
    m_report.clockOffset = m_tokens->clockOffset();
    judge();
    emit finished(m_report);
}

void PermissionCheck::judge()
{
    for (const StepSpec &step : m_catalog->steps()) {
        if (step.api == Api::Graph) {
            judgeGraph(step);
            continue;
        }
        if (step.yields.contains(u"azure_subscription"_s)) {
            judgeSubscriptions(step);
            continue;
        }
        if (m_subscriptions.empty())
            judgeArm(step, {u"/"_s, std::nullopt, {}});
        for (const Subscription &place : m_subscriptions)
            judgeArm(step, place);
    }
}

/// The proof of this step is the listing itself: a caller without any role sees an empty one. A subscription that was
/// asked for and is not in it is a row of its own.
void PermissionCheck::judgeSubscriptions(const StepSpec &step)
{
    const bool isKnown = !m_report.armRefused && !m_report.subscriptionsRefused;
    const auto add = [&](const QString &scope, const QString &readerAt) {
        VerifiedStep row{step.id, scope, {}, step.needs, {}, m_listing};
        if (isKnown) {
            row.verdict.verdict = readerAt.isEmpty() ? Verdict::Ready : Verdict::Missing;
            (readerAt.isEmpty() ? row.verdict.held : row.verdict.missing) = step.needs;
        }
        if (!readerAt.isEmpty() && isKnown)
            row.fix = readerFix(readerAt, m_arm.objectId);
        m_report.steps.push_back(std::move(row));
    };
    if (m_chosen.isEmpty()) // the root management group is named like its tenant
        return add(u"/"_s,
                   m_subscriptions.empty() ? u"/providers/Microsoft.Management/managementGroups/"_s + m_tenant
                                           : QString());
    if (!m_subscriptions.empty() || !isKnown)
        add(u"/"_s, {});
    for (const QString &id : m_chosen) {
        const QString scope = scopeOf(id);
        const bool isVisible = std::ranges::any_of(m_subscriptions, [&](const Subscription &place) {
            return place.scope.compare(scope, Qt::CaseInsensitive) == 0;
        });
        if (isKnown && !isVisible)
            add(scope, scope);
    }
}

void PermissionCheck::judgeGraph(const StepSpec &step)
{
    VerifiedStep row{step.id, u"/"_s, {}, step.needs, {}, {}};
    if (!m_report.graphRefused) {
        row.verdict = verdictFor(step.needs, step.api, m_graph, std::nullopt, m_known);
        row.evidence = tokenEvidence(m_cloud, m_tenant);
    }
    if (row.verdict.verdict == Verdict::Missing)
        row.fix = graphFix(step.needs.mid(0, 1), m_cloud, m_tenant, m_clientId, m_known);
    m_report.steps.push_back(std::move(row));
}

void PermissionCheck::judgeArm(const StepSpec &step, const Subscription &place)
{
    VerifiedStep row{step.id, place.scope, {}, step.needs, {}, place.evidence};
    row.verdict = verdictFor(step.needs, step.api, m_arm, place.permissions, m_known);
    if (row.verdict.verdict == Verdict::Missing)
        row.fix = step.kql.isEmpty() ? armFix(step.needs.mid(0, 1), place.scope, m_arm.objectId, u"Azimuth reader"_s)
                                     : readerFix(place.scope, m_arm.objectId); // of all there is
    m_report.steps.push_back(std::move(row));
}

} // namespace azimuth
