// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Collects every recording of ../shared/recorded through the simulator with azimuth-cli and compares what came out
/// with what is expected: all entities and relationships of the slice (types.json), nothing extra, and at least 98 % of
/// the property values. Comparison.h says what counts as extra; accepted.json lists the differences we live with.
/// Recordings without an expected file need only end well. README.md says how to run one.

#include "Accepted.h"
#include "Figures.h"
#include "Task.h"

#include <QDir>
#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

#ifndef AZIMUTH_CLI
#define AZIMUTH_CLI ""
#define AZIMUTH_SIMULATOR ""
#endif

namespace {

const QString recorded = QStringLiteral(AZIMUTH_SOURCE_DIR "/../shared/recorded");
const QString data = QStringLiteral(AZIMUTH_SOURCE_DIR "/tests/conformance");
constexpr double propertyBar = 98.0;

bool isAboutValues(const conformance::Difference &difference)
{
    using Kind = conformance::DifferenceKind;
    return difference.kind == Kind::AbsentProperty || difference.kind == Kind::DifferentValue
        || difference.kind == Kind::AbsentRelationshipProperty || difference.kind == Kind::DifferentRelationshipValue;
}

} // namespace

class tst_Conformance : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void recording_data();
    void recording();
    void allReachTheBars();
    void everyAcceptedDifferenceStillOccurs();

private:
    QFuture<conformance::Outcome> start(const conformance::Task &task);

    conformance::Programs m_programs{QStringLiteral(AZIMUTH_SIMULATOR), QStringLiteral(AZIMUTH_CLI)};
    conformance::Slice m_slice;
    std::unique_ptr<conformance::Accepted> m_accepted;
    std::map<QString, conformance::Task> m_tasks;
    std::map<QString, QFuture<conformance::Outcome>> m_running;
    conformance::Figures m_figures;
    QThreadPool m_pool; // destroyed first: it waits for what still runs
    bool m_all = true;
    int m_compared = 0;
    int m_judged = 0;
};

void tst_Conformance::initTestCase()
{
    if (!QDir(recorded).exists())
        QSKIP("no ../shared/recorded beside this source tree");
    if (m_programs.cli.isEmpty() || m_programs.simulator.isEmpty())
        QSKIP("this build has no azimuth-cli or no azimuth-simulator");
    const QJsonObject types = conformance::readJson(data + u"/types.json"_s).object();
    const QJsonDocument accepted = conformance::readJson(data + u"/accepted.json"_s);
    QVERIFY(!types.isEmpty());
    QVERIFY(accepted.isArray());
    m_slice = conformance::readSlice(types);
    m_accepted = std::make_unique<conformance::Accepted>(accepted.array());
    QVERIFY2(m_accepted->refused().isEmpty(), qPrintable(m_accepted->refused().join(u"; "_s)));
    m_pool.setMaxThreadCount(2);
    for (const auto &[folder, whole] : {std::pair(recorded, false), std::pair(recorded + u"/made"_s, true)})
        for (const conformance::Task &task : conformance::tasksIn(folder, whole))
            m_tasks[task.name] = task;
    // All at once only when all are wanted: "recording:NAME" on the command line wants one.
    m_all = QCoreApplication::arguments().filter(u":"_s).isEmpty();
    if (m_all)
        for (const auto &[name, task] : m_tasks)
            m_running[name] = start(task);
}

QFuture<conformance::Outcome> tst_Conformance::start(const conformance::Task &task)
{
    return QtConcurrent::run(&m_pool, conformance::carryOut, task, m_programs, m_slice);
}

void tst_Conformance::recording_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, task] : m_tasks)
        QTest::newRow(qPrintable(name)) << name;
}

void tst_Conformance::recording()
{
    QFETCH(const QString, name);
    if (!m_running.contains(name))
        m_running[name] = start(m_tasks[name]);
    const conformance::Outcome outcome = m_running[name].takeResult();
    m_running.erase(name);
    QVERIFY2(outcome.problem.isEmpty(), qPrintable(outcome.problem));

    ++m_judged;
    conformance::Figures one;
    conformance::Accepted forLine = *m_accepted; // the line counts for itself
    one.add(outcome.comparison, name, forLine);
    const std::vector<conformance::Difference> open = m_figures.add(outcome.comparison, name, *m_accepted);
    const bool compared = !m_tasks[name].expected.isEmpty();
    m_compared += compared;
    qInfo().noquote() << name + u": "_s + (compared ? one.line() : u"collected, nothing to compare with"_s);

    if (!m_all)
        for (const QString &line : one.valueLines())
            qInfo().noquote() << line;
    int failures = 0;
    for (const conformance::Difference &difference : open) {
        if (isAboutValues(difference))
            continue; // judged over all recordings
        if (++failures <= 20)
            qInfo().noquote() << u"   %1 %2 %3 %4 %5 %6"_s.arg(
                conformance::wordFor(difference.kind), difference.type, difference.property, difference.key,
                difference.expected.isEmpty() ? QString() : u"expected "_s + difference.expected,
                difference.found.isEmpty() ? QString() : u"found "_s + difference.found);
    }
    QVERIFY2(failures == 0, qPrintable(u"%1 differences"_s.arg(failures)));
}

void tst_Conformance::allReachTheBars()
{
    using Kind = conformance::DifferenceKind;
    if (m_judged == 0)
        QSKIP("no recording was collected");
    for (const QString &line : m_figures.valueLines())
        qInfo().noquote() << line;
    for (const QString &line : m_accepted->summary())
        qInfo().noquote() << u"accepted: "_s + line;
    qInfo().noquote()
        << u"recordings: %1 of %2 collected, %3 of them compared"_s.arg(m_judged).arg(m_tasks.size()).arg(m_compared);
    qInfo().noquote() << u"recall of entities: "_s + m_figures.entities().text();
    qInfo().noquote() << u"recall of relationships: %1, %2 set aside"_s.arg(m_figures.relationships().text())
                             .arg(m_figures.setAside());
    qInfo().noquote() << u"extra: %1 entities, %2 relationships"_s.arg(m_figures.open(Kind::ExtraEntity))
                             .arg(m_figures.open(Kind::ExtraRelationship));
    qInfo().noquote() << u"equal properties: %1; with the accepted differences counted against it %2"_s.arg(
        m_figures.properties().text(), m_figures.propertiesAsTheyAre().text());
    qInfo().noquote() << u"equal properties of relationships: "_s + m_figures.relationshipProperties().text();
    qInfo().noquote() << u"coverage hints: "_s + m_figures.hints().text();
    qInfo().noquote() << u"accepted differences: %1"_s.arg(m_figures.acceptedAll());

    QCOMPARE(m_judged, static_cast<int>(m_tasks.size()));
    QCOMPARE(m_figures.entities().part, m_figures.entities().whole);
    QCOMPARE(m_figures.relationships().part, m_figures.relationships().whole);
    QCOMPARE(m_figures.open(Kind::ExtraEntity) + m_figures.open(Kind::ExtraRelationship), 0);
    QVERIFY(m_figures.properties().percent() >= propertyBar);
    QCOMPARE(m_figures.hints().part, m_figures.hints().whole);
}

void tst_Conformance::everyAcceptedDifferenceStillOccurs()
{
    if (m_judged < static_cast<int>(m_tasks.size()) || m_tasks.empty())
        QSKIP("not every recording was collected");
    QVERIFY2(m_accepted->unused().isEmpty(), qPrintable(u"no longer occurs: "_s + m_accepted->unused().join(u"; "_s)));
}

QTEST_GUILESS_MAIN(tst_Conformance)
#include "tst_Conformance.moc"
