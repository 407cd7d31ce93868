// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityColumns.h"
#include "EstateBuilder.h"
#include "QueryRows.h"
#include "QueryText.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace azimuth;
using Test = Condition::Test;

namespace {

EstatePtr smallEstate()
{
    EstateBuilder builder;
    builder.setTypes(TypeCatalog({{u"box"_s, {u"Host"_s}, u"Box"_s, u"Storage"_s, u"box"_s, {u"size"_s, u"made"_s}},
                                  {u"group"_s, {u"Group"_s}, u"Group"_s, u"Storage"_s, u"group"_s, {}},
                                  {u"person"_s, {u"User"_s}, u"Person"_s, u"People"_s, u"person"_s, {}}}));
    builder.add(u"top", u"group", u"Top", "{}");
    builder.add(
        u"/in/alpha", u"box", u"Alpha",
        R"({"size":10,"made":"2019-03-14T09:12:00Z","open":true,"tag.env":"Prod","ports":["22","443"],"note":"x"})");
    builder.add(u"/in/beta", u"box", u"beta",
                R"({"size":2.5,"made":1552554720000,"open":false,"tag.env":"dev","note":null})");
    builder.add(u"/in/gamma", u"box", u"Gämma",
                R"({"size":-3,"made":"2021-01-01T00:00:00Z","ports":["80"],"tag.env":"PROD"})");
    builder.add(u"/out/delta", u"box", u"delta-10", R"({"size":10})");
    builder.add(u"ann", u"person", u"Ann", R"({"open":true})");
    for (const QString &inside : {u"/in/alpha"_s, u"/in/beta"_s, u"/in/gamma"_s})
        builder.addRelationship(u"top", inside, u"HAS");
    builder.addRelationship(u"ann", u"/in/alpha", u"USES", u"uses");
    builder.addPlaceholder({u"lost"_s, u"box"_s, {u"Host"_s}, u"lost"_s, {}});
    builder.addRelationship(u"ann", u"lost", u"USES", u"uses");
    return std::move(builder).build();
}

QString namesOf(const Estate &estate, const std::vector<EntityIndex> &rows)
{
    QStringList names;
    for (const EntityIndex row : rows)
        names.append(estate.displayName(row));
    return names.join(u' ');
}

QString listed(const EntityQuery &query)
{
    static const EstatePtr estate = smallEstate();
    static const ContainmentPtr containment = Containment::of(estate);
    return namesOf(*estate, rowsFor(*estate, *containment, query));
}

} // namespace

class tst_EntityQuery : public QObject {
    Q_OBJECT
private slots:
    void comesBackFromJson_data();
    void comesBackFromJson();
    void readsBrokenJsonAsNothing();
    void operatorsJudge_data();
    void operatorsJudge();
    void partsOfAQueryNarrow_data();
    void partsOfAQueryNarrow();
    void sorts_data();
    void sorts();
    void sortsAnyTextsLikeAPlainSort();
    void findsNeedlesLikeAPlainSearch();
    void stopsWhenAsked();
    void countsWithoutFilters();
    void tellsDistinctValues();
    void labelsAreForPeople_data();
    void labelsAreForPeople();
    void columnsHaveKinds();
    void firstColumnsComeFromTheCatalog();
};

void tst_EntityQuery::comesBackFromJson_data()
{
    QTest::addColumn<EntityQuery>("query");
    QTest::addRow("everything") << EntityQuery();
    EntityQuery full;
    full.types = QStringList{u"a"_s, u"b"_s};
    full.service = u"Storage"_s;
    full.className = u"Host"_s;
    full.within = u"/Subscriptions/\"x\"\n"_s;
    full.keys = QStringList{u"k\u202e"_s};
    full.text = u"日本"_s;
    for (const Test test : {Test::Is, Test::IsNot, Test::Contains, Test::ContainsNot, Test::Less, Test::Greater,
                            Test::Present, Test::Absent})
        full.conditions.push_back({u"tag.env"_s, test, {u"1"_s, QString()}});
    full.sort = {{columns::name, true}, {u"size"_s, false}};
    QTest::addRow("all parts") << full;
}

