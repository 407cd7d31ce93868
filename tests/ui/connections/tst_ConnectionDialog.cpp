// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a connection, by keys and mouse.
#include "ConnectionDesk.h"

#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace azimuth;

class tst_ConnectionDialog : public QObject {
    Q_OBJECT
private slots:
    void enterSavesWhatWasTyped();
    void idsAreInTheFixedFont();
    void escapeCancelsAndSavesNothing();
    void aWrongFieldSaysWhatWhenItIsLeft_data();
    void aWrongFieldSaysWhatWhenItIsLeft();
    void whatIsRightAgainIsNoLongerComplainedOf();
    void savingNothingExplainsAndGoesToTheFirstField();
    void otherPeoplesSavesDoNotCloseIt();
    void subscriptionsAreOnesThatWereListed();
    void aWrongSubscriptionIsNamed();
    void ownEndpointsAreAFile();
    void tabWalksInReadingOrder();
    void everyControlHasAName();
    void theGuideNamesThePermissions();
    void nothingIsClippedAtLargeText_data();
    void nothingIsClippedAtLargeText();
    void looks_data();
    void looks();
};

void tst_ConnectionDialog::enterSavesWhatWasTyped()
{
    Desk desk;
    QSignalSpy saved(desk.dialog, &ConnectionDialog::saved);
    desk.fill();
    QTest::keyClick(desk.find<QLineEdit>(u"secret"_s), Qt::Key_Return);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.first().at(1).toBool(), true);
    QCOMPARE(desk.backend.savedFields.name, u"Contoso (production)"_s);
    QCOMPARE(desk.backend.savedFields.tenant, u"contoso.example"_s);
    QCOMPARE(desk.backend.savedFields.clientId, someId);
    QCOMPARE(desk.backend.savedFields.cloud, u"public"_s);
    QCOMPARE(desk.backend.savedSecret, QByteArray("s3cret~value"));
    QCOMPARE(int(desk.backend.savedKeep), int(KeepSecret::Keychain));
    QVERIFY(desk.backend.savedFields.subscriptions.isEmpty());
    QTRY_VERIFY(!desk.dialog);
}

void tst_ConnectionDialog::idsAreInTheFixedFont()
{
    Desk desk;
    QCOMPARE(desk.find<QLineEdit>(u"clientId"_s)->font().family(), desk.theme.font(TextStyle::Fixed).family());
    desk.theme.choose(SchemeChoice::Dark);
    QCOMPARE(desk.find<QLineEdit>(u"clientId"_s)->font().family(), desk.theme.font(TextStyle::Fixed).family());
}

void tst_ConnectionDialog::escapeCancelsAndSavesNothing()
{
    Desk desk;
    desk.fill();
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog);
    QVERIFY(desk.backend.asked.isEmpty());
}

void tst_ConnectionDialog::aWrongFieldSaysWhatWhenItIsLeft_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::addRow("name") << u"name"_s << u" "_s << u"A connection needs a name."_s;
    QTest::addRow("tenant") << u"tenant"_s << u"con toso"_s << u"That is no tenant."_s;
    QTest::addRow("client ID") << u"clientId"_s << u"42"_s << u"That is no client ID."_s;
    QTest::addRow("secret") << u"secret"_s << u" "_s << u"A connection needs its client secret. Paste it here."_s;
}

void tst_ConnectionDialog::aWrongFieldSaysWhatWhenItIsLeft()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, problem);
    Desk desk;
    desk.type(field, text);
    QVERIFY(desk.problems().isEmpty());
    QTest::keyClick(desk.find<QLineEdit>(field), Qt::Key_Tab);
    QCOMPARE(desk.problems(), QStringList(problem)); // of this field alone, though the others are empty
}

void tst_ConnectionDialog::whatIsRightAgainIsNoLongerComplainedOf()
{
    Desk desk;
    desk.type(u"clientId"_s, u"42"_s);
    QTest::keyClick(desk.find<QLineEdit>(u"clientId"_s), Qt::Key_Tab);
    QCOMPARE(desk.problems().size(), 1);
    desk.type(u"clientId"_s, someId);
    QVERIFY(desk.problems().isEmpty());
}

void tst_ConnectionDialog::savingNothingExplainsAndGoesToTheFirstField()
{
    Desk desk;
    desk.find<QListWidget>(u"pages"_s)->setCurrentRow(1);
    QVERIFY(desk.find<QPushButton>(u"save"_s)->isEnabled());
    desk.press(u"save"_s);
    QCOMPARE(desk.problems().size(), 4);
    QVERIFY(desk.find<QLineEdit>(u"name"_s)->isVisible());
    QCOMPARE(QApplication::focusWidget(), desk.find<QLineEdit>(u"name"_s));
    QVERIFY(desk.backend.asked.isEmpty());
}

