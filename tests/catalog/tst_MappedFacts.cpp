// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::drawn;
using testing::entityOf;
using testing::mapped;
using testing::objectOf;
using testing::someContext;

/// What the facts say of each kind of object, in the older and the current shape of its answer: mapped-facts.json.
/// Each of its rows names a step, one object in one or more shapes, and all that must come of it, whichever the shape.
class tst_MappedFacts : public QObject {
    Q_OBJECT

private slots:
    void anObjectBecomesWhatTheFactsSay_data();
    void anObjectBecomesWhatTheFactsSay();
    void everyTypeOfTheSeedsServicesHasARow();
};

namespace {

/// "{RG}" stands for the providers of a resource group.
QJsonArray factRows()
{
    QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/tests/catalog/mapped-facts.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll().replace("{RG}", "/subscriptions/sub-1/resourceGroups/RG/providers");
    QJsonParseError error{};
    const QJsonArray rows = QJsonDocument::fromJson(text, &error).array();
    if (rows.isEmpty())
        QTest::qFail(qPrintable(error.errorString()), __FILE__, __LINE__);
    return rows;
}

QByteArray compact(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// Properties of `entity`, with its display name and type beside them.
QJsonObject shown(const EntityRow &entity)
{
    QJsonObject all = objectOf(entity.properties);
    all.insert(u"$displayName"_s, entity.displayName);
    all.insert(u"$type"_s, entity.type);
    return all;
}

void compareEntity(const EntityRow &entity, const QJsonObject &wanted)
{
    const QJsonObject found = shown(entity);
    for (auto one = wanted.begin(); one != wanted.end(); ++one) {
        const QJsonValue value = found.value(one.key());
        const bool same = one.value() == u"$absent"_s ? value.isUndefined() : value == one.value();
        QVERIFY2(same,
                 qPrintable(u"%1: %2 instead of %3"_s.arg(
                     one.key(), value.isUndefined() ? u"nothing"_s : QString::fromUtf8(compact(value)),
                     QString::fromUtf8(compact(one.value())))));
    }
}

} // namespace

void tst_MappedFacts::anObjectBecomesWhatTheFactsSay_data()
{
    QTest::addColumn<QJsonObject>("row");
    QTest::addColumn<QJsonValue>("object");
    for (const QJsonValue row : factRows()) {
        const QString name = row[u"says"_s].toString();
        if (row[u"object"_s].isObject())
            QTest::newRow(qPrintable(name)) << row.toObject() << QJsonValue(row[u"object"_s]);
        const QJsonObject shapes = row[u"shapes"_s].toObject();
        for (auto shape = shapes.begin(); shape != shapes.end(); ++shape)
            QTest::newRow(qPrintable(name + u", "_s + shape.key())) << row.toObject() << QJsonValue(shape.value());
    }
}

void tst_MappedFacts::anObjectBecomesWhatTheFactsSay()
{
    QFETCH(QJsonObject, row);
    QFETCH(QJsonValue, object);
    const QByteArray carried = row.contains(u"carried"_s)
        ? QJsonDocument(row.value(u"carried"_s).toObject()).toJson(QJsonDocument::Compact)
        : QByteArray();
    const QByteArray body = QJsonDocument(QJsonObject{{u"value"_s, QJsonArray{object}}}).toJson();
    const MappedPage page =
        mapped(row.value(u"step"_s).toString(), body, someContext(row.value(u"parent"_s).toString(), carried));
    QCOMPARE(page.problem, MappedPage::Problem::None);
    const QJsonObject wanted = row.value(u"entities"_s).toObject();
    QStringList keys;
    for (const EntityRow &entity : page.rows.entities)
        keys << entity.key;
    keys.sort();
    QStringList wantedKeys = wanted.keys();
    wantedKeys.sort();
    QCOMPARE(keys, wantedKeys);
    for (auto one = wanted.begin(); one != wanted.end(); ++one)
        compareEntity(*entityOf(page.rows, one.key()), one.value().toObject());
    if (row.contains(u"references"_s)) {
        QStringList lines = row.value(u"references"_s).toVariant().toStringList();
        lines.sort();
        QCOMPARE(drawn(page.rows), lines);
    }
    if (!row.contains(u"asks"_s))
        return;
    QStringList below;
    for (const ChildListing &child : page.children)
        if (!child.step.endsWith(u"diagnostic-settings"_s))
            below << child.step;
    QCOMPARE(below, row.value(u"asks"_s).toVariant().toStringList());
}

/// A row that is missing here is one nobody looked at twice.
void tst_MappedFacts::everyTypeOfTheSeedsServicesHasARow()
{
    QSet<QString> shownTypes;
    for (const QJsonValue row : factRows())
        for (const QJsonValue entity : row[u"entities"_s].toObject())
            shownTypes << entity[u"$type"_s].toString();
    static const QStringList elsewhere{u"Access control"_s, u"Compute"_s,        u"Microsoft Entra ID"_s,
                                       u"Key Vault"_s,      u"Network"_s,        u"Storage"_s,
                                       u"Subscriptions"_s,  u"Other resources"_s};
    for (const EntityType &type : testing::shippedCatalog().types().types())
        if (!elsewhere.contains(type.service))
            QVERIFY2(shownTypes.contains(type.name), qPrintable(type.name + u" of "_s + type.service));
}

QTEST_GUILESS_MAIN(tst_MappedFacts)
#include "tst_MappedFacts.moc"
