// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExportSelection.h"

#include <algorithm>

namespace azimuth {

ExportSelection::ExportSelection(const Estate &estate, const QStringList &types)
    : m_estate(&estate)
    , m_all(types.isEmpty())
    , m_chosen(estate.typeCount(), m_all)
{
    for (const QString &name : types)
        if (const auto type = estate.findType(name))
            m_chosen[type->value] = true;
    for (const TypeIndex type : estate.types()) {
        if (!m_chosen[type.value])
            continue;
        m_types.push_back(type);
        m_entityCount += estate.entitiesOf(type).size();
    }
}

qint64 gapCount(const Estate &estate)
{
    return std::ranges::count_if(estate.coverage(), isOwnGap);
}

} // namespace azimuth
