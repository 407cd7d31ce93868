// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the window asks of the rest of the program: connections, collections, permissions, workspaces. `ui` declares
/// it, `app` implements it on background threads, tests fake it. Every call returns at once; answers come as signals on
/// the UI thread. Texts in it are sentences for people, already translated, plain.

#include "Annotation.h"
#include "Coverage.h"
#include "DataModel.h"
#include "Marks.h"
#include "Scene.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace azimuth {

/// A connection as the dialog edits it. Never its secret.
struct ConnectionFields {
    QString id; ///< Empty for a new one.
    QString name;
    QString tenant;
    QString clientId;
    QString cloud = QStringLiteral(
        "public"); ///< "public", "usgov", "usgovdod", "china", or the absolute path of an endpoints file.
    QStringList subscriptions; ///< GUIDs in scope; empty: all that are visible.
    bool forThisRun = false; ///< Its secret lies in memory, or it is the demo: gone when the program ends.
};

enum class KeepSecret { Keychain, Memory };

/// One line of a check: a mark, what, and a detail.
struct CheckLine {
    Mark mark = Mark::Ready;
    QString title;
    QString detail;
};

struct ConnectionTest {
    bool signedIn = false;
    QString headline; ///< "Signed in. 2 things need your attention."
    std::vector<CheckLine> lines;
    double seconds = 0;
};

/// One step of a running or ended collection.
struct StepStatus {
    QString id;
    QString title;
    QString service;
    Mark mark = Mark::Waiting;
    QString detail; ///< "waits 18 s, throttled", "denied"; mostly empty.
    qint64 listings = 0; ///< Known so far.
    qint64 finished = 0;
    qint64 entities = 0;
    qint64 gaps = 0;
    double seconds = 0; ///< Since its first answer.
};

struct CollectionStatus {
    enum class Phase { Idle, SigningIn, Collecting, Sealing, Ended };
    Phase phase = Phase::Idle;
    std::vector<StepStatus> steps; ///< In the order of the plan.
    QMap<QString, qint64> types; ///< Entities read by type.
    int stepsDone = 0;
    qint64 entities = 0;
    qint64 gaps = 0;
    double entitiesPerSecond = 0;
    double requestsPerSecond = 0;
    qint64 requests = 0;
    qint64 throttled = 0; ///< Answers 429 so far.
    std::optional<double> secondsLeft; ///< Where it can be told.
    double seconds = 0; ///< Since start.
    bool resumed = false; ///< It goes on with a run that was cut off.
    bool isRunning() const { return phase != Phase::Idle && phase != Phase::Ended; }
};

/// How a collection ended.
struct CollectionEnd {
    enum class Kind { Complete, Gaps, Cancelled, Failed };
    Kind kind = Kind::Complete;
    QString sentence; ///< What is so, and what to do.
    QString detail; ///< More of it, perhaps empty.
};

/// One step at one scope of the signed-in App Registration.
struct PermissionRow {
    QString step;
    QString title;
    QString service; ///< Group heading.
    QString scope; ///< "/" or "/subscriptions/{id}"
    QString scopeName; ///< "" for the tenant, else the subscription's name or id.
    Mark mark = Mark::Unknown; ///< Ready, Missing, OverPrivileged, NotConsented, LicenceMissing or Unknown.
    QStringList needs; ///< Any one of these would do, least first.
    QStringList held;
    QStringList excess;
    QStringList missing;
    bool isGraph = false; ///< `needs` are Graph application permissions; else Azure actions.
    QStringList feeds; ///< Entity types it brings.
    QUrl adminConsent; ///< Empty where consent is not the way.
    QStringList commands; ///< Azure CLI, one line each.
    QByteArray customRole; ///< JSON, or empty.
    QStringList portalSteps; ///< What to click, in order.
    QString request; ///< "GET https://..."
    int status = 0;
    QString code;
};

struct PermissionTable {
    std::vector<PermissionRow> rows;
    QString caller; ///< Name or id of the App Registration.
    QDateTime checked; ///< UTC
    double seconds = 0;
    QString problem; ///< Set: nothing could be said, and why.
};

