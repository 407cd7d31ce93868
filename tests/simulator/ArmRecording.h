// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What recorded exchanges with Resource Manager say about an estate.

#include "Exchanges.h"
#include "State.h"

#include <QSet>

namespace simulator {

class ArmRecording {
public:
    explicit ArmRecording(State &state)
        : m_state(state)
    {
    }
    void take(const Exchange &exchange);
    /// Derives what nobody recorded: subscriptions, resource groups and resources named by paths and ids, management
    /// groups named by others.
    void finish();

private:
    /// How much an answer tells of an object: a part of its parent, a row of /resources, a row of its own list, itself.
    enum Detail { Part, Row, Listed, Whole };

    void takeList(const Exchange &exchange, const QString &key);
    void takeObject(const QString &id, const QJsonObject &object, Detail detail);
    void takeParts(const QString &parent, const QJsonValue &value);
    void takeManagementGroups(const QJsonArray &children, const QString &parent);
    void noteParents(const QString &path);
    void noteOwners(const QString &path);
    void refuse(const Exchange &exchange, const QString &path);
    void addSubscriptions();
    void addResourceGroups();
    void addOwners();

    State &m_state;
    QHash<QString, Detail> m_detail;
    QMap<QString, QString> m_subscriptions; ///< Named by paths: lower-cased, as written.
    QMap<QString, QString> m_groups; ///< Named by paths or by ids of what lies in them.
    QMap<QString, QString> m_owners; ///< Resources whose lists were answered: lower-cased, as written.
    QSet<QString> m_askedGroups; ///< Those below which something was found.
};

} // namespace simulator
