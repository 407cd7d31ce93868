// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CatalogReader.h"

#include "RawJson.h"
#include "RowReaders.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

int lineAt(const QByteArray &bytes, qsizetype offset)
{
    return 1 + int(bytes.left(offset).count('\n'));
}

/// A preset's field under a row's own: objects are merged, the row winning; lists are joined, the preset's first.
QJsonValue underlaid(const QJsonValue &preset, const QJsonValue &own)
{
    if (preset.isObject() && own.isObject()) {
        QJsonObject merged = preset.toObject();
        const QJsonObject fields = own.toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            merged.insert(field.key(), field.value());
        return merged;
    }
    if (preset.isArray() && own.isArray()) {
        QJsonArray merged = preset.toArray();
        for (const QJsonValue item : own.toArray())
            merged.append(item);
        return merged;
    }
    return own;
}

template <class Row, class Member>
void replaceOrAdd(std::vector<Row> &rows, Row row, Member name)
{
    for (Row &existing : rows) {
        if (name(existing) == name(row)) {
            existing = std::move(row);
            return;
        }
    }
    rows.push_back(std::move(row));
}

} // namespace

RowFields::RowFields(const SourceRow &row, QString rowName, std::vector<CatalogProblem> &problems)
    : m_row(row)
    , m_rowName(std::move(rowName))
    , m_problems(problems)
{
}

void RowFields::refuse(const QString &field, const QString &reason)
{
    const qsizetype at = m_row.text.indexOf('"' + field.toUtf8() + '"');
    const int line = m_row.line + (at < 0 ? 0 : lineAt(m_row.text, at) - 1);
    m_problems.push_back({m_row.file, line, m_rowName, field.isEmpty() ? reason : u"\"%1\": %2"_s.arg(field, reason)});
    m_isGood = false;
}

QJsonValue RowFields::json(const QString &field)
{
    m_known.append(field);
    return m_row.json.value(field);
}

QString RowFields::text(const QString &field, bool required)
{
    const QJsonValue value = json(field);
    if (!value.isString() && !value.isUndefined())
        refuse(field, u"must be a text"_s);
    else if (required && value.toString().isEmpty())
        refuse(field, u"is missing"_s);
    return value.toString();
}

QStringList RowFields::texts(const QString &field)
{
    const QJsonValue value = json(field);
    if (!value.isArray() && !value.isUndefined())
        refuse(field, u"must be a list of texts"_s);
    QStringList texts;
    for (const QJsonValue item : value.toArray()) {
        if (!item.isString())
            refuse(field, u"must be a list of texts"_s);
        texts.append(item.toString());
    }
    return texts;
}

bool RowFields::flag(const QString &field)
{
    const QJsonValue value = json(field);
    if (!value.isBool() && !value.isUndefined())
        refuse(field, u"must be true or false"_s);
    return value.toBool();
}

bool RowFields::finish()
{
    for (const QString &field : m_row.json.keys())
        if (!m_known.contains(field))
            refuse(field, u"no such field"_s);
    return m_isGood;
}

CatalogReader::CatalogReader(std::vector<CatalogProblem> &problems)
    : m_problems(problems)
{
}

void CatalogReader::readFolder(const QString &folder)
{
    ++m_folder;
    const QDir dir(folder);
    QStringList names = dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    // Presets and classes first, whatever the other files are called.
    std::stable_partition(names.begin(), names.end(), [](const QString &name) { return name.startsWith(u'_'); });
    for (const QString &name : names)
        readFile(dir.filePath(name));
}

std::vector<SourceRow> CatalogReader::rowsOf(const File &file, const QString &section)
{
    std::vector<SourceRow> rows;
    const std::string_view all(file.bytes.constData(), std::size_t(file.bytes.size()));
    for (const std::string_view piece : rawItems(rawField(all, section.toStdString()))) {
        SourceRow row{file.name,
                      lineAt(file.bytes, piece.data() - all.data()),
                      QByteArray(piece.data(), qsizetype(piece.size())),
                      file.service,
                      {}};
        const QJsonDocument document = QJsonDocument::fromJson(row.text);
        if (document.isObject()) {
            row.json = document.object();
            rows.push_back(std::move(row));
        } else {
            m_problems.push_back(
                {row.file, row.line, {}, u"\"%1\" holds something that is not an object"_s.arg(section)});
        }
    }
    return rows;
}