void tst_EntityQuery::comesBackFromJson()
{
    QFETCH(const EntityQuery, query);
    QCOMPARE(entityQueryFrom(toJson(query)), query);
}

void tst_EntityQuery::readsBrokenJsonAsNothing()
{
    QVERIFY(entityQueryFrom("").isEverything());
    QVERIFY(entityQueryFrom("[1]").isEverything());
    const EntityQuery query =
        entityQueryFrom(R"({"types":[1,"a"],"conditions":[{"column":"x","test":"?"},3],"sort":[{}]})");
    QCOMPARE(query.types, QStringList{u"a"_s});
    QVERIFY(query.conditions.empty());
    QVERIFY(query.sort.empty());
}

void tst_EntityQuery::operatorsJudge_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<Test>("test");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const QString &column, Test test, const QStringList &values,
                        const QString &names) { QTest::addRow("%s", name) << column << test << values << names; };
    row("text is, without case", u"tag.env"_s, Test::Is, {u"prod"_s}, u"Alpha Gämma"_s);
    row("text is one of", u"tag.env"_s, Test::Is, {u"prod"_s, u"DEV"_s}, u"Alpha beta Gämma"_s);
    row("text is not; absent counts", u"tag.env"_s, Test::IsNot, {u"prod"_s}, u"beta delta-10 lost"_s);
    row("text contains", u"tag.env"_s, Test::Contains, {u"RO"_s}, u"Alpha Gämma"_s);
    row("text contains one of", u"tag.env"_s, Test::Contains, {u"ro"_s, u"ev"_s}, u"Alpha beta Gämma"_s);
    row("text contains not", u"tag.env"_s, Test::ContainsNot, {u"ro"_s}, u"beta delta-10 lost"_s);
    row("number is", u"size"_s, Test::Is, {u"10"_s}, u"Alpha delta-10"_s);
    row("number is, written otherwise", u"size"_s, Test::Is, {u"10.0"_s}, u"Alpha delta-10"_s);
    row("number is one of", u"size"_s, Test::Is, {u"2.5"_s, u"-3"_s}, u"beta Gämma"_s);
    row("number is not", u"size"_s, Test::IsNot, {u"10"_s}, u"beta Gämma lost"_s);
    row("number less", u"size"_s, Test::Less, {u"2.5"_s}, u"Gämma"_s);
    row("number greater", u"size"_s, Test::Greater, {u"2"_s}, u"Alpha beta delta-10"_s);
    row("number is no text", u"size"_s, Test::Is, {u"ten"_s}, QString());
    row("number contains digits", u"size"_s, Test::Contains, {u"1"_s}, u"Alpha delta-10"_s);
    row("yes", u"open"_s, Test::Is, {u"true"_s}, u"Alpha"_s);
    row("no", u"open"_s, Test::Is, {u"false"_s}, u"beta"_s);
    row("not yes: absent counts", u"open"_s, Test::IsNot, {u"true"_s}, u"beta delta-10 Gämma lost"_s);
    row("present: null is not", u"note"_s, Test::Present, {}, u"Alpha"_s);
    row("absent: null is", u"note"_s, Test::Absent, {}, u"beta delta-10 Gämma lost"_s);
    row("date before, text and milliseconds", u"made"_s, Test::Less, {u"2020-01-01T00:00:00Z"_s}, u"Alpha beta"_s);
    row("date after", u"made"_s, Test::Greater, {u"2020-01-01T00:00:00Z"_s}, u"Gämma"_s);
    row("date is a moment", u"made"_s, Test::Is, {u"2019-03-14T09:12:00Z"_s}, u"Alpha beta"_s);
    row("any item of a list is", u"ports"_s, Test::Is, {u"443"_s}, u"Alpha"_s);
    row("no item of a list is", u"ports"_s, Test::IsNot, {u"443"_s}, u"beta delta-10 Gämma lost"_s);
    row("any item of a list contains", u"ports"_s, Test::Contains, {u"0"_s}, u"Gämma"_s);
    row("name, beyond ASCII", columns::name, Test::Contains, {u"GÄM"_s}, u"Gämma"_s);
    row("name is", columns::name, Test::Is, {u"ALPHA"_s}, u"Alpha"_s);
    row("key", columns::key, Test::Contains, {u"/OUT/"_s}, u"delta-10"_s);
    row("type by label", columns::type, Test::Is, {u"Box"_s}, u"Alpha beta delta-10 Gämma lost"_s);
    row("type by name", columns::type, Test::Is, {u"box"_s}, u"Alpha beta delta-10 Gämma lost"_s);
    row("type is not", columns::type, Test::IsNot, {u"box"_s}, QString());
    row("class", columns::classes, Test::Is, {u"host"_s}, u"Alpha beta delta-10 Gämma lost"_s);
    row("parent", columns::parent, Test::Is, {u"top"_s}, u"Alpha beta Gämma"_s);
    row("no parent", columns::parent, Test::Absent, {}, u"delta-10 lost"_s);
    row("incoming", columns::incoming, Test::Greater, {u"1"_s}, u"Alpha"_s);
    row("outgoing", columns::outgoing, Test::Is, {u"0"_s}, u"Alpha beta delta-10 Gämma lost"_s);
    row("placeholder", columns::placeholder, Test::Is, {u"true"_s}, u"lost"_s);
    row("unknown property present", u"nothing"_s, Test::Present, {}, QString());
    row("unknown property absent", u"nothing"_s, Test::Absent, {}, u"Alpha beta delta-10 Gämma lost"_s);
    row("no values", u"tag.env"_s, Test::Is, {}, QString());
}

