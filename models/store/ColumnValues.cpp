// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ColumnValues.h"

#include "Connection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace azimuth {

QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList listFromJson(const QByteArray &json)
{
    QStringList texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        texts.append(value.toString());
    return texts;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromText(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Evidence readEvidence(const Statement &row, int firstColumn)
{
    return {row.text(firstColumn),     int(row.number(firstColumn + 1)), row.text(firstColumn + 2),
            row.text(firstColumn + 3), row.text(firstColumn + 4),        timeFromText(row.text(firstColumn + 5))};
}

} // namespace azimuth
