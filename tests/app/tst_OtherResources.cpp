// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Resources of types that no catalog row knows, by the real programs: in exports, in files, resumed, and said where
// they could not be read.
#include "Programs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QString step = u"rm-generic-resources"_s;
const QStringList onlyThese{u"--step"_s, step, u"--step"_s, u"rm-resources-resource-groups"_s};
const QString sites = u"microsoft.web/sites"_s;
/// More sites than one answer of Resource Graph holds.
const QStringList manySites{u"--estate"_s, u"generated:24000"_s};

std::vector<QJsonObject> genericOf(const QJsonObject &found)
{
    std::vector<QJsonObject> list;
    for (const QJsonValue &entity : found.value(u"entities"_s).toArray())
        if (entity[u"_type"].toString().contains(u'/'))
            list.push_back(entity.toObject());
    return list;
}

/// The row of the listing itself, not of a subscription that it leaves out.
QJsonObject coverageOfStep(const QJsonObject &found)
{
    for (const QJsonValue &row : found.value(u"coverage"_s).toArray())
        if (row[u"step"] == step && row[u"scope"] == u"/"_s)
            return row.toObject();
    return {};
}

QSet<QString> keysOf(const std::vector<QJsonObject> &entities)
{
    QSet<QString> keys;
    for (const QJsonObject &entity : entities)
        keys << entity.value(u"_key"_s).toString();
    return keys;
}

} // namespace

class tst_OtherResources : public QObject {
    Q_OBJECT

private slots:
    void theyAreExportedWithTheirPlace()
    {
        const Place place;
        const Azure azure(place, {u"--estate"_s, u"demo"_s});
        const Ended ended = collect(place, azure, onlyThese);
        QVERIFY2(requestsOf(ended) <= 12, ended.out.constData()); // account, subscriptions, a few groups, two queries
        const QJsonObject found = exported(place);
        QVERIFY(entitiesOf(found, sites) > 10);
        QVERIFY(entitiesOf(found, u"microsoft.network/routetables"_s) > 1);
        const std::vector<QJsonObject> generic = genericOf(found);
        QMap<QString, QString> groupOf;
        for (const QJsonValue &one : found.value(u"relationships"_s).toArray())
            if (one[u"_type"] == u"azure_resource_group_has_resource"_s)
                groupOf.insert(one[u"_toEntityKey"].toString(), one[u"_fromEntityKey"].toString());
        for (const QJsonObject &entity : generic) {
            const QString key = entity.value(u"_key"_s).toString();
            QVERIFY2(key.startsWith(groupOf.value(key, u"none"_s) + u'/', Qt::CaseInsensitive), qPrintable(key));
            QCOMPARE(entity.value(u"_class"_s), QJsonValue(QJsonArray{u"Resource"_s}));
        }
        const QJsonObject row = coverageOfStep(found);
        QCOMPARE(row.value(u"state"_s).toString(), u"complete"_s);
        QCOMPARE(row.value(u"count"_s).toInt(), int(generic.size()));
        QVERIFY(row.value(u"reason"_s).toString().contains(u"only what the caller may read"_s));
        theyHaveFilesOfTheirOwn(place);
    }

    void onlyTheSubscriptionsAskedForAreRead()
    {
        const Place place;
        const Azure azure(place, {u"--estate"_s, u"demo"_s});
        const QString one = azure.subscription(0);
        collect(place, azure, onlyThese + QStringList{u"--subscription"_s, one});
        const std::vector<QJsonObject> generic = genericOf(exported(place));
        QVERIFY(!generic.empty());
        for (const QJsonObject &entity : generic)
            QVERIFY2(entity.value(u"_key"_s).toString().startsWith(u"/subscriptions/"_s + one, Qt::CaseInsensitive),
                     qPrintable(entity.value(u"_key"_s).toString()));
    }

    void whatTheCallerMayNotReadIsNotThere()
    {
        const Place place;
        const Azure azure(place, {u"--estate"_s, u"demo"_s, u"--role"_s, u"/=Microsoft.Web/*/read"_s});
        collect(place, azure, {u"--step"_s, step});
        const QJsonObject found = exported(place);
        QVERIFY(entitiesOf(found, sites) > 10);
        for (const QJsonObject &entity : genericOf(found))
            QVERIFY(entity.value(u"_type"_s).toString().startsWith(u"microsoft.web/"_s));
    }

