// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoticeBar.h"

#include "PlainText.h"
#include "Theme.h"

#include <QBoxLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int most = 3; // older ones give way
constexpr std::chrono::seconds shortTime{12};
constexpr int markSize = 16;

QString word(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::Info:
        return u"info"_s;
    case NoticeBar::Kind::Good:
        return u"good"_s;
    case NoticeBar::Kind::Warning:
        return u"warning"_s;
    case NoticeBar::Kind::Error:
        break;
    }
    return u"error"_s;
}

QPixmap markOf(const Theme &theme, NoticeBar::Kind kind, qreal ratio)
{
    switch (kind) {
    case NoticeBar::Kind::Info:
        return theme.severityMark(Severity::Info, markSize, ratio);
    case NoticeBar::Kind::Good:
        return theme.stateMark(Mark::Ready, markSize, ratio);
    case NoticeBar::Kind::Warning:
        return theme.stateMark(Mark::Gap, markSize, ratio);
    case NoticeBar::Kind::Error:
        break;
    }
    return theme.stateMark(Mark::Missing, markSize, ratio);
}

} // namespace

NoticeBar::NoticeBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(12, 8, 12, 8);
    m_column->setSpacing(8);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

int NoticeBar::count() const
{
    return m_column->count();
}

void NoticeBar::clear()
{
    while (m_column->count() > 0)
        remove(m_column->itemAt(0)->widget());
}

QWidget *NoticeBar::add(Kind kind, const QString &title, const QString &text, const QString &link,
                        std::function<void()> pressed)
{
    while (m_column->count() >= most)
        remove(m_column->itemAt(m_column->count() - 1)->widget());
    auto *notice = new QFrame(this);
    notice->setProperty("notice", word(kind));
    auto *row = new QHBoxLayout(notice);
    row->setContentsMargins(12, 8, 8, 8);
    auto *mark = new QLabel(notice);
    const auto paint = [this, mark, kind] { mark->setPixmap(markOf(m_theme, kind, devicePixelRatioF())); };
    paint();
    connect(&m_theme, &Theme::changed, mark, paint);
    row->addWidget(mark, 0, Qt::AlignVCenter);
    auto *bold = new QLabel(plainText(title), notice);
    bold->setTextFormat(Qt::PlainText);
    bold->setFont(m_theme.font(TextStyle::BodyBold));
    auto *both = new QBoxLayout(QBoxLayout::LeftToRight);
    both->setObjectName(u"words"_s);
    both->setSpacing(6);
    both->addWidget(bold, 0, Qt::AlignVCenter);
    auto *words = new QLabel(plainText(text), notice);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    both->addWidget(words, 1);
    words->setVisible(!text.isEmpty());
    row->addLayout(both, 1);
    if (!link.isEmpty()) {
        auto *button = new QPushButton(link, notice);
        button->setProperty("link", true);
        connect(button, &QPushButton::clicked, this, std::move(pressed));
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    auto *close = new QToolButton(notice);
    const auto cross = [this, close] { close->setIcon(m_theme.icon(u"cancel"_s, Role::Secondary)); };
    cross();
    connect(&m_theme, &Theme::changed, close, cross);
    close->setAccessibleName(tr("Close this notice"));
    close->setToolTip(tr("Close this notice"));
    connect(close, &QToolButton::clicked, this, [this, notice] { remove(notice); });
    row->addWidget(close, 0, Qt::AlignVCenter);
    notice->setAccessibleName(title);
    m_column->insertWidget(0, notice);
    show();
    fit();
    if (link.isEmpty() && (kind == Kind::Good || kind == Kind::Info))
        QTimer::singleShot(shortTime, notice, [this, notice] { remove(notice); });
    return notice;
}

/// Title and text beside each other where both fit on one line; else the text below.
void NoticeBar::fit()
{
    for (int at = 0; at < m_column->count(); ++at) {
        QWidget *notice = m_column->itemAt(at)->widget();
        auto *both = notice->findChild<QBoxLayout *>(u"words"_s);
        int wanted = 0;
        for (int part = 0; part < both->count(); ++part) {
            const auto *label = qobject_cast<QLabel *>(both->itemAt(part)->widget());
            wanted += label->fontMetrics().horizontalAdvance(label->text()) + both->spacing();
        }
        int others = notice->layout()->contentsMargins().left() + notice->layout()->contentsMargins().right();
        for (int part = 0; part < notice->layout()->count(); ++part)
            if (const QWidget *other = notice->layout()->itemAt(part)->widget())
                others += other->sizeHint().width() + notice->layout()->spacing();
        const int margins = m_column->contentsMargins().left() + m_column->contentsMargins().right();
        both->setDirection(wanted + others + margins <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void NoticeBar::remove(QWidget *notice)
{
    m_column->removeWidget(notice);
    notice->hide();
    notice->deleteLater();
    setVisible(m_column->count() > 0);
}

} // namespace azimuth
