// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catalog.h"
#include "Expression.h"
#include "ResourceId.h"

#include <QSet>

#include <span>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

const QSet<QString> &variableNames()
{
    static const QSet<QString> names{u"key"_s,     u"tenantId"_s,  u"subscriptionId"_s, u"subscription"_s,
                                     u"account"_s, u"parentKey"_s, u"resourceGroup"_s,  u"resourceGroupKey"_s,
                                     u"portal"_s,  u"domain"_s};
    return names;
}

std::string subscriptionIdIn(const Scope &scope)
{
    const std::string_view own = subscriptionIdOf(scope.key);
    return own.empty() ? scope.context->subscriptionId.toStdString() : std::string(own);
}

std::string portalOf(const MapContext &context)
{
    const QString given = context.portal.toString(QUrl::StripTrailingSlash);
    return given.isEmpty() ? "https://portal.azure.com" : given.toStdString();
}

std::string variableText(const Scope &scope, const std::string &name)
{
    if (name == "key")
        return scope.key;
    if (name == "resourceGroup")
        return lowerAscii(resourceGroupNameOf(scope.key));
    if (name == "resourceGroupKey")
        return std::string(resourceGroupKeyOf(scope.key));
    if (!scope.context)
        return {};
    if (name == "tenantId" || name == "account")
        return scope.context->tenantId.toStdString();
    if (name == "parentKey")
        return scope.context->parentKey.toStdString();
    if (name == "subscriptionId")
        return subscriptionIdIn(scope);
    if (name == "subscription") {
        const std::string_view own = subscriptionKeyOf(scope.key);
        const std::string id = subscriptionIdIn(scope);
        return !own.empty() ? std::string(own) : id.empty() ? std::string() : "/subscriptions/" + id;
    }
    return name == "portal" ? portalOf(*scope.context) : scope.context->defaultDomain.toStdString();
}

/// "name", "'@odata.type'", each with "[]" or "[2]".
QString parseStep(QStringView text, Path::Step &step)
{
    if (text.endsWith(u']')) {
        const qsizetype bracket = text.lastIndexOf(u'[');
        if (bracket < 0)
            return u"\"]\" without \"[\""_s;
        const QStringView inside = text.mid(bracket + 1, text.size() - bracket - 2);
        bool isNumber = true;
        if (inside.isEmpty())
            step.everyItem = true;
        else
            step.index = inside.toInt(&isNumber);
        if (!isNumber || (!step.everyItem && step.index < 0))
            return u"\"[%1]\" is not a place in a list"_s.arg(inside);
        text = text.left(bracket);
    }
    if (text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        text = text.mid(1, text.size() - 2);
    else if (text.contains(u'[') || text.contains(u'\'') || text.contains(u' ') || text.contains(u'{'))
        return u"\"%1\" is not a field's name"_s.arg(text);
    if (text.isEmpty())
        return u"a field's name is missing"_s;
    step.name = text.toString().toStdString();
    return {};
}

/// Splits at dots outside of quotes.
QList<QStringView> splitSteps(QStringView text)
{
    QList<QStringView> pieces;
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\'')
            quoted = !quoted;
        else if (text[i] == u'.' && !quoted) {
            pieces.append(text.mid(start, i - start));
            start = i + 1;
        }
    }
    pieces.append(text.mid(start));
    return pieces;
}

void walk(Node node, std::span<const Path::Step> steps, const std::function<void(Node)> &visit, bool *sawList)
{
    for (; !steps.empty() && node.exists(); steps = steps.subspan(1)) {
        const Path::Step &step = steps.front();
        node = node.child(step.name);
        if (step.index >= 0)
            node = node.item(std::size_t(step.index));
        if (step.everyItem) {
            *sawList = *sawList || node.isArray();
            return node.eachItem([&](Node item) { walk(item, steps.subspan(1), visit, sawList); });
        }
    }
    if (node.exists())
        visit(node);
}

Node rootOf(const Scope &scope, Path::Root root)
{
    switch (root) {
    case Path::Root::Entity:
        return scope.entity;
    case Path::Root::Outer:
        return scope.outer;
    case Path::Root::Carried:
        return scope.carried;
    default:
        return scope.item;
    }
}

} // namespace

bool Path::isList() const
{
    for (const Step &step : steps)
        if (step.everyItem)
            return true;
    return false;
}

QString Path::parse(const QString &text, Path &path)
{
    path = {};
    if (text == u"."_s)
        return {};
    QList<QStringView> pieces = splitSteps(text);
    if (text.startsWith(u'$')) {
        const QString root = pieces.takeFirst().mid(1).toString();
        if (variableNames().contains(root)) {
            path.root = Root::Variable;
            path.steps = {{root.toStdString()}};
            return pieces.isEmpty() ? QString() : u"nothing can follow \"$%1\""_s.arg(root);
        }
        const auto at = std::array{u"entity"_s, u"outer"_s, u"carried"_s, u"own"_s};
        const auto found = std::find(at.begin(), at.end(), root);
        if (found == at.end())
            return u"\"$%1\" is unknown"_s.arg(root);
        path.root = std::array{Root::Entity, Root::Outer, Root::Carried, Root::Own}[std::size_t(found - at.begin())];
        if (path.root == Root::Own && pieces.size() != 1)
            return u"\"$own\" takes one property's name"_s;
    }
    for (const QStringView piece : pieces) {
        path.steps.emplace_back();
        if (const QString problem = parseStep(piece, path.steps.back()); !problem.isEmpty())
            return u"path \"%1\": %2"_s.arg(text, problem);
    }
    return {};
}

void Path::eachNode(const Scope &scope, const std::function<void(Node)> &visit) const
{
    bool sawList = false;
    if (root != Root::Own && root != Root::Variable)
        walk(rootOf(scope, root), steps, visit, &sawList);
}

Value Path::value(const Scope &scope) const
{
    if (root == Root::Variable) {
        std::string text = variableText(scope, steps.front().name);
        return text.empty() ? Value() : Value(std::move(text));
    }
    if (root == Root::Own) {
        const Value *own = scope.own ? scope.own->find(steps.front().name) : nullptr;
        return own ? *own : Value();
    }
    if (!isList()) {
        Value found;
        eachNode(scope, [&](Node node) { found = node.value(); });
        return found;
    }
    // A list that is not there is nothing; one without such items is an empty list.
    bool sawList = false;
    Value::List values;
    const auto take = [&](Node node) {
        Value value = node.value();
        if (const auto *inner = value.list())
            values.insert(values.end(), inner->begin(), inner->end());
        else if (!value.isNothing())
            values.push_back(std::move(value));
    };
    walk(rootOf(scope, root), steps, take, &sawList);
    return sawList ? Value(std::move(values)) : Value();
}

} // namespace azimuth::mapping
