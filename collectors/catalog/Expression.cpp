// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Expression.h"

#include "Derivations.h"
#include "Filters.h"

#include <algorithm>

namespace azimuth::mapping {
namespace {

void appendLeaves(Node node, Value::List &leaves)
{
    if (node.isObject())
        node.eachField([&](std::string_view, Node field) { appendLeaves(field, leaves); });
    else if (node.isArray())
        node.eachItem([&](Node item) { appendLeaves(item, leaves); });
    else if (!node.text().empty())
        leaves.emplace_back(std::string(node.text()));
}

} // namespace

Value Expression::filtered(Value value) const
{
    for (const Filter &filter : m_filters)
        value = applyFilter(filter, std::move(value));
    return value;
}

Value Expression::tableEntry(const Scope &scope) const
{
    const std::string key = lowerAscii(m_operands.front().evaluate(scope).asText());
    const auto found = std::ranges::find(m_table, key, &std::pair<std::string, Value>::first);
    return found == m_table.end() ? m_constant : found->second;
}

Value Expression::templateText(const Scope &scope) const
{
    std::string text = m_literals.front();
    for (std::size_t i = 0; i < m_operands.size(); ++i) {
        const Value part = m_operands[i].evaluate(scope);
        if (part.isNothing() || part.list())
            return {};
        text += part.asText() + m_literals[i + 1];
    }
    return text;
}

Value Expression::concatenated(const Scope &scope) const
{
    Value::List all;
    for (const Expression &operand : m_operands) {
        Value value = operand.evaluate(scope);
        if (const auto *list = value.list())
            all.insert(all.end(), list->begin(), list->end());
        else if (!value.isNothing())
            all.push_back(std::move(value));
    }
    return all;
}

Value Expression::leaves(const Scope &scope) const
{
    Value::List all;
    m_path.eachNode(scope, [&](Node node) { appendLeaves(node, all); });
    return all;
}

Value Expression::picked(const Scope &scope) const
{
    Value found;
    m_path.eachNode(scope, [&](Node node) {
        Scope inner = scope;
        inner.item = node;
        if (found.isMissing() && m_operands[0].evaluate(inner).isTrue())
            found = m_operands[1].evaluate(inner);
    });
    return found;
}

Value Expression::ofEach(const Scope &scope) const
{
    Value::List all;
    m_path.eachNode(scope, [&](Node node) {
        Scope inner = scope;
        inner.item = node;
        if (Value value = m_operands.front().evaluate(inner); !value.isNothing())
            all.push_back(std::move(value));
    });
    return all.empty() ? Value() : Value(std::move(all));
}

bool Expression::keepsNull() const
{
    return m_op == Op::Constant
        || std::ranges::find(m_filters, QStringLiteral("null"), &Filter::name) != m_filters.end();
}

QString Expression::constantText() const
{
    return m_op == Op::Constant ? m_constant.asString() : QString();
}

QString Expression::templateStart() const
{
    return m_op == Op::Template && !m_literals.empty() ? QString::fromStdString(m_literals.front()) : QString();
}

Value Expression::evaluate(const Scope &scope) const
{
    const auto holds = [&](const Expression &operand) { return operand.evaluate(scope).isTrue(); };
    switch (m_op) {
    case Op::Path:
        return filtered(m_path.value(scope));
    case Op::Constant:
        return m_constant;
    case Op::Template:
        return templateText(scope);
    case Op::First:
        for (const Expression &operand : m_operands)
            if (Value value = operand.evaluate(scope); !value.isNothing())
                return value;
        return {};
    case Op::Concat:
        return concatenated(scope);
    case Op::Table:
        return tableEntry(scope);
    case Op::If:
        return holds(m_operands[0]) ? m_operands[1].evaluate(scope)
            : m_operands.size() > 2 ? m_operands[2].evaluate(scope)
                                    : Value();
    case Op::Equals:
        return sameValue(m_operands[0].evaluate(scope), m_constant);
    case Op::In: {
        const Value value = m_operands[0].evaluate(scope);
        return std::ranges::any_of(*m_constant.list(), [&](const Value &item) { return sameValue(value, item); });
    }
    case Op::StartsWith: {
        const std::string text = m_operands[0].evaluate(scope).asText();
        const std::string start = m_constant.asText();
        return text.size() >= start.size() && sameText(std::string_view(text).substr(0, start.size()), start);
    }
    case Op::All:
        return std::ranges::all_of(m_operands, holds);
    case Op::Any:
        return std::ranges::any_of(m_operands, holds);
    case Op::Not:
        return !holds(m_operands.front());
    case Op::Leaves:
        return leaves(scope);
    case Op::Pick:
        return picked(scope);
    case Op::Each:
        return ofEach(scope);
    case Op::Derive:
        return valueDerivation(m_derivation)(scope);
    }
    return {};
}

} // namespace azimuth::mapping
