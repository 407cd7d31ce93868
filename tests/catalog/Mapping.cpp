// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace testing {

const Catalog &shippedCatalog()
{
    static std::vector<CatalogProblem> problems;
    static const Catalog catalog = Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog")}, problems);
    for (const CatalogProblem &problem : problems)
        QTest::qFail(
            qPrintable(u"%1:%2: %3: %4"_s.arg(problem.file).arg(problem.line).arg(problem.row, problem.reason)),
            __FILE__, __LINE__);
    return catalog;
}

MapContext someContext(const QString &parentKey, const QByteArray &parent)
{
    MapContext context;
    context.tenantId = u"tenant-1"_s;
    context.defaultDomain = u"contoso.example"_s;
    context.portal = QUrl(u"https://portal.azure.com"_s);
    context.subscriptionId = u"sub-1"_s;
    context.parentKey = parentKey;
    context.parent = parent;
    return context;
}

MappedPage mapped(const QString &step, const QByteArray &body, const MapContext &context)
{
    const StepSpec *spec = shippedCatalog().step(step);
    if (!spec) {
        QTest::qFail(qPrintable(u"no step %1"_s.arg(step)), __FILE__, __LINE__);
        return {};
    }
    return shippedCatalog().mapPage(*spec, context, body);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

const EntityRow *entityOf(const PageRows &rows, const QString &key)
{
    for (const EntityRow &entity : rows.entities)
        if (entity.key == key)
            return &entity;
    return nullptr;
}

QJsonObject propertiesOf(const PageRows &rows, const QString &key)
{
    const EntityRow *entity = entityOf(rows, key);
    if (!entity)
        QTest::qFail(qPrintable(u"no entity %1"_s.arg(key)), __FILE__, __LINE__);
    return entity ? objectOf(entity->properties) : QJsonObject();
}

QStringList drawn(const PageRows &rows)
{
    QStringList lines;
    for (const Reference &reference : rows.references) {
        const auto nameOf = [](const End &end) {
            const QString whole = end.key.isEmpty() ? u"@"_s + end.alias : end.key;
            return end.key.isEmpty() ? whole : whole.mid(whole.lastIndexOf(u'/') + 1);
        };
        lines << u"%1 -%2%3 %4"_s.arg(nameOf(reference.from), reference.className,
                                      reference.placeholder.key.isEmpty() ? u"->"_s : u"~>"_s, nameOf(reference.to));
    }
    lines.sort();
    return lines;
}

QByteArray listOf(const QString &path, const QByteArray &fields)
{
    return R"({"value": [{"id": ")" + (resource + path).toUtf8() + R"(", "name": ")" + path.section(u'/', -1).toUtf8()
        + R"(", "location": "West Europe")" + (fields.isEmpty() ? "" : ", ") + fields + "}]}";
}

} // namespace testing
