// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvText.h"

#include "ByteSink.h"
#include "JsonText.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <string>

namespace azimuth {
namespace {

// What a spreadsheet, or who pastes into one, skips before a formula: ASCII and Unicode blanks and quotes, invisible
// signs.
constexpr std::array<std::string_view, 33> skipped{
    " ",      "'",      "\"",     "`",      "\v",     "\f",     std::string_view("\0", 1),
    "\u00a0", "\u00ab", "\u00b4", "\u1680", "\u2000", "\u2001", "\u2002",
    "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
    "\u200a", "\u200b", "\u2018", "\u2019", "\u201c", "\u201d", "\u202f",
    "\u205f", "\u3000", "\ufeff", "\uff07", "\uff02"};
constexpr std::array<std::string_view, 9> formulaSigns{"=",      "+",      "-",      "@",     "\uff1d",
                                                       "\uff0b", "\uff0d", "\uff20", "\u2212"};

template <std::size_t n>
std::size_t matched(std::string_view text, const std::array<std::string_view, n> &wanted)
{
    for (const std::string_view sign : wanted)
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

bool isBreak(char byte)
{
    return byte == '\t' || byte == '\r' || byte == '\n';
}

bool startsCell(char byte)
{
    return byte == ';' || isBreak(byte);
}

std::string_view behindBlanks(std::string_view text)
{
    while (const std::size_t length = matched(text, skipped))
        text.remove_prefix(length);
    return text;
}

bool runs(std::string_view cell)
{
    return matched(behindBlanks(cell), formulaSigns) > 0;
}

bool isNegativeNumber(std::string_view text)
{
    constexpr std::string_view digits = "0123456789";
    if (!text.starts_with('-') || text.size() < 2 || text.find_first_not_of("0123456789.", 1) != std::string_view::npos)
        return false;
    return std::ranges::count(text, '.') <= 1 && digits.find(text[1]) != std::string_view::npos
        && digits.find(text.back()) != std::string_view::npos;
}

bool startsFormula(std::string_view text)
{
    const std::string_view rest = behindBlanks(text);
    if (rest.empty() || isNegativeNumber(text))
        return false;
    return isBreak(rest.front()) || matched(rest, formulaSigns) > 0;
}

std::string harmless(std::string_view text)
{
    std::string safe;
    if (startsFormula(text))
        safe.push_back('\'');
    for (std::size_t i = 0; i < text.size(); ++i) {
        safe.push_back(text[i]);
        if (startsCell(text[i]) && runs(text.substr(i + 1)))
            safe.push_back('\'');
    }
    return safe;
}

enum SignClass : unsigned char { plainSign = 0, quotedSign = 1, cellSign = 2 };

// One look at each byte decides for most texts: what asks for quotes, what might start a cell.
constexpr std::array<unsigned char, 256> signClasses = [] {
    std::array<unsigned char, 256> classes{};
    for (const char sign : std::string_view(",\"';\t\r\n"))
        classes[static_cast<unsigned char>(sign)] = quotedSign;
    for (const char sign : std::string_view(";\t\r\n"))
        classes[static_cast<unsigned char>(sign)] |= cellSign;
    return classes;
}();

unsigned signsIn(std::string_view text)
{
    unsigned found = plainSign;
    for (const char sign : text)
        found |= signClasses[static_cast<unsigned char>(sign)];
    return found;
}

bool startsPlainly(std::string_view text)
{
    const char first = text.front();
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9')
        || first == '/';
}

void writeQuotes(ByteSink &out, std::string_view text)
{
    out << '"';
    for (std::size_t quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
        out << text.substr(0, quote + 1) << '"';
        text.remove_prefix(quote + 1);
    }
    out << text << '"';
}

// Semicolons, apostrophes and blanks at an end need no quotes by RFC 4180; readers that are not strict do.
void writeCell(ByteSink &out, std::string_view text)
{
    const bool bare = (signsIn(text) & quotedSign) == 0 && !text.starts_with(' ') && !text.ends_with(' ');
    if (bare)
        out << text;
    else
        writeQuotes(out, text);
}

void appendItem(std::string &list, std::string_view item)
{
    for (const char byte : item) {
        if (byte == listSeparator || byte == '\\')
            list.push_back('\\');
        list.push_back(byte);
    }
}

} // namespace

void writeCsvText(ByteSink &out, std::string_view text)
{
    if (text.empty())
        return;
    const bool plain = startsPlainly(text) && !text.ends_with(' ') && signsIn(text) == plainSign;
    if (plain)
        out << text;
    else
        writeCell(out, harmless(text));
}

void writeCsvText(ByteSink &out, const QString &text)
{
    writeCsvText(out, std::string_view(text.toStdString()));
}

void writeCsvList(ByteSink &out, const QStringList &texts)
{
    std::string list;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            list.push_back(listSeparator);
        appendItem(list, texts[i].toStdString());
    }
    writeCsvText(out, std::string_view(list));
}

void writeCsvValue(ByteSink &out, PropertyValue value)
{
    if (!value.hasValue() || writePlainValue(out, value))
        return;
    if (value.kind() == PropertyValue::Kind::Text)
        return writeCsvText(out, value.text());
    std::string list;
    for (quint32 i = 0; i < value.size(); ++i) {
        if (i > 0)
            list.push_back(listSeparator);
        appendItem(list, value.at(i).toString().toStdString());
    }
    const bool oneNumber = value.size() == 1 && value.at(0).kind() == PropertyValue::Kind::Int;
    oneNumber ? writeCell(out, list) : writeCsvText(out, std::string_view(list));
}

} // namespace azimuth
