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
constexpr int textWidth = 420;

QLabel *centredLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyState::EmptyState(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(centredLabel())
    , m_title(centredLabel())
    , m_text(centredLabel())
    , m_buttons(new QHBoxLayout)
{
    m_text->setProperty("secondary", true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(8);

    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addWidget(m_icon);
    column->addWidget(m_title);
    column->addWidget(m_text);
    auto *middle = new QWidget;
    middle->setLayout(column);
    middle->setMaximumWidth(textWidth);
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->addStretch(4);
    all->addLayout(row);
    all->addSpacing(12);
    all->addLayout(m_buttons); // as wide as their words, whatever the width of the text
    all->addStretch(5);
    connect(&theme, &Theme::changed, this, &EmptyState::repaintIcon);
    repaintIcon();
}

void EmptyState::say(const QString &icon, const QString &title, const QString &text)
{
    m_iconName = icon;
    m_title->setText(plainText(title));
    m_text->setText(plainText(text));
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater(); // perhaps the very button that was pressed
        }
        delete item;
    }
    repaintIcon();
}

void EmptyState::addButton(const QString &text, bool primary, std::function<void()> pressed)
{
    if (m_buttons->count() == 0) {
        m_buttons->addStretch();
        m_buttons->addStretch();
    }
    auto *button = new QPushButton(text);
    button->setProperty("primary", primary);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, std::move(pressed));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
}

void EmptyState::repaintIcon()
{
    m_title->setFont(m_theme.font(TextStyle::BodyBold));
    m_icon->setPixmap(m_theme.pixmap(m_iconName, Role::Secondary, iconSize, devicePixelRatioF()));
}

} // namespace azimuth
