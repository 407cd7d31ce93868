// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a complete collection of a state must contain: the data model's types and their relationships, worked
/// out from Azure's own objects by code of its own. It knows neither the product's catalog nor its collectors, so that
/// the two cannot be wrong together.

#include "State.h"

namespace simulator {

/// In the export's format: {"entities":[...],"relationships":[...],"coverage":[]}. Properties are the ones the data
/// model assigns for certain: what is here must be equal in a collection, what is not here may be anything. Ends that
/// nobody collects are entities with "_placeholder":true; hosts and networks among them have no "_type". Refusals are
/// not considered: the truth is what a caller sees who may read everything.
QJsonObject truthOf(const State &state);

} // namespace simulator
