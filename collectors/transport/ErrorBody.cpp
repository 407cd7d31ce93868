// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ErrorBody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

constexpr qsizetype longestErrorBody = 1 << 20;
constexpr qsizetype longestLine = 500;

/// A member under any casing: ARM providers write "Code" as well as "code".
QJsonValue member(const QJsonObject &object, QLatin1StringView name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return {};
}

QString textOf(const QJsonValue &value)
{
    return value.isObject() ? member(value.toObject(), "value"_L1).toString() : value.toString();
}

ErrorBody fromJson(const QJsonObject &root)
{
    for (const auto wrapper : {"error"_L1, "odata.error"_L1}) {
        const QJsonValue inner = member(root, wrapper);
        if (inner.isObject())
            return {member(inner.toObject(), "code"_L1).toString(), textOf(member(inner.toObject(), "message"_L1))};
        if (inner.isString())
            return {inner.toString(), member(root, "error_description"_L1).toString()};
    }
    return {member(root, "code"_L1).toString(), textOf(member(root, "message"_L1))};
}

ErrorBody fromXml(const QByteArray &body)
{
    ErrorBody found;
    QXmlStreamReader reader(body);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (found.code.isEmpty() && reader.name().compare("code"_L1, Qt::CaseInsensitive) == 0)
            found.code = reader.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (found.message.isEmpty() && reader.name().compare("message"_L1, Qt::CaseInsensitive) == 0)
            found.message = reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return found;
}

} // namespace

ErrorBody errorBody(const QByteArray &body)
{
    if (body.size() > longestErrorBody)
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isObject())
        return fromJson(json.object());
    static const QRegularExpression title(u"<title>([^<]*)</title>"_s, QRegularExpression::CaseInsensitiveOption);
    const auto html = title.match(QString::fromUtf8(body.left(4096)));
    if (html.hasMatch())
        return {{}, html.captured(1)};
    const bool markup = body.trimmed().startsWith('<') || body.startsWith("\xEF\xBB\xBF<");
    return markup ? fromXml(body) : ErrorBody{};
}

QString safeLine(const QString &text, const QByteArray &secret)
{
    QString line = text;
    if (!secret.isEmpty())
        line.replace(QString::fromUtf8(secret), u"[removed]"_s);
    static const QRegularExpression jwt(u"eyJ[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]*){0,4}"_s);
    static const QRegularExpression signature(u"([?&;](sig|code|token|access_token|client_secret)=)[^&\\s'\"]+"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression control(u"[\\p{Cc}\\p{Cf}]"_s);
    line.replace(jwt, u"[removed]"_s);
    line.replace(signature, u"\\1[removed]"_s);
    line.replace(control, u" "_s);
    line = line.simplified();
    if (line.size() > longestLine) {
        line.truncate(longestLine - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line;
}

} // namespace azimuth
