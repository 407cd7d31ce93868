// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Filters.h"

#include "ResourceId.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

bool isLowerLetter(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpperLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The words of a name: "enableIPForwarding" -> enable, IP, Forwarding.
std::vector<std::string_view> wordsOf(std::string_view name)
{
    std::vector<std::string_view> words;
    const auto runEnd = [&](std::size_t at, bool (*belongs)(char)) {
        while (at < name.size() && belongs(name[at]))
            ++at;
        return at;
    };
    std::size_t at = 0;
    while (at < name.size()) {
        std::size_t end = at;
        if (isUpperLetter(name[at])) {
            end = runEnd(at, isUpperLetter);
            if (end < name.size() && isLowerLetter(name[end]))
                end = end - at > 1 ? end - 1 : runEnd(end, isLowerLetter);
        } else if (isDigit(name[at])) {
            end = runEnd(at, isDigit);
        } else if (isLowerLetter(name[at]) || static_cast<unsigned char>(name[at]) >= 0x80) {
            end = runEnd(at, [](char c) { return isLowerLetter(c) || static_cast<unsigned char>(c) >= 0x80; });
        } else {
            ++at;
            continue;
        }
        words.push_back(name.substr(at, end - at));
        at = end;
    }
    return words;
}

using Change = Value (*)(const std::string &text, const std::string &argument);

Value lowerText(const std::string &text, const std::string &)
{
    return lowerAscii(text);
}
Value encodeText(const std::string &text, const std::string &)
{
    return QUrl::toPercentEncoding(QString::fromStdString(text)).toStdString();
}
/// For an address: what has a meaning there (slashes, colons) stays.
Value uriText(const std::string &text, const std::string &)
{
    return QUrl::toPercentEncoding(QString::fromStdString(text), ";,/?:@&=+$!*'()#").toStdString();
}
Value ownerText(const std::string &text, const std::string &)
{
    const std::string_view owner = ownerKeyOf(text);
    return owner.empty() ? Value() : Value(std::string(owner));
}
Value timeOf(const std::string &text, const std::string &)
{
    const auto time = epochMilliseconds(text);
    return time ? Value(*time) : Value();
}
Value regionOf(const std::string &text, const std::string &)
{
    return normalizedRegion(text);
}
/// Ids of Microsoft.Insights come without their first slash now and then.
Value rootedText(const std::string &text, const std::string &)
{
    return text.starts_with('/') ? text : '/' + text;
}
Value trimSlash(const std::string &text, const std::string &)
{
    return text.substr(0, text.find_last_not_of('/') + 1);
}
Value beforeText(const std::string &text, const std::string &argument)
{
    const QString whole = QString::fromStdString(text);
    const qsizetype at = whole.indexOf(QString::fromStdString(argument), 0, Qt::CaseInsensitive);
    return at < 0 ? Value(text) : Value(whole.left(at).toStdString());
}
Value afterText(const std::string &text, const std::string &argument)
{
    const QString whole = QString::fromStdString(text);
    const qsizetype at = whole.indexOf(QString::fromStdString(argument), 0, Qt::CaseInsensitive);
    return at < 0 ? Value(text) : Value(whole.mid(at + qsizetype(argument.size())).toStdString());
}
Value lastSegment(const std::string &text, const std::string &)
{
    return text.substr(text.find_last_of('/') + 1);
}
Value snakeText(const std::string &text, const std::string &)
{
    return snakeCase(text);
}
Value parseText(const std::string &text, const std::string &)
{
    return parsedScalar(text);
}

const QHash<QString, Change> &textFilters()
{
    static const QHash<QString, Change> filters{
        {u"lower"_s, lowerText},     {u"encode"_s, encodeText}, {u"time"_s, timeOf},     {u"region"_s, regionOf},
        {u"trimSlash"_s, trimSlash}, {u"before"_s, beforeText}, {u"after"_s, afterText}, {u"tail"_s, lastSegment},
        {u"snake"_s, snakeText},     {u"parse"_s, parseText},   {u"uri"_s, uriText},     {u"owner"_s, ownerText},
        {u"rooted"_s, rootedText},
    };
    return filters;
}

const QSet<QString> &wholeFilters()
{
    static const QSet<QString> filters{u"exists"_s, u"not"_s,  u"null"_s,  u"first"_s,    u"last"_s, u"join"_s,
                                       u"count"_s,  u"json"_s, u"words"_s, u"nonEmpty"_s, u"or"_s};
    return filters;
}

Value changedText(Change change, const std::string &argument, Value value)
{
    if (const auto *text = value.text())
        return change(*text, argument);
    if (const auto *list = value.list()) {
        Value::List changed;
        for (const Value &item : *list)
            changed.push_back(changedText(change, argument, item));
        return changed;
    }
    return value.isNothing() ? std::move(value) : Value();
}

Value joined(const Value::List &list, const std::string &separator)
{
    std::string text;
    for (std::size_t i = 0; i < list.size(); ++i)
        text += (i > 0 ? separator : std::string()) + list[i].asText();
    return text;
}

Value splitWords(const std::string &text)
{
    Value::List words;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(' ', at)) != std::string::npos) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

} // namespace

