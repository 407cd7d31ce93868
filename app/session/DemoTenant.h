// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The simulated tenant: azimuth-simulator as a process of ours, gone when this program is.

#include "StoreThread.h"

#include <QCoreApplication>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace azimuth {

/// Where the simulated tenant is, and who signs in there.
struct DemoSignIn {
    QString cloudFile; ///< Endpoints, without the secret; mode 0600, in a private folder.
    QString tenant;
    QString clientId;
    QByteArray secret;
};

/// UI thread. Starts once; started() or failed() follows.
class DemoTenant : public QObject {
    Q_OBJECT
public:
    /// `program` empty: where it is built or installed, as seen from this program.
    DemoTenant(QString program, QStringList arguments, StoreThread &store, QObject *parent = nullptr);
    /// Ends the process; waits a second at most.
    ~DemoTenant() override;

    void start();
    /// Empty: there is none.
    static QString findProgram();

signals:
    void started(const azimuth::DemoSignIn &signIn);
    void failed(const QString &sentence);

private:
    void readLine();
    void fail(const QString &sentence);

    QString m_program;
    QStringList m_arguments;
    StoreThread &m_store;
    QProcess m_process;
    std::shared_ptr<QTemporaryDir> m_folder; ///< Made on the store thread.
    bool m_told = false;
};

} // namespace azimuth
