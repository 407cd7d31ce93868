// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A Backend that remembers what it was asked and answers what a test tells it to.

#include "Backend.h"

namespace azimuth {

class FakeBackend : public Backend {
    Q_OBJECT
public:
    using Backend::Backend;

    std::vector<ConnectionFields> known;
    QString current;
    QString workspace = QStringLiteral("/tmp/fake.azimuth");
    QStringList asked; ///< "collect", "use ID", ...: calls in order.
    std::vector<Annotation> noted;
    std::vector<SnapshotLine> sealed;
    qint64 shownSnapshot = 0;
    CollectionStatus status;
    QHash<QString, QByteArray> raw; ///< By entity key.
    QHash<QString, StepInfo> steps;
    DataModel model;
    QString fieldsProblem; ///< What problemOf() says.
    ConnectionFields savedFields;
    QByteArray savedSecret;
    KeepSecret savedKeep = KeepSecret::Keychain;
    bool keychainMissing = false; ///< saveConnection() in the keychain is refused.

    std::vector<ConnectionFields> connections() const override { return known; }
    QString currentConnection() const override { return current; }
    void useConnection(const QString &id) override;
    QString problemOf(const ConnectionFields &) const override { return fieldsProblem; }
    void saveConnection(const ConnectionFields &fields, const QByteArray &secret, KeepSecret keep) override;
    void duplicateConnection(const QString &id, const QString &name) override;
    void renameConnection(const QString &id, const QString &name) override;
    void removeConnection(const QString &id) override;
    void testConnection(const ConnectionFields &fields, const QByteArray &secret) override;
    void cancelTest() override { asked << QStringLiteral("cancelTest"); }
    void openDemo() override { asked << QStringLiteral("openDemo"); }
    void collect() override { asked << QStringLiteral("collect"); }
    void cancelCollection() override { asked << QStringLiteral("cancelCollection"); }
    CollectionStatus collectionStatus() const override { return status; }
    void verifyPermissions() override { asked << QStringLiteral("verify"); }
    void openWorkspace(const QString &path) override { asked << QStringLiteral("openWorkspace ") + path; }
    QString workspacePath() const override { return workspace; }
    std::vector<SnapshotLine> snapshots() const override { return sealed; }
    qint64 currentSnapshot() const override { return shownSnapshot; }
    void openSnapshot(qint64 id) override { asked << QStringLiteral("openSnapshot %1").arg(id); }
    void rawJson(const QString &entityKey, QObject *context, std::function<void(const QByteArray &)> answer) override;
    std::vector<Annotation> annotations() const override { return noted; }
    void setAnnotation(const Annotation &annotation) override;
    void removeAnnotation(AnnotationKind kind, const QString &entityKey, const QString &name) override;
    StepInfo stepInfo(const QString &step) const override { return steps.value(step); }
    const DataModel &dataModel() const override { return model; }
};

} // namespace azimuth
