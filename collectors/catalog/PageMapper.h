// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One answer -> rows. Made for one page and thrown away; the rows it reads from never change.

#include "Specs.h"

namespace azimuth::mapping {

class PageMapper {
public:
    PageMapper(const Rows &rows, const TypeCatalog &types, const StepRow &step, const MapContext &context);

    MappedPage map(const QByteArray &body);
    /// What exists without any answer.
    PageRows always();

private:
    void mapListing(Node root, std::string_view raw);
    void mapList(Node list, std::string_view raw);
    void mapQueryAnswer(Node root, std::string_view raw);
    QStringList otherTypes(Node rows) const;
    void mapObject(Node object, std::string_view raw);
    void addAlways(bool answered);
    /// False when the object has no key.
    bool mapEntity(const TypeSpec &type, Scope scope, std::string_view raw);
    void mapNested(const NestedSpec &nested, const Scope &scope, std::string_view raw);
    void addChildren(const TypeSpec &type, const Scope &scope);
    void addProperties(const Scope &scope);
    void addProperty(const std::string &name, const Value &value, const QString &alias);
    void addLookups(const TypeSpec &type, const Scope &scope);
    void addSideRows(const TypeSpec &type, const Scope &scope, std::string_view raw);

    const Rows &m_rows;
    const TypeCatalog &m_types;
    const StepRow &m_step;
    const MapContext &m_context;
    Document m_carried;
    const TypeSpec *m_maps; ///< Of the listing's own objects; may be nullptr.
    MappedPage m_page;
};

} // namespace azimuth::mapping
