// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SafeRequest.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

bool isSecret(const QString &parameter)
{
    const QString name = QUrl::fromPercentEncoding(parameter.toUtf8()).toLower();
    if (name == "$skiptoken"_L1 || name == "$deltatoken"_L1 || name == "skiptoken"_L1)
        return false;
    static const QStringList exact{u"sig"_s, u"code"_s, u"key"_s, u"assertion"_s, u"pwd"_s};
    return exact.contains(name) || name.contains("token"_L1) || name.contains("secret"_L1)
        || name.contains("assertion"_L1) || name.contains("password"_L1) || name.contains("signature"_L1);
}

} // namespace

QString requestLine(const QByteArray &method, const QUrl &url)
{
    QStringList kept;
    const QString query = url.query(QUrl::FullyEncoded);
    for (const QString &part : query.split(u'&', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'=', 0, 0);
        kept << (isSecret(name) ? name + u"=[removed]"_s : part);
    }
    QString line = QString::fromLatin1(method) + u' '
        + url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    if (!kept.isEmpty())
        line += u'?' + kept.join(u'&');
    return line;
}

} // namespace azimuth
