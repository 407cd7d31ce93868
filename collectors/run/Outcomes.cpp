// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Outcomes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool codeIs(const Answer &answer, std::initializer_list<QStringView> codes)
{
    return std::ranges::any_of(
        codes, [&](QStringView code) { return answer.evidence.code.compare(code, Qt::CaseInsensitive) == 0; });
}

bool isUnregistered(const Answer &answer)
{
    return codeIs(answer,
                  {u"MissingSubscriptionRegistration", u"SubscriptionNotRegistered", u"MissingRegistrationForType"})
        || (answer.status >= 400
            && answer.evidence.message.contains("not registered to use namespace"_L1, Qt::CaseInsensitive));
}

bool isLicence(const Answer &answer)
{
    return codeIs(
        answer, {u"Authentication_RequestFromNonPremiumTenantOrB2CTenant", u"AadPremiumLicenseRequired", u"NoLicense"});
}

/// How Resource Manager says that there is no such service any more. Of a living one only the answer that no version at
/// all is offered says so: else the version was ours to choose, and the listing has failed.
bool isGone(const Answer &answer, const StepSpec &step)
{
    if (!step.retired.isEmpty())
        return codeIs(answer,
                      {u"InvalidResourceType", u"InvalidResourceNamespace", u"NoRegisteredProviderFound",
                       u"ResourceTypeNotSupported", u"ClassicAdministratorListFailed"});
    return codeIs(answer, {u"NoRegisteredProviderFound"})
        && answer.evidence.message.contains("supported api-versions are ''"_L1, Qt::CaseInsensitive);
}

/// What stands before the reason of a listing that found a retired service gone.
QString retirement(const StepSpec &step, CoverageState state)
{
    const bool gone = state == CoverageState::None || state == CoverageState::Unregistered;
    return gone && !step.retired.isEmpty() ? u"the service is retired since %1"_s.arg(step.retired) : QString();
}

QString says(const Answer &answer)
{
    const Evidence &evidence = answer.evidence;
    const QString number = answer.status > 0 ? u"HTTP %1"_s.arg(answer.status) : QString();
    QStringList parts{number, evidence.code, evidence.message};
    parts.removeAll(QString());
    return parts.join(u" "_s);
}

CoverageState stateOf(const Answer &answer, const StepSpec &step)
{
    switch (answer.problem) {
    case Answer::Problem::None:
        break;
    case Answer::Problem::Throttled:
        return CoverageState::Throttled;
    case Answer::Problem::Cancelled:
        return CoverageState::Skipped;
    default:
        return CoverageState::Failed;
    }
    if (!step.kql.isEmpty())
        return answer.status == 401 || answer.status == 403 ? CoverageState::Denied : CoverageState::Failed;
    if (isUnregistered(answer))
        return CoverageState::Unregistered;
    if (std::ranges::any_of(step.emptyCodes, [&](const QString &code) { return codeIs(answer, {code}); }))
        return CoverageState::None;
    if (isLicence(answer))
        return CoverageState::Denied;
    if (codeIs(answer, {u"DisallowedOperation", u"ReadOnlyDisabledSubscription"}))
        return CoverageState::Skipped;
    if (answer.status == 401 || answer.status == 403)
        return CoverageState::Denied;
    if (codeIs(answer, {u"SubscriptionNotFound", u"InvalidSubscriptionId"})) // gone, or out of the caller's sight
        return CoverageState::Failed;
    if (answer.status == 404 || answer.status == 410 || isGone(answer, step))
        return CoverageState::None; // removed between the listing and this ask, or a retired service: nothing is there
    return CoverageState::Failed;
}

QString reasonOf(const Answer &answer, CoverageState state)
{
    switch (answer.problem) {
    case Answer::Problem::SignIn:
        return u"sign-in refused: "_s + answer.signIn.code + u' ' + answer.signIn.message;
    case Answer::Problem::ForeignHost:
        return u"the next link points to a host that is not the cloud's own; it was not followed"_s;
    case Answer::Problem::TooLarge:
        return u"the answer was larger than this program reads at once"_s;
    case Answer::Problem::Cancelled:
        return u"cancelled"_s;
    case Answer::Problem::Throttled:
        return u"the service kept asking to wait: "_s + says(answer);
    case Answer::Problem::Network:
    case Answer::Problem::Tls:
        return u"no usable answer: "_s + answer.evidence.message;
    case Answer::Problem::None:
        break;
    }
    if (isLicence(answer))
        return u"the tenant has no licence for it: "_s + says(answer);
    if (state == CoverageState::Skipped)
        return u"the subscription is disabled: "_s + says(answer);
    return says(answer);
}

} // namespace

TaskOutcome outcomeOf(const Answer &answer, const StepSpec &step, int pagesBefore)
{
    TaskOutcome outcome;
    outcome.state = stateOf(answer, step);
    outcome.reason = reasonOf(answer, outcome.state);
    if (const QString retired = retirement(step, outcome.state); !retired.isEmpty())
        outcome.reason = retired + u": "_s + outcome.reason;
    outcome.evidence = answer.evidence;
    if (outcome.state == CoverageState::Denied && !isLicence(answer))
        outcome.permissions = step.needs;
    const bool broke = isGap(outcome.state) || outcome.state == CoverageState::None;
    if (pagesBefore > 0 && broke && answer.problem != Answer::Problem::Cancelled)
        outcome.state = CoverageState::Truncated;
    return outcome;
}

TaskOutcome outcomeOf(const MappedPage &page, const Answer &answer, int pagesBefore)
{
    TaskOutcome outcome;
    if (answer.status == 204) { // "no content" has no JSON either, and nothing is missing
        outcome.state = pagesBefore > 0 ? CoverageState::Complete : CoverageState::None;
        outcome.evidence = answer.evidence;
        return outcome;
    }
    outcome.state = pagesBefore > 0 ? CoverageState::Truncated : CoverageState::Failed;
    outcome.reason = page.problem == MappedPage::Problem::NoValue
        ? u"the answer has no list of values"_s
        : u"the answer is not readable JSON: "_s + page.detail;
    outcome.evidence = answer.evidence;
    return outcome;
}

TaskOutcome outcomeOf(const ListingTotals &totals, const Answer &lastAnswer, const StepSpec &step)
{
    TaskOutcome outcome;
    outcome.evidence = lastAnswer.evidence;
    outcome.state = totals.count > 0 ? CoverageState::Complete : CoverageState::None;
    outcome.reason = retirement(step, outcome.state);
    if (!step.kql.isEmpty())
        outcome.reason = u"Resource Graph tells only what the caller may read, and does not say what it may not"_s;
    if (totals.withheld > 0) {
        outcome.state = CoverageState::Limited;
        outcome.reason = u"%1 objects came with their properties withheld"_s.arg(totals.withheld);
        outcome.permissions = step.needs;
    }
    if (totals.withoutId > 0) {
        outcome.state = CoverageState::Limited;
        outcome.reason = u"%1 objects came without an id and were left out"_s.arg(totals.withoutId);
    }
    return outcome;
}

} // namespace azimuth
