// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The rows of resources/catalog: what to ask, and how answers become entities and references. Format: docs/catalog.md.

#include "Cloud.h"
#include "Rows.h"
#include "TypeCatalog.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

/// One listing to ask for.
struct StepSpec {
    QString id; ///< "rm-network-interfaces"
    QString label; ///< "Network interfaces"
    QString service; ///< "Network": what --service selects.
    Api api = Api::ResourceManager;
    QString path; ///< Template without origin:
                  ///< "/subscriptions/{subscriptionId}/providers/Microsoft.Network/networkInterfaces".
    QString query; ///< Template, without api-version: "$select=id,displayName&$top=999". May be empty.
    QString version; ///< api-version; empty for Microsoft Graph.
    QString kql; ///< A query of Azure Resource Graph, posted to `path` for many subscriptions at once; empty: a GET.
    QString armType; ///< "Microsoft.Network/networkInterfaces", for api-version errors and the provider's registration.
    QString parentType; ///< Asked once per entity of this type; empty: once per tenant. A subscription's steps have
                        ///< azure_subscription.
    bool batch = false; ///< May travel in a Graph $batch.
    bool single = false; ///< The answer is one object, not {"value": [...]}.
    QStringList needs; ///< Any one would do: Graph application permissions, or an ARM action.
    QStringList emptyCodes; ///< Error codes that mean "there are none" here ("FeatureNotSupportedForAccount").
    QString retired; ///< "2025-09-19": the day the service ended; empty while it lives. That it is gone is no failure.
    QStringList yields; ///< Entity types it may bring.
    QStringList tellsOf{}; ///< Entity types that others brought, of which it tells more: properties, relationships.
};

/// What a mapping needs besides the answer.
struct MapContext {
    QString tenantId;
    QString defaultDomain; ///< Of the tenant, for webLink; may be empty.
    QUrl portal;
    QString subscriptionId; ///< Empty for tenant steps.
    QString parentKey; ///< Key of the parent entity; the account's (the tenant id) for tenant steps.
    QByteArray parent; ///< TaskRow::context: compact JSON that the parent's row carried for this step.
    bool firstPage = true;
    QByteArray body{}; ///< What was posted, where the step has a query.
};

/// A listing below an entity of this page.
struct ChildListing {
    QString step;
    QString subscriptionId; ///< Of the parent's id; empty for tenant-level parents.
    QString parentKey;
    QByteArray context; ///< For TaskRow::context. Below a subscription it has `state` ("Enabled") and `displayName`.
    bool joint = false; ///< One request asks many parents: StepSpec::kql.
};

struct MappedPage {
    enum class Problem {
        None,
        NotJson, ///< Malformed or cut off; nothing was read.
        NoValue, ///< A listing without `value`.
    };
    Problem problem = Problem::None;
    QString detail; ///< Where it broke; a fact for the coverage row.
    PageRows rows;
    qint64 count = 0; ///< Objects read.
    qint64 withoutId = 0; ///< Objects that had no id: left out, counted, said in coverage.
    qint64 withheld = 0; ///< Objects that came with everything but type and id left out (missing permission).
    std::vector<ChildListing> children;
    QString next; ///< `nextLink` or `@odata.nextLink`, verbatim; what to post next, where the step has a query; empty
                  ///< at the end.
    QString cutShort; ///< Why this is the end although there is more; empty: it is not so.
    std::optional<qint64> expected; ///< `@odata.count` or totalRecords where given.
};

/// A row that was refused; the others still load. For people: file, line and reason make the sentence.
struct CatalogProblem {
    QString file;
    int line = 0;
    QString row; ///< The type or step at fault, where known.
    QString reason; ///< English, technical, for who writes catalog files.
};

/// A relationship that the rows can make, for checks, documentation and menus. An end may be "any".
struct RelationshipSpec {
    QString className;
    QString type; ///< Empty: relationshipType() of the ends.
    QString fromType;
    QString toType;
};

/// Immutable once loaded; mapPage() may be called from any thread.
class Catalog {
public:
    Catalog();
    Catalog(Catalog &&) noexcept;
    Catalog &operator=(Catalog &&) noexcept;
    ~Catalog();

    /// Reads every *.json of the folders in order; a type or step of a later folder replaces one of an earlier.
    static Catalog load(const QStringList &folders, std::vector<CatalogProblem> &problems);

    const std::vector<StepSpec> &steps() const;
    const StepSpec *step(const QString &id) const;
    const TypeCatalog &types() const;
    const std::vector<Join> &joins() const;
    /// Every relationship the rows, derivations and joins can make.
    const std::vector<RelationshipSpec> &relationships() const;

    /// Path and query of the first page (no origin), templates filled in and percent-encoded, api-version added.
    QString request(const StepSpec &step, const MapContext &context) const;
    /// What to post first, where the step has a query: context.parent names the subscriptions. Empty: it is a GET.
    QByteArray body(const StepSpec &step, const MapContext &context) const;
    /// Turns one answer into rows.
    MappedPage mapPage(const StepSpec &step, const MapContext &context, const QByteArray &body) const;
    /// What exists whether or not the step's listing could be read (the account, the classic administrators' group).
    /// For steps that ended without a first page; mapPage() of a first page gives these rows itself.
    PageRows rowsWithoutAnswer(const StepSpec &step, const MapContext &context) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace azimuth