/// A sealed snapshot of the open workspace.
struct SnapshotLine {
    qint64 id = 0;
    QDateTime sealed; ///< UTC
    qint64 entities = 0;
    qint64 relationships = 0;
    bool partial = false; ///< Its run was cancelled.
};

/// What the catalog says of a step, for coverage.
struct StepInfo {
    QString title;
    QString service;
    QStringList types;
    QString parentType; ///< Asked once for each entity of this type; empty: once for the tenant, or unknown.
};

class Backend : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// As last read; changes come with connectionsChanged().
    virtual std::vector<ConnectionFields> connections() const = 0;
    /// Id of the one in use; empty: none.
    virtual QString currentConnection() const = 0;
    /// Opens its workspace; sceneChanged() follows.
    virtual void useConnection(const QString &id) = 0;
    /// What is wrong with these fields, as a sentence; empty: nothing. Cheap.
    virtual QString problemOf(const ConnectionFields &fields) const = 0;
    /// Adds or changes; `secret` empty keeps what is kept. connectionSaved() or connectionNotSaved() follows.
    virtual void saveConnection(const ConnectionFields &fields, const QByteArray &secret, KeepSecret keep) = 0;
    /// A copy under another name, with its secret where that can be read.
    virtual void duplicateConnection(const QString &id, const QString &name) = 0;
    virtual void renameConnection(const QString &id, const QString &name) = 0;
    /// With its secret; its workspace file stays.
    virtual void removeConnection(const QString &id) = 0;
    /// connectionTested() follows. `secret` empty: the one that is kept.
    virtual void testConnection(const ConnectionFields &fields, const QByteArray &secret) = 0;
    virtual void cancelTest() = 0;
    /// Starts the simulated tenant, makes a connection for this run, and collects it.
    virtual void openDemo() = 0;

    virtual void collect() = 0; ///< With the current connection.
    virtual void cancelCollection() = 0;
    virtual CollectionStatus collectionStatus() const = 0;

    virtual void verifyPermissions() = 0; ///< permissionsVerified() follows.

    virtual void openWorkspace(const QString &path) = 0;
    virtual QString workspacePath() const = 0; ///< Empty: none is open.
    virtual std::vector<SnapshotLine> snapshots() const = 0; ///< Oldest first.
    virtual qint64 currentSnapshot() const = 0; ///< 0: none, or live.
    virtual void openSnapshot(qint64 id) = 0;
    /// The answer an entity was read from, as the API gave it; empty: there is none. Comes on the UI thread unless
    /// `context` is gone.
    virtual void rawJson(const QString &entityKey, QObject *context,
                         std::function<void(const QByteArray &)> answer) = 0;

    virtual std::vector<Annotation> annotations() const = 0; ///< All; annotationsChanged() tells of others.
    virtual void setAnnotation(const Annotation &annotation) = 0;
    virtual void removeAnnotation(AnnotationKind kind, const QString &entityKey, const QString &name) = 0;

    virtual StepInfo stepInfo(const QString &step) const = 0; ///< Empty title: unknown step.
    virtual const DataModel &dataModel() const = 0; ///< Empty until the catalog is loaded, see
                                                    ///< dataModelChanged().

signals:
    void connectionsChanged();
    void currentConnectionChanged();
    void connectionSaved(const QString &id);
    /// `offerMemory`: there is no keychain (or it is locked), so ask whether to keep the secret for this run only.
    void connectionNotSaved(const QString &sentence, bool offerMemory);
    void connectionTested(const azimuth::ConnectionTest &test);
    void collectionProgressed(const azimuth::CollectionStatus &status);
    void collectionEnded(const azimuth::CollectionEnd &end);
    void permissionsVerified(const azimuth::PermissionTable &table);
    void sceneChanged(const azimuth::Scene &scene);
    void snapshotsChanged();
    void annotationsChanged();
    /// Something failed that no other signal tells of.
    void problem(const QString &sentence);
    void dataModelChanged(); ///< The catalog was loaded.
};

} // namespace azimuth
