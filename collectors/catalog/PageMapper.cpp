// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageMapper.h"

#include "RawJson.h"
#include "ResourceGraphQuery.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

QByteArrayView withoutMark(const QByteArray &body)
{
    return body.startsWith(QByteArrayView(byteOrderMark.data(), 3)) ? QByteArrayView(body).sliced(3)
                                                                    : QByteArrayView(body);
}

QString nextLinkOf(Node root)
{
    for (const char *name : {"nextLink", "@odata.nextLink"}) {
        const std::string_view link = root.field(name).text();
        // Event Grid's last page links on with an empty token, for ever (graph-azure, src/azure/resource-manager).
        if (!link.empty()
            && !QUrl::fromPercentEncoding(QByteArray(link.data(), qsizetype(link.size())))
                    .contains(u"\"token\":null"_s))
            return QString::fromUtf8(link.data(), qsizetype(link.size()));
    }
    return {};
}

std::optional<qint64> expectedOf(Node root)
{
    for (const char *name : {"@odata.count", "totalRecords"})
        if (const Value value = root.field(name).value(); value.integer())
            return *value.integer();
    return std::nullopt;
}

} // namespace

PageMapper::PageMapper(const Rows &rows, const TypeCatalog &types, const StepRow &step, const MapContext &context)
    : m_rows(rows)
    , m_types(types)
    , m_step(step)
    , m_context(context)
    , m_carried(context.parent)
    , m_maps(rows.type(step.maps))
{
}

MappedPage PageMapper::map(const QByteArray &body)
{
    const QByteArrayView text = withoutMark(body);
    const Document document(text);
    if (!document.error().isEmpty()) {
        m_page.problem = MappedPage::Problem::NotJson;
        m_page.detail = document.error();
        return std::move(m_page);
    }
    mapListing(document.root(), {text.data(), std::size_t(text.size())});
    if (m_context.firstPage)
        addAlways(m_page.count > 0);
    return std::move(m_page);
}

void PageMapper::mapListing(Node root, std::string_view raw)
{
    if (!m_step.spec.kql.isEmpty())
        return mapQueryAnswer(root, raw);
    if (m_step.spec.single && root.isObject() && !root.field("value").isArray())
        return mapObject(root, rawItems(raw).front());
    const Node list = root.isArray() ? root : root.field("value");
    // Services whose serializer writes a list without items as null mean the empty list.
    if (!list.isArray() && !list.isNull()) {
        m_page.problem = MappedPage::Problem::NoValue;
        m_page.detail = u"the answer has no list named value"_s;
        return;
    }
    mapList(list, root.isArray() ? raw : rawField(raw, "value"));
    m_page.next = nextLinkOf(root);
    m_page.expected = expectedOf(root);
}

void PageMapper::mapList(Node list, std::string_view raw)
{
    const std::vector<std::string_view> pieces = rawItems(raw);
    std::size_t at = 0;
    list.eachItem([&](Node item) {
        const std::string_view piece = at < pieces.size() ? pieces[at] : std::string_view();
        ++at;
        mapObject(item, piece);
    });
}

/// Resource Graph ends a listing by giving no token, whatever it says of truncation; with "true" and no token there
/// would be more that nobody can ask for.
void PageMapper::mapQueryAnswer(Node root, std::string_view raw)
{
    const Node rows = root.field("data");
    if (!rows.isArray()) {
        m_page.problem = MappedPage::Problem::NoValue;
        m_page.detail = u"the answer has no list named data"_s;
        return;
    }
    const std::string_view token = root.field("$skipToken").text();
    const bool asksTypes = asksForTypes(m_context.body);
    if ((token.empty() && sameText(root.field("resultTruncated").value().asText(), "true"))
        || (asksTypes && !token.empty()))
        m_page.cutShort = u"Resource Graph cut its answer short and gave no way to the rest"_s;
    if (asksTypes) {
        if (const QStringList types = otherTypes(rows); !types.isEmpty())
            m_page.next = QString::fromUtf8(questionForTypes(m_context.body, m_step.spec.kql, types));
        return;
    }
    mapList(rows, rawField(raw, "data"));
    m_page.expected = expectedOf(root);
    if (!token.empty())
        m_page.next = QString::fromUtf8(
            questionForPage(m_context.body, QString::fromUtf8(token.data(), qsizetype(token.size()))));
}

/// The types of a counting answer that no step lists.
QStringList PageMapper::otherTypes(Node rows) const
{
    QSet<QString> listed;
    for (const StepRow &step : m_rows.steps)
        listed << step.spec.armType.toLower();
    static const QRegularExpression plain(u"^[a-z0-9._/-]+$"_s); // it becomes a part of a query
    QStringList types;
    rows.eachItem([&](Node row) {
        const QString type = row.field("type").value().asString().toLower();
        if (plain.match(type).hasMatch() && !listed.contains(type) && !types.contains(type))
            types << type;
    });
    return types;
}

void PageMapper::addAlways(bool answered)
{
    static const Document nothing(QByteArrayView("{}"));
    for (const QString &name : m_step.always) {
        const TypeSpec *type = m_rows.type(name);
        // What the answer itself describes (the account) is made bare only when there is no answer.
        if (type && !(answered && name == m_step.maps))
            mapEntity(*type, {nothing.root(), nothing.root(), {}, m_carried.root(), &m_context, nullptr, {}}, {});
    }
}

PageRows PageMapper::always()
{
    addAlways(false);
    return std::move(m_page.rows);
}

} // namespace azimuth::mapping
