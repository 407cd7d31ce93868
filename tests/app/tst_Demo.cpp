// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo tenant, collected and exported by the real programs, is what the simulator's own code says it must be.
#include "Catalog.h"
#include "Programs.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int told = 20; // differences a failure names

using Rows = QMap<QString, QJsonObject>;

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// By type and key; those that come twice are named in `twice`.
Rows rowsOf(const QJsonValue &array, QStringList &twice)
{
    Rows rows;
    for (const QJsonValue &value : array.toArray()) {
        const QJsonObject row = value.toObject();
        const QString name = row.value(u"_type"_s).toString() + u' ' + row.value(u"_key"_s).toString();
        if (rows.contains(name))
            twice << u"twice: "_s + name;
        rows.insert(name, row);
    }
    return rows;
}

/// The export writes the empty type of hosts and networks, the truth leaves it out.
bool isEqual(const QString &field, const QJsonValue &one, const QJsonValue &other)
{
    return one == other || (field == "_type"_L1 && one.toString() == other.toString());
}

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(200);
}

/// What is missing, extra or unequal; of each row the fields that the truth states are compared, and `exact` ones.
QStringList differences(const Rows &found, const Rows &truth, const QStringList &exact)
{
    QStringList list;
    for (auto row = truth.begin(); row != truth.end(); ++row) {
        if (!found.contains(row.key())) {
            list << u"missing: "_s + row.key();
            continue;
        }
        const QJsonObject &have = found[row.key()];
        for (const QString &field : row->keys() + exact)
            if (!isEqual(field, have.value(field), row->value(field)))
                list << u"%1, %2: %3 instead of %4"_s.arg(row.key(), field, compact(have.value(field)),
                                                          compact(row->value(field)));
    }
    for (auto row = found.begin(); row != found.end(); ++row)
        if (!truth.contains(row.key()))
            list << u"extra: "_s + row.key();
    return list;
}

} // namespace

