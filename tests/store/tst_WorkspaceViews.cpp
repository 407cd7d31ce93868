// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;

/// docs/workspace.md promises views and shows queries: each runs here, as written.
class TestWorkspaceViews : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void documentedQueriesAnswer_data();
    void documentedQueriesAnswer();
    void documentedColumnsAreTheViews_data();
    void documentedColumnsAreTheViews();
    void findingsAreEmptyForNow();
    void placeholdersHaveTheirOwnClasses();

private:
    QString document() const
    {
        QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/docs/workspace.md"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    Folder m_folder;
};

void TestWorkspaceViews::initTestCase()
{
    Reference toHost = refer(u"SEES"_s, u"/sub/VM1"_s, u"host:a"_s, u"vm_sees_host"_s);
    toHost.placeholder = host(u"host:a"_s);
    const std::vector<EntityRow> machines{entity(u"/sub/VM1"_s, u"azure_vm"_s, R"({"vmSize":"B1"})"),
                                          entity(u"/sub/vm2"_s, u"azure_vm"_s, R"({"vmSize":"B1"})"),
                                          entity(u"/sub/nic"_s, u"azure_nic"_s)};
    m_folder.collect({page(machines, {toHost, refer(u"USES"_s, u"/sub/vm1"_s, u"/sub/nic"_s)})});
    const auto workspace = m_folder.open();
    QVERIFY(!workspace->setAnnotation({AnnotationKind::HighValue, u"/sub/VM2"_s, {}, u"crown"_s, {}}));
    PageRows changed = page(machines, {toHost, refer(u"USES"_s, u"/sub/vm1"_s, u"/sub/nic"_s)});
    changed.entities[1].properties = R"({"vmSize":"D4"})";
    commit(*workspace, begin(*workspace, {u"one"_s}).front().id, changed);
    SealRules rules;
    CoverageRow denied;
    denied.step = u"rm-vaults"_s;
    denied.scope = u"/subscriptions/1"_s;
    denied.state = CoverageState::Denied;
    denied.permissions = {u"a/read"_s, u"b/read"_s};
    denied.evidence.code = u"AuthorizationFailed"_s;
    CoverageRow complete;
    complete.step = u"rm-vms"_s;
    complete.state = CoverageState::Complete;
    rules.coverage = {complete, denied};
    seal(*workspace, rules);
}

void TestWorkspaceViews::documentedQueriesAnswer_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("answer");
    const QList<QStringList> answers{
        {u"azure_vm|2"_s, u"azure_nic|1"_s},
        {u"B1|1"_s, u"D4|1"_s},
        {u"USES|azure_nic|/sub/nic"_s, u"SEES||host:a"_s},
        {u"azure_vm|/sub/vm2"_s},
        {u"rm-vaults|/subscriptions/1|denied|AuthorizationFailed|a/read"_s,
         u"rm-vaults|/subscriptions/1|denied|AuthorizationFailed|b/read"_s},
        {u"azure_vm|/sub/vm2"_s},
        {u"azure_vm|/sub/vm2|crown"_s},
    };
    static const QRegularExpression block(u"```sql\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    auto match = block.globalMatch(document());
    for (int number = 0; match.hasNext(); ++number)
        QTest::addRow("query %d", number + 1)
            << match.next().captured(1) << answers.value(number, {u"no answer is known for this query"_s});
}

void TestWorkspaceViews::documentedQueriesAnswer()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, answer);
    QCOMPARE(rows(m_folder.path(), sql), answer);
}

void TestWorkspaceViews::documentedColumnsAreTheViews_data()
{
    QTest::addColumn<QStringList>("documented");
    static const QRegularExpression line(u"^\\| `(\\w+)` \\| (.*) \\|$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression name(u"`(\\w+)`"_s);
    static const QRegularExpression aside(u"\\([^)]*\\)"_s);
    auto match = line.globalMatch(document());
    while (match.hasNext()) {
        const auto view = match.next();
        QStringList columns;
        auto column = name.globalMatch(view.captured(2).remove(aside));
        while (column.hasNext())
            columns.append(column.next().captured(1));
        QTest::newRow(qPrintable(view.captured(1))) << columns;
    }
}

void TestWorkspaceViews::documentedColumnsAreTheViews()
{
    QFETCH(QStringList, documented);
    const QString view = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(!documented.isEmpty());
    QStringList columns = rows(m_folder.path(), u"select name from pragma_table_info('%1')"_s.arg(view));
    QCOMPARE(documented, columns);
}

void TestWorkspaceViews::findingsAreEmptyForNow()
{
    QCOMPARE(rows(m_folder.path(), u"select count(*) from findings"_s), QStringList{u"0"_s});
}

void TestWorkspaceViews::placeholdersHaveTheirOwnClasses()
{
    QCOMPARE(rows(m_folder.path(), u"select key, classes from entities where placeholder"_s),
             QStringList{u"host:a|[\"Host\"]"_s});
    QCOMPARE(rows(m_folder.path(), u"select distinct classes from entities where type = 'azure_vm'"_s),
             QStringList{u"[\"Host\"]"_s});
}

QTEST_GUILESS_MAIN(TestWorkspaceViews)
#include "tst_WorkspaceViews.moc"
