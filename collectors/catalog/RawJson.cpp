// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawJson.h"

#include "Value.h"

namespace azimuth::mapping {
namespace {

constexpr std::string_view rawBlanks = " \t\r\n";

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(rawBlanks, at), text.size());
}

/// Just behind the string that starts at `at`.
std::size_t skipString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

/// Just behind the value that starts at `at`.
std::size_t skipValue(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return text.size();
    if (text[at] == '"')
        return skipString(text, at);
    if (text[at] != '{' && text[at] != '[')
        return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = skipString(text, at);
            continue;
        }
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return at + 1;
        ++at;
    }
    return text.size();
}

} // namespace

std::string_view rawField(std::string_view object, std::string_view name)
{
    std::size_t at = skipBlanks(object, 0);
    if (at >= object.size() || object[at] != '{')
        return {};
    std::string_view likely;
    at = skipBlanks(object, at + 1);
    while (at < object.size() && object[at] == '"') {
        const std::size_t keyEnd = skipString(object, at);
        const std::string_view key = object.substr(at + 1, keyEnd < at + 2 ? 0 : keyEnd - at - 2);
        at = skipBlanks(object, skipBlanks(object, keyEnd) + 1);
        const std::size_t end = skipValue(object, at);
        if (key == name)
            return object.substr(std::min(at, object.size()), end - std::min(at, end));
        if (likely.empty() && sameText(key, name))
            likely = object.substr(std::min(at, object.size()), end - std::min(at, end));
        at = skipBlanks(object, end);
        if (at < object.size() && object[at] == ',')
            at = skipBlanks(object, at + 1);
    }
    return likely;
}

std::string_view rawChild(std::string_view object, std::string_view name)
{
    const std::string_view own = rawField(object, name);
    return own.empty() ? rawField(rawField(object, "properties"), name) : own;
}

std::vector<std::string_view> rawItems(std::string_view array)
{
    std::size_t at = skipBlanks(array, 0);
    if (at >= array.size())
        return {};
    if (array[at] != '[')
        return {array.substr(at, skipValue(array, at) - at)};
    std::vector<std::string_view> items;
    at = skipBlanks(array, at + 1);
    while (at < array.size() && array[at] != ']') {
        const std::size_t end = skipValue(array, at);
        if (end == at)
            break;
        items.push_back(array.substr(at, end - at));
        at = skipBlanks(array, end);
        if (at < array.size() && array[at] == ',')
            at = skipBlanks(array, at + 1);
    }
    return items;
}

} // namespace azimuth::mapping
