// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Accepted.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

QStringList textsOf(const QJsonValue &value)
{
    QStringList found;
    for (const QJsonValue &item : value.toArray())
        found << item.toString();
    return found;
}

QString nameOf(const AcceptedRow &row, const QString &property)
{
    const QString subject = property.isEmpty() ? row.type : row.type + u'.' + property;
    const QString where = row.recordings.isEmpty() ? QString() : u" in "_s + row.recordings.join(u", "_s);
    return row.difference + u' ' + subject + where;
}

bool fits(const QString &pattern, const QString &name)
{
    return pattern.endsWith(u'*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
}

bool isKnownWord(const QString &word)
{
    for (int kind = 0; kind <= static_cast<int>(DifferenceKind::MissingCoverage); ++kind)
        if (wordFor(static_cast<DifferenceKind>(kind)) == word)
            return true;
    return false;
}

/// A row without properties speaks of one nameless thing.
QStringList partsOf(const AcceptedRow &row)
{
    return row.properties.isEmpty() ? QStringList{QString()} : row.properties;
}

} // namespace

Accepted::Accepted(const QJsonArray &rows)
{
    for (const QJsonValue &value : rows) {
        const QJsonObject object = value.toObject();
        const AcceptedRow row{object[u"difference"_s].toString(), object[u"type"_s].toString(),
                              textsOf(object[u"properties"_s]), textsOf(object[u"recordings"_s]),
                              object[u"reason"_s].toString().trimmed()};
        if (row.reason.isEmpty() || row.type.isEmpty() || !isKnownWord(row.difference))
            m_refused << nameOf(row, row.properties.join(u','));
        else
            m_rows.push_back(row);
    }
}

bool Accepted::accepts(const Difference &difference, const QString &recording)
{
    for (const AcceptedRow &row : m_rows) {
        if (row.difference != wordFor(difference.kind) || row.type != difference.type)
            continue;
        if (!row.recordings.isEmpty() && !row.recordings.contains(recording))
            continue;
        for (const QString &part : partsOf(row)) {
            if (row.properties.isEmpty() || fits(part, difference.property)) {
                ++m_uses[nameOf(row, part)];
                return true;
            }
        }
    }
    return false;
}

QStringList Accepted::unused() const
{
    QStringList names;
    for (const AcceptedRow &row : m_rows)
        for (const QString &part : partsOf(row))
            if (!m_uses.contains(nameOf(row, part)))
                names << nameOf(row, part);
    return names;
}

QStringList Accepted::summary() const
{
    QStringList lines;
    for (const AcceptedRow &row : m_rows)
        for (const QString &part : partsOf(row))
            if (const int uses = m_uses.value(nameOf(row, part)); uses > 0)
                lines << u"%1: %2 (%3)"_s.arg(nameOf(row, part)).arg(uses).arg(row.reason);
    return lines;
}

} // namespace conformance
