// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"
#include "PropertyModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_PropertyModel : public QObject {
    Q_OBJECT
private slots:
    void labelsAreWords_data();
    void labelsAreWords();
    void factsKnowWhatTheyAre_data();
    void factsKnowWhatTheyAre();
    void weakValuesAreTold_data();
    void weakValuesAreTold();
    void groupsAreInOrderUnderTheirHeadings();
    void theKeyIsTheFirstFact();
    void thousandsOfPropertiesAreOneModel();
    void evidenceIsWhatBroughtTheTypeAtItsScope();
    void gapsAreThoseThatTouchTheEntity();
};

namespace {

const QString account = u"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st"_s;

CoverageRow coverage(const QString &step, const QString &scope, CoverageState state)
{
    CoverageRow row;
    row.step = step;
    row.scope = scope;
    row.state = state;
    return row;
}

EstatePtr estateWith(const QByteArray &properties, std::vector<CoverageRow> rows = {})
{
    EstateBuilder builder;
    builder.add(u"tenant", u"azure_account", u"tenant", "{}");
    builder.add(u"/subscriptions/s", u"azure_subscription", u"sub-prod", "{}");
    builder.add(account, u"azure_storage_account", u"st", properties);
    builder.addRelationship(u"tenant", u"/subscriptions/s", u"HAS");
    builder.addRelationship(u"/subscriptions/s", account, u"HAS");
    builder.setCoverage(std::move(rows));
    return std::move(builder).build();
}

PropertySummary summaryOf(const EstatePtr &estate, const StepTable &steps = {})
{
    return propertySummary(Containment::of(estate), nullptr, estate->find(account).value(), steps);
}

PropertyFact factNamed(const PropertySummary &summary, const QString &name)
{
    for (const PropertyFact &fact : summary.facts)
        if (fact.name == name)
            return fact;
    return {};
}

} // namespace

void tst_PropertyModel::labelsAreWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("label");
    QTest::newRow("known") << u"enableHttpsTrafficOnly"_s << u"HTTPS only"_s;
    QTest::newRow("camels") << u"publicNetworkAccess"_s << u"Public network access"_s;
    QTest::newRow("dots") << u"encryption.keySource"_s << u"Encryption, key source"_s;
    QTest::newRow("abbreviation") << u"privateIpAddress"_s << u"Private IP address"_s;
    QTest::newRow("question") << u"isWideOpen"_s << u"Wide open"_s;
    QTest::newRow("shout") << u"CIDR"_s << u"CIDR"_s;
    QTest::newRow("snakes") << u"some_odd_name"_s << u"Some odd name"_s;
    QTest::newRow("nothing") << u"."_s << u"."_s;
}

void tst_PropertyModel::labelsAreWords()
{
    QFETCH(QString, name);
    QTEST(propertyLabel(name), "label");
}

void tst_PropertyModel::factsKnowWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<PropertyKind>("kind");
    QTest::newRow("text") << QByteArray(R"("plain words")") << PropertyKind::Text;
    QTest::newRow("number") << QByteArray("42") << PropertyKind::Number;
    QTest::newRow("huge number") << QByteArray("123456789012345678901234567890") << PropertyKind::Number;
    QTest::newRow("yes") << QByteArray("true") << PropertyKind::YesNo;
    QTest::newRow("null") << QByteArray("null") << PropertyKind::Null;
    QTest::newRow("empty list") << QByteArray("[]") << PropertyKind::Null;
    QTest::newRow("list") << QByteArray(R"(["a","b"])") << PropertyKind::List;
    QTest::newRow("guid") << QByteArray(R"("8f1c2a4e-0000-4000-8000-0123456789ab")") << PropertyKind::Id;
    QTest::newRow("path") << QByteArray(R"("/subscriptions/s/resourceGroups/rg")") << PropertyKind::Id;
    QTest::newRow("url") << QByteArray(R"("https://st.blob.core.windows.net/")") << PropertyKind::Url;
    QTest::newRow("url with a space") << QByteArray(R"("https://a b")") << PropertyKind::Text;
    QTest::newRow("time") << QByteArray(R"("2019-03-14T09:12:00Z")") << PropertyKind::Date;
    QTest::newRow("milliseconds") << QByteArray("1552554720000") << PropertyKind::Date;
}

void tst_PropertyModel::factsKnowWhatTheyAre()
{
    QFETCH(QByteArray, value);
    QFETCH(PropertyKind, kind);
    const PropertySummary summary = summaryOf(estateWith(R"({"testedOn":)" + value + '}'));
    const PropertyFact fact = factNamed(summary, u"testedOn"_s);
    QCOMPARE(fact.kind, kind);
    if (kind == PropertyKind::Date) {
        QCOMPARE(fact.time, QDateTime(QDate(2019, 3, 14), QTime(9, 12), Qt::UTC));
        QCOMPARE(fact.group, PropertyGroup::Dates);
    }
}

void tst_PropertyModel::weakValuesAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("bad");
    QTest::newRow("http") << u"enableHttpsTrafficOnly"_s << QByteArray("false") << true;
    QTest::newRow("https") << u"enableHttpsTrafficOnly"_s << QByteArray("true") << false;
    QTest::newRow("old tls") << u"minimumTlsVersion"_s << QByteArray(R"("TLS1_0")") << true;
    QTest::newRow("new tls") << u"minimumTlsVersion"_s << QByteArray(R"("TLS1_2")") << false;
    QTest::newRow("public") << u"allowBlobPublicAccess"_s << QByteArray("true") << true;
    QTest::newRow("no that harms nobody") << u"isHnsEnabled"_s << QByteArray("false") << false;
    QTest::newRow("a tag of that name") << u"tag.encrypted"_s << QByteArray("false") << false;
}

