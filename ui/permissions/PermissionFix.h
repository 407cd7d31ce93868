// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How to grant what a step lacks, one way at a time: in the portal, by a link, with az, by a role of its own.

#include "Backend.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace azimuth {

class Segments;
class Theme;

class PermissionFix : public QWidget {
    Q_OBJECT
public:
    explicit PermissionFix(Theme &theme, QWidget *parent = nullptr);

    void show(const PermissionRow &row);
    using QWidget::show;
    /// All ways as one text to copy; empty: there is nothing to fix.
    const QString &text() const { return m_text; }

private:
    void addSteps(const QStringList &steps);
    void addLink(const QUrl &link);
    void addText(const QString &name, const QString &hint, const QString &text);
    QWidget *newPage();
    void applyTheme();

    Theme &m_theme;
    QString m_text;
    QLabel *m_caption;
    Segments *m_ways;
    QVBoxLayout *m_place;
    std::vector<QWidget *> m_pages;
};

} // namespace azimuth