void CatalogReader::readFile(const QString &path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        m_problems.push_back({path, 0, {}, source.errorString()});
        return;
    }
    File file{path, source.readAll(), {}};
    QJsonParseError error{};
    const QJsonObject all = QJsonDocument::fromJson(file.bytes, &error).object();
    if (error.error != QJsonParseError::NoError) {
        m_problems.push_back({path, lineAt(file.bytes, error.offset), {}, error.errorString()});
        return;
    }
    static const QStringList sections{u"note"_s,  u"service"_s, u"classes"_s, u"presets"_s,
                                      u"types"_s, u"steps"_s,   u"joins"_s};
    for (const QString &section : all.keys())
        if (!sections.contains(section))
            m_problems.push_back({path,
                                  lineAt(file.bytes, file.bytes.indexOf('"' + section.toUtf8() + '"')),
                                  {},
                                  u"\"%1\": no such section"_s.arg(section)});
    file.service = all.value(u"service"_s).toString();
    const QJsonObject classes = all.value(u"classes"_s).toObject();
    for (auto entry = classes.begin(); entry != classes.end(); ++entry)
        m_rows.classProperties.insert(entry.key(), entry.value().toVariant().toStringList());
    addPresets(file);
    for (SourceRow &row : rowsOf(file, u"types"_s))
        addType(std::move(row));
    for (SourceRow &row : rowsOf(file, u"steps"_s))
        addStep(std::move(row));
    for (const SourceRow &row : rowsOf(file, u"joins"_s))
        addJoin(row);
}

void CatalogReader::addPresets(const File &file)
{
    const QJsonObject presets = QJsonDocument::fromJson(file.bytes).object().value(u"presets"_s).toObject();
    for (auto preset = presets.begin(); preset != presets.end(); ++preset)
        m_presets.insert(preset.key(), preset.value().toObject());
}

/// Lays the preset a row is like under it; false when there is no such preset.
bool CatalogReader::underlay(SourceRow &row, RowFields &fields) const
{
    QString preset = fields.text(u"like"_s);
    QStringList laid;
    // A preset may be like another one: that lies below it.
    while (!preset.isEmpty()) {
        if (!m_presets.contains(preset) || laid.contains(preset)) {
            const QString problem =
                laid.contains(preset) ? u"preset \"%1\" lies under itself"_s : u"no preset \"%1\""_s;
            fields.refuse(u"like"_s, problem.arg(preset));
            return false;
        }
        laid << preset;
        QJsonObject merged = m_presets.value(preset);
        const QString below = merged.take(u"like"_s).toString();
        for (auto field = row.json.constBegin(); field != row.json.constEnd(); ++field)
            merged.insert(field.key(), underlaid(merged.value(field.key()), field.value()));
        row.json = merged;
        preset = below;
    }
    return true;
}

void CatalogReader::addType(SourceRow row)
{
    const QString name = row.json.value(u"type"_s).toString();
    RowFields fields(row, name, m_problems);
    if (!underlay(row, fields))
        return;
    std::optional<TypeSpec> type = readType(row, fields, m_rows.classProperties);
    if (!type)
        return;
    if (m_typeFolder.value(name) == m_folder) {
        fields.refuse(u"type"_s, u"\"%1\" is there twice"_s.arg(name));
        return;
    }
    m_typeFolder.insert(name, m_folder);
    replaceOrAdd(m_rows.types, std::move(*type), [](const TypeSpec &one) { return one.facts.name; });
}

void CatalogReader::addStep(SourceRow row)
{
    const QString id = row.json.value(u"id"_s).toString();
    RowFields fields(row, id, m_problems);
    if (!underlay(row, fields))
        return;
    std::optional<StepRow> step = readStep(row, fields);
    if (!step)
        return;
    if (m_stepFolder.value(id) == m_folder) {
        fields.refuse(u"id"_s, u"\"%1\" is there twice"_s.arg(id));
        return;
    }
    m_stepFolder.insert(id, m_folder);
    replaceOrAdd(m_rows.steps, std::move(*step), [](const StepRow &one) { return one.spec.id; });
}

void CatalogReader::addJoin(const SourceRow &row)
{
    RowFields fields(row, row.json.value(u"type"_s).toString(), m_problems);
    Join join;
    join.className = fields.text(u"class"_s, true);
    join.type = fields.text(u"type"_s, true);
    join.first = fields.text(u"first"_s, true);
    join.second = fields.text(u"second"_s, true);
    join.reversed = fields.flag(u"reversed"_s);
    if (fields.finish())
        m_joins.emplace_back(join, row);
}

Rows CatalogReader::take()
{
    checkRows(m_rows, m_problems);
    for (auto &[join, row] : m_joins) {
        RowFields fields(row, join.type, m_problems);
        for (const auto &[field, leg] : {std::pair{u"first"_s, join.first}, std::pair{u"second"_s, join.second}})
            if (!hasReferenceType(m_rows, leg))
                fields.refuse(field, u"no reference has the type \"%1\""_s.arg(leg));
        for (const QString &known : {u"class"_s, u"type"_s, u"first"_s, u"second"_s, u"reversed"_s})
            fields.json(known);
        if (fields.finish())
            replaceOrAdd(m_rows.joins, join, [](const Join &one) { return one.type; });
    }
    return std::move(m_rows);
}

} // namespace azimuth::mapping
