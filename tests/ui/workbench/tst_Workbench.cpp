// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ask.h"
#include "Bench.h"
#include "SampleEstate.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_Workbench : public QObject {
    Q_OBJECT
private slots:
    void chosenEntitySurvivesANewScene()
    {
        Bench bench;
        bench.show(oddTenant());
        bench.workbench.choose(u"odd-2"_s);
        QVERIFY(bench.workbench.entity());
        bench.show(demoTenant());
        QCOMPARE(bench.workbench.entityKey(), u"odd-2"_s);
        QVERIFY(!bench.workbench.entity());
        bench.show(oddTenant());
        QVERIFY(bench.workbench.entity());
    }

    void backAndForwardWalkThroughEveryStep()
    {
        Bench bench;
        bench.show(oddTenant());
        QSignalSpy pages(&bench.workbench, &Workbench::pageChanged);
        QSignalSpy lists(&bench.workbench, &Workbench::listChanged);
        EntityQuery users;
        users.types = {u"azure_user"_s};
        bench.workbench.open(users);
        bench.workbench.choose(u"odd-1"_s);
        bench.workbench.showInGraph(u"odd-3"_s);
        QCOMPARE(pages.size(), 2);
        QCOMPARE(lists.size(), 1);

        bench.workbench.back();
        QCOMPARE(bench.workbench.entityKey(), u"odd-1"_s);
        QCOMPARE(bench.workbench.page(), Page::Table);
        bench.workbench.back();
        bench.workbench.back();
        QVERIFY(!bench.workbench.canGoBack());
        QVERIFY(bench.workbench.list().isEverything());
        QCOMPARE(bench.workbench.page(), Page::Overview);
        bench.workbench.forward();
        QCOMPARE(bench.workbench.list(), users);
        bench.workbench.choose(u"odd-5"_s);
        QVERIFY(!bench.workbench.canGoForward());
    }

    void choosingTheSameAgainAddsNoStep()
    {
        Bench bench;
        bench.show(oddTenant());
        bench.workbench.choose(u"odd-1"_s);
        bench.workbench.choose(u"odd-1"_s);
        bench.workbench.back();
        QVERIFY(!bench.workbench.canGoBack());
        QVERIFY(bench.workbench.entityKey().isEmpty());
    }

    void editedFilterReplacesItsStepOfTheHistory()
    {
        Bench bench;
        EntityQuery query;
        query.text = u"a"_s;
        bench.workbench.open(query);
        query.text = u"ab"_s;
        bench.workbench.refine(query);
        bench.workbench.show(Page::Coverage);
        bench.workbench.back();
        QCOMPARE(bench.workbench.list().text, u"ab"_s);
    }

    void newestQuestionIsTheOneAnswered()
    {
        Ask ask;
        QSemaphore hold;
        QStringList answers;
        ask(
            [&hold] {
                hold.acquire();
                return u"old"_s;
            },
            [&](const QString &answer) { answers << answer; });
        ask([] { return u"new"_s; }, [&](const QString &answer) { answers << answer; });
        QTRY_COMPARE(answers, QStringList{u"new"_s});
        hold.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(answers, QStringList{u"new"_s});
        QVERIFY(!ask.isAsking());
    }

    void settingsFileIsTheOwnersAlone()
    {
        Bench bench;
        bench.settings.set(u"a"_s, 1);
        const QFile file(bench.folder.filePath(u"settings.ini"_s));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }
};

QTEST_MAIN(tst_Workbench)
#include "tst_Workbench.moc"
