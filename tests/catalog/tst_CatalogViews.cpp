// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CatalogReader.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace azimuth;
using namespace azimuth::mapping;

namespace {

/// The shipped rows as they were read, with what a Catalog keeps to itself.
const Rows &shippedRows()
{
    static const Rows rows = [] {
        std::vector<CatalogProblem> problems;
        CatalogReader reader(problems);
        reader.readFolder(QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog"));
        Rows read = reader.take();
        if (!problems.empty())
            qFatal("%s: %s", qPrintable(problems.front().row), qPrintable(problems.front().reason));
        return read;
    }();
    return rows;
}

/// Types that show fewer than three columns besides the name, and why.
const QHash<QString, QString> &fewColumns()
{
    static const QHash<QString, QString> reasons{
        {u"azure_classic_admin_group"_s, u"made of nothing: it has a name"_s},
        {u"azure_event_grid_domain_topic"_s, u"Azure tells its name and provisioningState, no more"_s},
        {u"azure_firewall_rule"_s, u"a range is all there is"_s},
        {u"azure_storage_queue"_s, u"a listing tells no more than names"_s},
        {u"azure_storage_table"_s, u"a listing tells no more than names"_s},
        {u"azure_batch_application"_s, u"Azure tells two settings"_s},
    };
    return reasons;
}

/// Made by functions of C++, which say so in their own tests.
bool isMadeByCode(const TypeSpec &type)
{
    return type.facts.name == u"azure_group_member"_s;
}

/// Properties that answers tell of a type from elsewhere: below it, or by its alias.
QStringList toldOf(const QString &type)
{
    QStringList names;
    for (const StepRow &step : shippedRows().steps) {
        if (!step.spec.tellsOf.contains(type))
            continue;
        for (const NamedExpression &one : step.adds)
            names << QString::fromStdString(one.name);
        for (const AddSpec &add : step.addsTo)
            for (const NamedExpression &one : add.properties)
                names << QString::fromStdString(one.name);
    }
    return names;
}

/// False only where it is certain that no entity of the type ever has the property.
bool mayYield(const TypeSpec &type, const QString &column)
{
    static const QStringList always{u"name"_s, u"displayName"_s, u"createdOn"_s, u"active"_s, u"tags"_s};
    const std::string name = column.toStdString();
    const auto isNamed = [&](const NamedExpression &one) { return one.name == name; };
    const bool isConverted = type.convert != Convert::None && !type.omit.contains(column);
    if (isConverted || always.contains(column) || column.startsWith(u"tag."_s) || isMadeByCode(type))
        return true;
    return std::ranges::any_of(type.properties, isNamed) || std::ranges::binary_search(type.copied, name)
        || std::ranges::any_of(type.spread, [&](const SpreadSpec &one) { return name.starts_with(one.prefix); })
        || std::ranges::any_of(type.lookups, [&](const LookupSpec &one) { return one.property == column; })
        || toldOf(type.facts.name).contains(column);
}

} // namespace

/// What people see of each type: its name, its sign, its place, its first columns.
class tst_CatalogViews : public QObject {
    Q_OBJECT

private slots:
    void everyTypeHasALabelAServiceAndAnIcon_data() { eachType(); }
    void everyTypeHasALabelAServiceAndAnIcon();
    void everyTypeShowsThreeColumnsOrSaysWhyNot_data() { eachType(); }
    void everyTypeShowsThreeColumnsOrSaysWhyNot();
    void everyColumnMayHoldSomething_data() { eachType(); }
    void everyColumnMayHoldSomething();
    void noTwoTypesShareALabel();
    void everyReasonForFewColumnsIsNeeded();

private:
    static void eachType();
};

void tst_CatalogViews::eachType()
{
    QTest::addColumn<QString>("name");
    for (const TypeSpec &type : shippedRows().types)
        QTest::newRow(qPrintable(type.facts.name)) << type.facts.name;
}

void tst_CatalogViews::everyTypeHasALabelAServiceAndAnIcon()
{
    QFETCH(QString, name);
    const EntityType &type = shippedRows().type(name)->facts;
    QVERIFY(!type.label.trimmed().isEmpty());
    QVERIFY(type.label.front().isUpper());
    QVERIFY(!type.service.trimmed().isEmpty());
    const QString icon = QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/icons/") + type.icon + u".svg"_s;
    QVERIFY2(QFileInfo::exists(icon), qPrintable(icon));
}

void tst_CatalogViews::everyTypeShowsThreeColumnsOrSaysWhyNot()
{
    QFETCH(QString, name);
    const TypeSpec &type = *shippedRows().type(name);
    if (type.placeholderOnly)
        return; // a missing end: nothing is known of it but its key
    const QStringList columns = type.facts.columns;
    QVERIFY2(columns.size() >= 3 || fewColumns().contains(name), qPrintable(columns.join(u", "_s)));
    QVERIFY2(!columns.isEmpty() && columns.size() <= 9, qPrintable(columns.join(u", "_s)));
    QStringList once = columns;
    once.removeDuplicates();
    QCOMPARE(once, columns);
}

void tst_CatalogViews::everyColumnMayHoldSomething()
{
    QFETCH(QString, name);
    const TypeSpec &type = *shippedRows().type(name);
    if (type.placeholderOnly)
        return; // the reference tells what a missing end has
    for (const QString &column : type.facts.columns)
        QVERIFY2(mayYield(type, column), qPrintable(column));
}

void tst_CatalogViews::noTwoTypesShareALabel()
{
    QHash<QString, QString> bearers;
    for (const TypeSpec &type : shippedRows().types) {
        const QString label = type.facts.label.toCaseFolded();
        QVERIFY2(!bearers.contains(label), qPrintable(type.facts.name + u" and "_s + bearers.value(label)));
        bearers.insert(label, type.facts.name);
    }
}

void tst_CatalogViews::everyReasonForFewColumnsIsNeeded()
{
    for (auto it = fewColumns().begin(); it != fewColumns().end(); ++it) {
        const TypeSpec *type = shippedRows().type(it.key());
        QVERIFY2(type && type->facts.columns.size() < 3, qPrintable(it.key()));
    }
}

QTEST_GUILESS_MAIN(tst_CatalogViews)
#include "tst_CatalogViews.moc"
