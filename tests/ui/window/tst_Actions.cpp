// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every action and every control of the window.
#include "Bench.h"
#include "MainWindow.h"
#include "SampleEstate.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

bool wantsName(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget);
}

/// What a screen reader says of it.
QString nameOf(QWidget &widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : widget.accessibleName();
}

/// Parts that Qt makes for itself and that their owner speaks for.
bool isPartOfAnother(const QWidget &widget)
{
    return widget.objectName().startsWith(u"qt_") || widget.parentWidget()->inherits("QComboBox")
        || widget.inherits("QTableCornerButton") || widget.inherits("QHeaderView")
        || widget.parentWidget()->inherits("QTabBar") || widget.parentWidget()->inherits("QLineEdit")
        || widget.inherits("QToolBarExtension") || widget.parentWidget()->inherits("QDockWidget")
        || widget.parentWidget()->inherits("QComboBoxPrivateContainer");
}

} // namespace

class tst_Actions : public QObject {
    Q_OBJECT
private slots:
    void everyActionHasATextAnIdAndAPlaceInTheMenu()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        QVERIFY(bench.actions.all().size() > 30);
        for (const QAction *action : bench.actions.all()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(action->objectName().contains(u'.'), qPrintable(action->objectName()));
            const QList<QObject *> places = action->associatedObjects();
            const bool listed = std::any_of(places.begin(), places.end(),
                                            [](const QObject *place) { return qobject_cast<const QMenu *>(place); });
            QVERIFY2(listed, qPrintable(action->objectName()));
        }
    }

    void noTwoActionsShareAKeyOrAText()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        QHash<QKeySequence, QString> keys;
        QHash<QString, QString> texts;
        for (const QAction *action : bench.actions.all()) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(action->objectName() + u" and "_s + keys.value(key)));
                keys.insert(key, action->objectName());
            }
            QVERIFY2(!texts.contains(action->text()),
                     qPrintable(action->objectName() + u" and "_s + texts.value(action->text())));
            texts.insert(action->text(), action->objectName());
        }
    }

    void everyControlHasANameForScreenReaders_data()
    {
        QTest::addColumn<int>("page");
        for (int page = 0; page <= static_cast<int>(Page::Model); ++page)
            QTest::addRow("page %d", page) << page;
    }

    void everyControlHasANameForScreenReaders()
    {
        QFETCH(int, page);
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        bench.show(demoTenant());
        bench.workbench.choose(demoTenant()->entitiesOf(u"azure_vm"_s)[0]);
        bench.workbench.show(static_cast<Page>(page));
        QCoreApplication::processEvents();
        QStringList nameless;
        for (QWidget *widget : window.findChildren<QWidget *>())
            if (wantsName(*widget) && !isPartOfAnother(*widget) && nameOf(*widget).isEmpty())
                nameless << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                        + u" in "_s + QString::fromLatin1(widget->parentWidget()->metaObject()->className()) + u' '
                        + widget->parentWidget()->objectName() + u" in "_s
                        + QString::fromLatin1(widget->parentWidget()->parentWidget()->metaObject()->className());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
    }

    void everyActionCanBeTriggeredWithNothingOpen()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        for (QAction *action : bench.actions.all())
            if (action->isEnabled() && action->objectName() != u"file.quit")
                action->trigger();
        for (QWidget *top : QApplication::topLevelWidgets())
            if (top != &window)
                top->close();
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(tst_Actions)
#include "tst_Actions.moc"
