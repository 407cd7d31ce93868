// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndNotice.h"

#include "PlainText.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int noticeMarkSize = 16;

std::pair<Mark, Role> looksOf(CollectionEnd::Kind kind)
{
    switch (kind) {
    case CollectionEnd::Kind::Complete:
        return {Mark::Ready, Role::GoodTint};
    case CollectionEnd::Kind::Gaps:
        return {Mark::Gap, Role::MediumTint};
    case CollectionEnd::Kind::Cancelled:
        return {Mark::Waiting, Role::InfoTint};
    case CollectionEnd::Kind::Failed:
        return {Mark::Missing, Role::CriticalTint};
    }
    return {Mark::Unknown, Role::InfoTint};
}

} // namespace

EndNotice::EndNotice(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    for (QLabel *text : {m_sentence, m_detail}) {
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
    }
    m_detail->setForegroundRole(QPalette::PlaceholderText);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Dismiss the notice"));
    m_close->setToolTip(m_close->accessibleName());
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_sentence);
    texts->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(28, 16, 24, 16);
    row->setSpacing(8);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    connect(&theme, &Theme::changed, this, &EndNotice::applyTheme);
    hide();
}

void EndNotice::show(const CollectionEnd &end)
{
    m_kind = end.kind;
    m_sentence->setText(plainText(end.sentence));
    m_detail->setText(plainText(end.detail));
    m_detail->setVisible(!end.detail.isEmpty());
    setAccessibleName(end.sentence);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    switch (end.kind) {
    case CollectionEnd::Kind::Complete:
        addButton(tr("Open the overview"), &EndNotice::overviewWanted);
        break;
    case CollectionEnd::Kind::Gaps:
        addButton(tr("Show the gaps"), &EndNotice::gapsWanted);
        addButton(tr("Show the fixes"), &EndNotice::fixWanted);
        break;
    case CollectionEnd::Kind::Cancelled:
        addButton(tr("Collect again"), &EndNotice::collectWanted);
        break;
    case CollectionEnd::Kind::Failed:
        addButton(tr("Try again"), &EndNotice::collectWanted);
    }
    applyTheme();
    setVisible(true);
}

void EndNotice::addButton(const QString &text, void (EndNotice::*wanted)())
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, wanted] {
        hide();
        (this->*wanted)();
    });
    m_buttons->addWidget(button);
}

void EndNotice::applyTheme()
{
    m_mark->setPixmap(m_theme.stateMark(looksOf(m_kind).first, noticeMarkSize, devicePixelRatioF()));
    m_sentence->setFont(m_theme.font(TextStyle::BodyBold));
    m_close->setIcon(m_theme.icon(u"close"_s, Role::Secondary));
    update();
}

void EndNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(looksOf(m_kind).second));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 8, -16, -8), 6, 6);
}

} // namespace azimuth
