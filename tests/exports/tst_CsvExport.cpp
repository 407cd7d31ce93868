// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CsvExport.h"
#include "EstateBuilder.h"
#include "Samples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QList<QStringList> tableIn(const QString &path)
{
    const auto rows = readCsv(contentOf(path));
    return rows ? *rows : QList<QStringList>{{u"not CSV"_s}};
}

std::optional<ExportProblem> problemOf(const ExportResult &result)
{
    const auto *problem = std::get_if<ExportProblem>(&result);
    return problem ? std::optional(*problem) : std::nullopt;
}

QFileDevice::Permissions ownerMode(const QString &path)
{
    const auto effective = QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser;
    return QFileInfo(path).permissions() & ~effective;
}

EstatePtr estateWithTypes(const QStringList &types)
{
    EstateBuilder builder;
    for (const QString &type : types)
        builder.add(u"key of "_s + type, type, type, {});
    return std::move(builder).build();
}

EstatePtr largeEstate()
{
    EstateBuilder builder;
    for (int i = 0; i < 20'000; ++i)
        builder.add("key-" + QByteArray::number(i), i % 2 ? "azure_vm" : "azure_nic", "vm", R"({"n":1})");
    return std::move(builder).build();
}

} // namespace

class tst_CsvExport : public QObject {
    Q_OBJECT

private slots:
    void a_folder_gets_a_file_a_type_and_two_more();
    void columns_start_with_the_catalogs();
    void cells_hold_every_kind_of_value();
    void placeholders_are_marked();
    void relationships_have_their_properties();
    void coverage_goes_along();
    void an_empty_estate_still_has_headers();
    void a_type_without_rows_has_a_header();
    void a_type_filter_keeps_relationships_among_the_types();
    void one_type_fits_one_file();
    void no_cell_of_any_file_runs();
    void files_and_folder_are_only_for_their_owner();
    void file_names_are_safe_whatever_a_type_is_called();
    void an_older_export_is_replaced_and_other_files_are_told();
    void a_folder_that_cannot_be_made_is_told();
    void something_in_the_way_leaves_no_half_set();
    void a_stopped_export_leaves_nothing();
    void rare_properties_stand_in_their_rows();
};

void tst_CsvExport::a_folder_gets_a_file_a_type_and_two_more()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/export"_s);
    const ExportResult result = writeCsv(*smallEstate(), path);
    const auto *summary = std::get_if<ExportSummary>(&result);
    QVERIFY(summary);
    const QStringList names{u"azure_nic.csv"_s, u"azure_vm.csv"_s, u"coverage.csv"_s, u"relationships.csv"_s,
                            u"unknown.csv"_s};
    QCOMPARE(filesIn(path), names);
    QStringList written = summary->files;
    written.sort();
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(written[i], path + u'/' + names[i]);
    QCOMPARE(summary->entities, 5);
    QCOMPARE(summary->relationships, 3);
    QCOMPARE(summary->gaps, 1);
    QVERIFY(summary->olderFiles.isEmpty());
}

void tst_CsvExport::columns_start_with_the_catalogs()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*smallEstate(), folder.path())));
    QCOMPARE(
        tableIn(folder.filePath(u"azure_vm.csv"_s)).first().join(u' '),
        u"_key _type displayName region name neverThere big cores empty huge none note on price tags temp unit _class _placeholder"_s);
    QCOMPARE(tableIn(folder.filePath(u"azure_nic.csv"_s)).first().join(u' '),
             u"_key _type displayName mac _class _placeholder"_s);
}

void tst_CsvExport::cells_hold_every_kind_of_value()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*smallEstate(), folder.path())));
    const QList<QStringList> table = tableIn(folder.filePath(u"azure_vm.csv"_s));
    QCOMPARE(table.size(), 4);
    QCOMPARE(table[1],
             QStringList({u"/VM/1"_s,
                          u"azure_vm"_s,
                          u"vm 1"_s,
                          u"west"_s,
                          u"vm 1"_s,
                          {},
                          u"9007199254740993"_s,
                          u"4"_s,
                          {},
                          u"123456789012345678901"_s,
                          {},
                          {},
                          u"true"_s,
                          u"0.5"_s,
                          u"a|b\\|c|d\\\\e"_s,
                          {},
                          u"1.0"_s,
                          u"Host"_s,
                          {}}));
    QCOMPARE(table[2][2], u"Zürich, \"二\"\n2"_s);
    QCOMPARE(table[2][11], u"line 1\r\nline 2"_s);
    QCOMPARE(table[2][15], u"-5"_s);
    QVERIFY(contentOf(folder.filePath(u"azure_vm.csv"_s)).contains("\"Zürich, \"\"二\"\"\n2\""));
}

