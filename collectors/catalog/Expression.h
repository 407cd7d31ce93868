// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The little language of catalog files: how a value is read from an answer. Grammar: docs/catalog.md, "Expressions".

#include "Node.h"
#include "Value.h"

#include <QJsonValue>
#include <QString>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace azimuth {
struct MapContext;
}

namespace azimuth::mapping {

/// What an expression can see while one object is mapped. References must outlive the call.
struct Scope {
    Node item; ///< Where plain paths start: the object itself, or the item of an `each`.
    Node entity; ///< $entity: the object being mapped.
    Node outer; ///< $outer: the object that a nested one sits in.
    Node carried; ///< $carried: what the parent's row carried to this step.
    const MapContext *context = nullptr;
    const Properties *own = nullptr; ///< $own: properties computed so far.
    std::string key; ///< $key of the entity, once known.
};

/// "properties.ipConfigurations[].subnet.id": steps by name, through a whole list or into one place of it.
struct Path {
    enum class Root { Item, Entity, Outer, Carried, Own, Variable };
    struct Step {
        std::string name; ///< Empty for the item itself (".").
        bool everyItem = false; ///< "[]"
        int index = -1; ///< "[2]"
    };
    Root root = Root::Item;
    std::vector<Step> steps; ///< For Own and Variable: one step, the name.

    bool isList() const;
    /// Empty when `text` is a path; else what is wrong with it.
    static QString parse(const QString &text, Path &path);
    /// Calls `visit` with each node the path leads to.
    void eachNode(const Scope &scope, const std::function<void(Node)> &visit) const;
    Value value(const Scope &scope) const;
};

/// "|lower", "|before:/ipConfigurations": what is done to a path's value, in order.
struct Filter {
    QString name;
    std::string argument;
};

class Expression {
public:
    /// Empty when `json` is an expression; else what is wrong with it.
    static QString parse(const QJsonValue &json, Expression &expression);
    /// "{name} ({CIDR})"; missing as a whole where a part is missing.
    static QString parseTemplate(const QString &text, Expression &expression);

    Value evaluate(const Scope &scope) const;
    /// True for constants and for "|null": a null it gives is meant, and kept.
    bool keepsNull() const;
    /// The text of a constant; empty where the value hangs on an answer.
    QString constantText() const;
    /// What a template begins with, whatever the answer is; empty for all else.
    QString templateStart() const;

private:
    enum class Op {
        Path,
        Constant,
        Template,
        First,
        Concat,
        Table,
        If,
        Equals,
        In,
        StartsWith,
        All,
        Any,
        Not,
        Leaves,
        Pick,
        Each,
        Derive
    };

    static QString parsePiped(const QString &text, Expression &expression);
    static QString parseOperator(const QString &name, const QJsonValue &json, const QJsonObject &all,
                                 Expression &expression);
    QString parseOperands(const QJsonValue &json, int least, int most);
    Value filtered(Value value) const;
    Value tableEntry(const Scope &scope) const;
    Value templateText(const Scope &scope) const;
    Value concatenated(const Scope &scope) const;
    Value leaves(const Scope &scope) const;
    Value picked(const Scope &scope) const;
    Value ofEach(const Scope &scope) const;

    Op m_op = Op::Constant;
    Path m_path;
    std::vector<Filter> m_filters;
    Value m_constant;
    std::vector<Expression> m_operands;
    std::vector<std::pair<std::string, Value>> m_table; ///< Lower-case keys.
    std::vector<std::string> m_literals; ///< Template: between the operands, one more than those.
    QString m_derivation;
};

} // namespace azimuth::mapping
