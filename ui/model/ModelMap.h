// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The data model laid out: cards of types in groups of services, and lines between them. A value, made on a worker.

#include "CardMap.h"
#include "ModelFigures.h"

#include <QFont>
#include <QPolygonF>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

struct ModelMapWish {
    bool onlyPresent = true; ///< Types and relationships that the snapshot has; means nothing without one.
    bool isLive = false; ///< More will come: types of the catalog that have no entity yet keep their place.
    QFont label; ///< Of a card.
    QFont count;
    QFont name; ///< Of a group.

    friend bool operator==(const ModelMapWish &, const ModelMapWish &) = default;
};

struct ModelMap {
    struct Card {
        quint32 type = 0; ///< In the figures.
        QRectF area;
    };
    struct Group {
        QString name;
        qint64 entities = 0;
        QRectF area;
    };
    /// Relationships of one kind between two types.
    struct Line {
        quint32 from = 0, to = 0; ///< Cards
        EdgeClass kind = EdgeClass::Uses;
        std::vector<quint32> relationships; ///< In the figures.
        qint64 count = 0;
        bool crosses = false; ///< Leads from one group to another.
        QPolygonF corners;
    };
    ModelFiguresPtr figures;
    std::vector<Card> cards;
    std::vector<Group> groups;
    std::vector<Line> lines;
    QSizeF size;

    std::optional<quint32> cardOf(const QString &type) const;
    /// "ALLOWS, DENIES"
    QString classesOf(const Line &line) const;
};
using ModelMapPtr = std::shared_ptr<const ModelMap>;

/// Call it on a worker.
ModelMapPtr modelMap(ModelFiguresPtr figures, const ModelMapWish &wish);

} // namespace azimuth
