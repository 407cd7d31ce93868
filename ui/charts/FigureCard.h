// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One figure of the dashboard, large: a button that opens the list behind it.

#include "Theme.h"

#include <QAbstractButton>

namespace azimuth {

class FigureCard : public QAbstractButton {
    Q_OBJECT
public:
    /// `icon`: base name in resources/icons.
    FigureCard(Theme &theme, const QString &title, const QString &icon, Role tint, QWidget *parent = nullptr);

    /// `figure` as the locale writes it; `note` stands small beside it.
    void show(const QString &figure, const QString &note);
    QString figure() const { return m_figure; }
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme &m_theme;
    QString m_icon;
    Role m_tint;
    QString m_figure;
    QString m_note;
};

} // namespace azimuth
