// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "EstateBuilder.h"
#include "GraphCanvas.h"
#include "GraphView.h"
#include "RelationshipsModel.h"
#include "Rows.h"
#include "SampleEstate.h"
#include "WorkThread.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QCheckBox>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

/// A graph page on its own, shown, with the keyboard.
struct GraphPage {
    Bench bench;
    std::unique_ptr<GraphView> view;

    explicit GraphPage(EstatePtr estate = {}, QSize size = {1100, 700})
    {
        bench.theme.setReducedMotion(true);
        bench.theme.choose(SchemeChoice::Light);
        bench.theme.apply(*qApp);
        view = std::make_unique<GraphView>(bench.workbench);
        view->resize(size);
        view->show();
        bench.workbench.show(Page::Graph);
        if (estate)
            bench.show(std::move(estate));
    }

    bool open(const QString &key)
    {
        bench.workbench.showInGraph(key);
        return settle();
    }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return view->isSettled() && view->canvas()->isSharp(); }, 20000);
    }
    quint32 node(const QString &id) const
    {
        const auto found = view->content().picture ? view->content().picture->find(id) : std::nullopt;
        return found.value_or(0xffffU);
    }
    bool shows(const QString &id) const { return node(id) != 0xffffU; }
    QPoint at(const QString &id) const { return view->canvas()->screenOf(node(id)).toPoint(); }
    void click(const QString &id) const { QTest::mouseClick(view->canvas()->viewport(), Qt::LeftButton, {}, at(id)); }
    /// A first click that chooses, and a second one that opens.
    void doubleClick(const QString &id) const
    {
        click(id);
        QTest::mouseDClick(view->canvas()->viewport(), Qt::LeftButton, {}, at(id));
        QTest::mouseRelease(view->canvas()->viewport(), Qt::LeftButton, {}, at(id));
    }
    void trigger(const QString &action) const { bench.actions.find(action)->trigger(); }
    QString current() const
    {
        const auto node = view->canvas()->current();
        return node ? view->content().picture->nodes()[*node].id : QString();
    }
};

QString keyOf(const EstatePtr &estate, const QString &type, int number = 0)
{
    const auto entities = estate->entitiesOf(QAnyStringView(type));
    return entities.empty() ? QString() : foldedKey(estate->key(entities[static_cast<quint32>(number)]));
}

/// With most relationships of its type.
QString busiest(const EstatePtr &estate, const QString &type)
{
    QString best;
    std::size_t most = 0;
    for (const EntityIndex entity : estate->entitiesOf(QAnyStringView(type))) {
        const std::size_t degree = estate->relationshipsFrom(entity).size() + estate->relationshipsTo(entity).size();
        if (degree >= most) {
            most = degree;
            best = foldedKey(estate->key(entity));
        }
    }
    return best;
}

QString emptyTitle(const GraphView &view)
{
    QStringList texts;
    for (const QLabel *label : view.findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    return texts.join(u'|');
}

} // namespace

