// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The sign-in service: discovery documents and token endpoints of one tenant, with Microsoft's error codes.

#include "Faults.h"
#include "Tokens.h"

#include <QHash>
#include <QJsonObject>

namespace simulator {

struct State;

class Authority {
public:
    Authority(const State &state, Tokens &tokens, Faults &faults, const QString &graph);
    Response answer(const Request &request);

private:
    using Form = QHash<QString, QString>;
    bool knowsTenant(const QString &name) const;
    Response unknownTenant(const QString &name) const;
    Response discovery(const Request &request, const QString &tenant) const;
    Response instances(const Request &request, const QString &tenant) const;
    Response token(const Request &request, bool version2);
    std::optional<Response> checkClient(const Request &request, const Form &form, bool &byCertificate);
    std::optional<Response> checkAssertion(const Request &request, const Form &form) const;
    Response grant(const QString &resource, bool version2, bool byCertificate) const;

    const State &m_state;
    Tokens &m_tokens;
    Faults &m_faults;
    QString m_graph;
};

} // namespace simulator
