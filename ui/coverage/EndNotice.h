// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How a collection ended: a sentence, and the next step as a button.

#include "Backend.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace azimuth {

class Theme;

class EndNotice : public QWidget {
    Q_OBJECT
public:
    explicit EndNotice(Theme &theme, QWidget *parent = nullptr);

    void show(const CollectionEnd &end);
    using QWidget::show;

signals:
    void overviewWanted();
    void gapsWanted();
    void fixWanted();
    void collectWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addButton(const QString &text, void (EndNotice::*wanted)());
    void applyTheme();

    Theme &m_theme;
    CollectionEnd::Kind m_kind = CollectionEnd::Kind::Complete;
    QLabel *m_mark;
    QLabel *m_sentence;
    QLabel *m_detail;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace azimuth
