// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The table driven as people drive it. AZIMUTH_SHOTS=FOLDER saves what it looks like.
#include "Bench.h"
#include "ColumnChooser.h"
#include "EntityHeader.h"
#include "EntityTableView.h"
#include "EstateBuilder.h"
#include "FilterBar.h"
#include "FilterChip.h"
#include "FilterEditor.h"
#include "FrozenTable.h"
#include "SampleEstate.h"
#include "TableWords.h"
#include "WorkThread.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

struct Stage {
    Bench bench;
    EntityTableView view{bench.workbench};
    QAbstractItemModelTester tester{&view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Stage()
    {
        bench.theme.apply(*qApp);
        bench.theme.choose(SchemeChoice::Light);
        view.resize(1280, 720);
        view.show();
        view.activateWindow();
    }
    void open(const EstatePtr &estate, const EntityQuery &list)
    {
        bench.show(estate);
        bench.workbench.open(list);
        settle();
    }
    void settle()
    {
        QSignalSpy spy(&view, &EntityTableView::refreshed);
        if (!spy.wait(10'000))
            qWarning("no answer came");
    }
    QString cell(int row, int column) const { return view.model().index(row, column).data().toString(); }
    QStringList column(int at) const
    {
        QStringList texts;
        for (int row = 0; row < view.model().rowCount(); ++row)
            texts.append(cell(row, at));
        return texts;
    }
    QString count() const { return view.findChild<QLabel *>(u"table.count"_s)->text(); }
    QString status() const { return view.findChild<QLabel *>(u"table.status"_s)->text(); }
    QString currentKey() const { return view.table()->currentIndex().data(EntityTableModel::KeyRole).toString(); }
    QPoint headerPlace(int section) const
    {
        const EntityHeader *header = section == 0 ? view.table()->frozenHeader() : view.table()->header();
        return {header->sectionViewportPosition(section) + header->sectionSize(section) / 2, header->height() / 2};
    }
    void clickHeader(int section, Qt::KeyboardModifiers modifiers = {})
    {
        EntityHeader *header = section == 0 ? view.table()->frozenHeader() : view.table()->header();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, headerPlace(section));
        settle();
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(view.table(), pressed, modifiers);
    }
};

EntityQuery listOf(const QString &type)
{
    EntityQuery list;
    list.types = QStringList{type};
    return list;
}

EntityQuery storage()
{
    return listOf(u"azure_storage_account"_s);
}

/// What an action puts on the clipboard.
QString copied(Stage &stage, const QString &action)
{
    QGuiApplication::clipboard()->clear();
    stage.bench.actions.find(action)->trigger();
    [[maybe_unused]] const bool came =
        QTest::qWaitFor([] { return !QGuiApplication::clipboard()->text().isEmpty(); }, 5000);
    return QGuiApplication::clipboard()->text();
}

void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(60);
    widget.grab().save(folder + u'/' + name + u".png"_s);
}

} // namespace

class tst_EntityTableView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void showsWhatTheWorkbenchLists();
    void asksWorkersOnly();
    void sortsByHeaderClicksAndShiftAddsKeys();
    void filterIsMadeByKeyboard();
    void chipIsEditedAndRemovedByKeys();
    void valuesAreTickedInTheList();
    void searchNarrows();
    void arrowsChooseAndTheSelectionIsFollowed();
    void typedLettersFindARow();
    void enterShowsInGraph();
    void columnsAreHiddenMovedAndRemembered();
    void chooserShowsAProperty();
    void copiesWhatIsSelected();
    void exportIsWhatIsShown();
    void formulasAreNeutralised();
    void liveCollectionKeepsThePlace();
    void emptyListsSayWhy_data();
    void emptyListsSayWhy();
    void hostileNamesStayText();
    void aMillionRowsScroll();
    void firstColumnStaysInSight();
    void everyActionIsHere();
    void looks();
};

void tst_EntityTableView::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void tst_EntityTableView::showsWhatTheWorkbenchLists()
{
    Stage stage;
    stage.open(demoTenant(), storage());
    const auto expected = demoTenant()->entitiesOf(u"azure_storage_account").size();
    QCOMPARE(stage.view.model().rowCount(), static_cast<int>(expected));
    QCOMPARE(stage.count(), QString::number(expected));
    QCOMPARE(stage.view.shownColumns().value(0), QString(columns::name));
    QVERIFY(stage.view.shownColumns().contains(u"region"_s));
    QCOMPARE(stage.view.fileName(), u"storage-accounts"_s);
}

