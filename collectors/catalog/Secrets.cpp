// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Secrets.h"

#include <algorithm>
#include <array>

namespace azimuth::mapping {
namespace {

constexpr auto masked = "****REDACTED****";

constexpr std::array<std::string_view, 5> anywhere{"password", "connectionstring", "passphrase", "sharedaccess",
                                                   "instrumentationkey"};
/// At the end alone: a keyVaultUri, a keyName and a secretUri are addresses, not secrets.
constexpr std::array<std::string_view, 14> atTheEnd{"key",    "keys",       "secret",      "secrets",  "token",
                                                    "tokens", "pwd",        "sasuri",      "sasurl",   "sas",
                                                    "saskey", "credential", "credentials", "signature"};
/// Public by their nature.
constexpr std::array<std::string_view, 2> harmless{"publickey", "publickeys"};
constexpr std::array<std::string_view, 6> inTexts{
    "accountkey=", "sharedaccesskey=", "sharedaccesssignature=", "password=", "pwd=", "instrumentationkey="};

bool nameTellsSecret(const std::string &name)
{
    const auto ends = [&](std::string_view word) { return name.ends_with(word); };
    if (std::ranges::any_of(harmless, ends))
        return false;
    return std::ranges::any_of(atTheEnd, ends)
        || std::ranges::any_of(anywhere, [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

bool textTellsSecret(const std::string &text)
{
    const std::string lower = lowerAscii(text);
    const bool isSigned = lower.find("?sig=") != std::string::npos || lower.find("&sig=") != std::string::npos;
    return isSigned
        || std::ranges::any_of(inTexts, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool hasSecretText(const Value &value)
{
    if (value.list())
        return std::ranges::any_of(*value.list(), hasSecretText);
    return value.text() && textTellsSecret(*value.text());
}

bool hasText(const Value &value)
{
    if (value.list())
        return std::ranges::any_of(*value.list(), hasText);
    return value.text() && !value.text()->empty();
}

} // namespace

bool tellsSecret(std::string_view name, const Value &value)
{
    return hasText(value) && (nameTellsSecret(lowerAscii(name)) || hasSecretText(value));
}

void maskSecrets(Properties &properties)
{
    properties.replaceIf(tellsSecret, masked);
}

} // namespace azimuth::mapping
