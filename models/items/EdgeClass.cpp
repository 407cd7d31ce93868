// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EdgeClass.h"

#include <QStringList>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool startsWithOneOf(const QString &text, std::initializer_list<QLatin1StringView> starts)
{
    for (const QLatin1StringView start : starts)
        if (text.startsWith(start))
            return true;
    return false;
}

} // namespace

EdgeClass edgeClassOf(const QString &className, const QString &type)
{
    if (className == "USES"_L1)
        return EdgeClass::Uses;
    if (className == "CONTAINS"_L1)
        return EdgeClass::Contains;
    if (className == "CONNECTS"_L1 || className == "PROTECTS"_L1)
        return EdgeClass::Network;
    const bool network = startsWithOneOf(
        type,
        {"azure_subnet"_L1, "azure_security_group"_L1, "azure_vnet"_L1, "azure_nic"_L1, "azure_lb"_L1, "internet"_L1});
    if (className == "HAS"_L1) {
        if (startsWithOneOf(type, {"azure_group_has"_L1, "azure_user_group_has"_L1, "azure_classic_admin_group"_L1}))
            return EdgeClass::Access; // membership gives rights
        return network && !startsWithOneOf(type, {"azure_vnet"_L1}) ? EdgeClass::Network : EdgeClass::Contains;
    }
    if (className == "ALLOWS"_L1 || className == "DENIES"_L1)
        return network || type.contains("security_rule"_L1) ? EdgeClass::Network : EdgeClass::Access;
    static const QStringList access{u"ASSIGNED"_s, u"TRUSTS"_s,    u"OWNS"_s,    u"MANAGES"_s,
                                    u"CONTROLS"_s, u"MEMBER_OF"_s, u"ENFORCES"_s};
    return access.contains(className) ? EdgeClass::Access : EdgeClass::Uses;
}

} // namespace azimuth
