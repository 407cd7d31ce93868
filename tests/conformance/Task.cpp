// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Task.h"

#include "Recording.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace conformance {

QJsonDocument readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

std::vector<Task> tasksIn(const QString &folder, bool whole)
{
    std::vector<Task> tasks;
    const QDir recordings(folder + u"/recordings"_s);
    for (const QFileInfo &file : recordings.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString expected = folder + u"/expected/"_s + file.fileName();
        const bool known = QFile::exists(expected);
        tasks.push_back({file.completeBaseName(), file.filePath(), known ? expected : QString(), whole});
    }
    return tasks;
}

Outcome carryOut(const Task &task, const Programs &programs, const Slice &slice)
{
    const Collected collected = collect(programs, task.recording);
    Outcome outcome;
    outcome.problem = collected.problem;
    if (!outcome.problem.isEmpty())
        return outcome;
    const Export ours = readExport(collected.exported);
    if (task.expected.isEmpty()) {
        outcome.comparison.differences = flawsOf(ours);
        return outcome;
    }
    Shown shown(readJson(task.recording).array());
    shown.add(collected.tenant);
    const Expected expected = readExpected(readJson(task.expected).object(), task.whole, collected.tenant, slice);
    outcome.comparison = compare(expected, ours, shown, slice);
    return outcome;
}

} // namespace conformance
