// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A data plane's address with {name}, and perhaps {service}, as a DNS label or as a path segment:
/// "https://{name}.vault.azure.net", "https://127.0.0.1:8443/{service}/{name}".

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace azimuth {

/// Immutable; any thread.
class EndpointTemplate {
public:
    /// std::nullopt unless it is https, each placeholder is a whole label or segment, {name} occurs exactly once and
    /// {service} at most once, and there is no user information, query, fragment, or other brace.
    static std::optional<EndpointTemplate> parse(const QString &written);

    /// True if `url` (which the caller found to be https and without user information) lies at or below the address for
    /// some name of letters, digits and inner hyphens, and for {service} one of blob, queue, table, file.
    bool matches(const QUrl &url) const;
    /// What follows the placeholders in the host ("vault.azure.net"); empty where they stand in the path.
    QString commonSuffix() const;

private:
    QStringList m_labels; // of the host, lower case
    int m_port = 443;
    QStringList m_segments; // of the path
};

} // namespace azimuth
