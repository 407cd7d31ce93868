// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a window says of a keychain that does not do as it should.

#include "SecretStore.h"

#include <QCoreApplication>

namespace azimuth {

class SecretWords {
    Q_DECLARE_TR_FUNCTIONS(SecretWords)
public:
    /// The secret of a connection could not be kept.
    static QString notKept(const SecretProblem &problem);
    /// The secret of the connection called `name` could not be read.
    static QString notRead(const QString &name, const SecretProblem &problem);
    /// The secret of the connection called `name` could not be removed, and so the connection was not.
    static QString notRemoved(const QString &name, const SecretProblem &problem);
    /// True where keeping it in memory would help.
    static bool offersMemory(const SecretProblem &problem);

private:
    static QString why(const SecretProblem &problem);
};

} // namespace azimuth
