// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "EmptyState.h"
#include "Navigator.h"
#include "SampleEstate.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

struct Window {
    Bench bench;
    Navigator navigator{bench.workbench};

    Window()
    {
        bench.theme.apply(*qApp);
        bench.backend.steps.insert(u"rm-storage-queues"_s, {u"Queues"_s, u"Storage"_s, {u"azure_storage_queue"_s}, {}});
        bench.backend.steps.insert(u"rm-images"_s, {u"Images"_s, u"Compute"_s, {u"azure_image"_s}, {}});
        bench.backend.steps.insert(u"rm-load-balancers"_s, {u"Load balancers"_s, u"Network"_s, {u"azure_lb"_s}, {}});
        navigator.resize(240, 780);
        navigator.show();
    }
    void show(const EstatePtr &estate)
    {
        const auto before = navigator.model().facts();
        bench.show(estate);
        QTRY_VERIFY(navigator.model().facts() && navigator.model().facts() != before);
    }
    NavigatorModel &model() { return navigator.model(); }
    NavigatorView &tree() { return navigator.tree(); }
    QModelIndex child(const QString &text, const QModelIndex &parent = {})
    {
        model().fetchMore(parent);
        for (int row = 0; row < model().rowCount(parent); ++row)
            if (model().index(row, 0, parent).data().toString() == text)
                return model().index(row, 0, parent);
        return {};
    }
    QModelIndex type(const QString &service, const QString &label)
    {
        return child(label, child(service, child(u"By type"_s)));
    }
    void click(const QModelIndex &index)
    {
        tree().point(index);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(index).center());
    }
    QLineEdit *filter() { return navigator.findChild<QLineEdit *>(); }
};

EstatePtr groups(const QStringList &names)
{
    return groupTenant(names, false);
}

QStringList numbered(int from, int to)
{
    QStringList names;
    for (int number = from; number < to; ++number)
        names.append(u"rg-%1"_s.arg(number, 4, 10, QChar(u'0')));
    return names;
}

QString keyOf(const QString &group)
{
    return u"/subscriptions/s/resourceGroups/"_s + group;
}

} // namespace

class tst_Navigator : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingCollectedSaysWhatToDo();
    void theFirstSceneOpensTenantDirectoryAndServices();
    void aClickOnAnEntityChoosesIt();
    void enterOnAContainerListsWhatItContains();
    void aDoubleClickListsWhatItContains();
    void aClickOnATypeListsIt();
    void arrowKeysWalkWithoutChoosing();
    void aChoiceElsewhereIsShownHere();
    void aChoiceInTheListOfARowStaysAtTheRow();
    void aRowOnViewIsNotScrolledTo();
    void aNewSceneMovesNothing();
    void anEstateThatIsMostlyNewMovesNothing();
    void whatWasOpenIsOpenAfterARestart();
    void countsGrowWhileACollectionRuns();
    void theFilterFindsAndGivesBackWhatWasOpen();
    void aFilterWithoutMatchesOffersToClearIt();
    void theMenuHoldsTheActionsOnEntities();
    void savedViewsOpenTheirLists();
    void hostileNamesArePainted();
    void aMillionEntitiesDoNotBreakIt();
    void pictures_data();
    void pictures();
};

void tst_Navigator::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void tst_Navigator::nothingCollectedSaysWhatToDo()
{
    Window window;
    const auto *empty = window.navigator.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    window.show(demoTenant());
    QVERIFY(!empty->isVisible());
    window.bench.workbench.showScene({});
    QVERIFY(empty->isVisible());
}

void tst_Navigator::theFirstSceneOpensTenantDirectoryAndServices()
{
    Window window;
    window.show(demoTenant());
    const QModelIndex tenant = window.model().index(0, 0);
    QVERIFY(window.tree().isExpanded(tenant));
    QVERIFY(window.tree().isExpanded(window.child(u"Entra ID"_s, tenant)));
    QVERIFY(window.tree().isExpanded(window.child(u"By type"_s)));
}

