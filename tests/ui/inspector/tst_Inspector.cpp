// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Actions.h"
#include "Bench.h"
#include "EstateBuilder.h"
#include "Inspector.h"
#include "LinkButton.h"
#include "PropertyList.h"
#include "RelationshipList.h"
#include "SampleEstate.h"
#include "Shots.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_Inspector : public QObject {
    Q_OBJECT
private slots:
    void nothingSelectedSaysWhatToDo();
    void showsWhatIsChosen();
    void enterOnABundleListsItsEntities();
    void copyingTakesTheWholeValue();
    void theCopyButtonCopies();
    void linksOpenOnlyOverHttps();
    void thePathLeadsUpByKeyboard();
    void choosingInTheTreeOfRelationships();
    void aPlaceholderIsExplained();
    void anEntityThatIsGoneIsExplained();
    void aLiveSceneKeepsTheRow();
    void gapsAreToldWithThePermission();
    void findingsComeFirstAndLead();
    void thousandsOfPropertiesAndAHubAreShown();
    void hostileNamesStayText();
    void everythingFitsAnyWidth_data();
    void everythingFitsAnyWidth();
    void controlsHaveNames();
    void looksAsDrawn_data();
    void looksAsDrawn();
};

namespace {

constexpr int tall = 720;

struct Shown : Bench {
    Inspector inspector{workbench};

    explicit Shown(const EstatePtr &estate = demoTenant(), int width = 320)
    {
        backend.steps = {{u"rm-storage-queues"_s,
                          {u"Queues"_s, u"Storage"_s, {u"azure_storage_queue"_s}, u"azure_storage_account"_s}},
                         {u"rm-virtual-machines"_s,
                          {u"Virtual machines"_s, u"Compute"_s, {u"azure_vm"_s}, u"azure_subscription"_s}}};
        theme.apply(*qApp);
        inspector.resize(width, tall);
        if (estate)
            show(estate);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
    }
    PropertyList &list() { return *inspector.findChild<PropertyList *>(); }
    /// The row that says so; waits for it.
    QModelIndex row(const QString &part)
    {
        QModelIndex found;
        const auto look = [&] {
            for (int at = 0; at < list().model()->rowCount(); ++at)
                if (list().model()->index(at, 0).data().toString().contains(part)) {
                    found = list().model()->index(at, 0);
                    return true;
                }
            return false;
        };
        return QTest::qWaitFor(look) ? found : QModelIndex();
    }
    void choose(const QString &key)
    {
        workbench.choose(key);
        row(key.isEmpty() ? u"-"_s : u"ID: "_s);
    }
};

QString firstOf(const QString &type)
{
    return demoTenant()->key(*demoTenant()->entitiesOf(type).begin());
}

/// The storage account of the subscription that the sample's coverage is about, else any.
QString coveredAccount()
{
    const QString scope = demoTenant()->coverage().front().scope;
    for (const EntityIndex account : demoTenant()->entitiesOf(u"azure_storage_account"))
        if (demoTenant()->key(account).startsWith(scope + u'/', Qt::CaseInsensitive))
            return demoTenant()->key(account);
    return firstOf(u"azure_storage_account"_s);
}

class Opened : public QObject {
    Q_OBJECT
public:
    Opened()
    {
        QDesktopServices::setUrlHandler(u"https"_s, this, "open");
        QDesktopServices::setUrlHandler(u"http"_s, this, "open");
    }
    ~Opened() override
    {
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QDesktopServices::unsetUrlHandler(u"http"_s);
    }
    QList<QUrl> urls;
public slots:
    void open(const QUrl &url) { urls.append(url); }
};

EstatePtr linkEstate()
{
    EstateBuilder builder;
    builder.add(u"one", u"azure_user", u"one",
                R"({"safeUrl":"https://example.org/a","openUrl":"http://example.org/b","region":"westeurope"})");
    return std::move(builder).build();
}

} // namespace

void tst_Inspector::nothingSelectedSaysWhatToDo()
{
    Shown shown;
    QStringList texts;
    for (const QLabel *label : shown.inspector.findChildren<QLabel *>())
        if (label->isVisible())
            texts.append(label->text());
    QVERIFY(texts.contains(u"Nothing selected"_s));
    QVERIFY(texts.contains(u"Select something in the tree, a table or the graph to see its properties."_s));
    shoot(shown.inspector, u"inspector-nothing-light"_s);
}

void tst_Inspector::showsWhatIsChosen()
{
    Shown shown;
    const QString key = firstOf(u"azure_storage_account"_s);
    shown.choose(key);
    const auto *name = shown.inspector.findChild<QLabel *>(u"inspectorName"_s);
    QCOMPARE(name->text(), demoTenant()->displayName(*shown.workbench.entity()));
    QVERIFY(shown.row(u"HTTPS only: "_s).isValid());
    const auto *tabs = shown.inspector.findChild<QTabWidget *>();
    QVERIFY(tabs->tabText(1).startsWith(u"Relationships "_s));
    shown.choose(firstOf(u"azure_vm"_s));
    QTRY_VERIFY(!shown.row(u"Size: "_s).data().toString().isEmpty());
}

void tst_Inspector::enterOnABundleListsItsEntities()
{
    Shown shown;
    shown.choose(firstOf(u"azure_subscription"_s));
    QModelIndex many;
    for (int at = 0; at < shown.list().model()->rowCount() && !many.isValid(); ++at) {
        const QString words = shown.list().model()->index(at, 0).data().toString();
        if (words.startsWith(u"HAS, to "_s) && words.at(8).isDigit())
            many = shown.list().model()->index(at, 0);
    }
    QVERIFY(many.isValid());
    shown.list().setFocus();
    shown.list().setCurrentIndex(many);
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QTRY_COMPARE(shown.workbench.page(), Page::Table);
    QVERIFY(shown.workbench.list().keys.size() > 1);
}

void tst_Inspector::copyingTakesTheWholeValue()
{
    Shown shown;
    const QString key = firstOf(u"azure_storage_account"_s);
    shown.choose(key);
    shown.list().setFocus();
    shown.list().setCurrentIndex(shown.row(u"ID: "_s));
    QTest::keySequence(&shown.list(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), key);
}

void tst_Inspector::theCopyButtonCopies()
{
    Shown shown(linkEstate());
    shown.choose(u"one"_s);
    QApplication::clipboard()->clear();
    const QRect row = shown.list().visualRect(shown.row(u"Region: "_s));
    QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, QPoint(row.right() - 16, row.center().y()));
    QCOMPARE(QApplication::clipboard()->text(), u"westeurope"_s);
}

