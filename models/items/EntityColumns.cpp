// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityColumns.h"

#include "QueryColumn.h"
#include "QueryRows.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

using Kind = EntityColumn::Kind;

struct OwnColumn {
    QLatin1StringView name;
    const char16_t *label;
    Kind kind;
};

constexpr std::array<OwnColumn, 10> ownColumns{{
    {columns::name, u"Name", Kind::Text},
    {columns::type, u"Type", Kind::Text},
    {columns::subscription, u"Subscription", Kind::Text},
    {columns::resourceGroup, u"Resource group", Kind::Text},
    {columns::parent, u"Lies in", Kind::Text},
    {columns::outgoing, u"Relationships out", Kind::Number},
    {columns::incoming, u"Relationships in", Kind::Number},
    {columns::classes, u"Class", Kind::List},
    {columns::placeholder, u"Placeholder", Kind::YesNo},
    {columns::key, u"Key", Kind::Identifier},
}};

/// "networkRuleSet" -> "network rule set"; abbreviations ("CIDR", "IP") stay.
QString wordsOf(const QString &name)
{
    QString words;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const QChar sign = name.at(at);
        const bool afterLower = at > 0 && !name.at(at - 1).isUpper() && name.at(at - 1).isLetterOrNumber();
        const bool beforeLower = at + 2 < name.size() && name.at(at + 1).isLower() && name.at(at + 2).isLower();
        if (sign == u'_' || sign == u'-') {
            words += u' ';
        } else if (sign.isUpper() && at > 0 && (afterLower || beforeLower)) {
            if (!words.endsWith(u' '))
                words += u' ';
            words += beforeLower ? sign.toLower() : sign;
        } else {
            words += sign;
        }
    }
    return words;
}

bool isIdentifier(std::string_view text)
{
    const auto hyphens = std::ranges::count(text, '-');
    return text.starts_with('/') || text.starts_with("http") || (text.size() == 36 && hyphens == 4);
}

/// Tells a column's kind from some of its values.
class KindVotes {
public:
    void add(const CellValue &cell)
    {
        switch (cell.kind) {
        case CellValue::Kind::Absent:
            return;
        case CellValue::Kind::YesNo:
            ++m_yesNo;
            break;
        case CellValue::Kind::Number:
            ++m_numbers;
            m_moments += cell.exact && cell.integer > 100'000'000'000 && cell.integer < 100'000'000'000'000;
            break;
        case CellValue::Kind::Text:
            m_dates += dateIn(cell.text).has_value();
            m_identifiers += isIdentifier(cell.text);
            break;
        case CellValue::Kind::List:
            ++m_lists;
            break;
        }
        ++m_all;
    }
    bool isEmpty() const { return m_all == 0; }
    int seen() const { return m_all; }

    Kind kind(const QString &name) const
    {
        if (m_all == 0)
            return Kind::Text;
        if (m_lists * 2 > m_all)
            return Kind::List;
        if (m_yesNo == m_all)
            return Kind::YesNo;
        if (m_dates + m_moments == m_all && (m_dates > 0 || soundsLikeTime(name)))
            return Kind::Date;
        if (m_numbers == m_all)
            return Kind::Number;
        return m_identifiers * 2 > m_all ? Kind::Identifier : Kind::Text;
    }

private:
    static bool soundsLikeTime(const QString &name)
    {
        const QString last = name.section(u'.', -1);
        return last.endsWith("On"_L1) || last.endsWith("At"_L1) || last.endsWith("Date"_L1)
            || last.endsWith("DateTime"_L1) || last.contains("time"_L1, Qt::CaseInsensitive);
    }

    int m_all = 0, m_yesNo = 0, m_numbers = 0, m_moments = 0, m_dates = 0, m_identifiers = 0, m_lists = 0;
};

void lookAt(const PropertyColumn &column, KindVotes &votes)
{
    constexpr quint32 samples = 64;
    const auto entities = column.entities();
    const int before = votes.seen();
    const quint32 step = std::max(entities.size() / samples, 1U);
    for (quint32 at = 0; at < entities.size(); at += step)
        votes.add(cellValueOf(column.at(entities[at])));
    if (votes.seen() == before && column.filled() > 0)
        column.forEach([&](EntityIndex, PropertyValue value) { // rare: all are looked at
            if (votes.seen() < before + static_cast<int>(samples))
                votes.add(cellValueOf(value));
        });
}

