// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catalog.h"

#include "CatalogReader.h"
#include "PageMapper.h"
#include "ResourceGraphQuery.h"
#include "WorkThread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {

struct Catalog::Private {
    mapping::Rows rows;
    std::vector<StepSpec> steps;
    std::vector<RelationshipSpec> relationships;
    TypeCatalog types;
};

namespace {

/// What may stand at an end: what is found there, and what stands for it if nobody collected it.
QStringList typesAt(const mapping::EndSpec &end, const mapping::ReferenceSpec &reference)
{
    QStringList types = end.types;
    const bool isFarEnd = end.value && (&end == &reference.to || !reference.to.value);
    const QString missing = reference.placeholder ? reference.placeholder->type.constantText() : QString();
    if (isFarEnd && !missing.isEmpty() && !types.contains(missing))
        types.append(missing);
    return types;
}

void addRelationships(const std::vector<mapping::ReferenceSpec> &references, std::vector<RelationshipSpec> &all)
{
    for (const mapping::ReferenceSpec &reference : references) {
        if (reference.className.isEmpty())
            continue;
        for (const QString &from : typesAt(reference.from, reference))
            for (const QString &to : typesAt(reference.to, reference))
                all.push_back({reference.className, reference.type, from, to});
    }
}

void addDerived(const mapping::RowDerivationFacts &derivation, std::vector<RelationshipSpec> &all)
{
    for (const mapping::DerivedRelationship &one : derivation.relationships)
        all.push_back({one.className, one.type, one.fromType, one.toType});
}

/// The ends of a join: of the first leg the far end from the shared type, of the second likewise.
void addJoined(const mapping::Rows &rows, const Join &join, std::vector<RelationshipSpec> &all)
{
    const auto legOf = [&](const QString &type) -> const mapping::ReferenceSpec * {
        for (const mapping::TypeSpec &row : rows.types)
            for (const mapping::ReferenceSpec &reference : row.references)
                if (reference.type == type)
                    return &reference;
        return nullptr;
    };
    const mapping::ReferenceSpec *first = legOf(join.first);
    const mapping::ReferenceSpec *second = legOf(join.second);
    if (!first || !second)
        return;
    for (const QString &from : first->from.types)
        for (const QString &to : second->to.types)
            all.push_back({join.className, join.type, join.reversed ? to : from, join.reversed ? from : to});
}

/// `text` with {name} replaced; carried values come from the context's JSON. Only a parent's key may bring slashes.
QString filledIn(const QString &text, const MapContext &context, const mapping::Node &carried)
{
    QString filled;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = text.indexOf(u'}', open);
        if (open < 0 || close < 0)
            break;
        const QString name = text.mid(open + 1, close - open - 1);
        const QString value = name == u"subscriptionId"_s ? context.subscriptionId
            : name == u"tenantId"_s                       ? context.tenantId
            : name == u"parentKey"_s                      ? context.parentKey
                                                          : carried.field(name.mid(8).toStdString()).value().asString();
        const QByteArray kept = name == u"parentKey"_s ? "/" : "";
        filled += text.mid(at, open - at) + QString::fromLatin1(QUrl::toPercentEncoding(value, kept));
        at = close + 1;
    }
    return filled + text.mid(at);
}

} // namespace

Catalog::Catalog()
    : d(std::make_unique<Private>())
{
}

Catalog::Catalog(Catalog &&) noexcept = default;
Catalog &Catalog::operator=(Catalog &&) noexcept = default;
Catalog::~Catalog() = default;

Catalog Catalog::load(const QStringList &folders, std::vector<CatalogProblem> &problems)
{
    mapping::CatalogReader reader(problems);
    for (const QString &folder : folders)
        reader.readFolder(folder);
    Catalog catalog;
    Private &d = *catalog.d;
    d.rows = reader.take();
    std::vector<EntityType> types;
    for (const mapping::TypeSpec &type : d.rows.types) {
        types.push_back(type.facts);
        addRelationships(type.references, d.relationships);
        for (const mapping::RowDerivationFacts *derivation : type.derivations)
            addDerived(*derivation, d.relationships);
    }
    d.types = TypeCatalog(std::move(types));
    for (const mapping::StepRow &step : d.rows.steps) {
        d.steps.push_back(step.spec);
        addRelationships(step.references, d.relationships);
        if (step.derivation)
            addDerived(*step.derivation, d.relationships);
    }
    for (const Join &join : d.rows.joins)
        addJoined(d.rows, join, d.relationships);
    return catalog;
}

const std::vector<StepSpec> &Catalog::steps() const
{
    return d->steps;
}

const StepSpec *Catalog::step(const QString &id) const
{
    for (const StepSpec &step : d->steps)
        if (step.id == id)
            return &step;
    return nullptr;
}

const TypeCatalog &Catalog::types() const
{
    return d->types;
}

const std::vector<Join> &Catalog::joins() const
{
    return d->rows.joins;
}

const std::vector<RelationshipSpec> &Catalog::relationships() const
{
    return d->relationships;
}

QString Catalog::request(const StepSpec &step, const MapContext &context) const
{
    const mapping::Document carried(context.parent);
    QString request = filledIn(step.path, context, carried.root());
    QString query = filledIn(step.query, context, carried.root());
    query = QString::fromLatin1(QUrl::toPercentEncoding(query, "$=&,'()/:@*%"));
    if (!step.version.isEmpty())
        query = u"api-version="_s + step.version + (query.isEmpty() ? QString() : u'&' + query);
    return query.isEmpty() ? request : request + u'?' + query;
}

QByteArray Catalog::body(const StepSpec &step, const MapContext &context) const
{
    if (step.kql.isEmpty())
        return {};
    QStringList subscriptions;
    const QJsonObject parent = QJsonDocument::fromJson(context.parent).object();
    for (const QJsonValue id : parent.value("subscriptions"_L1).toArray())
        subscriptions << id.toString();
    return firstQuestion(step.kql, subscriptions);
}

MappedPage Catalog::mapPage(const StepSpec &step, const MapContext &context, const QByteArray &body) const
{
    noteWork(Work::Parse);
    const mapping::StepRow *row = d->rows.step(step.id);
    return row ? mapping::PageMapper(d->rows, d->types, *row, context).map(body) : MappedPage();
}

PageRows Catalog::rowsWithoutAnswer(const StepSpec &step, const MapContext &context) const
{
    const mapping::StepRow *row = d->rows.step(step.id);
    return row ? mapping::PageMapper(d->rows, d->types, *row, context).always() : PageRows();
}

} // namespace azimuth
