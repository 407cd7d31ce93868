// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Session.h"

#include "CatalogFolders.h"
#include "Connections.h"
#include "ModelOf.h"
#include "PermissionRows.h"
#include "SecretWords.h"
#include "Sentences.h"
#include "SessionParts.h"
#include "WorkThread.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr std::chrono::seconds collectionPatience{10};

/// Names of the subscriptions an estate has, by scope in lower case.
QHash<QString, QString> subscriptionNames(const EstatePtr &estate)
{
    QHash<QString, QString> names;
    if (!estate)
        return names;
    for (const EntityIndex subscription : estate->entitiesOf(u"azure_subscription"_s))
        names.insert(foldedKey(estate->key(subscription)), estate->displayName(subscription));
    return names;
}

template <class Thing>
void forgetOver(std::vector<std::unique_ptr<Thing>> &things)
{
    std::erase_if(things, [](const std::unique_ptr<Thing> &thing) { return thing->isOver(); });
}

} // namespace

Session::Session(QObject *parent)
    : Session(SessionOptions(), parent)
{
}

Session::Session(SessionOptions options, QObject *parent)
    : Backend(parent)
    , m_options(std::move(options))
    , m_mailbox(std::make_shared<Mailbox>(this))
    , m_store(m_mailbox)
{
    loadCatalog();
    m_store.run([](StoreThread::Place &place) { return place.profiles->list(); },
                [this](const std::vector<Profile> &profiles) {
                    m_listed = true;
                    setProfiles(profiles);
                    if (const QString awaited = std::exchange(m_awaited, {}); !awaited.isEmpty())
                        useConnection(awaited);
                    if (std::exchange(m_collectAwaited, false))
                        collect();
                });
}

Session::~Session()
{
    m_mailbox->close();
    for (auto *checking : {m_test.get(), m_verification.get()})
        if (checking)
            checking->stop();
    if (m_run && m_run->live)
        m_run->live->stop();
    // What was committed stays in the workspace's journal, and the next collection goes on from there.
    if (m_collection && !m_collection->end(collectionPatience)) {
        qWarning("The collection is still sealing; it is left to the end of the program.");
        static_cast<void>(m_collection.release());
    }
    m_demo.reset();
}

void Session::loadCatalog()
{
    struct Loaded {
        std::shared_ptr<const Catalog> catalog;
        std::vector<CatalogProblem> problems;
        DataModel model;
    };
    m_store.run(
        [](StoreThread::Place &) {
            noteWork(Work::Parse);
            Loaded loaded;
            loaded.catalog = std::make_shared<const Catalog>(Catalog::load(catalogFolders(), loaded.problems));
            loaded.model = dataModelOf(*loaded.catalog);
            return loaded;
        },
        [this](const Loaded &loaded) {
            m_catalog = loaded.catalog;
            m_model = loaded.model;
            emit dataModelChanged();
            for (const CatalogProblem &fault : loaded.problems)
                emit problem(Sentences::of(fault));
        });
}

StepInfo Session::stepInfo(const QString &step) const
{
    const StepSpec *spec = m_catalog ? m_catalog->step(step) : nullptr;
    return spec ? StepInfo{spec->label, spec->service, spec->yields, spec->parentType} : StepInfo();
}

void Session::retire(std::unique_ptr<ConnectionCheck> ended)
{
    forgetOver(m_endedChecks);
    forgetOver(m_endedLive);
    if (!ended)
        return;
    ended->stop();
    m_endedChecks.push_back(std::move(ended));
}

/// The endpoints file is read where files are read; then the check starts in `place`.
void Session::check(const ConnectionFields &fields, const QByteArray &secret, ConnectionCheck::Done done,
                    std::function<void(const QString &)> refused, std::unique_ptr<ConnectionCheck> &place)
{
    using Read = decltype(cloudFrom(QString()));
    m_store.run([cloud = fields.cloud](StoreThread::Place &) { return Read(cloudFrom(cloud)); },
                [this, fields, secret, done = std::move(done), refused = std::move(refused), &place](const Read &read) {
                    if (const auto *wrong = std::get_if<CloudProblem>(&read))
                        return refused(Sentences::of(*wrong));
                    Credential credential;
                    credential.tenant = fields.tenant.trimmed();
                    credential.clientId = fields.clientId.trimmed();
                    credential.secret = secret;
                    retire(std::move(place));
                    place = std::make_unique<ConnectionCheck>(
                        ConnectionCheckRequest{std::get<Cloud>(read), credential, m_catalog, fields.subscriptions},
                        m_mailbox, done);
                });
}

void Session::testConnection(const ConnectionFields &fields, const QByteArray &secret)
{
    retire(std::move(m_test));
    const int number = ++m_tests;
    const auto refuse = [this, number](const QString &sentence) {
        if (number != m_tests)
            return;
        ConnectionTest test;
        test.headline = tr("The connection could not be tested.");
        test.lines.push_back({Mark::Missing, sentence, {}});
        emit connectionTested(test);
    };
    if (const QString wrong = problemOf(fields); !wrong.isEmpty())
        return later([refuse, wrong] { refuse(wrong); });
    const auto ask = [this, number, fields, refuse](const QByteArray &known) {
        // m_catalog is there when the check starts, not necessarily now.
        check(
            fields, known,
            [this, number](const PermissionReport &report, double seconds) -> std::function<void()> {
                return [this, number, report, seconds] {
                    retire(std::move(m_test));
                    if (number == m_tests)
                        emit connectionTested(PermissionRows::testOf(report, *m_catalog, seconds));
                };
            },
            [refuse](const QString &sentence) { refuse(sentence); }, m_test);
    };
    if (!secret.isEmpty())
        return ask(secret);
    if (fields.id.isEmpty())
        return later([refuse] { refuse(tr("Give the client secret first.")); });
    readSecret(fields.id, [this, number, ask, refuse, fields](const Secret &read) {
        if (number != m_tests)
            return;
        if (const auto *fault = std::get_if<SecretProblem>(&read))
            return refuse(SecretWords::notRead(fields.name, *fault));
        ask(std::get<QByteArray>(read));
    });
}

void Session::cancelTest()
{
    ++m_tests;
    retire(std::move(m_test));
}

void Session::verifyPermissions()
{
    retire(std::move(m_verification));
    const int number = ++m_verifications;
    const auto refuse = [this, number](const QString &sentence) {
        if (number != m_verifications)
            return;
        PermissionTable table;
        table.problem = sentence;
        table.checked = QDateTime::currentDateTimeUtc();
        emit permissionsVerified(table);
    };
    const ConnectionFields *fields = connection(m_current);
    if (!fields)
        return later([refuse] { refuse(tr("Choose or add a connection first.")); });
    readSecret(fields->id, [this, number, refuse, known = *fields, estate = m_scene.estate](const Secret &read) {
        if (number != m_verifications)
            return;
        if (const auto *fault = std::get_if<SecretProblem>(&read))
            return refuse(SecretWords::notRead(known.name, *fault));
        check(
            known, std::get<QByteArray>(read),
            [this, number, estate, clientId = known.clientId,
             catalog = m_catalog](const PermissionReport &report, double seconds) -> std::function<void()> {
                // On the check's thread: a row for each step and subscription may be many.
                const PermissionTable table =
                    PermissionRows::tableOf(report, *catalog, {clientId, subscriptionNames(estate), seconds});
                return [this, number, table] {
                    retire(std::move(m_verification));
                    if (number == m_verifications)
                        emit permissionsVerified(table);
                };
            },
            refuse, m_verification);
    });
}

} // namespace azimuth
