// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretWords.h"

namespace azimuth {

using Kind = SecretProblem::Kind;

bool SecretWords::offersMemory(const SecretProblem &problem)
{
    return problem.kind == Kind::NoKeychain || problem.kind == Kind::Locked || problem.kind == Kind::TimedOut;
}

QString SecretWords::why(const SecretProblem &problem)
{
    switch (problem.kind) {
    case Kind::NoKeychain:
        return tr("No keychain answers in this session.");
    case Kind::Locked:
        return tr("The keychain is locked.");
    case Kind::TimedOut:
        return tr("The keychain did not answer in time; perhaps it is asking for a password.");
    case Kind::Denied:
        return tr("The keychain refused. Allow Azimuth to use it and try again.");
    case Kind::NotFound:
        return tr("The keychain holds no secret for it.");
    case Kind::Other:
        break;
    }
    return problem.detail.isEmpty() ? tr("The keychain failed.") : tr("The keychain failed: %1").arg(problem.detail);
}

QString SecretWords::notKept(const SecretProblem &problem)
{
    if (!offersMemory(problem))
        return tr("The connection was not saved. %1").arg(why(problem));
    return tr("The connection was not saved. %1 The secret can be kept in memory until Azimuth closes.")
        .arg(why(problem));
}

QString SecretWords::notRead(const QString &name, const SecretProblem &problem)
{
    if (problem.kind == Kind::NotFound)
        return tr("No client secret is kept for %1; perhaps it was kept for one run only. Edit the connection and give "
                  "the secret again.")
            .arg(name);
    if (!offersMemory(problem))
        return tr("The client secret of %1 could not be read. %2").arg(name, why(problem));
    return tr("The client secret of %1 could not be read. %2 Edit the connection to give the secret for this run.")
        .arg(name, why(problem));
}

QString SecretWords::notRemoved(const QString &name, const SecretProblem &problem)
{
    return tr("%1 was not removed, for its secret is still kept. %2").arg(name, why(problem));
}

} // namespace azimuth
