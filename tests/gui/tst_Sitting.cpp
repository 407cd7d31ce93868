// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person at the whole program, from the first start to the second: keyboard and mouse on the real window, the real
// simulator over TLS, the keychain of the session. The functions are one story, in order.
#include "Sitting.h"

#include "EmptyState.h"
#include "FindingList.h"
#include "FrozenTable.h"
#include "GraphCanvas.h"
#include "Programs.h"
#include "WorkThread.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace azimuth;

#define TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, hand::patience)
#define TRY_COMPARE(is, wanted) QTRY_COMPARE_WITH_TIMEOUT(is, wanted, hand::patience)

namespace {

const QSize windowSize(1600, 1000);
const QString noteText = u"Ask Dana why this one is public."_s;

/// Offscreen has one small screen unless it is told otherwise, and a window comes back no larger than its screen.
void makeScreen(const ::Place &place)
{
    QFile file(place.path(u"screens.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(R"({"screens":[{"name":"desk","x":0,"y":0,"width":1920,"height":1200,"logicalDpi":96,"dpr":1}]})");
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
}

} // namespace

class tst_Sitting : public QObject {
    Q_OBJECT

public:
    /// Before the application is made: a home of our own, nothing of the machine's settings.
    static void initMain()
    {
        s_place.emplace();
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "http_proxy",
                                 "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        qputenv("NO_PROXY", "127.0.0.1,localhost");
        qputenv("HOME", s_place->path({}).toUtf8());
        makeScreen(*s_place);
        nameProgram();
    }

private:
    static inline std::optional<::Place> s_place;
    std::optional<Azure> m_azure;
    std::optional<Sitting> m_sitting;
    std::vector<Scene> m_live;
    std::vector<CollectionEnd> m_ends;
    QString m_connection; ///< Its id.
    // As the person left it:
    QString m_chosen;
    EntityQuery m_list;
    QSize m_navigator, m_inspector;

    Sitting &sitting() { return *m_sitting; }
    QString settingsFile() const { return s_place->path(u"window.ini"_s); }

    void sitDown()
    {
        m_sitting.emplace(settingsFile());
        connect(&m_sitting->session(), &Backend::collectionEnded, this,
                [this](const CollectionEnd &end) { m_ends.push_back(end); });
        connect(&m_sitting->workbench(), &Workbench::sceneChanged, this, [this] {
            if (m_sitting->workbench().scene().live)
                m_live.push_back(m_sitting->workbench().scene());
        });
    }
    /// Keys of rows of the table whose entity lies in a subscription: the navigator has a row for each.
    QStringList resourceKeys()
    {
        QStringList keys;
        const EntityTableModel &model = sitting().table().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString key = model.index(row, 0).data(EntityTableModel::KeyRole).toString();
            const bool placeholder = model.index(row, 0).data(EntityTableModel::PlaceholderRole).toBool();
            if (key.contains(u"/providers/microsoft.compute/virtualmachines/"_s, Qt::CaseInsensitive)
                && key.count(u'/') == 8 && !placeholder)
                keys << key;
        }
        return keys;
    }
    bool hasNote(const QString &text)
    {
        const auto all = sitting().session().annotations();
        return std::any_of(all.begin(), all.end(), [&](const Annotation &one) {
            return one.kind == AnnotationKind::Note && one.value == text && one.entityKey == foldedKey(m_chosen);
        });
    }
    bool isOwned()
    {
        const auto all = sitting().session().annotations();
        return std::any_of(all.begin(), all.end(), [&](const Annotation &one) {
            return one.kind == AnnotationKind::Owned && one.entityKey == foldedKey(m_chosen);
        });
    }

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
            QSKIP("there is no session with a keychain: scripts/with-session makes one");
        QApplication::setQuitOnLastWindowClosed(false);
        m_azure.emplace(*s_place, QStringList{u"--estate"_s, u"demo"_s, u"--latency"_s, u"200"_s});
        QVERIFY(m_azure->isListening());
        sitDown();
        sitting().window().resize(windowSize);
        TRY_COMPARE(sitting().window().size(), windowSize);
    }

