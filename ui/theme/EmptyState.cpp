// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EmptyState.h"

#include "PlainText.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace azimuth {
namespace {

constexpr int iconSize = 32;
constexpr int widestText = 420; // pixels

QLabel *centred(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(widestText);
    return label;
}

} // namespace

EmptyState::EmptyState(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_title(centred(this))
    , m_text(centred(this))
    , m_buttons(new QHBoxLayout)
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_text->setProperty("secondary", true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addLayout(m_buttons);
    column->addStretch(3);
    connect(&theme, &Theme::changed, this, &EmptyState::repaintIcon);
}

void EmptyState::say(const QString &icon, const QString &title, const QString &text)
{
    m_iconName = icon;
    m_title->setText(plainText(title));
    m_text->setText(plainText(text));
    m_text->setVisible(!text.isEmpty());
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    repaintIcon();
}

void EmptyState::addButton(const QString &text, bool primary, std::function<void()> pressed)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("primary", primary);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, std::move(pressed));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::repaintIcon()
{
    m_icon->setPixmap(m_theme.pixmap(m_iconName, Role::Secondary, iconSize, devicePixelRatioF()));
    m_title->setFont(m_theme.font(TextStyle::BodyBold));
}

} // namespace azimuth
