// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelLegend.h"

#include "Actions.h"
#include "EdgeLook.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int sample = 26; // length of a line that shows a kind
constexpr int gap = 16;

} // namespace

struct ModelLegend::Entry {
    EdgeClass kind = EdgeClass::Uses;
    QString text;
    bool isMuted = false;
};

ModelLegend::ModelLegend(Theme &theme, const QList<QAction *> &tools, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tools(tools)
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Legend"));
    m_row->setContentsMargins(12, 2, 8, 2);
    m_row->setSpacing(2);
    m_row->addStretch(1);
    for (QAction *action : tools) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->text());
        m_row->addWidget(button);
    }
    connect(&theme, &Theme::changed, this, &ModelLegend::applyTheme);
    applyTheme();
}

void ModelLegend::applyTheme()
{
    for (QAction *action : m_tools)
        action->setIcon(m_theme.icon(Actions::iconOf(*action), Role::Secondary));
    updateGeometry();
    update();
}

void ModelLegend::setContainmentShown(bool shown)
{
    m_containment = shown;
    tell();
}

void ModelLegend::setMutedShown(bool shown)
{
    m_muted = shown;
    tell();
}

/// To the eye and to screen readers.
void ModelLegend::tell()
{
    QStringList texts;
    for (const Entry &entry : entries())
        texts << entry.text;
    setAccessibleDescription(texts.join(u", "_s));
    update();
}

std::vector<ModelLegend::Entry> ModelLegend::entries() const
{
    std::vector<Entry> entries;
    for (const EdgeClass kind : allEdgeClasses)
        entries.push_back({kind, nameOf(kind), false});
    if (!m_containment)
        entries.back().text = tr("Contains, within a service");
    if (m_muted)
        entries.push_back({EdgeClass::Contains, tr("Not in this snapshot"), true});
    return entries;
}

QSize ModelLegend::sizeHint() const
{
    return {300, m_theme.atLeast(32)};
}

QSize ModelLegend::minimumSizeHint() const
{
    return {120, m_theme.atLeast(32)};
}

void ModelLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Window));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Role::Border));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextStyle::Small));
    const QFontMetrics metrics(painter.font());
    const int end = m_row->itemAt(1) ? m_row->itemAt(1)->geometry().left() - gap : width();
    int x = 12;
    for (const Entry &entry : entries()) {
        const int wide = sample + 8 + metrics.horizontalAdvance(entry.text);
        if (x + wide > end)
            break; // the tooltips of the lines say it, too
        painter.setOpacity(entry.isMuted ? 0.45 : 1);
        painter.setPen(penOf(entry.kind, m_theme.color(roleOf(entry.kind)), entry.isMuted ? 0.8 : 1.6));
        painter.drawLine(QPointF(x, height() / 2.0), QPointF(x + sample, height() / 2.0));
        painter.setOpacity(1);
        painter.setPen(m_theme.color(Role::Secondary));
        painter.drawText(QRect(x + sample + 8, 0, wide, height()), Qt::AlignVCenter | Qt::TextSingleLine, entry.text);
        x += wide + gap;
    }
}

} // namespace azimuth
