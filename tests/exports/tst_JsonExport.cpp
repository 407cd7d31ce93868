// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"
#include "JsonExport.h"
#include "Samples.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

QByteArray jsonOf(const Estate &estate, const ExportRequest &request = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const ExportResult result = writeJson(estate, buffer, request);
    return std::holds_alternative<ExportSummary>(result) ? buffer.data() : QByteArray();
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject rowWithKey(const QJsonArray &rows, const QString &key)
{
    for (const QJsonValue &row : rows)
        if (row[u"_key"_s].toString() == key)
            return row.toObject();
    return {};
}

QStringList keysOf(const QJsonArray &rows)
{
    QStringList keys;
    for (const QJsonValue &row : rows)
        keys.append(row[u"_key"_s].toString());
    return keys;
}

/// Takes so many bytes, then is full.
class FullDevice : public QIODevice {
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(WriteOnly | Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (m_room == 0) {
            setErrorString(u"no space left"_s);
            return -1;
        }
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

EstatePtr largeEstate()
{
    EstateBuilder builder;
    for (int i = 0; i < 20'000; ++i)
        builder.add("key-" + QByteArray::number(i), "azure_vm", "vm", R"({"n":1})");
    return std::move(builder).build();
}

} // namespace

class tst_JsonExport : public QObject {
    Q_OBJECT

private slots:
    void entities_are_flat_rows();
    void numbers_are_exact();
    void placeholders_are_marked();
    void relationships_name_their_ends();
    void coverage_goes_along();
    void texts_of_any_signs_come_back();
    void an_empty_estate_is_three_empty_lists();
    void a_type_filter_keeps_what_lies_among_the_types_data();
    void a_type_filter_keeps_what_lies_among_the_types();
    void a_file_is_only_for_its_owner_data();
    void a_file_is_only_for_its_owner();
    void a_failure_names_the_file_and_what_the_system_said();
    void a_folder_is_not_overwritten();
    void a_full_device_is_a_problem_data();
    void a_full_device_is_a_problem();
    void a_stopped_export_leaves_the_old_file();
    void progress_reaches_the_end();
};

void tst_JsonExport::entities_are_flat_rows()
{
    const QJsonArray entities = parsed(jsonOf(*smallEstate()))[u"entities"_s].toArray();
    QCOMPARE(entities.size(), 5);
    QJsonObject vm = rowWithKey(entities, u"/VM/1"_s);
    const QJsonObject expected =
        QJsonDocument::fromJson(R"({"_key":"/VM/1","_type":"azure_vm","_class":["Host"],"displayName":"vm 1",
        "name":"vm 1","region":"west","cores":4,"price":0.5,"big":9007199254740993,"on":true,"none":null,"unit":1,
        "tags":["a","b|c","d\\e"],"empty":[],"huge":123456789012345678901})")
            .object();
    QCOMPARE(vm, expected);
    QCOMPARE(rowWithKey(entities, u"/nic/1"_s)[u"_class"_s], QJsonArray({u"NetworkInterface"_s, u"Other"_s}));
}

void tst_JsonExport::numbers_are_exact()
{
    const QByteArray json = jsonOf(*smallEstate());
    for (const char *member : {"\"big\":9007199254740993,", "\"price\":0.5,", "\"cores\":4,", "\"unit\":1.0}",
                               "\"temp\":-5}", "\"huge\":123456789012345678901,"})
        QVERIFY2(json.contains(member), member);
}

void tst_JsonExport::placeholders_are_marked()
{
    const QJsonArray entities = parsed(jsonOf(*smallEstate()))[u"entities"_s].toArray();
    const QJsonObject internet = rowWithKey(entities, u"global:internet"_s);
    QCOMPARE(internet[u"_placeholder"_s], QJsonValue(true));
    QCOMPARE(internet[u"_class"_s], QJsonArray({u"Internet"_s}));
    QCOMPARE(internet[u"_type"_s], QJsonValue(u""_s));
    QCOMPARE(internet[u"CIDR"_s], QJsonValue(u"0.0.0.0/0"_s));
    QCOMPARE(rowWithKey(entities, u"/VM/gone"_s)[u"_placeholder"_s], QJsonValue(true));
    QVERIFY(!rowWithKey(entities, u"/VM/1"_s).contains(u"_placeholder"_s));
}

void tst_JsonExport::relationships_name_their_ends()
{
    const QJsonArray relationships = parsed(jsonOf(*smallEstate()))[u"relationships"_s].toArray();
    QCOMPARE(relationships.size(), 3);
    QCOMPARE(rowWithKey(relationships, u"/VM/1|uses|/nic/1"_s),
             QJsonDocument::fromJson(R"({"_key":"/VM/1|uses|/nic/1","_type":"azure_vm_uses_nic","_class":"USES",
                "_fromEntityKey":"/VM/1","_toEntityKey":"/nic/1","displayName":"USES"})")
                 .object());
    QCOMPARE(rowWithKey(relationships, u"rule:22"_s),
             QJsonDocument::fromJson(R"({"_key":"rule:22","_type":"rule","_class":"ALLOWS","_fromEntityKey":"/nic/1",
                "_toEntityKey":"global:internet","displayName":"Rule 22","fromPort":22})")
                 .object());
    QCOMPARE(rowWithKey(relationships, u"/VM/1_/VM/gone"_s)[u"why"_s], QJsonValue(u"peer"_s));
}

