// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recordings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::objectOf;

/// Maps recorded answers and compares the properties with what another tool made of the same answers.
class tst_RecordedAnswers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void propertiesEqualWhatWasExpected_data();
    void propertiesEqualWhatWasExpected();
    void relationshipsAreWhatWasExpected_data() { propertiesEqualWhatWasExpected_data(); }
    void relationshipsAreWhatWasExpected();

private:
    void compare(const QString &recording, const QString &expected);
    void compareEntity(const QJsonObject &wanted, const EntityRow &entity, const std::vector<Lookup> &lookups,
                       const testing::MappedRecording &all);

    qint64 m_equal = 0;
    qint64 m_compared = 0;
    qint64 m_entities = 0;
    qint64 m_missing = 0;
    QMap<QString, QPair<int, QString>> m_differences; ///< "type.property" -> how often, an example.
};

namespace {

/// What the facts leave to the instance, or what needs other answers than those of the entity's own listing.
const QSet<QString> &leftOut()
{
    static const QSet<QString> names{
        u"azure_account.displayName"_s, u"azure_subscription.tenantId"_s,
        // Of the other tool's later versions, from one more request per resource (collection-facts.md, section 5).
        u"azure_vm.state"_s, u"azure_vm.active"_s, u"azure_vm.applicationSecurityGroup"_s,
        // Data plane of each storage account.
        u"azure_storage_account.blobSoftDeleteEnabled"_s, u"azure_storage_account.blobSoftDeleteRetentionDays"_s,
        u"azure_storage_account.blobAnalyticsLoggingReadEnabled"_s,
        u"azure_storage_account.blobAnalyticsLoggingWriteEnabled"_s,
        u"azure_storage_account.blobAnalyticsLoggingDeleteEnabled"_s,
        u"azure_storage_account.queueAnalyticsLoggingReadEnabled"_s,
        u"azure_storage_account.queueAnalyticsLoggingWriteEnabled"_s,
        u"azure_storage_account.queueAnalyticsLoggingDeleteEnabled"_s,
        u"azure_storage_account.tableAnalyticsLoggingReadEnabled"_s,
        u"azure_storage_account.tableAnalyticsLoggingWriteEnabled"_s,
        u"azure_storage_account.tableAnalyticsLoggingDeleteEnabled"_s};
    return names;
}

/// Whether a step of ours brings the type.
bool isCollected(const QString &type)
{
    for (const StepSpec &step : testing::shippedCatalog().steps())
        if (step.yields.contains(type))
            return true;
    return false;
}

/// Of recordings without the organization, which alone tells the tenant and its domain.
const QString unknownAccount = QStringLiteral("tenant-1");

QString accountIn(const QJsonArray &entities)
{
    for (const QJsonValue entity : entities)
        if (entity[u"_type"_s] == u"azure_account"_s)
            return entity[u"id"_s].toString();
    return unknownAccount;
}

/// Ends that a test put there under a key that is no id of anything.
bool hasImpossibleEnd(const QJsonObject &relationship, const QJsonArray &setup)
{
    for (const QJsonValue entity : setup) {
        const QString key = entity[u"_key"_s].toString();
        const QString id = entity[u"id"_s].toString();
        if (!id.isEmpty() && key != id
            && (relationship[u"_fromEntityKey"_s] == key || relationship[u"_toEntityKey"_s] == key))
            return true;
    }
    return false;
}

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString shortJson(const QJsonValue &value)
{
    return value.isUndefined()
        ? u"(none)"_s
        : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).left(120);
}

} // namespace

void tst_RecordedAnswers::initTestCase()
{
    testing::shippedCatalog();
    if (testing::recordingsFolder().isEmpty())
        QSKIP("no recordings on this machine");
}

void tst_RecordedAnswers::propertiesEqualWhatWasExpected_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("recorded") << u""_s;
    QTest::newRow("made") << u"/made"_s;
}

void tst_RecordedAnswers::propertiesEqualWhatWasExpected()
{
    QFETCH(QString, folder);
    m_equal = m_compared = m_entities = m_missing = 0;
    m_differences.clear();
    const QString base = testing::recordingsFolder() + folder;
    const QDir expected(base + u"/expected"_s);
    for (const QString &name : expected.entryList({u"*.json"_s}, QDir::Files))
        compare(base + u"/recordings/"_s + name, expected.filePath(name));
    for (auto difference = m_differences.begin(); difference != m_differences.end(); ++difference)
        qInfo("%6d %s: %s", difference->first, qPrintable(difference.key()), qPrintable(difference->second));
    const double share = m_compared ? double(m_equal) / double(m_compared) : 0;
    qInfo("%lld entities (%lld not found), %lld of %lld values equal: %.2f %%", m_entities, m_missing, m_equal,
          m_compared, share * 100);
    QVERIFY(m_entities > 50);
    QVERIFY(share >= 0.98);
}