void tst_EntityTableView::asksWorkersOnly()
{
    Stage stage;
    const auto at = static_cast<std::size_t>(Work::Query);
    const WorkCounts before = workCounts();
    stage.open(demoTenant(), storage());
    QVERIFY(workCounts().done[at] > before.done[at]);
    QCOMPARE(workCounts().forbidden[at], before.forbidden[at]);
}

void tst_EntityTableView::sortsByHeaderClicksAndShiftAddsKeys()
{
    Stage stage;
    stage.open(bigTenant(400), storage());
    stage.clickHeader(0);
    QStringList names = stage.column(0);
    QVERIFY(std::ranges::is_sorted(names));
    stage.clickHeader(0);
    names = stage.column(0);
    QVERIFY(std::ranges::is_sorted(names, std::greater<>()));
    QCOMPARE(stage.bench.workbench.list().sort, (std::vector<SortKey>{{columns::name, true}}));
    const auto group = stage.view.shownColumns().indexOf(QString(columns::subscription));
    stage.clickHeader(static_cast<int>(group), Qt::ShiftModifier);
    QCOMPARE(stage.bench.workbench.list().sort,
             (std::vector<SortKey>{{columns::name, true}, {columns::subscription, false}}));
    stage.clickHeader(0, Qt::ShiftModifier); // up, down, not at all
    QCOMPARE(stage.bench.workbench.list().sort, (std::vector<SortKey>{{columns::subscription, false}}));
}

void tst_EntityTableView::filterIsMadeByKeyboard()
{
    Stage stage;
    stage.open(bigTenant(1000), storage());
    const int all = stage.view.model().rowCount();
    stage.view.table()->setFocus();
    stage.bench.actions.find(u"table.addFilter"_s)->trigger();
    FilterEditor *editor = stage.view.filterEditor();
    QVERIFY(editor->isVisible());
    editor->property()->lineEdit()->clear();
    QTest::keyClicks(editor->property()->lineEdit(), u"Location"_s);
    editor->property()->setCurrentIndex(editor->property()->findText(u"Location"_s));
    emit editor->property()->activated(editor->property()->currentIndex());
    QTest::keyClicks(editor->value(), u"northeurope"_s);
    QTest::keyClick(editor->value(), Qt::Key_Return);
    stage.settle();
    QCOMPARE(stage.bench.workbench.list().conditions,
             (std::vector<Condition>{{u"region"_s, Condition::Test::Is, {u"northeurope"_s}}}));
    QVERIFY(stage.view.model().rowCount() > 0);
    QVERIFY(stage.view.model().rowCount() < all);
    QCOMPARE(stage.count(), u"%1 of %2"_s.arg(stage.view.model().rowCount()).arg(all));
    QCOMPARE(stage.view.filters()->chips().size(), std::size_t{1});
}

void tst_EntityTableView::chipIsEditedAndRemovedByKeys()
{
    Stage stage;
    EntityQuery list = storage();
    list.conditions = {{u"region"_s, Condition::Test::Is, {u"northeurope"_s}},
                       {u"enableHttpsTrafficOnly"_s, Condition::Test::Is, {u"false"_s}}};
    stage.open(bigTenant(1000), list);
    QCOMPARE(stage.view.filters()->chips().size(), std::size_t{2});
    FilterChip *first = stage.view.filters()->chips().at(0);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QVERIFY(stage.view.filters()->chips().at(1)->hasFocus());
    QTest::keyClick(stage.view.filters()->chips().at(1), Qt::Key_Left);
    QTest::keyClick(first, Qt::Key_Return);
    FilterEditor *editor = stage.view.filterEditor();
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->value()->text(), u"northeurope"_s);
    editor->value()->selectAll();
    QTest::keyClicks(editor->value(), u"westeurope"_s);
    QTest::keyClick(editor->value(), Qt::Key_Return);
    stage.settle();
    QCOMPARE(stage.bench.workbench.list().conditions.at(0).values, QStringList{u"westeurope"_s});
    QTest::keyClick(stage.view.filters()->chips().at(0), Qt::Key_Delete);
    stage.settle();
    QCOMPARE(stage.bench.workbench.list().conditions.size(), std::size_t{1});
    FilterChip *left = stage.view.filters()->chips().at(0);
    QTest::mouseClick(left, Qt::LeftButton, {}, left->removeRect().center());
    stage.settle();
    QVERIFY(stage.bench.workbench.list().conditions.empty());
}

