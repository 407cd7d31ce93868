// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-cli profile: saved connections; their secrets go to the keychain and nowhere else.

#include "Options.h"
#include "Profiles.h"
#include "SecretStore.h"

#include <QObject>

namespace azimuth {

class ProfileCommand : public QObject {
    Q_OBJECT
public:
    explicit ProfileCommand(CommandLine line, QObject *parent = nullptr);

    void start();
    void interrupt();

signals:
    void done(int exitCode);

private:
    void list();
    void add();
    void remove();
    void rename();
    void refuse(const QString &sentence, ExitCode code = ExitUsage);

    CommandLine m_line;
    Profiles m_profiles;
    KeychainSecretStore m_secrets;
};

} // namespace azimuth
