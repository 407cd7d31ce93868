// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Look.h"

#include "TypeCatalog.h"

#include <QFontInfo>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace azimuth {
namespace {

QImage recoloured(const QPixmap &icon, const QColor &colour)
{
    QImage image = icon.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(1); // painted over as a whole
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colour);
    painter.end();
    image.setDevicePixelRatio(icon.devicePixelRatio());
    return image;
}

} // namespace

QFont Look::font(double relative, int weight) const
{
    QFont made(families);
    made.setPixelSize(std::max(10, qRound(bodyPixels * relative))); // never under 10 px
    made.setWeight(static_cast<QFont::Weight>(weight));
    return made;
}

Look Looks::make(const QStringList &types, const TypeCatalog &catalog, double ratio)
{
    Look look;
    for (int role = 0; role < roleCount; ++role)
        look.colours[static_cast<std::size_t>(role)] = m_theme.color(static_cast<Role>(role));
    const QFontInfo body(m_theme.font(TextStyle::Body));
    look.families = QStringList{body.family()};
    look.bodyPixels = body.pixelSize();
    look.ratio = ratio;
    if (!m_icons || m_ratio != ratio) {
        m_icons = std::make_shared<IconSet>();
        m_ratio = ratio;
    }
    const auto iconOf = [&](const QString &type, int size) {
        const bool own = type.startsWith(ownColour);
        const QPixmap icon = m_theme.typePixmap(catalog.find(own ? type.sliced(1) : type), size, ratio);
        return own || icon.isNull() ? icon.toImage() : recoloured(icon, look[Role::Base]);
    };
    std::shared_ptr<IconSet> more;
    for (const QString &type : types) {
        if (m_icons->contains(type) || (more && more->contains(type)))
            continue;
        if (!more)
            more = std::make_shared<IconSet>(*m_icons); // a worker may read the old one
        IconImages images;
        for (std::size_t at = 0; at < iconSizes.size(); ++at)
            images[at] = iconOf(type, iconSizes[at]);
        more->insert(type, images);
    }
    if (more)
        m_icons = more;
    look.icons = m_icons;
    return look;
}

} // namespace azimuth