    void cleanupTestCase() { m_sitting.reset(); }

    /// Each slot needs what the ones before it did.
    void init()
    {
        if (s_broken)
            QSKIP("an earlier part of the story failed");
    }
    void cleanup() { s_broken = s_broken || QTest::currentTestFailed(); }

    void aConnectionIsAddedThroughTheDialog()
    {
        hand::press(Qt::Key_N, Qt::ControlModifier);
        auto *dialog = hand::part<QDialog>(&sitting().window(), u"connectionDialog"_s);
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        hand::write(hand::part<QLineEdit>(dialog, u"name"_s), u"Contoso"_s);
        auto *cloud = hand::part<QComboBox>(dialog, u"cloud"_s);
        cloud->setFocus();
        QTest::keyClick(cloud, Qt::Key_End);
        auto *endpoints = hand::part<QLineEdit>(dialog, u"endpoints"_s);
        TRY_VERIFY(endpoints->isVisible());
        hand::write(endpoints, m_azure->cloudFile());
        hand::write(hand::part<QLineEdit>(dialog, u"tenant"_s), m_azure->said(u"tenant"_s));
        hand::write(hand::part<QLineEdit>(dialog, u"clientId"_s), m_azure->said(u"clientId"_s));
        hand::write(hand::part<QLineEdit>(dialog, u"secret"_s), QString::fromUtf8(m_azure->secret()));
        QVERIFY(hand::part<QRadioButton>(dialog, u"keychain"_s)->isChecked());

        std::optional<ConnectionTest> tested;
        connect(&sitting().session(), &Backend::connectionTested, dialog,
                [&tested](const ConnectionTest &test) { tested = test; });
        hand::press(Qt::Key_C, Qt::AltModifier);
        TRY_VERIFY(tested);
        QVERIFY2(tested->signedIn, qPrintable(tested->headline));
        TRY_COMPARE(hand::part<QLabel>(dialog, u"headline"_s)->text(), tested->headline);

        const QPointer<QDialog> watched(dialog);
        hand::press(Qt::Key_Return);
        TRY_VERIFY(!watched);
        QVERIFY(hand::activate(&sitting().window()));
        TRY_VERIFY(!sitting().session().currentConnection().isEmpty());
        m_connection = sitting().session().currentConnection();
        TRY_COMPARE(sitting().session().connections().size(), std::size_t(1));
        QCOMPARE(sitting().session().connections()[0].name, u"Contoso"_s);
        QCOMPARE(sitting().session().connections()[0].cloud, m_azure->cloudFile());
        QVERIFY(!sitting().session().connections()[0].forThisRun);
        QVERIFY(sitting().window().windowTitle().contains(u"Contoso"_s));
    }

    void viewsFillWhileACollectionRunsUntilItIsCancelled()
    {
        Sitting &here = sitting();
        hand::press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(here.workbench().page(), Page::Table);
        hand::press(Qt::Key_F5);
        TRY_VERIFY(here.session().collectionStatus().isRunning());
        TRY_VERIFY(m_live.size() > 1 || !m_ends.empty());
        TRY_VERIFY(here.table().model().rowCount() > 0);
        TRY_VERIFY(here.navigator().model().rowCount() > 0);
        QVERIFY(here.session().collectionStatus().isRunning());
        hand::press(Qt::Key_F5, Qt::ShiftModifier);
        TRY_COMPARE(m_ends.size(), std::size_t(1));
        QVERIFY2(m_ends[0].kind == CollectionEnd::Kind::Cancelled, qPrintable(m_ends[0].sentence));
        QVERIFY(!here.workbench().scene().live);
        QCOMPARE(here.session().snapshots().size(), std::size_t(1));
        QVERIFY(here.session().snapshots()[0].partial);
        TRY_COMPARE(here.table().model().rowCount(), int(here.workbench().estate()->entityCount()));
    }

