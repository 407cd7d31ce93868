// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Identifiers.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace simulator {

QString guidFor(const QString &name)
{
    static const QUuid space(u"{6f2f4c1e-9a55-4f0b-8f39-2b3d57c1a0e4}"_s);
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

QString hexFor(const QString &name, int digits)
{
    return guidFor(name).remove(u'-').left(digits);
}

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

int Dice::below(int limit)
{
    return int(next() % quint64(limit));
}

QString resourceId(const QString &subscription, const QString &group, const QString &type, const QString &name)
{
    return u"/subscriptions/%1/resourceGroups/%2/providers/%3/%4"_s.arg(subscription, group, type, name);
}

QJsonObject reference(const QString &id)
{
    return {{u"id"_s, id}};
}

void addResource(State &state, const QJsonObject &resource)
{
    state.resources.insert(resource.value(u"id").toString().toLower(), resource);
}

} // namespace simulator
