// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What is known of each entity type without asking anybody: its classes, its name for people, its icon, its first
/// columns.

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace azimuth {

struct EntityType {
    QString name; ///< "azure_vm"
    QStringList classes; ///< The data model's classes, "Host".
    QString label; ///< Azure's own name, English: "Virtual machine".
    QString service; ///< Groups types in the navigator: "Compute", "Microsoft Entra ID".
    QString icon; ///< Base name of a file in resources/icons.
    QStringList columns; ///< The properties a table shows first.
};

/// The types by name. A value: copy it, share it; never changes once built.
class TypeCatalog {
public:
    TypeCatalog() = default;
    explicit TypeCatalog(std::vector<EntityType> types);

    const std::vector<EntityType> &types() const { return m_types; }
    /// nullptr for a type the catalog does not know.
    const EntityType *find(const QString &name) const;
    /// The classes of a type; empty for an unknown one.
    QStringList classesOf(const QString &name) const;

private:
    std::vector<EntityType> m_types;
    QHash<QString, int> m_byName;
};

} // namespace azimuth
