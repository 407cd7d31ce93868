// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// estate_size [ENTITIES]: prints what an Estate of that size takes to build, hold, filter and search.
#include "Estate.h"
#include "EstateBuilder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

constexpr int typeCount = 70;
constexpr int groups = 5'000;

QByteArray groupKey(int number)
{
    return "/subscriptions/0f1e2d3c-4b5a-6978-8796-" + QByteArray::number(100'000'000'000 + number % 100)
        + "/resourceGroups/rg-application-" + QByteArray::number(number);
}

QByteArray keyOf(int i)
{
    return groupKey(i % groups) + "/providers/Microsoft.Compute/virtualMachines/machine-" + QByteArray::number(i);
}

QByteArray propertiesOf(int i)
{
    const QByteArray number = QByteArray::number(i);
    return "{\"id\":\"" + keyOf(i) + "\",\"name\":\"machine-" + number + "\",\"region\":\"region-"
        + QByteArray::number(i % 40) + "\",\"resourceGroup\":\"rg-application-" + QByteArray::number(i % groups)
        + "\",\"webLink\":\"https://portal.azure.com/#@contoso.onmicrosoft.com/resource" + keyOf(i)
        + "\",\"enabled\":" + (i % 3 ? "true" : "false") + ",\"size\":" + number
        + ",\"state\":\"Succeeded\",\"etag\":\"W/\\\"" + QByteArray::number(qHash(i), 16) + "\\\"\",\"zones\":[\""
        + QByteArray::number(i % 3) + "\"],\"tag.team\":\"team " + QByteArray::number(i % 300) + "\"}";
}

EstatePtr build(int entities)
{
    EstateBuilder builder;
    std::vector<EntityHandle> handles;
    for (int i = 0; i < entities; ++i) {
        const QByteArray key = keyOf(i);
        const QByteArray name = "machine-" + QByteArray::number(i);
        const QByteArray type = "azure_type_" + QByteArray::number(i % 10 ? i % typeCount : 0);
        handles.push_back(builder.add(key, type, name, propertiesOf(i)));
    }
    const auto at = [&](qint64 number) { return handles[static_cast<std::size_t>(number % entities)]; };
    for (qint64 i = 0; i < qint64{entities} * 26 / 10; ++i)
        builder.addRelationship(at(i), at(i * 7919 + 13 + i / entities), "USES");
    return std::move(builder).build();
}

qint64 residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 / 1'000'000 : 0;
}

quint32 countWhere(const Estate &estate, const char *property, std::string_view wanted)
{
    quint32 count = 0;
    for (const TypeIndex type : estate.types())
        if (const auto column = estate.column(type, property))
            column->forEach([&](EntityIndex, PropertyValue value) { count += value.text() == wanted; });
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    const int entities = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    const EstatePtr estate = build(entities);
    out << "entities " << estate->entityCount() << ", relationships " << estate->relationshipCount() << '\n';
    out << "build_s " << static_cast<double>(timer.restart()) / 1000 << '\n';
    out << "estate_mb " << estate->bytes() / 1'000'000 << ", resident_mb " << residentMb() << '\n';
    timer.restart();
    const quint32 found = countWhere(*estate, "region", "region-7");
    out << "filter_ms " << static_cast<double>(timer.nsecsElapsed()) / 1e6 << " (" << found << " found)\n";
    timer.restart();
    quint32 hits = 0;
    for (int i = 0; i < entities; i += 10)
        hits += estate->find(keyOf(i).toUpper()).has_value();
    out << "find_us " << static_cast<double>(timer.nsecsElapsed()) / 1e3 / std::max(hits, 1u) << " (" << hits
        << " found)\n";
    return 0;
}
