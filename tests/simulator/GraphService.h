// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The simulated Microsoft Graph (v1.0; beta answers the same).

#include "GraphDirectory.h"
#include "GraphQuery.h"
#include "HttpServer.h"

namespace simulator {

class GraphService {
public:
    /// `serve` answers one item of a batch as if it had been sent alone.
    GraphService(const State &state, std::function<Response(const Request &)> serve);
    Response answer(const Request &request);

private:
    /// A path taken apart: version, casts and $count removed.
    struct Target {
        QString path;
        QString cast; ///< "#microsoft.graph.user" or empty.
        bool count = false;
        bool delta = false;
        bool beta = false;
    };
    Target target(const Request &request) const;
    std::optional<Response> checkPermission(const Request &request, const Target &target) const;
    Response listAnswer(const Request &request, const Target &target, const QJsonArray &items) const;
    std::optional<QJsonArray> narrowed(const Request &request, const Target &target, const QJsonArray &items,
                                       Response &error) const;
    Response page(const Request &request, const Target &target, const QJsonArray &items) const;
    QJsonObject shown(const Request &request, const Target &target, const QString &path, QJsonObject object) const;
    QJsonObject withheld(const QJsonObject &object, const QString &collection) const;
    void expand(QJsonObject &object, const QString &path, const QString &what) const;
    bool isEventual(const Request &request) const;
    bool granted(const QStringList &permissions) const;
    Response batch(const Request &request);
    QJsonObject batchItem(const Request &request, const QJsonObject &item);
    Response byIds(const Request &request) const;

    const State &m_state;
    GraphDirectory m_directory;
    std::function<Response(const Request &)> m_serve;
    mutable QHash<QString, QJsonArray> m_narrowed; ///< Filtered lists, by path and filter.
};

} // namespace simulator
