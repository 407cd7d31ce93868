// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TypeCatalog.h"

namespace azimuth {

TypeCatalog::TypeCatalog(std::vector<EntityType> types)
    : m_types(std::move(types))
{
    for (int i = 0; i < static_cast<int>(m_types.size()); ++i)
        m_byName.insert(m_types[static_cast<std::size_t>(i)].name, i);
}

const EntityType *TypeCatalog::find(const QString &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &m_types[static_cast<std::size_t>(*found)];
}

QStringList TypeCatalog::classesOf(const QString &name) const
{
    const EntityType *type = find(name);
    return type ? type->classes : QStringList();
}

} // namespace azimuth
