// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sentences.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace azimuth {

QString Sentences::whatIsWrong(const SignInProblem &problem)
{
    using Kind = SignInProblem::Kind;
    switch (problem.kind) {
    case Kind::WrongSecret:
        return tr("The client secret is wrong. Copy the secret's value again (mind blanks at its ends), or make a new "
                  "secret.");
    case Kind::SecretIdPasted:
        return tr("The client secret is wrong: what was given looks like the secret's id. Azure shows the value only "
                  "once, beside "
                  "the id, when the secret is made; make a new secret and copy its value.");
    case Kind::ExpiredSecret:
        return tr(
            "The client secret has expired. Make a new one in the App Registration under Certificates & secrets.");
    case Kind::AppNotFound:
        return tr("No application with this client id is known in the tenant. Check the client id and the tenant; a "
                  "multi-tenant "
                  "application must have been consented to there once.");
    case Kind::AppDisabled:
        return tr("The application is disabled in this tenant. An administrator must enable it under Enterprise "
                  "applications.");
    case Kind::WrongTenant:
        return tr("There is no such tenant. Check the tenant id or domain, and that the right cloud is chosen.");
    case Kind::WrongCloud:
        return tr("The application belongs to another cloud. Choose the cloud it was registered in.");
    case Kind::SecretMissing:
        return tr("The sign-in service wants a client secret and got none.");
    case Kind::PublicClient:
        return tr("The application is a public client and must not send a secret. Register it as a confidential (web) "
                  "client.");
    case Kind::NoConsent:
        return tr("Nobody has consented to the application's permissions. An administrator must grant admin consent.");
    case Kind::ConditionalAccess:
        return tr("A Conditional Access policy of the tenant blocks this sign-in. Ask its administrator for an "
                  "exception, or sign "
                  "in from a network that the policy allows.");
    case Kind::ResourceNotInTenant:
        return tr("The tenant does not have the service that a token was asked for. Check the cloud.");
    case Kind::ClockSkew:
        return tr("This machine's clock is off by about %n second(s). Set it right and try again.", nullptr,
                  int(std::llabs(problem.clockOffset)));
    case Kind::TokenExpired:
        return tr("The token has expired. Get a new one and try again.");
    case Kind::Tls:
        return tr("The connection to %1 is not trusted: its certificate could not be verified. If a proxy inspects TLS "
                  "here, add "
                  "its certificate authority to the system's trust store.")
            .arg(problem.host);
    case Kind::Proxy:
        return tr("The proxy between here and %1 refused the connection or wants a password.").arg(problem.host);
    case Kind::Unreachable:
        return tr("%1 could not be reached. Check the network, the name and the proxy.").arg(problem.host);
    case Kind::BadAnswer:
        return tr("%1 answered something that is not a sign-in service's answer. Check the cloud's endpoints.")
            .arg(problem.host);
    case Kind::TokenMissing:
        return tr(
            "No token was given for one of the services. Put both graph and resourceManager into the token file.");
    case Kind::TokenRefused:
        return tr("The service did not accept the token that was given. Get a new one for this cloud and tenant.");
    case Kind::Busy:
        return tr("The sign-in service at %1 is busy or broken and kept refusing. Try again later.").arg(problem.host);
    case Kind::Other:
        break;
    }
    return tr("The sign-in was refused.");
}

QString Sentences::whoSaidSo(const SignInProblem &problem)
{
    QStringList facts;
    if (!problem.code.isEmpty())
        facts << problem.code;
    if (!problem.message.isEmpty())
        facts << problem.message;
    if (!problem.traceId.isEmpty())
        facts << tr("trace id %1").arg(problem.traceId);
    if (!problem.correlationId.isEmpty())
        facts << tr("correlation id %1").arg(problem.correlationId);
    return facts.isEmpty() ? QString() : u" ["_s + facts.join(u"; "_s) + u']';
}

QString Sentences::of(const SignInProblem &problem)
{
    return whatIsWrong(problem) + whoSaidSo(problem);
}

QString Sentences::of(const StoreProblem &problem)
{
    using Kind = StoreProblem::Kind;
    QString detail = problem.detail.isEmpty() ? QString() : u" ("_s + problem.detail + u')';
    switch (problem.kind) {
    case Kind::CannotOpen:
        return tr("The workspace %1 cannot be opened. Check that it exists and that its folder may be read.")
                   .arg(problem.path)
            + detail;
    case Kind::NotAWorkspace:
        return tr("%1 is not an Azimuth workspace; it was left as it is. Choose another file.").arg(problem.path)
            + detail;
    case Kind::Damaged:
        return tr("The workspace %1 is damaged and was left as it is. Restore it from a copy, or collect into a new "
                  "file.")
                   .arg(problem.path)
            + detail;
    case Kind::NewerVersion:
        return tr("The workspace %1 was written by a newer version of Azimuth. Open it with that version.")
                   .arg(problem.path)
            + detail;
    case Kind::CannotWrite:
        return tr("The workspace %1 cannot be written. Check that its folder exists and may be written to.")
                   .arg(problem.path)
            + detail;
    case Kind::DiskFull:
        return tr("The disk that holds %1 is full. What was collected so far is kept: free some space and collect "
                  "again "
                  "to go on (on the command line with --resume).")
                   .arg(problem.path)
            + detail;
    case Kind::Locked:
        return tr("The workspace %1 is in use by another program. Close it there and try again.").arg(problem.path)
            + detail;
    case Kind::NoSnapshot:
        return tr("The workspace %1 holds no finished collection yet. Collect into it first.").arg(problem.path)
            + detail;
    }
    return detail;
}