QString filterProblem(const Filter &filter)
{
    static const QSet<QString> withArgument{u"before"_s, u"after"_s, u"join"_s, u"or"_s};
    if (!textFilters().contains(filter.name) && !wholeFilters().contains(filter.name))
        return u"filter \"%1\" is unknown"_s.arg(filter.name);
    if (withArgument.contains(filter.name) == filter.argument.empty())
        return (filter.argument.empty() ? u"filter \"%1\" needs an argument"_s : u"filter \"%1\" takes no argument"_s)
            .arg(filter.name);
    return {};
}

Value applyFilter(const Filter &filter, Value value)
{
    if (const auto change = textFilters().constFind(filter.name); change != textFilters().constEnd())
        return changedText(*change, filter.argument, std::move(value));
    const auto *list = value.list();
    if (filter.name == u"exists"_s)
        return list ? !list->empty() : !value.isNothing();
    if (filter.name == u"not"_s)
        return !value.isTrue();
    if (filter.name == u"null"_s)
        return value;
    if (filter.name == u"or"_s)
        return value.isNothing() ? Value(filter.argument) : value;
    if (filter.name == u"first"_s)
        return !list ? value : list->empty() ? Value() : list->front();
    if (filter.name == u"last"_s)
        return !list ? value : list->empty() ? Value() : list->back();
    if (filter.name == u"join"_s)
        return list ? joined(*list, filter.argument) : value;
    if (filter.name == u"count"_s)
        return list ? Value(qint64(list->size())) : Value();
    if (filter.name == u"words"_s)
        return value.text() ? splitWords(*value.text()) : value;
    if (filter.name == u"nonEmpty"_s)
        return value.isTrue() ? value : Value();
    if (value.isNothing())
        return value;
    std::string json;
    appendJson(json, value);
    return json;
}

std::optional<qint64> epochMilliseconds(std::string_view text)
{
    // "2021-09-01T14:59": anything shorter, or with other signs there, is not a time.
    if (text.size() < 16 || text.size() > 40 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':')
        return std::nullopt;
    QString iso = QString::fromUtf8(text.data(), qsizetype(text.size()));
    // Qt reads three digits of a second; Azure writes seven.
    if (const qsizetype dot = iso.indexOf(u'.'); dot > 0) {
        qsizetype end = dot + 1;
        while (end < iso.size() && iso[end].isDigit())
            ++end;
        if (end > dot + 4)
            iso.remove(dot + 4, end - dot - 4);
    }
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // Some providers leave the Z out and mean UTC.
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

std::string normalizedRegion(std::string_view region)
{
    std::string lower = lowerAscii(region);
    const std::size_t blank = lower.find(' ');
    if (blank != std::string::npos)
        lower.erase(blank, std::min(lower.find_first_not_of(' ', blank), lower.size()) - blank);
    return lower;
}

std::string camelCase(std::string_view name)
{
    std::string joinedWords;
    for (const std::string_view word : wordsOf(name)) {
        std::string lower = lowerAscii(word);
        if (!joinedWords.empty() && isLowerLetter(lower.front()))
            lower.front() = static_cast<char>(lower.front() - 'a' + 'A');
        joinedWords += lower;
    }
    return joinedWords;
}

std::string snakeCase(std::string_view name)
{
    std::string joinedWords;
    for (const std::string_view word : wordsOf(name))
        joinedWords += (joinedWords.empty() ? "" : "_") + lowerAscii(word);
    return joinedWords;
}

Value parsedScalar(std::string_view text)
{
    if (sameText(text, "true") || sameText(text, "false"))
        return sameText(text, "true");
    // Digits, at most one dot among them: "1e5" and "+5" are names, not numbers.
    const bool isNumber = !text.empty() && isDigit(text.front()) && isDigit(text.back())
        && std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.'; })
        && std::ranges::count(text, '.') <= 1;
    if (!isNumber)
        return std::string(text);
    qint64 integer = 0;
    const char *end = text.data() + text.size();
    if (const auto [at, error] = std::from_chars(text.data(), end, integer); error == std::errc() && at == end)
        return integer;
    double real = 0;
    if (const auto [at, error] = std::from_chars(text.data(), end, real); error == std::errc() && at == end)
        return real;
    return std::string(text);
}

} // namespace azimuth::mapping