void tst_PropertyModel::weakValuesAreTold()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    QFETCH(bool, bad);
    const PropertySummary summary = summaryOf(estateWith("{\"" + name.toUtf8() + "\":" + value + '}'));
    QCOMPARE(factNamed(summary, name.section(u"tag."_s, -1)).bad, bad);
}

void tst_PropertyModel::groupsAreInOrderUnderTheirHeadings()
{
    PropertyModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(summaryOf(estateWith(R"({"region":"westeurope","createdOn":1552554720000,"tag.env":"prod",
        "tag.bare":"","enableHttpsTrafficOnly":false,"networkRuleSet.defaultAction":"Allow","shareQuota":5})")));
    QList<PropertyModel::Section> headings;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.kind(row) == PropertyModel::Kind::Heading)
            headings.append(PropertyModel::Section(model.index(row).data(PropertyModel::SectionRole).toInt()));
    using Section = PropertyModel::Section;
    QCOMPARE(headings,
             (QList{Section::Identity, Section::Security, Section::Network, Section::Dates, Section::Other,
                    Section::Relationships, Section::Tags}));
    QCOMPARE(model.tags(), (QStringList{u"bare"_s, u"env = prod"_s}));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_PropertyModel::theKeyIsTheFirstFact()
{
    const QByteArray id = account.toUpper().toUtf8();
    const PropertySummary summary = summaryOf(estateWith("{\"id\":\"" + id + "\",\"aaa\":1}"));
    QCOMPARE(summary.facts.front().text, account);
    QVERIFY2(factNamed(summary, u"id"_s).name.isEmpty(), "the id that repeats the key is shown once");
}

void tst_PropertyModel::thousandsOfPropertiesAreOneModel()
{
    QByteArray properties = "{";
    for (int number = 0; number < 5000; ++number)
        properties += "\"p" + QByteArray::number(number) + "\":\"" + QByteArray(300, 'w') + "\",";
    properties += "\"last\":1}";
    PropertyModel model;
    model.show(summaryOf(estateWith(properties)));
    QVERIFY(model.rowCount() > 5000);
}

void tst_PropertyModel::evidenceIsWhatBroughtTheTypeAtItsScope()
{
    const StepTable steps{{u"accounts"_s, {u"Storage accounts"_s, {}, {u"azure_storage_account"_s}, {}}},
                          {u"vms"_s, {u"Virtual machines"_s, {}, {u"azure_vm"_s}, {}}}};
    const PropertySummary summary =
        summaryOf(estateWith("{}",
                             {coverage(u"accounts"_s, u"/subscriptions/s"_s, CoverageState::Complete),
                              coverage(u"accounts"_s, u"/subscriptions/other"_s, CoverageState::Complete),
                              coverage(u"accounts"_s, u"/subscriptions/S"_s, CoverageState::Truncated),
                              coverage(u"vms"_s, u"/subscriptions/s"_s, CoverageState::Complete)}),
                  steps);
    QCOMPARE(summary.evidence.size(), std::size_t(2));
    QCOMPARE(summary.evidence.front().title, u"Storage accounts"_s);
    QCOMPARE(summary.evidence.front().scopeName, u"sub-prod"_s);
    QCOMPARE(summary.evidence.back().row.state, CoverageState::Truncated);
}

void tst_PropertyModel::gapsAreThoseThatTouchTheEntity()
{
    const StepTable steps{{u"accounts"_s, {u"Storage accounts"_s, {}, {u"azure_storage_account"_s}, {}}},
                          {u"queues"_s, {u"Queues"_s, {}, {u"azure_storage_queue"_s}, u"azure_storage_account"_s}},
                          {u"disks"_s, {u"Disks"_s, {}, {u"azure_managed_disk"_s}, u"azure_subscription"_s}}};
    const PropertySummary summary =
        summaryOf(estateWith("{}",
                             {coverage(u"accounts"_s, u"/subscriptions/s"_s, CoverageState::Complete),
                              coverage(u"queues"_s, u"/subscriptions/s"_s, CoverageState::Denied),
                              coverage(u"queues"_s, u"/subscriptions/other"_s, CoverageState::Denied),
                              coverage(u"disks"_s, u"/subscriptions/s"_s, CoverageState::Failed),
                              coverage(u"unknown"_s, account, CoverageState::Failed)}),
                  steps);
    QCOMPARE(summary.gaps.size(), std::size_t(2));
    QCOMPARE(summary.gaps.front().title, u"Queues"_s);
    QCOMPARE(summary.gaps.back().title, u"unknown"_s);
}

QTEST_GUILESS_MAIN(tst_PropertyModel)
#include "tst_PropertyModel.moc"
