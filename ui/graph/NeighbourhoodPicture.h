// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A neighbourhood as a picture: laid out and ready to draw. Pure; run it on a worker.

#include "Neighbourhood.h"
#include "Picture.h"

#include <QHash>
#include <QPointF>

#include <stop_token>

namespace azimuth {

/// Where a node was drawn before, so that it stays there.
struct Placed {
    QPointF at;
    bool pinned = false; ///< Dragged there by hand.

    friend bool operator==(const Placed &, const Placed &) = default;
};
using Places = QHash<QString, Placed>; ///< By PictureNode::id.

struct NeighbourhoodPicture {
    EstatePtr estate;
    NeighbourhoodState state;
    Neighbourhood content;
    PicturePtr picture;
};

/// Nodes in `places` stay near where they were. A stopped one has no picture.
NeighbourhoodPicture pictureOf(EstatePtr estate, const NeighbourhoodState &state, const Places &places,
                               const std::stop_token &stop = {});

} // namespace azimuth
