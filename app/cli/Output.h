// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Where a command writes: the file that --output names, whole or not at all, or standard output.

#include "Export.h"
#include "Options.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

class QIODevice;

namespace azimuth {

class Output {
    Q_DECLARE_TR_FUNCTIONS(Output)
public:
    /// `write` answers whether the device took it all. The sentence that says why not; std::nullopt when it is written.
    static std::optional<QString> write(const CommandLine &line, const std::function<bool(QIODevice &)> &write);
    /// Why an export was not written.
    static QString sentence(const ExportProblem &problem);
};

} // namespace azimuth