class tst_GraphView : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { forbidWorkHere(); }
    void cleanup() { QCOMPARE(workCounts().forbidden, WorkCounts().forbidden); }

    void anEmptyGraphSaysWhy_data()
    {
        QTest::addColumn<bool>("collected");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing collected") << false << QString() << u"Nothing collected yet."_s;
        QTest::newRow("nothing chosen") << true << QString() << u"Nothing is chosen."_s;
        QTest::newRow("not here") << true << u"no-such-entity"_s << u"This entity is not here."_s;
        QTest::newRow("alone") << true << u"lonely"_s << u"has no relationships."_s;
    }
    void anEmptyGraphSaysWhy()
    {
        QFETCH(const bool, collected);
        QFETCH(const QString, key);
        QFETCH(const QString, says);
        GraphPage page;
        if (collected) {
            EstateBuilder builder;
            builder.add(u"lonely", u"azure_user", u"Lonely", "{}");
            page.bench.show(std::move(builder).build());
        }
        page.bench.workbench.showInGraph(key);
        QVERIFY(page.settle());
        QTRY_VERIFY2(emptyTitle(*page.view).contains(says), qPrintable(emptyTitle(*page.view)));
        QVERIFY(!page.view->shown());
        QVERIFY(!page.bench.actions.find(u"graph.exportPng"_s)->isEnabled());
    }

    void theChosenEntityAndItsNeighboursAreShown()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        const QString vm = busiest(estate, u"azure_vm"_s);
        QVERIFY(page.open(vm));
        QCOMPARE(page.current(), vm);
        const EntityIndex entity = *estate->find(vm);
        for (const RelationshipIndex one : estate->relationshipsFrom(entity))
            QVERIFY(page.shows(foldedKey(estate->key(estate->to(one)))));
        QVERIFY(page.view->shown());
        QVERIFY(page.view->shown()->rows >= static_cast<qint64>(estate->relationshipsFrom(entity).size()));
    }

    void aSelectionInsideThePictureOnlyMovesTheRing()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        const PicturePtr before = page.view->content().picture;
        const QString other = before->nodes()[2].id;
        page.bench.workbench.choose(other);
        QVERIFY(page.settle());
        QCOMPARE(page.view->content().picture, before);
        QCOMPARE(page.current(), other);
    }

    void aSelectionOutsideStartsAnewAndUndoBringsTheFormerBack()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        const QString vm = busiest(estate, u"azure_vm"_s);
        QVERIFY(page.open(vm));
        const auto places = page.view->content().picture->at;
        const QString vault = keyOf(estate, u"azure_keyvault_service"_s);
        QVERIFY(!page.shows(vault));
        QVERIFY(page.open(vault));
        QCOMPARE(page.view->state().start, vault);
        page.trigger(u"graph.undo"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.view->state().start, vm);
        QCOMPARE(foldedKey(page.bench.workbench.entityKey()), vm);
        for (std::size_t node = 0; node < places.size(); ++node)
            QVERIFY((page.view->content().picture->at[node] - places[node]).manhattanLength() < 0.01);
        page.trigger(u"graph.redo"_s);
        QVERIFY(page.settle());
        QCOMPARE(page.view->state().start, vault);
    }

    void anotherPageLeavesTheGraphAlone()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        const QString vm = busiest(estate, u"azure_vm"_s);
        QVERIFY(page.open(vm));
        page.bench.workbench.show(Page::Table);
        page.bench.workbench.choose(keyOf(estate, u"azure_keyvault_service"_s));
        QVERIFY(page.settle());
        QCOMPARE(page.view->state().start, vm);
        page.bench.workbench.show(Page::Graph);
        QVERIFY(page.settle());
        QCOMPARE(page.view->state().start, keyOf(estate, u"azure_keyvault_service"_s));
    }

    void aClickChoosesAndADoubleClickOpensAndCloses()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        const QString vm = busiest(estate, u"azure_vm"_s);
        QVERIFY(page.open(vm));
        const QString nic = foldedKey(estate->key(estate->to(estate->relationshipsFrom(*estate->find(vm))[0])));
        page.click(nic);
        QCOMPARE(foldedKey(page.bench.workbench.entityKey()), nic);
        const quint32 before = page.view->content().picture->size();
        page.doubleClick(nic);
        QVERIFY(page.settle());
        QVERIFY(page.view->state().opened.contains(nic));
        QVERIFY(page.view->content().picture->size() >= before);
        page.doubleClick(nic);
        QVERIFY(page.settle());
        QVERIFY(!page.view->state().opened.contains(nic));
        QCOMPARE(page.view->content().picture->size(), before);
    }

    void whatIsShownStaysNearlyInPlaceWhenANodeOpens()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        const PicturePtr before = page.view->content().picture;
        const QString group = keyOf(estate, u"azure_resource_group"_s);
        quint32 opened = 0;
        for (quint32 node = 1; node < before->size() && opened == 0; ++node)
            if (before->nodes()[node].canOpen)
                opened = node;
        QVERIFY(opened > 0);
        page.view->expand(opened);
        QVERIFY(page.settle());
        const PicturePtr after = page.view->content().picture;
        QVERIFY(after->size() > before->size());
        double moved = 0;
        for (quint32 node = 0; node < before->size(); ++node) {
            const QPointF by = after->at[*after->find(before->nodes()[node].id)] - before->at[node];
            moved += std::hypot(by.x(), by.y()) / before->size();
        }
        QVERIFY2(moved < 40, qPrintable(QString::number(moved)));
    }

    void theKeyboardWalksOpensAndGoesHome()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        const QString vm = busiest(estate, u"azure_vm"_s);
        QVERIFY(page.open(vm));
        GraphCanvas *canvas = page.view->canvas();
        canvas->setFocus();
        QSet<QString> visited;
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down}) {
            QTest::keyClick(canvas, Qt::Key_Home);
            QCOMPARE(page.current(), vm);
            QTest::keyClick(canvas, key);
            visited.insert(page.current());
            QCOMPARE(foldedKey(page.bench.workbench.entityKey()), page.current());
        }
        QVERIFY2(visited.size() >= 3, "arrows lead to different neighbours");
        QTest::keyClick(canvas, Qt::Key_Home);
        QTest::keyClick(canvas, Qt::Key_Return);
        QVERIFY(page.settle());
        QCOMPARE(page.view->content().picture->size(), 1U); // closed: the start alone
        QTest::keyClick(canvas, Qt::Key_Space);
        QVERIFY(page.settle());
        QVERIFY(page.view->content().picture->size() > 3);
    }

    void shortcutsZoomFitAndFind()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        QVERIFY(QTest::qWaitForWindowExposed(page.view.get()));
        page.view->activateWindow();
        GraphCanvas *canvas = page.view->canvas();
        canvas->setFocus();
        const double scale = canvas->camera().scale;
        QTest::keyClick(canvas, Qt::Key_Plus);
        QVERIFY(canvas->camera().scale > scale);
        QTest::keyClick(canvas, Qt::Key_0);
        QCOMPARE(canvas->camera().scale, scale);
        QTest::keyClick(canvas, Qt::Key_Minus);
        QVERIFY(canvas->camera().scale < scale);
        QTest::keyClick(canvas, Qt::Key_Slash);
        auto *find = page.view->findChild<QLineEdit *>(u"graphFind"_s);
        QTRY_VERIFY(find->hasFocus());
        const QString name = page.view->content().picture->nodes()[3].name;
        QTest::keyClicks(find, name);
        QCOMPARE(find->text(), name); // digits and signs are typed, not taken as shortcuts
        QVERIFY(!canvas->found().empty());
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(page.view->content().picture->nodes()[*canvas->current()].name, name);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(canvas->hasFocus());
    }

    void theWheelZoomsAtThePointerAndADragPans()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        const QString vm = busiest(estate, u"azure_vm"_s);
        QVERIFY(page.open(vm));
        GraphCanvas *canvas = page.view->canvas();
        const QPointF pointer(300, 200);
        const QPointF under = canvas->camera().toPicture(pointer, QSizeF(canvas->viewport()->size()));
        QWheelEvent wheel(pointer, canvas->viewport()->mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas->viewport(), &wheel);
        const QPointF after = canvas->camera().toPicture(pointer, QSizeF(canvas->viewport()->size()));
        QVERIFY((under - after).manhattanLength() < 1e-6);
        const QPointF centre = canvas->camera().centre;
        const QPoint free(20, canvas->height() / 2);
        QTest::mousePress(canvas->viewport(), Qt::LeftButton, {}, free);
        QTest::mouseMove(canvas->viewport(), free + QPoint(60, 40));
        QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, {}, free + QPoint(60, 40));
        const QPointF moved = (centre - canvas->camera().centre) * canvas->camera().scale;
        QVERIFY2((moved - QPointF(60, 40)).manhattanLength() < 0.01, "the picture follows the hand");
    }

    void aDraggedNodeStaysWhereItWasPut()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        const QString vm = busiest(estate, u"azure_vm"_s);
        QVERIFY(page.open(vm));
        GraphCanvas *canvas = page.view->canvas();
        const QString other = page.view->content().picture->nodes()[1].id;
        const QPoint to = page.at(other) + QPoint(50, 35);
        QTest::mousePress(canvas->viewport(), Qt::LeftButton, {}, page.at(other));
        QTest::mouseMove(canvas->viewport(), to);
        QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, {}, to);
        QVERIFY((page.at(other) - to).manhattanLength() <= 2);
        const QPointF put = canvas->picture()->at[page.node(other)];
        page.view->expand(page.node(other));
        QVERIFY(page.settle());
        QCOMPARE(page.view->content().picture->at[page.node(other)], put);
    }

    void typesAndClassesAreHiddenByTheirCheckBoxes()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        page.bench.actions.find(u"graph.show"_s)->setChecked(true);
        auto *box = page.view->findChild<QCheckBox *>(u"type:azure_nic"_s);
        QVERIFY(box && box->isChecked() && box->isVisible());
        const quint32 before = page.view->content().picture->size();
        box->click();
        QVERIFY(page.settle());
        QVERIFY(page.view->content().picture->size() < before);
        for (const NeighbourNode &node : page.view->content().content.nodes)
            QVERIFY(estate->type(node.entity) != u"azure_nic");
        box = page.view->findChild<QCheckBox *>(u"type:azure_nic"_s);
        QVERIFY(box && !box->isChecked());
        box->click();
        QVERIFY(page.settle());
        QCOMPARE(page.view->content().picture->size(), before);
        page.view->findChild<QCheckBox *>(u"class:%1"_s.arg(static_cast<int>(EdgeClass::Uses)))->click();
        QVERIFY(page.settle());
        for (const PictureEdge &edge : page.view->content().picture->edges())
            QVERIFY(edge.kind != EdgeClass::Uses);
    }

    void theRelationshipsTableIsTheTwin()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        auto *table = page.view->findChild<QTableView *>(u"relationshipsTable"_s);
        QVERIFY(!table->isVisible());
        page.trigger(u"graph.table"_s);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), static_cast<int>(page.view->content().content.relationships.size()));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, RelationshipsModel::To));
        const QString name = table->currentIndex().data().toString();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(estate->displayName(*page.bench.workbench.entity()), name);
        QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        page.view->expand(1);
        QVERIFY(page.settle());
        const TableSource source = *page.view->shown();
        QCOMPARE(source.header.size(), 5);
        QVERIFY(!source.cell(source.rows - 1, 0).isEmpty());
    }

    void pngAndSvgAreWrittenWholeAndForTheOwnerOnly()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        QSignalSpy exported(page.view.get(), &GraphView::exported);
        const QString png = page.bench.folder.filePath(u"graph.png"_s);
        const QString svg = page.bench.folder.filePath(u"graph.svg"_s);
        page.view->exportPng(png);
        page.view->exportSvg(svg);
        QTRY_COMPARE(exported.size(), 2);
        for (const QList<QVariant> &one : exported)
            QVERIFY(one.at(1).toBool());
        const QImage image(png);
        QVERIFY(image.width() > 400);
        QVERIFY(image.pixelColor(2, 2) == page.bench.theme.color(Role::Base));
        for (const QString &path : {png, svg})
            QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                     QFile::Permissions());
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        GraphPage page(demoTenant());
        QVERIFY(page.open(busiest(demoTenant(), u"azure_vm"_s)));
        QSignalSpy noticed(&page.bench.workbench, &Workbench::noticed);
        QSignalSpy exported(page.view.get(), &GraphView::exported);
        page.view->exportPng(page.bench.folder.filePath(u"no/such/folder/graph.png"_s));
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(!exported.front().at(1).toBool());
        QCOMPARE(noticed.size(), 1);
    }

    void hostileNamesStayTextInTheSvg()
    {
        GraphPage page(oddTenant());
        QVERIFY(page.open(u"tenant"_s));
        QSignalSpy exported(page.view.get(), &GraphView::exported);
        const QString svg = page.bench.folder.filePath(u"odd.svg"_s);
        page.view->exportSvg(svg);
        QTRY_COMPARE(exported.size(), 1);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString texts;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters)
                texts += reader.text();
            else if (reader.isStartElement()) // no mark-up of the tenant's
                QVERIFY2(reader.name() != u"b" && reader.name() != u"img" && reader.name() != u"script",
                         qPrintable(reader.name().toString()));
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(texts.contains(u"<b>Odd</b>"_s));
        QVERIFY(texts.contains(u"%1 %n &x"_s));
        QVERIFY(!texts.contains(QChar(0x202e)));
    }

    void aTenantOfAnySizeOpensAndMoreOfItComesOnDemand()
    {
        GraphPage page(bigTenant(200000));
        QVERIFY(page.open(u"tenant"_s));
        QVERIFY(page.view->content().picture->size() < 200);
        const auto &nodes = page.view->content().content.nodes;
        const auto more = std::find_if(nodes.begin(), nodes.end(), [](const auto &node) { return node.more > 0; });
        QVERIFY(more != nodes.end());
        const quint32 left = more->more;
        QVERIFY(left > 15000);
        const QString id = more->id;
        page.view->canvas()->setCurrent(page.node(id));
        page.view->canvas()->setFocus();
        QTest::keyClick(page.view->canvas(), Qt::Key_Return);
        QVERIFY(page.settle());
        QCOMPARE(page.view->content().content.nodes[page.node(id)].more, left - firstShown);
        QCOMPARE(page.current(), id);
        page.trigger(u"graph.list"_s);
        QTRY_COMPARE(page.bench.workbench.page(), Page::Table);
        QVERIFY(page.bench.workbench.list().keys.size() > 10000);
    }

    void anotherSnapshotKeepsPlacesAndSelection()
    {
        GraphPage page(bigTenant(300));
        QVERIFY(page.open(u"/subscriptions/s"_s));
        const PicturePtr before = page.view->content().picture;
        page.bench.show(bigTenant(350));
        QVERIFY(page.settle());
        const PicturePtr after = page.view->content().picture;
        QVERIFY(after != before);
        QCOMPARE(page.current(), u"/subscriptions/s"_s);
        for (quint32 node = 0; node < before->size(); ++node)
            if (const auto same = after->find(before->nodes()[node].id))
                QVERIFY((after->at[*same] - before->at[node]).manhattanLength() < 60);
    }

    void aScreenReaderHearsEveryNode()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(page.view->canvas());
        QVERIFY(canvas);
        QCOMPARE(canvas->role(), QAccessible::Canvas);
        QCOMPARE(canvas->childCount(), static_cast<int>(page.view->content().picture->size()));
        QAccessibleInterface *first = canvas->child(0);
        QVERIFY(first->text(QAccessible::Name).contains(u"relationships"_s));
        QVERIFY(first->text(QAccessible::Name).startsWith(page.view->content().picture->nodes()[0].name));
        QVERIFY(first->state().selected);
        QVERIFY(first->state().expanded);
        QCOMPARE(first->parent(), canvas);
        QCOMPARE(canvas->childAt(first->rect().center().x(), first->rect().center().y()), first);
        canvas->child(1)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(page.current(), page.view->content().picture->nodes()[1].id);
    }

    void whatIsHiddenAndShownIsRemembered()
    {
        QByteArray state;
        {
            GraphPage page(demoTenant());
            page.trigger(u"graph.legend"_s);
            page.trigger(u"graph.table"_s);
            page.view->setClassShown(EdgeClass::Network, false);
            state = page.view->saveState();
        }
        GraphPage page(demoTenant());
        page.view->restoreState(state);
        QVERIFY(!page.bench.actions.find(u"graph.legend"_s)->isChecked());
        QVERIFY(page.bench.actions.find(u"graph.minimap"_s)->isChecked());
        QVERIFY(page.bench.actions.find(u"graph.table"_s)->isChecked());
        QVERIFY(page.view->state().hides(EdgeClass::Network));
        page.view->restoreState("broken");
    }

    void aGlideEndsInPlaceAndCanBeInterrupted()
    {
        const EstatePtr estate = demoTenant();
        GraphPage page(estate);
        page.bench.theme.setReducedMotion(false);
        QVERIFY(page.open(busiest(estate, u"azure_vm"_s)));
        page.trigger(u"graph.zoomIn"_s);
        page.trigger(u"graph.fit"_s);
        page.view->expand(1);
        page.view->expand(2);
        QVERIFY(page.settle());
        const PicturePtr picture = page.view->canvas()->picture();
        QCOMPARE(picture, page.view->content().picture);
        QVERIFY(page.view->canvas()
                    ->camera()
                    .visible(QSizeF(page.view->canvas()->viewport()->size()))
                    .intersects(picture->bounds));
    }
};

QTEST_MAIN(tst_GraphView)
#include "tst_GraphView.moc"
