// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Faults that tests order: "NAME[=VALUE][@PATHPART][#COUNT],...", see README.md.

#include "HttpServer.h"

#include <QString>

#include <optional>
#include <vector>

namespace simulator {

class Faults {
public:
    /// Reads the specification; false leaves the reason, a sentence, in `error`.
    bool read(const QString &specification, QString &error);

    /// The answer of a status fault (429, 500, 503, 401, 403, 404) that strikes this request, if one does.
    std::optional<Response> refusal(const Request &request);
    /// Breaks an answer: cut, truncate, malformed, novalue, noid, foreignnext, loopnext, slow, hugebody.
    void spoil(const Request &request, Response &response);
    /// The value of a fault that is a setting (token-lifetime, clock); std::nullopt if not ordered.
    std::optional<qint64> setting(const QString &name) const;
    /// True if `name` was ordered and strikes (wrong-secret-expired).
    bool strikes(const QString &name, const Request &request);

private:
    struct Fault {
        QString name, value, pathPart;
        int count = -1; ///< Requests still to be struck; -1 for all.
    };
    static bool concerns(const Fault &fault, const Request &request);
    static bool spend(Fault &fault);

    std::vector<Fault> m_faults;
};

} // namespace simulator