void tst_Inspector::linksOpenOnlyOverHttps()
{
    Shown shown(linkEstate());
    Opened opened;
    shown.choose(u"one"_s);
    shown.list().setFocus();
    for (const QString &label : {u"Open URL: "_s, u"Safe URL: "_s}) {
        shown.list().setCurrentIndex(shown.row(label));
        QTest::keyClick(&shown.list(), Qt::Key_Return);
    }
    QCOMPARE(opened.urls, QList{QUrl(u"https://example.org/a"_s)});
    const QRect row = shown.list().visualRect(shown.row(u"Safe URL: "_s));
    QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, QPoint(row.left() + 140, row.center().y()));
    QCOMPARE(opened.urls.size(), 2);
}

void tst_Inspector::thePathLeadsUpByKeyboard()
{
    Shown shown;
    shown.choose(firstOf(u"azure_storage_account"_s));
    const auto links = shown.inspector.findChildren<LinkButton *>();
    LinkButton *last = nullptr;
    for (LinkButton *link : links)
        if (link->isVisible())
            last = link;
    QVERIFY(last);
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Return);
    const auto group =
        shown.workbench.scene().containment->parent(*demoTenant()->find(firstOf(u"azure_storage_account"_s)));
    QTRY_COMPARE(shown.workbench.entityKey(), demoTenant()->key(*group));
}

void tst_Inspector::choosingInTheTreeOfRelationships()
{
    Shown shown;
    const QString account = firstOf(u"azure_storage_account"_s);
    shown.choose(account);
    shown.inspector.show(Inspector::Tab::Relationships);
    auto *tree = shown.inspector.findChild<RelationshipList *>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Home);
    QString key;
    for (int step = 0; step < 30 && key.isEmpty(); ++step) {
        QTest::keyClick(tree, Qt::Key_Right); // unfolds
        QTest::keyClick(tree, Qt::Key_Down);
        key = tree->currentIndex().data(RelationshipModel::KeyRole).toString();
    }
    QVERIFY(!key.isEmpty());
    shoot(shown.inspector, u"inspector-relationships-light"_s);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(shown.workbench.entityKey(), key);
}

