// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ManagementGroupScope.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

const QString descendantsVersion = u"2020-05-01"_s;

} // namespace

ManagementGroupScope::ManagementGroupScope(Transport *transport, const Cloud &cloud, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_origin(cloud.resourceManager.toString(QUrl::StripTrailingSlash))
{
}

void ManagementGroupScope::ask(const QStringList &groups, Done done)
{
    m_groups = groups;
    m_done = std::move(done);
    askNext();
}

void ManagementGroupScope::askNext()
{
    if (m_groups.isEmpty())
        return std::exchange(m_done, nullptr)(m_found, std::nullopt);
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(m_groups.first()));
    askPage(QUrl(m_origin + u"/providers/Microsoft.Management/managementGroups/"_s + name
                 + u"/descendants?api-version="_s + descendantsVersion));
}

void ManagementGroupScope::askPage(const QUrl &url)
{
    ApiRequest ask;
    ask.url = url;
    ask.versionedType = u"Microsoft.Management/managementGroups/descendants"_s;
    m_transport->send(ask, this, [this](const Answer &answer) { answered(answer); });
}

void ManagementGroupScope::answered(const Answer &answer)
{
    const QJsonObject page = QJsonDocument::fromJson(answer.body).object();
    if (answer.problem != Answer::Problem::None || answer.status != 200 || !page.value("value"_L1).isArray())
        return std::exchange(m_done, nullptr)({}, ScopeProblem{m_groups.first(), answer});
    for (const QJsonValue &value : page.value("value"_L1).toArray()) {
        const QJsonObject child = value.toObject();
        const QString id = child.value("name"_L1).toString();
        const bool isSubscription =
            child.value("type"_L1).toString().endsWith("/subscriptions"_L1, Qt::CaseInsensitive);
        if (isSubscription && !m_found.contains(id, Qt::CaseInsensitive))
            m_found << id;
    }
    const QString next = page.value("nextLink"_L1).toString();
    if (!next.isEmpty() && !m_followed.contains(next)) {
        m_followed << next;
        return askPage(QUrl(next));
    }
    m_groups.removeFirst();
    askNext();
}

} // namespace azimuth
