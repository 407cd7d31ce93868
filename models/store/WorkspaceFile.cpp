// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFile.h"

#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace azimuth {

std::optional<StoreProblem> createPrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return std::nullopt;
    if (file.exists()) // another process was quicker
        return std::nullopt;
    return StoreProblem{StoreProblem::Kind::CannotWrite, path, file.errorString()};
}

// The header of sqlite.org/fileformat.html: 100 bytes, a magic text first, the application id at 68.
std::optional<StoreProblem> checkHeader(const QString &path, qint32 applicationId)
{
    constexpr qsizetype headerSize = 100;
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return StoreProblem{StoreProblem::Kind::CannotOpen, path, file.errorString()};
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty() && file.error() == QFile::NoError)
        return std::nullopt;
    if (!header.startsWith(magic))
        return StoreProblem{StoreProblem::Kind::NotAWorkspace, path, u"not an SQLite database"_s};
    if (header.size() < headerSize)
        return StoreProblem{StoreProblem::Kind::Damaged, path, u"the file ends within its header"_s};
    // With a journal left by a kill the file is whatever it was in the middle of; SQLite puts it right, then we ask
    // again.
    if (qFromBigEndian<qint32>(header.constData() + 68) != applicationId && !QFile::exists(path + u"-journal"_s))
        return StoreProblem{StoreProblem::Kind::NotAWorkspace, path, u"an SQLite database of another program"_s};
    return std::nullopt;
}

} // namespace azimuth
