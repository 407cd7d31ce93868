// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Answers in the shapes of Azure's services.

#include "HttpServer.h"

#include <QJsonObject>

namespace simulator {

Response jsonAnswer(const QJsonObject &body, int status = 200);
/// {"error":{"code","message"}}, Resource Manager and key vault.
Response armError(int status, const QString &code, const QString &message);
/// {"error":{"code","message","innerError":{"date","request-id","client-request-id"}}}, Microsoft Graph.
Response graphError(int status, const QString &code, const QString &message);
/// <Error><Code/><Message/></Error>, storage.
Response storageError(int status, const QString &code, const QString &message);
/// The error in the shape of the service the request was for.
Response serviceError(Service service, int status, const QString &code, const QString &message);

/// True for 8-4-4-4-12 hexadecimal digits, the all-zero one included.
bool isGuid(const QString &text);
/// A fresh id for x-ms-request-id and the like.
QString newRequestId();
/// "{offset}" as an opaque page token, and back; -1 for what is no token of ours.
QString pageToken(qsizetype offset);
qsizetype pageOffset(const QString &token);

} // namespace simulator
