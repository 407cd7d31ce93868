// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Whether a relationship of the export is the one that is expected. Pure; the arguments must outlive it.

#include "Difference.h"
#include "Expected.h"
#include "Export.h"
#include "Slice.h"

#include <QString>

namespace conformance {

class RelationshipCheck {
public:
    RelationshipCheck(const Expected &expected, const Export &ours, const Slice &slice)
        : m_expected(expected)
        , m_ours(ours)
        , m_slice(slice)
    {
    }

    /// The first of key, type, class, ends and ports that differs; empty when it is the one.
    QString whatDiffers(const ExpectedRelationship &expected, const Relationship &found) const;
    /// Whether the entity of this key is the end that is meant: by key, or by what describes it.
    bool isEnd(const ExpectedEnd &expected, const QString &key) const;
    /// The seed's name of it, given what was found for it, if anything was (nullptr).
    QString typeFor(const ExpectedRelationship &expected, const Relationship *found) const;
    /// The entity type of an expected end; empty where nothing says it.
    QString endType(const ExpectedEnd &end) const;

private:
    bool hasKey(const ExpectedRelationship &expected, const Relationship &found) const;

    const Expected &m_expected;
    const Export &m_ours;
    const Slice &m_slice;
};

} // namespace conformance
