// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program behind the window on a simulated Azure, with a main thread as free as a window's must be.
#include "Desk.h"
#include "WorkThread.h"
#include "Workspace.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

const QStringList demo{u"--estate"_s, u"demo"_s};
const QStringList slowDemo{u"--estate"_s, u"demo"_s, u"--latency"_s, u"300"_s};

SessionOptions demoOptions(const QStringList &arguments)
{
    SessionOptions options;
    options.simulator = QStringLiteral(AZIMUTH_SIMULATOR);
    options.simulatorArguments = arguments;
    return options;
}

/// Keys of all entities, sorted.
QStringList keysOf(const EstatePtr &estate)
{
    QStringList keys;
    for (const EntityIndex entity : estate->entities())
        keys << estate->key(entity);
    keys.sort();
    return keys;
}

EstatePtr newestOf(const QString &path)
{
    return elsewhere([path] {
        auto opened = Workspace::open(path, Workspace::Mode::ReadOnly);
        auto *workspace = std::get_if<std::unique_ptr<Workspace>>(&opened);
        if (!workspace)
            return EstatePtr();
        auto loaded = (*workspace)->loadEstate();
        return std::holds_alternative<EstatePtr>(loaded) ? std::get<EstatePtr>(loaded) : EstatePtr();
    });
}

const PermissionRow *rowOf(const PermissionTable &table, const QString &step)
{
    const auto found = std::ranges::find(table.rows, step, &PermissionRow::step);
    return found == table.rows.end() ? nullptr : &*found;
}

bool holds(const QByteArray &bytes, const QByteArray &secret)
{
    const QString wide = QString::fromLatin1(secret);
    return bytes.contains(secret) || bytes.contains(secret.toBase64(QByteArray::OmitTrailingEquals))
        || bytes.contains(QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2));
}

} // namespace

