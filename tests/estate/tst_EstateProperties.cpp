// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Estate.h"
#include "EstateBuilder.h"

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace azimuth;
using Kind = PropertyValue::Kind;

namespace {

EstatePtr estateOf(const QList<QByteArray> &properties)
{
    EstateBuilder builder;
    for (int i = 0; i < properties.size(); ++i)
        builder.add(u"key-%1"_s.arg(i), u"azure_vm"_s, u"vm"_s, properties[i]);
    return std::move(builder).build();
}

QString textOf(PropertyValue value)
{
    return QString::fromUtf8(value.text().data(), static_cast<qsizetype>(value.text().size()));
}

} // namespace

class tst_EstateProperties : public QObject {
    Q_OBJECT

private slots:
    void whole_numbers_are_exact_data();
    void whole_numbers_are_exact();
    void fractions_are_exact_data();
    void fractions_are_exact();
    void numbers_beyond_every_type_keep_their_text_data();
    void numbers_beyond_every_type_keep_their_text();
    void texts_come_back_as_they_were_data();
    void texts_come_back_as_they_were();
    void a_null_is_not_an_absent_property();
    void lists_keep_their_items_and_order();
    void what_should_not_be_inside_is_kept_as_its_json_data();
    void what_should_not_be_inside_is_kept_as_its_json();
    void one_column_may_hold_values_of_many_kinds();
    void rare_properties_are_found_where_they_are();
    void properties_are_listed_by_name_without_the_exports_own_names();
    void the_display_name_may_come_from_the_properties();
    void the_first_of_two_members_with_one_name_stands();
    void broken_properties_are_counted_data();
    void broken_properties_are_counted();
    void a_column_visits_what_is_there();
    void equal_texts_have_one_number();
    void a_text_longer_than_a_chunk_is_kept();
};

void tst_EstateProperties::whole_numbers_are_exact_data()
{
    QTest::addColumn<qint64>("number");
    const qint64 edge = qint64{1} << 31;
    for (const qint64 number :
         {qint64{0}, qint64{-5}, edge - 4, edge - 3, edge - 2, edge - 1, edge, -edge, -edge - 1, (qint64{1} << 53) + 1,
          std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
        QTest::addRow("%lld", static_cast<long long>(number)) << number;
}

void tst_EstateProperties::whole_numbers_are_exact()
{
    QFETCH(qint64, number);
    const EstatePtr estate =
        estateOf({"{\"a\":" + QByteArray::number(number) + ",\"b\":[1," + QByteArray::number(number) + "]}"});
    const PropertyValue value = estate->property(0, "a");
    QCOMPARE(value.kind(), Kind::Int);
    QCOMPARE(value.toInt(), number);
    QCOMPARE(value.toDouble(), static_cast<double>(number));
    QCOMPARE(value.toString(), QString::number(number));
    QCOMPARE(estate->property(0, "b").at(1).toInt(), number);
}

void tst_EstateProperties::fractions_are_exact_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<double>("number");
    QTest::newRow("half") << QByteArray("0.5") << 0.5;
    QTest::newRow("whole") << QByteArray("1.0") << 1.0;
    QTest::newRow("negative") << QByteArray("-273.15") << -273.15;
    QTest::newRow("exponent") << QByteArray("6.02E+23") << 6.02e23;
    QTest::newRow("small") << QByteArray("5e-324") << 5e-324;
    QTest::newRow("third") << QByteArray("0.3333333333333333") << 0.3333333333333333;
}

void tst_EstateProperties::fractions_are_exact()
{
    QFETCH(QByteArray, written);
    QFETCH(double, number);
    const EstatePtr estate = estateOf({"{ \"a\" : " + written + " }"});
    QCOMPARE(estate->property(0, "a").kind(), Kind::Double);
    QVERIFY(estate->property(0, "a").toDouble() == number);
    QCOMPARE(estate->property(0, "a").toString().toDouble(), number);
}

void tst_EstateProperties::numbers_beyond_every_type_keep_their_text_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const char *written : {"9223372036854775808", "-9223372036854775809", "18446744073709551615",
                                "123456789012345678901234567890", "1e400", "-0"})
        QTest::newRow(written) << QByteArray(written);
}

