// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One line of plain text that is shortened where there is no room; the whole of it is in the tooltip.

#include <QLabel>

namespace azimuth {

class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    /// Middle for ids, paths and addresses; right for names.
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    /// As it is; shown through plainText().
    void setWhole(const QString &text);
    const QString &whole() const { return m_whole; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    Qt::TextElideMode m_mode;
    QString m_whole;
    QString m_plain;
};

} // namespace azimuth
