// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Faults.h"

#include "Answers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

const QStringList &statusFaults()
{
    static const QStringList names{u"429"_s, u"500"_s, u"503"_s, u"401"_s, u"403"_s, u"404"_s};
    return names;
}

const QStringList &bodyFaults()
{
    static const QStringList names{u"cut"_s,         u"truncate"_s, u"malformed"_s, u"novalue"_s, u"noid"_s,
                                   u"foreignnext"_s, u"loopnext"_s, u"slow"_s,      u"hugebody"_s};
    return names;
}

const QStringList &settings()
{
    static const QStringList names{u"token-lifetime"_s, u"clock"_s, u"wrong-secret-expired"_s, u"payload"_s};
    return names;
}

const QStringList &withNumbers()
{
    static const QStringList names{u"slow"_s, u"hugebody"_s, u"token-lifetime"_s, u"clock"_s, u"payload"_s};
    return names;
}

/// Resource Graph's refusal of an answer that would pass its limit.
Response payloadTooLarge()
{
    return armError(400, u"ResponsePayloadTooLarge"_s,
                    u"Response payload size is 16777217, and has exceeded the limit of 16777216."_s);
}

int rowsAsked(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    return body.value(u"options"_s).toObject().value(u"$top"_s).toInt();
}

Response statusAnswer(const Request &request, int status, const QString &value)
{
    const bool graph = request.service == Service::Graph;
    Response response;
    switch (status) {
    case 429:
        response = graph ? graphError(status, u"TooManyRequests"_s, u"Too many requests."_s)
                         : armError(status, u"SubscriptionRequestsThrottled"_s,
                                    u"Number of requests exceeded the limit. Please try again later."_s);
        if (value != u"none"_s)
            response.setHeader("Retry-After", value.isEmpty() ? QByteArray("1") : value.toLatin1());
        return response;
    case 500:
        return serviceError(request.service, status, u"InternalServerError"_s, u"The server met an error."_s);
    case 503:
        response = serviceError(request.service, status, graph ? u"ServiceUnavailable"_s : u"ServerTimeout"_s,
                                u"The service is unavailable."_s);
        if (!value.isEmpty())
            response.setHeader("Retry-After", value.toLatin1());
        return response;
    case 401:
        response = serviceError(request.service, status,
                                graph ? u"InvalidAuthenticationToken"_s : u"ExpiredAuthenticationToken"_s,
                                u"The access token expiry has been reached."_s);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        return response;
    case 403:
        return serviceError(request.service, status,
                            graph ? u"Authorization_RequestDenied"_s : u"AuthorizationFailed"_s,
                            u"Insufficient privileges to complete the operation."_s);
    default:
        return serviceError(request.service, status, graph ? u"Request_ResourceNotFound"_s : u"ResourceNotFound"_s,
                            u"The resource was not found."_s);
    }
}

/// Changes a page of a list; false where the body is none.
bool spoilPage(const QString &name, const Request &request, Response &response)
{
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    if (!body.value(u"value"_s).isArray())
        return false;
    const QString link = request.service == Service::Graph ? u"@odata.nextLink"_s : u"nextLink"_s;
    if (name == u"novalue"_s) {
        body.remove(u"value"_s);
    } else if (name == u"noid"_s) {
        QJsonArray items = body.value(u"value"_s).toArray();
        if (items.isEmpty())
            return false;
        QJsonObject item = items.first().toObject();
        item.remove(u"id"_s);
        items.replace(0, item);
        body.insert(u"value"_s, items);
    } else if (name == u"foreignnext"_s) {
        body.insert(link, u"https://attacker.example"_s + request.path);
    } else {
        body.insert(link, request.linkWith(u"$skiptoken"_s, request.parameter(u"$skiptoken"_s)));
    }
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return true;
}

bool spoilBody(const QString &name, qint64 number, const Request &request, Response &response)
{
    if (name == u"slow"_s) {
        response.delay += static_cast<int>(number);
    } else if (response.status != 200) {
        return false;
    } else if (name == u"cut"_s) {
        response.cut = true;
    } else if (name == u"truncate"_s) {
        response.body.chop(response.body.size() / 2);
    } else if (name == u"malformed"_s) {
        response.body = "<html><body>This is not JSON</body></html>";
    } else if (name == u"hugebody"_s) {
        response.body = R"({"value":[],"filler":""} )";
        response.filler = number * 1024 * 1024;
    } else {
        return spoilPage(name, request, response);
    }
    return true;
}

} // namespace

bool Faults::read(const QString &specification, QString &error)
{
    for (const QString &part : specification.split(u',', Qt::SkipEmptyParts)) {
        Fault fault;
        QString rest = part.trimmed();
        if (const auto hash = rest.lastIndexOf(u'#'); hash >= 0) {
            bool valid = false;
            fault.count = rest.mid(hash + 1).toInt(&valid);
            if (!valid || fault.count < 0) {
                error = u"The count of the fault '%1' is no number."_s.arg(part);
                return false;
            }
            rest.truncate(hash);
        }
        if (const auto at = rest.indexOf(u'@'); at >= 0) {
            fault.pathPart = rest.mid(at + 1);
            rest.truncate(at);
        }
        if (const auto equals = rest.indexOf(u'='); equals >= 0) {
            fault.value = rest.mid(equals + 1);
            rest.truncate(equals);
        }
        fault.name = rest;
        if (!statusFaults().contains(rest) && !bodyFaults().contains(rest) && !settings().contains(rest)) {
            error = u"There is no fault named '%1'."_s.arg(rest);
            return false;
        }
        bool number = true;
        if (withNumbers().contains(rest))
            fault.value.toLongLong(&number);
        if (!number) {
            error = u"The fault '%1' needs a number: %1=N."_s.arg(rest);
            return false;
        }
        m_faults.push_back(fault);
    }
    return true;
}

bool Faults::concerns(const Fault &fault, const Request &request)
{
    if (fault.count == 0)
        return false;
    // Without a path a fault leaves the authority alone: nothing else could be tried otherwise.
    if (fault.pathPart.isEmpty())
        return request.service != Service::Authority;
    if (request.path.contains(fault.pathPart, Qt::CaseInsensitive))
        return true;
    for (const auto &[name, value] : request.query)
        if ((name + u'=' + value).contains(fault.pathPart, Qt::CaseInsensitive))
            return true;
    return false;
}

bool Faults::spend(Fault &fault)
{
    if (fault.count > 0)
        --fault.count;
    return true;
}

std::optional<Response> Faults::refusal(const Request &request)
{
    if (const auto most = setting(u"payload"_s); most && rowsAsked(request) > *most)
        return payloadTooLarge();
    for (Fault &fault : m_faults)
        if (statusFaults().contains(fault.name) && concerns(fault, request) && spend(fault))
            return statusAnswer(request, fault.name.toInt(), fault.value);
    return std::nullopt;
}

void Faults::spoil(const Request &request, Response &response)
{
    for (Fault &fault : m_faults)
        if (bodyFaults().contains(fault.name) && concerns(fault, request)
            && spoilBody(fault.name, fault.value.toLongLong(), request, response))
            spend(fault);
}

std::optional<qint64> Faults::setting(const QString &name) const
{
    for (const Fault &fault : m_faults)
        if (fault.name == name)
            return fault.value.toLongLong();
    return std::nullopt;
}

bool Faults::strikes(const QString &name, const Request &request)
{
    for (Fault &fault : m_faults)
        if (fault.name == name && fault.count != 0
            && (fault.pathPart.isEmpty() || request.path.contains(fault.pathPart, Qt::CaseInsensitive)))
            return spend(fault);
    return false;
}

} // namespace simulator
