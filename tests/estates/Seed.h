// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The seed of the data model as seed.json has it, which is part of every program with this folder.

#include <QJsonObject>

namespace simulator {

/// Its entity types, each with the list of its classes.
const QJsonObject &seedTypes();

} // namespace simulator
