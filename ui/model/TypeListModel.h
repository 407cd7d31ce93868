// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The types on the map as rows: the map's twin for the keyboard, for screen readers, and for files.

#include "ModelMap.h"
#include "Theme.h"

#include <QAbstractTableModel>

namespace azimuth {

enum class TypeColumn { Label, Entities, Service, Name, Classes };
inline constexpr int typeColumnCount = 5;

class TypeListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole, ///< typeKeyOf()
        SortRole,
        SearchRole, ///< Everything that a search looks at.
    };
    explicit TypeListModel(Theme &theme, QObject *parent = nullptr);

    void show(ModelMapPtr map);
    const ModelMapPtr &map() const { return m_map; }
    const ModelTypeFigure &figure(int row) const;
    static QString header(TypeColumn column);
    /// A cell as text; `plainNumbers` for a file.
    static QString text(const ModelFigures &figures, const ModelTypeFigure &type, TypeColumn column, bool plainNumbers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Theme &m_theme;
    ModelMapPtr m_map;
};

} // namespace azimuth
