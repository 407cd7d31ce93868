// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Answers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>

namespace simulator {

using namespace Qt::StringLiterals;

Response jsonAnswer(const QJsonObject &body, int status)
{
    Response response;
    response.status = status;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

Response armError(int status, const QString &code, const QString &message)
{
    return jsonAnswer({{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}, status);
}

Response graphError(int status, const QString &code, const QString &message)
{
    const QString id = newRequestId();
    const QJsonObject inner{{u"date"_s, QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddThh:mm:ss"_s)},
                            {u"request-id"_s, id},
                            {u"client-request-id"_s, id}};
    return jsonAnswer({{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}, {u"innerError"_s, inner}}}},
                      status);
}

Response storageError(int status, const QString &code, const QString &message)
{
    Response response;
    response.status = status;
    response.contentType = "application/xml";
    response.body = "\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>" + code.toUtf8()
        + "</Code><Message>" + message.toHtmlEscaped().toUtf8() + "\nRequestId:" + newRequestId().toUtf8()
        + "</Message></Error>";
    response.setHeader("x-ms-error-code", code.toLatin1());
    return response;
}

Response serviceError(Service service, int status, const QString &code, const QString &message)
{
    return service == Service::Graph ? graphError(status, code, message) : armError(status, code, message);
}

bool isGuid(const QString &text)
{
    // QUuid::fromString cannot tell the all-zero id from nonsense.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hexadecimal = QStringView(u"0123456789abcdefABCDEF").contains(text.at(i));
        if (dash ? text.at(i) != u'-' : !hexadecimal)
            return false;
    }
    return text.size() == 36;
}

QString newRequestId()
{
    // Not QUuid::createUuid: these ids need no system randomness, and there are thousands a second.
    auto *random = QRandomGenerator::global();
    return QUuid(random->generate(), static_cast<ushort>(random->generate()), 0x4000, 0x80, 0x12, 0x34, 0x56,
                 static_cast<uchar>(random->generate()), static_cast<uchar>(random->generate()),
                 static_cast<uchar>(random->generate()), static_cast<uchar>(random->generate()))
        .toString(QUuid::WithoutBraces);
}

QString pageToken(qsizetype offset)
{
    return QString::fromLatin1(("simulated:" + QByteArray::number(offset))
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

qsizetype pageOffset(const QString &token)
{
    const QByteArray plain = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding);
    bool valid = false;
    const qsizetype offset = plain.startsWith("simulated:") ? plain.mid(10).toLongLong(&valid) : -1;
    return valid ? offset : -1;
}

} // namespace simulator
