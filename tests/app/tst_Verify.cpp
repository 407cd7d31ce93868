// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// verify, put to simulated tenants that grant everything, a little, and nothing.
#include "Programs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList demo{u"--estate"_s, u"demo"_s};

Ended verify(const Place &place, const Azure &azure, const QStringList &more = {})
{
    return runCli(place, QStringList{u"verify"_s} + azure.signIn() + more, azure.secret() + '\n');
}

std::vector<QJsonObject> stepsOf(const Ended &ended)
{
    std::vector<QJsonObject> steps;
    for (const QJsonValue &step : QJsonDocument::fromJson(ended.out).object().value(u"steps"_s).toArray())
        steps.push_back(step.toObject());
    return steps;
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list << value.toString();
    return list;
}

bool isGraph(const QJsonObject &step)
{
    return step.value(u"step"_s).toString().startsWith("ad-"_L1);
}

QString stateOf(const QJsonObject &step)
{
    return step.value(u"state"_s).toString();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class tst_Verify : public QObject {
    Q_OBJECT

private slots:
    void withEverythingGrantedAllIsReady()
    {
        const Place place;
        const Azure azure(place, demo);
        const Ended ended = verify(place, azure, {u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.all().constData());
        const auto steps = stepsOf(ended);
        QVERIFY(steps.size() > 40);
        for (const QJsonObject &step : steps) {
            QVERIFY2(stateOf(step) == "ready"_L1, compact(step).constData());
            QVERIFY2(step.value(u"missing"_s).toArray().isEmpty(), compact(step).constData());
            QCOMPARE(step.value(u"fix"_s).toString(), QString());
        }
    }

    void everyStepThatACollectionTakesIsJudgedWhereItIsTaken()
    {
        const Place place;
        const Azure azure(place, demo);
        QMap<QString, QStringList> judged;
        for (const QJsonObject &step : stepsOf(verify(place, azure, {u"--format"_s, u"json"_s})))
            judged[step.value(u"step"_s).toString()] << step.value(u"scope"_s).toString().toLower();
        QCOMPARE(collect(place, azure).code, demoCode);
        for (const QJsonValue &value : exported(place).value(u"coverage"_s).toArray()) {
            const QJsonObject row = value.toObject();
            const QString scope = row.value(u"scope"_s).toString().toLower();
            const QStringList scopes = judged.value(row.value(u"step"_s).toString());
            // What is asked of all subscriptions at once is judged in each of them.
            const bool isJoint =
                row.value(u"evidence"_s).toObject().value(u"request"_s).toString().startsWith("POST"_L1);
            // So is the listing of the tenant that tells of a disabled subscription.
            QVERIFY2(scopes.contains(scope) || scopes.contains(u"/"_s) || (isJoint && scopes.size() > 1),
                     compact(row).constData());
        }
    }

    void theJsonIsWhatTheContractSays()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--grant"_s, u"User.Read.All"_s});
        const Ended ended = verify(place, azure, {u"--format"_s, u"json"_s});
        QCOMPARE(QJsonDocument::fromJson(ended.out).object().keys(), QStringList(u"steps"_s));
        const auto steps = stepsOf(ended);
        QVERIFY(!steps.empty());
        for (const QJsonObject &step : steps) {
            // The contract's fields, and two of our own.
            QCOMPARE(step.keys(),
                     QStringList({u"evidence"_s, u"excess"_s, u"fix"_s, u"held"_s, u"missing"_s, u"needs"_s, u"scope"_s,
                                  u"state"_s, u"step"_s}));
            for (const QString &field : {u"fix"_s, u"scope"_s, u"state"_s, u"step"_s})
                QVERIFY(step.value(field).isString());
            for (const QString &field : {u"missing"_s, u"needs"_s}) {
                QVERIFY(step.value(field).isArray());
                QVERIFY(!strings(step.value(field)).contains(QString()));
            }
            const QJsonObject evidence = step.value(u"evidence"_s).toObject();
            QCOMPARE(evidence.keys(), QStringList({u"code"_s, u"request"_s, u"status"_s}));
            QVERIFY(evidence.value(u"status"_s).isDouble());
            QVERIFY2(evidence.value(u"request"_s).toString().contains(u"https://"_s), compact(step).constData());
        }
    }

    void withOnePermissionTheOthersAreNamed()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--grant"_s, u"User.Read.All"_s});
        const Ended ended = verify(place, azure, {u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 3, ended.all().constData());
        QMap<QString, QJsonObject> graph;
        for (const QJsonObject &step : stepsOf(ended)) {
            if (isGraph(step))
                graph.insert(step.value(u"step"_s).toString(), step);
            else
                QVERIFY2(stateOf(step) == "ready"_L1, compact(step).constData());
        }
        QCOMPARE(stateOf(graph[u"ad-users"_s]), u"ready"_s);
        const QMap<QString, QString> lacking{{u"ad-groups"_s, u"Group.Read.All"_s},
                                             {u"ad-group-members"_s, u"GroupMember.Read.All"_s},
                                             {u"ad-service-principals"_s, u"Application.Read.All"_s}};
        for (auto step = lacking.begin(); step != lacking.end(); ++step) {
            const QJsonObject &row = graph[step.key()];
            QCOMPARE(qMakePair(step.key(), stateOf(row)), qMakePair(step.key(), u"missing"_s));
            QVERIFY2(strings(row.value(u"missing"_s)).contains(step.value()), compact(row).constData());
            const QString fix = row.value(u"fix"_s).toString();
            QVERIFY2(fix.contains("adminconsent"_L1) && fix.contains(azure.said(u"clientId"_s)), qPrintable(fix));
            QVERIFY2(fix.contains("az ad app permission add"_L1), qPrintable(fix));
        }
    }

    void theVerdictIsWhatACollectionMeets()
    {
        const Place place;
        const Azure azure(
            place, demo + QStringList{u"--grant"_s, u"User.Read.All"_s, u"--role"_s, u"/=Microsoft.Network/*/read"_s});
        QSet<QString> ready;
        QSet<QString> missing;
        const Ended verified = verify(place, azure, {u"--format"_s, u"json"_s});
        for (const QJsonObject &step : stepsOf(verified))
            (stateOf(step) == "ready"_L1 ? ready : missing).insert(step.value(u"step"_s).toString());
        QVERIFY(!ready.isEmpty() && !missing.isEmpty());
        QVERIFY2(collect(place, azure).code == 3, "denied steps do not stop a run");
        int denied = 0;
        for (const QJsonValue &value : exported(place).value(u"coverage"_s).toArray()) {
            const QJsonObject row = value.toObject();
            const bool isDenied = row.value(u"state"_s) == u"denied"_s;
            denied += isDenied;
            if (ready.contains(row.value(u"step"_s).toString()))
                QVERIFY2(!isDenied, compact(row).constData());
            if (isDenied)
                QVERIFY2(missing.contains(row.value(u"step"_s).toString()), compact(row).constData());
        }
        QVERIFY(denied > 0);
    }

    void withReaderAlone()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--role"_s, u"/=Reader"_s});
        const Ended ended = verify(place, azure, {u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 0, ended.all().constData());
        for (const QJsonObject &step : stepsOf(ended))
            QVERIFY2(stateOf(step) == "ready"_L1, compact(step).constData());
    }

    void aRoleOnOneSubscriptionIsReadyThereAlone()
    {
        const Place place;
        QString one;
        {
            const Azure azure(place, demo);
            one = azure.subscription(0);
        }
        const Azure azure(place, demo + QStringList{u"--role"_s, one + u"=Microsoft.Network/*/read"_s});
        const Ended ended = verify(place, azure, {u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 3, ended.all().constData());
        int ready = 0;
        for (const QJsonObject &step : stepsOf(ended)) {
            if (isGraph(step) || step.value(u"step"_s) == u"rm-subscriptions"_s)
                continue;
            QCOMPARE(step.value(u"scope"_s).toString().toLower(), u"/subscriptions/"_s + one);
            const bool isNetwork =
                step.value(u"needs"_s).toArray().first().toString().startsWith("Microsoft.Network/"_L1);
            QVERIFY2(stateOf(step) == (isNetwork ? "ready"_L1 : "missing"_L1), compact(step).constData());
            ready += isNetwork;
            const QString fix = step.value(u"fix"_s).toString();
            QCOMPARE(fix.contains("az role assignment create"_L1), !isNetwork);
            QCOMPARE(fix.contains(one), !isNetwork);
        }
        QVERIFY(ready > 0);
    }

    void withoutARoleNoSubscriptionIsVisible()
    {
        const Place place;
        const Azure azure(
            place, demo + QStringList{u"--role"_s, u"11111111-2222-3333-4444-555555555555=Microsoft.Network/*/read"_s});
        const Ended ended = verify(place, azure, {u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 3, ended.all().constData());
        for (const QJsonObject &step : stepsOf(ended)) {
            if (isGraph(step)) {
                QCOMPARE(stateOf(step), u"ready"_s);
                continue;
            }
            QCOMPARE(step.value(u"scope"_s).toString(), u"/"_s);
            QVERIFY2(stateOf(step) != "ready"_L1, compact(step).constData());
            if (step.value(u"step"_s) != u"rm-subscriptions"_s)
                continue;
            QCOMPARE(stateOf(step), u"missing"_s);
            const QString fix = step.value(u"fix"_s).toString();
            QVERIFY2(fix.contains("az role assignment create"_L1) && fix.contains("--role Reader"_L1)
                         && fix.contains(u"managementGroups/"_s + azure.said(u"tenant"_s)),
                     qPrintable(fix));
            QVERIFY2(step.value(u"evidence"_s).toObject().value(u"request"_s).toString().contains("/subscriptions?"_L1),
                     compact(step).constData());
        }
        const Ended table = verify(place, azure);
        QCOMPARE(table.code, 3);
        QVERIFY2(table.err.contains("No subscription is visible"), table.err.constData());
    }

    void theTableTellsWhatIsMissingAndWhatMendsIt()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--grant"_s, u"User.Read.All"_s});
        const Ended ended = verify(place, azure);
        QCOMPARE(ended.code, 3);
        int missing = 0;
        for (const QByteArray &line : ended.out.split('\n'))
            missing += line.startsWith("missing ") && line.contains("Read.All");
        QVERIFY(missing >= 3);
        QVERIFY2(ended.out.contains("What would mend what is missing:"), ended.out.constData());
        QVERIFY2(ended.out.contains("az ad app permission add"), ended.out.constData());
    }

    void onlyTheSubscriptionsAskedForAreJudged()
    {
        const Place place;
        const Azure azure(place, demo);
        const Ended ended =
            verify(place, azure, {u"--format"_s, u"json"_s, u"--subscription"_s, azure.subscription(2).toUpper()});
        QVERIFY2(ended.code == 0, ended.all().constData());
        for (const QJsonObject &step : stepsOf(ended)) {
            const QString scope = step.value(u"scope"_s).toString();
            QVERIFY2(scope == "/"_L1 || scope == u"/subscriptions/"_s + azure.subscription(2),
                     compact(step).constData());
        }
    }

    void aSubscriptionThatIsNotVisibleIsNotReady()
    {
        const Place place;
        const Azure azure(place, demo);
        const Ended ended = verify(place, azure,
                                   {u"--format"_s, u"json"_s, u"--subscription"_s, azure.subscription(2),
                                    u"--subscription"_s, u"11111111-2222-3333-4444-555555555555"_s});
        QVERIFY2(ended.code == 3, ended.all().constData());
        int missing = 0;
        for (const QJsonObject &step : stepsOf(ended)) {
            const bool isUnseen = step.value(u"scope"_s).toString().endsWith("11111111-2222-3333-4444-555555555555"_L1);
            QVERIFY2(stateOf(step) == (isUnseen ? "missing"_L1 : "ready"_L1), compact(step).constData());
            missing += isUnseen;
            QCOMPARE(step.value(u"fix"_s).toString().contains("--role Reader"_L1), isUnseen);
        }
        QCOMPARE(missing, 1);
    }

    void aWrongSecretIsAFailure()
    {
        const Place place;
        const Azure azure(place, demo);
        for (const QString &format : {u"table"_s, u"json"_s}) {
            const Ended ended =
                runCli(place, QStringList{u"verify"_s, u"--format"_s, format} + azure.signIn(), "wrong\n");
            QVERIFY2(ended.code == 1, ended.all().constData());
            QVERIFY2(ended.err.contains("AADSTS7000215"), ended.err.constData());
            QCOMPARE(ended.err.count("The client secret is wrong"), 1);
            QVERIFY2(!ended.out.contains("ready"), ended.out.constData());
        }
    }

    void aListingThatFailsIsNoFreeSubscription()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--faults"_s, u"403@/subscriptions"_s});
        const Ended ended = verify(place, azure, {u"--format"_s, u"json"_s});
        QVERIFY2(ended.code == 3, ended.all().constData());
        QVERIFY2(ended.err.contains("could not be listed"), ended.err.constData());
        for (const QJsonObject &step : stepsOf(ended))
            QVERIFY2(isGraph(step) || stateOf(step) == "unknown"_L1, compact(step).constData());
    }

    void anUnknownFormatIsWrongUsage()
    {
        const Place place;
        const Ended ended = runCli(place, {u"verify"_s, u"--format"_s, u"xml"_s}, "secret\n");
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("xml"), ended.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_Verify)
#include "tst_Verify.moc"
