// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Pictures of a widget for the eye: only where AZIMUTH_SHOTS names a folder.

#include <QCoreApplication>
#include <QDir>
#include <QString>
#include <QWidget>

namespace azimuth {

inline void shoot(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents(); // what waits to be laid out
    const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        widget.grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
}

} // namespace azimuth
