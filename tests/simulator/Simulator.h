// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// An Azure on the loopback: four TLS ports over one state.

#include "ArmService.h"
#include "Authority.h"
#include "Certificates.h"
#include "DataPlane.h"
#include "Faults.h"
#include "GraphService.h"
#include "HttpServer.h"
#include "State.h"
#include "Throttle.h"
#include "Tokens.h"

#include <QObject>

#include <memory>

namespace simulator {

/// How a simulator behaves, apart from what it serves.
struct Behaviour {
    quint16 port = 0; ///< Of the authority; the other services follow. 0: any free ones.
    int latency = 0; ///< Milliseconds before each answer.
    bool throttle = false;
    QString faults; ///< See Faults.
};

/// Serves from the moment start() succeeds until it is destroyed, in the thread it was made in, which must run an event
/// loop.
class Simulator : public QObject {
    Q_OBJECT
public:
    explicit Simulator(State state, Behaviour behaviour = {}, QObject *parent = nullptr);
    ~Simulator() override;

    /// False leaves the reason, a sentence, in `error`.
    bool start(QString &error);
    /// The line of design.md, section 9: endpoints, CA, tenant, client, secret, subscriptions.
    QJsonObject announcement() const;
    /// The line at the end: {"requests","refused","floorSeconds","buckets"}.
    QJsonObject summary() const;
    const State &state() const { return m_state; }
    QString origin(Service service) const;
    QByteArray authorityCertificate() const { return m_certificates.authority; }

private:
    Response answer(const Request &request);
    /// Everything but the sign-in and the latency: also for the items of a batch.
    Response serve(const Request &request);
    Response unauthorized(const Request &request, TokenVerdict verdict) const;
    Response dispatch(const Request &request);
    void addRequestIds(const Request &request, Response &response) const;

    State m_state;
    Behaviour m_behaviour;
    Certificates m_certificates;
    Faults m_faults;
    std::vector<std::unique_ptr<HttpServer>> m_servers;
    std::unique_ptr<Tokens> m_tokens;
    std::unique_ptr<Authority> m_authority;
    std::unique_ptr<ArmService> m_arm;
    std::unique_ptr<GraphService> m_graph;
    std::unique_ptr<DataPlane> m_data;
    std::unique_ptr<Throttle> m_throttle;
    Claims m_claims; ///< Of the request being answered.
    qint64 m_requests = 0, m_refused = 0;
};

} // namespace simulator