    void theNextCollectionReadsAll()
    {
        Sitting &here = sitting();
        const quint32 before = here.workbench().estate()->entityCount();
        hand::press(Qt::Key_F5);
        TRY_COMPARE(m_ends.size(), std::size_t(2));
        QVERIFY2(m_ends[1].kind == CollectionEnd::Kind::Gaps, qPrintable(m_ends[1].sentence));
        QCOMPARE(here.session().currentSnapshot(), qint64(2));
        QVERIFY(here.workbench().estate()->entityCount() > before);
        TRY_COMPARE(here.table().model().rowCount(), int(here.workbench().estate()->entityCount()));
        QVERIFY(resourceKeys().size() > 2);
    }

    void aRowOfTheFilteredNavigatorIsChosen()
    {
        Sitting &here = sitting();
        const QString key = resourceKeys()[0];
        const QString name = here.workbench().estate()->displayName(*here.workbench().estate()->find(key));
        hand::press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        hand::type(name);
        hand::press(Qt::Key_Return);
        NavigatorModel &model = here.navigator().model();
        TRY_VERIFY(model.facts() && model.facts()->isFiltered());
        TRY_VERIFY(hand::find(model, NavigatorModel::Key, key).isValid());
        hand::click(&here.navigator().tree(), hand::find(model, NavigatorModel::Key, key));
        QCOMPARE(here.whoDiffers(key), QString());
        hand::press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        hand::press(Qt::Key_A, Qt::ControlModifier);
        hand::press(Qt::Key_Delete);
        TRY_VERIFY(model.facts() && !model.facts()->isFiltered());
        QCOMPARE(here.whoDiffers(key), QString());
    }

    void aRowOfTheTableIsChosen()
    {
        Sitting &here = sitting();
        const QString key = resourceKeys()[1];
        hand::click(here.table().table()->frozen(), here.table().model().index(*here.table().model().rowOf(key), 0));
        QCOMPARE(here.whoDiffers(key), QString());
        hand::press(Qt::Key_Down);
        QVERIFY(here.workbench().entityKey() != key);
        QCOMPARE(here.workbench().entityKey(), here.tabledKey());
        hand::press(Qt::Key_Up);
        QCOMPARE(here.whoDiffers(key), QString());
    }

    void aNodeOfTheGraphIsChosenAndOpened()
    {
        Sitting &here = sitting();
        here.show(Page::Graph);
        QCOMPARE(here.whoDiffers(here.workbench().entityKey()), QString());
        TRY_VERIFY(here.graph().isSettled() && here.graph().canvas()->isSharp());
        const auto &nodes = here.graph().content().content.nodes;
        const auto isOther = [&](const NeighbourNode &node) {
            return node.more == 0 && !node.opened && node.degree > node.shown && node.id.count(u'/') >= 8
                && !here.workbench().estate()->isPlaceholder(node.entity);
        };
        const auto other = std::find_if(nodes.begin(), nodes.end(), isOther);
        QVERIFY(other != nodes.end());
        const QString key = here.workbench().estate()->key(other->entity);
        GraphCanvas *canvas = here.graph().canvas();
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {},
                          canvas->screenOf(quint32(other - nodes.begin())).toPoint());
        QCOMPARE(here.whoDiffers(key), QString());

