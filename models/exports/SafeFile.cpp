// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SafeFile.h"
#include "WorkThread.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

ExportProblem refused(const QString &path, const QString &detail)
{
    return {ExportProblem::Kind::CannotWrite, path, detail};
}

ExportProblem refusedBySystem(const QString &path)
{
    return refused(path, qt_error_string(errno));
}

bool isInTheWay(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile();
}

} // namespace

ExportResult writeSafeFile(const QString &path, const std::function<ExportResult(QIODevice &)> &write)
{
    noteWork(Work::Export);
    if (isInTheWay(path))
        return ExportProblem{ExportProblem::Kind::InTheWay, path, {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyOwner))
        return refused(path, file.errorString());
    ExportResult result = write(file);
    if (auto *problem = std::get_if<ExportProblem>(&result)) {
        file.cancelWriting();
        problem->path = path;
        return result;
    }
    if (!file.commit())
        return refused(path, file.errorString());
    std::get<ExportSummary>(result).files = QStringList(path);
    return result;
}

FileSet::FileSet(const QString &folder)
    : m_folder(QDir::cleanPath(QDir(folder).absolutePath()))
{
}

FileSet::~FileSet()
{
    m_hidden.reset();
    if (m_committed)
        return;
    for (auto made = m_made.crbegin(); made != m_made.crend(); ++made)
        QDir().rmdir(*made); // stays where somebody put something in
}

std::optional<ExportProblem> FileSet::open()
{
    QStringList missing;
    for (QString path = m_folder; !QFileInfo::exists(path); path = QFileInfo(path).absolutePath())
        missing.prepend(path);
    for (const QString &path : missing) {
        if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) != 0 && errno != EEXIST)
            return refusedBySystem(path);
        m_made.append(path);
    }
    if (!QFileInfo(m_folder).isDir())
        return ExportProblem{ExportProblem::Kind::InTheWay, m_folder, {}};
    m_hidden = std::make_unique<QTemporaryDir>(m_folder + u"/.azimuth-export-XXXXXX"_s);
    if (!m_hidden->isValid())
        return refused(m_folder, m_hidden->errorString());
    if (::mkdir(QFile::encodeName(older({})).constData(), S_IRWXU) != 0)
        return refusedBySystem(m_folder);
    return std::nullopt;
}

std::optional<ExportProblem> FileSet::write(const QString &name,
                                            const std::function<std::optional<ExportProblem>(QIODevice &)> &write)
{
    if (isInTheWay(place(name)))
        return ExportProblem{ExportProblem::Kind::InTheWay, place(name), {}};
    QFile file(hidden(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
        || !file.setPermissions(onlyOwner))
        return refused(place(name), file.errorString());
    if (std::optional<ExportProblem> problem = write(file)) {
        problem->path = place(name);
        return problem;
    }
    if (::fsync(file.handle()) != 0)
        return refusedBySystem(place(name));
    m_names.append(name);
    return std::nullopt;
}

std::optional<ExportProblem> FileSet::commit()
{
    for (const QString &name : m_names) {
        if (std::optional<ExportProblem> problem = move(name)) {
            takeBack();
            return problem;
        }
    }
    m_committed = true;
    return std::nullopt;
}

std::optional<ExportProblem> FileSet::move(const QString &name)
{
    const auto rename = [](const QString &from, const QString &to) {
        return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
    };
    if (isInTheWay(place(name)))
        return ExportProblem{ExportProblem::Kind::InTheWay, place(name), {}};
    const bool replaced = rename(place(name), older(name));
    if (!replaced && errno != ENOENT)
        return refusedBySystem(place(name));
    m_moved.push_back({name, replaced});
    if (!rename(hidden(name), place(name)))
        return refusedBySystem(place(name));
    return std::nullopt;
}

void FileSet::takeBack()
{
    for (const Move &move : m_moved) {
        const QByteArray to = QFile::encodeName(place(move.name));
        if (move.replaced)
            std::rename(QFile::encodeName(older(move.name)).constData(), to.constData());
        else
            ::unlink(to.constData());
    }
}

QStringList FileSet::paths() const
{
    QStringList paths;
    for (const QString &name : m_names)
        paths.append(place(name));
    return paths;
}

QStringList FileSet::others(const QString &suffix) const
{
    QStringList names = QDir(m_folder).entryList({u'*' + suffix}, QDir::Files, QDir::Name);
    names.removeIf([this](const QString &name) { return m_names.contains(name); });
    return names;
}

QString FileSet::place(const QString &name) const
{
    return m_folder + u'/' + name;
}

QString FileSet::hidden(const QString &name) const
{
    return m_hidden->filePath(name);
}

QString FileSet::older(const QString &name) const
{
    // No file of the set is called so: names do not begin with a dot.
    return m_hidden->filePath(u".older/"_s + name);
}

} // namespace azimuth
