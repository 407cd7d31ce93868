// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The data model that a catalog's rows make: for docs/data-model.md, the command line and the model view.

#include "Catalog.h"
#include "DataModel.h"

namespace azimuth {

/// Types with the requests that bring them, and every relationship the rows can make. Any thread.
DataModel dataModelOf(const Catalog &catalog);

} // namespace azimuth
