// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The looks in one table: colours by role, fonts by use, heights by density (visual-design.md). Widgets get them from
/// the palette and the style sheet that this makes; delegates and canvases ask here. UI thread.
///
/// Dynamic properties that the style sheet (style.qss) knows; set them before the widget is shown:
///   QPushButton "primary": the one filled button; "link": looks as text. QLineEdit, QComboBox "problem": red outline.
///   QFrame "card", "floating": raised and rounded; "chip": a filter chip; "notice": "info", "good", "warning",
///   "error"; "hairline": a line (setFixedHeight(1)). QLabel "secondary": hints and counts.

#include "Finding.h"
#include "Marks.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>
#include <QString>

#include <memory>

class QApplication;

namespace azimuth {

struct EntityType;

/// visual-design.md, section 1.
enum class Role {
    Window,
    Base,
    Alternate,
    Raised,
    Hover,
    Border,
    ButtonBorder,
    ControlBorder,
    Text,
    Secondary,
    Accent,
    OnAccent,
    Link,
    Selection,
    SelectionUnfocused,
    Critical,
    CriticalTint,
    High,
    HighTint,
    Medium,
    MediumTint,
    Low,
    LowTint,
    Info,
    InfoTint,
    Good,
    GoodTint,
    Identity,
    Compute,
    Network,
    Storage,
    Data,
    Keys,
    Web,
    Management,
};
inline constexpr int roleCount = static_cast<int>(Role::Management) + 1;

enum class Scheme { Light, Dark };
enum class SchemeChoice { System, Light, Dark };
enum class Density { Compact, Comfortable };
/// Body is the user's size; the others are relative to it.
enum class TextStyle { Body, BodyBold, Small, Caption, Title, Headline, Fixed };

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Palette, style sheet and fonts of the whole program, now and whenever something changes.
    void apply(QApplication &application);
    void choose(SchemeChoice choice);
    SchemeChoice choice() const;
    Scheme scheme() const;
    void setDensity(Density density);
    Density density() const;
    /// No animations: the desktop's wish, or the setting.
    void setReducedMotion(bool reduced);
    bool isMotionReduced() const;

    QColor color(Role role) const;
    static QColor color(Role role, Scheme scheme);
    static Role roleOf(Severity severity);
    static Role tintOf(Severity severity);
    /// Which class colour an entity type has, by its service; Management for an unknown one (nullptr).
    static Role classRoleOf(const EntityType *type);
    QFont font(TextStyle style) const;

    /// Makes every font this much larger (0.5 to 3); 1 is the user's own size.
    void setTextScale(qreal scale);
    /// A height that a text fits into: `pixels`, or the font's height + 8 where that is more.
    int atLeast(int pixels) const;
    int rowHeight() const; ///< Tables and lists; at least the font's height + 8.
    int treeRowHeight() const;
    int twoLineHeight() const;

    /// resources/icons/NAME.svg, drawn in one colour at the device's ratio. Follows the scheme at the time of the call.
    QIcon icon(const QString &name, Role tint = Role::Text) const;
    QPixmap pixmap(const QString &name, Role tint, int size, qreal deviceRatio) const;
    /// A type's own icon in its class's colour; the class's icon for a type without a drawing. nullptr: a
    /// placeholder's.
    QIcon typeIcon(const EntityType *type) const;
    QPixmap typePixmap(const EntityType *type, int size, qreal deviceRatio) const;
    /// Marks: colour and shape (visual-design.md, "Never colour alone").
    QPixmap severityMark(Severity severity, int size, qreal deviceRatio) const;
    QPixmap stateMark(Mark mark, int size, qreal deviceRatio) const;

signals:
    /// Colours, fonts or heights are others now: repaint, ask icons again.
    void changed();

private:
    void refresh();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace azimuth