QString Sentences::of(const CloudProblem &problem)
{
    using Kind = CloudProblem::Kind;
    switch (problem.kind) {
    case Kind::UnknownName:
        return tr("There is no cloud %1, and no file of that name. Use public, usgov, usgovdod, china, or a JSON file "
                  "with endpoints.")
            .arg(problem.what);
    case Kind::CannotRead:
        return tr("The cloud file %1 cannot be read.").arg(problem.what);
    case Kind::NotJson:
        return tr("The cloud file %1 is not a JSON object.").arg(problem.what);
    case Kind::MissingEndpoint:
        return tr("The cloud file lacks \"%1\".").arg(problem.what);
    case Kind::BadEndpoint:
        return tr("The cloud file's \"%1\" is not an address with the parts it needs.").arg(problem.what);
    case Kind::NotHttps:
        return tr("The cloud file's \"%1\" is not a bare https address.").arg(problem.what);
    case Kind::BadCertificate:
        return tr("The cloud file's \"%1\" is not a PEM certificate.").arg(problem.what);
    }
    return {};
}

QString Sentences::of(const SecretProblem &problem)
{
    using Kind = SecretProblem::Kind;
    const QString detail = problem.detail.isEmpty() ? QString() : u" ("_s + problem.detail + u')';
    switch (problem.kind) {
    case Kind::NoKeychain:
        return tr("no keychain answers in this session. Start one (gnome-keyring, KWallet), or give the secret by "
                  "--secret-stdin.")
            + detail;
    case Kind::Locked:
        return tr("the keychain is locked. Unlock it and try again.") + detail;
    case Kind::NotFound:
        return tr("the keychain holds no secret for it. Save the connection again with its secret.") + detail;
    case Kind::TimedOut:
        return tr("the keychain did not answer in time; perhaps it is asking for a password. Unlock it and try again.")
            + detail;
    case Kind::Denied:
        return tr("the keychain refused. Allow Azimuth to use it and try again.") + detail;
    case Kind::Other:
        break;
    }
    return tr("the keychain failed.") + detail;
}

QString Sentences::of(ProfileProblem problem)
{
    switch (problem) {
    case ProfileProblem::EmptyName:
        return tr("A connection needs a name.");
    case ProfileProblem::NameTaken:
        return tr("There is a connection of that name already. Choose another name.");
    case ProfileProblem::BadTenant:
        return tr("The tenant is neither a tenant id (a GUID) nor a domain.");
    case ProfileProblem::BadClientId:
        return tr("The client id is not a GUID. It is the App Registration's application (client) id.");
    case ProfileProblem::BadSubscription:
        return tr("A subscription id is not a GUID.");
    case ProfileProblem::UnknownCloud:
        return tr(
            "The cloud is neither public, usgov, usgovdod, china nor the absolute path of a file with endpoints.");
    case ProfileProblem::NoSuchProfile:
        return tr("There is no connection of that name.");
    case ProfileProblem::CannotWrite:
        return tr("The connections could not be written. Check that the settings folder may be written to.");
    }
    return {};
}

QString Sentences::of(const CatalogProblem &problem)
{
    return tr("Catalog row refused: %1, line %2, %3: %4")
        .arg(problem.file)
        .arg(problem.line)
        .arg(problem.row, problem.reason);
}

QString Sentences::of(CoverageState state)
{
    switch (state) {
    case CoverageState::Complete:
        return tr("complete");
    case CoverageState::None:
        return tr("none");
    case CoverageState::Limited:
        return tr("limited");
    case CoverageState::Denied:
        return tr("denied");
    case CoverageState::Throttled:
        return tr("throttled");
    case CoverageState::Unregistered:
        return tr("unregistered");
    case CoverageState::Skipped:
        return tr("skipped");
    case CoverageState::Failed:
        return tr("failed");
    case CoverageState::Truncated:
        return tr("truncated");
    }
    return {};
}

QString Sentences::of(const CoverageRow &row, const Catalog &catalog)
{
    const StepSpec *step = catalog.step(row.step);
    QString line = tr("%1 (%2): %3").arg(step ? step->label : row.step, row.scope, of(row.state));
    if (!row.reason.isEmpty())
        line += u": "_s + row.reason;
    if (!row.permissions.isEmpty())
        line += u". "_s + tr("Any one of these would do: %1").arg(row.permissions.join(u", "_s));
    return line;
}

} // namespace azimuth
