// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionTree.h"

#include "WorkThread.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qsizetype namesShown = 3;

/// Rows with one key read alike.
QString keyOf(const PermissionRow &row)
{
    return QStringList{row.step,
                       QString::number(static_cast<int>(row.mark)),
                       row.needs.join(u' '),
                       row.held.join(u' '),
                       row.excess.join(u' '),
                       QString::number(row.status),
                       row.code}
        .join(u'\n');
}

QString say(const char *text, const char *comment = nullptr, int count = -1)
{
    return QCoreApplication::translate("PermissionTree", text, comment, count);
}

} // namespace

PermissionTreePtr foldPermissions(PermissionTable given)
{
    noteWork(Work::Query);
    auto tree = std::make_shared<PermissionTree>();
    tree->table = std::move(given);
    QHash<QString, std::size_t> services;
    QHash<QString, std::pair<bool, std::size_t>> places; // in ready or troubled
    QHash<QString, bool> stepsReady;
    QSet<QString> tallied;
    for (int number = 0; number < static_cast<int>(tree->table.rows.size()); ++number) {
        const PermissionRow &row = tree->table.rows[static_cast<std::size_t>(number)];
        const auto service = services.constFind(row.service);
        const std::size_t at = service == services.cend() ? tree->services.size() : *service;
        if (at == tree->services.size()) {
            services.insert(row.service, at);
            tree->services.push_back({row.service, {}, {}, 0, 0});
        }
        const bool ready = row.mark == Mark::Ready;
        std::vector<FoldedRow> &list = ready ? tree->services[at].ready : tree->services[at].troubled;
        const QString key = keyOf(row);
        if (const auto place = places.constFind(key); place != places.cend()) {
            list[place->second].members.push_back(number);
        } else {
            places.insert(key, {ready, list.size()});
            list.push_back({{number}});
        }
        const auto step = stepsReady.find(row.step);
        if (step == stepsReady.end()) {
            stepsReady.insert(row.step, ready);
            ++tree->services[at].steps;
            tree->services[at].readySteps += ready ? 1 : 0;
        } else if (*step && !ready) {
            *step = false;
            --tree->services[at].readySteps;
        }
        const QString tally = row.step + u'\n' + QString::number(static_cast<int>(row.mark));
        if (!tallied.contains(tally)) {
            tallied.insert(tally);
            ++tree->tallies[static_cast<std::size_t>(row.mark)];
        }
    }
    return tree;
}

QString markName(Mark mark)
{
    switch (mark) {
    case Mark::Ready:
        return say(QT_TRANSLATE_NOOP("PermissionTree", "Ready"));
    case Mark::Missing:
        return say(QT_TRANSLATE_NOOP("PermissionTree", "Missing"));
    case Mark::OverPrivileged:
        return say(QT_TRANSLATE_NOOP("PermissionTree", "Over-privileged"));
    case Mark::NotConsented:
        return say(QT_TRANSLATE_NOOP("PermissionTree", "Not consented"));
    case Mark::LicenceMissing:
        return say(QT_TRANSLATE_NOOP("PermissionTree", "Licence missing"));
    default:
        return say(QT_TRANSLATE_NOOP("PermissionTree", "Unknown"));
    }
}

QString scopeText(const PermissionTree &tree, const FoldedRow &row)
{
    const int members = static_cast<int>(row.members.size()); // lupdate reads no cast inside translate()
    if (members > namesShown)
        return QCoreApplication::translate("PermissionTree", "%n subscription(s)", nullptr, members);
    QStringList names;
    for (const int member : row.members) {
        const PermissionRow &one = tree.table.rows[static_cast<std::size_t>(member)];
        names << (one.scope == "/"_L1 || one.scope.isEmpty() ? say(QT_TRANSLATE_NOOP("PermissionTree", "Tenant"))
                      : one.scopeName.isEmpty()              ? one.scope
                                                             : one.scopeName);
    }
    return names.join(u", "_s);
}

} // namespace azimuth
