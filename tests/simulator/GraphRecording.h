// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What recorded exchanges with Microsoft Graph say about a tenant.

#include "Exchanges.h"
#include "State.h"

namespace simulator {

class GraphRecording {
public:
    explicit GraphRecording(State &state)
        : m_state(state)
    {
    }
    void take(const Exchange &exchange);
    /// Drops refusals that an answer overtook.
    void finish();

private:
    void takeList(const QString &path, const Exchange &exchange);
    /// Takes what $expand brought out of an object: lists become lists below it, single objects objects below it.
    void takeExpanded(const QString &path, QJsonObject &object, const QStringList &names);

    State &m_state;
    QHash<QString, QHash<QString, QJsonObject>> m_known; ///< By path and id, with the properties of all answers.
};

} // namespace simulator
