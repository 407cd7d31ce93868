// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The command line of azimuth-simulator.

#include <QString>
#include <QStringList>

#include <optional>

namespace simulator {

struct State;

struct Options {
    QString estate; ///< "demo" or "generated"; empty with recordings.
    qint64 entities = 0; ///< Of a generated estate.
    quint32 seed = 1; ///< Of a generated estate.
    QStringList recordings;
    QString truth; ///< File to write; empty for none.
    quint16 port = 0; ///< Of the authority; the other services follow. 0: any free ones.
    int latency = 0; ///< Milliseconds before each answer.
    bool throttle = false;
    QString faults;
    std::optional<QStringList> graphRoles;
    QStringList armRoles; ///< "SCOPE=ROLE".
};

/// Reads the arguments behind the program's name; std::nullopt leaves a sentence in `error`.
std::optional<Options> readOptions(const QStringList &arguments, QString &error);
/// Puts --grant and --role in the place of what the estate grants; false leaves a sentence in `error`.
bool applyGrants(const Options &options, State &state, QString &error);
QString usageText();

} // namespace simulator
