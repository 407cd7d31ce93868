// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A collection that is killed, stopped, repeated or confined to a part: what was read is never lost nor made up.
#include "Programs.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// Slow enough that a collection can be caught in its middle; a thousand requests wait for it.
const QStringList slowDemo{u"--estate"_s, u"demo"_s, u"--latency"_s, u"25"_s};
const QStringList demo{u"--estate"_s, u"demo"_s};
/// What takes few requests, for what does not depend on how many there are.
const QStringList smallPart{u"--service"_s, u"Network"_s, u"--service"_s, u"Compute"_s};

QStringList sorted(const QJsonValue &array)
{
    QStringList lines;
    for (const QJsonValue &value : array.toArray())
        lines << QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    lines.sort();
    return lines;
}

/// What came of each step: how many requests it took and when is another run's affair.
QStringList outcomes(const QJsonObject &found)
{
    QStringList lines;
    for (const QJsonValue &value : found.value(u"coverage"_s).toArray()) {
        const QJsonObject row = value.toObject();
        lines << u"%1 %2 %3 %4 %5"_s
                     .arg(row.value(u"step"_s).toString(), row.value(u"scope"_s).toString(),
                          row.value(u"state"_s).toString(), row.value(u"reason"_s).toString())
                     .arg(row.value(u"count"_s).toInt());
    }
    lines.sort();
    return lines;
}

/// Of two sorted lists: long ones, so that neither is searched line by line.
QString firstDifference(const QStringList &one, const QStringList &other)
{
    const auto [here, there] = std::ranges::mismatch(one, other);
    if (here != one.end() && (there == other.end() || *here < *there))
        return u"only here: "_s + here->left(600);
    return there == other.end() ? QString() : u"only there: "_s + there->left(600);
}

/// Empty when both hold the same entities, relationships and outcomes.
QString difference(const QJsonObject &one, const QJsonObject &other)
{
    for (const QString &list : {u"entities"_s, u"relationships"_s})
        if (const QString found = firstDifference(sorted(one.value(list)), sorted(other.value(list))); !found.isEmpty())
            return found;
    return firstDifference(outcomes(one), outcomes(other));
}

QStringList reasons(const QJsonObject &found)
{
    QStringList list;
    for (const QJsonValue &row : found.value(u"coverage"_s).toArray())
        list << row.toObject().value(u"reason"_s).toString();
    return list;
}

/// Starts a collection and ends it by `signal` once the workspace has that many bytes.
void strike(const Place &place, const Azure &azure, int signal, qint64 bytes, const QStringList &more, Ended &ended)
{
    Running running(place, collectArguments(place, azure, more), azure.secret() + '\n');
    QVERIFY2(running.waitToWrite(bytes), "it ended before it was caught");
    running.send(signal);
    ended = running.end();
}

} // namespace

