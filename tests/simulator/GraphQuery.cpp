// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphQuery.h"

#include <QJsonArray>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

QJsonValue at(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &name : path.split(u'/'))
        value = value.toObject().value(name);
    return value;
}

QString plain(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble());
    return value.isString() ? value.toString() : u"null"_s;
}

/// Reads a filter from left to right.
class FilterReader {
public:
    explicit FilterReader(const QString &text)
        : m_text(text)
    {
    }
    std::optional<GraphPredicate> read()
    {
        auto whole = alternatives();
        blank();
        return m_at == m_text.size() ? whole : std::nullopt;
    }

private:
    void blank()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    bool take(const QString &token)
    {
        blank();
        if (m_text.mid(m_at, token.size()).compare(token, Qt::CaseInsensitive) != 0)
            return false;
        const auto end = m_at + token.size();
        if (token.back().isLetter() && end < m_text.size() && m_text.at(end).isLetterOrNumber())
            return false;
        m_at = end;
        return true;
    }
    QString word()
    {
        blank();
        const auto from = m_at;
        while (m_at < m_text.size()
               && (m_text.at(m_at).isLetterOrNumber() || QStringView(u"/_-.@:+").contains(m_text.at(m_at))))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    std::optional<QString> literal()
    {
        blank();
        if (m_at >= m_text.size() || m_text.at(m_at) != u'\'') {
            const QString bare = word();
            return bare.isEmpty() ? std::nullopt : std::optional(bare);
        }
        QString text;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) == u'\'') {
                if (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != u'\'') {
                    ++m_at;
                    return text;
                }
                ++m_at;
            }
            text += m_text.at(m_at);
        }
        return std::nullopt;
    }
    std::optional<GraphPredicate> alternatives()
    {
        auto left = conjunction();
        while (left && take(u"or"_s)) {
            auto right = conjunction();
            if (!right)
                return std::nullopt;
            left = [one = *left, other = *right](const QJsonObject &object) { return one(object) || other(object); };
        }
        return left;
    }
    std::optional<GraphPredicate> conjunction()
    {
        auto left = term();
        while (left && take(u"and"_s)) {
            auto right = term();
            if (!right)
                return std::nullopt;
            left = [one = *left, other = *right](const QJsonObject &object) { return one(object) && other(object); };
        }
        return left;
    }
    std::optional<GraphPredicate> term()
    {
        if (take(u"not"_s)) {
            auto inner = term();
            if (!inner)
                return std::nullopt;
            return [one = *inner](const QJsonObject &object) { return !one(object); };
        }
        if (take(u"("_s)) {
            auto inner = alternatives();
            return take(u")"_s) ? inner : std::nullopt;
        }
        if (take(u"startswith("_s))
            return text(
                [](const QString &value, const QString &part) { return value.startsWith(part, Qt::CaseInsensitive); });
        if (take(u"endswith("_s))
            return text(
                [](const QString &value, const QString &part) { return value.endsWith(part, Qt::CaseInsensitive); });
        return comparison();
    }
    std::optional<GraphPredicate> text(bool (*test)(const QString &, const QString &))
    {
        const QString path = word();
        if (path.isEmpty() || !take(u","_s))
            return std::nullopt;
        const auto part = literal();
        if (!part || !take(u")"_s))
            return std::nullopt;
        return [path, test, value = *part](const QJsonObject &object) { return test(plain(at(object, path)), value); };
    }
    std::optional<GraphPredicate> any(QString path)
    {
        path.chop(4);
        const QString variable = word().section(u':', 0, 0);
        // "any(x:x eq 'v')": the blank-free head was read as one word.
        if (variable.isEmpty() || !take(u"eq"_s))
            return std::nullopt;
        const auto value = literal();
        if (!value || !take(u")"_s))
            return std::nullopt;
        return [path, wanted = *value](const QJsonObject &object) {
            for (const auto &item : at(object, path).toArray())
                if (plain(item).compare(wanted, Qt::CaseInsensitive) == 0)
                    return true;
            return false;
        };
    }
    std::optional<GraphPredicate> comparison()
    {
        const QString path = word();
        if (path.isEmpty())
            return std::nullopt;
        if (path.endsWith(u"/any"_s) && take(u"("_s))
            return any(path);
        const bool different = take(u"ne"_s);
        if (different || take(u"eq"_s)) {
            const auto value = literal();
            if (!value)
                return std::nullopt;
            return [path, different, wanted = *value](const QJsonObject &object) {
                return (plain(at(object, path)).compare(wanted, Qt::CaseInsensitive) == 0) != different;
            };
        }
        if (!take(u"in"_s) || !take(u"("_s))
            return std::nullopt;
        QStringList values;
        do {
            const auto value = literal();
            if (!value)
                return std::nullopt;
            values += *value;
        } while (take(u","_s));
        if (!take(u")"_s))
            return std::nullopt;
        return [path, values](const QJsonObject &object) {
            return values.contains(plain(at(object, path)), Qt::CaseInsensitive);
        };
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<GraphPredicate> graphFilter(const QString &text)
{
    return FilterReader(text).read();
}

QStringList splitOutside(const QString &text, QChar separator)
{
    QStringList parts;
    QString part;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == separator && depth == 0)
            parts += std::exchange(part, QString()).trimmed();
        else
            part += c;
    }
    parts += part.trimmed();
    parts.removeAll(QString());
    return parts;
}

QJsonObject selected(const QJsonObject &object, const QStringList &names)
{
    QJsonObject kept;
    for (auto value = object.begin(); value != object.end(); ++value) {
        const QString name = value.key();
        if (name == u"id"_s || name.startsWith(u'@') || names.contains(name, Qt::CaseInsensitive))
            kept.insert(name, value.value());
    }
    return kept;
}

} // namespace simulator
