// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Colours, fonts and icons as values that a worker may use: a Theme belongs to the UI thread.

#include "Theme.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace azimuth {

class TypeCatalog;

/// Logical sizes that icons are drawn at: each on its own pixel grid, never scaled on the screen.
inline constexpr std::array iconSizes{14, 18, 24, 34};
using IconImages = std::array<QImage, iconSizes.size()>;
/// By entity type, in the colour that stands on a class's colour; by ownColour and entity type, in the class's colour,
/// for nodes that are rings.
inline constexpr QChar ownColour = u'=';
using IconSet = QHash<QString, IconImages>;

struct Look {
    std::array<QColor, roleCount> colours;
    QStringList families;
    double bodyPixels = 13;
    double ratio = 1; ///< Device pixels a logical one, of the icons.
    std::shared_ptr<const IconSet> icons;

    const QColor &operator[](Role role) const { return colours[static_cast<std::size_t>(role)]; }
    /// A font of one's own: sharing one with the UI thread would race.
    QFont font(double relative, int weight = QFont::Normal) const;
};

/// Keeps what was drawn for the next call. UI thread.
class Looks {
public:
    explicit Looks(const Theme &theme)
        : m_theme(theme)
    {
    }
    /// Colours changed: everything is drawn anew.
    void forget() { m_icons.reset(); }
    Look make(const QStringList &types, const TypeCatalog &catalog, double ratio);

private:
    const Theme &m_theme;
    std::shared_ptr<const IconSet> m_icons;
    double m_ratio = 0;
};

} // namespace azimuth