void tst_CsvExport::placeholders_are_marked()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*smallEstate(), folder.path())));
    QCOMPARE(tableIn(folder.filePath(u"azure_vm.csv"_s))[3].last(), u"true"_s);
    QCOMPARE(tableIn(folder.filePath(u"unknown.csv"_s))[1],
             QStringList({u"global:internet"_s, {}, u"Internet"_s, u"0.0.0.0/0"_s, u"Internet"_s, u"true"_s}));
}

void tst_CsvExport::relationships_have_their_properties()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*smallEstate(), folder.path())));
    const QList<QStringList> table = tableIn(folder.filePath(u"relationships.csv"_s));
    QCOMPARE(table.first().join(u' '), u"_key _type _class _fromEntityKey _toEntityKey displayName fromPort why"_s);
    QCOMPARE(table.size(), 4);
    QVERIFY(table.contains(QStringList(
        {u"rule:22"_s, u"rule"_s, u"ALLOWS"_s, u"/nic/1"_s, u"global:internet"_s, u"Rule 22"_s, u"22"_s, {}})));
    QVERIFY(table.contains(QStringList(
        {u"/VM/1|uses|/nic/1"_s, u"azure_vm_uses_nic"_s, u"USES"_s, u"/VM/1"_s, u"/nic/1"_s, u"USES"_s, {}, {}})));
}

void tst_CsvExport::coverage_goes_along()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*smallEstate(), folder.path())));
    const QList<QStringList> table = tableIn(folder.filePath(u"coverage.csv"_s));
    QCOMPARE(table.size(), 3);
    QCOMPARE(table[0].size(), 13);
    QCOMPARE(table[1],
             QStringList({u"rm-vms"_s,
                          u"/subscriptions/s1"_s,
                          u"denied"_s,
                          u"0"_s,
                          {},
                          u"Microsoft.Compute/virtualMachines/read|*/read"_s,
                          u"no, \"really\""_s,
                          u"GET https://management.azure.com/x"_s,
                          u"403"_s,
                          u"AuthorizationFailed"_s,
                          u"'=no"_s,
                          u"id-1"_s,
                          u"2026-01-02T03:04:05.000Z"_s}));
    QCOMPARE(table[2][4], u"1"_s);
    QCOMPARE(table[2][8], QString());
}

void tst_CsvExport::an_empty_estate_still_has_headers()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*EstateBuilder().build(), folder.path())));
    QCOMPARE(filesIn(folder.path()), QStringList({u"coverage.csv"_s, u"relationships.csv"_s}));
    QCOMPARE(tableIn(folder.filePath(u"relationships.csv"_s)).size(), 1);
    QCOMPARE(tableIn(folder.filePath(u"coverage.csv"_s)).size(), 1);
}

void tst_CsvExport::a_type_without_rows_has_a_header()
{
    QTemporaryDir folder;
    ExportRequest request;
    request.types = {u"azure_lb"_s};
    QVERIFY(!problemOf(writeCsv(*smallEstate(), folder.path(), request)));
    QCOMPARE(filesIn(folder.path()), QStringList({u"azure_lb.csv"_s, u"coverage.csv"_s, u"relationships.csv"_s}));
    QCOMPARE(tableIn(folder.filePath(u"azure_lb.csv"_s)),
             QList<QStringList>({{u"_key"_s, u"_type"_s, u"displayName"_s, u"sku"_s, u"_class"_s, u"_placeholder"_s}}));
    QCOMPARE(tableIn(folder.filePath(u"coverage.csv"_s)).size(), 3);
}