void tst_EntityQuery::operatorsJudge()
{
    QFETCH(const QString, column);
    QFETCH(const Test, test);
    QFETCH(const QStringList, values);
    QFETCH(const QString, names);
    EntityQuery query;
    query.types = QStringList{u"box"_s};
    query.conditions = {{column, test, values}};
    query.sort = {{columns::name, false}};
    QCOMPARE(listed(query), names);
}

void tst_EntityQuery::partsOfAQueryNarrow_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("names");
    QTest::addRow("everything, by type and name") << QByteArray("{}") << u"Alpha beta delta-10 Gämma lost Top Ann"_s;
    QTest::addRow("types") << QByteArray(R"({"types":["person","group"]})") << u"Top Ann"_s;
    QTest::addRow("unknown type") << QByteArray(R"({"types":["nobody"]})") << QString();
    QTest::addRow("service") << QByteArray(R"({"service":"People"})") << u"Ann"_s;
    QTest::addRow("class") << QByteArray(R"({"class":"User"})") << u"Ann"_s;
    QTest::addRow("within, itself too") << QByteArray(R"({"within":"TOP"})") << u"Alpha beta Gämma Top"_s;
    QTest::addRow("within nothing known") << QByteArray(R"({"within":"gone"})") << QString();
    QTest::addRow("keys in their order") << QByteArray(R"({"keys":["ann","gone","/in/BETA","ann"]})") << u"Ann beta"_s;
    QTest::addRow("keys sorted") << QByteArray(R"({"keys":["/in/beta","ann"],"sort":[{"column":"_name"}]})")
                                 << u"Ann beta"_s;
    QTest::addRow("keys filtered") << QByteArray(R"({"keys":["ann","/in/beta"],"types":["box"]})") << u"beta"_s;
    QTest::addRow("text in name") << QByteArray(R"({"text":"LPH"})") << u"Alpha"_s;
    QTest::addRow("text in key") << QByteArray(R"({"text":"/in/"})") << u"Alpha beta Gämma"_s;
    QTest::addRow("conditions together") << QByteArray(
        R"({"conditions":[{"column":"open","test":"is","values":["true"]},{"column":"size","test":"present"}]})")
                                         << u"Alpha"_s;
}

void tst_EntityQuery::partsOfAQueryNarrow()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QString, names);
    QCOMPARE(listed(entityQueryFrom(query)), names);
}

