// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the model view calls things. Any thread: the map is made on a worker.

#include "ModelFigures.h"

#include <QCoreApplication>

namespace azimuth {

class ModelWords {
    Q_DECLARE_TR_FUNCTIONS(azimuth::ModelWords)
public:
    /// "Virtual machine"; plain.
    static QString label(const ModelTypeFigure &type);
    /// "Compute"; plain.
    static QString service(const ModelTypeFigure &type);
    /// "HAS 1,204"; without a snapshot "HAS". Plain.
    static QString relationship(const QString &className, qint64 count, bool hasCounts);
    /// "Storage account, Storage, 12 entities": for tooltips and screen readers; plain.
    static QString sentence(const ModelTypeFigure &type, bool hasCounts);
};

/// Names a type among others, also the one whose name nobody knows.
QString typeKeyOf(const ModelTypeFigure &type);
/// The type's own name, of what typeKeyOf() made; empty: the type whose name nobody knows.
QString typeNameOf(const QString &key);
/// What groups types on the map.
QString serviceKeyOf(const ModelTypeFigure &type);

} // namespace azimuth
