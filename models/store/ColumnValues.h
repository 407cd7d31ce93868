// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Small values as columns keep them.

#include "Coverage.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace azimuth {

class Statement;

/// ["a","b"], and back; an empty list for anything else.
QString jsonList(const QStringList &texts);
QStringList listFromJson(const QByteArray &json);

/// ISO 8601 in UTC with milliseconds, which sorts as text; empty for a time that is not valid. And back.
QString timeText(const QDateTime &time);
QDateTime timeFromText(const QString &text);

/// Six columns: request, status, code, message, request_id, time.
Evidence readEvidence(const Statement &row, int firstColumn);

} // namespace azimuth
