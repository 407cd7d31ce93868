// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JointTasks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

/// Subscriptions that one request asks together.
class tst_JointTasks : public QObject {
    Q_OBJECT

private slots:
    void fewRequestsAskEverySubscriptionOnce_data()
    {
        QTest::addColumn<int>("subscriptions");
        QTest::addColumn<int>("tasks");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("as many as fit") << 300 << 1;
        QTest::newRow("one more") << 301 << 2;
        QTest::newRow("many") << 1000 << 4;
    }

    void fewRequestsAskEverySubscriptionOnce()
    {
        QFETCH(int, subscriptions);
        QFETCH(int, tasks);
        JointTasks joint;
        for (int i = 0; i < subscriptions; ++i)
            joint.add(u"step"_s, QString::number(i));
        QSet<QString> asked;
        int named = 0;
        QCOMPARE(joint.tasks().size(), std::size_t(tasks));
        for (const TaskRow &task : joint.tasks()) {
            QCOMPARE(task.step, u"step"_s);
            QCOMPARE(task.scope, u"/"_s);
            QVERIFY(task.parent.isEmpty() && task.next.isEmpty());
            const QJsonObject context = QJsonDocument::fromJson(task.context).object();
            for (const QJsonValue id : context.value(u"subscriptions"_s).toArray()) {
                asked << id.toString();
                ++named;
            }
        }
        QCOMPARE(asked.size(), subscriptions);
        QCOMPARE(named, subscriptions);
    }

    void stepsAreKeptApart()
    {
        JointTasks joint;
        joint.add(u"one"_s, u"s"_s);
        joint.add(u"two"_s, u"s"_s);
        QCOMPARE(joint.tasks().size(), 2u);
    }
};

QTEST_GUILESS_MAIN(tst_JointTasks)
#include "tst_JointTasks.moc"