void tst_CsvExport::a_type_filter_keeps_relationships_among_the_types()
{
    QTemporaryDir folder;
    ExportRequest request;
    request.types = {u"azure_vm"_s, u"azure_vm"_s};
    const ExportResult result = writeCsv(*smallEstate(), folder.path(), request);
    QCOMPARE(std::get<ExportSummary>(result).files.size(), 3);
    const QList<QStringList> table = tableIn(folder.filePath(u"relationships.csv"_s));
    QCOMPARE(table.size(), 2);
    QCOMPARE(table[1].first(), u"/VM/1_/VM/gone"_s);
}

void tst_CsvExport::one_type_fits_one_file()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"vms.csv"_s);
    const ExportResult result = writeCsvFile(*smallEstate(), path, u"azure_vm"_s);
    const ExportSummary summary = std::get<ExportSummary>(result);
    QCOMPARE(summary.entities, 3);
    QCOMPARE(summary.gaps, 1);
    QCOMPARE(filesIn(folder.path()), QStringList(u"vms.csv"_s));
    QTemporaryDir other;
    QVERIFY(!problemOf(writeCsv(*smallEstate(), other.path())));
    QCOMPARE(contentOf(path), contentOf(other.filePath(u"azure_vm.csv"_s)));
}

void tst_CsvExport::no_cell_of_any_file_runs()
{
    const QString bad = u"=1+1"_s;
    const QByteArray json = R"({"text":"=1+1","list":["=1+1"],"=1+1":"x"})";
    EstateBuilder builder;
    builder.setTypes(TypeCatalog({{bad, {bad}, bad, bad, bad, {bad, u"@other"_s}}}));
    const EntityHandle one = builder.add(bad, bad, bad, json);
    const EntityHandle two = builder.add(u"@"_s, bad, bad, json);
    builder.addRelationship(one, two, bad, bad, bad, json);
    CoverageRow row;
    row.step = row.scope = row.reason = bad;
    row.permissions = {bad};
    row.evidence = {bad, 200, bad, bad, bad, {}};
    builder.setCoverage({row});
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*std::move(builder).build(), folder.path())));
    int cells = 0;
    for (const QString &name : filesIn(folder.path())) {
        for (const QStringList &line : tableIn(folder.filePath(name))) {
            for (const QString &cell : line) {
                QVERIFY2(cell.isEmpty() || !u"=+-@"_s.contains(cell[0]), qPrintable(name + u": "_s + cell));
                cells += cell.startsWith(u'\'');
            }
        }
    }
    QVERIFY(cells > 20);
}

void tst_CsvExport::files_and_folder_are_only_for_their_owner()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new"_s);
    const auto readWrite = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QVERIFY(!problemOf(writeCsv(*smallEstate(), path)));
    QCOMPARE(ownerMode(path), readWrite | QFileDevice::ExeOwner);
    for (const QString &name : filesIn(path))
        QCOMPARE(ownerMode(path + u'/' + name), readWrite);
    QFile open(path + u"/coverage.csv"_s);
    QVERIFY(open.setPermissions(QFileDevice::Permissions(0x6666)));
    QVERIFY(!problemOf(writeCsv(*smallEstate(), path)));
    QCOMPARE(ownerMode(open.fileName()), readWrite);
}

void tst_CsvExport::file_names_are_safe_whatever_a_type_is_called()
{
    const QStringList types{
        u"../../etc/passwd"_s, u"/absolute"_s, u"a/b"_s, u"a\\b"_s, u"A_B"_s,    u"relationships"_s, u"COVERAGE"_s,
        u".hidden"_s,          u"."_s,         u".."_s,  u"con"_s,  u"lpt1.x"_s, u"-rf"_s,           QString(300, u'x'),
        QString(301, u'x'),    u"ä\n\0|"_s,    u" "_s};
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    const ExportResult result = writeCsv(*estateWithTypes(types), path);
    QVERIFY(!problemOf(result));
    QCOMPARE(filesIn(folder.path()), QStringList(u"out"_s));
    const QStringList names = filesIn(path);
    QCOMPARE(names.size(), types.size() + 2);
    QSet<QString> lower;
    for (const QString &name : names) {
        QVERIFY2(QRegularExpression(u"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,110}\\.csv$"_s).match(name).hasMatch(),
                 qPrintable(name));
        lower.insert(name.toLower());
    }
    QCOMPARE(lower.size(), names.size());
    QVERIFY(!names.contains(u"con.csv"_s));
    QCOMPARE(tableIn(path + u"/relationships.csv"_s).first().first(), u"_key"_s);
    QCOMPARE(tableIn(path + u"/relationships.csv"_s).size(), 1);
    QCOMPARE(tableIn(path + u"/relationships-2.csv"_s)[1][1], u"relationships"_s);
}

