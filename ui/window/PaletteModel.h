// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the command palette offers: actions that can be run now, types of the estate, entities by name.

#include "Estate.h"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

#include <vector>

namespace azimuth {

struct PaletteRow {
    enum class Kind { Action, Type, Entity };
    Kind kind = Kind::Action;
    QString title; ///< Plain text of the tenant for types and entities.
    QString detail; ///< Shortcut, number of entities, or the type and place.
    QString icon; ///< Base name, for actions.
    QPointer<QAction> action;
    QString type; ///< Type's name, for types and entities.
    QString key; ///< Of the entity.
};

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum { DetailRole = Qt::UserRole + 1, IconRole, TypeRole, KindRole };
    using QAbstractListModel::QAbstractListModel;

    /// Actions and types come first, entities found later are added below.
    void show(std::vector<PaletteRow> rows);
    void append(std::vector<PaletteRow> rows);
    const PaletteRow &row(int at) const { return m_rows.at(static_cast<std::size_t>(at)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteRow> m_rows;
};

/// True if every word of `needle` begins or is part of a word of `text`, without case and without mnemonics.
bool matchesWords(const QString &text, const QString &needle);
/// Actions whose text or menu matches and that are enabled; all of them for an empty needle.
std::vector<PaletteRow> matchingActions(const QList<QAction *> &actions, const QString &needle);
/// Types that have entities and whose label matches.
std::vector<PaletteRow> matchingTypes(const Estate &estate, const QString &needle);

} // namespace azimuth