class tst_Session : public QObject {
    Q_OBJECT

public:
    static void initMain() { leaveHome(); }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"azimuth"_s);
        QCoreApplication::setApplicationName(u"azimuth"_s);
        forbidWorkHere();
    }

    /// No kind of work was done on this thread, and there was work.
    void cleanupTestCase()
    {
        const WorkCounts counts = workCounts();
        for (const qint64 forbidden : counts.forbidden)
            QCOMPARE(forbidden, 0);
        for (const Work kind : {Work::Network, Work::Store, Work::Parse})
            QVERIFY(counts.done[static_cast<std::size_t>(kind)] > 0);
    }

    void theDemoFillsTheViewsAndEndsAsItWasSealed()
    {
        const Place place;
        moveInto(place);
        Desk desk(demoOptions(slowDemo));
        desk.session.openDemo();
        QVERIFY(desk.waitFor([&] { return !desk.ends.empty(); }));
        QVERIFY2(desk.ends[0].kind == CollectionEnd::Kind::Gaps, qPrintable(desk.ends[0].sentence));
        QCOMPARE(desk.problems, QStringList());

        QVERIFY(!desk.live.empty());
        quint32 before = 0;
        for (const Scene &scene : desk.live) {
            QVERIFY(scene.live && !scene.partly && scene.containment && scene.findings);
            QVERIFY(scene.estate->entityCount() >= before);
            before = scene.estate->entityCount();
        }
        QVERIFY(desk.live.back().estate->relationshipCount() > 0);
        QVERIFY(!desk.live.back().estate->coverage().empty());
        QVERIFY(desk.shown.estate && !desk.shown.live);

        const EstatePtr kept = newestOf(desk.session.workspacePath());
        QVERIFY(kept);
        QCOMPARE(keysOf(desk.shown.estate), keysOf(kept));
        QCOMPARE(desk.shown.estate->relationshipCount(), kept->relationshipCount());
        // What was shown live is there in the end.
        for (const EntityIndex entity : desk.live.back().estate->entities())
            QVERIFY(kept->find(desk.live.back().estate->key(entity)));
        QCOMPARE(desk.session.currentSnapshot(), qint64(1));
        QCOMPARE(desk.session.snapshots().size(), std::size_t(1));
        QVERIFY(!desk.session.snapshots()[0].partial);
        QVERIFY(desk.session.snapshots()[0].relationships > 0);
        QVERIFY(holds("x" + QByteArray("secret"), "secret"));
    }

    void aCollectionTellsHowFarItIs()
    {
        const Place place;
        moveInto(place);
        Desk desk(demoOptions(slowDemo));
        desk.session.openDemo();
        QVERIFY(desk.waitFor([&] { return !desk.ends.empty(); }));
        using Phase = CollectionStatus::Phase;
        for (const Phase phase : {Phase::SigningIn, Phase::Collecting, Phase::Sealing, Phase::Ended})
            QVERIFY(std::ranges::any_of(desk.statuses, [&](const auto &status) { return status.phase == phase; }));
        QVERIFY(std::ranges::any_of(desk.statuses, [](const auto &status) {
            return status.phase == Phase::Collecting && status.entitiesPerSecond > 0 && status.requestsPerSecond > 0
                && std::ranges::any_of(status.steps, [](const auto &step) { return step.mark == Mark::Running; });
        }));
        const CollectionStatus last = desk.session.collectionStatus();
        QVERIFY(last.phase == Phase::Ended && !last.isRunning());
        QVERIFY(last.entities > 0 && last.requests > 0 && last.seconds > 0 && !last.resumed);
        QCOMPARE(last.stepsDone, int(last.steps.size()));
        for (const StepStatus &step : last.steps) {
            QVERIFY2(!step.title.isEmpty() && !step.service.isEmpty(), qPrintable(step.id));
            // The disabled subscription is one gap, of the listing of subscriptions.
            QVERIFY2(step.mark == (step.id == "rm-subscriptions"_L1 ? Mark::Gap : Mark::Ready), qPrintable(step.id));
            QCOMPARE(step.finished, step.listings);
            QCOMPARE(desk.session.stepInfo(step.id).title, step.title);
        }
        QVERIFY(last.types.value(u"azure_user"_s) > 0);
        QCOMPARE(desk.session.stepInfo(u"no such step"_s).title, QString());
    }

    void whatIsTooLargeIsShownPartlyUntilTheEnd()
    {
        const Place place;
        moveInto(place);
        SessionOptions options = demoOptions(slowDemo);
        options.liveLimit = 40;
        Desk desk(options);
        desk.session.openDemo();
        QVERIFY(desk.waitFor([&] { return !desk.ends.empty(); }));
        QVERIFY(!desk.live.empty());
        for (std::size_t i = 0; i < desk.live.size(); ++i)
            QCOMPARE(desk.live[i].partly, i + 1 == desk.live.size());
        QVERIFY(!desk.shown.partly && desk.shown.estate->entityCount() > desk.live.back().estate->entityCount());
    }

    void aCancelledCollectionKeepsWhatWasReadAndTheNextOneReadsAll()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, slowDemo);
        Desk desk;
        desk.session.useConnection(desk.save(azure, azure.secret()));
        desk.session.collect();
        QVERIFY(desk.waitFor([&] { return desk.session.collectionStatus().entities > 30; }));
        desk.session.cancelCollection();
        QVERIFY(desk.waitFor([&] { return !desk.ends.empty(); }));
        QVERIFY2(desk.ends[0].kind == CollectionEnd::Kind::Cancelled, qPrintable(desk.ends[0].sentence));
        QCOMPARE(desk.session.snapshots().size(), std::size_t(1));
        QVERIFY(desk.session.snapshots()[0].partial);
        QVERIFY(desk.shown.estate && !desk.shown.live);
        const quint32 part = desk.shown.estate->entityCount();

        desk.live.clear();
        QVERIFY(desk.collect());
        QVERIFY2(desk.ends[1].kind == CollectionEnd::Kind::Gaps, qPrintable(desk.ends[1].sentence));
        QVERIFY(desk.live.empty()); // a snapshot was shown, and stayed
        QCOMPARE(desk.session.snapshots().size(), std::size_t(2));
        QVERIFY(!desk.session.snapshots()[1].partial);
        QVERIFY(desk.shown.estate->entityCount() > part);
        QCOMPARE(desk.session.currentSnapshot(), qint64(2));

        desk.session.openSnapshot(1);
        QVERIFY(desk.waitFor([&] { return desk.session.currentSnapshot() == 1; }));
        QCOMPARE(desk.shown.estate->entityCount(), part);
        QVERIFY(!holds(place.everything(), azure.secret()));
    }

    void aCollectionThatWasCutOffGoesOn()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, slowDemo);
        {
            Desk desk;
            desk.session.useConnection(desk.save(azure, azure.secret()));
            desk.session.collect();
            QVERIFY(desk.waitFor([&] { return desk.session.collectionStatus().entities > 30; }));
        } // the program ends
        Desk desk;
        QVERIFY(desk.waitFor([&] { return !desk.session.connections().empty(); }));
        ConnectionFields fields = desk.session.connections()[0];
        QVERIFY(!fields.forThisRun);
        desk.session.saveConnection(fields, azure.secret(), KeepSecret::Memory);
        QVERIFY(desk.waitFor([&] { return !desk.saved.isEmpty(); }));
        QVERIFY(desk.session.connections()[0].forThisRun);
        desk.session.useConnection(fields.id);
        QVERIFY(desk.collect());
        QVERIFY2(desk.ends[0].kind == CollectionEnd::Kind::Gaps, qPrintable(desk.ends[0].sentence));
        QVERIFY(desk.session.collectionStatus().resumed);
        QVERIFY(desk.ends[0].detail.contains(u"cut off"));
        QCOMPARE(desk.session.snapshots().size(), std::size_t(1));
    }

    void aRefusedSignInSaysWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("said");
        QTest::newRow("wrong") << demo << QByteArray("a-wrong-secret-0123456789")
                               << u"The client secret is wrong. Copy"_s;
        QTest::newRow("its id") << demo << QByteArray("6f9619ff-8b86-d011-b42d-00c04fc964ff") << u"the secret's id"_s;
        QTest::newRow("expired") << (demo + QStringList{u"--faults"_s, u"wrong-secret-expired"_s}) << QByteArray()
                                 << u"has expired"_s;
    }

    void aRefusedSignInSaysWhy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, secret);
        QFETCH(QString, said);
        const Place place;
        moveInto(place);
        const Azure azure(place, arguments);
        const QByteArray given = secret.isEmpty() ? azure.secret() : secret;
        Desk desk;
        desk.session.useConnection(desk.save(azure, given));
        QVERIFY(desk.collect());
        QVERIFY(desk.ends[0].kind == CollectionEnd::Kind::Failed);
        QVERIFY2(desk.ends[0].sentence.contains(said), qPrintable(desk.ends[0].sentence));
        QVERIFY(!desk.session.collectionStatus().isRunning());

        desk.session.verifyPermissions();
        QVERIFY(desk.waitFor([&] { return !desk.tables.empty(); }));
        QVERIFY2(desk.tables[0].problem.contains(said), qPrintable(desk.tables[0].problem));
        desk.session.testConnection(Desk::fieldsOf(azure, u"Other"_s), given);
        QVERIFY(desk.waitFor([&] { return !desk.tests.empty(); }));
        QVERIFY(!desk.tests[0].signedIn);
        QCOMPARE(desk.tests[0].headline, u"The sign-in was refused."_s);
        QVERIFY2(desk.tests[0].lines.at(0).detail.contains(said), qPrintable(desk.tests[0].lines.at(0).detail));
        QVERIFY(!holds(place.everything(), given));
    }

    void aMissingPermissionIsARowThatSaysWhatToDo()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, demo + QStringList{u"--grant"_s, u"User.Read.All"_s});
        Desk desk;
        desk.session.useConnection(desk.save(azure, azure.secret()));
        desk.session.verifyPermissions();
        QVERIFY(desk.waitFor([&] { return !desk.tables.empty(); }));
        const PermissionTable &table = desk.tables[0];
        QVERIFY2(table.problem.isEmpty(), qPrintable(table.problem));
        QVERIFY(!table.caller.isEmpty() && table.checked.isValid() && table.seconds > 0);
        int missing = 0;
        int ready = 0;
        for (const PermissionRow &row : table.rows) {
            QVERIFY2(!row.title.isEmpty() && !row.service.isEmpty() && !row.scope.isEmpty(), qPrintable(row.step));
            QCOMPARE(row.scopeName.isEmpty(), row.scope == u"/");
            ready += row.mark == Mark::Ready ? 1 : 0;
            if (row.mark != Mark::Missing)
                continue;
            ++missing;
            QVERIFY2(!row.missing.isEmpty() && !row.portalSteps.isEmpty(), qPrintable(row.step));
            QVERIFY2(!row.isGraph || !row.adminConsent.isEmpty(), qPrintable(row.step));
            QVERIFY2(!row.commands.isEmpty(), qPrintable(row.step));
        }
        QVERIFY(missing > 0 && ready > 0);
        const auto users = std::ranges::find_if(
            table.rows, [](const PermissionRow &row) { return row.feeds.contains(u"azure_user"_s); });
        QVERIFY(users != table.rows.end() && users->mark == Mark::Ready && users->isGraph);
        QVERIFY(rowOf(table, users->step)->held.contains(u"User.Read.All"_s));

        desk.session.testConnection(Desk::fieldsOf(azure, u"Other"_s), azure.secret());
        QVERIFY(desk.waitFor([&] { return !desk.tests.empty(); }));
        const ConnectionTest &test = desk.tests[0];
        QVERIFY(test.signedIn && test.headline.contains(u"need your attention"));
        QVERIFY(test.lines.size() >= 4);
        QCOMPARE(test.lines[0].title, u"Token for Microsoft Graph"_s);
        QVERIFY(test.lines[0].mark == Mark::Ready && test.lines[0].detail.startsWith(u"1 application"));
        QVERIFY(test.lines[1].mark == Mark::Ready && test.lines[1].detail.contains(u"subscription"));
        QVERIFY(test.lines[2].mark == Mark::Missing && test.lines[2].detail.startsWith(u"needs "));
        QCOMPARE(test.lines.back().title, u"Clock"_s);
        QVERIFY(test.lines.back().mark == Mark::Ready);
        // With subscriptions collected, their names stand in the rows.
        QVERIFY(desk.collect());
        QVERIFY(desk.ends[0].kind == CollectionEnd::Kind::Gaps);
        QVERIFY(std::ranges::any_of(desk.session.collectionStatus().steps, [](const StepStatus &step) {
            return step.mark == Mark::Gap && step.detail == u"denied";
        }));
        desk.tables.clear();
        desk.session.verifyPermissions();
        QVERIFY(desk.waitFor([&] { return !desk.tables.empty(); }));
        const EstatePtr estate = desk.shown.estate;
        const auto scoped =
            std::ranges::find_if(desk.tables[0].rows, [](const auto &row) { return row.scope != u"/"; });
        QVERIFY(scoped != desk.tables[0].rows.end());
        const auto subscription = estate->find(scoped->scope);
        QVERIFY(subscription);
        QCOMPARE(scoped->scopeName, estate->displayName(*subscription));
    }

    void whatCouldAlsoWriteIsMarked()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, demo + QStringList{u"--grant"_s, u"User.ReadWrite.All"_s, u"--role"_s, u"/=Owner"_s});
        Desk desk;
        desk.session.useConnection(desk.save(azure, azure.secret()));
        desk.session.verifyPermissions();
        QVERIFY(desk.waitFor([&] { return !desk.tables.empty(); }));
        for (const QString &excess : {u"User.ReadWrite.All"_s, u"*"_s})
            QVERIFY(std::ranges::any_of(desk.tables[0].rows, [&](const PermissionRow &row) {
                return row.mark == Mark::OverPrivileged && row.excess.contains(excess) && row.portalSteps.isEmpty();
            }));
        desk.session.testConnection(desk.session.connections()[0], {});
        QVERIFY(desk.waitFor([&] { return !desk.tests.empty(); }));
        for (const QString &title : {u"User.ReadWrite.All"_s, u"Azure roles"_s})
            QVERIFY2(std::ranges::any_of(desk.tests[0].lines,
                                         [&](const CheckLine &line) {
                                             return line.mark == Mark::OverPrivileged && line.title == title;
                                         }),
                     qPrintable(title));
    }

    void aCancelledTestSaysNothing()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, slowDemo);
        Desk desk;
        desk.session.testConnection(Desk::fieldsOf(azure), azure.secret());
        QTest::qWait(350); // with requests under way
        desk.session.cancelTest();
        desk.session.testConnection(Desk::fieldsOf(azure), azure.secret());
        QVERIFY(desk.waitFor([&] { return !desk.tests.empty(); }));
        QTest::qWait(100);
        QCOMPARE(desk.tests.size(), std::size_t(1));
    }

    void notesStay()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, demo);
        QString id;
        QString key;
        {
            Desk desk;
            desk.session.setAnnotation({AnnotationKind::Note, u"/x"_s, {}, u"lost"_s, {}});
            QVERIFY(desk.waitFor([&] { return !desk.problems.isEmpty(); }));
            id = desk.save(azure, azure.secret());
            desk.session.useConnection(id);
            QVERIFY(desk.collect());
            key = desk.shown.estate->key(EntityIndex(0));
            desk.session.setAnnotation({AnnotationKind::Owned, key, {}, {}, {}});
            desk.session.setAnnotation({AnnotationKind::Note, key, {}, u"first"_s, {}});
            desk.session.setAnnotation({AnnotationKind::Note, key, {}, u"look here"_s, {}});
            desk.session.setAnnotation({AnnotationKind::HighValue, key, {}, {}, {}});
            desk.session.removeAnnotation(AnnotationKind::HighValue, key, {});
            QCOMPARE(desk.session.annotations().size(), std::size_t(2)); // at once
            QVERIFY(desk.collect()); // and they survive it
            QCOMPARE(desk.session.annotations().size(), std::size_t(2));
        }
        Desk desk;
        desk.session.useConnection(id); // before the connections are listed
        QVERIFY(desk.waitFor([&] { return desk.shown.estate != nullptr; }));
        QCOMPARE(desk.session.currentConnection(), id);
        QCOMPARE(desk.session.snapshots().size(), std::size_t(2));
        const std::vector<Annotation> notes = desk.session.annotations();
        QCOMPARE(notes.size(), std::size_t(2));
        for (const Annotation &note : notes)
            QCOMPARE(note.entityKey, foldedKey(key));
        QVERIFY(std::ranges::any_of(notes, [](const Annotation &note) { return note.value == u"look here"; }));
    }

    void aWorkspaceFileIsOpenedWithItsAnswers()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, demo);
        const QString file = place.path(u"w.azimuth"_s);
        QCOMPARE(collect(place, azure).code, demoCode);
        Desk desk;
        desk.session.openWorkspace(file);
        QVERIFY(desk.waitFor([&] { return desk.shown.estate != nullptr; }));
        QCOMPARE(desk.session.workspacePath(), file);
        QCOMPARE(desk.session.currentConnection(), QString());
        const EntityIndex user = desk.shown.estate->entitiesOf(u"azure_user"_s)[0];
        QByteArray json;
        desk.session.rawJson(desk.shown.estate->key(user), &desk.session, [&](const QByteArray &raw) { json = raw; });
        QVERIFY(desk.waitFor([&] { return !json.isEmpty(); }));
        QVERIFY(json.contains("userPrincipalName"));
        bool isHeard = false;
        auto context = std::make_unique<QObject>();
        desk.session.rawJson(desk.shown.estate->key(user), context.get(), [&](const QByteArray &) { isHeard = true; });
        context.reset();

        // What cannot be opened leaves what is open as it is.
        desk.session.openWorkspace(place.path(u"cloud.json"_s));
        QVERIFY(desk.waitFor([&] { return desk.problems.size() == 1; }));
        QVERIFY2(desk.problems[0].contains(u"not an Azimuth workspace"), qPrintable(desk.problems[0]));
        QCOMPARE(desk.session.workspacePath(), file);
        QVERIFY(!isHeard);
        desk.session.collect();
        QVERIFY(desk.waitFor([&] { return desk.problems.size() == 2; }));
    }

    void connectionsAreRenamedCopiedAndRemoved()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, demo);
        Desk desk;
        const QString id = desk.save(azure, azure.secret());
        QVERIFY(!id.isEmpty());
        QVERIFY(desk.session.connections()[0].forThisRun);
        QVERIFY(!desk.session.problemOf(Desk::fieldsOf(azure, u"test"_s)).isEmpty()); // the name is taken
        QVERIFY(desk.session.problemOf(Desk::fieldsOf(azure, u"New"_s)).isEmpty());
        ConnectionFields bad = Desk::fieldsOf(azure, u"New"_s);
        bad.clientId = u"x"_s;
        QVERIFY(desk.session.problemOf(bad).contains(u"client id"));
        desk.session.saveConnection(bad, "secret", KeepSecret::Memory);
        QVERIFY(desk.waitFor([&] { return desk.notSaved.size() == 1; }));
        QVERIFY(!desk.offered);

        desk.session.duplicateConnection(id, u"Copy"_s);
        QVERIFY(desk.waitFor([&] { return desk.saved.size() == 2; }));
        const QString copy = desk.saved[1];
        desk.session.renameConnection(copy, u"Second"_s);
        QVERIFY(desk.waitFor([&] { return desk.session.connections()[0].name == u"Second"; }));
        desk.session.useConnection(copy);
        QVERIFY(desk.collect()); // with the copied secret
        QVERIFY2(desk.ends[0].kind == CollectionEnd::Kind::Gaps, qPrintable(desk.ends[0].sentence));
        const QFileInfo file(desk.session.workspacePath());
        QVERIFY(file.exists());
        QCOMPARE(QFileInfo(file.path()).permissions() & 0x77, QFile::Permissions());

        desk.session.removeConnection(copy);
        QVERIFY(desk.waitFor([&] { return desk.session.connections().size() == 1; }));
        QVERIFY(desk.waitFor([&] { return !desk.shown.estate; }));
        QCOMPARE(desk.session.currentConnection(), QString());
        QVERIFY(file.exists());
        QVERIFY(!holds(place.everything(), azure.secret()));
    }

    void aSecretInTheKeychainIsThereAtTheNextStart()
    {
        const Place place;
        moveInto(place);
        const Azure azure(place, demo);
        QString id;
        {
            Desk desk;
            id = desk.save(azure, azure.secret(), KeepSecret::Keychain);
            if (id.isEmpty() && desk.offered)
                QSKIP("no keychain answers in this session");
            QVERIFY2(!id.isEmpty(), qPrintable(desk.notSaved.join(u' ')));
        }
        QVERIFY(!holds(place.everything(), azure.secret()));
        Desk desk;
        desk.session.useConnection(id);
        QVERIFY(desk.waitFor([&] { return desk.session.currentConnection() == id; }));
        QVERIFY(!desk.session.connections()[0].forThisRun);
        const bool collected = desk.collect();
        desk.session.removeConnection(id); // the keychain is not of this place
        QVERIFY(desk.waitFor([&] { return desk.session.connections().empty(); }));
        QVERIFY(collected);
        QVERIFY2(desk.ends[0].kind == CollectionEnd::Kind::Gaps, qPrintable(desk.ends[0].sentence));
        QVERIFY(!holds(place.everything(), azure.secret()));
    }

    void aDemoThatIsNotInstalledIsSaid()
    {
        const Place place;
        moveInto(place);
        SessionOptions options;
        options.simulator = place.path(u"not-there"_s);
        Desk desk(options);
        desk.session.openDemo();
        QVERIFY(desk.waitFor([&] { return !desk.problems.isEmpty(); }));
        QVERIFY2(desk.problems[0].contains(u"could not be started"), qPrintable(desk.problems[0]));
    }

    void theDemoLeavesNoSecretAndCanBeOpenedAgain()
    {
        const Place place;
        moveInto(place);
        Desk desk(demoOptions(demo));
        desk.session.openDemo();
        QVERIFY(desk.waitFor([&] { return desk.ends.size() == 1; }));
        QVERIFY(desk.session.connections()[0].forThisRun);
        QCOMPARE(desk.session.currentConnection(), Session::demoId());
        const QString cloud = desk.session.connections()[0].cloud;
        QFile file(cloud);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("clientSecret"));
        QCOMPARE(QFileInfo(cloud).permissions() & 0x77, QFile::Permissions());
        desk.session.openDemo();
        QVERIFY(desk.waitFor([&] { return desk.ends.size() == 2; }));
        QCOMPARE(desk.session.snapshots().size(), std::size_t(2));
        desk.session.removeConnection(Session::demoId());
        QVERIFY(desk.waitFor([&] { return desk.session.connections().empty() && !desk.shown.estate; }));
    }
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
