// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "EstateBuilder.h"
#include "LinkButton.h"
#include "ModelCanvas.h"
#include "ModelDetails.h"
#include "ModelView.h"
#include "ModelWords.h"
#include "SampleEstate.h"
#include "TypeList.h"
#include "WorkThread.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

/// The page on its own, shown, with the shipped catalog's model.
struct ModelPage {
    Bench bench;
    std::unique_ptr<ModelView> view;

    explicit ModelPage(const EstatePtr &estate = {}, DataModel model = demoModel(), QSize size = {1100, 700})
    {
        bench.backend.model = std::move(model);
        bench.theme.choose(SchemeChoice::Light);
        bench.theme.apply(*qApp);
        view = std::make_unique<ModelView>(bench.workbench);
        view->resize(size);
        view->show();
        bench.workbench.show(Page::Model);
        if (estate)
            bench.show(estate);
        if (!settle())
            qWarning("The page did not settle.");
    }

    bool settle() const
    {
        return QTest::qWaitFor([this] { return view->isSettled(); }, 20000);
    }
    ModelCanvas &canvas() const { return *view->canvas(); }
    bool shows(const QString &type) const { return canvas().map() && canvas().map()->cardOf(type).has_value(); }
    const CardItem &card(const QString &type) const { return *canvas().cardItems()[*canvas().map()->cardOf(type)]; }
    void click(const QString &type) const
    {
        QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, canvas().areaOf(type).center());
    }
    /// Visible lines between two types.
    int linesBetween(const QString &from, const QString &to) const
    {
        int lines = 0;
        for (const LineItem *item : canvas().lineItems())
            lines += item->isVisible() && item->line().from == canvas().map()->cardOf(from)
                && item->line().to == canvas().map()->cardOf(to);
        return lines;
    }
    QString details() const
    {
        QStringList texts;
        for (const QLabel *label : view->details()->widget()->findChildren<QLabel *>())
            texts << label->text();
        for (const LinkButton *link : view->details()->widget()->findChildren<LinkButton *>())
            texts << link->accessibleName();
        return texts.join(u'\n').remove(QChar(0x200B));
    }
    QAction *action(const QString &id) const { return bench.actions.find(id); }
};

/// Storage accounts with containers in a group, and a thing of a type that no catalog knows.
EstatePtr fewTypes(int accounts)
{
    EstateBuilder builder;
    builder.setTypes(demoTenant()->catalog());
    builder.add(u"g"_s, u"azure_resource_group", u"rg", "{}");
    for (int number = 0; number < accounts; ++number) {
        const QString key = u"st%1"_s.arg(number);
        builder.add(key, u"azure_storage_account", key, "{}");
        builder.add(key + u'c', u"azure_storage_container", key, "{}");
        builder.addRelationship(u"g"_s, key, u"HAS");
        builder.addRelationship(key, key + u'c', u"HAS");
    }
    builder.add(u"odd"_s, u"microsoft_orbital_contacts", u"odd", "{}");
    builder.addRelationship(u"g"_s, u"odd"_s, u"HAS");
    return std::move(builder).build();
}

QString cell(const TableSource &table, int row, int column)
{
    return table.cell(row, column);
}

} // namespace

class tst_ModelView : public QObject {
    Q_OBJECT
private slots:
    void withoutASnapshotTheWholeModelIsShownAndNothingIsCounted()
    {
        const ModelPage page;
        const std::size_t types = page.bench.backend.model.types.size();
        QVERIFY(types >= 69);
        QCOMPARE(page.canvas().cardItems().size(), types + 1); // and "any"
        QVERIFY(page.shows(u"any"_s));
        QVERIFY(!page.action(u"model.only"_s)->isEnabled());
        QCOMPARE(page.canvas().map()->figures->hasCounts, false);
    }

