// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Theme.h"

#include "DesktopWishes.h"
#include "IconPainter.h"
#include "StyleSheet.h"
#include "TypeCatalog.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QStyleFactory>

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

} // namespace

struct Theme::Private {
    SchemeChoice choice = SchemeChoice::System;
    Density density = Density::Compact;
    bool reduced = false;
    Scheme system = Scheme::Light;
    bool systemReduced = false;
    QFont body = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QApplication *application = nullptr;
    DesktopWishes wishes;
    mutable IconPainter icons;
};

Theme::Theme(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->system = QApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
    connect(&d->wishes, &DesktopWishes::darkWished, this, [this](bool dark) {
        d->system = dark ? Scheme::Dark : Scheme::Light;
        refresh();
    });
    connect(&d->wishes, &DesktopWishes::animationsWished, this, [this](bool wished) {
        d->systemReduced = !wished;
        refresh();
    });
}

Theme::~Theme() = default;

void Theme::apply(QApplication &application)
{
    d->application = &application;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    d->wishes.ask();
    refresh();
}

void Theme::refresh()
{
    if (d->application) {
        QApplication::setPalette(paletteOf(*this));
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
        return d->system;
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
    return d->reduced || d->systemReduced;
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
        return scaled(d->body, 1.0, QFont::DemiBold);
    case TextStyle::Small:
        return scaled(d->body, 0.92, QFont::Normal);
    case TextStyle::Caption:
        return scaled(d->body, 0.85, QFont::DemiBold);
    case TextStyle::Title:
        return scaled(d->body, 1.15, QFont::DemiBold);
    case TextStyle::Headline:
        return scaled(d->body, 1.85, QFont::DemiBold);
    case TextStyle::Fixed:
        return scaled(d->fixed, 0.9, QFont::Normal);
    }
    return d->body;
}

int Theme::rowHeight() const
{
    return std::max(heightsOf(d->density).row, QFontMetrics(d->body).height() + rowPadding);
}

int Theme::treeRowHeight() const
{
    return std::max(heightsOf(d->density).tree, QFontMetrics(d->body).height() + rowPadding);
}

int Theme::twoLineHeight() const
{
    return std::max(heightsOf(d->density).twoLines, 2 * QFontMetrics(d->body).height() + rowPadding);
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
        {"entra"_L1, Role::Identity},   {"authorization"_L1, Role::Identity},
        {"key vault"_L1, Role::Keys},   {"storage"_L1, Role::Storage},
        {"registr"_L1, Role::Web},      {"container"_L1, Role::Web},
        {"compute"_L1, Role::Compute},  {"batch"_L1, Role::Compute},
        {"dns"_L1, Role::Network},      {"network"_L1, Role::Network},
        {"cdn"_L1, Role::Network},      {"api management"_L1, Role::Web},
        {"web"_L1, Role::Web},          {"event grid"_L1, Role::Data},
        {"service bus"_L1, Role::Data}, {"cosmos"_L1, Role::Data},
        {"database"_L1, Role::Data},    {"sql"_L1, Role::Data},
        {"redis"_L1, Role::Data},       {"cache"_L1, Role::Data},
        {"mariadb"_L1, Role::Data},
    };
    for (const Service &service : services)
        if (type->service.contains(service.word, Qt::CaseInsensitive))
            return service.role;
    return Role::Management;
}

QIcon Theme::icon(const QString &name, Role tint) const
{
    return d->icons.icon(name, color(tint), color(Role::ControlBorder));
}

QPixmap Theme::pixmap(const QString &name, Role tint, int size, qreal deviceRatio) const
{
    return d->icons.pixmap(name, color(tint), size, deviceRatio);
}

QIcon Theme::typeIcon(const EntityType *type) const
{
    return d->icons.icon(d->icons.nameFor(type, classRoleOf(type)), color(classRoleOf(type)),
                         color(Role::ControlBorder));
}

QPixmap Theme::typePixmap(const EntityType *type, int size, qreal deviceRatio) const
{
    const Role role = classRoleOf(type);
    return d->icons.pixmap(d->icons.nameFor(type, role), color(role), size, deviceRatio);
}

} // namespace azimuth
