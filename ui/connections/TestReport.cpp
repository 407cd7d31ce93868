// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestReport.h"

#include "PlainText.h"
#include "RunningArc.h"
#include "Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

constexpr int markSize = 16;
constexpr int tallestList = 148; // pixels: with the fields above, the dialog still fits in 720
constexpr int clockMilliseconds = 100;

QLabel *plainLabel(const QString &text, bool secondary)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(plainText(text));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("secondary", secondary);
    return label;
}

/// The worst of its lines.
Mark markOf(const ConnectionTest &test)
{
    if (!test.signedIn)
        return Mark::Missing;
    const bool fine = std::all_of(test.lines.begin(), test.lines.end(),
                                  [](const CheckLine &line) { return line.mark == Mark::Ready; });
    return fine ? Mark::Ready : Mark::Gap;
}

} // namespace

TestReport::TestReport(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_arc(new RunningArc(theme, this))
    , m_mark(new QLabel(this))
    , m_headline(plainLabel({}, false))
    , m_seconds(plainLabel({}, true))
    , m_scroll(new QScrollArea(this))
    , m_clock(new QTimer(this))
{
    setObjectName(u"testReport"_s);
    setProperty("card", true);
    m_headline->setObjectName(u"headline"_s);
    m_seconds->setWordWrap(false);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_arc);
    top->addWidget(m_mark);
    top->addWidget(m_headline, 1);
    top->addWidget(m_seconds);
    auto *inside = new QWidget;
    m_lines = new QVBoxLayout(inside);
    m_lines->setContentsMargins(26, 0, 8, 0);
    m_lines->setSpacing(5);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("What the test found"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 12, 10);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_scroll);
    connect(m_clock, &QTimer::timeout, this, [this] { setSeconds(double(m_since.elapsed()) / 1000); });
    connect(&theme, &Theme::changed, this, &TestReport::refresh);
    refresh();
    hide();
}

bool TestReport::isRunning() const
{
    return m_clock->isActive();
}

void TestReport::setSeconds(double seconds)
{
    //: %1 is a number like 1.4: seconds.
    m_seconds->setText(tr("%1 s").arg(QLocale().toString(seconds, 'f', 1)));
}

void TestReport::showRunning()
{
    m_test = {};
    m_since.start();
    m_clock->start(clockMilliseconds);
    setSeconds(0);
    refresh();
    setVisible(true);
}

void TestReport::show(const ConnectionTest &test)
{
    m_clock->stop();
    m_test = test;
    setSeconds(test.seconds);
    refresh();
    setVisible(true);
    setAccessibleName(m_headline->text());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TestReport::dismiss()
{
    m_clock->stop();
    hide();
}

void TestReport::refresh()
{
    const bool running = isRunning();
    m_arc->setVisible(running);
    m_mark->setVisible(!running);
    m_mark->setPixmap(m_theme.stateMark(markOf(m_test), markSize, devicePixelRatioF()));
    m_headline->setFont(m_theme.font(TextStyle::BodyBold));
    m_headline->setText(running ? tr("Signing in and asking for each permission") : plainText(m_test.headline));
    clearLines();
    for (const CheckLine &line : m_test.lines)
        addLine(line);
    m_lines->addStretch();
    m_scroll->setVisible(!m_test.lines.empty());
    fitList();
}

/// A title and its detail beside each other where both fit on one line; else the detail below.
void TestReport::fitLine(QWidget *line) const
{
    auto *words = line->findChild<QBoxLayout *>(u"words"_s);
    auto *title = qobject_cast<QLabel *>(words->itemAt(0)->widget());
    const auto *detail = qobject_cast<QLabel *>(words->itemAt(1)->widget());
    const auto advance = [](const QLabel *label) { return label->fontMetrics().horizontalAdvance(label->text()); };
    const int margins = m_lines->contentsMargins().left() + m_lines->contentsMargins().right();
    const int room = m_scroll->viewport()->width() - margins - markSize - 2 * words->spacing();
    const bool fits = advance(title) + advance(detail) + words->spacing() <= room;
    title->setWordWrap(!fits);
    words->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    words->setSpacing(fits ? 8 : 0);
}

void TestReport::fitList()
{
    for (int at = 0; at < m_lines->count(); ++at)
        if (QWidget *line = m_lines->itemAt(at)->widget())
            fitLine(line);
    const int wanted = m_lines->heightForWidth(m_scroll->viewport()->width());
    m_scroll->setFixedHeight(std::clamp(wanted + 2, 1, tallestList));
}

void TestReport::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitList();
}

void TestReport::clearLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void TestReport::addLine(const CheckLine &line)
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins({});
    row->setSpacing(8);
    auto *mark = new QLabel;
    mark->setPixmap(m_theme.stateMark(line.mark, markSize, devicePixelRatioF()));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *title = plainLabel(line.title, false);
    auto *detail = plainLabel(line.detail, true);
    title->setFont(m_theme.font(TextStyle::Small));
    detail->setFont(m_theme.font(TextStyle::Small));
    auto *words = new QBoxLayout(QBoxLayout::LeftToRight);
    words->setObjectName(u"words"_s);
    words->setSpacing(8);
    words->addWidget(title, 0, Qt::AlignTop);
    words->addWidget(detail, 1, Qt::AlignTop);
    row->addLayout(words, 1);
    place->setAccessibleName(line.detail.isEmpty() ? title->text() : title->text() + u", "_s + detail->text());
    m_lines->addWidget(place);
}

} // namespace azimuth
