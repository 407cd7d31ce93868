// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The differences we live with, each with its reason (accepted.json). One thread.

#include "Difference.h"

#include <QHash>
#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace conformance {

/// One object of accepted.json: {"difference", "type", "properties": [...], "recordings": [...], "reason"}.
struct AcceptedRow {
    QString difference; ///< wordFor() of its kind.
    QString type;
    QStringList properties; ///< A name, or its beginning and `*`; none: of a whole entity or relationship.
    QStringList recordings; ///< None: any.
    QString reason;
};

class Accepted {
public:
    /// A row without a reason, or of a kind nobody knows, accepts nothing and is one of the `refused`.
    explicit Accepted(const QJsonArray &rows);

    /// Counts what it accepts.
    bool accepts(const Difference &difference, const QString &recording);
    /// Rows (each with each of its properties) that accepted nothing so far.
    QStringList unused() const;
    const QStringList &refused() const { return m_refused; }
    /// "azure_user.userType absent property: 241 (reason)", a line each.
    QStringList summary() const;

private:
    std::vector<AcceptedRow> m_rows;
    QHash<QString, int> m_uses; // by nameOf(row, property)
    QStringList m_refused;
};

} // namespace conformance
