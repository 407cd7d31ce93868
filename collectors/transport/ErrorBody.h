// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Reads what a service says about an error, in any of the shapes that Azure's services use.

#include <QByteArray>
#include <QString>

namespace azimuth {

struct ErrorBody {
    QString code; ///< "AuthorizationFailed"; empty when the body names none.
    QString message; ///< Whole, as said.
};

/// Graph and ARM {"error":{"code","message"}}, OData {"odata.error":{"code","message":{"value"}}}, {"code","message"},
/// OAuth {"error","error_description"}, storage's XML <Error><Code/><Message/></Error>; of an HTML page its title.
ErrorBody errorBody(const QByteArray &body);

/// One line of at most 500 characters, without `secret` and without anything that looks like a token.
QString safeLine(const QString &text, const QByteArray &secret = {});

} // namespace azimuth
