// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"
#include "FindingsCommand.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;

namespace {

const QString vault = u"/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"_s;

EntityRow named(const QString &key, const QString &type, const QString &name, const QByteArray &properties)
{
    EntityRow row = entity(key, type, properties);
    row.displayName = name;
    return row;
}

/// A subscription with a vault, one recommendation (high) and two assessments, of which one is healthy.
void fill(const Folder &folder)
{
    folder.collect({page(
        {named(u"/subscriptions/s1"_s, u"azure_subscription"_s, u"sub-one"_s, "{}"),
         named(vault, u"azure_keyvault_service"_s, u"kv"_s, "{}"),
         named(vault + u"/providers/Microsoft.Advisor/recommendations/r1"_s, u"azure_advisor_recommendation"_s,
               u"=HYPERLINK(1)"_s,
               R"({"severity":"High","category":"Security","recommendation":"Close it","recommendationTypeId":"t"})"),
         named(vault + u"/providers/Microsoft.Security/assessments/a1"_s, u"azure_security_assessment"_s, u"Log it"_s,
               R"({"statusCode":"Unhealthy","metadata.severity":"Low"})"),
         named(vault + u"/providers/Microsoft.Security/assessments/a2"_s, u"azure_security_assessment"_s, u"Fine"_s,
               R"({"statusCode":"Healthy"})")})});
}

ExitCode run(const QMap<QString, QString> &options)
{
    CommandLine line;
    line.command = u"findings"_s;
    for (auto it = options.begin(); it != options.end(); ++it)
        line.values[it.key()] << it.value();
    return FindingsCommand::run(line, Catalog());
}

QByteArray written(const Folder &folder, const QString &format)
{
    const QString path = folder.path() + u'.' + format;
    if (run({{u"store"_s, folder.path()}, {u"format"_s, format}, {u"output"_s, path}}) != ExitComplete)
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_FindingsCommand : public QObject {
    Q_OBJECT

private slots:
    void failOnEndsWithFourFromThatSeverityUp_data()
    {
        QTest::addColumn<QString>("severity");
        QTest::addColumn<int>("code");
        QTest::newRow("not asked") << QString() << int(ExitComplete);
        QTest::newRow("critical") << u"critical"_s << int(ExitComplete);
        QTest::newRow("high") << u"high"_s << int(ExitFinding);
        QTest::newRow("any case") << u"High"_s << int(ExitFinding);
        QTest::newRow("medium") << u"medium"_s << int(ExitFinding);
        QTest::newRow("info") << u"info"_s << int(ExitFinding);
        QTest::newRow("what nobody told") << u"unknown"_s << int(ExitUsage);
        QTest::newRow("no severity") << u"awful"_s << int(ExitUsage);
    }

    void failOnEndsWithFourFromThatSeverityUp()
    {
        QFETCH(QString, severity);
        QFETCH(int, code);
        const Folder folder;
        fill(folder);
        QMap<QString, QString> options{{u"store"_s, folder.path()}};
        if (!severity.isEmpty())
            options.insert(u"fail-on"_s, severity);
        QCOMPARE(int(run(options)), code);
    }

    void wrongUsageAndWrongFilesHaveTheirCodes()
    {
        const Folder folder;
        fill(folder);
        QCOMPARE(run({}), ExitUsage);
        QCOMPARE(run({{u"store"_s, folder.path()}, {u"format"_s, u"xml"_s}}), ExitUsage);
        QCOMPARE(run({{u"store"_s, folder.path()}, {u"snapshot"_s, u"zero"_s}}), ExitUsage);
        QCOMPARE(run({{u"store"_s, folder.path()}, {u"snapshot"_s, u"7"_s}}), ExitFailed);
        QCOMPARE(run({{u"store"_s, u"/nowhere/at.all"_s}}), ExitFailed);
        QCOMPARE(run({{u"store"_s, folder.path()}, {u"output"_s, u"/nowhere/at.all"_s}}), ExitFailed);
        QCOMPARE(run({{u"store"_s, folder.path()}, {u"snapshot"_s, u"1"_s}}), ExitComplete);
    }

    void theWorkspaceIsNotWrittenOver()
    {
        const Folder folder;
        fill(folder);
        const QString link = folder.path() + u".link"_s;
        QVERIFY(QFile::link(folder.path(), link));
        for (const QString &output : {folder.path(), link})
            QCOMPARE(run({{u"store"_s, folder.path()}, {u"format"_s, u"json"_s}, {u"output"_s, output}}), ExitUsage);
        QCOMPARE(run({{u"store"_s, folder.path()}}), ExitComplete);
    }

    void csvHoldsUnhealthyFindingsAndNoSpreadsheetRunsThem()
    {
        const Folder folder;
        fill(folder);
        const QList<QByteArray> lines = written(folder, u"csv"_s).split('\n');
        QCOMPARE(lines.size(), 4); // header, two findings, nothing
        QCOMPARE(lines.at(0),
                 QByteArray("severity,title,resource,resourceId,subscription,subscriptionId,remedy,firstSeen,source,"
                            "category,state,rule,firstSeenFrom,id,recommendationId\r"));
        QVERIFY2(lines.at(1).startsWith("high,\"'=HYPERLINK(1)\",kv,/subscriptions/s1/"), lines.at(1).constData());
        QVERIFY2(lines.at(1).contains(",sub-one,s1,Close it,20"), lines.at(1).constData()); // a time of this century
        QVERIFY(lines.at(1).contains("Z,Azure Advisor,Security,Open,advisor:t,workspace,"));
        QVERIFY(lines.at(2).startsWith("low,Log it,kv,"));
    }

    void whatNobodyToldIsSaidAndFailsNothing()
    {
        const Folder folder;
        folder.collect(
            {page({named(u"/a1"_s, u"azure_security_assessment"_s, u"Log it"_s, R"({"statusCode":"Unhealthy"})")})});
        QCOMPARE(run({{u"store"_s, folder.path()}, {u"fail-on"_s, u"info"_s}}), ExitComplete);
        QVERIFY(written(folder, u"csv"_s).contains("\nunknown,Log it,"));
        QVERIFY(written(folder, u"sarif"_s).contains("\"level\": \"warning\""));
    }

    void jsonHoldsTheTextsAsTheyAre()
    {
        const Folder folder;
        fill(folder);
        const QJsonObject json = QJsonDocument::fromJson(written(folder, u"json"_s)).object();
        QCOMPARE(json.value(u"snapshot").toInt(), 1);
        const QJsonArray findings = json.value(u"findings").toArray();
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings.at(0).toObject().value(u"title").toString(), u"=HYPERLINK(1)"_s);
        QCOMPARE(findings.at(0).toObject().value(u"resourceId").toString(), vault);
    }

    void sarifHasARuleAndAPlaceForEachResult()
    {
        const Folder folder;
        fill(folder);
        const QJsonObject sarif = QJsonDocument::fromJson(written(folder, u"sarif"_s)).object();
        QCOMPARE(sarif.value(u"version").toString(), u"2.1.0"_s);
        const QJsonObject one = sarif.value(u"runs").toArray().at(0).toObject();
        const QJsonArray rules = one.value(u"tool").toObject().value(u"driver").toObject().value(u"rules").toArray();
        const QJsonArray results = one.value(u"results").toArray();
        QCOMPARE(rules.size(), 2);
        QCOMPARE(results.size(), 2);
        const QStringList levels{u"error"_s, u"note"_s};
        for (int at = 0; at < 2; ++at) {
            const QJsonObject result = results.at(at).toObject();
            const QJsonObject rule = rules.at(result.value(u"ruleIndex").toInt()).toObject();
            QCOMPARE(rule.value(u"id"), result.value(u"ruleId"));
            QCOMPARE(result.value(u"level").toString(), levels.at(at));
            QVERIFY(!result.value(u"message").toObject().value(u"text").toString().isEmpty());
            const QJsonObject place = result.value(u"locations").toArray().at(0).toObject();
            const QJsonObject logical = place.value(u"logicalLocations").toArray().at(0).toObject();
            QCOMPARE(logical.value(u"fullyQualifiedName").toString(), vault);
        }
    }

    void theTableIsOneLineForEachFinding()
    {
        const Folder folder;
        fill(folder);
        const QList<QByteArray> lines = written(folder, u"table"_s).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0).startsWith("high  =HYPERLINK(1)"));
        QVERIFY(lines.at(1).startsWith("low   Log it"));
    }
};

QTEST_GUILESS_MAIN(tst_FindingsCommand)
#include "tst_FindingsCommand.moc"
