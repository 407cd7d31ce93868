// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonExport.h"

#include "ByteSink.h"
#include "ExportSelection.h"
#include "JsonText.h"
#include "SafeFile.h"
#include "WorkThread.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr std::string_view displayNameMember = "displayName";

class JsonWriter {
public:
    JsonWriter(const Estate &estate, ByteSink &out, const ExportRequest &request)
        : m_estate(estate)
        , m_out(out)
        , m_selection(estate, request.types)
        , m_progress(request, m_selection.entityCount() + estate.relationshipCount())
    {
    }

    /// False when stopped or when the sink failed.
    bool write();
    const ExportSummary &summary() const { return m_summary; }

private:
    bool writeEntities();
    void writeEntity(EntityIndex entity, const QString &type, std::vector<ColumnWalk> &walks);
    bool writeRelationships();
    void writeRelationship(RelationshipIndex relationship);
    void writeCoverage(const CoverageRow &row);
    void writeEvidence(const Evidence &evidence);
    void writeTexts(const QStringList &texts);
    bool step() { return !m_out.failed() && m_progress.step(); }

    void startRow()
    {
        m_out << (m_first ? "\n" : ",\n");
        m_first = false;
    }
    template <class Text>
    void member(std::string_view name, const Text &text)
    {
        m_out << name;
        writeJsonText(m_out, text);
    }
    void property(std::string_view name, PropertyValue value)
    {
        m_out << ',';
        writeJsonText(m_out, name);
        m_out << ':';
        writeJsonValue(m_out, value);
    }

    const Estate &m_estate;
    ByteSink &m_out;
    ExportSelection m_selection;
    ExportProgress m_progress;
    ExportSummary m_summary;
    bool m_first = true;
};

bool JsonWriter::write()
{
    m_summary.gaps = gapCount(m_estate);
    if (!m_progress.tell())
        return false;
    m_out << "{\"entities\":[";
    if (!writeEntities())
        return false;
    m_out << "],\n\"relationships\":[";
    m_first = true;
    if (!writeRelationships())
        return false;
    m_out << "],\n\"coverage\":[";
    m_first = true;
    for (const CoverageRow &row : m_estate.coverage())
        writeCoverage(row);
    m_out << "]}\n";
    return m_out.flush() && m_progress.tell();
}

bool JsonWriter::writeEntities()
{
    for (const TypeIndex type : m_selection.types()) {
        std::vector<ColumnWalk> walks = m_estate.walks(type);
        for (const EntityIndex entity : m_estate.entitiesOf(type)) {
            writeEntity(entity, m_estate.typeName(type), walks);
            if (!step())
                return false;
        }
    }
    return true;
}

void JsonWriter::writeEntity(EntityIndex entity, const QString &type, std::vector<ColumnWalk> &walks)
{
    startRow();
    member("{\"_key\":", m_estate.keyUtf8(entity));
    member(",\"_type\":", type);
    m_out << ",\"_class\":";
    writeTexts(m_estate.classes(entity));
    if (m_estate.isPlaceholder(entity))
        m_out << ",\"_placeholder\":true";
    member(",\"displayName\":", m_estate.displayNameUtf8(entity));
    for (ColumnWalk &walk : walks) {
        const PropertyValue value = walk.at(entity);
        if (value.kind() != PropertyValue::Kind::Absent)
            property(walk.name(), value);
    }
    m_out << '}';
    ++m_summary.entities;
}

bool JsonWriter::writeRelationships()
{
    for (const RelationshipIndex relationship : m_estate.relationships()) {
        if (m_selection.contains(relationship))
            writeRelationship(relationship);
        if (!step())
            return false;
    }
    return true;
}

void JsonWriter::writeRelationship(RelationshipIndex relationship)
{
    startRow();
    member("{\"_key\":", std::string_view(m_estate.relationshipKeyUtf8(relationship)));
    member(",\"_type\":", m_estate.relationshipType(relationship));
    member(",\"_class\":", m_estate.relationshipClass(relationship));
    member(",\"_fromEntityKey\":", m_estate.keyUtf8(m_estate.from(relationship)));
    member(",\"_toEntityKey\":", m_estate.keyUtf8(m_estate.to(relationship)));
    bool named = false;
    for (const Property &own : m_estate.relationshipProperties(relationship)) {
        named = named || own.name == displayNameMember;
        property(own.name, own.value);
    }
    if (!named)
        member(",\"displayName\":", m_estate.relationshipClass(relationship));
    m_out << '}';
    ++m_summary.relationships;
}

void JsonWriter::writeCoverage(const CoverageRow &row)
{
    startRow();
    member("{\"step\":", row.step);
    member(",\"scope\":", row.scope);
    member(",\"state\":", coverageWord(row.state));
    m_out << ",\"count\":";
    writeInt(m_out, row.count);
    m_out << ",\"expected\":";
    if (row.expected)
        writeInt(m_out, *row.expected);
    else
        m_out << "null";
    m_out << ",\"permissions\":";
    writeTexts(row.permissions);
    member(",\"reason\":", row.reason);
    m_out << ",\"evidence\":";
    writeEvidence(row.evidence);
    m_out << '}';
}

void JsonWriter::writeEvidence(const Evidence &evidence)
{
    member("{\"request\":", evidence.request);
    m_out << ",\"status\":";
    writeInt(m_out, evidence.status);
    member(",\"code\":", evidence.code);
    member(",\"message\":", evidence.message);
    member(",\"requestId\":", evidence.requestId);
    m_out << ",\"time\":";
    if (evidence.time.isValid())
        writeJsonText(m_out, evidence.time.toUTC().toString(Qt::ISODateWithMs));
    else
        m_out << "null";
    m_out << '}';
}

void JsonWriter::writeTexts(const QStringList &texts)
{
    m_out << '[';
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            m_out << ',';
        writeJsonText(m_out, texts[i]);
    }
    m_out << ']';
}

} // namespace

ExportResult writeJson(const Estate &estate, QIODevice &device, const ExportRequest &request)
{
    noteWork(Work::Export);
    ByteSink out(device);
    JsonWriter writer(estate, out, request);
    if (writer.write())
        return writer.summary();
    if (out.failed())
        return ExportProblem{ExportProblem::Kind::CannotWrite, {}, out.error()};
    return ExportProblem{ExportProblem::Kind::Canceled, {}, {}};
}

ExportResult writeJsonFile(const Estate &estate, const QString &path, const ExportRequest &request)
{
    return writeSafeFile(path, [&](QIODevice &device) { return writeJson(estate, device, request); });
}

} // namespace azimuth
