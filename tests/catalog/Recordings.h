// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Recorded exchanges, mapped without a network: which step an answer belongs to, and what came of all of them.

#include "Mapping.h"

#include <QHash>

namespace testing {

/// Rows of one recording, and what sealing would resolve of them: enough to compare properties.
struct MappedRecording {
    QHash<QString, azimuth::EntityRow> entities; ///< By folded key.
    std::vector<azimuth::Reference> references;
    std::vector<azimuth::Lookup> lookups;
    qint64 withoutId = 0;
    QStringList broken; ///< Answers of known steps that could not be read.
};

/// Folder of the recordings; empty where this machine has none.
QString recordingsFolder();

MappedRecording mappedRecording(const QString &path, const QString &accountKey);

/// A relationship as sealing would make it.
struct Resolved {
    QString key;
    QString type;
    QString className;
    QJsonObject properties;
};

/// What the references and joins of a recording come to; links are left out.
std::vector<Resolved> resolved(const MappedRecording &recording);

} // namespace testing