class tst_Demo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_azure = std::make_unique<Azure>(
            m_place, QStringList{u"--estate"_s, u"demo"_s, u"--truth"_s, m_place.path(u"truth"_s)});
        QVERIFY(m_azure->isListening());
        m_collected = collect(m_place, *m_azure);
        m_found = exported(m_place);
        m_truth = readObject(m_place.path(u"truth"_s));
        gather();
    }

    void theCollectionIsCompleteButForWhatTheDemoMeans()
    {
        // A disabled subscription is a gap: nobody knows what it holds. A provider that is not registered is none.
        QVERIFY2(m_collected.code == demoCode, m_collected.all().constData());
        QVERIFY(!m_collected.out.contains("Every step was read completely."));
        const QString disabled = keyOf(u"azure_subscription"_s, u"Nordfrakt (acquired 2023)"_s);
        const QString platform = keyOf(u"azure_subscription"_s, u"Halvorsen Platform"_s);
        int skipped = 0;
        int told = 0;
        QStringList unregistered;
        for (const QJsonValue &value : m_found.value(u"coverage"_s).toArray()) {
            const QJsonObject row = value.toObject();
            const QString state = row.value(u"state"_s).toString();
            if (row.value(u"scope"_s).toString() == disabled && row.value(u"step"_s) == u"rm-subscriptions"_s) {
                ++told;
                QCOMPARE(state, u"skipped"_s);
                QCOMPARE(row.value(u"reason"_s).toString(),
                         u"nothing in it was read, for the subscription's state is Disabled"_s);
            } else if (row.value(u"scope"_s).toString() == disabled) {
                ++skipped;
                QVERIFY2(state == "skipped"_L1, qPrintable(compact(row)));
                QCOMPARE(row.value(u"reason"_s).toString(), u"the subscription's state is Disabled"_s);
            } else if (state == "unregistered"_L1) {
                unregistered << row.value(u"step"_s).toString() + u' ' + row.value(u"scope"_s).toString();
                QCOMPARE(row.value(u"evidence"_s)[u"code"].toString(), u"MissingSubscriptionRegistration"_s);
            } else {
                QVERIFY2(state == "complete"_L1 || state == "none"_L1, qPrintable(compact(row)));
                QVERIFY2(!row.value(u"evidence"_s)[u"request"].toString().isEmpty() || saysWhyNobodyAsked(row),
                         qPrintable(compact(row)));
            }
        }
        QVERIFY(skipped > 40);
        QCOMPARE(unregistered, QStringList{u"rm-batch-account "_s + platform});
        QCOMPARE(told, 1);
        QVERIFY2(m_collected.err.contains("the subscription's state is Disabled"), m_collected.err.constData());
        QCOMPARE(m_collected.err.count("Gap: "), 1);
    }

    void itEqualsTheTruth_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QStringList>("exact");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("entities") << u"entities"_s << QStringList{u"_placeholder"_s} << 8000;
        QTest::newRow("relationships") << u"relationships"_s
                                       << QStringList{u"_class"_s, u"_fromEntityKey"_s, u"_toEntityKey"_s} << 11000;
    }

    void itEqualsTheTruth()
    {
        QFETCH(QString, list);
        QFETCH(QStringList, exact);
        QFETCH(int, atLeast);
        QStringList wrong;
        const Rows found = rowsOf(m_found.value(list), wrong);
        const Rows truth = rowsOf(m_truth.value(list), wrong);
        QVERIFY(truth.size() >= atLeast);
        wrong += differences(found, truth, exact);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"%1 differences:\n"_s.arg(wrong.size()) + wrong.mid(0, told).join(u'\n')));
    }

    void everyTypeOfTheSeedIsThere_data()
    {
        QTest::addColumn<QString>("type");
        const QStringList types = seed().value(u"types"_s).toObject().keys();
        QCOMPARE(types.size(), 69);
        for (const QString &type : types)
            QTest::newRow(qPrintable(type)) << type;
    }

    void everyTypeOfTheSeedIsThere()
    {
        QFETCH(QString, type);
        QVERIFY(entitiesOf(m_found, type) > 0);
    }

    void everyRelationshipOfTheSeedIsThere_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("className");
        QTest::addColumn<QString>("to");
        const QJsonArray relationships = seed().value(u"relationships"_s).toArray();
        QCOMPARE(relationships.size(), 109);
        for (const QJsonValue &row : relationships) {
            const QString from = row[0].toString(), className = row[1].toString(), to = row[2].toString();
            QTest::newRow(qPrintable(from + u' ' + className + u' ' + to)) << from << className << to;
        }
    }

    void everyRelationshipOfTheSeedIsThere()
    {
        QFETCH(QString, from);
        QFETCH(QString, className);
        QFETCH(QString, to);
        const QSet<QString> froms = m_relations.value(className + u' ' + to);
        if (from != "ANY_SCOPE"_L1)
            QVERIFY2(froms.contains(from), qPrintable(QStringList(froms.cbegin(), froms.cend()).join(u' ')));
        else // of many types, or it would be no any
            QVERIFY2(froms.size() > 2, qPrintable(QStringList(froms.cbegin(), froms.cend()).join(u' ')));
    }

    void everyColumnHoldsSomething_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("columns");
        std::vector<azimuth::CatalogProblem> problems;
        const auto catalog =
            azimuth::Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog")}, problems);
        QVERIFY(problems.empty());
        for (const QString &name : seed().value(u"types"_s).toObject().keys()) {
            const azimuth::EntityType *type = catalog.types().find(name);
            QVERIFY2(type, qPrintable(name));
            QTest::newRow(qPrintable(type->name)) << type->name << type->columns;
        }
    }

    void everyColumnHoldsSomething()
    {
        // Columns that no listing of Azure's fills, and why.
        static const QMap<QString, QString> empty{
            {u"azure_private_dns_zone nameServers"_s, u"a private zone has none; the columns are those of zones"_s},
            {u"azure_sql_database charset"_s, u"it has a collation alone; the columns are those of all databases"_s},
            {u"azure_sql_server serverKind"_s, u"there is one kind; the columns are those of all servers"_s}};
        QFETCH(QString, type);
        QFETCH(QStringList, columns);
        QVERIFY(!columns.isEmpty());
        QStringList missing;
        for (const QString &column : columns)
            if (m_filled.value(type).contains(column) == empty.contains(type + u' ' + column))
                missing << column; // an exception that is none any more is named too
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
    }

    void noStepAsksPerResourceGroup()
    {
        // More requests of a kind than subscriptions, but not more than resource groups, would show it.
        for (const QJsonValue &value : m_found.value(u"coverage"_s).toArray()) {
            const QString request = value[u"evidence"][u"request"].toString();
            const QRegularExpression ofGroup(u"/resourceGroups/[^/]+(/resources|/providers/[^/]+/[^/]+)?\\?"_s,
                                             QRegularExpression::CaseInsensitiveOption);
            QVERIFY2(!ofGroup.match(request).hasMatch(), qPrintable(request));
        }
    }

    void everyEndOfARelationshipIsThere()
    {
        QSet<QString> keys;
        for (const QJsonValue &entity : m_found.value(u"entities"_s).toArray())
            keys.insert(entity.toObject().value(u"_key"_s).toString());
        for (const QJsonValue &value : m_found.value(u"relationships"_s).toArray())
            for (const QString &end : {u"_fromEntityKey"_s, u"_toEntityKey"_s})
                QVERIFY2(keys.contains(value.toObject().value(end).toString()), qPrintable(compact(value)));
    }

    void theNumbersToldAreThoseExported()
    {
        const QLocale locale(QLocale::English);
        int placeholders = 0;
        QMap<QString, int> types;
        for (const QJsonValue &value : m_found.value(u"entities"_s).toArray()) {
            if (value.toObject().value(u"_placeholder"_s).toBool())
                ++placeholders;
            else
                ++types[value.toObject().value(u"_type"_s).toString()];
        }
        const auto entities = m_found.value(u"entities"_s).toArray().size() - placeholders;
        const QString line = u"%1 entities, %2 relationships and %3 placeholders"_s.arg(
            locale.toString(entities), locale.toString(m_found.value(u"relationships"_s).toArray().size()),
            locale.toString(placeholders));
        QVERIFY2(m_collected.out.contains(line.toUtf8()), m_collected.out.right(200).constData());
        for (auto type = types.cbegin(); type != types.cend(); ++type) {
            const QRegularExpression told(u"^%1 +%2$"_s.arg(type.key(), locale.toString(type.value())),
                                          QRegularExpression::MultilineOption);
            QVERIFY2(told.match(QString::fromUtf8(m_collected.out)).hasMatch(), qPrintable(told.pattern()));
        }
    }

