// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Recorded exchanges put in order: one answer a request, pages of a list joined.

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QUrl>

#include <vector>

namespace simulator {

enum class Plane { Authority, Graph, ResourceManager, Data };

/// What was finally known of one request: the last 200, or the last refusal where there was none.
struct Exchange {
    Plane plane = Plane::ResourceManager;
    QString method;
    QString host;
    QString path; ///< Decoded, double slashes folded, as recorded.
    QMap<QString, QString> query; ///< By lower-cased name.
    int status = 0;
    QJsonValue body;
    bool isList = false;
    QJsonArray items; ///< Of all pages.
};

/// The exchanges without pages that continue another one; in the order of the answers that count.
std::vector<Exchange> settledExchanges(const QJsonArray &recorded);

} // namespace simulator