        const std::size_t before = here.graph().content().content.nodes.size();
        hand::press(Qt::Key_E);
        TRY_VERIFY(here.graph().isSettled() && here.graph().content().content.nodes.size() > before);
        QCOMPARE(here.whoDiffers(key), QString());
        hand::press(Qt::Key_Z, Qt::ControlModifier);
        TRY_COMPARE(here.graph().content().content.nodes.size(), before);
    }

    void aLinkOfTheInspectorIsFollowed()
    {
        Sitting &here = sitting();
        const QString before = here.workbench().entityKey();
        here.inspector().show(Inspector::Tab::Relationships);
        RelationshipList &list = here.relationships();
        TRY_VERIFY(list.model()->rowCount() > 0);
        // The first link to a thing that the navigator has a row for.
        QModelIndex link;
        for (int section = 0; section < list.model()->rowCount(); ++section)
            for (int kind = 0; kind < list.model()->rowCount(list.model()->index(section, 0)); ++kind) {
                const QModelIndex under = list.model()->index(kind, 0, list.model()->index(section, 0));
                const QModelIndex first = list.model()->index(0, 0, under);
                if (first.data(RelationshipModel::KeyRole).toString().count(u'/') == 8)
                    link = first;
            }
        QVERIFY(link.isValid());
        const QString key = link.data(RelationshipModel::KeyRole).toString();
        list.expand(link.parent());
        hand::click(&list, link);
        QCOMPARE(here.whoDiffers(key), QString());
        hand::press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(here.whoDiffers(before), QString());
        hand::press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(here.whoDiffers(key), QString());
    }

    void aFindingChoosesTheResourceItIsAbout()
    {
        Sitting &here = sitting();
        here.show(Page::Findings);
        QTableView *rows = here.findings().list();
        TRY_VERIFY(rows->model()->rowCount() > 1);
        QVERIFY(!hand::shownPart<EmptyState>(&here.findings()));
        const QModelIndex row = hand::find(*rows->model(), FindingModel::ResourceTypeRole, u"azure_storage_account"_s);
        QVERIFY(row.isValid());
        const QString key = row.data(FindingModel::ResourceKeyRole).toString();
        hand::click(rows, row);
        TRY_COMPARE(here.workbench().entityKey().toLower(), key.toLower());
        QCOMPARE(here.whoDiffers(here.workbench().entityKey()), QString());
    }

    void aRowOfCoverageOpensWhatItsStepBrought()
    {
        Sitting &here = sitting();
        const QString key = here.workbench().entityKey();
        here.show(Page::Coverage);
        QTableView *rows = here.coverage().table();
        TRY_VERIFY(rows->model()->rowCount() > 0);
        QModelIndex row; // of a subscription that was read: a disabled one has nothing to show
        for (int at = 0; at < rows->model()->rowCount() && !row.isValid(); ++at)
            if (const QModelIndex one = rows->model()->index(at, 0); !one.data(CoverageModel::IsGapRole).toBool()
                && one.data(CoverageModel::TypesRole).toStringList() == QStringList{u"azure_vm"_s})
                row = one;
        QVERIFY(row.isValid());
        hand::click(rows, row);
        QCOMPARE(rows->currentIndex().row(), row.row());
        QCOMPARE(here.whoDiffers(key), QString());
        hand::press(Qt::Key_Return);
        TRY_COMPARE(here.workbench().page(), Page::Table);
        QCOMPARE(here.workbench().list().types, QStringList{u"azure_vm"_s});
        QCOMPARE(here.whoDiffers(key), QString());
    }

    void theTableIsExportedAsItIsShown()
    {
        Sitting &here = sitting();
        EntityTableModel &model = here.table().model();
        TRY_VERIFY(model.rowCount() > 1 && model.rowCount() < int(here.workbench().estate()->entityCount()));
        const QString path = s_place->path(u"shown.csv"_s);
        here.window().exportShownTo(path);
        TRY_VERIFY(QFile::exists(path));
        const QList<QStringList> records = hand::csv(path);
        QCOMPARE(records.size(), qsizetype(model.rowCount() + 1));
        for (int column = 0; column < model.columnCount(); ++column)
            QCOMPARE(records[0].value(column), model.headerData(column, Qt::Horizontal).toString());
        const auto table = here.table().shown();
        QVERIFY(table);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QStringList &record = records[row + 1];
            QCOMPARE(record.size(), qsizetype(model.columnCount()));
            QCOMPARE(record[0], model.index(row, 0).data(EntityTableModel::ValueRole).toString());
            for (int column = 0; column < model.columnCount(); ++column)
                QCOMPARE(record[column], table->cell(row, column));
        }
    }

    void anEntityIsAnnotated()
    {
        Sitting &here = sitting();
        m_chosen = resourceKeys()[1];
        hand::click(here.table().table()->frozen(),
                    here.table().model().index(*here.table().model().rowOf(m_chosen), 0));
        QCOMPARE(here.whoDiffers(m_chosen), QString());
        here.run(u"Add a note"_s);
        TRY_VERIFY(hand::shownPart<QPlainTextEdit>(&here.inspector(), u"noteField"_s));
        TRY_COMPARE(QApplication::focusWidget()->objectName(), u"noteField"_s);
        hand::type(noteText);
        hand::press(Qt::Key_Tab);
        TRY_VERIFY(hasNote(noteText));
        here.run(u"Mark as owned"_s);
        TRY_VERIFY(isOwned());
    }

    void docksAreMovedAndTheWindowIsClosed()
    {
        Sitting &here = sitting();
        const int before = here.dock(u"navigator"_s)->width();
        const QRect dock = here.dock(u"navigator"_s)->geometry();
        const int gap = here.window().centralWidget()->geometry().left() - dock.right() - 1;
        QVERIFY(gap > 0);
        const QPoint edge(dock.right() + 1 + gap / 2, dock.center().y());
        hand::drag(&here.window(), edge, edge + QPoint(70, 0));
        TRY_VERIFY(here.dock(u"navigator"_s)->width() > before + 40);
        m_navigator = here.dock(u"navigator"_s)->size();
        m_inspector = here.dock(u"inspector"_s)->size();
        m_list = here.workbench().list();
        hand::press(Qt::Key_Q, Qt::ControlModifier);
        TRY_VERIFY(!here.window().isVisible());
        m_sitting.reset();
        QVERIFY(!s_place->everything().contains(m_azure->secret()));
    }

    void theSecondStartFindsEverythingAsItWasLeft()
    {
        sitDown();
        Sitting &here = sitting();
        TRY_COMPARE(here.session().currentConnection(), m_connection);
        TRY_VERIFY(here.workbench().estate());
        QCOMPARE(here.session().currentSnapshot(), qint64(2));
        QCOMPARE(here.session().snapshots().size(), std::size_t(2));
        QCOMPARE(here.window().size(), windowSize);
        QCOMPARE(here.workbench().page(), Page::Table);
        QCOMPARE(here.workbench().list(), m_list);
        QCOMPARE(here.whoDiffers(m_chosen), QString());
        TRY_COMPARE(here.dock(u"navigator"_s)->size(), m_navigator);
        TRY_COMPARE(here.dock(u"inspector"_s)->size(), m_inspector);
        TRY_VERIFY(hasNote(noteText) && isOwned());
        here.inspector().show(Inspector::Tab::Notes);
        TRY_VERIFY(hand::shownPart<QPlainTextEdit>(&here.inspector(), u"noteField"_s));
        QCOMPARE(hand::shownPart<QPlainTextEdit>(&here.inspector(), u"noteField"_s)->toPlainText(), noteText);
        QVERIFY(hand::part<QCheckBox>(&here.inspector(), u"entity.ownedBox"_s)->isChecked());
    }

    void theKeptSecretSignsInAgain()
    {
        Sitting &here = sitting();
        m_ends.clear();
        hand::press(Qt::Key_F5);
        TRY_VERIFY(here.session().collectionStatus().entities > 0 || !m_ends.empty());
        QVERIFY2(m_ends.empty(), m_ends.empty() ? "" : qPrintable(m_ends[0].sentence));
        hand::press(Qt::Key_F5, Qt::ShiftModifier);
        TRY_COMPARE(m_ends.size(), std::size_t(1));
        QVERIFY2(m_ends[0].kind == CollectionEnd::Kind::Cancelled, qPrintable(m_ends[0].sentence));
    }

    void theThreadOfTheWindowDidNoneOfTheWork()
    {
        m_sitting.reset();
        const WorkCounts counts = workCounts();
        for (const Work kind : {Work::Network, Work::Store, Work::Parse, Work::Layout, Work::Query, Work::Export}) {
            const auto at = static_cast<std::size_t>(kind);
            QVERIFY2(counts.done[at] > 0, qPrintable(u"no work of kind %1"_s.arg(at)));
            QCOMPARE(counts.forbidden[at], 0);
        }
    }

private:
    static inline bool s_broken = false;
};

QTEST_MAIN(tst_Sitting)
#include "tst_Sitting.moc"
