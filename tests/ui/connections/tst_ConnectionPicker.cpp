// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picker: its menu, and what it asks before it renames, duplicates or deletes.
#include "Bench.h"
#include "ConnectionDialog.h"
#include "ConnectionPicker.h"
#include "ConnectionQuestion.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolBar>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

ConnectionFields named(const QString &id, const QString &name)
{
    ConnectionFields fields;
    fields.id = id;
    fields.name = name;
    fields.tenant = u"contoso.example"_s;
    return fields;
}

/// A window with nothing but the picker; its actions are the window's, as in the real one.
struct Desk : Bench {
    QMainWindow window;
    ConnectionPicker *picker;

    Desk()
    {
        theme.choose(SchemeChoice::Light);
        theme.apply(*qApp);
        backend.known = {named(u"one"_s, u"Contoso (production)"_s), named(u"two"_s, u"R&D <b>\u202E"_s)};
        backend.current = u"one"_s;
        picker = new ConnectionPicker(workbench);
        window.addToolBar(u"x"_s)->addWidget(picker);
        window.addActions(actions.all());
        window.resize(900, 400);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
    }
    /// The menu as it opens, without a pointer in it.
    QStringList menuTexts()
    {
        emit picker->menu()->aboutToShow();
        QStringList texts;
        for (const QAction *action : picker->menu()->actions())
            texts << action->text();
        return texts;
    }
    ConnectionQuestion *question() const { return window.findChild<ConnectionQuestion *>(); }
    ConnectionDialog *dialog() const { return window.findChild<ConnectionDialog *>(); }
};

} // namespace

class tst_ConnectionPicker : public QObject {
    Q_OBJECT
private slots:
    void theMenuListsConnectionsAndWhatCanBeDone();
    void choosingAnotherUsesIt();
    void withoutAConnectionItSaysSo();
    void controlNAddsAConnection();
    void aSecondAskBringsTheOpenDialogForward();
    void aNewConnectionIsUsed();
    void editingDoesNotSwitch();
    void renamingAsksForTheName();
    void aWrongNameIsSaid();
    void duplicatingOffersAFreeName();
    void deletingNamesTheLossAndEnterDoesNotDelete();
    void theDemoCanBeOpened();
    void looks();
};

void tst_ConnectionPicker::theMenuListsConnectionsAndWhatCanBeDone()
{
    Desk desk;
    const QStringList texts = desk.menuTexts();
    QCOMPARE(texts.mid(0, 2), QStringList({u"Contoso (production)"_s, u"R&&D <b>\\u202E"_s}));
    for (const QString &id : {u"add"_s, u"edit"_s, u"rename"_s, u"duplicate"_s, u"delete"_s, u"demo"_s}) {
        QAction *action = desk.actions.find(u"connection."_s + id);
        QVERIFY2(action, qPrintable(id));
        QVERIFY(desk.picker->menu()->actions().contains(action));
    }
    QVERIFY(desk.picker->menu()->actions().at(0)->isChecked());
    QVERIFY(!desk.picker->menu()->actions().at(1)->isChecked());
    QCOMPARE(desk.menuTexts(), texts); // opening again adds nothing
    QCOMPARE(desk.picker->accessibleName(), u"Connection: Contoso (production)"_s);
}

void tst_ConnectionPicker::choosingAnotherUsesIt()
{
    Desk desk;
    desk.menuTexts();
    desk.picker->menu()->popup(QPoint(0, 0));
    QTest::keyClick(desk.picker->menu(), Qt::Key_Down);
    QTest::keyClick(desk.picker->menu(), Qt::Key_Down);
    QTest::keyClick(desk.picker->menu(), Qt::Key_Return);
    QCOMPARE(desk.backend.asked, QStringList(u"use two"_s));
    QCOMPARE(desk.picker->accessibleName(), u"Connection: R&D <b>\\u202E"_s);
    desk.menuTexts();
    desk.picker->menu()->actions().at(1)->trigger(); // in use already
    QCOMPARE(desk.backend.asked.size(), 1);
}

void tst_ConnectionPicker::withoutAConnectionItSaysSo()
{
    Desk desk;
    desk.backend.known.clear();
    desk.backend.current.clear();
    emit desk.backend.connectionsChanged();
    QCOMPARE(desk.picker->accessibleName(), u"No connection"_s);
    QVERIFY(!desk.actions.find(u"connection.edit"_s)->isEnabled());
    QVERIFY(!desk.actions.find(u"connection.delete"_s)->isEnabled());
    QVERIFY(desk.actions.find(u"connection.add"_s)->isEnabled());
}

