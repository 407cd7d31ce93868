// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The estate that --store and --snapshot name, for the commands that write something of it.

#include "Estate.h"
#include "Options.h"

#include <QCoreApplication>

#include <variant>

namespace azimuth {

class SavedEstate {
    Q_DECLARE_TR_FUNCTIONS(SavedEstate)
public:
    /// A sentence about these options, and --output beside them; empty when they may be used.
    static QString whatIsWrong(const CommandLine &line);
    /// The estate, or the sentence that says why there is none.
    static std::variant<EstatePtr, QString> load(const CommandLine &line);
};

} // namespace azimuth
