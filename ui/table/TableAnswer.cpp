// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TableAnswer.h"

#include "PlainText.h"
#include "TableWords.h"
#include "WorkThread.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

struct EmptyWords {
    Q_DECLARE_TR_FUNCTIONS(azimuth::EmptyTable)
};

bool brings(const Scene &scene, const EntityQuery &list, const QStringList &types)
{
    return std::ranges::any_of(types, [&](const QString &name) {
        const EntityType *type = scene.estate->catalog().find(name);
        return (list.types.isEmpty() || list.types.contains(name))
            && (list.service.isEmpty() || (type && type->service == list.service))
            && (list.className.isEmpty() || (type && type->classes.contains(list.className)));
    });
}

/// The worst gap among the steps that would bring what is listed.
const CoverageRow *worstGap(const Scene &scene, const EntityQuery &list, const QHash<QString, QStringList> &typesOfStep)
{
    const CoverageRow *worst = nullptr;
    for (const CoverageRow &row : scene.estate->coverage()) {
        if (!isGap(row.state) || !brings(scene, list, typesOfStep.value(row.step)))
            continue;
        if (!worst || worse(worst->state, row.state) != worst->state)
            worst = &row;
    }
    return worst;
}

QString scopeText(const Scene &scene, const QString &scope)
{
    if (scope == u"/")
        return EmptyWords::tr("the tenant");
    const auto entity = scene.estate->find(scope);
    return plainText(entity ? scene.estate->displayName(*entity) : scope);
}

QString gapText(const Scene &scene, const CoverageRow &gap)
{
    const QString scope = scopeText(scene, gap.scope);
    if (gap.state == CoverageState::Denied && !gap.permissions.isEmpty())
        return EmptyWords::tr("The sign-in lacks %1 on %2.").arg(gap.permissions.front(), scope);
    const QString reason = gap.reason.isEmpty() ? gap.evidence.message : gap.reason;
    switch (gap.state) {
    case CoverageState::Denied:
        return EmptyWords::tr("The service refused to list them on %1: %2.").arg(scope, plainText(reason));
    case CoverageState::Throttled:
        return EmptyWords::tr("The service was too busy on %1: %2. Collect again later.").arg(scope, plainText(reason));
    case CoverageState::Skipped:
        return EmptyWords::tr("%1 was left out: %2.").arg(scope, plainText(reason));
    default:
        return EmptyWords::tr("The listing on %1 failed: %2.").arg(scope, plainText(reason));
    }
}

} // namespace

TableAnswer answerTo(const TableQuestion &question)
{
    noteWork(Work::Query);
    const Estate &estate = *question.scene.estate;
    const Containment &containment = *question.scene.containment;
    TableAnswer answer;
    answer.scene = question.scene;
    answer.list = question.list;
    QElapsedTimer timer;
    timer.start();
    answer.rows =
        std::make_shared<const std::vector<EntityIndex>>(rowsFor(estate, containment, question.list, question.stop));
    answer.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    if (question.stop.stop_requested())
        return answer;
    answer.columns = columnsFor(estate, question.list);
    answer.first = firstColumns(estate, question.list);
    const bool filtered = !question.list.conditions.empty() || !question.list.text.isEmpty();
    answer.all =
        filtered ? countUnfiltered(estate, containment, question.list) : static_cast<qint64>(answer.rows->size());
    answer.gaps = std::make_shared<const TableGaps>(
        tableGapsOf(estate, [&](const QString &step) { return question.typesOfStep.value(step); }));
    return answer;
}

EmptyReason emptyReason(const Scene &scene, const EntityQuery &list, qint64 all,
                        const QHash<QString, QStringList> &typesOfStep)
{
    using Help = EmptyReason::Help;
    if (!scene)
        return {u"compass"_s, EmptyWords::tr("Nothing collected yet"),
                EmptyWords::tr("Add a connection to begin, or try the demo tenant."), Help::Connect};
    const QString title = plainText(tableWords::listTitle(scene, list));
    const auto filters = static_cast<int>(list.conditions.size()) + (list.text.isEmpty() ? 0 : 1);
    if (filters > 0 && all > 0) {
        //: %1: "214 rows are hidden"; %2: "by 3 filters".
        return {u"filter"_s, EmptyWords::tr("No match"),
                EmptyWords::tr("%1 %2.").arg(EmptyWords::tr("%Ln rows are hidden", nullptr, static_cast<int>(all)),
                                             EmptyWords::tr("by %n filters", nullptr, filters)),
                Help::ClearFilters};
    }
    if (const CoverageRow *gap = worstGap(scene, list, typesOfStep))
        return {u"warning"_s, EmptyWords::tr("%1 were not read").arg(title), gapText(scene, *gap),
                gap->state == CoverageState::Denied ? Help::Permissions : Help::Coverage};
    //: %1: "storage accounts" as the list is called.
    const QString none = EmptyWords::tr("None: %1").arg(title);
    if (scene.live)
        return {u"table"_s, none, EmptyWords::tr("The collection goes on. They appear here when they are read."),
                Help::None};
    const auto read = scene.estate->entitiesOf(u"azure_subscription").size();
    return {u"table"_s, none,
            EmptyWords::tr("Nothing of this kind exists in the %n subscriptions that were read.", nullptr,
                           static_cast<int>(read)),
            Help::None};
}

} // namespace azimuth
