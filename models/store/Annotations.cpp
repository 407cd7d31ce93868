// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Annotations.h"

#include "ColumnValues.h"
#include "Rows.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// As the table keeps them; they never change.
constexpr std::array kindWords{
    std::pair{AnnotationKind::Note, u"note"},     std::pair{AnnotationKind::Tag, u"tag"},
    std::pair{AnnotationKind::Owned, u"owned"},   std::pair{AnnotationKind::HighValue, u"high-value"},
    std::pair{AnnotationKind::Triage, u"triage"}, std::pair{AnnotationKind::SavedView, u"saved-view"},
};

QString wordOf(AnnotationKind kind)
{
    return QString::fromUtf16(std::ranges::find(kindWords, kind, [](const auto &pair) { return pair.first; })->second);
}

std::optional<AnnotationKind> kindFrom(const QString &word)
{
    for (const auto &[kind, text] : kindWords)
        if (word == QStringView(text))
            return kind;
    return std::nullopt; // of a newer program
}

} // namespace

bool writeAnnotation(Connection &connection, const Annotation &annotation)
{
    Transaction transaction(connection);
    deleteAnnotation(connection, annotation.kind, annotation.entityKey, annotation.name);
    Statement insert(connection,
                     u"insert into annotations(kind, entity_key, name, value, changed) values(?, ?, ?, ?, ?)"_s);
    insert.run(wordOf(annotation.kind), foldedKey(annotation.entityKey), annotation.name, annotation.value,
               timeText(QDateTime::currentDateTimeUtc()));
    return transaction.commit();
}

bool deleteAnnotation(Connection &connection, AnnotationKind kind, const QString &entityKey, const QString &name)
{
    Statement remove(connection, u"delete from annotations where kind = ? and entity_key = ? and name = ?"_s);
    return remove.run(wordOf(kind), foldedKey(entityKey), name);
}

std::vector<Annotation> readAnnotations(Connection &connection, std::optional<AnnotationKind> kind,
                                        const QString &entityKey)
{
    std::vector<Annotation> annotations;
    Statement select(connection,
                     u"select kind, entity_key, name, value, changed from annotations "
                     "where (? = '' or kind = ?) and (? = '' or entity_key = ?) order by kind, entity_key, name"_s);
    const QString word = kind ? wordOf(*kind) : QString();
    const QString key = foldedKey(entityKey);
    select.run(word, word, key, key);
    while (select.next())
        if (const auto known = kindFrom(select.text(0)))
            annotations.push_back(
                {*known, select.text(1), select.text(2), select.text(3), timeFromText(select.text(4))});
    return annotations;
}

} // namespace azimuth
