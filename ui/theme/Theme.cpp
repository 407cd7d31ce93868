// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Theme.h"

#include "CalmStyle.h"
#include "DesktopWishes.h"
#include "IconPainter.h"
#include "StyleSheet.h"
#include "TypeCatalog.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int rowPadding = 8; // pixels above and below the text of a row, together

struct Heights {
    int row;
    int tree;
    int twoLines;
};

Heights heightsOf(Density density)
{
    return density == Density::Compact ? Heights{28, 24, 44} : Heights{36, 32, 52};
}

QFont scaled(QFont font, qreal factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

// A second Theme of one program must not take the first one's palette for the system's.
constexpr const char *systemIsDarkProperty = "azimuthSystemIsDark";

bool readSystemIsDark()
{
    if (const QVariant known = qApp ? qApp->property(systemIsDarkProperty) : QVariant(); known.isValid())
        return known.toBool();
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

struct Theme::Private {
    SchemeChoice choice = SchemeChoice::System;
    Density density = Density::Compact;
    bool reduced = false;
    bool systemIsDark = readSystemIsDark(); ///< Where the desktop wishes nothing.
    qreal textScale = 1;
    QFont body = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QApplication *application = nullptr;
    DesktopWishes wishes;
};

Theme::Theme(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->wishes, &DesktopWishes::changed, this, &Theme::refresh);
}

Theme::~Theme() = default;

void Theme::apply(QApplication &application)
{
    d->application = &application;
    application.setProperty(systemIsDarkProperty, d->systemIsDark);
    QApplication::setStyle(new CalmStyle);
    refresh();
    d->wishes.follow();
}

void Theme::refresh()
{
    if (d->application) {
        QApplication::setPalette(paletteOf(*this));
        QApplication::setFont(font(TextStyle::Body));
        d->application->setStyleSheet(styleSheetOf(*this));
    }
    emit changed();
}

void Theme::choose(SchemeChoice choice)
{
    if (std::exchange(d->choice, choice) != choice)
        refresh();
}

SchemeChoice Theme::choice() const
{
    return d->choice;
}

Scheme Theme::scheme() const
{
    if (d->choice == SchemeChoice::System)
        return d->wishes.dark().value_or(d->systemIsDark) ? Scheme::Dark : Scheme::Light;
    return d->choice == SchemeChoice::Dark ? Scheme::Dark : Scheme::Light;
}

void Theme::setDensity(Density density)
{
    if (std::exchange(d->density, density) != density)
        refresh();
}

Density Theme::density() const
{
    return d->density;
}

void Theme::setReducedMotion(bool reduced)
{
    if (std::exchange(d->reduced, reduced) != reduced)
        refresh();
}

bool Theme::isMotionReduced() const
{
    return d->reduced || !d->wishes.animations()
        || (d->application && d->application->style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
}

QColor Theme::color(Role role) const
{
    return color(role, scheme());
}

QFont Theme::font(TextStyle style) const
{
    switch (style) {
    case TextStyle::Body:
        break;
    case TextStyle::BodyBold:
        return scaled(d->body, d->textScale, QFont::DemiBold);
    case TextStyle::Small:
        return scaled(d->body, 0.92 * d->textScale, QFont::Normal);
    case TextStyle::Caption:
        return scaled(d->body, 0.85 * d->textScale, QFont::DemiBold);
    case TextStyle::Title:
        return scaled(d->body, 1.15 * d->textScale, QFont::DemiBold);
    case TextStyle::Headline:
        return scaled(d->body, 1.85 * d->textScale, QFont::DemiBold);
    case TextStyle::Fixed:
        return scaled(d->fixed, 0.9 * d->textScale, QFont::Normal);
    }
    return qFuzzyCompare(d->textScale, 1) ? d->body : scaled(d->body, d->textScale, d->body.weight());
}

void Theme::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 0.5, 3.0);
    if (!qFuzzyCompare(std::exchange(d->textScale, scale), scale))
        refresh();
}

int Theme::atLeast(int pixels) const
{
    return std::max(pixels, QFontMetrics(font(TextStyle::Body)).height() + rowPadding);
}

int Theme::rowHeight() const
{
    return atLeast(heightsOf(d->density).row);
}

int Theme::treeRowHeight() const
{
    return atLeast(heightsOf(d->density).tree);
}

int Theme::twoLineHeight() const
{
    const int lines = QFontMetrics(font(TextStyle::Body)).height() + QFontMetrics(font(TextStyle::Small)).height();
    return std::max(heightsOf(d->density).twoLines, lines + rowPadding);
}

Role Theme::classRoleOf(const EntityType *type)
{
    if (!type)
        return Role::Management;
    struct Service {
        QLatin1StringView word;
        Role role;
    };
    // The first word found in the service's name decides.
    static constexpr Service services[] = {
        {"access control"_L1, Role::Identity},
        {"entra"_L1, Role::Identity},
        {"authorization"_L1, Role::Identity},
        {"key vault"_L1, Role::Keys},
        {"storage"_L1, Role::Storage},
        {"registr"_L1, Role::Web},
        {"container"_L1, Role::Web},
        {"compute"_L1, Role::Compute},
        {"batch"_L1, Role::Compute},
        {"dns"_L1, Role::Network},
        {"network"_L1, Role::Network},
        {"cdn"_L1, Role::Network},
        {"api management"_L1, Role::Web},
        {"web"_L1, Role::Web},
        {"event grid"_L1, Role::Data},
        {"service bus"_L1, Role::Data},
        {"cosmos"_L1, Role::Data},
        {"database"_L1, Role::Data},
        {"sql"_L1, Role::Data},
        {"redis"_L1, Role::Data},
        {"cache"_L1, Role::Data},
        {"mariadb"_L1, Role::Data},
    };
    for (const Service &service : services)
        if (type->service.contains(service.word, Qt::CaseInsensitive))
            return service.role;
    return Role::Management;
}

QIcon Theme::icon(const QString &name, Role tint) const
{
    return tintedIcon(name, color(tint), color(Role::ControlBorder));
}

QPixmap Theme::pixmap(const QString &name, Role tint, int size, qreal deviceRatio) const
{
    return iconPixmap(name, color(tint), size, deviceRatio);
}

QIcon Theme::typeIcon(const EntityType *type) const
{
    const Role role = classRoleOf(type);
    return tintedIcon(iconNameOf(type, role), color(role), color(Role::ControlBorder));
}

QPixmap Theme::typePixmap(const EntityType *type, int size, qreal deviceRatio) const
{
    const Role role = classRoleOf(type);
    return iconPixmap(iconNameOf(type, role), color(role), size, deviceRatio);
}

} // namespace azimuth
