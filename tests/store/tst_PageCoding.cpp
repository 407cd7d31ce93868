// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Compression.h"
#include "PageCoding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

class TestPageCoding : public QObject {
    Q_OBJECT

private slots:
    void everythingComesBack();
    void cutBytesAreRefused();
    void changedBytesNeverReadOutOfBounds();
    void packedBytesComeBack_data();
    void packedBytesComeBack();
    void damagedPackingIsNoticed();

private:
    static EncodedPage encoded()
    {
        PageRows rows;
        rows.entities = {{u"/A"_s, u"t"_s, u"Näme"_s, R"({"x":1})", R"({"id":1})", {u"upn:a"_s, u"/A"_s}},
                         {u"/B"_s, u"t"_s, QString(), QByteArray(), QByteArray(), {}}};
        Reference plain;
        plain.className = u"HAS"_s;
        plain.from.key = u"/A"_s;
        plain.to.alias = u"upn:b"_s;
        plain.keyIsPrefix = true;
        plain.key = u"/A|has|"_s;
        Reference made = plain;
        made.from = {{}, u"upn:c"_s};
        made.to = {u"/B"_s, {}};
        made.keyIsPrefix = false;
        made.key.clear();
        made.properties = R"({"y":2})";
        made.placeholder = {u"host:x"_s, u"h"_s, {u"Host"_s, u"Network"_s}, u"X"_s, R"({"z":3})"};
        rows.references = {plain, made};
        rows.lookups = {{u"/A"_s, u"addresses"_s, u"/B"_s, u"address"_s}};
        rows.additions = {{u"/A"_s, u"encrypted"_s, "true"}};
        const std::array raw{RawPosition{7, 3}, RawPosition{}};
        return encodePage(rows, raw, KeyHashing(1));
    }
};

void TestPageCoding::everythingComesBack()
{
    const EncodedPage page = encoded();
    EntitiesPage entities;
    QVERIFY(decode(page.entities, entities));
    QCOMPARE(entities.entities.size(), 2u);
    const auto text = [&entities](TextIndex index) { return std::string(entities.texts[index]); };
    const StagedEntity &first = entities.entities[0];
    QCOMPARE(text(first.key), std::string("/A"));
    QCOMPARE(text(first.type), std::string("t"));
    QCOMPARE(text(first.displayName), std::string("Näme"));
    QCOMPARE(std::string(first.properties), std::string(R"({"x":1})"));
    QCOMPARE(first.raw.block, 7);
    QCOMPARE(first.raw.index, 3u);
    QVERIFY(first.rawHash != 0);
    QCOMPARE(first.aliasCount, 2u);
    QCOMPARE(text(entities.aliases[first.firstAlias]), std::string("upn:a"));
    QCOMPARE(entities.aliases[first.firstAlias + 1], first.key);
    QCOMPARE(entities.entities[1].raw.block, -1);
    QCOMPARE(std::string(entities.entities[1].properties), std::string("{}"));
    QCOMPARE(text(entities.entities[1].displayName), std::string());

    OthersPage others;
    QVERIFY(decode(page.others, others));
    const auto other = [&others](TextIndex index) { return std::string(others.texts[index]); };
    QCOMPARE(others.references.size(), 2u);
    const StagedReference &plain = others.references[0];
    QVERIFY(!plain.fromIsAlias && plain.toIsAlias && plain.keyIsPrefix && plain.placeholder == 0);
    QCOMPARE(other(plain.className), std::string("HAS"));
    QCOMPARE(other(plain.type), std::string());
    QCOMPARE(other(plain.from), std::string("/A"));
    QCOMPARE(other(plain.to), std::string("upn:b"));
    QCOMPARE(other(plain.key), std::string("/A|has|"));
    const StagedReference &made = others.references[1];
    QVERIFY(made.fromIsAlias && !made.toIsAlias && !made.keyIsPrefix && made.placeholder == 1);
    QCOMPARE(std::string(made.properties), std::string(R"({"y":2})"));
    const StagedPlaceholder &placeholder = others.placeholders[0];
    QCOMPARE(other(placeholder.key), std::string("host:x"));
    QCOMPARE(other(placeholder.type), std::string("h"));
    QCOMPARE(placeholder.classes.size(), 2u);
    QCOMPARE(other(placeholder.classes[1]), std::string("Network"));
    QCOMPARE(std::string(placeholder.properties), std::string(R"({"z":3})"));
    QCOMPARE(others.lookups.size(), 1u);
    QCOMPARE(other(others.lookups[0].targetProperty), std::string("address"));
    QCOMPARE(others.additions.size(), 1u);
    QCOMPARE(other(others.additions[0].property), std::string("encrypted"));
    QCOMPARE(others.additions[0].value, std::string_view("true"));
}

void TestPageCoding::cutBytesAreRefused()
{
    const EncodedPage page = encoded();
    EntitiesPage entities;
    OthersPage others;
    for (qsizetype size = 0; size < page.entities.size(); ++size)
        QVERIFY(!decode(page.entities.left(size), entities));
    for (qsizetype size = 0; size < page.others.size(); ++size)
        QVERIFY(!decode(page.others.left(size), others));
    QVERIFY(!decode(page.entities + 'x', entities));
}

void TestPageCoding::changedBytesNeverReadOutOfBounds()
{
    const EncodedPage page = encoded();
    EntitiesPage entities;
    OthersPage others;
    int refused = 0;
    for (qsizetype place = 0; place < page.others.size(); ++place)
        for (const char byte : {'\0', '\x7f', '\xff'}) {
            QByteArray changed = page.others;
            changed[place] = byte;
            refused += decode(changed, others) ? 0 : 1;
        }
    for (qsizetype place = 0; place < page.entities.size(); ++place) {
        QByteArray changed = page.entities;
        changed[place] = '\xff';
        refused += decode(changed, entities) ? 0 : 1;
    }
    QVERIFY(refused > 0);
}

void TestPageCoding::packedBytesComeBack_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("much") << QByteArray(3000000, 'x');
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

void TestPageCoding::packedBytesComeBack()
{
    QFETCH(QByteArray, plain);
    Compression compression(3);
    const QByteArray packed = compression.pack({plain.constData(), size_t(plain.size())});
    QVERIFY(packed.size() < plain.size() / 100 + 100);
    QCOMPARE(compression.unpack(packed), plain);
    QCOMPARE(compression.unpack(packed), plain);
}

void TestPageCoding::damagedPackingIsNoticed()
{
    Compression compression(1);
    QByteArray plain;
    for (int i = 0; i < 1000; ++i)
        plain += QByteArray::number(i * 7919);
    const QByteArray packed = compression.pack({plain.constData(), size_t(plain.size())});
    QVERIFY(!compression.unpack({}));
    QVERIFY(!compression.unpack("nonsense"));
    QVERIFY(!compression.unpack(packed.chopped(1)));
    for (qsizetype place = 0; place < packed.size(); place += 11) {
        QByteArray changed = packed;
        changed[place] = char(changed[place] ^ 0x10);
        const auto unpacked = compression.unpack(changed);
        QVERIFY(!unpacked || *unpacked == plain); // a frame's header has a bit or two that change nothing
    }
}

QTEST_GUILESS_MAIN(TestPageCoding)
#include "tst_PageCoding.moc"
