// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IconPainter.h"

#include "TypeCatalog.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int pixmapsKept = 2000;

void drawDot(QPainter &painter, const QColor &color, int size)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(size * 0.3, size * 0.3, size * 0.4, size * 0.4));
}

} // namespace

IconPainter::IconPainter()
    : m_pixmaps(pixmapsKept)
{
}

const QByteArray &IconPainter::drawing(const QString &name)
{
    auto found = m_drawings.find(name);
    if (found == m_drawings.end()) {
        QFile file(u":/icons/"_s + name + u".svg"_s);
        found = m_drawings.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *found;
}

bool IconPainter::exists(const QString &name)
{
    return !name.isEmpty() && !drawing(name).isEmpty();
}

QString IconPainter::nameFor(const EntityType *type, Role classRole)
{
    if (!type)
        return u"placeholder"_s;
    if (exists(type->icon))
        return type->icon;
    switch (classRole) {
    case Role::Identity:
        return u"class-identity"_s;
    case Role::Compute:
        return u"class-compute"_s;
    case Role::Network:
        return u"class-network"_s;
    case Role::Storage:
        return u"class-storage"_s;
    case Role::Data:
        return u"class-data"_s;
    case Role::Keys:
        return u"class-keys"_s;
    case Role::Web:
        return u"class-web"_s;
    default:
        return u"class-management"_s;
    }
}

QPixmap IconPainter::pixmap(const QString &name, const QColor &color, int size, qreal deviceRatio)
{
    const QString key = u"%1|%2|%3|%4"_s.arg(name, color.name()).arg(size).arg(deviceRatio);
    if (const QPixmap *kept = m_pixmaps.object(key))
        return *kept;
    const int pixels = qCeil(size * deviceRatio);
    QPixmap made(pixels, pixels);
    made.setDevicePixelRatio(deviceRatio);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    QByteArray svg = drawing(name);
    if (svg.isEmpty()) {
        drawDot(painter, color, size);
    } else {
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    painter.end();
    m_pixmaps.insert(key, new QPixmap(made));
    return made;
}

QIcon IconPainter::icon(const QString &name, const QColor &color, const QColor &disabled)
{
    QIcon icon;
    for (const int size : {16, 20, 24, 32})
        for (const qreal ratio : {1.0, 2.0}) {
            icon.addPixmap(pixmap(name, color, size, ratio));
            icon.addPixmap(pixmap(name, disabled, size, ratio), QIcon::Disabled);
        }
    return icon;
}

} // namespace azimuth
