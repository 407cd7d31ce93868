// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Facts from the lower layers as sentences for people: what is wrong, and what to do.

#include "Catalog.h"
#include "Cloud.h"
#include "Coverage.h"
#include "Profiles.h"
#include "SecretStore.h"
#include "SignInProblem.h"
#include "SnapshotWriter.h"

#include <QCoreApplication>
#include <QString>

namespace azimuth {

class Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
public:
    static QString of(const SignInProblem &problem);
    static QString of(const StoreProblem &problem);
    static QString of(const CloudProblem &problem);
    static QString of(const SecretProblem &problem);
    static QString of(ProfileProblem problem);
    static QString of(const CatalogProblem &problem);
    /// "denied", "complete", ... in the user's language.
    static QString of(CoverageState state);
    /// One line: step, scope, state, why, and the permission that would help.
    static QString of(const CoverageRow &row, const Catalog &catalog);

private:
    static QString whatIsWrong(const SignInProblem &problem);
    static QString whoSaidSo(const SignInProblem &problem);
};

} // namespace azimuth
