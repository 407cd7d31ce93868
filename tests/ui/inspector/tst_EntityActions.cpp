// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "EntityActions.h"
#include "EstateBuilder.h"
#include "SampleEstate.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_EntityActions : public QObject {
    Q_OBJECT
private slots:
    void nothingChosenDisablesAllAndSaysWhy();
    void copiesWhatIsChosen();
    void anEntityThatIsGoneCanStillBeCopied();
    void theRequestHasTheVersionOfItsListing();
    void marksAreAnnotations();
    void theGraphIsShownWithTheEntity();
    void neighboursBecomeAList();
    void onlyThePortalIsOpened();
    void everyActionIsInTheMenu();
};

namespace {

QString keyOf(const EstatePtr &estate, const QString &type)
{
    return estate->key(*estate->entitiesOf(type).begin());
}

QString clipboard()
{
    return QGuiApplication::clipboard()->text();
}

/// Catches what would be opened in a browser.
class Opened : public QObject {
    Q_OBJECT
public:
    Opened() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> urls;
public slots:
    void open(const QUrl &url) { urls.append(url); }
};

} // namespace

void tst_EntityActions::nothingChosenDisablesAllAndSaysWhy()
{
    Bench bench;
    const EntityActions actions(bench.workbench);
    for (const QAction *action : actions.menu()) {
        if (!action)
            continue;
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
    }
}

void tst_EntityActions::copiesWhatIsChosen()
{
    Bench bench;
    const EntityActions actions(bench.workbench);
    bench.show(demoTenant());
    const QString key = keyOf(demoTenant(), u"azure_storage_account"_s);
    bench.workbench.choose(key);
    actions.copyId->trigger();
    QCOMPARE(clipboard(), key);
    actions.copyName->trigger();
    QCOMPARE(clipboard(), demoTenant()->displayName(*bench.workbench.entity()));
    actions.copyAz->trigger();
    QCOMPARE(clipboard(), QString(u"az resource show --ids '"_s + key + u'\''));
    actions.copyResourceGraph->trigger();
    QCOMPARE(clipboard(), QString(u"Resources | where id =~ '"_s + key + u'\''));
    bench.workbench.choose(keyOf(demoTenant(), u"azure_user"_s));
    QVERIFY(actions.copyAz->isEnabled());
    QVERIFY(!actions.copyResourceGraph->isEnabled());
}

void tst_EntityActions::anEntityThatIsGoneCanStillBeCopied()
{
    Bench bench;
    const EntityActions actions(bench.workbench);
    bench.show(demoTenant());
    bench.workbench.choose(u"/subscriptions/gone"_s);
    QVERIFY(actions.copyId->isEnabled());
    QVERIFY(actions.owned->isEnabled());
    QVERIFY(!actions.showInGraph->isEnabled());
    QVERIFY(!actions.listNeighbours->isEnabled());
    actions.copyId->trigger();
    QCOMPARE(clipboard(), u"/subscriptions/gone"_s);
}

void tst_EntityActions::theRequestHasTheVersionOfItsListing()
{
    Bench bench;
    bench.backend.steps.insert(u"rm-virtual-machines"_s, {u"Virtual machines"_s, u"Compute"_s, {u"azure_vm"_s}, {}});
    const EntityActions actions(bench.workbench);
    bench.show(demoTenant());
    QString inScope; // the sample's coverage has one subscription only
    const QString scope = demoTenant()->coverage().front().scope;
    for (const EntityIndex vm : demoTenant()->entitiesOf(u"azure_vm"))
        if (demoTenant()->key(vm).startsWith(scope, Qt::CaseInsensitive))
            inScope = demoTenant()->key(vm);
    if (inScope.isEmpty())
        inScope = keyOf(demoTenant(), u"azure_vm"_s);
    bench.workbench.choose(inScope);
    QGuiApplication::clipboard()->clear();
    actions.copyUrl->trigger();
    QTRY_VERIFY(clipboard().startsWith(u"https://management.azure.com/subscriptions/"_s));
}

