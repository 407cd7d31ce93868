// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The program behind the window: connections, collections, permissions and workspaces, all on background threads.

#include "Backend.h"
#include "ConnectionCheck.h"
#include "DemoTenant.h"
#include "LiveEstate.h"
#include "Mailbox.h"
#include "SecretStore.h"
#include "StoreThread.h"

#include <QSet>

#include <functional>
#include <memory>
#include <variant>

namespace azimuth {

class Collection;
class CollectionWatch;
struct CollectionProgress;
struct CollectionResult;

struct SessionOptions {
    QString simulator; ///< Path of azimuth-simulator; empty: found beside this program.
    QStringList simulatorArguments{QStringLiteral("--estate"), QStringLiteral("demo")};
    quint32 liveLimit = LiveEstate::mostEntities;
};

/// Lives on the UI thread and never waits there. Its destructor cancels what is under way and waits for its threads,
/// seconds at most. One workspace a connection: "{application data}/workspaces/{id}.azimuth".
///
/// While a collection runs, live scenes come where no snapshot is shown; who works in one keeps it until the new one is
/// sealed. A collection that was cut off less than a day ago is gone on with.
class Session : public Backend {
    Q_OBJECT
public:
    explicit Session(QObject *parent = nullptr);
    explicit Session(SessionOptions options, QObject *parent = nullptr);
    ~Session() override;

    std::vector<ConnectionFields> connections() const override { return m_connections; }
    QString currentConnection() const override { return m_current; }
    void useConnection(const QString &id) override;
    QString problemOf(const ConnectionFields &fields) const override;
    void saveConnection(const ConnectionFields &fields, const QByteArray &secret, KeepSecret keep) override;
    void duplicateConnection(const QString &id, const QString &name) override;
    void renameConnection(const QString &id, const QString &name) override;
    void removeConnection(const QString &id) override;
    void testConnection(const ConnectionFields &fields, const QByteArray &secret) override;
    void cancelTest() override;
    void openDemo() override;

    void collect() override;
    void cancelCollection() override;
    CollectionStatus collectionStatus() const override { return m_status; }

    void verifyPermissions() override;

    void openWorkspace(const QString &path) override;
    QString workspacePath() const override { return m_path; }
    std::vector<SnapshotLine> snapshots() const override { return m_snapshots; }
    qint64 currentSnapshot() const override { return m_snapshot; }
    void openSnapshot(qint64 id) override;
    void rawJson(const QString &entityKey, QObject *context, std::function<void(const QByteArray &)> answer) override;

    std::vector<Annotation> annotations() const override { return m_annotations; }
    void setAnnotation(const Annotation &annotation) override;
    void removeAnnotation(AnnotationKind kind, const QString &entityKey, const QString &name) override;

    StepInfo stepInfo(const QString &step) const override;
    const DataModel &dataModel() const override { return m_model; }

    /// Id of the demo tenant's connection.
    static QString demoId();

private:
    using Secret = std::variant<QByteArray, SecretProblem>;
    struct Run; ///< A collection from the first question for its secret to the last scene.
    struct Shown; ///< What the store thread read of a workspace.

    void loadCatalog();
    template <class Call>
    void later(Call call);

    // Connections
    void setProfiles(const std::vector<Profile> &profiles);
    const ConnectionFields *connection(const QString &id) const;
    QString nameOf(const QString &id) const;
    template <class Work, class Done>
    void changeProfiles(Work work, Done done);
    void addConnection(const ConnectionFields &fields, const QByteArray &secret, KeepSecret keep);
    void changeConnection(const ConnectionFields &fields);
    void forgetSecretAndProfile(const QString &id);
    void dropConnection(const QString &id);
    void readSecret(const QString &id, std::function<void(const Secret &)> answer);
    void keepSecret(const QString &id, const QByteArray &secret, KeepSecret keep, SecretStore::Done answer);
    void demoStarted(const DemoSignIn &signIn);

    // Workspaces
    static QString workspaceOf(const QString &id);
    static Shown read(StoreThread::Place &place, std::optional<qint64> snapshot);
    void show(const QString &path, bool mustExist);
    void shown(Shown shown);
    void publish(const Scene &scene, qint64 snapshot);
    void writeAnnotation(std::function<std::optional<StoreProblem>(Workspace &)> write);

    // Collections
    void secretRead(const Secret &secret);
    struct Prepared;
    void start(Prepared prepared, const QByteArray &secret);
    void progressed(const CollectionProgress &progress);
    void liveScene(const Scene &scene);
    bool isRunShown() const;
    void finished(const CollectionResult &result);
    void conclude(const CollectionEnd &end);

    // Checks
    void check(const ConnectionFields &fields, const QByteArray &secret, ConnectionCheck::Done done,
               std::function<void(const QString &)> refused, std::unique_ptr<ConnectionCheck> &place);
    void retire(std::unique_ptr<ConnectionCheck> check);

    const SessionOptions m_options;
    const std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<const Catalog> m_catalog; ///< nullptr until it is loaded.
    DataModel m_model;
    StoreThread m_store;
    MemorySecretStore m_memory;
    KeychainSecretStore m_keychain;

    std::vector<ConnectionFields> m_connections;
    std::optional<ConnectionFields> m_demoFields;
    QSet<QString> m_inMemory; ///< Connections whose secret m_memory has.
    bool m_listed = false; ///< m_connections are those of the file.
    QString m_current;
    QString m_awaited; ///< To be used as soon as the connections are listed.
    bool m_collectAwaited = false; ///< And to be collected with then.
    std::unique_ptr<DemoTenant> m_demo;

    int m_showing = 0; ///< Counts what was asked to be shown: older answers are not heard.
    QString m_path;
    Scene m_scene;
    qint64 m_snapshot = 0;
    std::vector<SnapshotLine> m_snapshots;
    std::vector<Annotation> m_annotations;
    std::vector<std::function<void()>> m_unwritten; ///< Notes that wait for the end of sealing.

    CollectionStatus m_status;
    int m_runs = 0; ///< Counts collections: answers of older ones are not heard.
    std::unique_ptr<Run> m_run;
    std::unique_ptr<Collection> m_collection;

    int m_tests = 0;
    int m_verifications = 0;
    std::unique_ptr<ConnectionCheck> m_test;
    std::unique_ptr<ConnectionCheck> m_verification;
    std::vector<std::unique_ptr<ConnectionCheck>> m_endedChecks; ///< Until their threads are over.
    std::vector<std::unique_ptr<LiveEstate>> m_endedLive; ///< Likewise.
};

template <class Call>
void Session::later(Call call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace azimuth
