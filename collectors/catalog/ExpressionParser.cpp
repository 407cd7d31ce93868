// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Derivations.h"
#include "Expression.h"
#include "Filters.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

Value constantOf(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double:
        return json.toDouble() == double(json.toInteger()) ? Value(qint64(json.toInteger())) : Value(json.toDouble());
    case QJsonValue::String:
        return json.toString().toStdString();
    case QJsonValue::Array: {
        Value::List list;
        for (const QJsonValue item : json.toArray())
            list.push_back(constantOf(item));
        return list;
    }
    case QJsonValue::Null:
        return nullptr;
    default:
        return {};
    }
}

/// "lower", "before:/ipConfigurations".
QString parseFilter(const QString &text, std::vector<Filter> &filters)
{
    const qsizetype colon = text.indexOf(u':');
    Filter filter{colon < 0 ? text : text.left(colon), colon < 0 ? std::string() : text.mid(colon + 1).toStdString()};
    const QString problem = filterProblem(filter);
    filters.push_back(std::move(filter));
    return problem;
}

/// Fields that stand beside an operator's own.
QStringList companionsOf(const QString &name)
{
    if (name == u"table"_s)
        return {u"of"_s, u"else"_s};
    if (name == u"if"_s)
        return {u"then"_s, u"else"_s};
    if (name == u"pick"_s)
        return {u"where"_s, u"take"_s};
    if (name == u"each"_s)
        return {u"take"_s};
    return {};
}

} // namespace

QString Expression::parsePiped(const QString &text, Expression &expression)
{
    const QStringList pieces = text.split(u'|');
    expression.m_op = Op::Path;
    if (const QString problem = Path::parse(pieces.first(), expression.m_path); !problem.isEmpty())
        return problem;
    for (const QString &piece : pieces.mid(1))
        if (const QString problem = parseFilter(piece, expression.m_filters); !problem.isEmpty())
            return u"\"%1\": %2"_s.arg(text, problem);
    return {};
}

QString Expression::parseTemplate(const QString &text, Expression &expression)
{
    expression = {};
    expression.m_op = Op::Template;
    expression.m_literals.emplace_back();
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        expression.m_literals.back() += text.mid(at, open < 0 ? -1 : open - at).toStdString();
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            return u"template \"%1\": \"{\" without \"}\""_s.arg(text);
        expression.m_operands.emplace_back();
        const QString inside = text.mid(open + 1, close - open - 1);
        if (const QString problem = parsePiped(inside, expression.m_operands.back()); !problem.isEmpty())
            return u"template \"%1\": %2"_s.arg(text, problem);
        expression.m_literals.emplace_back();
        at = close + 1;
    }
    return {};
}

QString Expression::parseOperands(const QJsonValue &json, int least, int most)
{
    if (!json.isArray())
        return u"needs a list"_s;
    const QJsonArray list = json.toArray();
    if (list.size() < least || list.size() > most)
        return u"needs %1 entries"_s.arg(least);
    for (const QJsonValue item : list) {
        m_operands.emplace_back();
        if (const QString problem = parse(item, m_operands.back()); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString Expression::parseOperator(const QString &name, const QJsonValue &json, const QJsonObject &all,
                                  Expression &expression)
{
    static const QHash<QString, Op> lists{
        {u"first"_s, Op::First}, {u"concat"_s, Op::Concat}, {u"all"_s, Op::All}, {u"any"_s, Op::Any}};
    static const QHash<QString, Op> tests{
        {u"equals"_s, Op::Equals}, {u"in"_s, Op::In}, {u"startsWith"_s, Op::StartsWith}};
    if (const auto op = lists.constFind(name); op != lists.constEnd()) {
        expression.m_op = *op;
        return expression.parseOperands(json, 1, 1000);
    }
    if (const auto op = tests.constFind(name); op != tests.constEnd()) {
        const QJsonArray pair = json.toArray();
        if (pair.size() != 2)
            return u"needs [expression, constant]"_s;
        expression.m_op = *op;
        expression.m_constant = constantOf(pair[1]);
        if (*op == Op::In && !expression.m_constant.list())
            return u"needs [expression, [constants]]"_s;
        return expression.parseOperands(QJsonArray{pair[0]}, 1, 1);
    }
    if (name == u"value"_s) {
        expression.m_op = Op::Constant;
        expression.m_constant = constantOf(json);
        return expression.m_constant.isMissing() ? u"is neither a scalar nor a list of them"_s : QString();
    }
    if (name == u"template"_s)
        return parseTemplate(json.toString(), expression);
    if (name == u"not"_s) {
        expression.m_op = Op::Not;
        return expression.parseOperands(QJsonArray{json}, 1, 1);
    }
    if (name == u"leaves"_s) {
        expression.m_op = Op::Leaves;
        return Path::parse(json.toString(), expression.m_path);
    }
    if (name == u"pick"_s) {
        expression.m_op = Op::Pick;
        if (const QString problem = Path::parse(json.toString(), expression.m_path); !problem.isEmpty())
            return problem;
        return expression.parseOperands(QJsonArray{all.value(u"where"_s), all.value(u"take"_s)}, 2, 2);
    }
    if (name == u"each"_s) {
        expression.m_op = Op::Each;
        const QString problem = Path::parse(json.toString(), expression.m_path);
        return problem.isEmpty() ? expression.parseOperands(QJsonArray{all.value(u"take"_s)}, 1, 1) : problem;
    }
    if (name == u"derive"_s) {
        expression.m_op = Op::Derive;
        expression.m_derivation = json.toString();
        return valueDerivation(expression.m_derivation) ? QString()
                                                        : u"derivation \"%1\" is unknown"_s.arg(json.toString());
    }
    if (name == u"if"_s) {
        expression.m_op = Op::If;
        QJsonArray operands{json, all.value(u"then"_s)};
        if (all.contains(u"else"_s))
            operands.append(all.value(u"else"_s));
        return expression.parseOperands(operands, 2, 3);
    }
    if (name == u"table"_s) {
        expression.m_op = Op::Table;
        const QJsonObject table = json.toObject();
        for (auto entry = table.begin(); entry != table.end(); ++entry)
            expression.m_table.emplace_back(lowerAscii(entry.key().toStdString()), constantOf(entry.value()));
        expression.m_constant = constantOf(all.value(u"else"_s));
        return expression.parseOperands(QJsonArray{all.value(u"of"_s)}, 1, 1);
    }
    return u"is unknown"_s;
}

QString Expression::parse(const QJsonValue &json, Expression &expression)
{
    expression = {};
    if (json.isString())
        return parsePiped(json.toString(), expression);
    if (!json.isObject())
        return u"an expression is a path or an object"_s;
    const QJsonObject object = json.toObject();
    static const QStringList operators{u"value"_s,  u"template"_s, u"first"_s,      u"concat"_s, u"table"_s, u"if"_s,
                                       u"equals"_s, u"in"_s,       u"startsWith"_s, u"all"_s,    u"any"_s,   u"not"_s,
                                       u"leaves"_s, u"pick"_s,     u"each"_s,       u"derive"_s};
    for (const QString &name : operators) {
        if (!object.contains(name))
            continue;
        for (const QString &other : object.keys())
            if (other != name && !companionsOf(name).contains(other))
                return u"\"%1\" does not go with \"%2\""_s.arg(other, name);
        const QString problem = parseOperator(name, object.value(name), object, expression);
        return problem.isEmpty() ? problem : u"\"%1\": %2"_s.arg(name, problem);
    }
    return u"no operator in { %1 }"_s.arg(object.keys().join(u", "_s));
}

} // namespace azimuth::mapping