void tst_EntityActions::marksAreAnnotations()
{
    Bench bench;
    const EntityActions actions(bench.workbench);
    bench.show(demoTenant());
    const QString key = keyOf(demoTenant(), u"azure_user"_s);
    bench.workbench.choose(key);
    QVERIFY(!actions.owned->isChecked());
    actions.owned->trigger();
    QVERIFY(actions.owned->isChecked());
    QCOMPARE(bench.backend.noted.size(), std::size_t(1));
    QCOMPARE(bench.backend.noted.front().kind, AnnotationKind::Owned);
    bench.workbench.choose(keyOf(demoTenant(), u"azure_vm"_s));
    QVERIFY2(!actions.owned->isChecked(), "the mark is the user's, not the machine's");
    bench.workbench.choose(key);
    QVERIFY(actions.owned->isChecked());
    actions.owned->trigger();
    QVERIFY(bench.backend.noted.empty());
    bench.backend.setAnnotation({AnnotationKind::HighValue, key, {}, {}, {}});
    QVERIFY2(actions.highValue->isChecked(), "a mark set elsewhere shows here");
}

void tst_EntityActions::theGraphIsShownWithTheEntity()
{
    Bench bench;
    const EntityActions actions(bench.workbench);
    bench.show(demoTenant());
    const QString key = keyOf(demoTenant(), u"azure_vm"_s);
    bench.workbench.choose(key);
    actions.showInGraph->trigger();
    QCOMPARE(bench.workbench.page(), Page::Graph);
    QCOMPARE(bench.workbench.entityKey(), key);
}

void tst_EntityActions::neighboursBecomeAList()
{
    Bench bench;
    const EntityActions actions(bench.workbench);
    const EstatePtr estate = bigTenant(1000);
    bench.show(estate);
    bench.workbench.choose(u"tenant"_s);
    actions.listNeighbours->trigger();
    QTRY_COMPARE(bench.workbench.page(), Page::Table);
    QCOMPARE(static_cast<std::size_t>(bench.workbench.list().keys.size()),
             static_cast<std::size_t>(estate->relationshipsFrom(*estate->find(u"tenant")).size()));
}

void tst_EntityActions::onlyThePortalIsOpened()
{
    Bench bench;
    bench.backend.known.push_back({});
    bench.backend.known.front().id = u"one"_s;
    bench.backend.current = u"one"_s;
    const EntityActions actions(bench.workbench);
    EstateBuilder builder;
    builder.add(u"good", u"azure_user", u"good", R"({"webLink":"https://portal.azure.com/#x"})");
    builder.add(u"bad", u"azure_user", u"bad", R"({"webLink":"https://evil.example/#x"})");
    builder.add(u"none", u"azure_user", u"none", "{}");
    bench.show(std::move(builder).build());
    Opened opened;
    bench.workbench.choose(u"good"_s);
    QVERIFY(actions.openPortal->isEnabled());
    actions.openPortal->trigger();
    QCOMPARE(opened.urls, QList{QUrl(u"https://portal.azure.com/#x"_s)});
    bench.workbench.choose(u"bad"_s);
    QVERIFY(!actions.openPortal->isEnabled());
    const QString reason = actions.openPortal->toolTip();
    bench.workbench.choose(u"none"_s);
    QVERIFY(!actions.openPortal->isEnabled());
    QVERIFY(actions.openPortal->toolTip() != reason);
}

void tst_EntityActions::everyActionIsInTheMenu()
{
    Bench bench;
    const EntityActions actions(bench.workbench);
    for (QAction *action : bench.actions.all())
        QVERIFY2(actions.menu().contains(action), qPrintable(action->objectName()));
    QCOMPARE(bench.actions.find(u"entity.copyId"_s)->shortcut(), QKeySequence(u"Ctrl+Shift+C"_s));
    QCOMPARE(bench.actions.find(u"entity.showInGraph"_s)->shortcut(), QKeySequence(u"Ctrl+G"_s));
}

QTEST_MAIN(tst_EntityActions)
#include "tst_EntityActions.moc"
