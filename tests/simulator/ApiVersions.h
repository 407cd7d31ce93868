// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which api-versions the simulated Resource Manager answers.

#include <QStringList>

namespace simulator {

/// The versions of a lower-cased type, oldest first; empty for a type without a row of its own.
QStringList apiVersionsOf(const QString &type);

} // namespace simulator
