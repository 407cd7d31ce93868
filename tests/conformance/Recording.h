// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a recording shows: the arbiter of what is extra, for recordings that are not whole estates. Values; any thread.

#include <QJsonArray>
#include <QSet>
#include <QString>

namespace conformance {

/// Ids that a recording bears: `id` values and Azure Resource Manager ids of its 200 answers, the paths it asked for,
/// what all of these lie in (a network interface shows its resource group and its subscription), and what an object
/// with an id lists without ids ({setting}/logs/...).
class Shown {
public:
    Shown() = default;
    explicit Shown(const QJsonArray &exchanges);

    bool bears(const QString &key) const;
    void add(const QString &id);

private:
    void walk(const QJsonValue &value, const QString &name, const QString &owner);
    void addWithParents(const QString &id);

    QSet<QString> m_ids; // folded
    QSet<QString> m_lists; // folded: "{id}/{list}"
};

} // namespace conformance
