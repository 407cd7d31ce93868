// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A text from the tenant as a link.

#include "Theme.h"

#include <QAbstractButton>

namespace azimuth {

/// Enter, Space or a click fires clicked().
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    LinkButton(Theme &theme, const QString &text, int longest, QWidget *parent = nullptr);

    /// TextStyle::Body if never called.
    void setTextStyle(TextStyle style);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme &m_theme;
    QString m_shown; ///< QAbstractButton's own text would read & as a mnemonic.
    int m_longest; ///< Pixels
    TextStyle m_style = TextStyle::Body;
};

} // namespace azimuth
