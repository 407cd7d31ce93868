// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OverviewFigures.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool isLarger(const CountFigure &one, const CountFigure &other)
{
    return one.count != other.count ? one.count > other.count : one.id < other.id;
}

void addTypes(OverviewFigures &figures, const Estate &estate)
{
    QHash<QString, qint64> services;
    for (const TypeIndex type : estate.types()) {
        const qint64 all = estate.entitiesOf(type).size();
        const qint64 placeholders = estate.placeholderCount(type);
        figures.entities += all - placeholders;
        figures.placeholders += placeholders;
        if (all == placeholders)
            continue;
        const EntityType *known = estate.catalog().find(estate.typeName(type));
        CountFigure figure{estate.typeName(type), known ? known->label : estate.typeName(type), all - placeholders, {}};
        figure.list.types = {figure.id};
        if (known && !known->service.isEmpty())
            services[known->service] += figure.count;
        figures.types.push_back(std::move(figure));
    }
    for (auto it = services.cbegin(); it != services.cend(); ++it) {
        CountFigure figure{it.key(), it.key(), it.value(), {}};
        figure.list.service = it.key();
        figures.services.push_back(std::move(figure));
    }
    std::sort(figures.types.begin(), figures.types.end(), isLarger);
    std::sort(figures.services.begin(), figures.services.end(), isLarger);
}

void addRegions(OverviewFigures &figures, const Estate &estate)
{
    QHash<quint32, qint64> counts; // by number of the text: each distinct one is read once
    QHash<quint32, QString> names;
    for (const TypeIndex type : estate.types()) {
        const auto column = estate.column(type, u"region");
        if (!column)
            continue;
        column->forEach([&](EntityIndex entity, const PropertyValue &value) {
            if (value.kind() != PropertyValue::Kind::Text || estate.isPlaceholder(entity))
                return;
            if (counts[value.textId()]++ == 0)
                names.insert(value.textId(), value.toString());
        });
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const QString name = names.value(it.key());
        if (name.isEmpty())
            continue;
        CountFigure figure{name, name, it.value(), {}};
        figure.list.conditions = {{u"region"_s, Condition::Test::Is, {name}}};
        figures.regions.push_back(std::move(figure));
    }
    std::sort(figures.regions.begin(), figures.regions.end(), isLarger);
}

void addSubscriptions(OverviewFigures &figures, const Estate &estate, const Containment &containment)
{
    for (const EntityIndex entity : estate.entitiesOf(u"azure_subscription")) {
        if (estate.isPlaceholder(entity))
            continue;
        CountFigure figure{estate.key(entity), estate.displayName(entity), containment.countWithin(entity), {}};
        figure.list.within = figure.id;
        figures.subscriptions.push_back(std::move(figure));
    }
    std::sort(figures.subscriptions.begin(), figures.subscriptions.end(), isLarger);
}

/// How many entities of a type are collected and have a text in a property, without case.
qint64 countOf(const Estate &estate, TypeIndex type, QLatin1StringView property, QLatin1StringView word)
{
    qint64 count = 0;
    if (const auto column = estate.column(type, property))
        column->forEach([&](EntityIndex entity, const PropertyValue &value) {
            const std::string_view text = value.text();
            if (!estate.isPlaceholder(entity) && text.size() == static_cast<std::size_t>(word.size())
                && word.compare(QLatin1StringView(text.data(), qsizetype(text.size())), Qt::CaseInsensitive) == 0)
                ++count;
        });
    return count;
}

qint64 collectedOf(const Estate &estate, QLatin1StringView type)
{
    const auto index = estate.findType(type);
    return index ? qint64(estate.entitiesOf(*index).size()) - estate.placeholderCount(*index) : 0;
}

void addPeople(OverviewFigures &figures, const Estate &estate)
{
    const QString user = u"azure_user"_s;
    figures.users.list.types = figures.guests.list.types = figures.disabledUsers.list.types = {user};
    figures.guests.list.conditions = {{u"userType"_s, Condition::Test::Is, {u"guest"_s}}};
    figures.disabledUsers.list.conditions = {{u"active"_s, Condition::Test::Is, {u"false"_s}}};
    const auto type = estate.findType(user);
    if (!type)
        return;
    figures.users.count = collectedOf(estate, "azure_user"_L1);
    figures.tellsGuests = estate.column(*type, u"userType").has_value();
    figures.guests.count = countOf(estate, *type, "userType"_L1, "guest"_L1);
    if (const auto column = estate.column(*type, u"active"))
        column->forEach([&](EntityIndex, const PropertyValue &value) {
            if (value.kind() != PropertyValue::Kind::Bool)
                return;
            figures.tellsDisabled = true;
            figures.disabledUsers.count += value.toBool() ? 0 : 1;
        });
}

/// Visits each time (milliseconds since 1970, or ISO 8601) that a value holds, alone or in a list.
template <class Visit>
void eachTime(const PropertyValue &value, const Visit &visit)
{
    switch (value.kind()) {
    case PropertyValue::Kind::Int:
        return visit(QDateTime::fromMSecsSinceEpoch(value.toInt(), Qt::UTC));
    case PropertyValue::Kind::Text: {
        const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
        if (time.isValid())
            visit(time);
        return;
    }
    case PropertyValue::Kind::List:
        for (quint32 item = 0; item < value.size(); ++item)
            eachTime(value.at(item), visit);
        return;
    default:
        return;
    }
}

