// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Verification.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

QStringList patternsOf(const QJsonValue &value)
{
    QStringList patterns;
    for (const auto &each : value.toArray())
        if (each.isString())
            patterns.append(each.toString());
    return patterns;
}

bool anyMatches(const QStringList &patterns, const QString &action)
{
    return std::ranges::any_of(patterns, [&action](const QString &pattern) { return actionMatches(pattern, action); });
}

bool holdsReadingRole(const TokenClaims &claims, const GraphPermissions &known)
{
    return std::ranges::any_of(claims.directoryRoles,
                               [&known](const QString &role) { return known.readingRoles().contains(role.toLower()); });
}

StepVerdict graphVerdict(const QStringList &needs, const TokenClaims &claims, const GraphPermissions &known)
{
    StepVerdict result;
    if (!claims.readable)
        return result;
    const bool application = claims.isApplication();
    for (const QString &granted : application ? claims.roles : claims.scopes) {
        if (std::ranges::none_of(needs, [&](const QString &need) { return known.satisfies(granted, need); }))
            continue;
        result.held.append(granted);
        if (known.writes(granted))
            result.excess.append(granted);
    }
    const bool role = holdsReadingRole(claims, known);
    if (result.held.isEmpty() && !(application && role)) {
        result.verdict = Verdict::Missing;
        result.missing = needs;
    } else if (result.held.isEmpty() || (!application && !role)) {
        result.verdict = Verdict::Unknown; // an Entra role may do without the permission, or a user may lack the role
    } else {
        result.verdict = result.excess.isEmpty() ? Verdict::Ready : Verdict::OverPrivileged;
    }
    return result;
}

// "Microsoft.Network/networkInterfaces/read" -> ".../write": what would make its holder more than a reader.
QString writeOf(const QString &action)
{
    const qsizetype slash = action.lastIndexOf(u'/');
    return slash < 0 ? QString() : action.left(slash) + u"/write"_s;
}

StepVerdict armVerdict(const QStringList &needs, const std::vector<ArmPermission> &entries)
{
    StepVerdict result;
    for (const QString &need : needs) {
        const QString write = writeOf(need);
        for (const ArmPermission &entry : entries) {
            if (!allows(entry, need))
                continue;
            if (!result.held.contains(need))
                result.held.append(need);
            if (!need.endsWith("/read"_L1, Qt::CaseInsensitive) || !allows(entry, write))
                continue;
            for (const QString &pattern : entry.actions)
                if (actionMatches(pattern, write) && !result.excess.contains(pattern))
                    result.excess.append(pattern);
        }
    }
    result.verdict = result.held.isEmpty() ? Verdict::Missing
        : result.excess.isEmpty()          ? Verdict::Ready
                                           : Verdict::OverPrivileged;
    if (result.verdict == Verdict::Missing)
        result.missing = needs;
    return result;
}

// The data planes know other ways in as well (access policies, account keys): never Missing from here.
StepVerdict dataVerdict(const QStringList &needs, const std::vector<ArmPermission> &entries)
{
    StepVerdict result;
    for (const QString &need : needs)
        if (std::ranges::any_of(entries, [&need](const ArmPermission &entry) { return allowsData(entry, need); }))
            result.held.append(need);
    result.verdict = result.held.isEmpty() ? Verdict::Unknown : Verdict::Ready;
    return result;
}

} // namespace

std::optional<std::vector<ArmPermission>> armPermissionsFrom(const QByteArray &json)
{
    const QJsonValue value = QJsonDocument::fromJson(json).object().value("value"_L1);
    if (!value.isArray())
        return std::nullopt;
    std::vector<ArmPermission> entries;
    for (const auto &each : value.toArray()) {
        const QJsonObject entry = each.toObject();
        entries.push_back({patternsOf(entry.value("actions"_L1)), patternsOf(entry.value("notActions"_L1)),
                           patternsOf(entry.value("dataActions"_L1)), patternsOf(entry.value("notDataActions"_L1))});
    }
    return entries;
}

bool actionMatches(const QString &pattern, const QString &action)
{
    // Greedy with one point of return: linear for any number of stars in practice, never exponential.
    qsizetype p = 0;
    qsizetype a = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (a < action.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = a;
        } else if (p < pattern.size() && pattern[p].toCaseFolded() == action[a].toCaseFolded()) {
            ++p;
            ++a;
        } else if (star >= 0) {
            p = star + 1;
            a = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

bool allows(const ArmPermission &entry, const QString &action)
{
    return anyMatches(entry.actions, action) && !anyMatches(entry.notActions, action);
}

bool allowsData(const ArmPermission &entry, const QString &action)
{
    return anyMatches(entry.dataActions, action) && !anyMatches(entry.notDataActions, action);
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ready:
        return u"ready"_s;
    case Verdict::OverPrivileged:
        return u"over-privileged"_s;
    case Verdict::Missing:
        return u"missing"_s;
    case Verdict::Unknown:
        break;
    }
    return u"unknown"_s;
}

StepVerdict verdictFor(const QStringList &needs, Api api, const TokenClaims &claims,
                       const std::optional<std::vector<ArmPermission>> &arm, const GraphPermissions &known)
{
    if (needs.isEmpty())
        return {Verdict::Ready, {}, {}, {}};
    switch (api) {
    case Api::Graph:
        return graphVerdict(needs, claims, known);
    case Api::ResourceManager:
        return arm ? armVerdict(needs, *arm) : StepVerdict();
    case Api::KeyVault:
    case Api::Storage:
        break;
    }
    return arm ? dataVerdict(needs, *arm) : StepVerdict();
}

} // namespace azimuth
