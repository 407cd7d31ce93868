// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A text from the tenant as a link, and as a tooltip.

#include "Theme.h"

#include <QAbstractButton>

namespace azimuth {

/// A text as a tooltip that can hold no mark-up.
QString plainToolTip(const QString &text);

/// Enter, Space or a click fires clicked().
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    LinkButton(Theme &theme, const QString &text, int longest, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Theme &m_theme;
    QString m_shown; ///< QAbstractButton's own text would read & as a mnemonic.
    int m_longest; ///< Pixels
};

} // namespace azimuth