void addCredentials(OverviewFigures &figures, const Estate &estate, TypeIndex type, const QDateTime &now)
{
    const QDateTime horizon = now.addDays(OverviewFigures::daysAhead);
    for (const bool certificate : {false, true}) {
        const auto column =
            estate.column(type, certificate ? u"keyCredentialsExpireOn" : u"passwordCredentialsExpireOn");
        if (!column)
            continue;
        figures.tellsExpiry = true;
        column->forEach([&](EntityIndex entity, const PropertyValue &value) {
            if (estate.isPlaceholder(entity))
                return;
            eachTime(value, [&](const QDateTime &when) {
                if (when <= horizon)
                    figures.expiring.push_back({estate.key(entity), estate.displayName(entity), when, certificate});
            });
        });
    }
}

void addApplications(OverviewFigures &figures, const Estate &estate, const QDateTime &now)
{
    const QLatin1StringView registrations = "azure_application"_L1, principals = "azure_service_principal"_L1;
    const bool areRegistrations = collectedOf(estate, registrations) > 0;
    const QString type = areRegistrations ? registrations : principals;
    figures.applications = {type, type, collectedOf(estate, areRegistrations ? registrations : principals), {}};
    figures.applications.list.types = {type};
    for (const QLatin1StringView name : {registrations, principals})
        if (const auto index = estate.findType(name))
            addCredentials(figures, estate, *index, now);
    std::sort(figures.expiring.begin(), figures.expiring.end(), [](const auto &one, const auto &other) {
        return one.when != other.when ? one.when < other.when : one.entityKey < other.entityKey;
    });
    QSet<QString> listed, over;
    for (const ExpiringCredential &credential : figures.expiring) {
        if (!listed.contains(credential.entityKey))
            figures.expiringList.keys.append(credential.entityKey);
        listed.insert(credential.entityKey);
        if (credential.when > now || over.contains(credential.entityKey))
            continue;
        over.insert(credential.entityKey);
        figures.expired.list.keys.append(credential.entityKey);
    }
    figures.expired.count = over.size();
}

void addCoverage(OverviewFigures &figures, const Estate &estate)
{
    QHash<QString, std::size_t> places;
    QSet<QString> subscriptions;
    for (const CoverageRow &row : estate.coverage()) {
        if (row.repeatsGap)
            continue;
        const auto found = places.constFind(row.step);
        const std::size_t place = found == places.cend() ? figures.steps.size() : *found;
        if (place == figures.steps.size()) {
            places.insert(row.step, place);
            figures.steps.push_back({row.step, row.state, 0, 0, {}, {}});
        }
        StepFigure &step = figures.steps[place];
        step.state = worse(step.state, row.state);
        ++step.scopes;
        if (!isGap(row.state))
            continue;
        if (step.gaps++ == 0)
            if (const auto scope = estate.find(row.scope))
                step.gapScope = estate.displayName(*scope);
        if (step.needs.isEmpty())
            step.needs = row.permissions;
        if (row.scope.startsWith("/subscriptions/"_L1))
            subscriptions.insert(row.scope.section(u'/', 0, 2).toLower());
    }
    figures.subscriptionsWithGaps = subscriptions.size();
    figures.stepsRead = std::count_if(figures.steps.begin(), figures.steps.end(),
                                      [](const StepFigure &step) { return step.gaps == 0; });
}

} // namespace

qint64 OverviewFigures::openFindings() const
{
    return std::accumulate(findings.begin(), findings.end(), qint64(0));
}

OverviewFigures overviewFigures(const Estate &estate, const Containment &containment,
                                const std::vector<Finding> *findings, const QDateTime &now)
{
    OverviewFigures figures;
    figures.relationships = estate.relationshipCount();
    addTypes(figures, estate);
    addRegions(figures, estate);
    addSubscriptions(figures, estate, containment);
    addPeople(figures, estate);
    addApplications(figures, estate, now);
    addCoverage(figures, estate);
    if (findings)
        for (const Finding &finding : *findings)
            ++figures.findings.at(static_cast<std::size_t>(finding.severity));
    return figures;
}

Reading readingOf(const StepFigure &step)
{
    if (step.gaps == 0)
        return Reading::Full;
    const bool someCame =
        step.gaps < step.scopes || step.state == CoverageState::Limited || step.state == CoverageState::Truncated;
    return someCame ? Reading::Partly : Reading::Missing;
}

std::vector<ServiceCoverage> coverageByService(const std::vector<StepFigure> &steps,
                                               const std::function<QString(const QString &step)> &serviceOf)
{
    std::vector<ServiceCoverage> services;
    for (const StepFigure &step : steps) {
        const QString service = serviceOf(step.step);
        auto place = std::find_if(services.begin(), services.end(),
                                  [&](const ServiceCoverage &one) { return one.service == service; });
        if (place == services.end()) {
            services.push_back({service, {}, 0, 0, 0});
            place = services.end() - 1;
        }
        place->steps.push_back(step);
        switch (readingOf(step)) {
        case Reading::Full:
            ++place->full;
            break;
        case Reading::Partly:
            ++place->partly;
            break;
        case Reading::Missing:
            ++place->gaps;
        }
    }
    for (ServiceCoverage &service : services)
        std::stable_sort(
            service.steps.begin(), service.steps.end(),
            [](const StepFigure &one, const StepFigure &other) { return readingOf(one) < readingOf(other); });
    std::stable_sort(services.begin(), services.end(), [](const ServiceCoverage &one, const ServiceCoverage &other) {
        return one.steps.size() > other.steps.size();
    });
    return services;
}

} // namespace azimuth
