// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What was collected, as `azimuth-cli export --format json` writes it. Values; any thread.

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace conformance {

struct Entity {
    QString key;
    QString type;
    QStringList classes; ///< Sorted.
    QJsonObject properties; ///< Without the names that begin with an underscore.
    bool placeholder = false;
};

struct Relationship {
    QString key;
    QString type;
    QString className;
    QString from;
    QString to;
    QJsonObject properties;
};

struct CoverageLine {
    QString step;
    QString scope;
    QString state;
};

struct Export {
    std::vector<Entity> entities;
    std::vector<Relationship> relationships;
    std::vector<CoverageLine> coverage;
    QHash<QString, int> entityByKey; ///< Folded key -> index; the first, where a key occurs twice.

    const Entity *find(const QString &key) const;
};

/// Reads the export's object.
Export readExport(const QJsonObject &object);

/// The parts that both kinds of files share.
Entity readEntity(const QJsonObject &object);
QStringList readClasses(const QJsonValue &value); ///< A text or a list of texts; sorted.
QJsonObject withoutUnderscores(const QJsonObject &object);

} // namespace conformance