void tst_EntityTableView::valuesAreTickedInTheList()
{
    Stage stage;
    stage.open(bigTenant(1000), storage());
    EntityQuery list = storage();
    list.conditions = {{u"region"_s, Condition::Test::Is, {u"northeurope"_s}}};
    stage.bench.workbench.refine(list);
    stage.settle();
    FilterChip *chip = stage.view.filters()->chips().at(0);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(8, 8));
    FilterEditor *editor = stage.view.filterEditor();
    QTRY_COMPARE(editor->values()->count(), 2);
    for (int row = 0; row < 2; ++row)
        editor->values()->item(row)->setCheckState(Qt::Checked);
    QTest::keyClick(editor->values(), Qt::Key_Return);
    stage.settle();
    QCOMPARE(stage.bench.workbench.list().conditions.at(0).values.size(), 2);
}

void tst_EntityTableView::searchNarrows()
{
    Stage stage;
    stage.open(bigTenant(1000), {});
    stage.bench.actions.find(u"table.search"_s)->trigger();
    QTest::keyClicks(stage.view.filters()->search(), u"user 1"_s);
    QTest::keyClick(stage.view.filters()->search(), Qt::Key_Return);
    stage.settle();
    for (const QString &name : stage.column(0))
        QVERIFY(name.startsWith(u"User 1"_s));
    stage.bench.actions.find(u"table.clearFilters"_s)->trigger();
    stage.settle();
    QCOMPARE(stage.view.model().rowCount(), 1000);
    QVERIFY(stage.view.filters()->search()->text().isEmpty());
}

void tst_EntityTableView::arrowsChooseAndTheSelectionIsFollowed()
{
    Stage stage;
    stage.open(bigTenant(1000), storage());
    stage.view.table()->setFocus();
    stage.key(Qt::Key_Home);
    QCOMPARE(stage.bench.workbench.entityKey(), stage.currentKey());
    stage.key(Qt::Key_Down);
    QCOMPARE(stage.view.table()->currentIndex().row(), 1);
    QCOMPARE(stage.bench.workbench.entityKey(), stage.currentKey());
    stage.key(Qt::Key_End);
    QCOMPARE(stage.view.table()->currentIndex().row(), stage.view.model().rowCount() - 1);
    QVERIFY(stage.status().startsWith(u"1 of "_s));
    const QString other = stage.view.model().index(5, 0).data(EntityTableModel::KeyRole).toString();
    stage.bench.workbench.choose(other); // as another view would
    QCOMPARE(stage.view.table()->currentIndex().row(), 5);
    stage.bench.workbench.choose(u"tenant"_s); // not listed
    QVERIFY(!stage.view.table()->selectionModel()->hasSelection());
    QCOMPARE(stage.bench.workbench.entityKey(), u"tenant"_s);
}

void tst_EntityTableView::typedLettersFindARow()
{
    Stage stage;
    stage.open(bigTenant(1000), {});
    stage.view.table()->setFocus();
    QTest::keyClicks(stage.view.table(), u"user 5"_s);
    QTRY_VERIFY(stage.view.table()->currentIndex().data().toString().startsWith(u"User 5"_s));
}

void tst_EntityTableView::enterShowsInGraph()
{
    Stage stage;
    stage.open(bigTenant(1000), storage());
    stage.view.table()->setFocus();
    stage.key(Qt::Key_Home);
    const QString key = stage.currentKey();
    stage.key(Qt::Key_Return);
    QCOMPARE(stage.bench.workbench.page(), Page::Graph);
    QCOMPARE(stage.bench.workbench.entityKey(), key);
}