private:
    /// What the slots about the seed ask again and again.
    void gather()
    {
        QHash<QString, QString> types; // by key
        for (const QJsonValue &value : m_found.value(u"entities"_s).toArray()) {
            const QJsonObject entity = value.toObject();
            const QString type = entity.value(u"_type"_s).toString();
            types.insert(entity.value(u"_key"_s).toString(), type);
            if (entity.value(u"_placeholder"_s).toBool())
                continue;
            for (auto field = entity.begin(); field != entity.end(); ++field)
                if (!field->isNull() && *field != QJsonValue(QString()) && *field != QJsonValue(QJsonArray()))
                    m_filled[type].insert(field.key());
        }
        for (const QJsonValue &row : m_found.value(u"relationships"_s).toArray())
            m_relations[row[u"_class"].toString() + u' ' + types.value(row[u"_toEntityKey"].toString())].insert(
                types.value(row[u"_fromEntityKey"].toString()));
    }

    QString keyOf(const QString &type, const QString &displayName) const
    {
        for (const QJsonValue &entity : m_found.value(u"entities"_s).toArray())
            if (entity[u"_type"] == type && entity[u"displayName"] == displayName)
                return entity[u"_key"].toString();
        return {};
    }

    /// A row of a step that follows a listing which brought nothing there: it names the listing, and that says so.
    bool saysWhyNobodyAsked(const QJsonObject &row) const
    {
        static const QRegularExpression words(u"^the listing (\\S+) that it follows brought nothing to ask it of$"_s);
        const auto match = words.match(row.value(u"reason"_s).toString());
        if (!match.hasMatch() || row.value(u"state"_s) != u"none"_s || row.value(u"count"_s).toInt() != 0)
            return false;
        const QJsonObject followed = coverageOf(m_found, match.captured(1), row.value(u"scope"_s).toString());
        // These are asked of some kinds of what their listing brings: CDN's of classic ones, topics of no Basic one.
        static const QStringList choosy{u"rm-cdn-endpoints"_s, u"rm-cdn-front-door-endpoints"_s,
                                        u"rm-cdn-endpoints-diagnostic-settings"_s, u"rm-service-bus-topics"_s};
        const QString state = followed.value(u"state"_s).toString();
        return choosy.contains(row.value(u"step"_s).toString())
            || (followed.value(u"count"_s).toInt() == 0 && (state == "none"_L1 || state == "unregistered"_L1));
    }

    static QJsonObject seed() { return readObject(QStringLiteral(AZIMUTH_SOURCE_DIR "/tests/estates/seed.json")); }

    Place m_place;
    std::unique_ptr<Azure> m_azure;
    Ended m_collected;
    QJsonObject m_found;
    QJsonObject m_truth;
    QMap<QString, QSet<QString>> m_filled; // names of properties that hold something, by type
    QMap<QString, QSet<QString>> m_relations; // types that relationships come from, by class and the type they lead to
};

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_Demo.moc"
