// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Small estates for a NavigatorModel, and its rows as texts.

#include "NavigatorModel.h"
#include "SampleEstate.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;

namespace azimuth {

using Tester = QAbstractItemModelTester;

inline const QHash<QString, QStringList> steps{{u"rm-storage-queues"_s, {u"azure_storage_queue"_s}},
                                               {u"rm-disks"_s, {u"azure_managed_disk"_s}},
                                               {u"ad-users"_s, {u"azure_user"_s}},
                                               {u"rm-load-balancers"_s, {u"azure_lb"_s}},
                                               {u"rm-public-ips"_s, {u"azure_public_ip"_s}}};

inline NavigatorFactsPtr factsOf(const EstatePtr &estate, const std::optional<QString> &filter = std::nullopt)
{
    return NavigatorFacts::of(Containment::of(estate), steps, filter);
}

inline void fetchAll(NavigatorModel &model, const QModelIndex &parent = {})
{
    if (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row)
        fetchAll(model, model.index(row, 0, parent));
}

inline QStringList texts(NavigatorModel &model, const QModelIndex &parent = {})
{
    if (model.canFetchMore(parent))
        model.fetchMore(parent);
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts.append(model.index(row, 0, parent).data().toString());
    return texts;
}

inline QModelIndex child(NavigatorModel &model, const QString &text, const QModelIndex &parent = {})
{
    const auto row = texts(model, parent).indexOf(text);
    return model.index(static_cast<int>(row), 0, parent);
}

} // namespace azimuth
