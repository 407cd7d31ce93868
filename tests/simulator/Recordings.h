// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Reads recorded exchanges ([{method, url, status, headers, body}, ...]) as the state of an estate.

#include "State.h"

namespace simulator {

/// Merges all `files` into one state; std::nullopt leaves the reason, a sentence, in `error`.
std::optional<State> stateFromRecordings(const QStringList &files, QString &error);
/// The same from exchanges already in memory.
State stateFromExchanges(const QJsonArray &exchanges);

} // namespace simulator
