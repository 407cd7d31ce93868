// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TranslationFile.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

void readTranslation(QXmlStreamReader &xml, TranslatedMessage &message)
{
    message.state = xml.attributes().value(u"type"_s).toString();
    if (!message.isPlural) {
        message.translations = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        message.translations.append(xml.readElementText());
}

TranslatedMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s)
            message.source = xml.readElementText();
        else if (xml.name() == u"comment"_s)
            message.comment = xml.readElementText();
        else if (xml.name() == u"translation"_s)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

void readContext(QXmlStreamReader &xml, TranslationFile &file)
{
    QString name;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"name"_s)
            name = xml.readElementText();
        else if (xml.name() == u"message"_s)
            file.messages.push_back(readMessage(xml, name));
        else
            xml.skipCurrentElement();
    }
}

} // namespace

QString TranslatedMessage::identity() const
{
    const QString plural = isPlural ? u" (plural)"_s : QString();
    return u"%1: %2%3"_s.arg(context, source, plural) + (comment.isEmpty() ? QString() : u" // "_s + comment);
}

QStringList TranslationFile::identities() const
{
    QStringList all;
    for (const TranslatedMessage &message : messages)
        all.append(message.identity());
    all.sort();
    return all;
}

TranslationFile TranslationFile::read(const QString &path)
{
    TranslationFile result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.problem = file.errorString();
        return result;
    }
    QXmlStreamReader xml(&file);
    if (xml.readNextStartElement() && xml.name() == u"TS"_s) {
        result.language = xml.attributes().value(u"language"_s).toString();
        while (xml.readNextStartElement()) {
            if (xml.name() == u"context"_s)
                readContext(xml, result);
            else
                xml.skipCurrentElement();
        }
    } else {
        xml.raiseError(u"not a TS file"_s);
    }
    result.problem = xml.hasError() ? xml.errorString() : QString();
    return result;
}

} // namespace azimuth
