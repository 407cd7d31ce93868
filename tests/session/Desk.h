// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A session as a window has it, in a home of its own, with all it said kept.

#include "Programs.h"
#include "Session.h"

#include <QTest>

#include <optional>
#include <thread>

namespace azimuth {

constexpr int sessionPatience = 240'000; // ms; sanitizers on a busy machine are slow

/// Before the application is made: nothing of the machine's own settings.
inline void leaveHome()
{
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "http_proxy",
                             "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
    qputenv("NO_PROXY", "127.0.0.1,localhost");
}

inline void moveInto(const Place &place)
{
    qputenv("HOME", place.path({}).toUtf8());
}

/// What only another thread may do: this one is as free as a window's.
template <class Work>
auto elsewhere(Work work)
{
    std::optional<std::invoke_result_t<Work>> result;
    std::thread([&] { result.emplace(work()); }).join();
    return std::move(*result);
}

struct Desk {
    explicit Desk(SessionOptions options = {})
        : session(std::move(options))
    {
        QObject::connect(&session, &Backend::sceneChanged, &session, [this](const Scene &scene) {
            (scene.live ? live : still).push_back(scene);
            shown = scene;
        });
        QObject::connect(&session, &Backend::collectionProgressed, &session,
                         [this](const CollectionStatus &status) { statuses.push_back(status); });
        QObject::connect(&session, &Backend::collectionEnded, &session,
                         [this](const CollectionEnd &end) { ends.push_back(end); });
        QObject::connect(&session, &Backend::problem, &session, [this](const QString &said) { problems << said; });
        QObject::connect(&session, &Backend::connectionSaved, &session, [this](const QString &id) { saved << id; });
        QObject::connect(&session, &Backend::connectionNotSaved, &session, [this](const QString &said, bool offer) {
            notSaved << said;
            offered = offer;
        });
        QObject::connect(&session, &Backend::connectionTested, &session,
                         [this](const ConnectionTest &test) { tests.push_back(test); });
        QObject::connect(&session, &Backend::permissionsVerified, &session,
                         [this](const PermissionTable &table) { tables.push_back(table); });
    }

    template <class Condition>
    bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, sessionPatience);
    }
    /// Saves a connection to `azure`; its id, or empty when it was not saved.
    QString save(const Azure &azure, const QByteArray &secret, KeepSecret keep = KeepSecret::Memory,
                 const QString &name = QStringLiteral("Test"))
    {
        const auto before = saved.size();
        const auto refusals = notSaved.size();
        session.saveConnection(fieldsOf(azure, name), secret, keep);
        waitFor([&] { return saved.size() > before || notSaved.size() > refusals; });
        return saved.size() > before ? saved.last() : QString();
    }
    static ConnectionFields fieldsOf(const Azure &azure, const QString &name = QStringLiteral("Test"))
    {
        return {
            {}, name, azure.said(QStringLiteral("tenant")), azure.said(QStringLiteral("clientId")), azure.cloudFile(),
            {}, false};
    }
    /// Collects with the current connection to the end.
    bool collect()
    {
        const auto before = ends.size();
        session.collect();
        return waitFor([&] { return ends.size() > before; });
    }

    Session session;
    std::vector<Scene> live, still;
    Scene shown;
    std::vector<CollectionStatus> statuses;
    std::vector<CollectionEnd> ends;
    QStringList problems, saved, notSaved;
    bool offered = false;
    std::vector<ConnectionTest> tests;
    std::vector<PermissionTable> tables;
};

} // namespace azimuth