void tst_RecordedAnswers::compare(const QString &recording, const QString &expected)
{
    const QJsonArray wanted = objectIn(expected).value(u"entities"_s).toArray();
    const QString account = accountIn(wanted);
    const testing::MappedRecording all = testing::mappedRecording(recording, account);
    QVERIFY2(all.broken.isEmpty(), qPrintable(recording + all.broken.join(u' ')));
    for (const QJsonValue value : wanted) {
        const QJsonObject entity = value.toObject();
        const QString type = entity.value(u"_type"_s).toString();
        if (!isCollected(type))
            continue;
        const QString key = type == u"azure_account"_s ? account : entity.value(u"_key"_s).toString();
        const auto found = all.entities.constFind(foldedKey(key));
        ++m_entities;
        if (found == all.entities.constEnd() || found->type != type) {
            ++m_missing;
            m_differences[type + u" (not found)"_s].first++;
            m_differences[type + u" (not found)"_s].second = QFileInfo(recording).fileName() + u' ' + key;
            continue;
        }
        compareEntity(entity, *found, all.lookups, all);
    }
}

void tst_RecordedAnswers::compareEntity(const QJsonObject &wanted, const EntityRow &entity,
                                        const std::vector<Lookup> &lookups, const testing::MappedRecording &all)
{
    QJsonObject got = objectOf(entity.properties);
    got.insert(u"displayName"_s, entity.displayName);
    for (const Lookup &lookup : lookups) {
        if (lookup.entityKey != entity.key)
            continue;
        const auto target = all.entities.constFind(foldedKey(lookup.targetKey));
        const QJsonValue value = target == all.entities.constEnd()
            ? QJsonValue()
            : objectOf(target->properties).value(lookup.targetProperty);
        QJsonArray list = got.value(lookup.property).toArray();
        for (const QJsonValue item : value.isArray() ? value.toArray() : QJsonArray{value})
            if (!item.isUndefined() && !item.isNull())
                list.append(item);
        got.insert(lookup.property, list);
    }
    for (auto property = wanted.begin(); property != wanted.end(); ++property) {
        const QString name = entity.type + u'.' + property.key();
        if (property.key().startsWith(u'_') || leftOut().contains(name))
            continue;
        ++m_compared;
        const QJsonValue own = got.value(property.key());
        if (own == property.value()) {
            ++m_equal;
            continue;
        }
        m_differences[name].first++;
        m_differences[name].second = shortJson(own) + u" instead of "_s + shortJson(property.value());
    }
}

void tst_RecordedAnswers::relationshipsAreWhatWasExpected()
{
    QFETCH(QString, folder);
    QSet<QString> ours;
    for (const RelationshipSpec &one : testing::shippedCatalog().relationships())
        ours << (one.type.isEmpty() ? relationshipType(one.fromType, one.className, one.toType) : one.type);
    const QString base = testing::recordingsFolder() + folder;
    const QDir expected(base + u"/expected"_s);
    qint64 wantedCount = 0;
    qint64 missing = 0;
    qint64 different = 0;
    for (const QString &name : expected.entryList({u"*.json"_s}, QDir::Files)) {
        const QJsonObject wanted = objectIn(expected.filePath(name));
        const QJsonArray setup = wanted.value(u"setup"_s).toObject().value(u"entities"_s).toArray();
        const QString account = accountIn(wanted.value(u"entities"_s).toArray());
        const bool knowsDomain = account != unknownAccount;
        testing::MappedRecording all = testing::mappedRecording(base + u"/recordings/"_s + name, account);
        all.entities.insert(foldedKey(account), {account, u"azure_account"_s, {}, {}, {}, {}});
        // Their tests put parents there that no answer shows; a run would have asked for them.
        for (const QJsonValue entity : setup)
            if (const QString key = entity[u"_key"_s].toString(); !all.entities.contains(foldedKey(key)))
                all.entities.insert(foldedKey(key), {key, entity[u"_type"_s].toString(), {}, {}, {}, {}});
        QHash<QString, testing::Resolved> made;
        for (const testing::Resolved &one : testing::resolved(all))
            made.insert(one.className + foldedKey(one.key), one);
        for (const QJsonValue value : wanted.value(u"relationships"_s).toArray()) {
            const QJsonObject one = value.toObject();
            const QString type = one.value(u"_type"_s).toString();
            const bool isMapped = type.startsWith(u"mapping_source_assigned"_s);
            if ((!ours.contains(type) && !isMapped) || hasImpossibleEnd(one, setup))
                continue;
            ++wantedCount;
            QString key = one.value(u"_key"_s).toString();
            // There the account bears the key of an instance, here the tenant's id.
            if (type.startsWith(u"azure_account_"_s))
                key = account + key.mid(key.indexOf(u'|'));
            const auto found = made.constFind(one.value(u"_class"_s).toString() + foldedKey(key));
            if (found == made.constEnd()) {
                ++missing;
                qInfo("missing %s %s in %s", qPrintable(type), qPrintable(key), qPrintable(name));
                continue;
            }
            bool same = isMapped || found->type == type;
            for (auto property = one.begin(); property != one.end(); ++property)
                same = same
                    && (property.key().startsWith(u'_') || property.key() == u"displayName"_s
                        || (property.key() == u"webLink"_s && !knowsDomain)
                        || found->properties.value(property.key()) == property.value());
            different += same ? 0 : 1;
            if (!same)
                qInfo("different %s %s", qPrintable(key),
                      QJsonDocument(found->properties).toJson(QJsonDocument::Compact).constData());
        }
    }
    qInfo("%lld relationships, %lld missing, %lld different", wantedCount, missing, different);
    QVERIFY(wantedCount > 50);
    QCOMPARE(missing, 0);
    QCOMPARE(different, 0);
}

QTEST_GUILESS_MAIN(tst_RecordedAnswers)
#include "tst_RecordedAnswers.moc"