void tst_CsvExport::an_older_export_is_replaced_and_other_files_are_told()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*estateWithTypes({u"azure_old"_s, u"azure_vm"_s}), folder.path())));
    const QByteArray before = contentOf(folder.filePath(u"azure_vm.csv"_s));
    const ExportResult result = writeCsv(*smallEstate(), folder.path());
    QCOMPARE(std::get<ExportSummary>(result).olderFiles, QStringList(u"azure_old.csv"_s));
    QVERIFY(contentOf(folder.filePath(u"azure_vm.csv"_s)) != before);
    QCOMPARE(filesIn(folder.path()).size(), 6);
}

void tst_CsvExport::a_folder_that_cannot_be_made_is_told()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto below = problemOf(writeCsv(*smallEstate(), file.fileName() + u"/below"_s));
    QVERIFY(below);
    QCOMPARE(below->kind, ExportProblem::Kind::CannotWrite);
    QCOMPARE(below->path, file.fileName() + u"/below"_s);
    QVERIFY(!below->detail.isEmpty());
    const auto onFile = problemOf(writeCsv(*smallEstate(), file.fileName()));
    QVERIFY(onFile);
    QCOMPARE(onFile->kind, ExportProblem::Kind::InTheWay);
}

void tst_CsvExport::something_in_the_way_leaves_no_half_set()
{
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*estateWithTypes({u"azure_vm"_s}), folder.path())));
    const QByteArray before = contentOf(folder.filePath(u"azure_vm.csv"_s));
    QVERIFY(QFile::remove(folder.filePath(u"coverage.csv"_s)));
    QVERIFY(QDir(folder.path()).mkpath(u"coverage.csv/kept"_s));
    const auto problem = problemOf(writeCsv(*smallEstate(), folder.path()));
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::InTheWay);
    QCOMPARE(problem->path, folder.filePath(u"coverage.csv"_s));
    QCOMPARE(contentOf(folder.filePath(u"azure_vm.csv"_s)), before);
    QCOMPARE(filesIn(folder.path()), QStringList({u"azure_vm.csv"_s, u"coverage.csv"_s, u"relationships.csv"_s}));
    QVERIFY(QFileInfo(folder.filePath(u"coverage.csv/kept"_s)).isDir());
}

void tst_CsvExport::a_stopped_export_leaves_nothing()
{
    QTemporaryDir folder;
    for (const qint64 stopAt : {0, 4096, 12'288, 20'000}) {
        std::stop_source source;
        ExportRequest request;
        request.stop = source.get_token();
        request.progress = [&](qint64 done, qint64) {
            if (done >= stopAt)
                source.request_stop();
        };
        const auto problem = problemOf(writeCsv(*largeEstate(), folder.filePath(u"a/b"_s), request));
        QVERIFY(problem);
        QCOMPARE(problem->kind, ExportProblem::Kind::Canceled);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }
}

void tst_CsvExport::rare_properties_stand_in_their_rows()
{
    EstateBuilder builder;
    for (int i = 0; i < 100; ++i)
        builder.add("k" + QByteArray::number(i), "azure_vm", "vm", i % 33 == 1 ? R"({"rare":"yes"})" : "{}");
    QTemporaryDir folder;
    QVERIFY(!problemOf(writeCsv(*std::move(builder).build(), folder.path())));
    const QList<QStringList> table = tableIn(folder.filePath(u"azure_vm.csv"_s));
    for (int i = 0; i < 100; ++i)
        QCOMPARE(table[i + 1][3], i % 33 == 1 ? u"yes"_s : QString());
}

QTEST_GUILESS_MAIN(tst_CsvExport)
#include "tst_CsvExport.moc"
