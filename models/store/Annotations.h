// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The annotations table. Failures are left in the connection.

#include "Annotation.h"
#include "Connection.h"

namespace azimuth {

bool writeAnnotation(Connection &connection, const Annotation &annotation);
bool deleteAnnotation(Connection &connection, AnnotationKind kind, const QString &entityKey, const QString &name);
/// An empty key asks for all.
std::vector<Annotation> readAnnotations(Connection &connection, std::optional<AnnotationKind> kind,
                                        const QString &entityKey);

} // namespace azimuth
