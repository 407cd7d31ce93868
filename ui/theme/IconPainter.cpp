// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IconPainter.h"

#include "TypeCatalog.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

QString iconPath(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

/// The file as it is; read once. Empty: there is no such icon.
QByteArray drawing(const QString &name)
{
    static QHash<QString, QByteArray> known;
    if (const auto found = known.constFind(name); found != known.cend())
        return *found;
    QFile file(iconPath(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return known[name] = file.readAll();
}

void paintDot(QPainter &painter, const QRectF &area, const QColor &color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(area.center(), area.width() / 5, area.height() / 5);
}

void paintDrawing(QPainter &painter, const QRectF &area, const QString &name, const QColor &color)
{
    QByteArray svg = drawing(name);
    if (svg.isEmpty())
        return paintDot(painter, area, color);
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    if (area.width() <= 16) // on a small grid the hairlines of 1.75 would fade
        svg.replace("stroke-width=\"1.75\"", "stroke-width=\"2\"");
    QSvgRenderer renderer(svg);
    renderer.render(&painter, area);
}

/// Draws at whatever ratio it is shown: one icon on two screens is sharp on both.
class TintedIcon : public QIconEngine {
public:
    TintedIcon(QString name, QColor normal, QColor disabled)
        : m_name(std::move(name))
        , m_normal(normal)
        , m_disabled(disabled)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square.topLeft(),
                            iconPixmap(m_name, colorIn(mode), side, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    /// `size` is in device pixels; what the icon asks for sets its own ratio afterwards.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        const int side = qRound(std::min(size.width(), size.height()) / ratio);
        return iconPixmap(m_name, colorIn(mode), side, ratio);
    }
    QIconEngine *clone() const override { return new TintedIcon(*this); }
    QString key() const override { return u"azimuth-tinted"_s; }
    bool isNull() override { return false; }

private:
    QColor colorIn(QIcon::Mode mode) const { return mode == QIcon::Disabled ? m_disabled : m_normal; }

    QString m_name;
    QColor m_normal;
    QColor m_disabled;
};

QString classIcon(Role role)
{
    switch (role) {
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
    case Role::Management:
        return u"class-management"_s;
    default:
        return {};
    }
}

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal deviceRatio)
{
    return keptPixmap(u"icon/"_s + name + color.name(), size, deviceRatio,
                      [&](QPainter &painter, const QRectF &area) { paintDrawing(painter, area, name, color); });
}

QIcon tintedIcon(const QString &name, const QColor &normal, const QColor &disabled)
{
    return QIcon(new TintedIcon(name, normal, disabled));
}

bool iconExists(const QString &name)
{
    return !drawing(name).isEmpty();
}

QString iconNameOf(const EntityType *type, Role classRole)
{
    if (!type)
        return u"placeholder"_s;
    return iconExists(type->icon) ? type->icon : classIcon(classRole);
}

} // namespace azimuth
