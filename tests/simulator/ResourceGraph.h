// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The simulated Azure Resource Graph. It understands exactly the queries of design.md, section 8, and refuses all
/// others:
///   TABLE [| where type =~ 'T' | where type in~ ('T', ...)] [| project COLUMN, ...] [| order by id [asc|desc]]
///   TABLE [| where ...] | summarize count() by type

#include "ArmAccess.h"
#include "ArmIndex.h"
#include "HttpServer.h"

namespace simulator {

class ResourceGraph {
public:
    ResourceGraph(const State &state, const ArmIndex &index, const ArmAccess &access);
    Response answer(const Request &request) const;

private:
    struct Query {
        QString table;
        QStringList types; ///< Lower-cased; empty for all.
        QList<QPair<QString, QString>> columns; ///< Name and dotted path; empty for all.
        bool descending = false;
        bool count = false;
    };
    static std::optional<Query> parse(const QString &text, QString &error);
    ArmIndex::Entries matching(const Query &query, const QJsonObject &body) const;
    QJsonObject row(const ArmIndex::Entry &entry) const;
    static QJsonArray countRows(const ArmIndex::Entries &entries);
    static Response refuse(const QString &reason);

    const State &m_state;
    const ArmIndex &m_index;
    const ArmAccess &m_access;
    mutable QHash<QString, ArmIndex::Entries> m_matched; ///< By query and subscriptions.
};

} // namespace simulator
