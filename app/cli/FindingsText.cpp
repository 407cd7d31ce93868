// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingsText.h"

#include "ByteSink.h"
#include "CsvText.h"
#include "FindingFields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QString sarifLevel(Severity severity)
{
    if (severity <= Severity::High)
        return u"error"_s;
    return severity == Severity::Medium || severity == Severity::Unknown ? u"warning"_s : u"note"_s;
}

QJsonObject message(const QString &text)
{
    return {{u"text"_s, text}};
}

QJsonObject sarifRule(const Finding &finding)
{
    QJsonObject rule{{u"id"_s, finding.rule},
                     {u"shortDescription"_s, message(finding.title)},
                     {u"properties"_s, QJsonObject{{u"source"_s, finding.source}, {u"category"_s, finding.category}}}};
    if (!finding.remedy.isEmpty())
        rule.insert(u"help"_s, message(finding.remedy));
    return rule;
}

QJsonObject sarifResult(const Estate &estate, const Finding &finding, qsizetype rule)
{
    QJsonObject result{{u"ruleId"_s, finding.rule},
                       {u"ruleIndex"_s, qint64(rule)},
                       {u"level"_s, sarifLevel(finding.severity)},
                       {u"message"_s, message(finding.title)},
                       {u"partialFingerprints"_s, QJsonObject{{u"azimuth/v1"_s, finding.evidenceKey}}}};
    QJsonObject properties;
    for (const FindingField field : allFindingFields())
        if (const QString text = fieldText(estate, finding, field);
            !text.isEmpty() && field != FindingField::Title && field != FindingField::Rule)
            properties.insert(fieldName(field), text);
    result.insert(u"properties"_s, properties);
    if (!finding.entityKey.isEmpty()) {
        const QJsonObject place{{u"name"_s, resourceNameOf(estate, finding)},
                                {u"fullyQualifiedName"_s, finding.entityKey},
                                {u"kind"_s, u"resource"_s}};
        result.insert(u"locations"_s, QJsonArray{QJsonObject{{u"logicalLocations"_s, QJsonArray{place}}}});
    }
    return result;
}

} // namespace

bool writeFindingsCsv(const Estate &estate, const std::vector<Finding> &findings, QIODevice &device)
{
    ByteSink out(device);
    const auto row = [&](auto text) {
        for (const FindingField field : allFindingFields()) {
            if (field != allFindingFields().front())
                out << ',';
            writeCsvText(out, QString(text(field)));
        }
        out << "\r\n";
    };
    row([](FindingField field) { return fieldName(field); });
    for (const Finding &finding : findings)
        row([&](FindingField field) { return fieldText(estate, finding, field); });
    return out.flush();
}

QByteArray findingsJson(const Estate &estate, const std::vector<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        QJsonObject object;
        for (const FindingField field : allFindingFields())
            object.insert(fieldName(field), fieldText(estate, finding, field));
        list.append(object);
    }
    const EstateOrigin &origin = estate.origin();
    return QJsonDocument(QJsonObject{{u"snapshot"_s, origin.snapshot},
                                     {u"tenant"_s, origin.info.tenantName},
                                     {u"collected"_s, origin.time.toString(Qt::ISODate)},
                                     {u"findings"_s, list}})
        .toJson();
}

QByteArray findingsSarif(const Estate &estate, const std::vector<Finding> &findings, const QString &version)
{
    QHash<QString, qsizetype> numbers;
    QJsonArray rules, results;
    for (const Finding &finding : findings) {
        const auto number = numbers.constFind(finding.rule);
        const qsizetype rule = number == numbers.cend() ? rules.size() : *number;
        if (rule == rules.size()) {
            numbers.insert(finding.rule, rule);
            rules.append(sarifRule(finding));
        }
        results.append(sarifResult(estate, finding, rule));
    }
    const QJsonObject driver{{u"name"_s, u"Azimuth"_s}, {u"version"_s, version}, {u"rules"_s, rules}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}}, {u"results"_s, results}};
    return QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                                     {u"version"_s, u"2.1.0"_s},
                                     {u"runs"_s, QJsonArray{run}}})
        .toJson();
}

QString findingsTable(const Estate &estate, const std::vector<Finding> &findings)
{
    constexpr int widest = 64;
    std::vector<std::array<QString, 5>> rows;
    std::array<qsizetype, 5> widths{};
    for (const Finding &finding : findings) {
        rows.push_back({severityWord(finding.severity), finding.title.simplified(),
                        resourceNameOf(estate, finding).simplified(), subscriptionNameOf(estate, finding).simplified(),
                        finding.source});
        for (std::size_t at = 0; at < widths.size(); ++at)
            widths[at] = std::clamp<qsizetype>(rows.back()[at].size(), widths[at], widest);
    }
    QStringList lines;
    for (const auto &row : rows) {
        QString line;
        for (std::size_t at = 0; at < row.size(); ++at)
            line += row[at].leftJustified(widths[at]) + u"  "_s;
        lines << line.trimmed();
    }
    return lines.join(u'\n');
}

} // namespace azimuth