void tst_EntityTableView::columnsAreHiddenMovedAndRemembered()
{
    Stage stage;
    stage.open(bigTenant(400), storage());
    const QStringList before = stage.view.shownColumns();
    QVERIFY(before.size() >= 4);
    EntityHeader *header = stage.view.table()->header();
    header->moveSection(2, 1); // what a drag ends in
    QTRY_COMPARE(stage.view.shownColumns().at(1), before.at(2));
    QCOMPARE(header->visualIndex(1), 1);
    emit header->customContextMenuRequested(stage.headerPlace(1));
    auto *menu = stage.view.findChild<QMenu *>(u"table.headerMenu"_s);
    QVERIFY(menu);
    menu->actions().at(0)->trigger();
    menu->close();
    QVERIFY(!stage.view.shownColumns().contains(before.at(2)));
    header->resizeSection(1, 333);
    const QStringList chosen = stage.view.shownColumns();

    stage.bench.workbench.open(listOf(u"azure_user"_s));
    stage.settle();
    QVERIFY(stage.view.shownColumns() != chosen);
    stage.bench.workbench.open(storage());
    stage.settle();
    QCOMPARE(stage.view.shownColumns(), chosen);
    QCOMPARE(header->sectionSize(1), 333);
}

void tst_EntityTableView::chooserShowsAProperty()
{
    Stage stage;
    stage.open(bigTenant(400), storage());
    stage.bench.actions.find(u"table.columns"_s)->trigger();
    ColumnChooser *chooser = stage.view.columnChooser();
    QVERIFY(chooser->isVisible());
    QTest::keyClicks(chooser->search(), u"tag.env"_s);
    QCOMPARE(chooser->list()->model()->rowCount(), 1);
    const QModelIndex first = chooser->list()->model()->index(0, 0);
    chooser->list()->setCurrentIndex(first);
    chooser->list()->setFocus();
    QTest::keyClick(chooser->list(), Qt::Key_Space);
    QVERIFY(stage.view.shownColumns().contains(u"tag.env"_s));
    QTest::keyClick(chooser->list(), Qt::Key_Space);
    QVERIFY(!stage.view.shownColumns().contains(u"tag.env"_s));
}

void tst_EntityTableView::copiesWhatIsSelected()
{
    Stage stage;
    stage.open(bigTenant(400), storage());
    stage.view.table()->setFocus();
    stage.key(Qt::Key_Home);
    stage.key(Qt::Key_Down, Qt::ShiftModifier);
    QGuiApplication::clipboard()->clear();
    stage.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).split(u'\t').size(), stage.view.model().columnCount());
    QCOMPARE(lines.at(1).section(u'\t', 0, 0), stage.cell(0, 0));
    QCOMPARE(lines.at(2).section(u'\t', 0, 0), stage.cell(1, 0));
    QVERIFY(copied(stage, u"table.copyCsv"_s).contains(stage.cell(1, 0) + u','));
    QVERIFY(copied(stage, u"table.copyMarkdown"_s).startsWith(u"| Name |"_s));
    QVERIFY(stage.status().contains(u"copied"_s));
}

