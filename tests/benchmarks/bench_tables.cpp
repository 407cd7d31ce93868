// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Filters, sorts, searches and writes a table of entities: `bench_tables [--entities N] [--json]`. Each the median of
/// several runs, on the workers' side: what the window waits for without standing still.

#include "EntityTableModel.h"
#include "Figures.h"
#include "QueryRows.h"
#include "SampleEstate.h"
#include "TextTable.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace bench {
namespace {

template <class Work>
double medianMs(int runs, Work work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// All rows, and what a table shows at first.
TableSource tableOf(const EstatePtr &estate, const ContainmentPtr &containment, EntityRowsPtr rows)
{
    auto cells = std::make_shared<std::vector<QueryColumn>>();
    TableSource table;
    for (const QString &name : {QString(columns::name), u"region"_s, u"enableHttpsTrafficOnly"_s, u"createdOn"_s,
                                u"tag.env"_s, QString(columns::key)}) {
        table.header << columnLabel(name);
        cells->emplace_back(*estate, *containment, name);
    }
    table.rows = static_cast<qint64>(rows->size());
    table.cell = [estate, containment, cells, rows](qint64 row, int column) {
        return (*cells)[static_cast<std::size_t>(column)].at((*rows)[static_cast<std::size_t>(row)]).toString();
    };
    return table;
}

double secondsToWrite(const TableSource &table)
{
    const QTemporaryDir folder;
    return medianMs(3, [&] { writeCsvTable(table, folder.filePath(u"table.csv"_s)); }) / 1000;
}

int run(const QStringList &arguments)
{
    const auto options = readOptions(arguments);
    if (!options || !options->others.isEmpty()) {
        std::fprintf(stderr, "bench_tables [--entities N] [--json]\n");
        return 2;
    }
    const qint64 size = options->entities.value_or(1'000'000);
    const EstatePtr estate = bigTenant(static_cast<quint32>(std::max<qint64>(size, 10)));
    const ContainmentPtr containment = Containment::of(estate);
    const auto rowsOf = [&](const EntityQuery &query) { return rowsFor(*estate, *containment, query); };

    EntityQuery filter;
    filter.conditions = {{u"region"_s, Condition::Test::Is, {u"northeurope"_s}},
                         {u"enableHttpsTrafficOnly"_s, Condition::Test::Is, {u"false"_s}}};
    EntityQuery byName;
    byName.sort = {{columns::name, false}};
    EntityQuery byDate;
    byDate.sort = {{u"createdOn"_s, true}};
    EntityQuery byRegion;
    byRegion.sort = {{u"region"_s, false}};
    EntityQuery search;
    search.text = u"st000777"_s;

    std::vector<Figure> figures;
    const qint64 entities = estate->entityCount();
    figures.push_back({u"filter_ms"_s, entities, medianMs(9, [&] { rowsOf(filter); }), u"ms"_s});
    figures.push_back({u"sort_ms"_s, entities, medianMs(5, [&] { rowsOf(byName); }), u"ms"_s});
    figures.push_back({u"sort_number_ms"_s, entities, medianMs(5, [&] { rowsOf(byDate); }), u"ms"_s});
    figures.push_back({u"sort_alike_ms"_s, entities, medianMs(5, [&] { rowsOf(byRegion); }), u"ms"_s});
    figures.push_back({u"search_ms"_s, entities, medianMs(9, [&] { rowsOf(search); }), u"ms"_s});
    const auto all = std::make_shared<const std::vector<EntityIndex>>(rowsOf({}));
    figures.push_back({u"csv_s"_s, entities, secondsToWrite(tableOf(estate, containment, all)), u"s"_s});
    print(figures, options->json);
    return 0;
}

} // namespace
} // namespace bench

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return bench::run(QCoreApplication::arguments().mid(1));
}
