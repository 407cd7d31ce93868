// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DockTitle.h"

#include "Theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace azimuth {

DockTitle::DockTitle(Theme &theme, QDockWidget *dock)
    : QWidget(dock)
    , m_theme(theme)
    , m_dock(dock)
    , m_title(new QLabel(dock->windowTitle(), this))
{
    setObjectName(u"dockTitle"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 4, 4);
    row->setSpacing(0);
    row->addWidget(m_title, 1);
    m_float = addButton(tr("Take %1 out of the window, or put it back").arg(dock->windowTitle()));
    m_close = addButton(tr("Hide %1").arg(dock->windowTitle()));
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::hide);
    connect(&theme, &Theme::changed, this, &DockTitle::showIcons);
    showIcons();
}

QToolButton *DockTitle::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setIconSize({14, 14});
    layout()->addWidget(button);
    return button;
}

void DockTitle::showIcons()
{
    m_title->setFont(m_theme.font(TextStyle::Body));
    m_float->setIcon(m_theme.icon(u"external"_s, Role::Secondary));
    m_close->setIcon(m_theme.icon(u"cancel"_s, Role::Secondary));
}

} // namespace azimuth
