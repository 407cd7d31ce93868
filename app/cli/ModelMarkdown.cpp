// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MarkdownText.h"
#include "ModelText.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Requests of a type that differ only in what they are asked for.
struct RequestGroup {
    const ModelRequest *request = nullptr;
    QStringList steps;
    QStringList parents; ///< Types; none for the tenant.
};

std::vector<RequestGroup> groupsOf(const ModelType &type)
{
    std::vector<RequestGroup> groups;
    for (const ModelRequest &one : type.requests) {
        auto group = std::find_if(groups.begin(), groups.end(), [&](const RequestGroup &other) {
            return other.request->request == one.request && other.request->needs == one.needs
                && other.request->bringsEntities == one.bringsEntities;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {&one, {}, {}});
        group->steps << one.step;
        if (!one.parentType.isEmpty())
            group->parents << one.parentType;
    }
    return groups;
}

class MarkdownModel {
public:
    explicit MarkdownModel(const DataModel &model);
    QString text();

private:
    void nameAnchor(const QString &name, const QString &heading);
    QString link(const QString &type) const;
    void overview();
    void tableOfTypes();
    void typeRow(const ModelType &type);
    void service(const QString &name);
    void type(const ModelType &type);
    void request(const RequestGroup &group);
    void relationships(const QString &type);
    QString askedPer(const QStringList &parents, qsizetype most) const;

    const DataModel &m_model;
    QHash<QString, const ModelType *> m_types;
    QStringList m_services;
    QHash<QString, QString> m_anchors; ///< By "type" or "service:name".
    QSet<QString> m_takenAnchors;
    QString m_out;
};

MarkdownModel::MarkdownModel(const DataModel &model)
    : m_model(model)
{
    m_takenAnchors = {u"the-data-model"_s, u"how-to-read-it"_s, u"types"_s, u"any-entity"_s};
    for (const ModelType &type : model.types) {
        if (!m_services.contains(type.facts.service)) {
            m_services << type.facts.service;
            nameAnchor(u"service:"_s + type.facts.service, type.facts.service);
        }
        m_types.insert(type.facts.name, &type);
        nameAnchor(type.facts.name, type.facts.label);
    }
    m_anchors.insert(u"any"_s, u"any-entity"_s);
}

/// Anchors as GitHub and GitLab make them of headings; a second heading of a name gets a number.
void MarkdownModel::nameAnchor(const QString &name, const QString &heading)
{
    QString anchor;
    for (const QChar sign : heading.simplified().toLower())
        if (sign.isLetterOrNumber() || sign == u'-' || sign == u'_' || sign == u' ')
            anchor += sign == u' ' ? QChar(u'-') : sign;
    QString unique = anchor;
    for (int number = 1; m_takenAnchors.contains(unique); ++number)
        unique = anchor + u'-' + QString::number(number);
    m_takenAnchors.insert(unique);
    m_anchors.insert(name, unique);
}

QString MarkdownModel::link(const QString &type) const
{
    const ModelType *known = m_types.value(type);
    const QString label = known ? plainMarkdown(known->facts.label) : type == u"any"_s ? u"any entity"_s : type;
    return u"[%1](#%2)"_s.arg(QString(label).replace(u' ', QChar::Nbsp), m_anchors.value(type));
}

/// "tenant", "Subscription", or how many types where they are more than `most`.
QString MarkdownModel::askedPer(const QStringList &parents, qsizetype most) const
{
    if (parents.isEmpty())
        return u"tenant"_s;
    if (parents.size() > most)
        return u"%1 types"_s.arg(parents.size());
    QStringList labels;
    for (const QString &parent : parents) {
        const ModelType *known = m_types.value(parent);
        labels << plainMarkdown(known ? known->facts.label : parent);
    }
    return labels.join(u", "_s);
}

void MarkdownModel::overview()
{
    QSet<QString> steps, names;
    qsizetype listed = 0;
    for (const ModelType &type : m_model.types) {
        listed += type.placeholderOnly ? 0 : 1;
        for (const ModelRequest &request : type.requests)
            steps.insert(request.step);
    }
    for (const ModelRelationship &one : m_model.relationships)
        names.insert(one.type);
    m_out += u"# The data model\n\n"_s;
    m_out += wrappedMarkdown(
        {},
        u"Azimuth collects **%1 types of entities** of %2 services by %3 kinds of requests, and relates them by **%4 "
        u"types of relationships**. "
        "%5 more types only ever stand for the end of a relationship that nothing lists. Written by `azimuth-cli "
        "model` from the catalog's rows "
        "([catalog.md](catalog.md)); do not edit it: in the source tree `scripts/data-model` writes it anew."_s
            .arg(listed)
            .arg(m_services.size())
            .arg(steps.size())
            .arg(names.size())
            .arg(qsizetype(m_model.types.size()) - listed),
        {});
    m_out += u"\n## How to read it\n\n"_s;
    const QStringList hints{
        u"*A request per*: one for the tenant, or one for each entity of that type. `{parentKey}` in a path is that entity's key."_s,
        u"*Permission*: any of those joined by \"or\" would do; a semicolon parts requests of their own. Names without "
        u"a slash are application "
        "permissions of Microsoft Graph; the others are actions of Azure Resource Manager, which the role Reader holds."_s,
        u"*any entity* is whatever was collected. Where a relationship's name ends with `any`, the entity's type "
        u"stands there: "
        "`azure_role_assignment_allows_any` is `azure_role_assignment_allows_subnet` where a role's scope is a subnet."_s,
        u"Relationships that say \"it\" come in: the type of the section is their end."_s};
    for (const QString &hint : hints)
        m_out += wrappedMarkdown(u"- "_s, hint, u"  "_s);
}

void MarkdownModel::typeRow(const ModelType &type)
{
    QStringList parents, permissions;
    bool isPerTenant = false;
    for (const ModelRequest &request : type.requests) {
        if (!request.bringsEntities)
            continue;
        isPerTenant = isPerTenant || request.parentType.isEmpty();
        parents << (request.parentType.isEmpty() ? QStringList() : QStringList(request.parentType));
        permissions << codesMarkdown(request.needs, u" or "_s);
    }
    parents.removeDuplicates();
    permissions.removeDuplicates();
    QString per = type.placeholderOnly ? u"not listed"_s : isPerTenant ? u"tenant"_s : QString();
    if (!parents.isEmpty())
        per += (per.isEmpty() ? QString() : u", "_s) + askedPer(parents, 2);
    const QString row = u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(link(type.facts.name), codeMarkdown(type.facts.name),
                                                              plainMarkdown(type.facts.classes.join(u", "_s)), per,
                                                              permissions.join(u"; "_s));
    m_out += QString(row).replace(QChar::Nbsp, u' ').replace(u"|  |"_s, u"| |"_s);
}

void MarkdownModel::tableOfTypes()
{
    m_out += u"\n## Types\n\n| Type | Name | Classes | A request per | Permission |\n|---|---|---|---|---|\n"_s;
    for (const QString &service : m_services) {
        m_out += u"| **[%1](#%2)** | | | | |\n"_s.arg(plainMarkdown(service), m_anchors.value(u"service:"_s + service));
        for (const ModelType &type : m_model.types)
            if (type.facts.service == service)
                typeRow(type);
    }
}

void MarkdownModel::request(const RequestGroup &group)
{
    const RequestParts parts = partsOf(*group.request);
    m_out += wrappedMarkdown(u"- "_s, codeMarkdown(parts.address), u"  "_s);
    QString facts = parts.version.isEmpty() ? QString() : u"api-version %1, "_s.arg(parts.version);
    facts += (group.request->kql.isEmpty() ? u"once per "_s : u"once for many of "_s)
        + askedPer(group.parents, group.parents.size());
    facts += group.steps.size() == 1 ? u" (step %1)"_s.arg(codeMarkdown(group.steps.front()))
                                     : u" (%1 steps)"_s.arg(group.steps.size());
    if (!group.request->retired.isEmpty())
        facts += u"; retired on "_s + plainMarkdown(group.request->retired);
    if (!group.request->bringsEntities)
        facts += u"; tells more of them or relates them, and lists none"_s;
    m_out += wrappedMarkdown(u"  - "_s, facts, u"    "_s);
    if (!group.request->kql.isEmpty())
        m_out += wrappedMarkdown(u"  - posts "_s, u'`' + group.request->kql.simplified() + u'`', u"    "_s);
    for (const QString &field : parts.query) {
        const QStringList names = field.section(u'=', 1).split(u',');
        const QString query = names.size() < 2 ? codeMarkdown(field)
                                               : codeMarkdown(field.section(u'=', 0, 0)) + u' ' + names.join(u", "_s);
        m_out += wrappedMarkdown(u"  - with "_s, query, u"    "_s);
    }
    m_out += wrappedMarkdown(u"  - needs "_s, codesMarkdown(group.request->needs, u" or "_s), u"    "_s);
}

/// Of a type, or of "any".
void MarkdownModel::relationships(const QString &type)
{
    QStringList lines;
    for (const ModelRelationship &one : m_model.relationships)
        if (one.fromType == type)
            lines << u"**%1** %2: %3"_s.arg(one.className, link(one.toType), codeMarkdown(one.type));
    for (const ModelRelationship &one : m_model.relationships)
        if (one.toType == type && (type != u"any"_s || one.fromType != type))
            lines << u"%1 **%2** it: %3"_s.arg(link(one.fromType), one.className, codeMarkdown(one.type));
    if (lines.isEmpty())
        return;
    m_out += u"\nRelationships:\n\n"_s;
    for (const QString &line : lines)
        m_out += wrappedMarkdown(u"- "_s, line, u"  "_s);
}

void MarkdownModel::type(const ModelType &type)
{
    m_out += u"\n### %1\n\n"_s.arg(plainMarkdown(type.facts.label));
    QString facts = codeMarkdown(type.facts.name);
    if (!type.facts.classes.isEmpty())
        facts += (type.facts.classes.size() == 1 ? u", class "_s : u", classes "_s)
            + plainMarkdown(type.facts.classes.join(u", "_s));
    if (type.placeholderOnly)
        facts += u". Nothing lists it: it is only ever the end of a relationship"_s;
    facts += u'.';
    if (!type.facts.columns.isEmpty())
        facts += u" First columns: "_s + plainMarkdown(type.facts.columns.join(u", "_s)) + u'.';
    m_out += wrappedMarkdown({}, facts, {});
    if (!type.requests.empty())
        m_out += u"\nRequests:\n\n"_s;
    for (const RequestGroup &group : groupsOf(type))
        request(group);
    relationships(type.facts.name);
}

void MarkdownModel::service(const QString &name)
{
    m_out += u"\n## %1\n"_s.arg(plainMarkdown(name));
    for (const ModelType &one : m_model.types)
        if (one.facts.service == name)
            type(one);
}

QString MarkdownModel::text()
{
    overview();
    tableOfTypes();
    for (const QString &name : m_services)
        service(name);
    const auto isAny = [](const ModelRelationship &one) { return one.fromType == u"any"_s || one.toType == u"any"_s; };
    if (std::any_of(m_model.relationships.begin(), m_model.relationships.end(), isAny)) {
        m_out += u"\n## Any entity\n"_s;
        relationships(u"any"_s);
    }
    return m_out;
}

} // namespace

QByteArray modelMarkdown(const DataModel &model)
{
    return MarkdownModel(model).text().toUtf8();
}

} // namespace azimuth
