// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WaitingTasks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

TaskRow task(TaskId id, const QString &scope)
{
    TaskRow row;
    row.id = id;
    row.scope = scope;
    return row;
}

std::vector<TaskId> takenNow(WaitingTasks &waiting)
{
    std::vector<TaskId> ids;
    while (const auto next = waiting.take())
        ids.push_back(next->id);
    return ids;
}

} // namespace

class tst_WaitingTasks : public QObject {
    Q_OBJECT

private slots:
    void scopesTakeTurns()
    {
        WaitingTasks waiting;
        for (const TaskId id : {1, 2, 3})
            waiting.push(task(id, u"/subscriptions/a"_s));
        waiting.push(task(4, u"/subscriptions/b"_s));
        waiting.push(task(5, u"/"_s));
        QCOMPARE(waiting.size(), 5);
        QCOMPARE(takenNow(waiting), std::vector<TaskId>({1, 4, 5, 2, 3}));
        QVERIFY(waiting.isEmpty());
    }

    void aScopeHasOnlySoManyOpenAndALeavingOneMakesRoom()
    {
        WaitingTasks waiting;
        for (TaskId id = 1; id <= WaitingTasks::openPerSubscription + 2; ++id)
            waiting.push(task(id, u"/subscriptions/a"_s));
        QCOMPARE(int(takenNow(waiting).size()), WaitingTasks::openPerSubscription);
        QCOMPARE(waiting.size(), 2);
        QVERIFY(!waiting.take());
        waiting.ended(u"/subscriptions/a"_s);
        QCOMPARE(waiting.take()->id, TaskId(WaitingTasks::openPerSubscription + 1));
        QVERIFY(!waiting.take());
    }

    void theTenantHasRoomForFullBatches()
    {
        WaitingTasks waiting;
        for (TaskId id = 1; id <= WaitingTasks::openPerTenant + 1; ++id)
            waiting.push(task(id, u"/"_s));
        QCOMPARE(int(takenNow(waiting).size()), WaitingTasks::openPerTenant);
    }

    void takingAllLeavesNothingAndOpensNothing()
    {
        WaitingTasks waiting;
        for (TaskId id = 1; id <= WaitingTasks::openPerSubscription; ++id)
            waiting.push(task(id, u"/subscriptions/a"_s));
        QCOMPARE(int(waiting.takeAll().size()), WaitingTasks::openPerSubscription);
        QVERIFY(waiting.isEmpty());
        waiting.push(task(99, u"/subscriptions/a"_s));
        QCOMPARE(waiting.take()->id, TaskId(99));
    }
};

QTEST_GUILESS_MAIN(tst_WaitingTasks)
#include "tst_WaitingTasks.moc"
