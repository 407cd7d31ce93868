// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recordings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace testing {
namespace {

struct Match {
    const StepSpec *step = nullptr;
    QString subscription;
    QString parent;
};

/// A step's path as a pattern; the braces become named groups.
QRegularExpression patternOf(const StepSpec &step)
{
    QString pattern = QRegularExpression::escape(step.path);
    pattern.replace(u"\\{subscriptionId\\}"_s, u"(?<subscription>[^/]+)"_s);
    pattern.replace(u"\\{parentKey\\}"_s, step.path.startsWith(u'{') ? u"(?<parent>/.+)"_s : u"(?<parent>[^/]+)"_s);
    const QString start = step.path.startsWith(u'/') ? u"^/*"_s + pattern.mid(2) : u"^"_s + pattern;
    return QRegularExpression(start + u"$"_s, QRegularExpression::CaseInsensitiveOption);
}

Match matchOf(const QString &path)
{
    static const std::vector<std::pair<QRegularExpression, const StepSpec *>> patterns = [] {
        std::vector<std::pair<QRegularExpression, const StepSpec *>> all;
        for (const StepSpec &step : shippedCatalog().steps())
            all.emplace_back(patternOf(step), &step);
        return all;
    }();
    for (const auto &[pattern, step] : patterns)
        if (const auto found = pattern.match(path); found.hasMatch())
            return {step, found.captured(u"subscription"_s), found.captured(u"parent"_s)};
    return {};
}

/// Recordings ask for one vault or one subscription where we ask for the list.
Match singleMatchOf(const QString &path)
{
    static const QRegularExpression vault(
        u"^/+subscriptions/([^/]+)/resourceGroups/[^/]+/providers/Microsoft.KeyVault/vaults/[^/]+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression subscription(u"^/+subscriptions/([^/]+)$"_s);
    if (const auto found = vault.match(path); found.hasMatch())
        return {shippedCatalog().step(u"rm-keyvault-vaults"_s), found.captured(1), {}};
    if (const auto found = subscription.match(path); found.hasMatch())
        return {shippedCatalog().step(u"rm-subscriptions"_s), found.captured(1), {}};
    return {};
}

} // namespace

QString recordingsFolder()
{
    const QString folder = QStringLiteral(AZIMUTH_SOURCE_DIR "/../shared/recorded");
    return QDir(folder).exists() ? folder : QString();
}

MappedRecording mappedRecording(const QString &path, const QString &accountKey)
{
    MappedRecording all;
    QHash<QString, QByteArray> carried;
    QString domain;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QJsonArray exchanges = QJsonDocument::fromJson(file.readAll()).array();
    // Parents come before children in a run; here two rounds give every child what its parent carries.
    for (int round = 0; round < 2; ++round) {
        all = {};
        for (const QJsonValue value : exchanges) {
            const QJsonObject exchange = value.toObject();
            if (exchange.value(u"status"_s).toInt() != 200 || exchange.value(u"method"_s).toString() != u"GET"_s)
                continue;
            const QString asked = QUrl(exchange.value(u"url"_s).toString()).path();
            Match match = matchOf(asked);
            QJsonValue body = exchange.value(u"body"_s);
            if (!match.step) {
                match = singleMatchOf(asked);
                if (!match.step)
                    continue;
                body = QJsonObject{{u"value"_s, QJsonArray{body}}};
            }
            MapContext context = someContext(match.parent, carried.value(foldedKey(match.parent + match.step->id)));
            context.tenantId = accountKey;
            context.subscriptionId = match.subscription;
            context.defaultDomain = domain;
            const MappedPage page =
                shippedCatalog().mapPage(*match.step, context, QJsonDocument(body.toObject()).toJson());
            if (page.problem != MappedPage::Problem::None)
                all.broken << asked;
            all.withoutId += page.withoutId;
            for (const EntityRow &entity : page.rows.entities) {
                // The list of 2016 has less of a subscription than the answer about one.
                const auto known = all.entities.constFind(foldedKey(entity.key));
                if (known == all.entities.constEnd() || known->properties.size() < entity.properties.size())
                    all.entities.insert(foldedKey(entity.key), entity);
                if (entity.type == u"azure_account"_s)
                    domain = objectOf(entity.properties).value(u"defaultDomain"_s).toString();
            }
            all.references.insert(all.references.end(), page.rows.references.begin(), page.rows.references.end());
            all.lookups.insert(all.lookups.end(), page.rows.lookups.begin(), page.rows.lookups.end());
            for (const ChildListing &child : page.children)
                carried.insert(foldedKey(child.parentKey + child.step), child.context);
        }
    }
    return all;
}

} // namespace testing
