// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Questions to Azure Resource Graph, as the bodies that are posted. Pure.
/// https://learn.microsoft.com/azure/governance/resource-graph/concepts/work-with-data

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace azimuth {

/// Stands in a step's query for the types that no step of the catalog lists.
QString otherTypesMark();
/// A body that asks these subscriptions: of a query with otherTypesMark(), first which types its table has.
QByteArray firstQuestion(const QString &query, const QStringList &subscriptions);
/// True for a body that asks which types there are.
bool asksForTypes(const QByteArray &body);
/// After the types are known: the same subscriptions, the query itself.
QByteArray questionForTypes(const QByteArray &body, const QString &query, const QStringList &types);
/// The same for the next page.
QByteArray questionForPage(const QByteArray &body, const QString &skipToken);
/// The same with half as many rows a page; empty where one row was too much already. An answer may have 16 MiB at most.
QByteArray smallerQuestion(const QByteArray &body);

} // namespace azimuth
