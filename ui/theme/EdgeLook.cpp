// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EdgeLook.h"

#include <QCoreApplication>

namespace azimuth {
namespace {

struct LegendWords {
    Q_DECLARE_TR_FUNCTIONS(azimuth::LegendWords)
};

} // namespace

Role roleOf(EdgeClass kind)
{
    switch (kind) {
    case EdgeClass::Access:
        return Role::Identity;
    case EdgeClass::Network:
        return Role::Network;
    case EdgeClass::Uses:
        return Role::Secondary;
    case EdgeClass::Contains:
        break;
    }
    return Role::ControlBorder;
}

QPen penOf(EdgeClass kind, const QColor &color, double width)
{
    QPen pen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (kind == EdgeClass::Network)
        pen.setDashPattern({9 / width, 5 / width});
    else if (kind == EdgeClass::Uses)
        pen.setDashPattern({2 / width, 4 / width});
    return pen;
}

QString nameOf(EdgeClass kind)
{
    switch (kind) {
    case EdgeClass::Access:
        return LegendWords::tr("Access");
    case EdgeClass::Network:
        return LegendWords::tr("Network");
    case EdgeClass::Uses:
        return LegendWords::tr("Uses");
    case EdgeClass::Contains:
        break;
    }
    return LegendWords::tr("Contains");
}

} // namespace azimuth
