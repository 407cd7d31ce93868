// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkspaceFile.h"

#include <QFile>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// What the header says the file's size is. SQLite reads a page cut short as if zeros followed, so it would not always
/// notice.
qint64 sizeByHeader(const QByteArray &header)
{
    const qint64 pageSize = qFromBigEndian<quint16>(header.constData() + 16);
    return qint64(qFromBigEndian<quint32>(header.constData() + 28)) * (pageSize == 1 ? 65536 : pageSize);
}

bool hasLog(const QString &path)
{
    return QFile::exists(path + u"-journal"_s) || QFile(path + u"-wal"_s).size() > 0;
}

} // namespace

std::optional<StoreProblem> createPrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return std::nullopt;
    if (file.exists()) // another process was quicker
        return std::nullopt;
    return StoreProblem{StoreProblem::Kind::CannotWrite, path, file.errorString()};
}

// The header of sqlite.org/fileformat.html: 100 bytes, a magic text first, the page size at 16, the count of pages at
// 28, the application id at 68.
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
    if (hasLog(path)) // a kill left the file in the middle of something; SQLite puts it right
        return std::nullopt;
    if (qFromBigEndian<qint32>(header.constData() + 68) != applicationId)
        return StoreProblem{StoreProblem::Kind::NotAWorkspace, path, u"an SQLite database of another program"_s};
    if (const qint64 missing = sizeByHeader(header) - file.size(); missing > 0)
        return StoreProblem{StoreProblem::Kind::Damaged, path, u"the last %1 bytes are missing"_s.arg(missing)};
    return std::nullopt;
}

} // namespace azimuth
