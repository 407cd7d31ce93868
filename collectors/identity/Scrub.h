// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Makes what a server said fit to show, log and keep.

#include "Credential.h"

#include <QString>

namespace azimuth {

/// One line of at most 500 characters, in which neither the credential's secret and tokens (plain, percent-encoded, in
/// base64) nor anything that looks like a bearer token is left.
QString scrubbed(const QString &text, const Credential &credential);

} // namespace azimuth
