// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How a request is written down: what may be shown and kept.

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace azimuth {

/// "GET https://host/path?api-version=..." without user information, fragment, or the values of parameters that are
/// secrets (sig, code, tokens, keys). Paging cursors such as $skiptoken are kept: they open nothing without a token.
QString requestLine(const QByteArray &method, const QUrl &url);

} // namespace azimuth
