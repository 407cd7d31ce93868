// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Derivations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

const std::vector<RowDerivationFacts> &rowDerivationTable()
{
    static const QString rule = u"azure_security_group_rule"_s;
    static const QString group = u"azure_security_group"_s;
    static const QString subnet = u"azure_subnet"_s;
    static const QString internet = u"internet"_s;
    static const std::vector<RowDerivationFacts> table{
        {u"securityRules"_s,
         securityRules,
         {},
         {{u"ALLOWS"_s, rule, group, subnet},
          {u"ALLOWS"_s, rule, subnet, group},
          {u"DENIES"_s, rule, group, subnet},
          {u"DENIES"_s, rule, subnet, group},
          {u"ALLOWS"_s, rule, group, internet},
          {u"ALLOWS"_s, rule, internet, group},
          {u"DENIES"_s, rule, group, internet},
          {u"DENIES"_s, rule, internet, group}}},
        {u"groupMembers"_s,
         groupMembers,
         {u"azure_group_member"_s},
         {{u"HAS"_s, u"azure_group_has_user"_s, u"azure_user_group"_s, u"azure_user"_s},
          {u"HAS"_s, u"azure_group_has_group"_s, u"azure_user_group"_s, u"azure_user_group"_s},
          {u"HAS"_s, u"azure_group_has_member"_s, u"azure_user_group"_s, u"azure_group_member"_s},
          {u"HAS"_s, u"azure_group_has_service_principal"_s, u"azure_user_group"_s, u"azure_service_principal"_s}}},
        {u"servicePrincipalMembers"_s,
         servicePrincipalMembers,
         {},
         {{u"HAS"_s, u"azure_group_has_service_principal"_s, u"azure_user_group"_s, u"azure_service_principal"_s}}},
    };
    return table;
}

} // namespace

ValueDerivation valueDerivation(const QString &name)
{
    return name == u"isWideOpen"_s ? isWideOpen : nullptr;
}

const RowDerivationFacts *rowDerivation(const QString &name)
{
    const auto &table = rowDerivationTable();
    const auto found = std::ranges::find(table, name, &RowDerivationFacts::name);
    return found == table.end() ? nullptr : &*found;
}

} // namespace azimuth::mapping
