// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a view shows instead of nothing: an icon, what is so, what to do, at most two buttons (visual-design.md,
/// section 6).

#include <QWidget>

#include <functional>

class QLabel;
class QHBoxLayout;

namespace azimuth {

class Theme;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Theme &theme, QWidget *parent = nullptr);

    /// Replaces everything; buttons are gone. `icon`: base name in resources/icons. Texts are plain.
    void say(const QString &icon, const QString &title, const QString &text);
    void addButton(const QString &text, bool primary, std::function<void()> pressed);

private:
    void repaintIcon();

    Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace azimuth