void tst_EstateProperties::numbers_beyond_every_type_keep_their_text()
{
    QFETCH(QByteArray, written);
    const EstatePtr estate = estateOf({"{\"a\":" + written + ",\"b\":2}"});
    QCOMPARE(estate->property(0, "a").kind(), Kind::Number);
    QCOMPARE(textOf(estate->property(0, "a")), QString::fromUtf8(written));
    QCOMPARE(estate->property(0, "b").toInt(), 2);
    QCOMPARE(estate->buildCounts().brokenProperties, 0);
}

void tst_EstateProperties::texts_come_back_as_they_were_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QByteArray(R"("")") << u""_s;
    QTest::newRow("plain") << QByteArray(R"("West Europe")") << u"West Europe"_s;
    QTest::newRow("unicode") << QByteArray(R"("Zürich 東京 🙂")") << u"Zürich 東京 🙂"_s;
    QTest::newRow("escaped") << QByteArray(R"("a\"b\\c\/d\n\t\u00e4\ud83d\ude42")") << u"a\"b\\c/d\n\tä🙂"_s;
    QTest::newRow("nul") << QByteArray(R"("a\u0000b")") << u"a\0b"_s;
    QTest::newRow("half a pair") << QByteArray(R"("x\ud800y")") << u"x?y"_s;
    QTest::newRow("looks like a number") << QByteArray(R"("0042")") << u"0042"_s;
    QTest::newRow("looks like the key") << QByteArray(R"("key-0")") << u"key-0"_s;
    QTest::newRow("ends with the key") << QByteArray(R"("https://portal/key-0")") << u"https://portal/key-0"_s;
}

void tst_EstateProperties::texts_come_back_as_they_were()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const EstatePtr estate = estateOf({"{\"a\":" + json + ",\"list\":[" + json + "]}"});
    QCOMPARE(estate->property(0, "a").kind(), Kind::Text);
    QCOMPARE(textOf(estate->property(0, "a")), text);
    QCOMPARE(estate->property(0, "list").at(0).toString(), text);
    QCOMPARE(estate->key(0), u"key-0"_s);
    QCOMPARE(estate->buildCounts().brokenProperties, 0);
}

void tst_EstateProperties::a_null_is_not_an_absent_property()
{
    const EstatePtr estate = estateOf({R"({"a":null,"b":true})", R"({"a":"x"})", R"({"onlyNull":null})"});
    QCOMPARE(estate->property(0, "a").kind(), Kind::Null);
    QVERIFY(!estate->property(0, "a").hasValue());
    QCOMPARE(estate->property(1, "b").kind(), Kind::Absent);
    QCOMPARE(estate->property(1, "nowhere").kind(), Kind::Absent);
    QCOMPARE(estate->property(2, "onlyNull").kind(), Kind::Null);
    QCOMPARE(estate->properties(0).size(), 2u);
    QCOMPARE(estate->properties(1).size(), 1u);
    QVERIFY(estate->property(0, "b").toBool());
}

void tst_EstateProperties::lists_keep_their_items_and_order()
{
    const EstatePtr estate =
        estateOf({R"({"a":[],"b":["x","y","x"],"c":[1,"1",null,true,2.5]})", R"({"b":["x","y","x"]})",
                  R"({"b":["y","x"],"a":[]})", R"({"d":[0],"e":[false]})"});
    QCOMPARE(estate->property(0, "a").kind(), Kind::List);
    QVERIFY(estate->property(0, "a").hasValue());
    QCOMPARE(estate->property(0, "a").size(), 0u);
    QCOMPARE(estate->property(0, "b").toString(), u"x, y, x"_s);
    QCOMPARE(estate->property(1, "b").toString(), u"x, y, x"_s);
    QCOMPARE(estate->property(2, "b").toString(), u"y, x"_s);
    const PropertyValue mixed = estate->property(0, "c");
    QCOMPARE(mixed.size(), 5u);
    QCOMPARE(mixed.at(0).kind(), Kind::Int);
    QCOMPARE(mixed.at(1).kind(), Kind::Text);
    QCOMPARE(mixed.at(2).kind(), Kind::Null);
    QVERIFY(mixed.at(3).toBool());
    QCOMPARE(mixed.at(4).toDouble(), 2.5);
    QCOMPARE(mixed.at(5).kind(), Kind::Absent);
    QCOMPARE(estate->property(3, "e").at(0).kind(), Kind::Bool);
}

