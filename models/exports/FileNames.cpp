// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileNames.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qsizetype longest = 100;

// Windows opens a device for these, whatever the suffix.
bool isDevice(const QString &name)
{
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool numbered =
        stem.size() == 4 && (stem.startsWith(u"com"_s) || stem.startsWith(u"lpt"_s)) && stem[3].isDigit();
    return numbered || devices.contains(stem);
}

QString safe(const QString &type)
{
    QString name;
    for (const QChar sign : type.left(longest)) {
        const bool plain =
            sign.unicode() < 0x80 && (sign.isLetterOrNumber() || sign == u'_' || sign == u'-' || sign == u'.');
        name.append(plain ? sign : u'_');
    }
    if (name.isEmpty())
        return u"unknown"_s;
    if (name.startsWith(u'.') || name.startsWith(u'-') || isDevice(name))
        name.prepend(u'_');
    return name;
}

} // namespace

FileNames::FileNames(const QStringList &taken)
{
    for (const QString &name : taken)
        m_taken.insert(name.toLower());
}

QString FileNames::nameFor(const QString &type, const QString &suffix)
{
    const QString stem = safe(type);
    QString name = stem + suffix;
    for (int number = 2; m_taken.contains(name.toLower()); ++number)
        name = stem + u'-' + QString::number(number) + suffix;
    m_taken.insert(name.toLower());
    return name;
}

} // namespace azimuth
