// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What people noted: bound to entity keys, not to snapshots, and so it survives every re-collection.

#include <QDateTime>
#include <QString>

namespace azimuth {

enum class AnnotationKind {
    Note, ///< `value` is text; `name` tells several notes on one entity apart.
    Tag, ///< `name` is the tag; `value` is empty or its colour.
    Owned, ///< The analyst controls this entity.
    HighValue, ///< An attacker's goal.
    Triage, ///< `name` is the finding's rule, `value` the verdict.
    SavedView, ///< `name` is the view's name, `value` its JSON; the entity key may be empty.
};

struct Annotation {
    AnnotationKind kind = AnnotationKind::Note;
    QString entityKey; ///< Compared and kept with foldedKey().
    QString name; ///< May be empty, where the kind needs none.
    QString value; ///< Plain text.
    QDateTime changed; ///< UTC; set by the workspace.
};

} // namespace azimuth
