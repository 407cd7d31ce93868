// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StyleSheet.h"

#include "Theme.h"

#include <QFile>
#include <QFontMetrics>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int fieldHeight = 28; // pixels, a minimum: the text decides where it is larger
constexpr int fieldChrome = 10;
constexpr int headerHeight = 28;

const std::pair<QLatin1StringView, Role> names[] = {
    // Longer names before those they begin with: replaced in this order.
    {"@selectionUnfocused"_L1, Role::SelectionUnfocused},
    {"@selection"_L1, Role::Selection},
    {"@controlBorder"_L1, Role::ControlBorder},
    {"@buttonBorder"_L1, Role::ButtonBorder},
    {"@border"_L1, Role::Border},
    {"@criticalTint"_L1, Role::CriticalTint},
    {"@critical"_L1, Role::Critical},
    {"@mediumTint"_L1, Role::MediumTint},
    {"@medium"_L1, Role::Medium},
    {"@infoTint"_L1, Role::InfoTint},
    {"@goodTint"_L1, Role::GoodTint},
    {"@good"_L1, Role::Good},
    {"@window"_L1, Role::Window},
    {"@base"_L1, Role::Base},
    {"@alternate"_L1, Role::Alternate},
    {"@raised"_L1, Role::Raised},
    {"@hover"_L1, Role::Hover},
    {"@text"_L1, Role::Text},
    {"@secondary"_L1, Role::Secondary},
    {"@accent"_L1, Role::Accent},
    {"@onAccent"_L1, Role::OnAccent},
    {"@link"_L1, Role::Link},
};

QString sheet()
{
    QFile file(u":/style/style.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

QString pixels(int size)
{
    return QString::number(size) + u"px"_s;
}

} // namespace

QString styleSheetOf(const Theme &theme)
{
    QString text = sheet();
    for (const auto &[name, role] : names)
        text.replace(name, theme.color(role).name());
    const int line = QFontMetrics(theme.font(TextStyle::Body)).height();
    text.replace("@field"_L1, pixels(std::max(fieldHeight - fieldChrome, line)));
    text.replace("@header"_L1, pixels(std::max(headerHeight - fieldChrome, line)));
    return text;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole to, Role from) { palette.setColor(to, theme.color(from)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::Base, Role::Base);
    set(QPalette::AlternateBase, Role::Alternate);
    set(QPalette::Button, Role::Raised);
    set(QPalette::ToolTipBase, Role::Raised);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::Mid, Role::ControlBorder);
    set(QPalette::Dark, Role::ControlBorder);
    set(QPalette::Midlight, Role::Border);
    set(QPalette::Light, Role::Raised);
    set(QPalette::Text, Role::Text);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::BrightText, Role::Critical);
    set(QPalette::PlaceholderText, Role::Secondary);
    set(QPalette::Link, Role::Link);
    set(QPalette::LinkVisited, Role::Link);
    set(QPalette::Highlight, Role::Selection);
    set(QPalette::HighlightedText, Role::Text);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, theme.color(Role::SelectionUnfocused));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Role::ControlBorder));
    return palette;
}

} // namespace azimuth
