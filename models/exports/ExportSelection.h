// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The entities and relationships that a request asks for, and how far an export has come.

#include "Estate.h"
#include "Export.h"

#include <vector>

namespace azimuth {

class ExportSelection {
public:
    ExportSelection(const Estate &estate, const QStringList &types);

    /// Types to write that have entities, in the Estate's order.
    const std::vector<TypeIndex> &types() const { return m_types; }
    bool contains(EntityIndex entity) const { return m_all || m_chosen[m_estate->typeIndex(entity).value]; }
    bool contains(RelationshipIndex relationship) const
    {
        return m_all || (contains(m_estate->from(relationship)) && contains(m_estate->to(relationship)));
    }
    qint64 entityCount() const { return m_entityCount; }

private:
    const Estate *m_estate;
    bool m_all;
    std::vector<bool> m_chosen; // by type
    std::vector<TypeIndex> m_types;
    qint64 m_entityCount = 0;
};

/// Counts rows, tells the caller now and then, and hears when to stop.
class ExportProgress {
public:
    ExportProgress(const ExportRequest &request, qint64 total)
        : m_request(request)
        , m_total(total)
    {
    }

    /// Another row; false when the export is to stop.
    bool step()
    {
        ++m_done;
        return m_done % 4096 != 0 || tell();
    }
    /// The same at once; for the start and the end.
    bool tell()
    {
        if (m_request.progress)
            m_request.progress(m_done, m_total);
        return !m_request.stop.stop_requested();
    }

private:
    const ExportRequest &m_request;
    qint64 m_total;
    qint64 m_done = 0;
};

qint64 gapCount(const Estate &estate);

} // namespace azimuth
