// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Two to four views of one thing, of which one is chosen: buttons side by side.

#include <QWidget>

class QButtonGroup;

namespace azimuth {

class Segments : public QWidget {
    Q_OBJECT
public:
    explicit Segments(QWidget *parent = nullptr);

    /// Replaces the buttons; the first is chosen.
    void setTexts(const QStringList &texts);
    int current() const;
    void choose(int segment);

signals:
    void chosen(int segment);

private:
    QButtonGroup *m_buttons;
};

} // namespace azimuth
