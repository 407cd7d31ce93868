// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The secret of a connection in its dialog: typed, tested, kept or not.
#include "ConnectionDesk.h"

#include <QRadioButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace azimuth;

class tst_ConnectionSecret : public QObject {
    Q_OBJECT
private slots:
    void anIdInsteadOfTheSecretIsWarnedOf();
    void theSecretIsShownOnlyWhileTheEyeIsHeld();
    void theSecretNeverComesBack();
    void theSecretIsOverwrittenWhenTheDialogCloses();
    void keepingElsewhereAsksForTheSecretAgain();
    void withoutAKeychainMemoryIsOffered();
    void anotherRefusalIsToldAndCanBeMended();
    void theTestTellsWhatItFound();
    void theTestCanBeCancelled();
    void editingForgetsTheResult();
    void closingCancelsTheTest();
};

void tst_ConnectionSecret::anIdInsteadOfTheSecretIsWarnedOf()
{
    Desk desk;
    desk.fill();
    desk.type(u"secret"_s, someId);
    QCOMPARE(desk.problems().size(), 1);
    QVERIFY(desk.problems().first().contains(u"secret’s ID"_s));
    desk.press(u"save"_s); // a warning, not a wall
    QVERIFY(desk.backend.asked.contains(u"save Contoso (production)"_s));
}

