// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PropertyReader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <simdjson.h>

#include <charconv>
#include <deque>
#include <string>

namespace azimuth {
namespace {

namespace ondemand = simdjson::ondemand;

std::string_view trimmed(std::string_view text)
{
    const auto end = text.find_last_not_of(" \t\r\n");
    return text.substr(0, end + 1);
}

// Of what the parser already took for the start of a number.
bool isNumber(std::string_view written)
{
    return written.find_first_not_of("0123456789+-.eE") == std::string_view::npos
        && std::string_view("0123456789").find(written.back()) != std::string_view::npos;
}

bool readNumber(std::string_view written, PropertyToken &token)
{
    const char *const end = written.data() + written.size();
    const bool whole = written.find_first_of(".eE") == std::string_view::npos;
    if (whole) {
        const auto [stop, error] = std::from_chars(written.data(), end, token.integer);
        // "-0" stays a text: no integer keeps its sign.
        const bool fits = error == std::errc() && stop == end && written != "-0";
        token.kind = fits ? PropertyToken::Kind::Int : PropertyToken::Kind::Number;
    } else {
        const auto [stop, error] = std::from_chars(written.data(), end, token.real);
        const bool fits = error == std::errc() && stop == end;
        token.kind = fits ? PropertyToken::Kind::Double : PropertyToken::Kind::Number;
    }
    if (token.kind != PropertyToken::Kind::Number)
        return true;
    token.text = written;
    return isNumber(written);
}

} // namespace

struct PropertyReader::Parser {
    ondemand::parser parser;
    std::vector<char> padded;
    std::deque<std::string> repaired; // texts that simdjson refuses: an escaped half of a surrogate pair
    std::vector<PropertyToken> *tokens = nullptr;

    bool readObject(QByteArrayView json);
    bool readValue(ondemand::value value, std::string_view name, bool inList);
    bool readList(ondemand::value value, std::string_view name);
    bool readText(ondemand::value value, PropertyToken &token);
};

bool PropertyReader::Parser::readObject(QByteArrayView json)
{
    const auto size = static_cast<std::size_t>(json.size());
    padded.resize(size + simdjson::SIMDJSON_PADDING);
    std::copy_n(json.data(), size, padded.data());
    repaired.clear();

    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(padded.data(), size, padded.size()).get(document) || document.get_object().get(object))
        return false;
    for (auto member : object) {
        ondemand::field field;
        std::string_view name;
        if (std::move(member).get(field) || field.unescaped_key().get(name) || !readValue(field.value(), name, false))
            return false;
    }
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

bool PropertyReader::Parser::readValue(ondemand::value value, std::string_view name, bool inList)
{
    ondemand::json_type type;
    if (value.type().get(type))
        return false;
    if (type == ondemand::json_type::array && !inList)
        return readList(value, name);

    PropertyToken token;
    token.name = name;
    bool yes = false;
    switch (type) {
    case ondemand::json_type::null:
        if (!value.is_null())
            return false;
        break;
    case ondemand::json_type::boolean:
        if (value.get_bool().get(yes))
            return false;
        token.kind = PropertyToken::Kind::Bool;
        token.integer = yes;
        break;
    case ondemand::json_type::number:
        if (!readNumber(trimmed(value.raw_json_token()), token))
            return false;
        break;
    case ondemand::json_type::string:
        if (!readText(value, token))
            return false;
        break;
    case ondemand::json_type::array:
    case ondemand::json_type::object:
        token.kind = PropertyToken::Kind::Text;
        if (simdjson::to_json_string(value).get(token.text))
            return false;
        token.text = trimmed(token.text);
        break;
    }
    tokens->push_back(token);
    return true;
}

bool PropertyReader::Parser::readList(ondemand::value value, std::string_view name)
{
    ondemand::array array;
    if (value.get_array().get(array))
        return false;
    const std::size_t at = tokens->size();
    tokens->push_back({.name = name, .kind = PropertyToken::Kind::List, .integer = 0, .real = 0, .text = {}});
    for (auto item : array) {
        ondemand::value scalar;
        if (std::move(item).get(scalar) || !readValue(scalar, {}, true)) {
            tokens->resize(at);
            return false;
        }
        ++(*tokens)[at].integer;
    }
    return true;
}

bool PropertyReader::Parser::readText(ondemand::value value, PropertyToken &token)
{
    token.kind = PropertyToken::Kind::Text;
    const std::string_view written = trimmed(value.raw_json_token());
    if (!value.get_string().get(token.text))
        return true;
    QByteArray list = "[";
    list.append(written.data(), static_cast<qsizetype>(written.size())).append(']');
    const QJsonDocument document = QJsonDocument::fromJson(list);
    if (!document.isArray())
        return false;
    token.text = repaired.emplace_back(document.array().first().toString().toStdString());
    return true;
}

PropertyReader::PropertyReader()
    : m_parser(std::make_unique<Parser>())
{
    m_parser->tokens = &m_tokens;
}

PropertyReader::~PropertyReader() = default;

std::span<const PropertyToken> PropertyReader::read(QByteArrayView json, bool &broken)
{
    m_tokens.clear();
    broken = false;
    if (!json.isEmpty() && json != QByteArrayView("{}"))
        broken = !m_parser->readObject(json);
    return m_tokens;
}

} // namespace azimuth