void tst_Inspector::aPlaceholderIsExplained()
{
    Shown shown(oddTenant());
    shown.choose(u"gone"_s);
    const auto *notice = shown.inspector.findChild<QLabel *>(u"inspectorNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().startsWith(u"Nothing collected this: "_s));
    shoot(shown.inspector, u"inspector-placeholder-light"_s);
}

void tst_Inspector::anEntityThatIsGoneIsExplained()
{
    Shown shown;
    shown.workbench.choose(u"/subscriptions/of-another-day"_s);
    const auto *notice = shown.inspector.findChild<QLabel *>(u"inspectorNotice"_s);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().startsWith(u"The estate that is shown does not have this."_s));
    QCOMPARE(shown.list().model()->rowCount(), 0);
    shown.choose(firstOf(u"azure_vm"_s));
    QVERIFY(!notice->isVisible());
}

void tst_Inspector::aLiveSceneKeepsTheRow()
{
    Shown shown;
    shown.choose(firstOf(u"azure_storage_account"_s));
    const QModelIndex current = shown.row(u"HTTPS only: "_s);
    shown.list().setCurrentIndex(current);
    QSignalSpy reset(shown.list().model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(shown.list().model(), &QAbstractItemModel::dataChanged);
    shown.show(demoTenant());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(shown.list().currentIndex(), current);
}

void tst_Inspector::gapsAreToldWithThePermission()
{
    Shown shown;
    shown.choose(coveredAccount());
    const QModelIndex gap = shown.row(u"Queues were not read. The sign-in lacks Microsoft.Storage/"_s);
    QVERIFY(gap.isValid());
    shown.list().setFocus();
    shown.list().setCurrentIndex(gap);
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QCOMPARE(shown.workbench.page(), Page::Permissions);
}

void tst_Inspector::findingsComeFirstAndLead()
{
    Shown shown;
    const QString key = coveredAccount();
    EstateBuilder builder;
    builder.setTypes(demoTenant()->catalog());
    builder.add(
        key, u"azure_storage_account", u"stlegacyftpprod",
        R"({"region":"westeurope","enableHttpsTrafficOnly":false,"minimumTlsVersion":"TLS1_0","createdOn":1552554720000,
                    "tag.env":"prod","tag.owner":"web-team","tag.cost":4410,"tag.a-long-one":"with a value that is long",
                    "allowBlobPublicAccess":true,"nothing":null})");
    Scene scene = sceneOf(std::move(builder).build());
    Finding finding;
    finding.severity = Severity::Critical;
    finding.title = u"Anyone can list blobs in partner-files"_s;
    finding.entityKey = key;
    std::vector<Finding> findings{finding, finding};
    findings.back().severity = Severity::High;
    findings.back().title = u"Plain HTTP is accepted"_s;
    scene.findings = std::make_shared<const std::vector<Finding>>(findings);
    shown.workbench.showScene(scene);
    shown.choose(key);
    const QModelIndex row = shown.row(u"Finding: Anyone can list blobs"_s);
    QCOMPARE(row.row(), 1);
    shoot(shown.inspector, u"inspector-findings-light"_s);
    QTest::mouseMove(shown.list().viewport(), shown.list().visualRect(shown.row(u"HTTPS only: "_s)).center());
    shoot(shown.inspector, u"inspector-hover-light"_s);
    QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, shown.list().visualRect(row).center());
    QCOMPARE(shown.workbench.page(), Page::Findings);
}

void tst_Inspector::thousandsOfPropertiesAndAHubAreShown()
{
    QByteArray properties = "{";
    for (int number = 0; number < 5000; ++number)
        properties += "\"p" + QByteArray::number(number) + "\":\"" + QByteArray(300, 'w') + "\",";
    EstateBuilder builder;
    builder.setTypes(demoTenant()->catalog());
    const auto hub = builder.add(u"hub", u"azure_user_group", QString(300, u'w'), properties + "\"z\":1}");
    for (int number = 0; number < 30000; ++number) {
        const QString key = u"user-%1"_s.arg(number);
        builder.addRelationship(hub, builder.add(key, u"azure_user", key, "{}"), u"HAS");
    }
    Shown shown(std::move(builder).build(), 200);
    shown.choose(u"hub"_s);
    QTRY_VERIFY(shown.list().model()->rowCount() > 5000);
    shown.list().setFocus();
    QTest::keyClick(&shown.list(), Qt::Key_End);
    const QModelIndex last = shown.list().currentIndex();
    QCOMPARE(last.row(), shown.list().model()->rowCount() - 1);
    QCOMPARE(last.data().toString(), u"HAS, to 30,000 users"_s);
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QTRY_COMPARE(shown.workbench.list().keys.size(), 30000);
}