void tst_EstateProperties::what_should_not_be_inside_is_kept_as_its_json_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("object") << QByteArray(R"({"a":{"b":[1,2]},"z":1})") << uR"({"b":[1,2]})"_s;
    QTest::newRow("empty object") << QByteArray(R"({"a":{},"z":1})") << u"{}"_s;
    QTest::newRow("object in a list") << QByteArray(R"({"a":[{"b":"]"}],"z":1})") << uR"({"b":"]"})"_s;
    QTest::newRow("list in a list") << QByteArray(R"({"a":[[1,"2"]],"z":1})") << uR"([1,"2"])"_s;
}

void tst_EstateProperties::what_should_not_be_inside_is_kept_as_its_json()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    const EstatePtr estate = estateOf({json});
    QCOMPARE(estate->property(0, "a").toString(), text);
    QCOMPARE(estate->property(0, "z").toInt(), 1);
    QCOMPARE(estate->buildCounts().brokenProperties, 0);
}

void tst_EstateProperties::one_column_may_hold_values_of_many_kinds()
{
    const QList<QByteArray> values{"1", "\"1\"", "true", "null", "1.5", "[1]", "5000000000", "99999999999999999999",
                                   "2"};
    QList<QByteArray> rows;
    for (const QByteArray &value : values)
        rows.append("{\"a\":" + value + '}');
    rows.append("{}");
    const EstatePtr estate = estateOf(rows);
    QList<Kind> kinds;
    for (const EntityIndex entity : estate->entities())
        kinds.append(estate->property(entity, "a").kind());
    QCOMPARE(kinds,
             QList<Kind>({Kind::Int, Kind::Text, Kind::Bool, Kind::Null, Kind::Double, Kind::List, Kind::Int,
                          Kind::Number, Kind::Int, Kind::Absent}));
    QCOMPARE(estate->property(6, "a").toInt(), 5'000'000'000);
    QCOMPARE(estate->property(8, "a").toInt(), 2);
}

void tst_EstateProperties::rare_properties_are_found_where_they_are()
{
    QList<QByteArray> rows(1000, "{}");
    rows[0] = R"({"first":1})";
    rows[500] = R"({"middle":1,"mixed":"x"})";
    rows[501] = R"({"mixed":2})";
    rows[999] = R"({"last":null})";
    const EstatePtr estate = estateOf(rows);
    QCOMPARE(estate->property(0, "first").toInt(), 1);
    QCOMPARE(estate->property(500, "middle").toInt(), 1);
    QCOMPARE(estate->property(500, "mixed").toString(), u"x"_s);
    QCOMPARE(estate->property(501, "mixed").toInt(), 2);
    QCOMPARE(estate->property(999, "last").kind(), Kind::Null);
    QCOMPARE(estate->property(1, "first").kind(), Kind::Absent);
    QCOMPARE(estate->property(499, "middle").kind(), Kind::Absent);
    QVERIFY(estate->properties(2).empty());
}

void tst_EstateProperties::properties_are_listed_by_name_without_the_exports_own_names()
{
    const EstatePtr estate = estateOf({R"({"b":1,"_key":"x","a":2,"displayName":"other","C":[3],"tag.Ä":4})"});
    QStringList names;
    for (const Property &property : estate->properties(0))
        names.append(QUtf8StringView(property.name).toString());
    QCOMPARE(names, QStringList({u"C"_s, u"a"_s, u"b"_s, u"tag.Ä"_s}));
    QCOMPARE(estate->displayName(0), u"vm"_s);
    QCOMPARE(estate->property(0, u"tag.Ä"_s).toInt(), 4);
}

void tst_EstateProperties::the_display_name_may_come_from_the_properties()
{
    EstateBuilder builder;
    builder.add(u"k"_s, u"azure_vm"_s, {}, R"({"n":1,"displayName":"Given"})");
    QCOMPARE(std::move(builder).build()->displayName(0), u"Given"_s);
}

void tst_EstateProperties::the_first_of_two_members_with_one_name_stands()
{
    const EstatePtr estate = estateOf({R"({"a":1,"b":2,"a":3})"});
    QCOMPARE(estate->property(0, "a").toInt(), 1);
    QCOMPARE(estate->properties(0).size(), 2u);
}

void tst_EstateProperties::broken_properties_are_counted_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"[1]", "\"x\"", "{\"a\":1", "{\"a\":1,}", "{\"a\":1}x", "{\"a\":1,\"b\":", "{\"a\":1,\"b\":[1,2",
          "{\"a\":1,\"b\":tru}", "{\"a\":1,\"b\":1x2}", "{\"a\":1,\"b\":\"\xff\"}", "nonsense", "\0", " "})
        QTest::newRow(json) << QByteArray(json);
}