    void everyTypeAndRelationshipOfTheDemoIsOnTheMap()
    {
        const EstatePtr estate = demoTenant();
        const ModelPage page(estate);
        for (const TypeIndex type : estate->types())
            QVERIFY2(page.shows(estate->typeName(type).isEmpty() ? u"?"_s : estate->typeName(type)),
                     qPrintable(estate->typeName(type)));
        qint64 relationships = 0;
        for (const LineItem *item : page.canvas().lineItems())
            relationships += item->line().count;
        QCOMPARE(relationships, qint64(estate->relationshipCount()));
    }

    void onlyWhatTheSnapshotHasIsShownUntilAllIsAskedFor()
    {
        const ModelPage page(fewTypes(3));
        QCOMPARE(page.canvas().cardItems().size(), 4U);
        QVERIFY(page.shows(u"azure_storage_account"_s));
        QVERIFY(page.shows(u"microsoft_orbital_contacts"_s));
        QVERIFY(!page.shows(u"azure_vm"_s));
        page.action(u"model.only"_s)->trigger();
        QVERIFY(page.settle());
        QVERIFY(page.shows(u"azure_vm"_s));
        QVERIFY(page.shows(u"microsoft_orbital_contacts"_s));
        QCOMPARE(page.linesBetween(u"azure_storage_account"_s, u"azure_storage_queue"_s), 1);
    }

    void containmentBetweenServicesIsDrawnOnRequestOrForTheChosenType()
    {
        const ModelPage page(fewTypes(2));
        const QString group = u"azure_resource_group"_s, account = u"azure_storage_account"_s;
        QCOMPARE(page.linesBetween(group, account), 0);
        QCOMPARE(page.linesBetween(account, u"azure_storage_container"_s), 1); // within its service
        page.action(u"model.containment"_s)->trigger();
        QCOMPARE(page.linesBetween(group, account), 1);
        page.action(u"model.containment"_s)->trigger();
        QCOMPARE(page.linesBetween(group, account), 0);
        page.view->choose(account);
        QCOMPARE(page.linesBetween(group, account), 1);
    }

