// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// $filter and $select as Microsoft Graph reads them: eq, ne, startswith, endswith, in, and, or, not, brackets, any(x:x
/// eq '..').

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace simulator {

using GraphPredicate = std::function<bool(const QJsonObject &)>;
/// std::nullopt for what is no filter.
std::optional<GraphPredicate> graphFilter(const QString &text);
/// Splits at commas outside of brackets.
QStringList splitOutside(const QString &text, QChar separator);
/// `object` with the selected properties only; id and annotations stay.
QJsonObject selected(const QJsonObject &object, const QStringList &names);

} // namespace simulator
