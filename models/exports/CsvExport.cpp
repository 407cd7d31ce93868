// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvExport.h"

#include "ByteSink.h"
#include "CsvText.h"
#include "ExportSelection.h"
#include "FileNames.h"
#include "JsonText.h"
#include "SafeFile.h"
#include "WorkThread.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr std::string_view displayNameColumn = "displayName";

/// Writes rows of cells.
class CsvRows {
public:
    explicit CsvRows(ByteSink &out)
        : m_out(out)
    {
        m_out << "\xEF\xBB\xBF";
    }

    template <class Text>
    void text(const Text &cell)
    {
        separate();
        writeCsvText(m_out, cell);
    }
    void list(const QStringList &texts)
    {
        separate();
        writeCsvList(m_out, texts);
    }
    void value(PropertyValue cell)
    {
        separate();
        writeCsvValue(m_out, cell);
    }
    void number(std::optional<qint64> cell)
    {
        separate();
        if (cell)
            writeInt(m_out, *cell);
    }
    void end()
    {
        m_out << "\r\n";
        m_first = true;
    }

private:
    void separate()
    {
        if (!m_first)
            m_out << ',';
        m_first = false;
    }

    ByteSink &m_out;
    bool m_first = true;
};

/// A property column of a type's file; without a walk where no entity has it.
struct TypeColumn {
    std::string name;
    std::optional<ColumnWalk> walk;
};

std::vector<TypeColumn> typeColumns(const Estate &estate, const QString &type)
{
    std::vector<TypeColumn> columns;
    const auto has = [&columns](std::string_view name) {
        return name == displayNameColumn || std::ranges::find(columns, name, &TypeColumn::name) != columns.end();
    };
    std::vector<ColumnWalk> walks;
    if (const auto index = estate.findType(type))
        walks = estate.walks(*index);
    if (const EntityType *known = estate.catalog().find(type)) {
        for (const QString &wanted : known->columns) {
            const std::string name = wanted.toStdString();
            const auto walk = std::ranges::find(walks, std::string_view(name), &ColumnWalk::name);
            if (!has(name) && !name.starts_with('_'))
                columns.push_back({name, walk == walks.end() ? std::nullopt : std::optional(*walk)});
        }
    }
    for (const ColumnWalk &walk : walks)
        if (!has(walk.name()))
            columns.push_back({std::string(walk.name()), walk});
    return columns;
}

void writeTypeHeader(CsvRows &rows, const std::vector<TypeColumn> &columns)
{
    for (const std::string_view name : {std::string_view("_key"), std::string_view("_type"), displayNameColumn})
        rows.text(name);
    for (const TypeColumn &column : columns)
        rows.text(std::string_view(column.name));
    rows.text(std::string_view("_class"));
    rows.text(std::string_view("_placeholder"));
    rows.end();
}

/// A whole file; false when stopped.
bool writeType(const Estate &estate, const QString &type, ByteSink &out, ExportProgress &progress)
{
    CsvRows rows(out);
    std::vector<TypeColumn> columns = typeColumns(estate, type);
    writeTypeHeader(rows, columns);
    const std::string typeText = type.toStdString();
    for (const EntityIndex entity : estate.entitiesOf(type)) {
        rows.text(estate.keyUtf8(entity));
        rows.text(std::string_view(typeText));
        rows.text(estate.displayNameUtf8(entity));
        for (TypeColumn &column : columns)
            rows.value(column.walk ? column.walk->at(entity) : PropertyValue());
        rows.list(estate.classes(entity));
        rows.text(std::string_view(estate.isPlaceholder(entity) ? "true" : ""));
        rows.end();
        if (out.failed() || !progress.step())
            return false;
    }
    return true;
}

void writeRelationship(CsvRows &rows, const Estate &estate, RelationshipIndex relationship,
                       const std::vector<std::string_view> &names)
{
    rows.text(std::string_view(estate.relationshipKeyUtf8(relationship)));
    rows.text(estate.relationshipType(relationship));
    rows.text(estate.relationshipClass(relationship));
    rows.text(estate.keyUtf8(estate.from(relationship)));
    rows.text(estate.keyUtf8(estate.to(relationship)));
    const std::vector<Property> properties = estate.relationshipProperties(relationship);
    const auto valueOf = [&properties](std::string_view name) {
        const auto found = std::ranges::find(properties, name, &Property::name);
        return found == properties.end() ? PropertyValue() : found->value;
    };
    const PropertyValue named = valueOf(displayNameColumn);
    if (named.hasValue())
        rows.value(named);
    else
        rows.text(estate.relationshipClass(relationship));
    for (const std::string_view name : names)
        rows.value(valueOf(name));
    rows.end();
}

