// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Under the map: what its lines mean, and buttons to fit and zoom.

#include <QAction>
#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace azimuth {

class Theme;

class ModelLegend : public QWidget {
    Q_OBJECT
public:
    ModelLegend(Theme &theme, const QList<QAction *> &tools, QWidget *parent = nullptr);

    /// "Containment between services" is told as hidden.
    void setContainmentShown(bool shown);
    /// There are things on the map that the snapshot lacks.
    void setMutedShown(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry;
    std::vector<Entry> entries() const;
    void applyTheme();
    void tell();

    Theme &m_theme;
    QList<QAction *> m_tools;
    QHBoxLayout *m_row;
    bool m_containment = false;
    bool m_muted = false;
};

} // namespace azimuth
