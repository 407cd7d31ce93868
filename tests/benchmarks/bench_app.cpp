// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The window: `bench_app [--json] [--entities N] [--events]`. window_ms from the start of the process to a painted
/// window whose event loop is idle, with an empty workspace: the median of five starts. ui_gap_*_ms: how late a timer
/// of 1 ms fires on the window's thread while the demo tenant (or a generated one of N entities) is collected, pages
/// change every 200 ms and each time another entity is chosen. ui_busy_max_ms: of that, what the thread itself
/// computed. --events names what took longer than a frame.
///
/// Each measurement is a process of its own, in a home of its own.
#include "Figures.h"
#include "Program.h"
#include "Programs.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

constexpr int starts = 5;
constexpr int switchMs = 200;
constexpr int afterMs = 3'000; // the end of a collection is followed by its last scene
constexpr int limitMs = 900'000;
constexpr double frameMs = 16;
constexpr double idleMs = 1; // a turn of the loop with less work than this is an idle one
constexpr const char *startMode = "start";
constexpr const char *gapsMode = "gaps";

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double now()
{
    return milliseconds(CLOCK_MONOTONIC);
}

double worked()
{
    return milliseconds(CLOCK_THREAD_CPUTIME_ID);
}

/// Tells of events that kept the thread longer than a frame; one inside another tells first.
class WatchedApplication : public QApplication {
public:
    WatchedApplication(int &argc, char **argv, bool tells)
        : QApplication(argc, argv)
        , m_tells(tells)
    {
    }
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_tells || QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        const QByteArray who = receiver->metaObject()->className();
        const QString name = receiver->objectName();
        const QEvent::Type type = event->type();
        const double before = worked();
        const bool result = QApplication::notify(receiver, event);
        if (const double took = worked() - before; took > frameMs)
            std::fprintf(stderr, "%8.1f ms  %s to %s %s\n", took, QMetaEnum::fromType<QEvent::Type>().valueToKey(type),
                         who.constData(), qPrintable(name));
        return result;
    }

private:
    bool m_tells;
};

// --- in a process of its own: one start

/// Calls back once the window is painted and the loop has nothing to do.
class FirstIdle : public QObject {
public:
    FirstIdle(QWidget *window, std::function<void()> idle)
        : QObject(window)
        , m_idle(std::move(idle))
    {
        window->installEventFilter(this);
        connect(&m_turn, &QTimer::timeout, this, [this] { turn(); });
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            m_before = worked();
            m_turn.start(0);
        }
        return false;
    }

private:
    void turn()
    {
        const double work = worked();
        m_idleTurns = work - m_before < idleMs ? m_idleTurns + 1 : 0;
        m_before = work;
        if (m_idleTurns < 2)
            return;
        m_turn.stop();
        m_idle();
    }

    std::function<void()> m_idle;
    QTimer m_turn;
    double m_before = 0;
    int m_idleTurns = 0;
};

int startOnce(WatchedApplication &application, double since)
{
    azimuth::Program program;
    new FirstIdle(&program.window(), [&] {
        std::printf("{\"ms\":%.3f}\n", now() - since);
        application.quit();
    });
    program.start({});
    return application.exec();
}

// --- in a process of its own: a collection

/// How late a timer of 1 ms is, and how much of that time this thread computed.
class Gaps {
public:
    Gaps()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    }
    void start()
    {
        m_at = now();
        m_worked = worked();
        m_timer.start(1);
    }
    double at(double share) const
    {
        std::vector<double> all = m_late;
        std::ranges::sort(all);
        return all.empty() ? 0 : all[static_cast<std::size_t>(double(all.size() - 1) * share)];
    }
    double busiest() const { return m_busiest; }

private:
    void tick()
    {
        const double at = now();
        const double work = worked();
        m_late.push_back(std::max(0.0, at - m_at - 1));
        m_busiest = std::max(m_busiest, work - m_worked);
        m_at = at;
        m_worked = work;
    }

    QTimer m_timer;
    std::vector<double> m_late;
    double m_at = 0;
    double m_worked = 0;
    double m_busiest = 0;
};

/// Connects to a generated tenant for this run only, and collects it.
void collectFrom(azimuth::Session &session, const Azure &azure)
{
    azimuth::ConnectionFields fields;
    fields.name = u"Generated"_s;
    fields.tenant = azure.said(u"tenant"_s);
    fields.clientId = azure.said(u"clientId"_s);
    fields.cloud = azure.cloudFile();
    fields.forThisRun = true;
    QObject::connect(&session, &azimuth::Backend::connectionSaved, &session, [&session](const QString &id) {
        session.useConnection(id);
        session.collect();
    });
    session.saveConnection(fields, azure.secret(), azimuth::KeepSecret::Memory);
}

