// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One condition as a chip: property, operator, value, remove. Click or Enter edits, Del removes, arrows walk.

#include "EntityColumns.h"

#include <QAbstractButton>

namespace azimuth {

class Theme;

class FilterChip : public QAbstractButton {
    Q_OBJECT
public:
    FilterChip(Theme &theme, const Condition &condition, EntityColumn::Kind kind, QWidget *parent = nullptr);

    const Condition &condition() const { return m_condition; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QRect removeRect() const;

signals:
    void editWanted();
    void removeWanted();
    void walked(int step); ///< -1: to the chip before, 1: to the next.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    struct Parts {
        QString property, test, value;
    };
    Parts parts() const;

    Theme &m_theme;
    Condition m_condition;
    EntityColumn::Kind m_kind;
};

} // namespace azimuth
