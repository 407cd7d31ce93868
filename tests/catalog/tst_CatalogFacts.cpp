// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::shippedCatalog;

namespace {

/// Facts about Azure that are collected beside the source tree; empty where they are not there.
QByteArray azureFacts(const QString &name)
{
    QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/../shared/azure/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Permissions that the collected facts do not name, as Microsoft spells them: "Azure permissions for ..." of
/// learn.microsoft.com/azure/role-based-access-control/permissions (networking, databases, storage, integration,
/// security).
const QStringList &otherPermissions()
{
    static const QStringList names{u"Microsoft.Cdn/profiles/afdendpoints/read"_s,
                                   u"Microsoft.DBforMySQL/flexibleServers/read"_s,
                                   u"Microsoft.DBforMySQL/flexibleServers/configurations/read"_s,
                                   u"Microsoft.DBforMySQL/flexibleServers/databases/read"_s,
                                   u"Microsoft.DBforPostgreSQL/flexibleServers/read"_s,
                                   u"Microsoft.DBforPostgreSQL/flexibleServers/configurations/read"_s,
                                   u"Microsoft.DBforPostgreSQL/flexibleServers/databases/read"_s,
                                   u"Microsoft.EventGrid/eventSubscriptions/read"_s,
                                   u"Microsoft.Network/privateDnsZones/ALL/read"_s,
                                   u"Microsoft.Security/assessmentMetadata/read"_s,
                                   u"Microsoft.Sql/servers/auditingSettings/read"_s,
                                   u"Microsoft.Sql/servers/securityAlertPolicies/read"_s,
                                   u"Microsoft.Sql/servers/databases/auditingSettings/read"_s,
                                   u"Microsoft.Sql/servers/databases/transparentDataEncryption/read"_s,
                                   u"Microsoft.Storage/storageAccounts/queueServices/queues/read"_s};
    return names;
}

/// Resource types asked with another version than a stable one of the facts, and why.
const QHash<QString, QString> &otherVersions()
{
    static const QHash<QString, QString> reasons{
        {u"microsoft.insights/diagnosticsettings"_s,
         u"the stable versions are an older form of one setting; the list is in the previews"_s},
    };
    return reasons;
}

} // namespace

/// The shipped rows against the facts about Azure that were collected for them.
class tst_CatalogFacts : public QObject {
    Q_OBJECT

private slots:
    void everyPermissionIsSpelledAsInTheFacts();
    void everyVersionIsAStableOneOfTheFacts();
    void everyExceptionIsNeeded();
};

void tst_CatalogFacts::everyPermissionIsSpelledAsInTheFacts()
{
    const QString facts = QString::fromUtf8(azureFacts(u"permissions.md"_s));
    if (facts.isEmpty())
        QSKIP("no permissions.md beside the source tree");
    for (const StepSpec &step : shippedCatalog().steps()) {
        QVERIFY2(!step.needs.isEmpty(), qPrintable(step.id));
        for (const QString &need : step.needs) {
            const QRegularExpression whole(u"(?<![\\w./*])"_s + QRegularExpression::escape(need) + u"(?![\\w./])"_s);
            const bool isKnown = otherPermissions().contains(need) || need == u"*/read"_s || facts.contains(whole);
            QVERIFY2(isKnown, qPrintable(step.id + u": "_s + need));
        }
    }
}

void tst_CatalogFacts::everyVersionIsAStableOneOfTheFacts()
{
    const QJsonObject facts = QJsonDocument::fromJson(azureFacts(u"api-versions.json"_s)).object();
    if (facts.isEmpty())
        QSKIP("no api-versions.json beside the source tree");
    QHash<QString, QJsonObject> byType;
    for (auto it = facts.begin(); it != facts.end(); ++it)
        byType.insert(it.key().toLower(), it.value().toObject());
    for (const StepSpec &step : shippedCatalog().steps()) {
        if (step.version.isEmpty() || otherVersions().contains(step.armType.toLower()))
            continue;
        const QJsonObject known = byType.value(step.armType.toLower());
        QVERIFY2(!known.isEmpty(), qPrintable(step.id + u": "_s + step.armType));
        // Where Microsoft has released none, a preview is all there is.
        QJsonArray versions = known.value(u"stable"_s).toArray();
        if (versions.isEmpty())
            versions = known.value(u"preview"_s).toArray();
        QVERIFY2(versions.contains(step.version), qPrintable(step.id + u": "_s + step.version));
    }
}

void tst_CatalogFacts::everyExceptionIsNeeded()
{
    QStringList needs, types;
    for (const StepSpec &step : shippedCatalog().steps()) {
        needs << step.needs;
        types << step.armType.toLower();
    }
    for (const QString &name : otherPermissions())
        QVERIFY2(needs.contains(name), qPrintable(name));
    for (auto it = otherVersions().begin(); it != otherVersions().end(); ++it)
        QVERIFY2(types.contains(it.key()), qPrintable(it.key()));
}

QTEST_GUILESS_MAIN(tst_CatalogFacts)
#include "tst_CatalogFacts.moc"
