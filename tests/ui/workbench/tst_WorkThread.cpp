// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkThread.h"

#include <QTest>

#include <thread>

using namespace azimuth;

class tst_WorkThread : public QObject {
    Q_OBJECT
private slots:
    void countsWorkOnAnyThread()
    {
        const auto at = static_cast<std::size_t>(Work::Layout);
        const WorkCounts before = workCounts();
        std::jthread([] { noteWork(Work::Layout); }).join();
        QCOMPARE(workCounts().done[at], before.done[at] + 1);
        QCOMPARE(workCounts().forbidden[at], before.forbidden[at]);
    }

    void countsWorkOnAThreadThatMustStayFreeAsForbidden()
    {
        const auto at = static_cast<std::size_t>(Work::Store);
        const WorkCounts before = workCounts();
        QTest::ignoreMessage(QtWarningMsg, "Work of kind 1 on a thread that must stay free");
        std::jthread([] {
            forbidWorkHere();
            noteWork(Work::Store);
        }).join();
        QCOMPARE(workCounts().forbidden[at], before.forbidden[at] + 1);
    }
};

QTEST_GUILESS_MAIN(tst_WorkThread)
#include "tst_WorkThread.moc"
