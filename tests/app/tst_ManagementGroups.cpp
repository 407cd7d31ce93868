// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A collection limited to what lies below a management group.
#include "Programs.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList demo{u"--estate"_s, u"demo"_s};
const QStringList machines{u"--step"_s, u"rm-compute-virtual-machines"_s};

/// The subscriptions whose machines were read.
QSet<QString> subscriptionsOf(const QJsonObject &exported)
{
    QSet<QString> found;
    for (const QJsonValue &value : exported.value(u"entities"_s).toArray())
        if (value[u"_type"_s] == u"azure_vm"_s)
            found.insert(value[u"_key"_s].toString().section(u'/', 2, 2).toLower());
    return found;
}

} // namespace

class tst_ManagementGroups : public QObject {
    Q_OBJECT

private slots:
    void onlyTheSubscriptionsBelowAreRead_data()
    {
        QTest::addColumn<QStringList>("groups");
        QTest::addColumn<int>("subscriptions");
        QTest::newRow("one with a subscription of its own") << QStringList{u"hm-corp"_s} << 1;
        QTest::newRow("one above it") << QStringList{u"hm-landingzones"_s} << 1;
        QTest::newRow("two") << QStringList{u"hm-corp"_s, u"hm-sandbox"_s} << 2;
    }

    void onlyTheSubscriptionsBelowAreRead()
    {
        QFETCH(QStringList, groups);
        QFETCH(int, subscriptions);
        const Place place;
        const Azure azure(place, demo);
        QStringList options = machines;
        for (const QString &group : groups)
            options << u"--management-group"_s << group;
        const Ended ended = collect(place, azure, options);
        QVERIFY2(ended.code == 3, ended.all().constData());
        QCOMPARE(int(subscriptionsOf(exported(place)).size()), subscriptions);
    }

    void aGroupThatCannotBeReadIsNamedAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("group");
        QTest::newRow("unknown") << u"nowhere"_s;
        QTest::newRow("empty") << u"hm-online"_s;
    }

    void aGroupThatCannotBeReadIsNamedAndNothingIsWritten()
    {
        QFETCH(QString, group);
        const Place place;
        const Azure azure(place, demo);
        const Ended ended = collect(place, azure, {u"--management-group"_s, group});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(group.toUtf8()), ended.err.constData());
        QVERIFY(!QFile::exists(place.path(u"w.azimuth"_s)));
    }
};

QTEST_GUILESS_MAIN(tst_ManagementGroups)
#include "tst_ManagementGroups.moc"
