// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a comparison is about: the types of types.json. Values without identity; any thread.

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

namespace conformance {

struct Slice {
    QSet<QString> entities; ///< Entity types that are judged.
    QSet<QString> relationships; ///< Relationship types that are judged, by the seed's names.
    QSet<QString> later; ///< Types between judged entities that came after the seed: ignored.
    QHash<QString, QString> renamed; ///< Names of a later version -> the seed's.
    QSet<QString> alwaysThere; ///< Keys of entities that exist without any answer.
    QHash<QString, QStringList> portsOf; ///< Properties that belong to a relationship's identity, by its type.
    QStringList coverageLater; ///< Beginnings of coverage hints about steps outside the slice.

    QString seedName(const QString &type) const { return renamed.value(type, type); }
};

/// Reads types.json's object.
Slice readSlice(const QJsonObject &object);

/// Keys are compared without case.
QString folded(const QString &key);

} // namespace conformance
