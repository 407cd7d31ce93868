// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CollectCommand.h"

#include "CoverageRows.h"
#include "Plan.h"
#include "Sentences.h"
#include "Workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int gapsTold = 20;

ExitCode exitCodeOf(CollectionResult::End end)
{
    switch (end) {
    case CollectionResult::End::Complete:
        return ExitComplete;
    case CollectionResult::End::Gaps:
    case CollectionResult::End::Cancelled:
        return ExitGaps;
    case CollectionResult::End::Scope:
    case CollectionResult::End::SignIn:
    case CollectionResult::End::Store:
        break;
    }
    return ExitFailed;
}

OpenWriter writerFor(const QString &path)
{
    return [path]() -> std::variant<std::unique_ptr<SnapshotWriter>, StoreProblem> {
        auto opened = Workspace::open(path, Workspace::Mode::CreateIfAbsent);
        if (auto *problem = std::get_if<StoreProblem>(&opened))
            return *problem;
        return std::unique_ptr<SnapshotWriter>(std::move(std::get<std::unique_ptr<Workspace>>(opened)));
    };
}

} // namespace

CollectCommand::CollectCommand(CommandLine line, std::shared_ptr<const Catalog> catalog, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_catalog(std::move(catalog))
{
    connect(&m_collection, &Collection::progressed, this,
            [this](const CollectionProgress &progress) { m_progress.show(progress); });
    connect(&m_collection, &Collection::finished, this, &CollectCommand::finished);
}

QString CollectCommand::unknownNames() const
{
    CollectionScope scope;
    scope.services = m_line.all(u"service"_s);
    scope.steps = m_line.all(u"step"_s);
    return Plan(*m_catalog, scope).unknown().join(u", "_s);
}

QString CollectCommand::storePath(const QString &tenant) const
{
    if (m_line.has(u"store"_s))
        return m_line.value(u"store"_s);
    QString name = tenant;
    for (QChar &c : name)
        if (!c.isLetterOrNumber() && c != u'-' && c != u'.')
            c = u'_';
    return name + u".azimuth"_s;
}

void CollectCommand::start()
{
    if (const QString unknown = unknownNames(); !unknown.isEmpty()) {
        complain(tr("The catalog has no service or step named %1.").arg(unknown));
        return emit done(ExitUsage);
    }
    SignIn::fromOptions(m_line, this, [this](const SignIn::Answer &answer) { signedIn(answer); });
}

void CollectCommand::signedIn(const SignIn::Answer &answer)
{
    if (const auto *refusal = std::get_if<Refusal>(&answer)) {
        complain(refusal->sentence);
        return emit done(refusal->code);
    }
    const auto &caller = std::get<Caller>(answer);
    m_store = storePath(caller.credential.tenant);
    CollectionRequest request;
    request.cloud = caller.cloud;
    request.credential = caller.credential;
    request.catalog = m_catalog;
    request.scope.subscriptions = caller.subscriptions;
    request.scope.managementGroups = m_line.all(u"management-group"_s);
    request.scope.services = m_line.all(u"service"_s);
    request.scope.steps = m_line.all(u"step"_s);
    request.resume = m_line.has(u"resume"_s);
    request.openWriter = writerFor(m_store);
    m_collection.start(std::move(request));
}

void CollectCommand::interrupt()
{
    m_progress.end();
    complain(tr("Stopping; what was read is kept."));
    if (m_collection.isRunning())
        m_collection.cancel();
    else
        emit done(ExitFailed);
}

void CollectCommand::finished(const CollectionResult &result)
{
    m_progress.end();
    if (const QString sentence = whyNothing(result); sentence.isEmpty())
        tellResult(result);
    else
        complain(sentence);
    emit done(exitCodeOf(result.end));
}

QString CollectCommand::whyNothing(const CollectionResult &result) const
{
    if (result.end == CollectionResult::End::SignIn && result.signIn)
        return Sentences::of(*result.signIn);
    if (result.end == CollectionResult::End::Store && result.store)
        return Sentences::of(*result.store);
    if (result.end == CollectionResult::End::Scope)
        return scopeSentence(result);
    if (result.end == CollectionResult::End::Cancelled && result.coverage.empty())
        return tr("Stopped before anything was asked; nothing was written.");
    return {};
}

QString CollectCommand::scopeSentence(const CollectionResult &result) const
{
    if (!result.scope)
        return tr("There is no subscription below %1, or none that this application may see. Nothing was collected.")
            .arg(m_line.all(u"management-group"_s).join(u", "_s));
    const Evidence &evidence = result.scope->answer.evidence;
    return tr("The management group %1 could not be read: HTTP %2 %3 %4 Check its name (not its display name), and "
              "give the application "
              "the Reader role on it. Nothing was collected.")
        .arg(result.scope->managementGroup)
        .arg(evidence.status)
        .arg(evidence.code, evidence.message);
}

void CollectCommand::tellResult(const CollectionResult &result) const
{
    const QLocale locale;
    if (result.signIn)
        complain(tr("One of the two services refused the sign-in: %1").arg(Sentences::of(*result.signIn)));
    if (sawNoSubscription(result))
        complain(tr("No subscription is visible to this application. Give it the Reader role on a subscription or on "
                    "the tenant's "
                    "root management group if there should be some."));
    qsizetype width = 32; // an ARM type's name may be longer
    for (const QString &type : result.counts.types.keys())
        width = std::max(width, type.size());
    for (auto type = result.counts.types.cbegin(); type != result.counts.types.cend(); ++type)
        say(u"%1  %2"_s.arg(type.key(), -int(width)).arg(locale.toString(type.value()), 10));
    tellGaps(result);
    say(tr("%1 entities, %2 relationships and %3 placeholders in %4, by %5 requests in %6 s.")
            .arg(locale.toString(result.counts.entities), locale.toString(result.counts.relationships),
                 locale.toString(result.counts.placeholders), QDir::toNativeSeparators(m_store),
                 locale.toString(result.meter.requests), locale.toString(double(result.took.count()) / 1000, 'f', 1)));
}

/// True if the subscriptions were asked for and there was none.
bool CollectCommand::sawNoSubscription(const CollectionResult &result) const
{
    return std::ranges::any_of(result.coverage, [this](const CoverageRow &row) {
        const StepSpec *step = m_catalog->step(row.step);
        return step && step->yields.contains(u"azure_subscription"_s) && row.scope == "/"_L1
            && row.state == CoverageState::None;
    });
}

void CollectCommand::tellGaps(const CollectionResult &result) const
{
    int gaps = 0;
    int leftOut = 0;
    for (const CoverageRow &row : result.coverage) {
        if (!isOwnGap(row))
            continue;
        if (row.reason == leftOutReason()) {
            ++leftOut;
            continue;
        }
        if (++gaps <= gapsTold)
            complain(tr("Gap: %1").arg(Sentences::of(row, *m_catalog)));
    }
    if (gaps > gapsTold)
        complain(tr("and %n more gap(s); the workspace's coverage lists them all.", nullptr, gaps - gapsTold));
    if (leftOut > 0)
        complain(tr("%n step(s) were left out by the options of this run.", nullptr, leftOut));
    if (gaps == 0)
        say(leftOut > 0 ? tr("Every other step was read completely.") : tr("Every step was read completely."));
}

} // namespace azimuth