void tst_ConnectionDialog::otherPeoplesSavesDoNotCloseIt()
{
    Desk desk;
    emit desk.backend.connectionSaved(u"a duplicate"_s);
    emit desk.backend.connectionNotSaved(u"Another one."_s, true);
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(!desk.texts().contains(u"Another one."_s));
}

void tst_ConnectionDialog::subscriptionsAreOnesThatWereListed()
{
    Desk desk(keptConnection());
    desk.find<QListWidget>(u"pages"_s)->setFocus();
    QTest::keyClick(desk.find<QListWidget>(u"pages"_s), Qt::Key_Down);
    auto *list = desk.find<QPlainTextEdit>(u"subscriptions"_s);
    QVERIFY(list->isVisible());
    QVERIFY(!list->isEnabled());
    QTest::mouseClick(desk.find<QRadioButton>(u"someSubscriptions"_s), Qt::LeftButton, {}, QPoint(10, 10));
    QVERIFY(list->isEnabled());
    list->setFocus();
    QTest::keyClicks(list, someId + u", "_s + someId);
    desk.press(u"save"_s);
    QCOMPARE(desk.backend.savedFields.subscriptions, QStringList(someId));
}

void tst_ConnectionDialog::aWrongSubscriptionIsNamed()
{
    Desk desk(keptConnection());
    desk.find<QListWidget>(u"pages"_s)->setCurrentRow(1);
    QTest::mouseClick(desk.find<QRadioButton>(u"someSubscriptions"_s), Qt::LeftButton, {}, QPoint(10, 10));
    desk.press(u"save"_s);
    QCOMPARE(desk.problems().size(), 1);
    QTest::keyClicks(desk.find<QPlainTextEdit>(u"subscriptions"_s), u"sub-prod"_s);
    desk.find<QListWidget>(u"pages"_s)->setCurrentRow(0);
    desk.press(u"save"_s);
    QVERIFY(desk.find<QPlainTextEdit>(u"subscriptions"_s)->isVisible()); // the page with what is wrong
    QVERIFY(desk.problems().first().contains(u"sub-prod"_s));
    QVERIFY(desk.backend.asked.isEmpty());
}

void tst_ConnectionDialog::ownEndpointsAreAFile()
{
    Desk desk;
    desk.fill();
    auto *cloud = desk.find<QComboBox>(u"cloud"_s);
    QVERIFY(!desk.find<QLineEdit>(u"endpoints"_s)->isVisible());
    cloud->setFocus();
    QTest::keyClick(cloud, Qt::Key_End);
    QVERIFY(desk.find<QLineEdit>(u"endpoints"_s)->isVisible());
    desk.press(u"save"_s);
    QCOMPARE(desk.problems(), QStringList(u"There is no such cloud."_s));
    desk.type(u"endpoints"_s, u"/etc/azimuth/stack.json"_s);
    desk.press(u"save"_s);
    QCOMPARE(desk.backend.savedFields.cloud, u"/etc/azimuth/stack.json"_s);

    ConnectionFields fields = keptConnection();
    fields.cloud = u"/etc/azimuth/stack.json"_s;
    Desk again(fields);
    QCOMPARE(again.find<QLineEdit>(u"endpoints"_s)->text(), fields.cloud);
}

void tst_ConnectionDialog::tabWalksInReadingOrder()
{
    Desk desk;
    auto *name = desk.find<QLineEdit>(u"name"_s);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(name)); // where typing begins
    QStringList walked;
    for (int at = 0; at < 14; ++at) {
        walked << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList order{u"name"_s, u"cloud"_s,    u"tenant"_s, u"clientId"_s, u"secret"_s,
                            u"eye"_s,  u"keychain"_s, u"test"_s,   u"cancel"_s,   u"save"_s};
    QStringList met;
    for (const QString &one : walked)
        if (order.contains(one) && !met.contains(one))
            met << one;
    QCOMPARE(met, order);
}

