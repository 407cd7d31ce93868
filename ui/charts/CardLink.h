// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// An action inside text: looks like a link, is a button for the keyboard and screen readers.

#include <QAbstractButton>

namespace azimuth {

class Theme;

class CardLink : public QAbstractButton {
    Q_OBJECT
public:
    CardLink(Theme &theme, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme &m_theme;
};

} // namespace azimuth
