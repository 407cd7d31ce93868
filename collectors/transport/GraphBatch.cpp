// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphBatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <simdjson.h>

#include <string_view>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

QByteArray bytes(std::string_view view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

/// Header values are strings; some services write numbers.
QByteArray headerValue(simdjson::ondemand::value value)
{
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS)
        return bytes(text);
    return simdjson::to_json_string(value).get(text) == simdjson::SUCCESS ? bytes(text).trimmed() : QByteArray();
}

/// JSON as it stands; text (base64, where the item is not JSON) decoded; std::nullopt where it is broken.
std::optional<QByteArray> itemBody(simdjson::ondemand::value value)
{
    simdjson::ondemand::json_type type{};
    std::string_view text;
    if (value.type().get(type) != simdjson::SUCCESS)
        return std::nullopt;
    if (type != simdjson::ondemand::json_type::string)
        return simdjson::to_json_string(value).get(text) == simdjson::SUCCESS ? std::optional(bytes(text))
                                                                              : std::nullopt;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(bytes(text), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : bytes(text);
}

struct Item {
    std::optional<std::size_t> id;
    bool whole = true;
    Outcome outcome;
};

Item itemOf(simdjson::ondemand::object object)
{
    Item item;
    item.outcome.end = Outcome::End::Answered;
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            break;
        if (key == "id") {
            bool good = false;
            const auto id = headerValue(value).toUInt(&good);
            item.id = good ? std::optional<std::size_t>(id) : std::nullopt;
        } else if (key == "status") {
            item.outcome.status = headerValue(value).toInt();
        } else if (key == "headers") {
            simdjson::ondemand::object headers;
            if (value.get_object().get(headers) != simdjson::SUCCESS)
                continue;
            for (auto header : headers) {
                std::string_view name;
                simdjson::ondemand::value text;
                if (header.unescaped_key().get(name) == simdjson::SUCCESS
                    && header.value().get(text) == simdjson::SUCCESS) {
                    const QByteArray kept = bytes(name);
                    item.outcome.headers.append({kept, headerValue(text)});
                }
            }
        } else if (key == "body") {
            const auto body = itemBody(value);
            item.whole = body.has_value();
            item.outcome.body = body.value_or(QByteArray());
        }
    }
    return item;
}

} // namespace

QString batchVersion(const ApiRequest &ask, const QUrl &url)
{
    if (!ask.batch || ask.api != Api::Graph || ask.method != "GET")
        return {};
    const QString path = url.path();
    for (const auto &version : {u"v1.0"_s, u"beta"_s}) {
        if (path.startsWith(u'/' + version + u'/') && path.size() > version.size() + 2)
            return version;
    }
    return {};
}

QUrl batchUrl(const QUrl &graph, const QString &version)
{
    QUrl url = graph;
    url.setPath(u'/' + version + u"/$batch"_s);
    return url;
}

QByteArray batchBody(const std::vector<BatchItem> &items)
{
    QJsonArray requests;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QString whole = items[i].url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment
                                                    | QUrl::FullyEncoded);
        QJsonObject request{
            {u"id"_s, QString::number(i)}, {u"method"_s, u"GET"_s}, {u"url"_s, whole.mid(whole.indexOf(u'/', 1))}};
        QJsonObject headers;
        for (const auto &[name, value] : items[i].headers)
            headers.insert(QString::fromLatin1(name), QString::fromUtf8(value));
        if (!headers.isEmpty())
            request.insert(u"headers"_s, headers);
        requests.append(request);
    }
    return QJsonDocument(QJsonObject{{u"requests"_s, requests}}).toJson(QJsonDocument::Compact);
}

std::vector<std::optional<Outcome>> batchOutcomes(const QByteArray &body, std::size_t count)
{
    std::vector<std::optional<Outcome>> outcomes(count);
    const simdjson::padded_string padded(body.constData(), static_cast<std::size_t>(body.size()));
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document document;
    simdjson::ondemand::array responses;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.find_field_unordered("responses").get_array().get(responses) != simdjson::SUCCESS)
        return outcomes;
    for (auto response : responses) {
        simdjson::ondemand::object object;
        if (response.get_object().get(object) != simdjson::SUCCESS)
            break; // broken from here on: what came before is whole
        Item item = itemOf(object);
        if (item.whole && item.id && *item.id < count && item.outcome.status > 0)
            outcomes[*item.id] = std::move(item.outcome);
    }
    return outcomes;
}

} // namespace azimuth
