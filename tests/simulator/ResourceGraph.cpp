// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResourceGraph.h"

#include "Answers.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 1000;
constexpr int mostRemembered = 16;

/// The table a row stands in; empty for what Resource Graph does not hold (child resources without a location).
QString tableOf(const QString &type, const QJsonObject &resource)
{
    if (type.startsWith(u"microsoft.resources/subscriptions"_s))
        return type.count(u'/') == 1 || type.endsWith(u"/resourcegroups"_s) ? u"resourcecontainers"_s : QString();
    if (type == u"microsoft.management/managementgroups"_s)
        return u"resourcecontainers"_s;
    if (type == u"microsoft.authorization/roleassignments"_s || type == u"microsoft.authorization/roledefinitions"_s)
        return u"authorizationresources"_s;
    if (type.startsWith(u"microsoft.authorization/policy"_s) || type.startsWith(u"microsoft.policyinsights/"_s))
        return u"policyresources"_s;
    if (type.startsWith(u"microsoft.security/"_s))
        return u"securityresources"_s;
    if (type.startsWith(u"microsoft.advisor/"_s))
        return u"advisorresources"_s;
    return resource.value(u"location"_s).toString().isEmpty() ? QString() : u"resources"_s;
}

/// Resource Graph's casing of an id: the group's name in lower case.
QString graphId(const QString &id)
{
    static const QRegularExpression group(u"(/resourcegroups/)([^/]+)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = group.match(id);
    if (!match.hasMatch())
        return id;
    return id.left(match.capturedStart()) + u"/resourceGroups/"_s + match.captured(2).toLower()
        + id.mid(match.capturedEnd());
}

QJsonValue valueAt(const QJsonObject &row, const QString &path)
{
    QJsonValue value = row;
    for (const QString &name : path.split(u'.'))
        value = value.toObject().value(name);
    return value.isUndefined() ? QJsonValue() : value;
}

QStringList quoted(const QString &text)
{
    static const QRegularExpression literal(u"'([^']*)'|\"([^\"]*)\""_s);
    QStringList values;
    auto match = literal.globalMatch(text);
    while (match.hasNext()) {
        const auto one = match.next();
        values += (one.captured(1) + one.captured(2)).toLower();
    }
    return values;
}

/// Rows as a table, the older format.
QJsonObject asTable(const QJsonArray &rows)
{
    QJsonArray columns, values;
    const QStringList names = rows.isEmpty() ? QStringList() : rows.first().toObject().keys();
    for (const QString &name : names)
        columns.append(QJsonObject{{u"name"_s, name}, {u"type"_s, u"object"_s}});
    for (const auto &row : rows) {
        QJsonArray cells;
        for (const QString &name : names)
            cells.append(row.toObject().value(name));
        values.append(cells);
    }
    return {{u"columns"_s, columns}, {u"rows"_s, values}};
}

bool readColumns(const QString &text, QList<QPair<QString, QString>> &columns)
{
    static const QRegularExpression column(u"^(?:([A-Za-z_]\\w*)\\s*=\\s*)?([A-Za-z_]\\w*(?:\\.\\w+)*)$"_s);
    for (const QString &part : text.split(u',')) {
        const auto match = column.match(part.trimmed());
        if (!match.hasMatch())
            return false;
        const QString path = match.captured(2);
        columns.append({match.captured(1).isEmpty() ? QString(path).replace(u'.', u'_') : match.captured(1), path});
    }
    return true;
}

} // namespace

ResourceGraph::ResourceGraph(const State &state, const ArmIndex &index, const ArmAccess &access)
    : m_state(state)
    , m_index(index)
    , m_access(access)
{
}

Response ResourceGraph::refuse(const QString &reason)
{
    const QJsonObject detail{{u"code"_s, u"InvalidQuery"_s}, {u"message"_s, u"Query is invalid. "_s + reason}};
    const QJsonObject error{
        {u"code"_s, u"BadRequest"_s},
        {u"message"_s, u"Please provide below info when asking for support: correlationId = "_s + newRequestId()},
        {u"details"_s, QJsonArray{detail}}};
    return jsonAnswer({{u"error"_s, error}}, 400);
}

