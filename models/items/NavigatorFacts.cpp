// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NavigatorFacts.h"

#include "NameOrder.h"
#include "QueryText.h"
#include "WorkThread.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr QLatin1StringView directoryService{"Microsoft Entra ID"};
constexpr QLatin1StringView accessService{"Access control"};
constexpr QLatin1StringView tenantType{"azure_account"};
/// Classes of what is said of a resource, not of what lies in it.
constexpr std::array<QLatin1StringView, 4> saidOfOthers{"Assessment"_L1, "Configuration"_L1, "ControlPolicy"_L1,
                                                        "Finding"_L1};

} // namespace

QString pluralOf(const QString &label)
{
    const QString last = label.section(u' ', -1);
    if (label.isEmpty() || last.endsWith(u's') || last == u"Internet" || last == u"Everyone")
        return last.endsWith(u"ss") || last.endsWith(u"us") ? label + u"es"_s : label;
    if (last.endsWith(u'y') && last.size() > 1 && !u"aeiou"_s.contains(last.at(last.size() - 2)))
        return label.chopped(1) + u"ies"_s;
    if (last.endsWith(u'x') || last.endsWith(u"ch") || last.endsWith(u"sh"))
        return label + u"es"_s;
    if (const auto of = label.indexOf(u" of "); of > 0)
        return pluralOf(label.left(of)) + label.mid(of);
    return label + u's';
}

std::shared_ptr<const NavigatorFacts> NavigatorFacts::of(ContainmentPtr containment,
                                                         const QHash<QString, QStringList> &stepTypes,
                                                         const std::optional<QString> &filter)
{
    noteWork(Work::Query);
    const auto made = std::shared_ptr<NavigatorFacts>(new NavigatorFacts(std::move(containment), stepTypes));
    if (filter && !filter->isEmpty())
        made->match(*filter);
    return made;
}

NavigatorFacts::NavigatorFacts(ContainmentPtr containment, const QHash<QString, QStringList> &stepTypes)
    : m_containment(std::move(containment))
{
    readTypes(stepTypes);
    readGaps();
}

void NavigatorFacts::readTypes(const QHash<QString, QStringList> &stepTypes)
{
    QMap<QString, NavigatorType> byName;
    for (const TypeIndex type : estate().types()) {
        const qint64 collected = estate().entitiesOf(type).size() - estate().placeholderCount(type);
        if (collected > 0)
            byName[estate().typeName(type)].count = collected;
    }
    for (const CoverageRow &row : estate().coverage()) {
        if (!isOwnGap(row))
            continue;
        for (const QString &name : stepTypes.value(row.step)) {
            NavigatorType &type = byName[name];
            type.gap = type.gap ? worse(*type.gap, row.state) : row.state;
        }
    }
    for (auto it = byName.begin(); it != byName.end(); ++it) {
        NavigatorType &type = it.value();
        const EntityType *known = estate().catalog().find(it.key());
        type.name = it.key();
        type.label = known ? pluralOf(known->label) : it.key();
        type.service = known ? known->service : QString();
        type.classes = known ? known->classes : QStringList();
        m_types.push_back(type);
    }
    std::sort(m_types.begin(), m_types.end(), [](const NavigatorType &one, const NavigatorType &other) {
        const int order = one.label.compare(other.label, Qt::CaseInsensitive);
        return order ? order < 0 : one.name < other.name;
    });
    for (std::size_t at = 0; at < m_types.size(); ++at)
        m_byName.insert(m_types[at].name, static_cast<int>(at));
    for (const TypeIndex type : estate().types()) {
        const QString &name = estate().typeName(type);
        m_standings.push_back(isOfDirectory(name)                     ? Standing::InDirectory
                                  : isGathered(name)                  ? Standing::Gathered
                                  : name == u"azure_management_group" ? Standing::ManagementGroup
                                  : name == u"azure_subscription"     ? Standing::Subscription
                                  : name == u"azure_resource_group"   ? Standing::ResourceGroup
                                                                      : Standing::Other);
    }
}

void NavigatorFacts::readGaps()
{
    for (const CoverageRow &row : estate().coverage()) {
        if (!isOwnGap(row))
            continue;
        const auto entity = estate().find(row.scope);
        if (!entity)
            continue;
        ++m_gaps[*entity];
        if (const auto subscription = m_containment->subscriptionOf(*entity); subscription && subscription != entity)
            ++m_gaps[*subscription];
    }
}

const NavigatorType *NavigatorFacts::find(const QString &type) const
{
    const auto found = m_byName.find(type);
    return found == m_byName.end() ? nullptr : &m_types[static_cast<std::size_t>(*found)];
}

