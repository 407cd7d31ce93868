// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-simulator as a process of its own, for benchmarks of the real programs.

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace bench {

class SimulatedAzure {
public:
    /// Waits until it listens, at most ten minutes: making a huge estate takes its time.
    SimulatedAzure(const QString &program, const QStringList &arguments);
    ~SimulatedAzure();
    SimulatedAzure(const SimulatedAzure &) = delete;
    SimulatedAzure &operator=(const SimulatedAzure &) = delete;

    /// The line it printed when it listened, as `--cloud FILE` reads it; empty if it did not start.
    const QByteArray &line() const { return m_line; }
    /// Ends it: {"requests","refused","floorSeconds","buckets"}.
    QJsonObject end();

private:
    QProcess m_process;
    QByteArray m_line;
};

} // namespace bench