void tst_EntityTableView::exportIsWhatIsShown()
{
    Stage stage;
    QVERIFY(!stage.view.shown());
    EntityQuery list = storage();
    list.conditions = {{u"region"_s, Condition::Test::Is, {u"northeurope"_s}}};
    list.sort = {{columns::name, true}};
    stage.open(bigTenant(1000), list);
    const auto table = stage.view.shown();
    QVERIFY(table);
    QCOMPARE(table->rows, stage.view.model().rowCount());
    QCOMPARE(table->header.size(), stage.view.model().columnCount());
    for (int column = 0; column < table->header.size(); ++column)
        QCOMPARE(table->header.at(column), stage.view.model().headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < stage.view.model().rowCount(); ++row)
        QCOMPARE(table->cell(row, 0), stage.cell(row, 0));
    const QString path = stage.bench.folder.filePath(u"shown.csv"_s);
    QVERIFY(std::holds_alternative<ExportSummary>(writeCsvTable(*table, path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), stage.view.model().rowCount() + 1);
}

void tst_EntityTableView::formulasAreNeutralised()
{
    Stage stage;
    stage.open(oddTenant(), listOf(u"azure_user"_s));
    const auto table = stage.view.shown();
    QVERIFY(table);
    const QString csv = csvText(*table);
    QVERIFY(csv.contains(u"'=cmd"_s));
    QVERIFY(!csv.contains(u"\n=cmd"_s));
}

void tst_EntityTableView::liveCollectionKeepsThePlace()
{
    Stage stage;
    stage.open(bigTenant(2000), storage());
    stage.view.table()->setFocus();
    stage.view.table()->verticalScrollBar()->setValue(1234);
    const int top = stage.view.table()->rowAt(0);
    const QString topKey = stage.view.model().index(top, 0).data(EntityTableModel::KeyRole).toString();
    stage.view.table()->setCurrentIndex(stage.view.model().index(top + 3, 0));
    const QString key = stage.currentKey();
    const QStringList shownBefore = stage.view.shownColumns();
    const int across = stage.view.table()->rowViewportPosition(top);
    stage.bench.show(bigTenant(2000)); // the same entities, published again
    stage.settle();
    QCOMPARE(stage.currentKey(), key);
    QCOMPARE(stage.bench.workbench.entityKey(), key);
    QCOMPARE(stage.view.shownColumns(), shownBefore);
    const int nowAt = stage.view.table()->rowAt(0);
    QCOMPARE(stage.view.model().index(nowAt, 0).data(EntityTableModel::KeyRole).toString(), topKey);
    QCOMPARE(stage.view.table()->rowViewportPosition(nowAt), across);
}

void tst_EntityTableView::emptyListsSayWhy_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::addRow("filter hides all") << u"azure_storage_account"_s << u"nothing has this name"_s << u"hidden"_s;
    QTest::addRow("denied") << u"azure_storage_queue"_s << QString() << u"queueServices/queues/read"_s;
    QTest::addRow("none") << u"azure_nothing"_s << QString() << u"Nothing of this kind"_s;
}

