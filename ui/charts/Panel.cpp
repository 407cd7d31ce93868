// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Panel.h"

#include "ElidedLabel.h"
#include "LinkButton.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace azimuth {
namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

Panel::Panel(Theme &theme, const QString &title, const QString &link, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_title(new ElidedLabel(Qt::ElideRight, this))
    , m_subtitle(new ElidedLabel(Qt::ElideRight, this))
    , m_nothing(plainLabel(this))
    , m_link(new LinkButton(theme, link, QWIDGETSIZE_MAX, this))
{
    m_title->setWhole(title);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(8);
    m_nothing->hide();
    for (QLabel *label : {m_title, m_subtitle}) // long words shrink the label, never widen the window
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    //: %1 is the link's text, %2 the panel's title
    m_link->setAccessibleName(tr("%1: %2").arg(link, title));
    m_link->setTextStyle(TextStyle::Small);
    m_link->setToolTip({}); // it is never cut
    m_link->setVisible(!link.isEmpty());
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addStrut(m_link->sizeHint().height() + 4); // titles of a row stand at one height, with a link or without
    head->addWidget(m_link);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(8, 0, 4, 0);
    texts->setSpacing(0);
    texts->addLayout(head);
    texts->addWidget(m_subtitle);
    m_column->setContentsMargins(8, 8, 8, 12);
    m_column->setSpacing(8);
    m_column->addLayout(texts);
    m_column->addWidget(m_nothing);
    m_column->addStretch(1);
    connect(&theme, &Theme::changed, this, &Panel::applyFonts);
    applyFonts();
}

void Panel::applyFonts()
{
    m_title->setFont(m_theme.font(TextStyle::BodyBold));
    m_subtitle->setFont(m_theme.font(TextStyle::Small));
    update();
}

void Panel::setContent(QWidget *content)
{
    m_content = content;
    m_column->insertWidget(m_column->indexOf(m_nothing), content);
}

void Panel::setFoot(QWidget *foot)
{
    m_foot = foot;
    m_column->addWidget(foot);
}

void Panel::say(const QString &subtitle)
{
    m_subtitle->setWhole(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void Panel::sayNothing(const QString &sentence)
{
    m_nothing->setText(sentence);
    m_nothing->setVisible(!sentence.isEmpty());
    if (m_content)
        m_content->setVisible(sentence.isEmpty());
    if (m_foot)
        m_foot->setVisible(sentence.isEmpty());
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Border), 1));
    painter.setBrush(m_theme.color(Role::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace azimuth