void tst_JsonExport::coverage_goes_along()
{
    const QJsonArray rows = parsed(jsonOf(*smallEstate()))[u"coverage"_s].toArray();
    QCOMPARE(rows[0].toObject(),
             QJsonDocument::fromJson(R"({"step":"rm-vms","scope":"/subscriptions/s1","state":"denied","count":0,
        "expected":null,"permissions":["Microsoft.Compute/virtualMachines/read","*/read"],"reason":"no, \"really\"",
        "evidence":{"request":"GET https://management.azure.com/x","status":403,"code":"AuthorizationFailed","message":"=no",
        "requestId":"id-1","time":"2026-01-02T03:04:05.000Z"}})")
                 .object());
    QCOMPARE(rows[1][u"expected"_s], QJsonValue(1));
    QCOMPARE(rows[1][u"evidence"_s][u"time"_s], QJsonValue(QJsonValue::Null));
}

void tst_JsonExport::texts_of_any_signs_come_back()
{
    QString text;
    for (char16_t sign = 0; sign < 0x180; ++sign)
        text.append(sign);
    text += u"\u2028🙂\\u0041"_s;
    EstateBuilder builder;
    builder.add(text, u"azure_vm"_s, text,
                QJsonDocument(QJsonObject{{u"a\"b"_s, text}}).toJson(QJsonDocument::Compact));
    const QJsonObject row = parsed(jsonOf(*std::move(builder).build()))[u"entities"_s][0].toObject();
    QCOMPARE(row[u"_key"_s].toString(), text);
    QCOMPARE(row[u"displayName"_s].toString(), text);
    QCOMPARE(row[u"a\"b"_s].toString(), text);
}

void tst_JsonExport::an_empty_estate_is_three_empty_lists()
{
    const QJsonObject empty = parsed(jsonOf(*EstateBuilder().build()));
    QCOMPARE(empty, QJsonDocument::fromJson(R"({"entities":[],"relationships":[],"coverage":[]})").object());
}

void tst_JsonExport::a_type_filter_keeps_what_lies_among_the_types_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QStringList>("entities");
    QTest::addColumn<QStringList>("relationships");
    QTest::newRow("one") << QStringList{u"azure_vm"_s} << QStringList{u"/VM/1"_s, u"/VM/2"_s, u"/VM/gone"_s}
                         << QStringList{u"/VM/1_/VM/gone"_s};
    QTest::newRow("two") << QStringList{u"azure_nic"_s, u"azure_vm"_s}
                         << QStringList{u"/nic/1"_s, u"/VM/1"_s, u"/VM/2"_s, u"/VM/gone"_s}
                         << QStringList{u"/VM/1_/VM/gone"_s, u"/VM/1|uses|/nic/1"_s};
    QTest::newRow("without rows") << QStringList{u"azure_lb"_s} << QStringList() << QStringList();
}

