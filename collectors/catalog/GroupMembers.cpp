// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catalog.h"
#include "Derivations.h"

#include <array>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

constexpr std::string_view servicePrincipalKind = "#microsoft.graph.servicePrincipal";

/// What a member's `@odata.type` makes of it.
struct MemberKind {
    std::string_view odataType;
    const char16_t *entityType;
    const char16_t *relationshipType;
};

constexpr std::array memberKinds{
    MemberKind{"#microsoft.graph.user", u"azure_user", u"azure_group_has_user"},
    MemberKind{"#microsoft.graph.group", u"azure_user_group", u"azure_group_has_group"},
    MemberKind{servicePrincipalKind, u"azure_service_principal", u"azure_group_has_service_principal"},
};
/// Devices, contacts and whatever Graph adds: nothing else collects them, so the membership does.
constexpr MemberKind otherMember{"", u"azure_group_member", u"azure_group_has_member"};

const MemberKind &memberKindOf(std::string_view odataType)
{
    for (const MemberKind &kind : memberKinds)
        if (sameText(kind.odataType, odataType))
            return kind;
    return otherMember;
}

Properties memberProperties(Node member)
{
    Properties properties;
    properties.set("id", member.field("id").value());
    for (const auto &[property, field] : {std::pair{"jobTitle", "jobTitle"}, std::pair{"email", "mail"}})
        if (Value value = member.field(field).value(); !value.isNothing())
            properties.set(property, std::move(value));
    return properties;
}

void addMember(const Scope &scope, const TypeCatalog &types, std::string_view rawJson, std::string_view odataType,
               PageRows &rows)
{
    const Node member = scope.item;
    const MemberKind &kind = memberKindOf(odataType);
    const QString id = member.field("id").value().asString();
    const std::string_view name = member.field("displayName").text();
    const QString displayName = name.empty() ? id : QString::fromUtf8(name.data(), qsizetype(name.size()));
    const QByteArray properties = memberProperties(member).toJson();
    const QString entityType = QString::fromUtf16(kind.entityType);

    Properties told;
    told.set("groupId", scope.context->parentKey.toStdString());
    told.set("memberId", member.field("id").value());
    told.set("memberType", std::string(odataType));
    Reference reference{u"HAS"_s,
                        QString::fromUtf16(kind.relationshipType),
                        {scope.context->parentKey, {}},
                        {id, {}},
                        {},
                        false,
                        told.toJson(),
                        {}};
    if (&kind == &otherMember)
        rows.entities.push_back(
            {id, entityType, displayName, properties, QByteArray(rawJson.data(), qsizetype(rawJson.size())), {}});
    else
        reference.placeholder = {id, entityType, types.classesOf(entityType), displayName, properties};
    rows.references.push_back(std::move(reference));
}

} // namespace

void groupMembers(const Scope &scope, const TypeCatalog &types, std::string_view rawJson, PageRows &rows)
{
    addMember(scope, types, rawJson, scope.item.field("@odata.type").text(), rows);
}

void servicePrincipalMembers(const Scope &scope, const TypeCatalog &types, std::string_view rawJson, PageRows &rows)
{
    // The cast in the request says what they are; the answer may leave the type out.
    addMember(scope, types, rawJson, servicePrincipalKind, rows);
}

} // namespace azimuth::mapping
