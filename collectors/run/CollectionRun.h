// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One collection, on the network thread: hands out listings, follows their pages, passes answers to the parsers and
/// their rows to the writer. Memory is bounded by what is open, not by the tenant.

#include "CollectionRequest.h"
#include "Outcomes.h"
#include "Plan.h"
#include "WaitingTasks.h"
#include "WriterThread.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace azimuth {

class CollectionRun : public QObject {
    Q_OBJECT
public:
    explicit CollectionRun(CollectionRequest request);
    ~CollectionRun() override;

    void start();
    void cancel();

signals:
    void progressed(const azimuth::CollectionProgress &progress);
    void ended(const azimuth::CollectionResult &result);

private:
    static constexpr qint64 maxBacklogBytes = 48LL << 20; ///< Of answers in memory at once, over all listings.
    struct Listing; ///< A task being read.
    using ListingPtr = std::shared_ptr<Listing>;

    void signIn();
    void signedIn(Api api, const TokenSource::Answer &answer);
    void findScope();
    void openWriter();
    void opened(const WriterThread::Problem &problem);
    void begin();
    void resume();
    void learnAgain();
    void readAgain(const QString &step, const QUrl &page, const std::function<void(bool)> &done);
    std::vector<TaskRow> tenantTasks() const;

    void enqueue(const std::vector<TaskRow> &tasks);
    void goOn();
    void pump();
    QString disabledState(const TaskRow &task);
    void ask(const ListingPtr &listing);
    bool askForLess(const ListingPtr &listing, const Answer &answer);
    void answered(const ListingPtr &listing, const Answer &answer);
    void parse(const ListingPtr &listing, const Answer &answer);
    void parsed(const ListingPtr &listing, const Answer &answer, MappedPage page);
    static QString missingRows(const MappedPage &page, const Listing &listing);
    bool follows(const ListingPtr &listing, const MappedPage &page, const Answer &answer, PageCommit &commit);
    void end(const ListingPtr &listing, TaskOutcome outcome, qint64 requests);
    void commit(const ListingPtr &listing, PageCommit page, qint64 bytes);
    void committed(const PageCommit &page, qint64 bytes);
    std::vector<TaskRow> childTasks(const MappedPage &page);
    void tellUnseenSubscriptions();
    TaskOutcome unseenOutcome(const QString &subscriptionId) const;

    void skipWaiting();
    void finishIfDone();
    void seal();
    bool storeFailed(const WriterThread::Problem &problem);
    void finish(CollectionResult::End end);
    void tellProgress();
    QUrl firstUrl(const StepSpec &step, const MapContext &context) const;
    MapContext contextOf(const Listing &listing) const;
    void learn(const PageRows &rows);
    void remember(const PageRows &rows);

    CollectionRequest
        m_request; ///< Its scope grows by the subscriptions of management groups, before the plan is used.
    Plan m_plan;
    TokenSource *m_tokens = nullptr; ///< This and the transport are made by start(), and deleted with their parent.
    Transport *m_transport = nullptr;
    QThreadPool m_parsers;
    std::unique_ptr<WriterThread> m_writer;
    QTimer m_progressTimer;
    QElapsedTimer m_clock;

    WaitingTasks m_waiting;
    QHash<TaskId, ListingPtr> m_open;
    std::deque<ListingPtr> m_paused; ///< Open listings whose next page waits for the writer.
    QSet<QString> m_readAgain; ///< Next links that readAgain() followed.
    qint64 m_backlogBytes = 0; ///< Answers read but not yet written.
    int m_unwritten = 0; ///< Commits under way.
    int m_tokensAwaited = 0;
    int m_refusals = 0;
    bool m_begun = false; ///< The journal has this run's first listings.
    bool m_cancelled = false;
    bool m_sealing = false;
    bool m_over = false;
    bool m_firstStepDone = false;
    bool m_unseenTold = false;

    QString m_tenantId;
    QString m_defaultDomain;
    QString m_caller;
    QSet<QString> m_subscriptionsSeen;
    QHash<QString, QString> m_disabledStates; ///< By scope; empty for a subscription that answers.
    CollectionProgress m_progress;
    CollectionResult m_result;
};

} // namespace azimuth