class tst_Resume : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_azure = std::make_unique<Azure>(m_home, slowDemo);
        QVERIFY(m_azure->isListening());
        const Place place;
        Running running(place, collectArguments(place, *m_azure), m_azure->secret() + '\n');
        while (running.isRunning()) {
            QTest::qWait(5);
            m_journal = qMax(m_journal, QFileInfo(place.path(u"w.azimuth-collecting-wal"_s)).size());
        }
        m_fresh = running.end();
        QVERIFY2(m_fresh.code == demoCode, m_fresh.all().constData());
        m_whole = exported(place);
        QVERIFY(requestsOf(m_fresh) > 0);
        QVERIFY(m_journal > 100'000);
    }

    void aKilledCollectionGoesOn_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("as soon as there is a file") << 0;
        QTest::newRow("early") << 10;
        QTest::newRow("half way") << 50;
        QTest::newRow("when all is read") << 100;
    }

    void aKilledCollectionGoesOn()
    {
        QFETCH(int, percent);
        const Place place;
        Ended killed;
        strike(place, *m_azure, SIGKILL, bytesAt(percent), {}, killed);
        QCOMPARE(killed.code, -1);
        QVERIFY2(exported(place).isEmpty(), "it was killed too late");
        const Ended resumed = collect(place, *m_azure, {u"--resume"_s});
        QVERIFY2(resumed.code == demoCode, resumed.all().constData());
        const QString found = difference(exported(place), m_whole);
        QVERIFY2(found.isEmpty(), qPrintable(found));
        if (percent >= 50)
            QVERIFY2(requestsOf(resumed) > 0 && requestsOf(resumed) < requestsOf(m_fresh), resumed.out.constData());
        QVERIFY2(exported(place, {u"--snapshot"_s, u"2"_s}).isEmpty(), "it is one snapshot, not two");
    }

    void killedAgainAndAgainItStillGoesOn()
    {
        const Place place;
        Ended ended;
        strike(place, *m_azure, SIGKILL, bytesAt(10), {}, ended);
        strike(place, *m_azure, SIGKILL, place.workspaceSize() + bytesAt(10), {u"--resume"_s}, ended);
        strike(place, *m_azure, SIGKILL, place.workspaceSize() + bytesAt(10), {u"--resume"_s}, ended);
        ended = collect(place, *m_azure, {u"--resume"_s});
        QVERIFY2(ended.code == demoCode, ended.all().constData());
        const QString found = difference(exported(place), m_whole);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void withoutResumeAKilledCollectionIsBegunAnew()
    {
        const Place place;
        Ended killed;
        strike(place, *m_azure, SIGKILL, bytesAt(30), {}, killed);
        const Ended again = collect(place, *m_azure);
        QVERIFY2(again.code == demoCode, again.all().constData());
        QVERIFY(requestsOf(again) * 10 > requestsOf(m_fresh) * 9); // batches are not packed alike
        const QString found = difference(exported(place), m_whole);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void aResumedPartTellsWhatIsLeftOut()
    {
        const QStringList part{u"--subscription"_s, m_azure->subscription(0), u"--subscription"_s,
                               u"11111111-2222-3333-4444-555555555555"_s};
        const Place whole;
        QCOMPARE(collect(whole, *m_azure, part).code, 3);
        const Place place;
        Ended ended;
        strike(place, *m_azure, SIGKILL, bytesAt(30), part, ended);
        ended = collect(place, *m_azure, part + QStringList{u"--resume"_s});
        QVERIFY2(ended.code == 3, ended.all().constData());
        const QString found = difference(exported(place), exported(whole));
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void anotherPlanIsNotGoneOnWith()
    {
        const Place place;
        Ended ended;
        strike(place, *m_azure, SIGKILL, bytesAt(30), {}, ended);
        ended = collect(place, *m_azure, {u"--resume"_s, u"--step"_s, u"rm-network-virtual-networks"_s});
        QVERIFY2(ended.code == 3, ended.all().constData());
        const QJsonObject found = exported(place);
        QVERIFY(entitiesOf(found, u"azure_vnet"_s) > 0);
        QCOMPARE(entitiesOf(found, u"azure_user"_s), 0);
    }

    void withNothingToResumeItBeginsAnew()
    {
        const Place place;
        const Azure azure(place, demo);
        const QStringList resumed = smallPart + QStringList{u"--resume"_s};
        const Ended first = collect(place, azure, resumed);
        QVERIFY2(first.code == 3, first.all().constData());
        const Ended second = collect(place, azure, resumed);
        QVERIFY2(second.code == 3, second.all().constData());
        QVERIFY(requestsOf(second) * 10 > requestsOf(first) * 9);
        const QString found = difference(exported(place), exported(place, {u"--snapshot"_s, u"1"_s}));
        QVERIFY2(found.isEmpty(), qPrintable(found));
        QVERIFY(!exported(place, {u"--snapshot"_s, u"2"_s}).isEmpty());
    }

    void interruptedItKeepsWhatWasRead_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("percent");
        QTest::newRow("Ctrl+C at once") << SIGINT << 0;
        QTest::newRow("Ctrl+C") << SIGINT << 20;
        QTest::newRow("SIGTERM") << SIGTERM << 20;
    }

    void interruptedItKeepsWhatWasRead()
    {
        QFETCH(int, signal);
        QFETCH(int, percent);
        const Place place;
        Ended ended;
        strike(place, *m_azure, signal, bytesAt(percent), {}, ended);
        QVERIFY2(ended.code == 3, ended.all().constData());
        QVERIFY2(ended.err.contains("what was read is kept"), ended.err.constData());
        QVERIFY2(!ended.err.contains("No subscription is visible"), "not known when it was not asked");
        const QJsonObject found = exported(place);
        if (percent == 0 && found.isEmpty()) { // before anything was begun
            QVERIFY2(ended.err.contains("nothing was written"), ended.err.constData());
            return;
        }
        QVERIFY2(!reasons(found).filter(u"cancelled"_s).isEmpty(), qPrintable(reasons(found).join(u'\n')));
        if (percent > 0) {
            QVERIFY(found.value(u"entities"_s).toArray().size() > 10);
            QVERIFY(found.value(u"entities"_s).toArray().size() < m_whole.value(u"entities"_s).toArray().size());
        }
    }

    void interruptedWhileSigningInNothingIsWritten()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--faults"_s, u"slow=30000@/oauth2/v2.0/token"_s});
        Running running(place, collectArguments(place, azure), azure.secret() + '\n');
        QVERIFY(running.waitToSay("signing in"));
        running.send(SIGINT);
        const Ended ended = running.end();
        QVERIFY2(ended.code == 3, ended.all().constData());
        QCOMPARE(place.workspaceSize(), 0);
    }

    void aSecondCollectionIsASecondSnapshot()
    {
        const Place place;
        const Azure azure(place, demo);
        QCOMPARE(collect(place, azure, smallPart).code, 3);
        const QJsonObject before = exported(place);
        QVERIFY(entitiesOf(before, u"azure_vm"_s) > 0);
        QCOMPARE(collect(place, azure, {u"--service"_s, u"Network"_s}).code, 3);
        const QJsonObject after = exported(place);
        QVERIFY(entitiesOf(after, u"azure_vnet"_s) > 0);
        QCOMPARE(entitiesOf(after, u"azure_vm"_s), 0);
        QCOMPARE(exported(place, {u"--snapshot"_s, u"1"_s}), before);
        QCOMPARE(exported(place, {u"--snapshot"_s, u"2"_s}), after);
        const Ended third = runCli(place,
                                   {u"export"_s, u"--store"_s, place.path(u"w.azimuth"_s), u"--format"_s, u"json"_s,
                                    u"--output"_s, place.path(u"x.json"_s), u"--snapshot"_s, u"3"_s});
        QCOMPARE(third.code, 1);
        QVERIFY2(third.err.contains("no finished snapshot 3"), third.err.constData());
    }

    void oneSubscriptionIsReadAndTheOthersAreNamed()
    {
        const Place place;
        const Azure azure(place, demo);
        const Ended ended = collect(place, azure, {u"--subscription"_s, azure.subscription(1).toUpper()});
        QVERIFY2(ended.code == 3, ended.all().constData());
        const QJsonObject found = exported(place);
        int inside = 0;
        for (const QJsonValue &value : found.value(u"entities"_s).toArray()) {
            const QJsonObject entity = value.toObject();
            const QString key = entity.value(u"_key"_s).toString();
            if (entity.value(u"_placeholder"_s).toBool() || entity.value(u"_type"_s) == u"azure_subscription"_s)
                continue;
            inside += key.contains(azure.subscription(1), Qt::CaseInsensitive);
            for (const int other : {0, 2, 3})
                QVERIFY2(!key.startsWith(u"/subscriptions/"_s + azure.subscription(other), Qt::CaseInsensitive),
                         qPrintable(key));
        }
        QVERIFY(inside > 50);
        for (const int other : {0, 2, 3}) {
            const QJsonObject row = coverageOf(found, u"rm-subscriptions"_s, azure.subscription(other));
            QCOMPARE(row.value(u"state"_s).toString(), u"skipped"_s);
        }
        QVERIFY(entitiesOf(found, u"azure_user"_s) > 0);
    }

    void anUnknownSubscriptionIsAGap()
    {
        const Place place;
        const Azure azure(place, demo);
        const QString unknown = u"11111111-2222-3333-4444-555555555555"_s;
        const Ended ended = collect(place, azure, smallPart + QStringList{u"--subscription"_s, unknown});
        QVERIFY2(ended.code == 3, ended.all().constData());
        QVERIFY2(ended.err.contains(unknown.toUtf8()), ended.err.constData());
        const QJsonObject row = coverageOf(exported(place), u"rm-subscriptions"_s, unknown);
        QCOMPARE(row.value(u"state"_s).toString(), u"denied"_s);
        QVERIFY(row.value(u"permissions"_s).toArray().contains(u"Microsoft.Resources/subscriptions/read"_s));
    }

    void partsAreWhatTheyAreCalled_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("has");
        QTest::addColumn<QStringList>("hasNot");
        QTest::newRow("a step and its parents")
            << QStringList{u"--step"_s, u"rm-storage-containers"_s}
            << QStringList{u"azure_storage_container"_s, u"azure_storage_account"_s, u"azure_subscription"_s}
            << QStringList{u"azure_storage_queue"_s, u"azure_vm"_s, u"azure_user"_s};
        QTest::newRow("two steps") << QStringList{u"--step"_s, u"ad-users"_s, u"--step"_s,
                                                  u"RM-Compute-Virtual-Machines"_s}
                                   << QStringList{u"azure_user"_s, u"azure_vm"_s}
                                   << QStringList{u"azure_user_group"_s, u"azure_vnet"_s};
        QTest::newRow("a service, whatever its case")
            << QStringList{u"--service"_s, u"network"_s} << QStringList{u"azure_vnet"_s, u"azure_lb"_s}
            << QStringList{u"azure_vm"_s, u"azure_user"_s};
        QTest::newRow("a service and a step")
            << QStringList{u"--service"_s, u"Compute"_s, u"--step"_s, u"ad-groups"_s}
            << QStringList{u"azure_vm"_s, u"azure_user_group"_s} << QStringList{u"azure_user"_s, u"azure_vnet"_s};
    }

    void partsAreWhatTheyAreCalled()
    {
        QFETCH(QStringList, options);
        QFETCH(QStringList, has);
        QFETCH(QStringList, hasNot);
        const Place place;
        const Azure azure(place, demo);
        const Ended ended = collect(place, azure, options);
        QVERIFY2(ended.code == 3, ended.all().constData());
        const QJsonObject found = exported(place);
        QCOMPARE(entitiesOf(found, u"azure_account"_s), 1);
        for (const QString &type : has)
            QCOMPARE(qMakePair(type, entitiesOf(found, type)), qMakePair(type, entitiesOf(m_whole, type)));
        for (const QString &type : hasNot)
            QCOMPARE(qMakePair(type, entitiesOf(found, type)), qMakePair(type, 0));
        QVERIFY2(!ended.err.contains("No subscription is visible"), ended.err.constData());
        QVERIFY(reasons(found).contains(u"left out by the options of this run"_s));
    }

private:
    /// A size that the workspace and its journal have when that part of the journal is written.
    qint64 bytesAt(int percent) const { return 1 + m_journal * percent / 100; }

    Place m_home;
    std::unique_ptr<Azure> m_azure;
    Ended m_fresh;
    qint64 m_journal = 0; ///< Bytes, when all is read.
    QJsonObject m_whole; ///< What an uninterrupted collection brings.
};

QTEST_GUILESS_MAIN(tst_Resume)
#include "tst_Resume.moc"