void tst_ConnectionDialog::everyControlHasAName()
{
    Desk desk;
    for (const QWidget *widget : desk.dialog->findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_"))
            continue;
        const QVariant text = widget->property("text");
        const auto *field = qobject_cast<const QLineEdit *>(widget);
        const bool hasName = !widget->accessibleName().isEmpty() || (!field && !text.toString().isEmpty());
        QVERIFY2(hasName || qobject_cast<const QComboBox *>(widget->parentWidget()),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void tst_ConnectionDialog::theGuideNamesThePermissions()
{
    Desk desk;
    desk.press(u"guide"_s);
    auto *guide = desk.find<QDialog>(u"setupGuide"_s);
    QVERIFY(guide && guide->isVisible());
    QVERIFY(!guide->isModal());
    QString all;
    for (const QLabel *label : guide->findChildren<QLabel *>())
        all += label->text() + u'\n';
    QVERIFY(all.contains(u"Application.Read.All"_s));
    QVERIFY(all.contains(u"Directory.Read.All"_s));
    QVERIFY(all.contains(u"Reader"_s));
    QTest::keyClick(guide, Qt::Key_Escape);
    QTRY_VERIFY(!desk.find<QDialog>(u"setupGuide"_s));
    QVERIFY(desk.dialog->isVisible());
}

void tst_ConnectionDialog::nothingIsClippedAtLargeText_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::addRow("100 %%") << 1.0;
    QTest::addRow("150 %%") << 1.5;
}

/// The first thing in the dialog that has less room than it wants; empty: none.
static QString clippedIn(const QWidget &dialog)
{
    for (const QScrollArea *area : dialog.findChildren<QScrollArea *>())
        if (area->isVisible() && area->widget()->width() > area->viewport()->width())
            return area->accessibleName();
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        bool fits = true;
        if (label && label->wordWrap())
            fits = label->height() >= label->heightForWidth(label->width()) - 1;
        else if (qobject_cast<const QAbstractButton *>(widget) || label)
            fits = widget->width() >= widget->minimumSizeHint().width()
                && widget->height() >= widget->minimumSizeHint().height();
        else if (qobject_cast<const QLineEdit *>(widget) && !qobject_cast<const QComboBox *>(widget->parentWidget()))
            fits = widget->height() >= widget->fontMetrics().height() + 4;
        if (!fits)
            return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' '
                + widget->property("text").toString();
    }
    return {};
}

void tst_ConnectionDialog::nothingIsClippedAtLargeText()
{
    QFETCH(qreal, scale);
    Desk desk;
    desk.theme.setTextScale(scale);
    desk.fill();
    desk.press(u"test"_s);
    emit desk.backend.connectionTested(sampleTest());
    QTRY_COMPARE(clippedIn(*desk.dialog), QString()); // layouts take their turns
    QVERIFY2(desk.dialog->width() <= 760, qPrintable(QString::number(desk.dialog->width())));
    QVERIFY(desk.dialog->height() <= 720);
}

void tst_ConnectionDialog::looks_data()
{
    QTest::addColumn<SchemeChoice>("scheme");
    QTest::addRow("light") << SchemeChoice::Light;
    QTest::addRow("dark") << SchemeChoice::Dark;
}

/// Pictures for people: AZIMUTH_SHOTS names a folder.
void tst_ConnectionDialog::looks()
{
    const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS");
    if (folder.isEmpty())
        QSKIP("AZIMUTH_SHOTS is not set");
    QFETCH(SchemeChoice, scheme);
    const QString end = u'-' + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s;
    Desk desk({}, scheme);
    desk.fill();
    desk.press(u"test"_s);
    desk.dialog->grab().save(folder + u"/connection-testing"_s + end);
    emit desk.backend.connectionTested(sampleTest());
    QTest::qWait(50);
    QVERIFY(desk.dialog->grab().save(folder + u"/connection-dialog"_s + end));
    desk.find<QListWidget>(u"pages"_s)->setCurrentRow(1);
    desk.dialog->grab().save(folder + u"/connection-subscriptions"_s + end);
    desk.press(u"guide"_s);
    QTest::qWait(50);
    desk.find<QDialog>(u"setupGuide"_s)->grab().save(folder + u"/connection-guide"_s + end);
    Desk wrong({}, scheme);
    wrong.type(u"secret"_s, someId);
    wrong.press(u"save"_s);
    QTest::qWait(50);
    wrong.dialog->grab().save(folder + u"/connection-wrong"_s + end);
    Desk refused({}, scheme);
    refused.backend.keychainMissing = true;
    refused.fill();
    refused.press(u"save"_s);
    QTest::qWait(50);
    refused.dialog->grab().save(folder + u"/connection-nokeychain"_s + end);
    Desk large({}, scheme);
    large.theme.setTextScale(1.5);
    large.fill();
    QTest::qWait(50);
    large.dialog->grab().save(folder + u"/connection-large"_s + end);
}

QTEST_MAIN(tst_ConnectionDialog)
#include "tst_ConnectionDialog.moc"