int NavigatorFacts::gapsAt(EntityIndex entity) const
{
    const auto found = m_gaps.find(entity);
    return found == m_gaps.end() ? 0 : found->second;
}

bool NavigatorFacts::isOfDirectory(const QString &type) const
{
    const EntityType *known = estate().catalog().find(type);
    return known && known->service == directoryService && type != tenantType;
}

bool NavigatorFacts::isGathered(const QString &type) const
{
    const EntityType *known = estate().catalog().find(type);
    return known && (known->service == accessService || std::ranges::any_of(saidOfOthers, [&](QLatin1StringView name) {
                         return known->classes.contains(name);
                     }));
}

NavigatorFacts::Standing NavigatorFacts::standing(EntityIndex entity) const
{
    return m_standings[estate().typeIndex(entity).value];
}

std::vector<EntityIndex> NavigatorFacts::shownChildren(EntityIndex entity) const
{
    if (m_matches) {
        const auto found = m_shown.find(entity);
        return found == m_shown.end() ? std::vector<EntityIndex>() : found->second;
    }
    const auto all = m_containment->children(entity);
    return {all.begin(), all.end()};
}

std::vector<NavigatorRow> NavigatorFacts::children(EntityIndex entity) const
{
    std::vector<EntityIndex> lying = shownChildren(entity);
    QStringList gathered;
    std::array<std::vector<EntityIndex>, 4> byStanding;
    for (const EntityIndex child : lying) {
        const Standing place = standing(child);
        if (place < Standing::Gathered || m_matches) {
            if (place != Standing::InDirectory)
                byStanding[std::min<std::size_t>(static_cast<std::size_t>(place), 3)].push_back(child);
        } else if (place == Standing::Gathered && !gathered.contains(estate().type(child))) {
            gathered.append(estate().type(child));
        }
    }
    std::vector<NavigatorRow> rows;
    rows.reserve(lying.size());
    for (const auto &some : byStanding)
        for (const EntityIndex child : some)
            rows.push_back({NavigatorKind::Entity, child, {}});
    gathered.sort();
    for (const QString &type : gathered)
        rows.push_back({NavigatorKind::TypeWithin, entity, type});
    return rows;
}

std::vector<NavigatorRow> NavigatorFacts::matchesOfType(const QString &type) const
{
    std::vector<NavigatorRow> rows;
    for (const EntityIndex entity : m_matchesByType.value(type))
        rows.push_back({NavigatorKind::Entity, entity, {}});
    return rows;
}

bool NavigatorFacts::hasChildren(EntityIndex entity) const
{
    if (m_matches)
        return m_shown.contains(entity);
    const auto lying = m_containment->children(entity);
    return std::any_of(lying.begin(), lying.end(),
                       [this](EntityIndex child) { return standing(child) != Standing::InDirectory; });
}

qint64 NavigatorFacts::countOfTypeWithin(EntityIndex entity, const QString &type) const
{
    const auto lying = m_containment->children(entity);
    const auto wanted = estate().entitiesOf(type);
    return std::count_if(lying.begin(), lying.end(), [wanted](EntityIndex child) { return wanted.contains(child); });
}

void NavigatorFacts::match(const QString &text)
{
    m_matches = NavigatorMatches{text, m_containment->estate(), {}, 0};
    const Needle needle(text);
    const bool path = text.contains(u'/');
    for (const EntityIndex entity : estate().entities()) {
        // Ids hold the names of all that is above: only a part of a path, or a whole id, is looked for in them.
        const std::string_view key = estate().keyUtf8(entity);
        if (estate().isPlaceholder(entity)
            || !(needle.isIn(estate().displayNameUtf8(entity)) || (path ? needle.isIn(key) : needle.equals(key))))
            continue;
        if (++m_matches->total <= static_cast<qint64>(NavigatorMatches::listed))
            m_matches->entities.push_back(entity);
    }
    std::unordered_map<EntityIndex, bool> met;
    for (const EntityIndex match : m_matches->entities) {
        if (standing(match) == Standing::InDirectory)
            m_matchesByType[estate().type(match)].push_back(match);
        for (EntityIndex at = match; !met[at];) {
            met[at] = true;
            const auto parent = m_containment->parent(at);
            if (!parent) {
                m_shownRoots.push_back(at);
                break;
            }
            m_shown[*parent].push_back(at);
            at = *parent;
        }
    }
    NameOrder byName(estate());
    for (auto &[parent, children] : m_shown)
        byName.sort(children);
    for (auto &found : m_matchesByType)
        byName.sort(found);
    byName.sort(m_shownRoots);
}

} // namespace azimuth
