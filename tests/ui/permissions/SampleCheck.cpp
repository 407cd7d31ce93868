// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleCheck.h"

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

PermissionRow graphRow(const QString &title, Mark mark, const QStringList &needs, const QStringList &feeds)
{
    PermissionRow row;
    row.step = u"ad-"_s + title.toLower().replace(u' ', u'-');
    row.title = title;
    row.service = u"Microsoft Entra ID"_s;
    row.scope = u"/"_s;
    row.mark = mark;
    row.isGraph = true;
    row.needs = needs;
    row.feeds = feeds;
    row.request = u"GET https://graph.microsoft.com/v1.0/"_s + title.toLower().remove(u' ');
    row.status = 200;
    if (mark == Mark::Ready || mark == Mark::LicenceMissing)
        row.held = needs.mid(0, 1);
    if (mark == Mark::OverPrivileged) {
        row.held = QStringList{u"Application.ReadWrite.All"_s};
        row.excess = row.held;
    }
    if (mark == Mark::Missing || mark == Mark::NotConsented) {
        row.missing = needs;
        row.status = 403;
        row.code = u"Authorization_RequestDenied"_s;
        row.adminConsent = QUrl(u"https://login.microsoftonline.com/contoso.example/adminconsent?client_id=7c1f"_s);
        row.portalSteps = {u"Open Microsoft Entra ID, App registrations, azimuth-collector."_s,
                           u"API permissions, Add a permission, Microsoft Graph, Application permissions."_s,
                           u"Tick %1 and add it."_s.arg(needs.first()),
                           u"Grant admin consent for Contoso. A Privileged Role Administrator can do this."_s};
        row.commands = {u"az ad app permission add --id 7c1f --api 00000003-0000-0000-c000-000000000000"_s,
                        u"az ad app permission admin-consent --id 7c1f"_s};
    }
    if (mark == Mark::LicenceMissing) {
        row.status = 403;
        row.code = u"Authentication_RequestFromNonPremiumTenant"_s;
    }
    if (mark == Mark::Unknown)
        row.status = 0;
    return row;
}

PermissionRow armRow(const QString &service, const QString &title, const QString &action, int subscription,
                     bool isMissing)
{
    PermissionRow row;
    row.step = u"rm-"_s + title.toLower().replace(u' ', u'-');
    row.title = title;
    row.service = service;
    row.scope = u"/subscriptions/%1"_s.arg(subscription);
    row.scopeName = u"sub-%1"_s.arg(subscription);
    row.mark = isMissing ? Mark::Missing : Mark::Ready;
    row.needs = QStringList{action};
    row.feeds = {u"azure_"_s + title.toLower().replace(u' ', u'_')};
    row.status = 200;
    row.request = u"GET https://management.azure.com"_s + row.scope
        + u"/providers/Microsoft.Authorization/permissions?api-version=2022-04-01"_s;
    if (isMissing) {
        row.missing = row.needs;
        row.commands = {u"az role definition create --role-definition @role.json"_s,
                        u"az role assignment create --role 'Azimuth reader' --scope "_s + row.scope};
        row.customRole = "{\n  \"Name\": \"Azimuth reader\",\n  \"Actions\": [\n    \"" + action.toUtf8()
            + "\"\n  ],\n  \"AssignableScopes\": [\"" + row.scope.toUtf8() + "\"]\n}";
        row.portalSteps = {u"Open the subscription, Access control (IAM)."_s,
                           u"Add role assignment, Reader, azimuth-collector."_s};
    } else {
        row.held = row.needs;
    }
    return row;
}

} // namespace

PermissionTable sample::check(int subscriptions)
{
    PermissionTable table;
    table.caller = u"azimuth-collector"_s;
    table.checked = QDateTime(QDate(2026, 11, 23), QTime(8, 36), Qt::UTC);
    table.seconds = 2.1;
    const auto add = [&](PermissionRow row) { table.rows.push_back(std::move(row)); };
    add(graphRow(u"Users"_s, Mark::Ready, {u"User.Read.All"_s, u"Directory.Read.All"_s}, {u"azure_user"_s}));
    add(graphRow(u"Groups and members"_s, Mark::Ready, {u"GroupMember.Read.All"_s}, {u"azure_user_group"_s}));
    add(graphRow(u"Applications"_s, Mark::OverPrivileged, {u"Application.Read.All"_s}, {u"azure_application"_s}));
    add(graphRow(u"Directory roles"_s, Mark::Ready, {u"RoleManagement.Read.Directory"_s}, {u"azure_role"_s}));
    add(graphRow(u"Delegated grants"_s, Mark::NotConsented, {u"Directory.Read.All"_s}, {u"azure_grant"_s}));
    add(graphRow(u"Conditional Access policies"_s, Mark::Missing,
                 {u"Policy.Read.All"_s, u"Policy.ReadWrite.ConditionalAccess"_s},
                 {u"azure_conditional_access_policy"_s, u"azure_named_location"_s}));
    add(graphRow(u"Risky users"_s, Mark::LicenceMissing, {u"IdentityRiskyUser.Read.All"_s}, {u"azure_user"_s}));
    add(graphRow(u"Sign-in methods"_s, Mark::Unknown, {u"AuditLog.Read.All"_s}, {u"azure_user"_s}));
    const struct {
        QString service, title, action;
        bool fails;
    } steps[]{
        {u"Compute"_s, u"Virtual machines"_s, u"Microsoft.Compute/virtualMachines/read"_s, false},
        {u"Compute"_s, u"Disks"_s, u"Microsoft.Compute/disks/read"_s, false},
        {u"Storage"_s, u"Storage accounts"_s, u"Microsoft.Storage/storageAccounts/read"_s, false},
        {u"Storage"_s, u"Queues"_s, u"Microsoft.Storage/storageAccounts/queueServices/queues/read"_s, true},
    };
    for (const auto &step : steps)
        for (int subscription = 1; subscription <= subscriptions; ++subscription)
            add(armRow(step.service, step.title, step.action, subscription,
                       step.fails && subscription == subscriptions));
    return table;
}