    void aClickChoosesATypeAndTellsItsNeighbours()
    {
        const ModelPage page(fewTypes(3));
        page.click(u"azure_storage_account"_s);
        QCOMPARE(page.view->chosen(), u"azure_storage_account"_s);
        QCOMPARE(page.card(u"azure_storage_account"_s).emphasis(), Emphasis::Current);
        QCOMPARE(page.card(u"azure_storage_container"_s).emphasis(), Emphasis::Near);
        QCOMPARE(page.card(u"azure_storage_container"_s).relation(), u"HAS 3"_s);
        QCOMPARE(page.card(u"microsoft_orbital_contacts"_s).emphasis(), Emphasis::Dimmed);
        QCOMPARE(page.view->list()->table()->currentIndex().data(TypeListModel::KeyRole).toString(),
                 u"azure_storage_account"_s);
        QTest::mouseClick(page.canvas().viewport(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(page.view->chosen().isEmpty());
        QCOMPARE(page.card(u"microsoft_orbital_contacts"_s).emphasis(), Emphasis::Normal);
    }

    void detailsTellCountClassesRequestsPermissionsAndRelationships()
    {
        const ModelPage page(fewTypes(3));
        page.view->choose(u"azure_storage_account"_s);
        const QString told = page.details();
        for (const QString &text : {u"Storage account"_s, u"azure_storage_account"_s, u"3 entities"_s, u"Service"_s,
                                    u"Microsoft.Storage/storageAccounts/read"_s, u"api-version="_s,
                                    u"HAS Blob container 3"_s, u"HAS Resource group 3"_s})
            QVERIFY2(told.contains(text), qPrintable(text + u" in "_s + told));
    }

    void detailsTellOfQueriesAndOfServicesThatEnded()
    {
        DataModel model = demoModel();
        const auto choose = [&](const ModelPage &page, auto member) {
            for (const ModelType &type : model.types)
                for (const ModelRequest &request : type.requests)
                    if (!(request.*member).isEmpty()) {
                        page.view->choose(type.facts.name);
                        return request.*member;
                    }
            return QString();
        };
        const ModelPage page({}, model);
        const QString query = choose(page, &ModelRequest::kql).simplified();
        QVERIFY(!query.isEmpty());
        QVERIFY2(page.details().contains(query), qPrintable(page.details()));
        const QDate day = QDate::fromString(choose(page, &ModelRequest::retired), Qt::ISODate);
        QVERIFY(day.isValid());
        const QString told = QLocale().toString(day, u"d MMM yyyy"_s);
        QVERIFY2(page.details().contains(told), qPrintable(page.details()));
    }

    void aLinkLeadsToTheOtherType()
    {
        const ModelPage page(fewTypes(1));
        page.view->choose(u"azure_storage_account"_s);
        for (LinkButton *link : page.view->details()->widget()->findChildren<LinkButton *>())
            if (link->property("azimuthType") == u"azure_storage_container"_s) {
                link->setFocus();
                QTest::keyClick(link, Qt::Key_Return);
                break;
            }
        QTRY_COMPARE(page.view->chosen(), u"azure_storage_container"_s);
    }

    void aTypeThatTheSnapshotLacksCanBeReadAbout()
    {
        ModelPage page(fewTypes(1));
        page.view->choose(u"azure_storage_account"_s);
        emit page.view->details()->typeWanted(u"azure_storage_queue"_s);
        QVERIFY(!page.shows(u"azure_storage_queue"_s));
        QVERIFY(page.details().contains(u"Storage queue"_s));
        page.bench.show(fewTypes(2));
        QVERIFY(page.settle());
        QCOMPARE(page.view->chosen(), u"azure_storage_queue"_s);
        QVERIFY(!page.action(u"model.list"_s)->isEnabled());
        page.bench.show(demoTenant());
        QVERIFY(page.settle());
        QCOMPARE(page.card(u"azure_storage_queue"_s).emphasis(), Emphasis::Current);
    }

    void showInTableListsTheType()
    {
        const ModelPage page(fewTypes(3));
        page.view->choose(u"azure_storage_account"_s);
        auto *button = page.view->details()->findChild<QPushButton *>(u"modelListType"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(page.bench.workbench.page(), Page::Table);
        QCOMPARE(page.bench.workbench.list().types, QStringList{u"azure_storage_account"_s});
    }

    void arrowsReachEveryCardAndEnterGoesToTheDetails()
    {
        const ModelPage page(fewTypes(2));
        page.canvas().setFocus();
        QTest::keyClick(&page.canvas(), Qt::Key_Home);
        QSet<QString> seen{page.view->chosen()};
        QStringList open{page.view->chosen()};
        while (!open.isEmpty()) {
            const QString from = open.takeFirst();
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
                page.view->choose(from);
                QTest::keyClick(&page.canvas(), key);
                if (!seen.contains(page.view->chosen())) {
                    seen.insert(page.view->chosen());
                    open << page.view->chosen();
                }
            }
        }
        QCOMPARE(seen.size(), 4);
        QTest::keyClick(&page.canvas(), Qt::Key_Return);
        QVERIFY(page.view->details()->isAncestorOf(QApplication::focusWidget()));
        page.canvas().setFocus();
        QTest::keyClick(&page.canvas(), Qt::Key_Escape);
        QVERIFY(page.view->chosen().isEmpty());
    }

    void keysZoomAndFit()
    {
        const ModelPage page(demoTenant());
        page.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.view.get()));
        page.canvas().setFocus();
        QTest::keyClick(&page.canvas(), Qt::Key_0, Qt::ControlModifier);
        const double whole = page.canvas().scale();
        QTest::keyClick(&page.canvas(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(page.canvas().scale() > whole * 1.2);
        QTest::keyClick(&page.canvas(), Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(&page.canvas(), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(page.canvas().scale() < whole);
        QTest::keyClick(&page.canvas(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(page.canvas().scale(), whole);
        QVERIFY(page.canvas().viewport()->rect().contains(page.canvas().areaOf(u"azure_vm"_s)));
    }

    void theMapOpensWithLettersThatCanBeRead()
    {
        const ModelPage page(demoTenant(), demoModel(), {700, 500});
        const double letters = QFontInfo(page.bench.theme.font(TextStyle::Body)).pixelSize();
        QVERIFY(page.canvas().scale() * letters >= 9.99);
        QCOMPARE(page.canvas().mapFromScene(QPointF(0, 0)), QPoint(0, 0));
        page.canvas().fit();
        QVERIFY(page.canvas().scale() * letters < 9.99);
    }

    void searchFindsByNameServiceAndClassAndDimsTheRest()
    {
        const ModelPage page(demoTenant());
        page.view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.view.get()));
        page.canvas().setFocus();
        QTest::keyClick(&page.canvas(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page.view->list()->search()->hasFocus());
        QTest::keyClicks(page.view->list()->search(), u"redis"_s);
        QVERIFY(page.view->list()->found()->contains(u"azure_redis_cache"_s));
        QVERIFY(!page.view->list()->found()->contains(u"azure_vm"_s));
        QCOMPARE(page.card(u"azure_vm"_s).emphasis(), Emphasis::Dimmed);
        QCOMPARE(page.card(u"azure_redis_cache"_s).emphasis(), Emphasis::Near);
        QTest::keyClick(page.view->list()->search(), Qt::Key_Down);
        QVERIFY(page.view->list()->found()->contains(page.view->chosen()));
        page.view->list()->search()->clear();
        QVERIFY(!page.view->list()->found());
    }

    void theListIsTheTwinOfTheMapAndWhatIsExported()
    {
        ModelPage page(fewTypes(3));
        QTableView *table = page.view->list()->table();
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(table->model()->rowCount(), 4);
        table->sortByColumn(int(TypeColumn::Entities), Qt::DescendingOrder);
        auto shown = page.view->shown();
        QVERIFY(shown);
        QCOMPARE(shown->header,
                 QStringList({u"Type"_s, u"Entities"_s, u"Service"_s, u"Name in the model"_s, u"Classes"_s}));
        QCOMPARE(shown->rows, 4);
        QCOMPARE(cell(*shown, 0, 1), u"3"_s);
        QCOMPARE(cell(*shown, 3, 1), u"1"_s);
        QTest::keyClicks(page.view->list()->search(), u"orbital"_s);
        shown = page.view->shown();
        QCOMPARE(shown->rows, 1);
        QCOMPARE(cell(*shown, 0, 3), u"microsoft_orbital_contacts"_s);
        page.bench.show(fewTypes(5)); // under the tester
        QVERIFY(page.settle());
        QCOMPARE(cell(*page.view->shown(), 0, 1), u"1"_s);
    }

    void choosingInTheListChoosesOnTheMap()
    {
        const ModelPage page(fewTypes(2));
        QTableView *table = page.view->list()->table();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(page.canvas().current(), table->currentIndex().data(TypeListModel::KeyRole).toString());
        QVERIFY(!page.canvas().current().isEmpty());
    }

    void aLiveCollectionMovesNoCard()
    {
        ModelPage page(nullptr);
        const auto live = [&](const EstatePtr &estate) {
            page.bench.workbench.showScene(sceneOf(estate, true));
            return page.settle();
        };
        QVERIFY(live(fewTypes(1)));
        page.view->choose(u"azure_storage_account"_s);
        const QRect before = page.canvas().areaOf(u"azure_storage_account"_s);
        QVERIFY(page.shows(u"azure_vm"_s)); // not there yet, but its place is kept
        QVERIFY(live(demoTenant()));
        QCOMPARE(page.canvas().map()->cards[*page.canvas().map()->cardOf(u"azure_vm"_s)].area.isEmpty(), false);
        QVERIFY(live(fewTypes(9)));
        QCOMPARE(page.canvas().areaOf(u"azure_storage_account"_s), before);
        QCOMPARE(page.view->chosen(), u"azure_storage_account"_s);
        QVERIFY(page.details().contains(u"9 entities"_s));
    }

    void theModelArrivesLate()
    {
        ModelPage page({}, {});
        QVERIFY(!page.canvas().map());
        QVERIFY(!page.view->shown());
        page.bench.backend.model = demoModel();
        emit page.bench.backend.dataModelChanged();
        QVERIFY(page.settle());
        QVERIFY(page.shows(u"azure_vm"_s));
    }

    void anEmptySnapshotSaysSoAndOffersTheModel()
    {
        const ModelPage page(emptyTenant());
        QPushButton *offer = nullptr;
        for (QPushButton *button : page.view->findChildren<QPushButton *>())
            if (button->isVisible())
                offer = button;
        QVERIFY(offer);
        QTest::mouseClick(offer, Qt::LeftButton);
        QVERIFY(page.settle());
        QVERIFY(page.shows(u"azure_vm"_s));
    }

    void namesOfOddLengthAndContentFit()
    {
        DataModel model = demoModel();
        model.types.front().facts.label = QString(300, u'W');
        model.types[1].facts.label = u"<b>bold</b>\u202Egnp.exe"_s;
        const ModelPage page(demoTenant(), model);
        for (const ModelMap::Card &card : page.canvas().map()->cards)
            QVERIFY(card.area.width() < 400);
        page.view->choose(model.types[1].facts.name);
        QVERIFY(page.details().contains(u"<b>bold</b>\\u202Egnp.exe"_s));
        const QImage picture = page.view->grab().toImage();
        QVERIFY(!picture.isNull());
    }

    void stateIsKept()
    {
        QByteArray state;
        {
            const ModelPage page(fewTypes(2));
            page.action(u"model.only"_s)->trigger();
            page.action(u"model.containment"_s)->trigger();
            page.view->list()->table()->sortByColumn(2, Qt::DescendingOrder);
            state = page.view->saveState();
        }
        const ModelPage page(fewTypes(2));
        page.view->restoreState(state);
        QVERIFY(page.settle());
        QVERIFY(!page.action(u"model.only"_s)->isChecked());
        QVERIFY(page.action(u"model.containment"_s)->isChecked());
        QVERIFY(page.shows(u"azure_vm"_s));
        QCOMPARE(page.view->list()->table()->horizontalHeader()->sortIndicatorSection(), 2);
        page.view->restoreState("nonsense");
        QVERIFY(page.action(u"model.containment"_s)->isChecked());
    }

    void screenReadersHearTheChosenType()
    {
        const ModelPage page(fewTypes(3));
        page.view->choose(u"azure_storage_account"_s);
        const QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&page.canvas());
        QVERIFY(!canvas->text(QAccessible::Name).isEmpty());
        QCOMPARE(canvas->text(QAccessible::Description), u"Storage account, Storage, 3 entities"_s);
    }

    void nothingIsCountedOrLaidOutOnThisThread()
    {
        forbidWorkHere();
        const auto before = workCounts();
        const ModelPage page(fewTypes(3));
        page.view->choose(u"azure_storage_account"_s);
        page.view->grab();
        const auto after = workCounts();
        QVERIFY(after.done[std::size_t(Work::Query)] > before.done[std::size_t(Work::Query)]);
        QVERIFY(after.done[std::size_t(Work::Layout)] > before.done[std::size_t(Work::Layout)]);
        QCOMPARE(after.forbidden, before.forbidden);
    }
};

QTEST_MAIN(tst_ModelView)
#include "tst_ModelView.moc"
