// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SavedEstate.h"

#include "Sentences.h"
#include "Workspace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace azimuth {

QString SavedEstate::whatIsWrong(const CommandLine &line)
{
    if (!line.has(u"store"_s))
        return tr("Say which workspace: --store WORKSPACE.");
    if (line.has(u"snapshot"_s)) {
        bool isNumber = false;
        if (line.value(u"snapshot"_s).toLongLong(&isNumber) < 1 || !isNumber)
            return tr("A snapshot is a number from 1 on, not %1.").arg(line.value(u"snapshot"_s));
    }
    const QFileInfo store(line.value(u"store"_s));
    if (line.has(u"output"_s) && store.exists() && store == QFileInfo(line.value(u"output"_s)))
        return tr("--output is the workspace itself, and would replace it. Choose another file.");
    return {};
}

std::variant<EstatePtr, QString> SavedEstate::load(const CommandLine &line)
{
    auto opened = Workspace::open(line.value(u"store"_s), Workspace::Mode::ReadOnly);
    if (const auto *problem = std::get_if<StoreProblem>(&opened))
        return Sentences::of(*problem);
    std::optional<SnapshotId> snapshot;
    if (line.has(u"snapshot"_s))
        snapshot = line.value(u"snapshot"_s).toLongLong();
    auto loaded = std::get<std::unique_ptr<Workspace>>(opened)->loadEstate(snapshot);
    if (const auto *problem = std::get_if<StoreProblem>(&loaded)) {
        if (snapshot && problem->kind == StoreProblem::Kind::NoSnapshot)
            return tr("The workspace %1 has no finished snapshot %2.").arg(problem->path).arg(*snapshot);
        return Sentences::of(*problem);
    }
    return std::get<EstatePtr>(loaded);
}

} // namespace azimuth
