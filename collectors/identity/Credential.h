// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What proves who we are. Lives in memory for the run; the secret is wiped when the last copy goes.

#include <QByteArray>
#include <QString>

namespace azimuth {

struct Credential {
    enum class Kind { Secret, Token };
    Kind kind = Kind::Secret;
    QString tenant; ///< Tenant id or verified domain.
    QString clientId; ///< Application (client) id.
    QByteArray secret; ///< Kind::Secret: the client secret's value. Never shown, logged or stored by this program.
    QByteArray graphToken; ///< Kind::Token: bearer tokens somebody else got; not refreshed.
    QByteArray resourceManagerToken;

    /// Overwrites what no other copy shares. Best effort: the network stack's own buffers are out of reach.
    ~Credential();
};

/// Overwrites the bytes with zeros, unless another QByteArray shares them, and empties it.
void wipe(QByteArray &bytes);

/// True for "8-4-4-4-12" hexadecimal digits, in any case, without braces.
bool isGuid(const QString &text);

} // namespace azimuth