std::optional<ResourceGraph::Query> ResourceGraph::parse(const QString &text, QString &error)
{
    static const QStringList tables{u"resources"_s,       u"resourcecontainers"_s, u"authorizationresources"_s,
                                    u"policyresources"_s, u"securityresources"_s,  u"advisorresources"_s};
    static const QRegularExpression equal(u"^where\\s+type\\s*=~\\s*('[^']*'|\"[^\"]*\")$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression among(
        u"^where\\s+type\\s+in~\\s*\\(\\s*('[^']*'|\"[^\"]*\")(\\s*,\\s*('[^']*'|\"[^\"]*\"))*\\s*\\)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression order(u"^order\\s+by\\s+id(\\s+asc|\\s+desc)?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression summary(u"^summarize\\s+count\\(\\)\\s+by\\s+type$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QStringList parts = text.split(u'|');
    for (QString &part : parts)
        part = part.simplified();
    Query query;
    query.table = parts.takeFirst().toLower();
    if (!tables.contains(query.table)) {
        error = u"There is no table '%1'."_s.arg(query.table);
        return std::nullopt;
    }
    int stage = 0;
    for (const QString &part : parts) {
        int now = 0;
        if (equal.match(part).hasMatch() || among.match(part).hasMatch()) {
            now = 1;
            query.types = quoted(part);
        } else if (part.startsWith(u"project "_s, Qt::CaseInsensitive) && readColumns(part.mid(8), query.columns)) {
            now = 2;
        } else if (const auto match = order.match(part); match.hasMatch()) {
            now = 3;
            query.descending = match.captured(1).trimmed().compare(u"desc"_s, Qt::CaseInsensitive) == 0;
        } else if (summary.match(part).hasMatch() && stage < 2) {
            now = 4;
            query.count = true;
        }
        if (now <= stage) {
            error = u"This Resource Graph does not understand '%1' here."_s.arg(part);
            return std::nullopt;
        }
        stage = now;
    }
    return query;
}

ArmIndex::Entries ResourceGraph::matching(const Query &query, const QJsonObject &body) const
{
    ArmIndex::Entries entries;
    const auto take = [&](const ArmIndex::Entries &from) {
        for (const auto &entry : from)
            if ((query.types.isEmpty() || query.types.contains(entry.type))
                && tableOf(entry.type, *entry.object) == query.table
                && m_access.allows(entry.type + u"/read"_s, entry.id))
                entries.push_back(entry);
    };
    const QJsonArray subscriptions = body.value(u"subscriptions"_s).toArray();
    if (subscriptions.isEmpty())
        take(m_index.all());
    for (const auto &subscription : subscriptions)
        take(m_index.inSubscription(subscription.toString().toLower()));
    std::sort(entries.begin(), entries.end(), [&query](const auto &one, const auto &other) {
        return query.descending ? other.id < one.id : one.id < other.id;
    });
    return entries;
}

QJsonObject ResourceGraph::row(const ArmIndex::Entry &entry) const
{
    const ArmPath path = armPath(entry.id);
    QJsonObject row = *entry.object;
    const QString id = row.value(u"id"_s).toString();
    row.insert(u"id"_s, graphId(id.isEmpty() ? entry.id : id));
    row.insert(u"type"_s, entry.type);
    row.insert(u"tenantId"_s, m_state.tenantId);
    row.insert(u"subscriptionId"_s, path.subscription);
    row.insert(u"resourceGroup"_s, path.resourceGroup);
    if (entry.type == u"microsoft.resources/subscriptions"_s) {
        row.insert(u"name"_s, row.value(u"displayName"_s));
        row.insert(u"properties"_s,
                   QJsonObject{{u"state"_s, row.value(u"state"_s)},
                               {u"subscriptionPolicies"_s, row.value(u"subscriptionPolicies"_s)},
                               {u"managedByTenants"_s, row.value(u"managedByTenants"_s)}});
        row.remove(u"displayName"_s);
    }
    for (const QString &name : {u"location"_s, u"kind"_s, u"managedBy"_s})
        if (!row.contains(name))
            row.insert(name, QString());
    for (const QString &name :
         {u"properties"_s, u"tags"_s, u"sku"_s, u"plan"_s, u"identity"_s, u"zones"_s, u"extendedLocation"_s})
        if (!row.contains(name))
            row.insert(name, QJsonValue());
    return row;
}

QJsonArray ResourceGraph::countRows(const ArmIndex::Entries &entries)
{
    QMap<QString, int> counts;
    for (const auto &entry : entries)
        ++counts[entry.type];
    QJsonArray rows;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        rows.append(QJsonObject{{u"type"_s, count.key()}, {u"count_"_s, count.value()}});
    return rows;
}

Response ResourceGraph::answer(const Request &request) const
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return refuse(u"The body is no JSON object."_s);
    const QJsonObject body = document.object();
    QString error;
    const auto query = parse(body.value(u"query"_s).toString(), error);
    if (!query)
        return refuse(error);
    const QJsonObject options = body.value(u"options"_s).toObject();
    const int top = options.value(u"$top"_s).toInt(mostRows);
    if (top < 1 || top > mostRows)
        return refuse(u"$top must be between 1 and 1000."_s);
    const QString token = options.value(u"$skipToken"_s).toString();
    const qsizetype from = token.isEmpty() ? options.value(u"$skip"_s).toInt(0) : pageOffset(token);
    if (from < 0)
        return refuse(u"The $skipToken is invalid."_s);
    // The next page asks the same.
    const QString key = body.value(u"query"_s).toString() + u' '
        + QString::fromUtf8(QJsonDocument(body.value(u"subscriptions"_s).toArray()).toJson(QJsonDocument::Compact));
    auto known = m_matched.constFind(key);
    if (known == m_matched.constEnd()) {
        if (m_matched.size() >= mostRemembered)
            m_matched.clear();
        known = m_matched.insert(key, matching(*query, body));
    }
    const ArmIndex::Entries &entries = *known;
    QJsonArray rows;
    qsizetype total = 0;
    if (query->count) {
        rows = countRows(entries);
        total = rows.size();
    } else {
        total = static_cast<qsizetype>(entries.size());
        for (qsizetype i = from; i < std::min(total, from + top); ++i) {
            const QJsonObject whole = row(entries.at(static_cast<size_t>(i)));
            QJsonObject projected;
            for (const auto &[name, path] : query->columns)
                projected.insert(name, valueAt(whole, path));
            rows.append(query->columns.isEmpty() ? whole : projected);
        }
    }
    const bool table = options.value(u"resultFormat"_s).toString().compare(u"table"_s, Qt::CaseInsensitive) == 0;
    // Without an id among the columns the pages cannot be told apart: cut, and no token.
    const bool more = !query->count && from + top < total;
    bool pages = query->columns.isEmpty();
    for (const auto &column : query->columns)
        pages = pages || column.first == u"id"_s;
    QJsonObject result{{u"totalRecords"_s, total},
                       {u"count"_s, rows.size()},
                       {u"data"_s, table ? QJsonValue(asTable(rows)) : QJsonValue(rows)},
                       {u"facets"_s, QJsonArray()},
                       {u"resultTruncated"_s, more && !pages ? u"true"_s : u"false"_s}};
    if (more && pages)
        result.insert(u"$skipToken"_s, pageToken(from + top));
    return jsonAnswer(result);
}

} // namespace simulator
