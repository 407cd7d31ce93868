// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "Transport.h"

#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Problem = Answer::Problem;
using How = Said::How;

/// A transport that is cancelled, or dies, at whatever moment.
class tst_TransportEnds : public QObject {
    Q_OBJECT
private slots:
    void cancelEndsEverythingExactlyOnce_data();
    void cancelEndsEverythingExactlyOnce();
    void cancelWithinAnAnswerEndsTheRest();
    void askedAfterCancelIsCancelled();
    void aGoneContextHearsNothing();
    void theTransportMayDieAnywhere_data();
    void theTransportMayDieAnywhere();
    void theTransportMayDieInItsAnswer();
};

enum class Moment { Queued, AwaitingToken, InFlight, Delayed, HeldBack, InBatch };
Q_DECLARE_METATYPE(Moment)

static void addMoments()
{
    QTest::addColumn<Moment>("moment");
    QTest::newRow("queued") << Moment::Queued;
    QTest::newRow("awaiting a token") << Moment::AwaitingToken;
    QTest::newRow("in flight") << Moment::InFlight;
    QTest::newRow("told to wait") << Moment::Delayed;
    QTest::newRow("held back by its bucket") << Moment::HeldBack;
    QTest::newRow("in a batch") << Moment::InBatch;
}

/// Sends 30 asks and brings them to that moment.
static void bringTo(Fixture &f, Moment moment)
{
    f.tokensLate = moment == Moment::AwaitingToken;
    f.arm.script = f.graph.script = [moment](const Heard &) {
        if (moment == Moment::Delayed)
            return status(500, {{"Retry-After", "15"}});
        return moment == Moment::HeldBack ? status(429, {{"Retry-After", "15"}}) : broken(How::Silence);
    };
    for (int i = 0; i < 30; ++i)
        f.send(moment == Moment::InBatch ? f.graphAsk(u"/v1.0/groups/%1/members"_s.arg(i), true)
                                         : f.armAsk(u"/subscriptions/s/resources?n=%1"_s.arg(i)));
    const auto arrived = [&f, moment] {
        const TransportMeter meter = f.transport->meter();
        switch (moment) {
        case Moment::Queued:
            return true;
        case Moment::AwaitingToken:
            return f.tokensAsked > 0;
        case Moment::InFlight:
            return f.arm.heard.size() >= 6;
        case Moment::InBatch:
            return f.graph.heard.size() >= 2;
        case Moment::Delayed:
        case Moment::HeldBack:
            break;
        }
        return meter.retries > 0 && meter.inFlight == 0 && meter.waiting == 30;
    };
    QVERIFY(QTest::qWaitFor(arrived, 30'000));
}

void tst_TransportEnds::cancelEndsEverythingExactlyOnce_data()
{
    addMoments();
}

void tst_TransportEnds::cancelEndsEverythingExactlyOnce()
{
    QFETCH(Moment, moment);
    Fixture f;
    bringTo(f, moment);
    QCOMPARE(f.answers.size(), 0U);
    f.transport->cancel();
    QCOMPARE(f.answers.size(), 30U);
    const auto heard = f.arm.heard.size();
    QTest::qWait(50);
    QCOMPARE(f.answers.size(), 30U);
    QCOMPARE(f.arm.heard.size(), heard);
    for (const Answer &answer : f.answers)
        QCOMPARE(answer.problem, Problem::Cancelled);
    QCOMPARE(f.transport->meter().inFlight, 0);
    QCOMPARE(f.transport->meter().waiting, 0);
    f.transport->cancel();
    QCOMPARE(f.answers.size(), 30U);
}

void tst_TransportEnds::cancelWithinAnAnswerEndsTheRest()
{
    Fixture f;
    int whole = 0;
    int cancelled = 0;
    for (int i = 0; i < 30; ++i) {
        f.transport->send(f.armAsk(u"/subscriptions/s/resources"_s), nullptr, [&](const Answer &answer) {
            ++(answer.problem == Problem::Cancelled ? cancelled : whole);
            f.transport->cancel();
        });
    }
    QVERIFY(QTest::qWaitFor([&] { return whole + cancelled == 30; }, 30'000));
    QCOMPARE(whole, 1);
}

void tst_TransportEnds::askedAfterCancelIsCancelled()
{
    Fixture f;
    f.transport->cancel();
    f.send(f.armAsk(u"/subscriptions"_s));
    QCOMPARE(f.answers.size(), 0U);
    QVERIFY(f.waitForAnswers(1));
    QCOMPARE(f.answers.front().problem, Problem::Cancelled);
    QCOMPARE(f.tokensAsked, 0);
}

void tst_TransportEnds::aGoneContextHearsNothing()
{
    Fixture f;
    int heard = 0;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 20; ++i)
        f.transport->send(f.armAsk(u"/subscriptions/s/resources"_s), context.get(),
                          [&heard](const Answer &) { ++heard; });
    QVERIFY(QTest::qWaitFor([&f] { return f.arm.heard.size() > 0; }, 30'000));
    context.reset();
    heard = 0;
    QCOMPARE(f.answerTo(f.armAsk(u"/subscriptions"_s)).status, 200);
    QVERIFY(QTest::qWaitFor([&f] { return f.transport->meter().inFlight == 0; }, 30'000));
    QCOMPARE(heard, 0);
    QVERIFY(f.arm.heard.size() < 20); // what had not been sent never was
}

void tst_TransportEnds::theTransportMayDieAnywhere_data()
{
    addMoments();
}

void tst_TransportEnds::theTransportMayDieAnywhere()
{
    QFETCH(Moment, moment);
    Fixture f;
    bringTo(f, moment);
    f.transport.reset();
    QTest::qWait(20);
    QCOMPARE(f.answers.size(), 0U);
}

void tst_TransportEnds::theTransportMayDieInItsAnswer()
{
    for (const bool batch : {false, true}) {
        Fixture f;
        f.graph.script = [](const Heard &heard) {
            return heard.method == "GET" ? Said{}
                                         : Said{.body = R"({"responses":[{"id":"0","status":200,"body":{}},)"
                                                        R"({"id":"1","status":200,"body":{}}]})",
                                                .headers = {}};
        };
        int heard = 0;
        for (int i = 0; i < 2; ++i) {
            f.transport->send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), batch), nullptr, [&](const Answer &) {
                ++heard;
                f.transport.reset();
            });
        }
        QVERIFY(QTest::qWaitFor([&heard] { return heard > 0; }, 30'000));
        QTest::qWait(20);
        QCOMPARE(heard, 1);
    }
}

QTEST_GUILESS_MAIN(tst_TransportEnds)
#include "tst_TransportEnds.moc"