/// Where the catalog's columns are not there (a type of the user's own, an import): those that most entities have.
void addFilled(QStringList &names, const Estate &estate, TypeIndex type)
{
    static const QStringList dull{u"id"_s, u"name"_s, u"webLink"_s, u"category"_s, u"function"_s, u"displayName"_s};
    constexpr qsizetype enough = 5;
    std::vector<PropertyColumn> columns;
    for (quint32 at = 0; at < estate.columnCount(type); ++at)
        columns.push_back(estate.column(type, at));
    std::stable_sort(columns.begin(), columns.end(), [](const PropertyColumn &one, const PropertyColumn &other) {
        return one.filled() > other.filled();
    });
    for (const PropertyColumn &column : columns) {
        const QString name = QString::fromUtf8(column.name().data(), static_cast<qsizetype>(column.name().size()));
        if (names.size() < enough && !names.contains(name) && !dull.contains(name) && !isTagColumn(name))
            names << name;
    }
}

} // namespace

bool isTagColumn(const QString &name)
{
    return name.startsWith("tag."_L1);
}

QString columnLabel(const QString &name)
{
    for (const OwnColumn &own : ownColumns)
        if (own.name == name)
            return QString::fromUtf16(own.label);
    if (isTagColumn(name))
        return u"Tag "_s + name.sliced(4);
    QStringList parts;
    for (const QString &part : name.split(u'.'))
        parts.append(wordsOf(part));
    QString label = parts.join(u": "_s);
    if (!label.isEmpty())
        label[0] = label.at(0).toUpper();
    return label;
}

std::vector<EntityColumn> columnsFor(const Estate &estate, const EntityQuery &query)
{
    struct Found {
        KindVotes votes;
        quint32 filled = 0;
    };
    std::map<QString, Found> found;
    quint32 entities = 0;
    for (const TypeIndex type : typesIn(estate, query)) {
        entities += estate.entitiesOf(type).size();
        for (quint32 at = 0; at < estate.columnCount(type); ++at) {
            const PropertyColumn column = estate.column(type, at);
            Found &one = found[QString::fromUtf8(column.name().data(), static_cast<qsizetype>(column.name().size()))];
            lookAt(column, one.votes);
            one.filled += column.filled();
        }
    }
    std::vector<EntityColumn> columns;
    for (const OwnColumn &own : ownColumns)
        columns.push_back({own.name, QString::fromUtf16(own.label), own.kind, entities, entities, false});
    const auto firstProperty = static_cast<std::ptrdiff_t>(columns.size());
    for (const auto &[name, one] : found)
        columns.push_back({name, columnLabel(name), one.votes.kind(name), one.filled, entities, one.votes.isEmpty()});
    std::sort(columns.begin() + firstProperty, columns.end(), [](const EntityColumn &one, const EntityColumn &other) {
        const int order = one.label.compare(other.label, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : one.name < other.name;
    });
    return columns;
}

QStringList firstColumns(const Estate &estate, const EntityQuery &query)
{
    QStringList names{columns::name};
    const std::vector<TypeIndex> types = typesIn(estate, query);
    if (types.size() != 1)
        return names << QString(columns::type) << QString(columns::resourceGroup) << QString(columns::subscription)
                     << u"region"_s << QString(columns::incoming) << QString(columns::outgoing);
    const TypeIndex type = types.front();
    const EntityType *known = estate.catalog().find(estate.typeName(type));
    QStringList wanted = known ? known->columns : QStringList();
    wanted << u"resourceGroup"_s << u"region"_s;
    for (const QString &name : wanted)
        if (name != u"name" && !names.contains(name) && estate.column(type, name))
            names << name;
    addFilled(names, estate, type);
    if (!known || known->service != u"Microsoft Entra ID") // nothing of the directory lies in a subscription
        names << QString(columns::subscription);
    return names;
}

} // namespace azimuth