void tst_JsonExport::a_type_filter_keeps_what_lies_among_the_types()
{
    QFETCH(QStringList, types);
    ExportRequest request;
    request.types = types;
    const QJsonObject json = parsed(jsonOf(*smallEstate(), request));
    QTEST(keysOf(json[u"entities"_s].toArray()), "entities");
    QTEST(keysOf(json[u"relationships"_s].toArray()), "relationships");
    QCOMPARE(json[u"coverage"_s].toArray().size(), 2);
}

void tst_JsonExport::a_file_is_only_for_its_owner_data()
{
    QTest::addColumn<bool>("existsOpenToAll");
    QTest::newRow("new") << false;
    QTest::newRow("replaced") << true;
}

void tst_JsonExport::a_file_is_only_for_its_owner()
{
    QFETCH(bool, existsOpenToAll);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"estate.json"_s);
    if (existsOpenToAll) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::Permissions(0x6666)));
    }
    const ExportResult result = writeJsonFile(*smallEstate(), path);
    const auto *summary = std::get_if<ExportSummary>(&result);
    QVERIFY(summary);
    QCOMPARE(summary->entities, 5);
    QCOMPARE(summary->relationships, 3);
    QCOMPARE(summary->gaps, 1);
    QCOMPARE(summary->files, QStringList(path));
    QCOMPARE(contentOf(path), jsonOf(*smallEstate()));
    const auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFileInfo(path).permissions(), owner);
}

void tst_JsonExport::a_failure_names_the_file_and_what_the_system_said()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString path = folder.filePath(u"file/below.json"_s);
    const ExportResult result = writeJsonFile(*smallEstate(), path);
    const auto *problem = std::get_if<ExportProblem>(&result);
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::CannotWrite);
    QCOMPARE(problem->path, path);
    QVERIFY(!problem->detail.isEmpty());
}

void tst_JsonExport::a_folder_is_not_overwritten()
{
    QTemporaryDir folder;
    const ExportResult result = writeJsonFile(*smallEstate(), folder.path());
    QCOMPARE(std::get<ExportProblem>(result).kind, ExportProblem::Kind::InTheWay);
}

void tst_JsonExport::a_full_device_is_a_problem_data()
{
    QTest::addColumn<qint64>("room");
    QTest::newRow("at once") << qint64{0};
    QTest::newRow("later") << qint64{300'000};
}

void tst_JsonExport::a_full_device_is_a_problem()
{
    QFETCH(qint64, room);
    FullDevice device(room);
    const ExportResult result = writeJson(*largeEstate(), device);
    const auto *problem = std::get_if<ExportProblem>(&result);
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::CannotWrite);
    QCOMPARE(problem->detail, u"no space left"_s);
}

void tst_JsonExport::a_stopped_export_leaves_the_old_file()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"estate.json"_s);
    QVERIFY(std::holds_alternative<ExportSummary>(writeJsonFile(*smallEstate(), path)));
    const QByteArray before = contentOf(path);
    std::stop_source source;
    ExportRequest request;
    request.stop = source.get_token();
    request.progress = [&source](qint64 done, qint64) {
        if (done > 0)
            source.request_stop();
    };
    const ExportResult result = writeJsonFile(*largeEstate(), path, request);
    QCOMPARE(std::get<ExportProblem>(result).kind, ExportProblem::Kind::Canceled);
    QCOMPARE(contentOf(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void tst_JsonExport::progress_reaches_the_end()
{
    QList<qint64> told;
    ExportRequest request;
    request.progress = [&told](qint64 done, qint64 total) {
        QCOMPARE(total, 20'000);
        told.append(done);
    };
    QVERIFY(!jsonOf(*largeEstate(), request).isEmpty());
    QVERIFY(told.size() > 3);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.first(), 0);
    QCOMPARE(told.last(), 20'000);
}

QTEST_GUILESS_MAIN(tst_JsonExport)
#include "tst_JsonExport.moc"
