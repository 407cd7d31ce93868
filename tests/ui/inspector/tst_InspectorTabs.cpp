// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Actions.h"
#include "Bench.h"
#include "EvidenceTab.h"
#include "Inspector.h"
#include "InspectorHeader.h"
#include "JsonTreeModel.h"
#include "NotesTab.h"
#include "RawJsonTab.h"
#include "SampleEstate.h"
#include "Shots.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_InspectorTabs : public QObject {
    Q_OBJECT
private slots:
    void rawJsonIsReadWhenItIsSeen();
    void findingInRawJsonGoesFromHitToHit();
    void rawJsonCopiesPathValueAndAll();
    void rawJsonSaysWhyThereIsNone();
    void aBrokenAnswerIsTold();
    void aLateAnswerIsNotShownForAnother();
    void evidenceNamesTheRequest();
    void notesAreKeptWhenTheFieldIsLeft();
    void aNoteIsKeptForWhomItWasWritten();
    void notesAreDeleted();
    void tagsAreAddedAndRemoved();
    void marksShowInTheHeader();
    void actionsLeadToTheNotes();
};

namespace {

const QByteArray answer = R"({"id":"/subscriptions/x","properties":{"supportsHttpsTrafficOnly":false,"ipRules":[
    {"value":"10.0.0.1"},{"value":"10.0.0.2"}],"name's":null},"sku":{"name":"Standard_LRS","size":1.50},"on":true})";

struct Shown : Bench {
    Inspector inspector{workbench};
    QString account;

    Shown()
    {
        theme.apply(*qApp);
        const EstatePtr estate = demoTenant();
        account = estate->key(*estate->entitiesOf(u"azure_storage_account").begin());
        const QString scope = estate->coverage().front().scope;
        for (const EntityIndex one : estate->entitiesOf(u"azure_storage_account"))
            if (estate->key(one).startsWith(scope + u'/', Qt::CaseInsensitive))
                account = estate->key(one);
        backend.raw.insert(account, answer);
        backend.steps = {{u"rm-disks"_s, {u"Storage accounts"_s, u"Storage"_s, {u"azure_storage_account"_s}, {}}},
                         {u"rm-storage-queues"_s,
                          {u"Queues"_s, u"Storage"_s, {u"azure_storage_queue"_s}, u"azure_storage_account"_s}}};
        show(estate);
        workbench.choose(account);
        inspector.resize(320, 720);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
    }
    template <class Widget>
    Widget *child(const QString &name = {})
    {
        return inspector.findChild<Widget *>(name);
    }
    QTreeView *json()
    {
        inspector.show(Inspector::Tab::RawJson);
        auto *view = child<QTreeView>(u"jsonView"_s);
        return QTest::qWaitFor([&] { return view->model()->rowCount() > 0; }) ? view : nullptr;
    }
};

QString clipped()
{
    return QApplication::clipboard()->text();
}

} // namespace

void tst_InspectorTabs::rawJsonIsReadWhenItIsSeen()
{
    Shown shown;
    QTest::qWait(20);
    const auto *view = shown.child<QTreeView>(u"jsonView"_s);
    QCOMPARE(view->model()->rowCount(), 0);
    QVERIFY(shown.json());
    QCOMPARE(view->model()->rowCount(), 4);
    QVERIFY2(view->isExpanded(view->model()->index(1, 0)), "a short answer is unfolded");
    shoot(shown.inspector, u"inspector-json-light"_s);
    shown.theme.choose(SchemeChoice::Dark);
    shoot(shown.inspector, u"inspector-json-dark"_s);
}