bool writeRelationships(const Estate &estate, const ExportSelection &selection, ByteSink &out, ExportProgress &progress,
                        qint64 &count)
{
    CsvRows rows(out);
    for (const char *name : {"_key", "_type", "_class", "_fromEntityKey", "_toEntityKey", "displayName"})
        rows.text(std::string_view(name));
    std::vector<std::string_view> names = estate.relationshipPropertyNames();
    std::erase(names, displayNameColumn);
    for (const std::string_view name : names)
        rows.text(name);
    rows.end();
    for (const RelationshipIndex relationship : estate.relationships()) {
        if (selection.contains(relationship)) {
            writeRelationship(rows, estate, relationship, names);
            ++count;
        }
        if (out.failed() || !progress.step())
            return false;
    }
    return true;
}

bool writeCoverage(const Estate &estate, ByteSink &out)
{
    CsvRows rows(out);
    for (const char *name :
         {"step", "scope", "state", "count", "expected", "permissions", "reason", "evidence.request", "evidence.status",
          "evidence.code", "evidence.message", "evidence.requestId", "evidence.time"})
        rows.text(std::string_view(name));
    rows.end();
    for (const CoverageRow &row : estate.coverage()) {
        const Evidence &evidence = row.evidence;
        rows.text(row.step);
        rows.text(row.scope);
        rows.text(coverageWord(row.state));
        rows.number(row.count);
        rows.number(row.expected);
        rows.list(row.permissions);
        rows.text(row.reason);
        rows.text(evidence.request);
        rows.number(evidence.status == 0 ? std::nullopt : std::optional<qint64>(evidence.status));
        rows.text(evidence.code);
        rows.text(evidence.message);
        rows.text(evidence.requestId);
        rows.text(evidence.time.isValid() ? evidence.time.toUTC().toString(Qt::ISODateWithMs) : QString());
        rows.end();
    }
    return true;
}

/// Runs `write` on a sink before the device, and says what went wrong.
template <class Write>
std::optional<ExportProblem> writeThrough(QIODevice &device, Write write)
{
    ByteSink out(device);
    const bool going = write(out);
    if (going && out.flush())
        return std::nullopt;
    if (out.failed())
        return ExportProblem{ExportProblem::Kind::CannotWrite, {}, out.error()};
    return ExportProblem{ExportProblem::Kind::Canceled, {}, {}};
}

QStringList typesToWrite(const Estate &estate, const ExportRequest &request)
{
    QStringList types = request.types;
    types.removeDuplicates();
    if (request.types.isEmpty())
        for (const TypeIndex type : estate.types())
            types.append(estate.typeName(type));
    return types;
}

} // namespace

ExportResult writeCsv(const Estate &estate, const QString &folder, const ExportRequest &request)
{
    noteWork(Work::Export);
    FileSet files(folder);
    if (auto problem = files.open())
        return *problem;
    const ExportSelection selection(estate, request.types);
    ExportProgress progress(request, selection.entityCount() + estate.relationshipCount());
    if (!progress.tell())
        return ExportProblem{ExportProblem::Kind::Canceled, folder, {}};

    ExportSummary summary;
    const QString relationshipsFile = u"relationships.csv"_s;
    const QString coverageFile = u"coverage.csv"_s;
    FileNames names({relationshipsFile, coverageFile});
    const auto add = [&files](const QString &name, auto write) {
        return files.write(name, [&write](QIODevice &device) { return writeThrough(device, write); });
    };
    for (const QString &type : typesToWrite(estate, request)) {
        const auto write = [&](ByteSink &out) { return writeType(estate, type, out, progress); };
        if (auto problem = add(names.nameFor(type, u".csv"_s), write))
            return *problem;
    }
    const auto relationships = [&](ByteSink &out) {
        return writeRelationships(estate, selection, out, progress, summary.relationships);
    };
    if (auto problem = add(relationshipsFile, relationships))
        return *problem;
    if (auto problem = add(coverageFile, [&](ByteSink &out) { return writeCoverage(estate, out); }))
        return *problem;
    if (!progress.tell())
        return ExportProblem{ExportProblem::Kind::Canceled, folder, {}};
    if (auto problem = files.commit())
        return *problem;
    summary.entities = selection.entityCount();
    summary.gaps = gapCount(estate);
    summary.files = files.paths();
    summary.olderFiles = files.others(u".csv"_s);
    return summary;
}

ExportResult writeCsvFile(const Estate &estate, const QString &path, const QString &type, const ExportRequest &request)
{
    return writeSafeFile(path, [&](QIODevice &device) -> ExportResult {
        const qint64 entities = estate.entitiesOf(type).size();
        ExportProgress progress(request, entities);
        const auto write = [&](ByteSink &out) {
            return progress.tell() && writeType(estate, type, out, progress) && progress.tell();
        };
        if (auto problem = writeThrough(device, write))
            return *problem;
        ExportSummary summary;
        summary.entities = entities;
        summary.gaps = gapCount(estate);
        return summary;
    });
}

} // namespace azimuth
