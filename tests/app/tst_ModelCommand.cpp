// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelCommand.h"
#include "ModelOf.h"
#include "ModelText.h"
#include "Programs.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

const Catalog &shipped()
{
    static const Catalog catalog = [] {
        std::vector<CatalogProblem> problems;
        Catalog loaded = Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog")}, problems);
        if (!problems.empty())
            qFatal("%s: %s", qPrintable(problems.front().row), qPrintable(problems.front().reason));
        return loaded;
    }();
    return catalog;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ExitCode run(const QMap<QString, QString> &options)
{
    CommandLine line;
    line.command = u"model"_s;
    for (auto it = options.begin(); it != options.end(); ++it)
        line.values[it.key()] << it.value();
    return ModelCommand::run(line, shipped());
}

/// A model of two types and what is odd about names.
DataModel oddModel()
{
    const EntityType pipe{u"azure_pipe"_s, {u"Gateway"_s}, u"Pipe | <b>*"_s, u"Odd"_s, u"i"_s, {u"a|b"_s}};
    const EntityType twin{u"azure_twin"_s, {}, u"Odd"_s, u"Odd"_s, u"i"_s, {}};
    const ModelRequest list{
        u"pipes"_s, u"Pipes"_s, u"GET /v1.0/pipes?$select=id,name&$top=9"_s, {}, {u"A.Read"_s, u"B.Read"_s},
        true,       true};
    const ModelRequest more{
        u"more"_s, u"More"_s, u"GET {parentKey}/more?api-version=7"_s, u"azure_pipe"_s, {u"M/read"_s}};
    DataModel model;
    model.types = {{twin, {}, true}, {pipe, {list, more}, false}};
    model.types[1].requests[1].bringsEntities = false;
    model.types[1].requests[1].retired = u"2025-09-19"_s;
    model.relationships = {{u"HAS"_s, u"azure_pipe_has_twin"_s, u"azure_pipe"_s, u"azure_twin"_s},
                           {u"USES"_s, u"azure_resource_uses_pipe"_s, u"any"_s, u"azure_pipe"_s}};
    return model;
}

} // namespace

class tst_ModelCommand : public QObject {
    Q_OBJECT

private slots:
    void docsDataModelIsWhatTheCatalogSays();
    void everyLinkLeadsToAHeading_data();
    void everyLinkLeadsToAHeading();
    void linesAreNarrow();
    void namesThatMarkdownWouldTakeForItsOwnStayText();
    void requestsSayWhatTheyAskAndNeed();
    void jsonHoldsTheSameFacts();
    void anOutputFileIsThereWholeOrNotAtAll();
    void wrongUsageHasItsCode();
    void theUsersOwnRowsAreLeftOutIfAsked();
};

/// Whoever changes a row of the catalog runs the command of the message.
void tst_ModelCommand::docsDataModelIsWhatTheCatalogSays()
{
    const QByteArray kept = bytesOf(QStringLiteral(AZIMUTH_SOURCE_DIR "/docs/data-model.md"));
    const QByteArray made = modelMarkdown(dataModelOf(shipped()));
    const QList<QByteArray> keptLines = kept.split('\n'), madeLines = made.split('\n');
    qsizetype line = 0;
    while (line < keptLines.size() && line < madeLines.size() && keptLines[line] == madeLines[line])
        ++line;
    QVERIFY2(
        kept == made,
        qPrintable(u"docs/data-model.md is not what resources/catalog says (from line %1 on: \"%2\"). Write it anew: "
                   "scripts/data-model"_s.arg(line + 1)
                       .arg(QString::fromUtf8(madeLines.value(line)))));
}

void tst_ModelCommand::everyLinkLeadsToAHeading_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the shipped catalog") << modelMarkdown(dataModelOf(shipped()));
    QTest::newRow("odd names") << modelMarkdown(oddModel());
}