void tst_EntityQuery::sorts_data()
{
    QTest::addColumn<std::vector<SortKey>>("keys");
    QTest::addColumn<QString>("names");
    using Keys = std::vector<SortKey>;
    QTest::addRow("name") << Keys{{columns::name, false}} << u"Alpha beta delta-10 Gämma lost"_s;
    QTest::addRow("name, down") << Keys{{columns::name, true}} << u"lost Gämma delta-10 beta Alpha"_s;
    QTest::addRow("number, absent last") << Keys{{u"size"_s, false}} << u"Gämma beta Alpha delta-10 lost"_s;
    QTest::addRow("number down, absent last") << Keys{{u"size"_s, true}} << u"Alpha delta-10 beta Gämma lost"_s;
    QTest::addRow("yes and no") << Keys{{u"open"_s, true}} << u"Alpha beta delta-10 Gämma lost"_s;
    QTest::addRow("text without case, then name") << Keys{{u"tag.env"_s, false}} << u"beta Alpha Gämma delta-10 lost"_s;
    QTest::addRow("two keys") << Keys{{u"size"_s, true}, {columns::name, true}} << u"delta-10 Alpha beta Gämma lost"_s;
    QTest::addRow("list") << Keys{{u"ports"_s, false}} << u"Alpha Gämma beta delta-10 lost"_s;
    QTest::addRow("counts") << Keys{{columns::incoming, true}} << u"Alpha beta Gämma lost delta-10"_s;
}

void tst_EntityQuery::sorts()
{
    QFETCH(const std::vector<SortKey>, keys);
    QFETCH(const QString, names);
    EntityQuery query;
    query.types = QStringList{u"box"_s};
    query.sort = keys;
    QCOMPARE(listed(query), names);
}

void tst_EntityQuery::sortsAnyTextsLikeAPlainSort()
{
    std::mt19937 random(7); // NOLINT: the same each time
    std::vector<std::string> texts;
    for (int number = 0; number < 60'000; ++number) {
        std::string text = number % 3 ? "Common-Prefix-of-many/" : "";
        for (auto length = random() % 20; length > 0; --length)
            text.push_back("aAbBzZ09-_"[random() % 10]);
        texts.push_back(text);
    }
    std::vector<TextRow> rows, expected;
    for (std::size_t at = 0; at < texts.size(); ++at)
        rows.push_back({texts[at], static_cast<quint32>(at)});
    expected = rows;
    std::ranges::sort(expected, [](const TextRow &one, const TextRow &other) {
        const std::string left = foldedText(one.text), right = foldedText(other.text);
        return left != right ? left < right : one.row < other.row;
    });
    sortTexts(rows, {});
    QVERIFY(std::ranges::equal(rows, expected, {}, &TextRow::row, &TextRow::row));
}

void tst_EntityQuery::findsNeedlesLikeAPlainSearch()
{
    std::mt19937 random(11); // NOLINT
    for (int round = 0; round < 20'000; ++round) {
        QString text, needle;
        for (auto length = random() % 70; length > 0; --length)
            text += QChar(u"abAB/-@["[random() % 8]);
        for (auto length = random() % 4; length > 0; --length)
            needle += QChar(u"abAB/-@["[random() % 8]);
        QCOMPARE(Needle(needle).isIn(text.toStdString()), text.contains(needle, Qt::CaseInsensitive));
        QCOMPARE(Needle(needle).equals(text.toStdString()), text.compare(needle, Qt::CaseInsensitive) == 0);
    }
    QVERIFY(Needle(u"ÄPFEL"_s).isIn(u"zwei äpfel hier"_s.toStdString()));
    QVERIFY(!Needle(u"ÄPFEL"_s).isIn("apfel"));
}

void tst_EntityQuery::stopsWhenAsked()
{
    const EstatePtr estate = smallEstate();
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(rowsFor(*estate, *Containment::of(estate), {}, stop.get_token()).empty());
}

