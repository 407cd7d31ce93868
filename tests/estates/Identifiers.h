// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Ids and chance for made estates: the same input gives the same output on every machine, at any time.

#include "State.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace simulator {

/// A GUID that belongs to a name: the same for the same name, lower-case, without braces.
QString guidFor(const QString &name);
/// `digits` (at most 32) lower-case hexadecimal digits that belong to a name.
QString hexFor(const QString &name, int digits);

/// A small generator whose sequence the C++ standard library does not decide (SplitMix64).
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next();
    /// 0 ... limit - 1; limit > 0.
    int below(int limit);
    bool oneIn(int times) { return below(times) == 0; }

private:
    quint64 m_state;
};

/// "/subscriptions/{subscription}/resourceGroups/{group}/providers/{type}/{name}"; `type` as
/// "Microsoft.Network/virtualNetworks".
QString resourceId(const QString &subscription, const QString &group, const QString &type, const QString &name);
/// {"id": id}, as Azure writes a reference.
QJsonObject reference(const QString &id);
/// Keeps a Resource Manager object under its lower-cased id.
void addResource(State &state, const QJsonObject &resource);

} // namespace simulator
