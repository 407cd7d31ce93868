// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo tenant, collected and exported by the real programs, is what the simulator's own code says it must be.
#include "Programs.h"

#include <QFile>
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
    }

    void theCollectionIsComplete()
    {
        QVERIFY2(m_collected.code == 0, m_collected.all().constData());
        QVERIFY(m_collected.out.contains("Every step was read completely."));
        QVERIFY(!m_found.value(u"coverage"_s).toArray().isEmpty());
        for (const QJsonValue &value : m_found.value(u"coverage"_s).toArray()) {
            const QJsonObject row = value.toObject();
            const QString state = row.value(u"state"_s).toString();
            QVERIFY2(state == "complete"_L1 || state == "none"_L1, qPrintable(compact(row)));
            QVERIFY2(!row.value(u"evidence"_s).toObject().value(u"request"_s).toString().isEmpty(),
                     qPrintable(compact(row)));
        }
    }

    void itEqualsTheTruth_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QStringList>("exact");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("entities") << u"entities"_s << QStringList{u"_placeholder"_s} << 1500;
        QTest::newRow("relationships") << u"relationships"_s
                                       << QStringList{u"_class"_s, u"_fromEntityKey"_s, u"_toEntityKey"_s} << 4000;
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
    Place m_place;
    std::unique_ptr<Azure> m_azure;
    Ended m_collected;
    QJsonObject m_found;
    QJsonObject m_truth;
};

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_Demo.moc"
