// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-cli verify: which steps may this application read, and what would mend those it may not.

#include "Options.h"
#include "PermissionCheck.h"
#include "SignIn.h"

#include <QObject>

#include <memory>

namespace azimuth {

class VerifyCommand : public QObject {
    Q_OBJECT
public:
    VerifyCommand(CommandLine line, std::shared_ptr<const Catalog> catalog, QObject *parent = nullptr);

    void start();
    void interrupt();

signals:
    void done(int exitCode);

private:
    void signedIn(const SignIn::Answer &answer);
    void finished(const PermissionReport &report);
    void tellTable(const PermissionReport &report) const;
    void tellFixes(const PermissionReport &report) const;
    QByteArray json(const PermissionReport &report) const;

    CommandLine m_line;
    std::shared_ptr<const Catalog> m_catalog;
    std::unique_ptr<PermissionCheck> m_check;
};

} // namespace azimuth
