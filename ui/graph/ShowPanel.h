// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which types and which kinds of relationships the graph shows: a check box each, with its mark and count.

#include "FloatingPanel.h"
#include "Neighbourhood.h"

#include <QCheckBox>

class QScrollArea;
class QVBoxLayout;

namespace azimuth {

class ShowPanel : public FloatingPanel {
    Q_OBJECT
public:
    ShowPanel(Theme &theme, QWidget *parent);
    void show(const NeighbourhoodState &state, const Neighbourhood &content, const TypeCatalog &catalog);
    using QWidget::show;
    /// At most this high; scrolls.
    void setRoom(int height);

signals:
    void typeToggled(const QString &type, bool shown);
    void classToggled(azimuth::EdgeClass kind, bool shown);

private:
    void addHeading(const QString &text);
    QCheckBox *addBox(const QString &name, const QString &text, const QPixmap &mark, quint32 count, bool checked);
    QPixmap markOf(EdgeClass kind) const;

    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_rows = nullptr;
    int m_room = 400;
};

} // namespace azimuth
