// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The resources of a state by the lists they stand in.

#include "ArmPath.h"
#include "State.h"

namespace simulator {

class ArmIndex {
public:
    struct Entry {
        QString id; ///< Lower-cased.
        const QJsonObject *object = nullptr;
        QString type;
    };
    using Entries = std::vector<Entry>;

    explicit ArmIndex(const State &state);
    /// What a GET of the list answers where no list was given: its members in the order of their ids.
    Entries list(const ArmPath &path) const;
    /// All resources of a subscription, or of all with an empty id; parts of others left out.
    const Entries &inSubscription(const QString &subscription) const;
    const Entries &all() const { return m_all; }
    /// True if the path names something, or something lies below it.
    bool knows(const QString &path) const;
    /// Found by id: a resource, or an item of a given list.
    const QJsonObject *find(const QString &path) const;

private:
    void add(const QString &id, const QJsonObject &object, bool nested);
    void addAncestors(const QString &id);
    void append(Entries &entries, const QString &list) const;

    const State &m_state;
    QHash<QString, Entries> m_lists;
    QHash<QString, Entries> m_bySubscription;
    Entries m_all;
    QSet<QString> m_ancestors;
    QHash<QString, QJsonObject> m_items; ///< Of given lists, where `resources` lacks them.
};

} // namespace simulator