void tst_Navigator::aClickOnAnEntityChoosesIt()
{
    Window window;
    window.show(demoTenant());
    const QString key = demoTenant()->key(demoTenant()->entitiesOf(u"azure_resource_group")[0]);
    const QModelIndex index = window.model().indexOf(key);
    QVERIFY(index.isValid());
    window.click(index);
    QCOMPARE(window.bench.workbench.entityKey(), key);
    QVERIFY(window.bench.workbench.list().isEverything());
}

void tst_Navigator::enterOnAContainerListsWhatItContains()
{
    Window window;
    window.show(groups({u"a"_s}));
    window.tree().point(window.model().indexOf(u"/subscriptions/s"_s));
    QTest::keyClick(&window.tree(), Qt::Key_Return);
    QCOMPARE(window.bench.workbench.entityKey(), u"/subscriptions/s"_s);
    QCOMPARE(window.bench.workbench.list().within, u"/subscriptions/s"_s);
    QVERIFY(window.bench.workbench.page() == Page::Table);
}

void tst_Navigator::aDoubleClickListsWhatItContains()
{
    Window window;
    window.show(groups({u"a"_s}));
    const QModelIndex index = window.model().indexOf(u"/subscriptions/s"_s);
    window.click(index);
    QVERIFY(window.bench.workbench.list().within.isEmpty());
    QTest::mouseDClick(window.tree().viewport(), Qt::LeftButton, {}, window.tree().visualRect(index).center());
    QCOMPARE(window.bench.workbench.list().within, u"/subscriptions/s"_s);
}

void tst_Navigator::aClickOnATypeListsIt()
{
    Window window;
    window.show(demoTenant());
    window.click(window.type(u"Storage"_s, u"Storage accounts"_s));
    QCOMPARE(window.bench.workbench.list().types, QStringList{u"azure_storage_account"_s});
    window.click(window.child(u"Storage"_s, window.child(u"By type"_s)));
    QCOMPARE(window.bench.workbench.list().service, u"Storage"_s);
}

void tst_Navigator::arrowKeysWalkWithoutChoosing()
{
    Window window;
    window.show(demoTenant());
    window.tree().point(window.model().index(0, 0));
    QTest::keyClick(&window.tree(), Qt::Key_Down);
    QCOMPARE(window.tree().currentIndex().data().toString(), u"Entra ID"_s);
    QTest::keyClick(&window.tree(), Qt::Key_Left);
    QVERIFY(!window.tree().isExpanded(window.tree().currentIndex()));
    QTest::keyClick(&window.tree(), Qt::Key_Right);
    QVERIFY(window.tree().isExpanded(window.tree().currentIndex()));
    QVERIFY(window.bench.workbench.entityKey().isEmpty());
}

void tst_Navigator::aChoiceElsewhereIsShownHere()
{
    Window window;
    window.show(demoTenant());
    const QString key = demoTenant()->key(demoTenant()->entitiesOf(u"azure_storage_container")[0]);
    window.bench.workbench.choose(key);
    QCOMPARE(window.tree().currentIndex().data(NavigatorModel::Key).toString(), key);
    QVERIFY(window.tree().isOnView(window.tree().currentIndex()));
    const EntityIndex user = demoTenant()->entitiesOf(u"azure_user")[0];
    window.bench.workbench.choose(demoTenant()->key(user));
    QCOMPARE(window.tree().currentIndex().data().toString(), u"Users"_s);
    QCOMPARE(window.bench.workbench.entityKey(), demoTenant()->key(user));
}

void tst_Navigator::aChoiceInTheListOfARowStaysAtTheRow()
{
    Window window;
    window.show(demoTenant());
    window.click(window.type(u"Storage"_s, u"Storage accounts"_s));
    window.bench.workbench.choose(demoTenant()->key(demoTenant()->entitiesOf(u"azure_storage_account")[0]));
    QCOMPARE(window.tree().currentIndex().data().toString(), u"Storage accounts"_s);
}

void tst_Navigator::aRowOnViewIsNotScrolledTo()
{
    Window window;
    window.show(groups(numbered(0, 300)));
    window.bench.workbench.choose(keyOf(u"rg-0150"_s));
    const int at = window.tree().verticalScrollBar()->value();
    QVERIFY(at > 0);
    window.bench.workbench.choose(keyOf(u"rg-0153"_s));
    QCOMPARE(window.tree().verticalScrollBar()->value(), at);
    QCOMPARE(window.tree().currentIndex().data().toString(), u"rg-0153"_s);
}

