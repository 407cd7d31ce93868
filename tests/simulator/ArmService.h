// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The simulated Resource Manager.

#include "ArmAccess.h"
#include "ArmIndex.h"
#include "HttpServer.h"
#include "ResourceGraph.h"

namespace simulator {

class ArmService {
public:
    explicit ArmService(const State &state);
    Response answer(const Request &request);
    const ArmAccess &access() const { return m_access; }
    const ArmIndex &index() const { return m_index; }

private:
    std::optional<Response> checkScope(const ArmPath &path) const;
    std::optional<Response> checkRefusals(const ArmPath &path) const;
    std::optional<Response> checkProvider(const ArmPath &path) const;
    std::optional<Response> checkVersion(const Request &request, const ArmPath &path) const;
    std::optional<Response> checkAccess(const ArmPath &path, Access &access) const;
    Response read(const Request &request, const ArmPath &path, Access access) const;
    Response object(const Request &request, const ArmPath &path) const;
    Response list(const Request &request, const ArmPath &path, Access access) const;
    Response post(const Request &request, const ArmPath &path);
    QJsonArray wholeList(const Request &request, const ArmPath &path, Access access) const;
    std::optional<QJsonArray> givenList(const Request &request, const ArmPath &path) const;
    QJsonArray derivedList(const Request &request, const ArmPath &path) const;
    QJsonArray locations(const ArmPath &path) const;
    QJsonArray resourceRows(const Request &request, const ArmPath &path) const;
    QJsonArray filtered(const QJsonArray &items, const QString &filter, const QString &scope) const;
    QStringList groupsOf(const QString &principal) const;
    Response notFound(const ArmPath &path) const;

    const State &m_state;
    ArmIndex m_index;
    ArmAccess m_access;
    ResourceGraph m_graph;
    mutable QHash<QString, QJsonArray> m_lists; ///< By path and filter.
    mutable qsizetype m_listed = 0;
};

/// "/subscriptions/x/..." -> "microsoft.network/virtualnetworks/read".
QString readAction(const ArmPath &path);

} // namespace simulator