    void aQueryThatFailsIsToldAsAGap_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("state");
        QTest::newRow("denied") << u"403"_s << u"denied"_s;
        QTest::newRow("a cloud without it") << u"404"_s << u"failed"_s;
        QTest::newRow("not JSON") << u"malformed"_s << u"failed"_s;
    }

    void aQueryThatFailsIsToldAsAGap()
    {
        QFETCH(QString, fault);
        QFETCH(QString, state);
        const Place place;
        const Azure azure(place, {u"--estate"_s, u"demo"_s, u"--faults"_s, fault + u"@Microsoft.ResourceGraph"_s});
        const Ended ended = collect(place, azure, onlyThese);
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.err.contains("Other resources (/)"), ended.all().constData());
        const QJsonObject found = exported(place);
        const QJsonObject row = coverageOfStep(found);
        QCOMPARE(row.value(u"state"_s).toString(), state);
        QVERIFY(genericOf(found).empty());
        QVERIFY(entitiesOf(found, u"azure_resource_group"_s) > 0);
        if (state == u"denied"_s)
            QCOMPARE(row.value(u"permissions"_s).toArray(), QJsonArray{u"*/read"_s});
    }

    void moreThanAPageIsReadToItsEnd_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("a thousand rows a page") << QString();
        QTest::newRow("a service that gives no more than 400 rows") << u"payload=400"_s;
    }

    void moreThanAPageIsReadToItsEnd()
    {
        QFETCH(QString, fault);
        const Place place;
        const Azure azure(place, manySites + (fault.isEmpty() ? QStringList() : QStringList{u"--faults"_s, fault}));
        collect(place, azure, {u"--step"_s, step});
        const QJsonObject found = exported(place);
        const std::vector<QJsonObject> generic = genericOf(found);
        QVERIFY(generic.size() > 1000);
        QCOMPARE(keysOf(generic).size(), qsizetype(generic.size()));
        const QJsonObject row = coverageOfStep(found);
        QCOMPARE(row.value(u"state"_s).toString(), u"complete"_s);
        QCOMPARE(row.value(u"expected"_s).toInt(), int(generic.size()));
    }

    void aKilledListingGoesOnAtItsPage()
    {
        const Place place;
        const Azure azure(place, manySites + QStringList{u"--faults"_s, u"slow=1500@Microsoft.ResourceGraph"_s});
        const QStringList options{u"--step"_s, step};
        {
            Running running(place, collectArguments(place, azure, options), azure.secret() + '\n');
            QVERIFY2(running.waitToWrite(250'000), "it ended before it was caught"); // the first page
            running.send(SIGKILL);
            QCOMPARE(running.end().code, -1);
        }
        const Ended resumed = collect(place, azure, options + QStringList{u"--resume"_s});
        QVERIFY2(requestsOf(resumed) > 0 && requestsOf(resumed) <= 2, resumed.out.constData()); // the account, one page
        const std::vector<QJsonObject> generic = genericOf(exported(place));
        const Place other;
        collect(other, azure, options);
        QCOMPARE(keysOf(generic), keysOf(genericOf(exported(other))));
        QCOMPARE(coverageOfStep(exported(place)).value(u"state"_s).toString(), u"complete"_s);
    }

private:
    static void theyHaveFilesOfTheirOwn(const Place &place)
    {
        const QString folder = place.path(u"csv"_s);
        const Ended all = runCli(
            place,
            {u"export"_s, u"--store"_s, place.path(u"w.azimuth"_s), u"--format"_s, u"csv"_s, u"--output"_s, folder});
        QVERIFY2(QFile::exists(folder + u"/microsoft.web_sites.csv"_s), all.all().constData());
        const QString one = place.path(u"one.csv"_s);
        const Ended alone = runCli(place,
                                   {u"export"_s, u"--store"_s, place.path(u"w.azimuth"_s), u"--format"_s, u"csv"_s,
                                    u"--type"_s, sites, u"--output"_s, one});
        QFile file(one);
        QVERIFY2(file.open(QIODevice::ReadOnly), alone.all().constData());
        const QByteArray header = file.readLine();
        QVERIFY2(header.contains("displayName,resourceGroup,region,kind,"),
                 header.constData()); // the row's columns first
        QVERIFY(file.readLine().contains(",microsoft.web/sites,"));
    }
};

QTEST_GUILESS_MAIN(tst_OtherResources)
#include "tst_OtherResources.moc"
