// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Outcomes.h"

#include <QHash>
#include <QPair>
#include <QSet>

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

namespace {

void addTally(CoverageRow &row, const TaskTally &tally)
{
    const CoverageState before = row.state;
    row.state = worse(row.state, tally.state);
    row.repeatsGap = row.repeatsGap && tally.repeatsGap;
    if (row.state != before || row.evidence.request.isEmpty()) {
        row.reason = tally.reason;
        row.permissions = tally.permissions;
        row.evidence = tally.evidence;
    }
    row.count += tally.count;
    row.requests += tally.requests;
    if (tally.expected)
        row.expected = row.expected.value_or(0) + *tally.expected;
}

CoverageRow rowOf(const TaskTally &tally)
{
    CoverageRow row;
    row.step = tally.step;
    row.scope = tally.parent.isEmpty() ? tally.scope : tally.parent;
    row.state = tally.state;
    row.count = tally.count;
    row.requests = tally.requests;
    row.expected = tally.expected;
    row.reason = tally.reason;
    row.permissions = tally.permissions;
    row.evidence = tally.evidence;
    row.repeatsGap = tally.repeatsGap;
    return row;
}

/// Rows "step at scope" that add up many children tell how many of them ended badly.
void tellShare(CoverageRow &row, qint64 tasks, qint64 bad)
{
    if (tasks > 1 && bad > 0)
        row.reason = u"%1 of %2 listings: %3"_s.arg(bad).arg(tasks).arg(row.reason);
}

} // namespace

QString leftOutReason()
{
    return u"left out by the options of this run"_s;
}

std::vector<CoverageRow> coverageRows(const std::vector<TaskTally> &tallies, const QStringList &leftOut)
{
    struct Sum {
        std::size_t row = 0;
        qint64 tasks = 0;
        qint64 bad = 0;
    };
    std::vector<CoverageRow> rows;
    std::vector<CoverageRow> children;
    QHash<QPair<QString, QString>, Sum> sums;
    for (const TaskTally &tally : tallies) {
        if (!tally.parent.isEmpty()) {
            children.push_back(rowOf(tally));
            continue;
        }
        const QPair<QString, QString> place(tally.step, tally.scope);
        auto found = sums.find(place);
        if (found == sums.end()) {
            found = sums.insert(place, Sum{rows.size()});
            rows.push_back(rowOf(tally));
        } else {
            addTally(rows[found->row], tally);
        }
        found->tasks += tally.tasks;
        found->bad += isGap(tally.state) ? tally.tasks : 0;
    }
    for (const Sum &sum : std::as_const(sums))
        tellShare(rows[sum.row], sum.tasks, sum.bad);
    std::ranges::move(children, std::back_inserter(rows));
    for (const QString &step : leftOut) {
        CoverageRow row;
        row.step = step;
        row.scope = u"/"_s;
        row.reason = leftOutReason();
        rows.push_back(row);
    }
    return rows;
}

std::vector<CoverageRow> passedOverRows(const std::vector<CoverageRow> &rows, const QString &subscriptionStep)
{
    std::vector<CoverageRow> told;
    QSet<QString> scopes;
    for (const CoverageRow &row : rows) {
        if (!row.repeatsGap || scopes.contains(row.scope))
            continue;
        scopes.insert(row.scope);
        CoverageRow one;
        one.step = subscriptionStep;
        one.scope = row.scope;
        one.state = CoverageState::Skipped;
        one.reason = u"nothing in it was read, for "_s + row.reason;
        told.push_back(one);
    }
    return told;
}

namespace {

using Places = QHash<QString, QSet<QString>>; // scopes with a row, by step

bool hasRow(const Places &places, const QString &step, const QString &scope)
{
    const QSet<QString> scopes = places.value(step);
    return scopes.contains(scope) || scopes.contains(u"/"_s) || (scope == u"/"_s && !scopes.isEmpty());
}

CoverageRow unaskedRow(const StepSpec &step, const StepSpec &parent, const CoverageRow &parentRow)
{
    CoverageRow row;
    row.step = step.id;
    row.scope = parentRow.scope;
    const bool gap = isGap(parentRow.state);
    row.repeatsGap = parentRow.repeatsGap;
    row.state = gap ? CoverageState::Skipped : CoverageState::None;
    if (!gap)
        row.reason = u"the listing %1 that it follows brought nothing to ask it of"_s.arg(parent.id);
    else if (parentRow.state == CoverageState::Skipped)
        row.reason = parentRow.reason; // one reason for both: a disabled subscription, an option
    else
        row.reason =
            u"not asked, since the listing %1 that it follows ended %2"_s.arg(parent.id, coverageWord(parentRow.state));
    return row;
}

/// Rows of the listings themselves, not of one failed child or one subscription that was left out.
bool isWholeListing(const CoverageRow &row, const StepSpec &step)
{
    return row.step == step.id
        && (row.scope == u"/"_s
            || (!step.parentType.isEmpty() && row.scope.count(u'/') == 2
                && row.scope.startsWith(u"/subscriptions/"_s)));
}

} // namespace

std::vector<CoverageRow> unaskedRows(const std::vector<CoverageRow> &rows, const std::vector<StepSpec> &steps)
{
    Places places;
    for (const CoverageRow &row : rows)
        places[row.step].insert(row.scope);
    std::vector<CoverageRow> all = rows;
    for (std::size_t i = 0; i < all.size(); ++i) { // a row made here may leave others unasked
        for (const StepSpec &parent : steps) {
            if (!isWholeListing(all[i], parent))
                continue;
            for (const StepSpec &step : steps) {
                if (!parent.yields.contains(step.parentType) || hasRow(places, step.id, all[i].scope))
                    continue;
                places[step.id].insert(all[i].scope);
                all.push_back(unaskedRow(step, parent, CoverageRow(all[i])));
            }
        }
    }
    return {std::make_move_iterator(all.begin() + std::ptrdiff_t(rows.size())), std::make_move_iterator(all.end())};
}

} // namespace azimuth