/// Another page and another entity.
void moveOn(azimuth::Workbench &workbench, int step)
{
    workbench.show(static_cast<azimuth::Page>(step % 6));
    if (const auto &estate = workbench.estate(); estate && estate->entityCount() > 0)
        workbench.choose(azimuth::EntityIndex{static_cast<quint32>(step) * 37 % estate->entityCount()});
}

int collectOnce(WatchedApplication &application, qint64 entities)
{
    const Place place;
    azimuth::Program program;
    std::optional<Azure> azure;
    Gaps gaps;
    QTimer pages;
    int step = 0;
    QString failed;
    QObject::connect(&pages, &QTimer::timeout, &pages, [&] { moveOn(program.workbench(), ++step); });
    QObject::connect(&program.session(), &azimuth::Backend::collectionEnded, &pages,
                     [&](const azimuth::CollectionEnd &end) {
                         // The demo has a gap on purpose: a disabled subscription.
                         using Kind = azimuth::CollectionEnd::Kind;
                         if (end.kind != Kind::Complete && end.kind != Kind::Gaps)
                             failed = end.sentence + u' ' + end.detail;
                         QTimer::singleShot(afterMs, &application, &QCoreApplication::quit);
                     });
    QObject::connect(&program.session(), &azimuth::Backend::problem, &pages, [&](const QString &sentence) {
        failed = sentence;
        application.quit();
    });
    if (entities > 0) {
        azure.emplace(place, QStringList{u"--estate"_s, u"generated:%1"_s.arg(entities)});
        collectFrom(program.session(), *azure);
    }
    new FirstIdle(&program.window(), [&] {
        pages.start(switchMs);
        gaps.start();
        if (entities == 0)
            program.session().openDemo();
    });
    program.start({});
    application.exec();
    if (!failed.isEmpty() || !program.workbench().estate()) {
        std::fprintf(stderr, "bench_app: %s\n", qUtf8Printable(failed));
        return 1;
    }
    std::printf("{\"entities\":%u,\"p999\":%.3f,\"max\":%.3f,\"busy\":%.3f}\n",
                program.workbench().estate()->entityCount(), gaps.at(0.999), gaps.at(1), gaps.busiest());
    return 0;
}

int measure(int argc, char **argv)
{
    azimuth::nameProgram();
    const QByteArray mode = argv[1];
    WatchedApplication application(argc, argv, qEnvironmentVariableIsSet("BENCH_APP_EVENTS"));
    return mode == startMode ? startOnce(application, QByteArray(argv[2]).toDouble())
                             : collectOnce(application, QByteArray(argv[2]).toLongLong());
}

// --- the process that starts the others

/// Runs this program again in a home of its own; what it said, empty when it failed.
QJsonObject again(const char *mode, const std::function<QString()> &argument, bool events)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.remove(name);
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s)
        && !environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"NO_PROXY"_s, u"127.0.0.1,localhost"_s);
    if (events)
        environment.insert(u"BENCH_APP_EVENTS"_s, u"1"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(mode), argument()});
    if (!process.waitForFinished(limitMs) || process.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

bool measureStarts(const Options &options, bool events)
{
    std::vector<double> times;
    for (int start = 0; start < starts; ++start) {
        const QJsonObject said = again(
            startMode, [] { return QString::number(now(), 'f', 3); }, events);
        if (said.isEmpty())
            return false;
        times.push_back(said.value("ms"_L1).toDouble());
    }
    std::ranges::sort(times);
    print({{u"window_ms"_s, 0, times[starts / 2], u"ms"_s}}, options.json);
    return true;
}

bool measureGaps(const Options &options, bool events)
{
    const QString size = QString::number(options.entities.value_or(0));
    const QJsonObject said = again(
        gapsMode, [size] { return size; }, events);
    if (said.isEmpty())
        return false;
    const qint64 entities = said.value("entities"_L1).toInteger();
    print({{u"ui_gap_p999_ms"_s, entities, said.value("p999"_L1).toDouble(), u"ms"_s},
           {u"ui_gap_max_ms"_s, entities, said.value("max"_L1).toDouble(), u"ms"_s},
           {u"ui_busy_max_ms"_s, entities, said.value("busy"_L1).toDouble(), u"ms"_s}},
          options.json);
    return true;
}

int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto options = readOptions(QCoreApplication::arguments().mid(1));
    const bool events = options && options->others == QStringList{u"--events"_s};
    if (!options || (!options->others.isEmpty() && !events)) {
        std::fprintf(stderr, "bench_app [--json] [--entities N] [--events]\n");
        return 2;
    }
    const bool started = measureStarts(*options, events);
    return measureGaps(*options, events) && started ? 0 : 1;
}

} // namespace
} // namespace bench

int main(int argc, char **argv)
{
    const QByteArray mode = argc == 3 ? argv[1] : "";
    return mode == bench::startMode || mode == bench::gapsMode ? bench::measure(argc, argv) : bench::run(argc, argv);
}