void tst_Navigator::aNewSceneMovesNothing()
{
    Window window;
    window.show(groups(numbered(100, 300)));
    window.bench.workbench.choose(keyOf(u"rg-0200"_s));
    const QPersistentModelIndex current = window.tree().currentIndex();
    const int before = window.tree().visualRect(current).top();
    window.show(groups(numbered(50, 320)));
    QCOMPARE(window.tree().visualRect(current).top(), before);
    QCOMPARE(window.tree().currentIndex(), QModelIndex(current));
    QVERIFY(window.tree().isExpanded(current.parent()));
}

void tst_Navigator::anEstateThatIsMostlyNewMovesNothing()
{
    Window window;
    window.show(groups(numbered(0, 1300)));
    window.bench.workbench.choose(keyOf(u"rg-1200"_s));
    const int before = window.tree().visualRect(window.tree().currentIndex()).top();
    QSignalSpy resets(&window.model(), &QAbstractItemModel::modelReset);
    QStringList names = numbered(0, 1300);
    for (const QString &name : numbered(0, 900))
        names.append(name + u'x');
    window.show(groups(names));
    QCOMPARE(resets.count(), 1);
    const QModelIndex again = window.tree().currentIndex();
    QCOMPARE(again.data().toString(), u"rg-1200"_s);
    QCOMPARE(window.tree().visualRect(again).top(), before);
}

void tst_Navigator::whatWasOpenIsOpenAfterARestart()
{
    Window window;
    window.show(groups(numbered(0, 5)));
    const QModelIndex subscription = window.model().indexOf(u"/subscriptions/s"_s);
    window.tree().expand(subscription);
    QTRY_VERIFY(!window.bench.settings.value(u"navigator/open"_s).toStringList().isEmpty());
    Actions actions;
    Workbench workbench(window.bench.backend, window.bench.theme, actions, window.bench.settings);
    Navigator again(workbench);
    workbench.showScene(sceneOf(groups(numbered(0, 6))));
    QTRY_VERIFY(again.model().facts());
    QVERIFY(again.tree().isExpanded(again.model().indexOf(u"/subscriptions/s"_s)));
}

void tst_Navigator::countsGrowWhileACollectionRuns()
{
    Window window;
    window.show(groups({u"a"_s}));
    CollectionStatus status;
    status.phase = CollectionStatus::Phase::Collecting;
    status.types = {{u"azure_image"_s, 40}};
    StepStatus step;
    step.id = u"rm-images"_s;
    step.mark = Mark::Running;
    status.steps = {step};
    emit window.bench.backend.collectionProgressed(status);
    const QModelIndex images = window.type(u"Compute"_s, u"Images"_s);
    QCOMPARE(images.data(NavigatorModel::Count).toLongLong(), 40);
    QVERIFY(images.data(NavigatorModel::Running).toBool());
    emit window.bench.backend.collectionEnded({});
    QVERIFY(!window.type(u"Compute"_s, u"Images"_s).isValid());
}

void tst_Navigator::theFilterFindsAndGivesBackWhatWasOpen()
{
    Window window;
    window.show(groups(numbered(0, 300)));
    window.bench.workbench.choose(keyOf(u"rg-0150"_s));
    window.bench.actions.find(u"navigator.filter"_s)->trigger();
    QTest::keyClicks(window.filter(), u"rg-0017"_s);
    QTRY_VERIFY(window.model().facts()->isFiltered());
    const QModelIndex found = window.model().indexOf(keyOf(u"rg-0017"_s));
    QVERIFY(found.isValid());
    QCOMPARE(window.model().rowCount(found.parent()), 1);
    QVERIFY(window.tree().isOnView(found));
    window.filter()->clear();
    QTRY_VERIFY(!window.model().facts()->isFiltered());
    QCOMPARE(window.tree().currentIndex().data().toString(), u"rg-0150"_s);
    QVERIFY(window.tree().isOnView(window.tree().currentIndex()));
}

