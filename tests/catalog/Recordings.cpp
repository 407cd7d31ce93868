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

/// "/subscriptions/s/.../providers/A/b/1/c/2" is an A/b/c.
QString armTypeOf(const QString &path)
{
    const qsizetype provider = path.lastIndexOf(u"/providers/"_s);
    if (provider < 0)
        return path.count(u'/') == 2 ? u"microsoft.resources/subscriptions"_s : QString();
    const QStringList parts = path.mid(provider + 11).toLower().split(u'/');
    QString type = parts.first();
    for (qsizetype i = 1; i < parts.size(); i += 2)
        type += u'/' + parts.at(i);
    return type;
}

/// Many services have queues, databases or diagnostic settings: what is asked, and whom, must be of the step's types.
bool isOfItsKind(const StepSpec &step, const QString &path, const QString &parent)
{
    if (step.api != Api::ResourceManager || parent.isEmpty())
        return true;
    if (armTypeOf(path) != step.armType.toLower())
        return false;
    for (const StepSpec &above : shippedCatalog().steps())
        if (above.yields.contains(step.parentType) && above.armType.toLower() == armTypeOf(parent))
            return true;
    return false;
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
        if (const auto found = pattern.match(path);
            found.hasMatch() && isOfItsKind(*step, path, found.captured(u"parent"_s)))
            return {step, found.captured(u"subscription"_s), found.captured(u"parent"_s)};
    return {};
}

/// Recordings ask each resource group for some lists where we ask the subscription.
QString withoutGroup(QString path)
{
    static const QRegularExpression list(u"^(/+subscriptions/[^/]+)/resourceGroups/[^/]+(/providers/[^/]+/[^/]+)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return path.replace(list, u"\\1\\2"_s);
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

struct Ends {
    const Reference *reference = nullptr;
    QString fromKey;
    QString fromType;
    QString toKey;
    QString toType;
};

std::vector<std::pair<QString, QString>> found(const MappedRecording &all, const QMultiHash<QString, QString> &aliases,
                                               const End &end)
{
    std::vector<std::pair<QString, QString>> ends;
    const QStringList keys =
        end.alias.isEmpty() ? QStringList{foldedKey(end.key)} : aliases.values(foldedKey(end.alias));
    for (const QString &key : keys)
        if (const auto entity = all.entities.constFind(key); entity != all.entities.constEnd())
            ends.emplace_back(entity->key, entity->type);
    return ends;
}

std::vector<Ends> endsOf(const MappedRecording &all)
{
    QMultiHash<QString, QString> aliases;
    for (const EntityRow &entity : all.entities)
        for (const QString &alias : entity.aliases)
            aliases.insert(foldedKey(alias), foldedKey(entity.key));
    std::vector<Ends> made;
    for (const Reference &reference : all.references) {
        auto froms = found(all, aliases, reference.from);
        auto tos = found(all, aliases, reference.to);
        const std::pair madeUp{reference.placeholder.key, reference.placeholder.type};
        if (!madeUp.first.isEmpty() && tos.empty())
            tos = {madeUp};
        else if (!madeUp.first.isEmpty() && froms.empty())
            froms = {madeUp};
        for (const auto &[fromKey, fromType] : froms)
            for (const auto &[toKey, toType] : tos)
                made.push_back({&reference, fromKey, fromType, toKey, toType});
    }
    return made;
}

Resolved resolvedOf(const Ends &ends)
{
    const Reference &reference = *ends.reference;
    Resolved made{reference.key, reference.type, reference.className, objectOf(reference.properties)};
    if (made.key.isEmpty())
        made.key = relationshipKey(ends.fromKey, reference.className, ends.toKey);
    else if (reference.keyIsPrefix)
        made.key += reference.to.alias.isEmpty() ? ends.fromKey : ends.toKey;
    if (made.type.isEmpty())
        made.type = relationshipType(ends.fromType, reference.className, ends.toType);
    return made;
}

} // namespace

std::vector<Resolved> resolved(const MappedRecording &recording)
{
    std::vector<Resolved> all;
    const std::vector<Ends> ends = endsOf(recording);
    for (const Ends &one : ends)
        if (!one.reference->className.isEmpty())
            all.push_back(resolvedOf(one));
    for (const Join &join : shippedCatalog().joins())
        for (const Ends &first : ends)
            for (const Ends &second : ends)
                if (first.reference->type == join.first && second.reference->type == join.second
                    && first.toKey == second.fromKey)
                    all.push_back({join.reversed ? relationshipKey(second.toKey, join.className, first.fromKey)
                                                 : relationshipKey(first.fromKey, join.className, second.toKey),
                                   join.type,
                                   join.className,
                                   {}});
    return all;
}

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
            Match match = matchOf(withoutGroup(asked));
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
