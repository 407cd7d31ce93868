// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A card of the dashboard: title, a line under it, a link at the right, and what it shows, or a sentence where there
/// is nothing.

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace azimuth {

class LinkButton;
class ElidedLabel;
class Theme;

class Panel : public QWidget {
    Q_OBJECT
public:
    Panel(Theme &theme, const QString &title, const QString &link, QWidget *parent = nullptr);

    /// `content` becomes a child.
    void setContent(QWidget *content);
    /// Under the content, like a legend.
    void setFoot(QWidget *foot);
    /// Plain text under the title.
    void say(const QString &subtitle);
    /// Instead of the content; empty: the content.
    void sayNothing(const QString &sentence);
    LinkButton *link() const { return m_link; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyFonts();

    Theme &m_theme;
    QVBoxLayout *m_column;
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QLabel *m_nothing;
    LinkButton *m_link;
    QWidget *m_content = nullptr;
    QWidget *m_foot = nullptr;
};

} // namespace azimuth