void tst_ConnectionPicker::controlNAddsAConnection()
{
    Desk desk;
    QTest::keyClick(&desk.window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(desk.dialog());
    QVERIFY(desk.dialog()->isVisible());
    QVERIFY(!desk.dialog()->isModal());
    QCOMPARE(desk.dialog()->windowTitle(), u"Add a connection"_s);
}

void tst_ConnectionPicker::aSecondAskBringsTheOpenDialogForward()
{
    Desk desk;
    desk.picker->addConnection();
    desk.picker->addConnection();
    QCOMPARE(desk.window.findChildren<ConnectionDialog *>().size(), 1);
}

void tst_ConnectionPicker::aNewConnectionIsUsed()
{
    Desk desk;
    desk.picker->addConnection();
    ConnectionDialog *dialog = desk.dialog();
    for (const QString &name : {u"name"_s, u"tenant"_s, u"clientId"_s, u"secret"_s})
        QTest::keyClicks(dialog->findChild<QLineEdit *>(name), u"word"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(desk.backend.asked.contains(u"use id-3"_s));
}

void tst_ConnectionPicker::editingDoesNotSwitch()
{
    Desk desk;
    desk.actions.find(u"connection.edit"_s)->trigger();
    ConnectionDialog *dialog = desk.dialog();
    QCOMPARE(dialog->findChild<QLineEdit *>(u"name"_s)->text(), u"Contoso (production)"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
    QTRY_VERIFY(!desk.dialog());
    QCOMPARE(desk.backend.asked, QStringList(u"save Contoso (production)"_s));
}

void tst_ConnectionPicker::renamingAsksForTheName()
{
    Desk desk;
    desk.actions.find(u"connection.rename"_s)->trigger();
    QVERIFY(!desk.question()->isModal());
    auto *name = desk.question()->findChild<QLineEdit *>();
    QCOMPARE(name->selectedText(), u"Contoso (production)"_s);
    QTest::keyClicks(name, u"Contoso"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(desk.backend.asked, QStringList(u"rename one Contoso"_s));
    QCOMPARE(desk.picker->accessibleName(), u"Connection: Contoso"_s);
    QTRY_VERIFY(!desk.question());
}

void tst_ConnectionPicker::aWrongNameIsSaid()
{
    Desk desk;
    desk.backend.fieldsProblem = u"Another connection has this name."_s;
    desk.actions.find(u"connection.rename"_s)->trigger();
    QTest::keyClick(desk.question()->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(desk.question()->isVisible());
    QStringList texts;
    for (const QLabel *label : desk.question()->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(desk.backend.fieldsProblem));
    QVERIFY(desk.backend.asked.isEmpty());
    QTest::keyClick(desk.question(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.question());
}

void tst_ConnectionPicker::duplicatingOffersAFreeName()
{
    Desk desk;
    desk.backend.known.push_back(named(u"three"_s, u"contoso (production) (COPY)"_s));
    desk.actions.find(u"connection.duplicate"_s)->trigger();
    QTest::keyClick(desk.question()->findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(desk.backend.asked, QStringList(u"duplicate one Contoso (production) (copy 2)"_s));
}

void tst_ConnectionPicker::deletingNamesTheLossAndEnterDoesNotDelete()
{
    Desk desk;
    desk.actions.find(u"connection.delete"_s)->trigger();
    auto *button = desk.question()->findChild<QPushButton *>(u"doIt"_s);
    QVERIFY(button->text().contains(u"with its client secret"_s));
    QVERIFY(!button->property("primary").toBool());
    QTest::keyClick(desk.question(), Qt::Key_Return);
    QVERIFY(desk.backend.asked.isEmpty());
    QTRY_VERIFY(!desk.question());
    desk.actions.find(u"connection.delete"_s)->trigger();
    QTest::mouseClick(desk.question()->findChild<QPushButton *>(u"doIt"_s), Qt::LeftButton);
    QCOMPARE(desk.backend.asked, QStringList(u"remove one"_s));
}

void tst_ConnectionPicker::theDemoCanBeOpened()
{
    Desk desk;
    desk.actions.find(u"connection.demo"_s)->trigger();
    QCOMPARE(desk.backend.asked, QStringList(u"openDemo"_s));
}

/// Pictures for people: AZIMUTH_SHOTS names a folder.
void tst_ConnectionPicker::looks()
{
    const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS");
    if (folder.isEmpty())
        QSKIP("AZIMUTH_SHOTS is not set");
    for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
        Desk desk;
        desk.theme.choose(scheme);
        const QString end = scheme == SchemeChoice::Light ? u"-light.png"_s : u"-dark.png"_s;
        desk.window.grab().save(folder + u"/picker"_s + end);
        for (QAction *action : desk.actions.all())
            if (const QString icon = Actions::iconOf(*action); !icon.isEmpty())
                action->setIcon(desk.theme.icon(icon));
        desk.picker->menu()->popup(QPoint(0, 0));
        desk.picker->menu()->grab().save(folder + u"/picker-menu"_s + end);
        desk.picker->menu()->close();
        desk.actions.find(u"connection.delete"_s)->trigger();
        desk.question()->grab().save(folder + u"/picker-delete"_s + end);
        delete desk.question();
        desk.actions.find(u"connection.rename"_s)->trigger();
        desk.question()->grab().save(folder + u"/picker-rename"_s + end);
    }
}

QTEST_MAIN(tst_ConnectionPicker)
#include "tst_ConnectionPicker.moc"
