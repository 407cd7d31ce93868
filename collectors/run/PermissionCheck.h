// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Says which steps of the catalog the caller may read, without collecting: from the claims of its Graph token and from
/// the caller's own permissions in each subscription (shared facts "permissions", section 4).

#include "CollectionRequest.h"
#include "Verification.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <optional>
#include <vector>

namespace azimuth {

/// One step at one scope ("/" or "/subscriptions/{id}").
struct VerifiedStep {
    QString step;
    QString scope;
    StepVerdict verdict;
    QStringList needs;
    Fix fix; ///< Empty unless the verdict is Missing.
    Evidence evidence; ///< The request that proved it: for Graph the token's own.
};

struct PermissionReport {
    std::vector<VerifiedStep> steps;
    std::optional<SignInProblem> graphRefused; ///< Set: nothing can be said of Graph steps.
    std::optional<SignInProblem> armRefused;
    std::optional<Answer> subscriptionsRefused; ///< The listing of subscriptions failed.
    int subscriptions = 0;
    QString caller; ///< The application's name, where a token tells it.
    QStringList graphRoles; ///< Application permissions of Microsoft Graph that its token holds.
    std::optional<qint64> clockOffset; ///< The sign-in service's clock minus ours, in seconds.

    /// Neither service let us in.
    bool isFailed() const { return graphRefused && armRefused; }
    bool isAllReady() const;
};

/// Lives on one thread with an event loop; asks a handful of small requests, so any thread but a busy one will do.
/// Once.
class PermissionCheck : public QObject {
    Q_OBJECT
public:
    PermissionCheck(Cloud cloud, const Credential &credential, std::shared_ptr<const Catalog> catalog,
                    GraphPermissions known, QStringList subscriptions, QObject *parent = nullptr);

    ~PermissionCheck() override;

    void start();
    void cancel();

signals:
    void finished(const azimuth::PermissionReport &report);

private:
    struct Subscription {
        QString scope;
        std::optional<std::vector<ArmPermission>> permissions;
        Evidence evidence;
    };

    void tokenCame(Api api, const TokenSource::Answer &answer);
    void listSubscriptions(const QUrl &url);
    void subscriptionsCame(const Answer &answer);
    void askPermissions(std::size_t subscription, const QString &scope);
    void permissionsCame(std::size_t subscription, const QString &scope, const Answer &answer);
    void askResourceGroup(std::size_t subscription);
    void done();
    void judge();
    void judgeSubscriptions(const StepSpec &step);
    void judgeGraph(const StepSpec &step);
    void judgeArm(const StepSpec &step, const Subscription &place);
    QUrl arm(const QString &pathAndQuery) const;

    const Cloud m_cloud;
    const QString m_clientId;
    const std::shared_ptr<const Catalog> m_catalog;
    const GraphPermissions m_known;
    const QStringList m_chosen;
    QNetworkAccessManager m_network;
    TokenSource *m_tokens;
    Transport *m_transport;
    TokenClaims m_graph;
    TokenClaims m_arm;
    std::vector<Subscription> m_subscriptions;
    Evidence m_listing; ///< Of the subscriptions.
    QString m_tenant;
    int m_awaited = 0;
    PermissionReport m_report;
};

} // namespace azimuth