void tst_InspectorTabs::findingInRawJsonGoesFromHitToHit()
{
    Shown shown;
    QTreeView *view = shown.json();
    QVERIFY(view);
    shown.actions.find(u"json.foldAll"_s)->trigger();
    shown.actions.find(u"json.find"_s)->trigger();
    auto *field = shown.child<QLineEdit>(u"jsonFind"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"VALUE"_s);
    const auto *hits = shown.child<QLabel>(u"jsonHits"_s);
    QTRY_COMPARE(hits->text(), u"1 of 2"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(hits->text(), u"2 of 2"_s);
    QCOMPARE(view->currentIndex().data(JsonTreeModel::ValueRole).toString(), u"\"10.0.0.2\""_s);
    QVERIFY2(view->isExpanded(view->currentIndex().parent()), "a hit is unfolded");
    shoot(shown.inspector, u"inspector-json-find-light"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(hits->text(), u"1 of 2"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(hits->text(), u"2 of 2"_s);
    QTest::keyClicks(field, u"x"_s);
    QTRY_COMPARE(hits->text(), u"No match"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(field->text().isEmpty());
    QVERIFY(hits->text().isEmpty());
}

void tst_InspectorTabs::rawJsonCopiesPathValueAndAll()
{
    Shown shown;
    QTreeView *view = shown.json();
    QVERIFY(view);
    const QModelIndex properties = view->model()->index(1, 0);
    const QModelIndex rules = view->model()->index(1, 0, properties);
    view->setCurrentIndex(view->model()->index(0, 0, view->model()->index(1, 0, rules)));
    shown.actions.find(u"json.copyPath"_s)->trigger();
    QCOMPARE(clipped(), u"properties.ipRules[1].value"_s);
    QTest::keySequence(view, QKeySequence::Copy);
    QCOMPARE(clipped(), u"10.0.0.2"_s);
    view->setCurrentIndex(rules);
    shown.actions.find(u"json.copyValue"_s)->trigger();
    QTRY_VERIFY(clipped().startsWith(u"[\n    {\n        \"value\": \"10.0.0.1\""_s));
    shown.actions.find(u"json.copyAll"_s)->trigger();
    QTRY_VERIFY(clipped().contains(u"\"size\": 1.50"_s));
}

void tst_InspectorTabs::rawJsonSaysWhyThereIsNone()
{
    Shown shown;
    shown.inspector.show(Inspector::Tab::RawJson);
    const auto said = [&](const QString &part) {
        for (const QLabel *label : shown.child<RawJsonTab>()->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    };
    shown.workbench.choose(demoTenant()->key(*demoTenant()->entitiesOf(u"azure_user").begin()));
    QTRY_VERIFY(said(u"No answer was kept for this."_s));
    shown.workbench.choose(u"not-here"_s);
    QTRY_VERIFY(said(u"does not have this entity"_s));
    shown.show(oddTenant());
    shown.workbench.choose(u"gone"_s);
    QTRY_VERIFY(said(u"Nothing collected this"_s));
}

void tst_InspectorTabs::aBrokenAnswerIsTold()
{
    Shown shown;
    shown.backend.raw.insert(shown.account, "{\"a\":<html>");
    shown.inspector.show(Inspector::Tab::RawJson);
    const auto broken = [&] {
        for (const QLabel *label : shown.child<RawJsonTab>()->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(u"not JSON"_s))
                return true;
        return false;
    };
    QTRY_VERIFY(broken());
    shown.actions.find(u"json.copyAll"_s)->trigger();
    QCOMPARE(clipped(), u"{\"a\":<html>"_s);
}

void tst_InspectorTabs::aLateAnswerIsNotShownForAnother()
{
    Shown shown;
    const QString user = demoTenant()->key(*demoTenant()->entitiesOf(u"azure_user").begin());
    shown.backend.raw.insert(user, R"({"only":1})");
    shown.inspector.show(Inspector::Tab::RawJson);
    shown.workbench.choose(user); // while the account's answer is on its way
    const auto *view = shown.child<QTreeView>(u"jsonView"_s);
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QTest::qWait(30);
    QCOMPARE(view->model()->rowCount(), 1);
}

void tst_InspectorTabs::evidenceNamesTheRequest()
{
    Shown shown;
    shown.inspector.show(Inspector::Tab::Evidence);
    auto *list = shown.child<QListView>(u"evidenceList"_s);
    QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const QString first = list->model()->index(0, 0).data().toString();
    QVERIFY2(first.startsWith(u"Storage accounts. "_s), qPrintable(first));
    QVERIFY2(first.contains(u"Resource Manager"_s) && first.contains(u"GET https://management.azure.com"_s),
             qPrintable(first));
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    shoot(shown.inspector, u"inspector-evidence-light"_s);
    QTest::keySequence(list, QKeySequence::Copy);
    QVERIFY2(clipped().contains(u"HTTP status: 403 AuthorizationFailed"_s), qPrintable(clipped()));
    QVERIFY(clipped().contains(u"Permission: Microsoft.Storage/"_s));
}

void tst_InspectorTabs::notesAreKeptWhenTheFieldIsLeft()
{
    Shown shown;
    shown.inspector.show(Inspector::Tab::Notes);
    QTest::mouseClick(shown.child<QWidget>(u"addNote"_s), Qt::LeftButton);
    auto *field = shown.child<NoteField>();
    QVERIFY(field && field->hasFocus());
    QTest::keyClicks(field, u"Ask the <b>owner</b>"_s);
    QVERIFY(shown.backend.noted.empty());
    shown.child<QLineEdit>(u"tagField"_s)->setFocus();
    QCOMPARE(shown.backend.noted.size(), std::size_t(1));
    QCOMPARE(shown.backend.noted.front().value, u"Ask the <b>owner</b>"_s);
    shown.actions.find(u"entity.addNote"_s)->trigger();
    QCOMPARE(shown.inspector.findChildren<NoteField *>().size(), 2);
    auto *second = qobject_cast<NoteField *>(QApplication::focusWidget());
    QVERIFY(second);
    QTest::keyClicks(second, u"Second"_s);
    QTest::keyClick(second, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(shown.backend.noted.size(), std::size_t(2));
    shoot(shown.inspector, u"inspector-notes-light"_s);
}

void tst_InspectorTabs::aNoteIsKeptForWhomItWasWritten()
{
    Shown shown;
    shown.inspector.show(Inspector::Tab::Notes);
    shown.actions.find(u"entity.addNote"_s)->trigger();
    auto *field = qobject_cast<NoteField *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, u"Half a thought"_s);
    shown.workbench.choose(demoTenant()->key(*demoTenant()->entitiesOf(u"azure_user").begin()));
    QCOMPARE(shown.backend.noted.size(), std::size_t(1));
    QCOMPARE(shown.backend.noted.front().entityKey.compare(shown.account, Qt::CaseInsensitive), 0);
    QTRY_VERIFY(shown.inspector.findChildren<NoteField *>().isEmpty());
    shown.workbench.choose(shown.account);
    QTRY_COMPARE(shown.inspector.findChildren<NoteField *>().size(), 1);
    QCOMPARE(shown.child<NoteField>()->toPlainText(), u"Half a thought"_s);
}

void tst_InspectorTabs::notesAreDeleted()
{
    Shown shown;
    shown.backend.setAnnotation({AnnotationKind::Note, shown.account, u"1"_s, u"first"_s, {}});
    shown.backend.setAnnotation({AnnotationKind::Note, shown.account, u"2"_s, u"second"_s, {}});
    shown.inspector.show(Inspector::Tab::Notes);
    QCOMPARE(shown.inspector.findChildren<NoteField *>().size(), 2);
    auto *field = shown.child<NoteField>();
    field->setFocus();
    QTest::keyClicks(field, u"changed "_s);
    QTest::mouseClick(shown.child<QAbstractButton>(u"deleteNote"_s), Qt::LeftButton);
    QCOMPARE(shown.backend.noted.size(), std::size_t(1));
    QCOMPARE(shown.backend.noted.front().value, u"second"_s);
    QTRY_COMPARE(shown.inspector.findChildren<NoteField *>().size(), 1);
}

void tst_InspectorTabs::tagsAreAddedAndRemoved()
{
    Shown shown;
    shown.inspector.show(Inspector::Tab::Notes);
    auto *field = shown.child<QLineEdit>(u"tagField"_s);
    shown.actions.find(u"entity.addTag"_s)->trigger();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"  crown   jewels "_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.backend.noted.size(), std::size_t(1));
    QCOMPARE(shown.backend.noted.front().name, u"crown jewels"_s);
    QTest::keyClicks(field, u"Crown jewels"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.backend.noted.size(), std::size_t(1));
    auto *remove = shown.child<QToolButton>(u"removeTag"_s);
    QVERIFY(remove);
    QTest::mouseClick(remove, Qt::LeftButton);
    QTRY_VERIFY(shown.backend.noted.empty());
    QTRY_VERIFY(!shown.child<QToolButton>(u"removeTag"_s));
}

void tst_InspectorTabs::marksShowInTheHeader()
{
    Shown shown;
    shown.inspector.show(Inspector::Tab::Notes);
    const auto badges = [&] {
        QStringList texts;
        for (const QLabel *label : shown.child<InspectorHeader>()->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts;
    };
    auto *owned = shown.child<QCheckBox>(u"entity.ownedBox"_s);
    owned->setFocus();
    QTest::keyClick(owned, Qt::Key_Space);
    QVERIFY(owned->isChecked());
    QVERIFY(badges().contains(u"Owned"_s));
    shown.backend.setAnnotation({AnnotationKind::HighValue, shown.account, {}, {}, {}});
    QVERIFY(shown.child<QCheckBox>(u"entity.highValueBox"_s)->isChecked());
    QVERIFY(badges().contains(u"High value"_s));
    QTest::keyClick(owned, Qt::Key_Space);
    QVERIFY(!badges().contains(u"Owned"_s));
}

void tst_InspectorTabs::actionsLeadToTheNotes()
{
    Shown shown;
    shown.inspector.show(Inspector::Tab::Properties);
    int wanted = 0;
    connect(&shown.inspector, &Inspector::wanted, this, [&] { ++wanted; });
    shown.actions.find(u"entity.addTag"_s)->trigger();
    QCOMPARE(shown.inspector.tab(), Inspector::Tab::Notes);
    shown.actions.find(u"json.find"_s)->trigger();
    QCOMPARE(shown.inspector.tab(), Inspector::Tab::RawJson);
    QCOMPARE(wanted, 2);
}

QTEST_MAIN(tst_InspectorTabs)
#include "tst_InspectorTabs.moc"
