// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-cli collect: signs in, collects into a workspace, tells what came and what is missing.

#include "Catalog.h"
#include "Collection.h"
#include "Options.h"
#include "SignIn.h"
#include "Terminal.h"

#include <QObject>

#include <memory>

namespace azimuth {

class CollectCommand : public QObject {
    Q_OBJECT
public:
    CollectCommand(CommandLine line, std::shared_ptr<const Catalog> catalog, QObject *parent = nullptr);

    void start();
    /// What Ctrl+C does: once asks the collection to stop and keeps what was read.
    void interrupt();

signals:
    void done(int exitCode);

private:
    void signedIn(const SignIn::Answer &answer);
    void finished(const CollectionResult &result);
    QString whyNothing(const CollectionResult &result) const; ///< Empty: there is a result.
    QString scopeSentence(const CollectionResult &result) const;
    void tellResult(const CollectionResult &result) const;
    bool sawNoSubscription(const CollectionResult &result) const;
    void tellGaps(const CollectionResult &result) const;
    QString unknownNames() const;
    QString storePath(const QString &tenant) const;

    CommandLine m_line;
    std::shared_ptr<const Catalog> m_catalog;
    Collection m_collection;
    ProgressLine m_progress;
    QString m_store;
};

} // namespace azimuth