void tst_EntityQuery::countsWithoutFilters()
{
    const EstatePtr estate = smallEstate();
    EntityQuery query;
    query.within = u"top"_s;
    query.text = u"alpha"_s;
    QCOMPARE(countUnfiltered(*estate, *Containment::of(estate), query), 4U);
    query.keys = QStringList{u"ann"_s, u"/in/alpha"_s};
    query.within.clear();
    QCOMPARE(countUnfiltered(*estate, *Containment::of(estate), query), 2U);
}

void tst_EntityQuery::tellsDistinctValues()
{
    const EstatePtr estate = smallEstate();
    const ContainmentPtr containment = Containment::of(estate);
    const auto valuesOf = [&](const QString &column) {
        QStringList texts;
        for (const DistinctValue &value : distinctValues(*estate, *containment, {}, column, 3))
            texts.append(value.text + u' ' + QString::number(value.count));
        return texts.join(u", "_s);
    };
    QCOMPARE(valuesOf(u"size"_s), u"10 2, -3 1, 2.5 1"_s);
    QCOMPARE(valuesOf(u"ports"_s), u"22 1, 443 1, 80 1"_s);
    QCOMPARE(valuesOf(columns::type), u"Box 5, Group 1, Person 1"_s);
    QCOMPARE(valuesOf(u"tag.env"_s), u"PROD 1, Prod 1, dev 1"_s);
}

void tst_EntityQuery::labelsAreForPeople_data()
{
    QTest::addColumn<QString>("label");
    QTest::addRow("enableHttpsTrafficOnly") << u"Enable https traffic only"_s;
    QTest::addRow("networkRuleSet.defaultAction") << u"Network rule set: default action"_s;
    QTest::addRow("CIDRv6") << u"CIDRv6"_s;
    QTest::addRow("vmSize") << u"Vm size"_s;
    QTest::addRow("tag.costCenter") << u"Tag costCenter"_s;
    QTest::addRow("_resourceGroup") << u"Resource group"_s;
    QTest::addRow("x") << u"X"_s;
}

void tst_EntityQuery::labelsAreForPeople()
{
    QFETCH(const QString, label);
    QCOMPARE(columnLabel(QString::fromLatin1(QTest::currentDataTag())), label);
}

void tst_EntityQuery::columnsHaveKinds()
{
    EntityQuery query;
    query.types = QStringList{u"box"_s};
    const EstatePtr estate = smallEstate();
    const std::vector<EntityColumn> found = columnsFor(*estate, query);
    const auto kindOf = [&](const QString &name) {
        const auto at = std::ranges::find(found, name, &EntityColumn::name);
        return at == found.end() ? -1 : static_cast<int>(at->kind);
    };
    QCOMPARE(kindOf(u"size"_s), static_cast<int>(EntityColumn::Kind::Number));
    QCOMPARE(kindOf(u"made"_s), static_cast<int>(EntityColumn::Kind::Date));
    QCOMPARE(kindOf(u"open"_s), static_cast<int>(EntityColumn::Kind::YesNo));
    QCOMPARE(kindOf(u"ports"_s), static_cast<int>(EntityColumn::Kind::List));
    QCOMPARE(kindOf(u"tag.env"_s), static_cast<int>(EntityColumn::Kind::Text));
    QCOMPARE(kindOf(columns::key), static_cast<int>(EntityColumn::Kind::Identifier));
    const auto size = std::ranges::find(found, u"size"_s, &EntityColumn::name);
    QCOMPARE(size->filled, 4U);
    QCOMPARE(size->of, 5U);
}

void tst_EntityQuery::firstColumnsComeFromTheCatalog()
{
    const EstatePtr estate = smallEstate();
    EntityQuery query;
    query.types = QStringList{u"box"_s};
    QCOMPARE(firstColumns(*estate, query),
             QStringList(
                 {QString(columns::name), u"size"_s, u"made"_s, u"note"_s, u"open"_s, QString(columns::subscription)}));
    QVERIFY(firstColumns(*estate, {}).contains(QString(columns::type)));
}

QTEST_GUILESS_MAIN(tst_EntityQuery)
#include "tst_EntityQuery.moc"