void tst_ConnectionSecret::theSecretIsShownOnlyWhileTheEyeIsHeld()
{
    Desk desk;
    desk.fill();
    auto *secret = desk.find<QLineEdit>(u"secret"_s);
    auto *eye = desk.find<QToolButton>(u"eye"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QTest::mousePress(eye, Qt::LeftButton);
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    QTest::mouseRelease(eye, Qt::LeftButton);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    QTest::keyPress(eye, Qt::Key_Space);
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    QTest::keyRelease(eye, Qt::Key_Space);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
}

void tst_ConnectionSecret::theSecretNeverComesBack()
{
    Desk desk(keptConnection());
    auto *secret = desk.find<QLineEdit>(u"secret"_s);
    QVERIFY(secret->text().isEmpty());
    QVERIFY(secret->placeholderText().contains(u"keychain"_s));
    desk.press(u"save"_s); // nothing typed: what is kept stays
    QVERIFY(desk.backend.asked.contains(u"save Contoso"_s));
    QVERIFY(desk.backend.savedSecret.isEmpty());
}

void tst_ConnectionSecret::theSecretIsOverwrittenWhenTheDialogCloses()
{
    Desk desk;
    desk.fill();
    auto *secret = desk.find<QLineEdit>(u"secret"_s);
    const QString held = secret->text(); // shares the field's own letters
    QCOMPARE(held, u"s3cret~value"_s);
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QVERIFY(!held.contains(u"s3cret"_s));
    QVERIFY(secret->text().isEmpty());
    secret->undo();
    QVERIFY(secret->text().isEmpty());
}

void tst_ConnectionSecret::keepingElsewhereAsksForTheSecretAgain()
{
    Desk desk(keptConnection());
    QTest::mouseClick(desk.find<QRadioButton>(u"memory"_s), Qt::LeftButton, {}, QPoint(10, 10));
    desk.press(u"save"_s);
    QCOMPARE(desk.problems(), QStringList(u"Paste the client secret again to keep it elsewhere."_s));
    QVERIFY(desk.backend.asked.isEmpty());
    desk.type(u"secret"_s, u"again"_s);
    desk.press(u"save"_s);
    QCOMPARE(int(desk.backend.savedKeep), int(KeepSecret::Memory));
    QCOMPARE(desk.backend.savedSecret, QByteArray("again"));
}

void tst_ConnectionSecret::withoutAKeychainMemoryIsOffered()
{
    Desk desk;
    desk.backend.keychainMissing = true;
    desk.fill();
    desk.press(u"save"_s);
    QTRY_VERIFY(desk.texts().contains(u"There is no keychain."_s));
    QVERIFY(desk.dialog->isVisible());
    QPushButton *offer = nullptr;
    for (QPushButton *button : desk.dialog->findChildren<QPushButton *>())
        if (button->text() == u"Keep for this run only"_s)
            offer = button;
    QVERIFY(offer);
    QTest::mouseClick(offer, Qt::LeftButton);
    QCOMPARE(int(desk.backend.savedKeep), int(KeepSecret::Memory));
    QCOMPARE(desk.backend.savedSecret, QByteArray("s3cret~value")); // not asked for again
    QTRY_VERIFY(!desk.dialog);
}

void tst_ConnectionSecret::anotherRefusalIsToldAndCanBeMended()
{
    Desk desk;
    desk.backend.keychainMissing = true; // so that the fake does not save
    desk.fill();
    desk.press(u"save"_s);
    emit desk.backend.connectionNotSaved(u"The disk is full."_s, false);
    QVERIFY(desk.texts().contains(u"The disk is full."_s));
    QVERIFY(desk.dialog->isVisible());
    desk.backend.keychainMissing = false;
    QTest::qWait(1);
    desk.press(u"save"_s);
    QTRY_VERIFY(!desk.dialog);
}

void tst_ConnectionSecret::theTestTellsWhatItFound()
{
    Desk desk;
    desk.fill();
    desk.press(u"test"_s);
    QVERIFY(desk.backend.asked.contains(u"test Contoso (production)"_s));
    QCOMPARE(desk.backend.savedSecret, QByteArray("s3cret~value"));
    QCOMPARE(desk.find<QPushButton>(u"test"_s)->text(), u"&Cancel the test"_s);
    emit desk.backend.connectionTested(sampleTest());
    QCOMPARE(desk.find<QPushButton>(u"test"_s)->text(), u"Test &connection"_s);
    for (const CheckLine &line : sampleTest().lines) {
        QVERIFY2(desk.texts().contains(line.title), qPrintable(line.title));
        QVERIFY2(desk.texts().contains(line.detail), qPrintable(line.detail));
    }
    QVERIFY(desk.texts().contains(u"Signed in. 2 things need your attention."_s));
    QVERIFY(desk.texts().contains(u"1.4 s"_s));
    for (const QLabel *label : desk.dialog->findChildren<QLabel *>())
        if (!label->text().isEmpty() && label->window() == desk.dialog && label->textFormat() == Qt::AutoText)
            QVERIFY2(!Qt::mightBeRichText(label->text()), qPrintable(label->text()));
}

void tst_ConnectionSecret::theTestCanBeCancelled()
{
    Desk desk;
    desk.fill();
    desk.press(u"test"_s);
    desk.press(u"test"_s);
    QVERIFY(desk.backend.asked.contains(u"cancelTest"_s));
    QVERIFY(!desk.find<QWidget>(u"testReport"_s)->isVisible());
    emit desk.backend.connectionTested(sampleTest()); // too late
    QVERIFY(!desk.find<QWidget>(u"testReport"_s)->isVisible());
}

void tst_ConnectionSecret::editingForgetsTheResult()
{
    Desk desk;
    desk.fill();
    desk.press(u"test"_s);
    emit desk.backend.connectionTested(sampleTest());
    QVERIFY(desk.find<QWidget>(u"testReport"_s)->isVisible());
    desk.type(u"tenant"_s, u"fabrikam.example"_s);
    QVERIFY(!desk.find<QWidget>(u"testReport"_s)->isVisible());
}

void tst_ConnectionSecret::closingCancelsTheTest()
{
    Desk desk;
    desk.fill();
    desk.press(u"test"_s);
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QVERIFY(desk.backend.asked.contains(u"cancelTest"_s));
}

QTEST_MAIN(tst_ConnectionSecret)
#include "tst_ConnectionSecret.moc"
