// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small widgets that all views share.
#include "ElidedLabel.h"
#include "EmptyState.h"
#include "NoticeBar.h"
#include "RunningArc.h"
#include "Segments.h"
#include "Theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace azimuth;

class tst_ThemeWidgets : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void anEmptyStateSaysWhyAndWhatToDo();
    void sayingAgainTakesTheButtonsAway();
    void aNoticeIsPlainTextWithALink();
    void aNoticeCanBeClosed();
    void noMoreThanThreeNotices();
    void segmentsAreExclusive();
    void aLongTextIsElidedAndToldWhole();
    void theArcRestsWhereMotionIsNotWanted();

private:
    Theme m_theme;
};

void tst_ThemeWidgets::initTestCase()
{
    m_theme.choose(SchemeChoice::Light);
    m_theme.apply(*qApp);
}

void tst_ThemeWidgets::anEmptyStateSaysWhyAndWhatToDo()
{
    EmptyState state(m_theme);
    int pressed = 0;
    state.say(u"compass"_s, u"Nothing <b>here</b>"_s, u"Try \u202E that."_s);
    state.addButton(u"Add a connection"_s, true, [&] { ++pressed; });
    state.addButton(u"Open the demo tenant"_s, false, [&] { pressed += 10; });
    state.resize(600, 400);
    state.show();
    QStringList texts;
    for (const QLabel *label : state.findChildren<QLabel *>()) {
        texts << label->text();
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(texts.contains(u"Nothing <b>here</b>"_s));
    QVERIFY(texts.contains(u"Try \\u202E that."_s));
    const auto buttons = state.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    buttons.last()->setFocus();
    QTest::keyClick(buttons.last(), Qt::Key_Space);
    QCOMPARE(pressed, 11);
}

void tst_ThemeWidgets::sayingAgainTakesTheButtonsAway()
{
    EmptyState state(m_theme);
    state.say(u"compass"_s, u"One"_s, {});
    state.addButton(u"Do"_s, true, [&] { state.say(u"compass"_s, u"Two"_s, {}); }); // from its own button
    state.show();
    QTest::mouseClick(state.findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_COMPARE(state.findChildren<QPushButton *>().size(), 0);
}

void tst_ThemeWidgets::aNoticeIsPlainTextWithALink()
{
    NoticeBar bar(m_theme);
    QVERIFY(bar.isHidden());
    int pressed = 0;
    bar.add(NoticeBar::Kind::Warning, u"<i>Queues</i> were not read"_s, u"It lacks a permission."_s, u"See the fix"_s,
            [&] { ++pressed; });
    QVERIFY(!bar.isHidden());
    bar.show();
    for (const QLabel *label : bar.findChildren<QLabel *>())
        QVERIFY(!label->pixmap().isNull() || label->textFormat() == Qt::PlainText);
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(pressed, 1);
}

void tst_ThemeWidgets::aNoticeCanBeClosed()
{
    NoticeBar bar(m_theme);
    bar.add(NoticeBar::Kind::Error, u"A"_s, u"B"_s);
    bar.show();
    auto *close = bar.findChild<QToolButton *>();
    QVERIFY(!close->accessibleName().isEmpty());
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(bar.count(), 0);
    QVERIFY(bar.isHidden());
}

void tst_ThemeWidgets::noMoreThanThreeNotices()
{
    NoticeBar bar(m_theme);
    for (int i = 0; i < 5; ++i)
        bar.add(NoticeBar::Kind::Info, QString::number(i), u"x"_s);
    QCOMPARE(bar.count(), 3);
    bar.clear();
    QCOMPARE(bar.count(), 0);
}

void tst_ThemeWidgets::segmentsAreExclusive()
{
    Segments segments;
    segments.setTexts({u"Portal"_s, u"Consent link"_s, u"az"_s});
    QCOMPARE(segments.current(), 0);
    QSignalSpy chosen(&segments, &Segments::chosen);
    segments.show();
    QVERIFY(QTest::qWaitForWindowActive(&segments));
    QTest::mouseClick(segments.findChildren<QPushButton *>().at(2), Qt::LeftButton);
    QCOMPARE(segments.current(), 2);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 2);
    segments.findChildren<QPushButton *>().at(2)->setFocus();
    QTest::keyClick(segments.findChildren<QPushButton *>().at(2), Qt::Key_Left);
    QCOMPARE(segments.current(), 1);
}

void tst_ThemeWidgets::aLongTextIsElidedAndToldWhole()
{
    ElidedLabel label(Qt::ElideMiddle);
    const QString id = u"/subscriptions/8f1c/resourceGroups/rg-web-prod/providers/x/<b>y</b>"_s;
    label.setWhole(id);
    label.resize(120, 20);
    label.show();
    QVERIFY(label.text() != id);
    QVERIFY(label.text().contains(u'\u2026'));
    QVERIFY(label.toolTip().contains(u"&lt;b&gt;"_s));
    QCOMPARE(label.accessibleName(), id);
    label.resize(2000, 20);
    QCOMPARE(label.text(), id);
    QVERIFY(label.toolTip().isEmpty());
}

void tst_ThemeWidgets::theArcRestsWhereMotionIsNotWanted()
{
    Theme theme;
    RunningArc arc(theme);
    QVERIFY(!arc.isTurning());
    arc.show();
    QVERIFY(arc.isTurning());
    theme.setReducedMotion(true);
    QVERIFY(!arc.isTurning());
    theme.setReducedMotion(false);
    QVERIFY(arc.isTurning());
    arc.hide();
    QVERIFY(!arc.isTurning());
}

QTEST_MAIN(tst_ThemeWidgets)
#include "tst_ThemeWidgets.moc"