void tst_Navigator::aFilterWithoutMatchesOffersToClearIt()
{
    Window window;
    window.show(groups({u"a"_s}));
    QTest::keyClicks(window.filter(), u"nothing is called so"_s);
    QTest::keyClick(window.filter(), Qt::Key_Return);
    auto *empty = window.navigator.findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    auto *clear = empty->findChild<QPushButton *>();
    QVERIFY(clear);
    clear->click();
    QTRY_VERIFY(!empty->isVisible());
}

void tst_Navigator::theMenuHoldsTheActionsOnEntities()
{
    Window window;
    window.bench.actions.add(u"entity.test"_s, u"Copy the test"_s, Menu::Entity);
    window.show(groups({u"a"_s}));
    window.tree().point(window.model().indexOf(u"/subscriptions/s"_s));
    QStringList shown;
    QTimer::singleShot(0, &window.navigator, [&shown] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (const QAction *action : menu->actions())
            shown.append(action->text());
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(window.tree().viewport(), &event);
    QCOMPARE(shown, (QStringList{u"List what it contains"_s, u"Copy the test"_s}));
    window.bench.actions.find(u"navigator.contents"_s)->trigger();
    QCOMPARE(window.bench.workbench.list().within, u"/subscriptions/s"_s);
}

void tst_Navigator::savedViewsOpenTheirLists()
{
    Window window;
    window.show(groups({}));
    EntityQuery query;
    query.types = {u"azure_vm"_s};
    window.bench.backend.noted = {{AnnotationKind::SavedView, {}, u"Machines"_s, QString::fromUtf8(toJson(query)), {}}};
    emit window.bench.backend.annotationsChanged();
    window.click(window.child(u"Machines"_s, window.child(u"Saved views"_s)));
    QCOMPARE(window.bench.workbench.list().types, query.types);
}

void tst_Navigator::hostileNamesArePainted()
{
    Window window;
    window.show(oddTenant());
    QTest::keyClicks(window.filter(), u"<"_s);
    QTRY_VERIFY(window.model().facts()->isFiltered());
    QVERIFY(!window.navigator.grab().isNull());
}

void tst_Navigator::aMillionEntitiesDoNotBreakIt()
{
    Window window;
    const EstatePtr estate = bigTenant(1'000'000);
    window.bench.show(estate);
    QTRY_VERIFY_WITH_TIMEOUT(window.model().facts(), 30'000);
    const QString key = estate->key(estate->entitiesOf(u"azure_storage_account")[500'000]);
    window.bench.workbench.choose(key);
    QCOMPARE(window.tree().currentIndex().data(NavigatorModel::Key).toString(), key);
    QVERIFY(window.tree().isOnView(window.tree().currentIndex()));
}

void tst_Navigator::pictures_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << int(SchemeChoice::Light);
    QTest::newRow("dark") << int(SchemeChoice::Dark);
}

/// Both schemes paint something else than one colour; AZIMUTH_SHOTS names a folder to keep the pictures in.
void tst_Navigator::pictures()
{
    QFETCH(int, scheme);
    Window window;
    window.bench.theme.choose(static_cast<SchemeChoice>(scheme));
    window.show(demoTenant());
    CollectionStatus status;
    status.phase = CollectionStatus::Phase::Collecting;
    status.types = {{u"azure_image"_s, 40}};
    StepStatus step;
    step.id = u"rm-images"_s;
    step.mark = Mark::Running;
    status.steps = {step};
    emit window.bench.backend.collectionProgressed(status);
    window.tree().expand(window.child(u"Storage"_s, window.child(u"By type"_s)));
    window.tree().expand(window.child(u"Compute"_s, window.child(u"By type"_s)));
    window.bench.workbench.choose(demoTenant()->key(demoTenant()->entitiesOf(u"azure_resource_group")[0]));
    const QImage image = window.navigator.grab().toImage();
    QVERIFY(image.pixelColor(5, 300) != QColor());
    if (const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS"); !folder.isEmpty())
        image.save(folder + u"/navigator-"_s + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s);
}

QTEST_MAIN(tst_Navigator)
#include "tst_Navigator.moc"
