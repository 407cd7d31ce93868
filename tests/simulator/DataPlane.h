// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The simulated data planes: /vault/{name}/keys and so on, /{blob,queue,table,file}/{account}?comp=list.
/// Keys of State::dataPlane: "vault/{name}/keys" (JSON), "blob/{account}?restype=service&comp=properties",
/// "blob/{account}?comp=list" (XML; "?restype=..." before "&comp=..."), lower-cased.

#include "ArmAccess.h"
#include "ArmIndex.h"
#include "HttpServer.h"

namespace simulator {

class DataPlane {
public:
    DataPlane(const State &state, const ArmIndex &index, const ArmAccess &access);
    Response answer(const Request &request) const;

private:
    Response vault(const Request &request, const QStringList &path) const;
    Response storage(const Request &request, const QStringList &path) const;
    Response containers(const Request &request, const QString &service, const QString &account) const;
    /// The ARM id of a vault or account by name; empty if there is none.
    QString resourceOf(const QString &type, const QString &name) const;

    const State &m_state;
    const ArmIndex &m_index;
    const ArmAccess &m_access;
    QHash<QString, QString> m_names; ///< "type name" to id.
};

} // namespace simulator