void tst_Inspector::hostileNamesStayText()
{
    Shown shown(oddTenant());
    for (int number = 0; number < 8; ++number) {
        const QString key = u"odd-%1"_s.arg(number);
        shown.choose(key);
        QTRY_VERIFY(shown.row(u"ID: "_s).data().toString().endsWith(key));
        for (const QLabel *label : shown.inspector.findChildren<QLabel *>()) {
            const bool hasTags = label->text().contains(u'<') && label->textFormat() != Qt::PlainText;
            QVERIFY2(!hasTags || !Qt::mightBeRichText(label->text()), qPrintable(label->text()));
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
        for (int row = 0; row < shown.list().model()->rowCount(); ++row) {
            const QModelIndex index = shown.list().model()->index(row, 0);
            QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(u"<script>"_s));
            QVERIFY(!index.data().toString().contains(QChar(0x202E)));
        }
        if (number < 4)
            shoot(shown.inspector, u"inspector-odd-%1-light"_s.arg(number));
    }
}

void tst_Inspector::everythingFitsAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 200;
    QTest::newRow("usual") << 320;
    QTest::newRow("wide") << 480;
}

void tst_Inspector::everythingFitsAnyWidth()
{
    QFETCH(int, width);
    Shown shown(demoTenant(), width);
    shown.choose(coveredAccount());
    shoot(shown.inspector, u"inspector-width-%1-light"_s.arg(width));
    QCOMPARE(shown.inspector.width(), width);
    for (const QWidget *widget : shown.inspector.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->parentWidget()->inherits("QTabBar"))
            continue;
        const QPoint right = widget->mapTo(&shown.inspector, QPoint(widget->width(), 0));
        QVERIFY2(right.x() <= width,
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void tst_Inspector::controlsHaveNames()
{
    Shown shown;
    shown.choose(firstOf(u"azure_storage_account"_s));
    for (int tab = 0; tab < 5; ++tab) {
        shown.inspector.show(static_cast<Inspector::Tab>(tab));
        for (const QWidget *widget : shown.inspector.findChildren<QWidget *>()) {
            const bool isControl = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
                && !widget->inherits("QScrollArea") && !widget->inherits("QTabWidget");
            if (!isControl)
                continue;
            const QString name =
                widget->accessibleName().isEmpty() ? widget->property("text").toString() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }
}

void tst_Inspector::looksAsDrawn_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<SchemeChoice>("scheme");
    for (const QString &type : {u"azure_storage_account"_s, u"azure_vm"_s, u"azure_user"_s, u"azure_subscription"_s,
                                u"azure_security_group"_s, u"azure_account"_s}) {
        QTest::addRow("%s-light", qPrintable(type)) << type << SchemeChoice::Light;
        QTest::addRow("%s-dark", qPrintable(type)) << type << SchemeChoice::Dark;
    }
}

void tst_Inspector::looksAsDrawn()
{
    QFETCH(QString, type);
    QFETCH(SchemeChoice, scheme);
    Shown shown;
    shown.theme.choose(scheme);
    const QString key = type == u"azure_storage_account"_s ? coveredAccount() : firstOf(type);
    shown.backend.setAnnotation({AnnotationKind::Owned, key, {}, {}, {}});
    shown.backend.setAnnotation({AnnotationKind::Tag, key, u"crown-jewels"_s, {}, {}});
    shown.choose(key);
    QVERIFY(shown.list().model()->rowCount() > 0);
    const QImage picture = shown.inspector.grab().toImage();
    QCOMPARE(picture.pixelColor(2, tall - 2), shown.theme.color(Role::Window));
    shoot(shown.inspector, u"inspector-"_s + QLatin1String(QTest::currentDataTag()));
}

QTEST_MAIN(tst_Inspector)
#include "tst_Inspector.moc"