void tst_EstateProperties::broken_properties_are_counted()
{
    QFETCH(QByteArray, json);
    const EstatePtr estate = estateOf({json, R"({"a":2})"});
    QCOMPARE(estate->entityCount(), 2u);
    QCOMPARE(estate->buildCounts().brokenProperties, json.isEmpty() ? 0 : 1);
    QCOMPARE(estate->property(1, "a").toInt(), 2);
    QCOMPARE(estate->property(0, "b").kind(), Kind::Absent);
}

void tst_EstateProperties::a_column_visits_what_is_there()
{
    EstateBuilder builder;
    builder.add(u"nic"_s, u"azure_nic"_s, u"nic"_s, R"({"region":"north"})");
    for (int i = 0; i < 100; ++i)
        builder.add(u"vm-%1"_s.arg(i), u"azure_vm"_s, u"vm"_s,
                    i % 40 ? R"({"region":"west"})" : R"({"region":"north","rare":true})");
    const EstatePtr estate = std::move(builder).build();
    const TypeIndex vms = *estate->findType(u"azure_vm"_s);
    QCOMPARE(estate->columnCount(vms), 2u);
    for (const QString &name : {u"region"_s, u"rare"_s}) {
        const PropertyColumn column = *estate->column(vms, name);
        QStringList found;
        column.forEach([&](EntityIndex entity, PropertyValue value) {
            QCOMPARE(column.at(entity).toString(), value.toString());
            if (value.text() == "north" || value.toBool())
                found.append(estate->key(entity));
        });
        QCOMPARE(found, QStringList({u"vm-0"_s, u"vm-40"_s, u"vm-80"_s}));
    }
    QCOMPARE(estate->column(vms, u"rare"_s)->filled(), 3u);
    QVERIFY(!estate->column(vms, u"nowhere"_s));
}

void tst_EstateProperties::equal_texts_have_one_number()
{
    const EstatePtr estate = estateOf({R"({"a":"x","b":"y"})", R"({"a":"y","b":1})"});
    QCOMPARE(estate->property(0, "b").textId(), estate->property(1, "a").textId());
    QVERIFY(estate->property(0, "a").textId() != estate->property(1, "a").textId());
    QCOMPARE(estate->property(1, "b").textId(), 0u);
}

void tst_EstateProperties::a_text_longer_than_a_chunk_is_kept()
{
    const QByteArray large(3'000'000, 'x');
    EstateBuilder builder;
    builder.add(u"k1"_s, u"azure_vm"_s, u"one"_s, R"({"a":"small"})");
    builder.add(u"k2"_s, u"azure_vm"_s, u"two"_s, "{\"a\":\"" + large + "k2\",\"b\":\"after\"}");
    builder.add(u"k3"_s, u"azure_vm"_s, u"three"_s, R"({"a":"last"})");
    const EstatePtr estate = std::move(builder).build();
    QCOMPARE(estate->property(1, "a").text().size(), 3'000'002u);
    QCOMPARE(estate->key(1), u"k2"_s);
    QCOMPARE(estate->property(1, "b").toString(), u"after"_s);
    QCOMPARE(estate->property(0, "a").toString(), u"small"_s);
    QCOMPARE(estate->property(2, "a").toString(), u"last"_s);
}

QTEST_GUILESS_MAIN(tst_EstateProperties)
#include "tst_EstateProperties.moc"