void tst_EntityTableView::emptyListsSayWhy()
{
    QFETCH(const QString, type);
    QFETCH(const QString, text);
    QFETCH(const QString, part);
    Stage stage;
    StepInfo queues;
    queues.title = u"Queues"_s;
    queues.types = QStringList{u"azure_storage_queue"_s};
    stage.bench.backend.steps.insert(u"rm-storage-queues"_s, queues);
    EntityQuery list = listOf(type);
    list.text = text;
    const bool estateHasIt = !demoTenant()->entitiesOf(type).empty();
    stage.open(estateHasIt && text.isEmpty() ? emptyTenant() : demoTenant(), list);
    QStringList texts;
    for (const QLabel *label : stage.view.findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    QVERIFY2(texts.join(u'|').contains(part), qPrintable(texts.join(u'|')));
    shoot(stage.view, u"table-empty-"_s + type);
    if (text.isEmpty())
        return;
    QTest::qWait(50);
    for (QPushButton *button : stage.view.findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"Clear filters")
            QTest::mouseClick(button, Qt::LeftButton);
    stage.settle();
    QVERIFY(stage.view.model().rowCount() > 0);
}

void tst_EntityTableView::hostileNamesStayText()
{
    Stage stage;
    stage.open(oddTenant(), {});
    QVERIFY(stage.view.model().rowCount() > 8);
    shoot(stage.view, u"table-odd"_s);
    for (const QLabel *label : stage.view.findChildren<QLabel *>())
        QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    stage.bench.workbench.refine([] {
        EntityQuery list;
        list.within = u"tenant"_s; // its name is mark-up
        list.conditions = {{columns::name, Condition::Test::IsNot, {u"<b>x</b>\u202e"_s}}};
        return list;
    }());
    stage.settle();
    QVERIFY(!stage.view.filters()->chips().at(0)->accessibleName().contains(QChar(0x202e)));
    QCOMPARE(tableWords::toolTip(u"<b>x"_s), u"<span>&lt;b&gt;x</span>"_s);
}

void tst_EntityTableView::aMillionRowsScroll()
{
    Stage stage;
    stage.open(bigTenant(1'000'000), {});
    QCOMPARE(stage.count(), u"1,000,000"_s);
    stage.view.table()->setFocus();
    stage.key(Qt::Key_End);
    QCOMPARE(stage.view.table()->currentIndex().row(), 999'999);
    QVERIFY(stage.view.table()->rowAt(stage.view.table()->viewport()->height() - 30) > 999'900);
    stage.view.table()->selectAll();
    QVERIFY(stage.status().startsWith(u"1,000,000 of 1,000,000"_s));
    stage.view.grab();
}

void tst_EntityTableView::firstColumnStaysInSight()
{
    Stage stage;
    stage.view.resize(500, 400);
    stage.open(demoTenant(), storage());
    FrozenTable *table = stage.view.table();
    table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
    QVERIFY(table->horizontalScrollBar()->value() > 0);
    QVERIFY(table->frozen()->isVisible());
    QCOMPARE(table->frozen()->columnAt(10), 0);
    table->verticalScrollBar()->setValue(100);
    QCOMPARE(table->frozen()->verticalScrollBar()->value(), table->verticalScrollBar()->value());
    QTest::mouseClick(table->frozen()->viewport(), Qt::LeftButton, {}, QPoint(60, 60));
    QCOMPARE(stage.bench.workbench.entityKey(), stage.currentKey());
    QVERIFY(!stage.currentKey().isEmpty());
    // Walking left, a cell is never hidden under the first column.
    const QModelIndex second = stage.view.model().index(table->currentIndex().row(), 1);
    table->scrollTo(second);
    QVERIFY(table->columnViewportPosition(1) >= table->frozenWidth() - 1);
}

void tst_EntityTableView::everyActionIsHere()
{
    Stage stage;
    QSet<QString> keys;
    for (const QAction *action : stage.bench.actions.all()) {
        QVERIFY(action->objectName().startsWith(u"table."_s));
        QVERIFY(stage.view.actions().contains(action));
        QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
        const QString key = action->shortcut().toString();
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
        keys.insert(key);
    }
    for (const QWidget *widget : stage.view.findChildren<QWidget *>())
        if (qobject_cast<const QLineEdit *>(widget) && widget->focusPolicy() != Qt::NoFocus
            && !widget->parentWidget()->inherits("QComboBox"))
            QVERIFY(!widget->accessibleName().isEmpty());
}

void tst_EntityTableView::looks()
{
    if (qEnvironmentVariableIsEmpty("AZIMUTH_SHOTS"))
        QSKIP("only where pictures are wanted");
    Stage stage;
    EntityQuery list = storage();
    stage.open(demoTenant(), list);
    stage.view.table()->setFocus();
    stage.key(Qt::Key_Down);
    stage.key(Qt::Key_Down);
    for (const auto &[scheme, name] :
         {std::pair(SchemeChoice::Light, u"light"_s), std::pair(SchemeChoice::Dark, u"dark"_s)}) {
        stage.bench.theme.choose(scheme);
        shoot(stage.view, u"table-"_s + name);
        stage.bench.actions.find(u"table.addFilter"_s)->trigger();
        QTest::qWait(100);
        shoot(*stage.view.filterEditor(), u"filter-"_s + name);
        stage.view.filterEditor()->hide();
        stage.bench.actions.find(u"table.columns"_s)->trigger();
        QTest::qWait(100);
        shoot(*stage.view.columnChooser(), u"columns-"_s + name);
        stage.view.columnChooser()->hide();
    }
    list.conditions = {{u"allowBlobPublicAccess"_s, Condition::Test::Present, {}},
                       {u"region"_s, Condition::Test::Is, {u"westeurope"_s, u"northeurope"_s}},
                       {u"enableHttpsTrafficOnly"_s, Condition::Test::IsNot, {u"false"_s}}};
    stage.bench.workbench.refine(list);
    stage.settle();
    shoot(stage.view, u"table-filtered-dark"_s);
    stage.bench.theme.choose(SchemeChoice::Light);
    stage.bench.workbench.open({});
    stage.settle();
    shoot(stage.view, u"table-all-light"_s);
    stage.bench.workbench.open(listOf(u"azure_user"_s));
    stage.settle();
    shoot(stage.view, u"table-users-light"_s);
    stage.bench.show(nullptr);
    QTest::qWait(50);
    shoot(stage.view, u"table-none-light"_s);
}

QTEST_MAIN(tst_EntityTableView)
#include "tst_EntityTableView.moc"
