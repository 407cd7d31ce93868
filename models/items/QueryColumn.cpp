// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueryColumn.h"

#include <QLocale>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

using Source = QueryColumn::Source;

constexpr std::array<std::pair<QLatin1StringView, Source>, 10> columnSources{{
    {columns::name, Source::Name},
    {columns::key, Source::Key},
    {columns::type, Source::Type},
    {columns::classes, Source::Class},
    {columns::subscription, Source::Subscription},
    {columns::resourceGroup, Source::ResourceGroup},
    {columns::parent, Source::Parent},
    {columns::outgoing, Source::Outgoing},
    {columns::incoming, Source::Incoming},
    {columns::placeholder, Source::Placeholder},
}};

CellValue textCell(std::string_view text)
{
    CellValue cell;
    cell.kind = CellValue::Kind::Text;
    cell.text = text;
    return cell;
}

CellValue numberCell(qint64 number, CellValue::Kind kind = CellValue::Kind::Number)
{
    CellValue cell;
    cell.kind = kind;
    cell.integer = number;
    cell.number = static_cast<double>(number);
    cell.exact = true;
    return cell;
}

} // namespace

CellValue cellValueOf(PropertyValue value)
{
    CellValue cell;
    switch (value.kind()) {
    case PropertyValue::Kind::Absent:
    case PropertyValue::Kind::Null:
        break;
    case PropertyValue::Kind::Bool:
        return numberCell(value.toBool() ? 1 : 0, CellValue::Kind::YesNo);
    case PropertyValue::Kind::Int:
        return numberCell(value.toInt());
    case PropertyValue::Kind::Number:
        cell.text = value.text();
        [[fallthrough]];
    case PropertyValue::Kind::Double:
        cell.kind = CellValue::Kind::Number;
        cell.number = value.toDouble();
        break;
    case PropertyValue::Kind::Text:
        cell = textCell(value.text());
        cell.textId = value.textId();
        break;
    case PropertyValue::Kind::List:
        cell.kind = CellValue::Kind::List;
        cell.list = value;
        break;
    }
    return cell;
}

QString CellValue::toString() const
{
    switch (kind) {
    case Kind::Absent:
        return {};
    case Kind::YesNo:
        return integer != 0 ? u"true"_s : u"false"_s;
    case Kind::Number:
        if (exact)
            return QString::number(integer);
        if (text.empty())
            return QString::number(number, 'g', QLocale::FloatingPointShortest);
        [[fallthrough]];
    case Kind::Text:
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    case Kind::List:
        break;
    }
    return texts ? texts->join(u", "_s) : list.toString();
}

std::optional<QDateTime> dateIn(std::string_view text)
{
    // Looks before it parses: most texts are no dates.
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() < 10 || text.size() > 40 || text[4] != '-' || text[7] != '-' || !digit(0) || !digit(3) || !digit(5)
        || !digit(8))
        return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ')
        return std::nullopt;
    QString iso = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    // Azure gives seven decimals of a second; Qt reads three.
    const qsizetype point = iso.indexOf(u'.');
    if (point > 0) {
        qsizetype end = point + 1;
        while (end < iso.size() && iso.at(end).isDigit())
            ++end;
        if (end - point > 4)
            iso.remove(point + 4, end - point - 4);
    }
    const QDateTime date = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<QDateTime> momentOf(const CellValue &cell)
{
    if (cell.kind == CellValue::Kind::Number && cell.exact)
        return QDateTime::fromMSecsSinceEpoch(cell.integer, Qt::UTC);
    return cell.kind == CellValue::Kind::Text ? dateIn(cell.text) : std::nullopt;
}

QueryColumn::QueryColumn(const Estate &estate, const Containment &containment, const QString &name)
    : m_estate(estate)
    , m_containment(containment)
{
    for (const auto &[known, source] : columnSources)
        if (known == name)
            m_source = source;
    for (const TypeIndex type : estate.types()) {
        if (m_source == Source::Property)
            m_properties.push_back(estate.column(type, name));
        if (m_source == Source::Type) {
            const EntityType *known = estate.catalog().find(estate.typeName(type));
            m_labels.push_back((known ? known->label : estate.typeName(type)).toStdString());
        }
    }
}

const PropertyColumn *QueryColumn::propertyOf(TypeIndex type) const
{
    return m_source == Source::Property && m_properties[type.value] ? &*m_properties[type.value] : nullptr;
}

std::optional<EntityIndex> QueryColumn::placeOf(EntityIndex entity) const
{
    switch (m_source) {
    case Source::Subscription:
        return m_containment.subscriptionOf(entity);
    case Source::ResourceGroup:
        return m_containment.resourceGroupOf(entity);
    case Source::Parent:
        return m_containment.parent(entity);
    default:
        return std::nullopt;
    }
}

CellValue QueryColumn::at(EntityIndex entity) const
{
    switch (m_source) {
    case Source::Property: {
        const PropertyColumn *column = propertyOf(m_estate.typeIndex(entity));
        return column ? cellValueOf(column->at(entity)) : CellValue();
    }
    case Source::Name: {
        const std::string_view name = m_estate.displayNameUtf8(entity);
        return textCell(name.empty() ? m_estate.keyUtf8(entity) : name);
    }
    case Source::Key:
        return textCell(m_estate.keyUtf8(entity));
    case Source::Type:
        return textCell(m_labels[m_estate.typeIndex(entity).value]);
    case Source::Class: {
        CellValue cell;
        cell.kind = CellValue::Kind::List;
        cell.texts = &m_estate.classes(entity);
        return cell;
    }
    case Source::Subscription:
    case Source::ResourceGroup:
    case Source::Parent: {
        const auto place = placeOf(entity);
        return place ? textCell(m_estate.displayNameUtf8(*place)) : CellValue();
    }
    case Source::Outgoing:
        return numberCell(m_estate.relationshipsFrom(entity).size());
    case Source::Incoming:
        return numberCell(static_cast<qint64>(m_estate.relationshipsTo(entity).size()));
    case Source::Placeholder:
        return numberCell(m_estate.isPlaceholder(entity) ? 1 : 0, CellValue::Kind::YesNo);
    }
    return {};
}

} // namespace azimuth
