// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResourceId.h"

#include "Value.h"

#include <algorithm>

namespace azimuth::mapping {
namespace {

/// Where segment `index` (0 = the first after the leading slash) starts and ends; npos where there are fewer.
struct Span {
    std::size_t start = std::string_view::npos;
    std::size_t end = 0;
};

Span segment(std::string_view id, int index)
{
    if (id.empty() || id.front() != '/')
        return {};
    std::size_t start = 1;
    for (; index > 0; --index) {
        start = id.find('/', start);
        if (start == std::string_view::npos)
            return {};
        ++start;
    }
    return {start, std::min(id.find('/', start), id.size())};
}

std::string_view textOf(std::string_view id, Span span)
{
    return span.start == std::string_view::npos ? std::string_view() : id.substr(span.start, span.end - span.start);
}

} // namespace

std::string_view subscriptionIdOf(std::string_view resourceId)
{
    return sameText(textOf(resourceId, segment(resourceId, 0)), "subscriptions")
        ? textOf(resourceId, segment(resourceId, 1))
        : std::string_view();
}

std::string_view subscriptionKeyOf(std::string_view resourceId)
{
    return subscriptionIdOf(resourceId).empty() ? std::string_view() : resourceId.substr(0, segment(resourceId, 1).end);
}

std::string_view resourceGroupNameOf(std::string_view resourceId)
{
    if (subscriptionIdOf(resourceId).empty() || !sameText(textOf(resourceId, segment(resourceId, 2)), "resourcegroups"))
        return {};
    return textOf(resourceId, segment(resourceId, 3));
}

std::string_view resourceGroupKeyOf(std::string_view resourceId)
{
    if (resourceGroupNameOf(resourceId).empty())
        return {};
    const Span name = segment(resourceId, 3);
    return name.end == resourceId.size() ? std::string_view() : resourceId.substr(0, name.end);
}

std::string_view ownerKeyOf(std::string_view resourceId)
{
    constexpr std::string_view marker = "/providers/";
    const std::size_t at = lowerAscii(resourceId).rfind(marker);
    if (at == std::string::npos)
        return {};
    const std::string_view inProvider = resourceId.substr(at + marker.size());
    if (std::ranges::count(inProvider, '/') >= 4) // namespace/type/name/part/name
        return resourceId.substr(0, resourceId.rfind('/', resourceId.rfind('/') - 1));
    const std::string_view owner = resourceId.substr(0, at);
    return lowerAscii(owner).find(marker) == std::string::npos ? std::string_view() : owner;
}

} // namespace azimuth::mapping