void tst_ModelCommand::everyLinkLeadsToAHeading()
{
    QFETCH(QByteArray, text);
    const QString all = QString::fromUtf8(text);
    QSet<QString> anchors;
    static const QRegularExpression heading(u"^#+ (.*)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression notInAnchors(u"[^\\w\\- ]"_s);
    for (auto match = heading.globalMatch(all); match.hasNext();) {
        const QString anchor = match.next().captured(1).toLower().remove(notInAnchors).replace(u' ', u'-');
        QString unique = anchor;
        for (int number = 1; anchors.contains(unique); ++number)
            unique = anchor + u'-' + QString::number(number);
        anchors << unique;
    }
    static const QRegularExpression link(u"\\]\\(#([^)]*)\\)"_s);
    int links = 0;
    for (auto match = link.globalMatch(all); match.hasNext(); ++links) {
        const QString anchor = match.next().captured(1);
        QVERIFY2(anchors.contains(anchor), qPrintable(anchor));
    }
    QVERIFY(links >= 5);
}

void tst_ModelCommand::linesAreNarrow()
{
    const QString all = QString::fromUtf8(modelMarkdown(dataModelOf(shipped())));
    for (const QString &line : all.split(u'\n')) {
        const bool isTable = line.startsWith(u'|');
        QVERIFY2(line.size() <= (isTable ? 240 : 160), qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void tst_ModelCommand::namesThatMarkdownWouldTakeForItsOwnStayText()
{
    const QByteArray text = modelMarkdown(oddModel());
    QVERIFY2(text.contains("### Pipe \\| \\<b\\>\\*\n"), text.constData());
    QVERIFY(!text.contains("<b>"));
    QVERIFY(text.contains("First columns: a\\|b."));
}

void tst_ModelCommand::requestsSayWhatTheyAskAndNeed()
{
    const QByteArray text = modelMarkdown(oddModel());
    QVERIFY2(text.contains("- `GET /v1.0/pipes`\n"
                           "  - once per tenant (step `pipes`)\n"
                           "  - with `$select` id, name\n"
                           "  - with `$top=9`\n"
                           "  - needs `A.Read` or `B.Read`\n"
                           "- `GET {parentKey}/more`\n"
                           "  - api-version 7, once per Pipe \\| \\<b\\>\\* (step `more`); retired on 2025-09-19; "
                           "tells more of them or relates them,\n"
                           "    and lists none\n"
                           "  - needs `M/read`\n"),
             text.constData());
    QVERIFY2(
        text.contains("| [Pipe \\| \\<b\\>\\*](#pipe--b) | `azure_pipe` | Gateway | tenant | `A.Read` or `B.Read` |\n"),
        text.constData());
    QVERIFY(text.contains("| [Odd](#odd-1) | `azure_twin` | | not listed | |\n"));
    QVERIFY(text.contains("- **HAS** [Odd](#odd-1): `azure_pipe_has_twin`\n"));
    QVERIFY(text.contains("- [any entity](#any-entity) **USES** it: `azure_resource_uses_pipe`\n"));
}

void tst_ModelCommand::jsonHoldsTheSameFacts()
{
    const QJsonObject odd = QJsonDocument::fromJson(modelJson(oddModel())).object();
    const QJsonObject pipe = odd.value(u"types"_s).toArray().at(1).toObject();
    QCOMPARE(pipe.value(u"type"_s).toString(), u"azure_pipe"_s);
    QCOMPARE(pipe.value(u"label"_s).toString(), u"Pipe | <b>*"_s);
    const QJsonObject list = pipe.value(u"requests"_s).toArray().at(0).toObject();
    QCOMPARE(list.value(u"method"_s).toString(), u"GET"_s);
    QCOMPARE(list.value(u"path"_s).toString(), u"/v1.0/pipes"_s);
    QCOMPARE(list.value(u"query"_s).toString(), u"$select=id,name&$top=9"_s);
    QCOMPARE(list.value(u"permissions"_s).toArray().size(), 2);
    const QJsonObject more = pipe.value(u"requests"_s).toArray().at(1).toObject();
    QCOMPARE(more.value(u"apiVersion"_s).toString(), u"7"_s);
    QCOMPARE(more.value(u"perEntityOf"_s).toString(), u"azure_pipe"_s);
    QCOMPARE(more.value(u"bringsEntities"_s).toBool(true), false);
    const DataModel model = dataModelOf(shipped());
    const QJsonObject all = QJsonDocument::fromJson(modelJson(model)).object();
    QCOMPARE(all.value(u"types"_s).toArray().size(), qsizetype(model.types.size()));
    QCOMPARE(all.value(u"relationships"_s).toArray().size(), qsizetype(model.relationships.size()));
}

void tst_ModelCommand::anOutputFileIsThereWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"model.md"_s);
    QCOMPARE(run({{u"output"_s, path}}), ExitComplete);
    QCOMPARE(bytesOf(path), modelMarkdown(dataModelOf(shipped())));
    QCOMPARE(run({{u"output"_s, path}, {u"format"_s, u"json"_s}}), ExitComplete);
    QCOMPARE(bytesOf(path), modelJson(dataModelOf(shipped())));
    QCOMPARE(run({{u"output"_s, folder.path()}}), ExitFailed);
    QCOMPARE(run({{u"output"_s, u"/nowhere/at.all"_s}}), ExitFailed);
}

void tst_ModelCommand::wrongUsageHasItsCode()
{
    QCOMPARE(run({{u"format"_s, u"html"_s}}), ExitUsage);
    QCOMPARE(run({{u"format"_s, QString()}}), ExitUsage);
}

/// By the real program, which knows the folders.
void tst_ModelCommand::theUsersOwnRowsAreLeftOutIfAsked()
{
    const Place place;
    const QString folder = place.path(u".local/share/azimuth/azimuth/catalog"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/mine.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"service": "Mine", "types": [{"type": "my_type", "like": "unseen", "label": "My type"}]})");
    file.close();
    const Ended all = runCli(place, {u"model"_s});
    QCOMPARE(all.code, int(ExitComplete));
    QVERIFY(all.out.contains("`my_type`"));
    const Ended shippedOnly = runCli(place, {u"model"_s, u"--shipped"_s});
    QCOMPARE(shippedOnly.code, int(ExitComplete));
    QCOMPARE(shippedOnly.out, modelMarkdown(dataModelOf(shipped())));
    QVERIFY2(shippedOnly.err.isEmpty(), shippedOnly.err.constData());
}

QTEST_GUILESS_MAIN(tst_ModelCommand)
#include "tst_ModelCommand.moc"
