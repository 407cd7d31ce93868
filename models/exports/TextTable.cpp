// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextTable.h"

#include "ByteSink.h"
#include "CsvText.h"
#include "ExportSelection.h"
#include "SafeFile.h"
#include "WorkThread.h"

#include <QBuffer>

#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

void writeHeader(ByteSink &out, const QStringList &header)
{
    for (qsizetype column = 0; column < header.size(); ++column) {
        if (column > 0)
            out << ',';
        writeCsvText(out, header.at(column));
    }
    out << "\r\n";
}

void writeRow(ByteSink &out, const TableSource &table, qint64 row)
{
    for (int column = 0; column < table.header.size(); ++column) {
        if (column > 0)
            out << ',';
        writeCsvText(out, table.cell(row, column));
    }
    out << "\r\n";
}

ExportResult writeTable(QIODevice &device, const TableSource &table, const ExportRequest &request)
{
    ByteSink out(device);
    ExportProgress progress(request, table.rows);
    bool goesOn = progress.tell();
    out << "\xef\xbb\xbf"; // as CsvExport.h says
    writeHeader(out, table.header);
    for (qint64 row = 0; row < table.rows && goesOn && !out.failed(); ++row) {
        writeRow(out, table, row);
        goesOn = progress.step();
    }
    if (!goesOn || !progress.tell())
        return ExportProblem{ExportProblem::Kind::Canceled, {}, {}};
    if (!out.flush())
        return ExportProblem{ExportProblem::Kind::CannotWrite, {}, out.error()};
    ExportSummary summary;
    summary.entities = table.rows;
    return summary;
}

/// Blanks for what would end a cell or a line.
QString onOneLine(QString text)
{
    for (QChar &sign : text)
        if (sign == u'\t' || sign == u'\n' || sign == u'\r' || sign == QChar::LineSeparator
            || sign == QChar::ParagraphSeparator)
            sign = u' ';
    return text;
}

QString harmlessCell(const QString &text)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ByteSink out(buffer);
    writeCsvText(out, onOneLine(text));
    out.flush();
    QString cell = QString::fromUtf8(bytes);
    if (cell.size() < 2 || !cell.startsWith(u'"'))
        return cell;
    cell = cell.sliced(1, cell.size() - 2);
    return cell.replace(u"\"\""_s, u"\""_s);
}

QString markdownCell(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'|', u"\\|"_s).replace(u'<', u"\\<"_s).replace(u'&', u"&amp;"_s);
    text.replace(u"\r\n"_s, u"<br>"_s);
    for (const QChar end : {QChar(u'\n'), QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(end, u"<br>"_s);
    return text;
}

template <class Cell>
QString joinedText(const TableSource &table, const QString &before, const QString &between, const QString &after,
                   const QString &underHeader, Cell written)
{
    QString text;
    const auto addLine = [&](const auto &cellOf) {
        text += before;
        for (int column = 0; column < table.header.size(); ++column) {
            if (column > 0)
                text += between;
            text += written(cellOf(column));
        }
        text += after;
    };
    addLine([&](int column) { return table.header.at(column); });
    text += underHeader;
    for (qint64 row = 0; row < table.rows; ++row)
        addLine([&](int column) { return table.cell(row, column); });
    return text;
}

} // namespace

ExportResult writeCsvTable(const TableSource &table, const QString &path, const ExportRequest &request)
{
    noteWork(Work::Export);
    return writeSafeFile(path, [&](QIODevice &device) { return writeTable(device, table, request); });
}

QString csvText(const TableSource &table)
{
    noteWork(Work::Export);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    ByteSink out(buffer);
    writeHeader(out, table.header);
    for (qint64 row = 0; row < table.rows; ++row)
        writeRow(out, table, row);
    out.flush();
    return QString::fromUtf8(bytes);
}

QString tabbedText(const TableSource &table)
{
    noteWork(Work::Export);
    return joinedText(table, {}, u"\t"_s, u"\n"_s, {}, harmlessCell);
}

QString markdownText(const TableSource &table)
{
    noteWork(Work::Export);
    const QString line = u"|"_s + u" --- |"_s.repeated(table.header.size()) + u'\n';
    return joinedText(table, u"| "_s, u" | "_s, u" |\n"_s, line, markdownCell);
}

} // namespace azimuth
