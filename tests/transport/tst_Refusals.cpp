// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApiVersions.h"
#include "ErrorBody.h"
#include "Retry.h"
#include "SafeRequest.h"

#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Refusals : public QObject {
    Q_OBJECT
private slots:
    void everyServicesErrorIsRead_data();
    void everyServicesErrorIsRead();
    void linesAreSafe_data();
    void linesAreSafe();
    void longLinesAreCut();
    void requestsAreWrittenWithoutSecrets_data();
    void requestsAreWrittenWithoutSecrets();
    void listsOfVersionsAreTakenApart();
    void onlyTheVersionOfAUrlChanges();
    void waitsAreRead_data();
    void waitsAreRead();
    void backoffGrowsToItsCap();
    void refusalsConcernTheRightOnes();
};

void tst_Refusals::everyServicesErrorIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("Graph") << QByteArray(R"({"error":{"code":"A","message":"b","innerError":{"code":"no"}}})") << u"A"_s
                           << u"b"_s;
    QTest::newRow("OData") << QByteArray(R"({"odata.error":{"code":"A","message":{"lang":"en","value":"b"}}})")
                           << u"A"_s << u"b"_s;
    QTest::newRow("bare") << QByteArray(R"({"Code":"A","Message":"b"})") << u"A"_s << u"b"_s;
    QTest::newRow("OAuth") << QByteArray(R"({"error":"A","error_description":"b"})") << u"A"_s << u"b"_s;
    QTest::newRow("storage") << QByteArray(
        "\xEF\xBB\xBF<?xml version=\"1.0\"?><Error><Code>A</Code><Message>b</Message>"
        "<X/></Error>") << u"A"_s
                             << u"b"_s;
    QTest::newRow("page") << QByteArray("<html><head><TITLE>b</TITLE></head>") << QString() << u"b"_s;
    QTest::newRow("words") << QByteArray("Service Unavailable") << QString() << QString();
    QTest::newRow("broken") << QByteArray(R"({"error":{"code":)") << QString() << QString();
    QTest::newRow("other types") << QByteArray(R"({"error":{"code":5,"message":[1]}})") << QString() << QString();
    QTest::newRow("nothing") << QByteArray() << QString() << QString();
}

void tst_Refusals::everyServicesErrorIsRead()
{
    QFETCH(QByteArray, body);
    const ErrorBody error = errorBody(body);
    QTEST(error.code, "code");
    QTEST(error.message, "message");
}

void tst_Refusals::linesAreSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("lines") << u"a\r\n\tb\u0000c"_s << u"a b c"_s;
    QTest::newRow("direction") << u"a\u202eb"_s << u"a b"_s;
    QTest::newRow("own token") << u"Bearer opaque is bad"_s << u"Bearer [removed] is bad"_s;
    QTest::newRow("any token") << u"x eyJ0eXAiOiJKV1Q.eyJhdWQi.c2ln y"_s << u"x [removed] y"_s;
    QTest::newRow("signed") << u"see https://h/b?sv=1&sig=a%2Fb&x=1 now"_s
                            << u"see https://h/b?sv=1&sig=[removed]&x=1 now"_s;
}

void tst_Refusals::linesAreSafe()
{
    QFETCH(QString, text);
    QTEST(safeLine(text, "opaque"), "line");
}

void tst_Refusals::longLinesAreCut()
{
    const QString pairs = QString(u"😀"_s).repeated(400);
    const QString line = safeLine(pairs);
    QVERIFY(line.size() <= 500);
    QVERIFY(line.isValidUtf16());
    QVERIFY(line.endsWith(u'…'));
    QCOMPARE(safeLine(QString(500, u'x')).size(), 500);
}

void tst_Refusals::requestsAreWrittenWithoutSecrets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"https://h/p%20q?api-version=1&$filter=a%20eq%20'b'"_s
                           << u"GET https://h/p%20q?api-version=1&$filter=a%20eq%20'b'"_s;
    QTest::newRow("signed") << u"https://h/p?sv=1&SIG=x&se=2"_s << u"GET https://h/p?sv=1&SIG=[removed]&se=2"_s;
    QTest::newRow("encoded name") << u"https://h/p?s%69g=x"_s << u"GET https://h/p?sig=[removed]"_s;
    QTest::newRow("tokens") << u"https://h/p?access_token=x&client_secret=y&code=z"_s
                            << u"GET https://h/p?access_token=[removed]&client_secret=[removed]&code=[removed]"_s;
    QTest::newRow("cursor") << u"https://h/p?$skiptoken=x&%24skipToken=y"_s
                            << u"GET https://h/p?$skiptoken=x&%24skipToken=y"_s;
    QTest::newRow("user and fragment") << u"https://u:p@h/p#access_token=x"_s << u"GET https://h/p"_s;
}

void tst_Refusals::requestsAreWrittenWithoutSecrets()
{
    QFETCH(QString, url);
    QTEST(requestLine("GET", QUrl(url)), "line");
}

void tst_Refusals::listsOfVersionsAreTakenApart()
{
    const QByteArray body =
        R"({"error":{"code":"InvalidApiVersionParameter","message":"The api-version '2001-01-01' is invalid. )"
        R"(The supported versions are '2020-01-01,2024-01-01-preview, 2024-01-01,2019-05-05-privatepreview'."}})";
    QCOMPARE(supportedVersions(400, body).value_or(QStringList()),
             QStringList({u"2024-01-01"_s, u"2024-01-01-preview"_s, u"2020-01-01"_s, u"2019-05-05-privatepreview"_s}));
    QVERIFY(!supportedVersions(403, body));
    QVERIFY(
        !supportedVersions(400, R"({"error":{"code":"Other","message":"The supported versions are '2020-01-01'"}})"));
    QVERIFY(
        !supportedVersions(404,
                           R"({"error":{"code":"InvalidResourceType","message":"The resource type 't' could not be )"
                           R"(found in the namespace 'n' for api version '2001-01-01'."}})"));
    QCOMPARE(newestOf({u"2024-02-01-preview"_s, u"2023-01-01"_s}), u"2023-01-01"_s);
    QCOMPARE(newestOf({u"2024-02-01-preview"_s, u"2023-01-01-preview"_s}), u"2024-02-01-preview"_s);
    QCOMPARE(newestOf({}), QString());
}

void tst_Refusals::onlyTheVersionOfAUrlChanges()
{
    const QUrl url(u"https://h/p?x-api-version=1&$filter=n%20eq%20'a%26b'&Api-Version=2001-01-01&$top=5"_s);
    QCOMPARE(apiVersionOf(url), u"2001-01-01"_s);
    QCOMPARE(withApiVersion(url, u"2002-02-02"_s).toEncoded(),
             QByteArray("https://h/p?x-api-version=1&$filter=n%20eq%20'a%26b'&api-version=2002-02-02&$top=5"));
    QCOMPARE(apiVersionOf(QUrl(u"https://h/p"_s)), QString());
}

void tst_Refusals::waitsAreRead_data()
{
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<qint64>("wait"); // -1: none
    const QByteArray date = "Sun, 06 Nov 1994 08:49:37 GMT";
    QTest::newRow("seconds") << QByteArray("17") << QByteArray() << QByteArray() << qint64(17'000);
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:07 GMT") << date << QByteArray() << qint64(30'000);
    QTest::newRow("date gone by") << date << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("not a number") << QByteArray("nan") << QByteArray() << QByteArray() << qint64(-1);
    QTest::newRow("for ever") << QByteArray("1e300") << QByteArray() << QByteArray() << qint64(604'800'000);
    QTest::newRow("sentence") << QByteArray() << QByteArray() << QByteArray("Please try again after '19' seconds.")
                              << qint64(19'000);
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray() << qint64(-1);
}

void tst_Refusals::waitsAreRead()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(QByteArray, date);
    QFETCH(QByteArray, message);
    Outcome outcome;
    outcome.end = Outcome::End::Answered;
    outcome.status = 429;
    outcome.headers = {{"retry-after", retryAfter}, {"date", date}};
    outcome.body = R"({"error":{"code":"x","message":")" + message + R"("}})";
    const auto wait = toldToWait(outcome);
    QTEST(qint64(wait ? wait->count() : -1), "wait");
}

void tst_Refusals::backoffGrowsToItsCap()
{
    const Limits limits;
    QCOMPARE(backoff(1, limits, 0), 750ms);
    QVERIFY(backoff(1, limits, 0.999) <= 1000ms);
    QCOMPARE(backoff(3, limits, 0), 3000ms);
    QCOMPARE(backoff(1000, limits, 0), 45'000ms);
}

void tst_Refusals::refusalsConcernTheRightOnes()
{
    Outcome outcome;
    outcome.end = Outcome::End::Answered;
    outcome.status = 429;
    QCOMPARE(concernsOf(outcome), Concerns::Bucket);
    outcome.body = R"({"error":{"code":"SubscriptionRequestsThrottled"}})";
    QCOMPARE(concernsOf(outcome), Concerns::Bucket);
    outcome.body = R"({"error":{"code":"ResourceRequestsThrottled"}})";
    QCOMPARE(concernsOf(outcome), Concerns::Provider);
    outcome.body = R"({"error":{"code":"RetryableErrorDueToAnotherOperation"}})";
    QCOMPARE(concernsOf(outcome), Concerns::OnlyThis);
    outcome.status = 503;
    QCOMPARE(concernsOf(outcome), Concerns::OnlyThis);
    outcome.headers = {{"Retry-After", "5"}};
    QCOMPARE(concernsOf(outcome), Concerns::Provider);
}

QTEST_GUILESS_MAIN(tst_Refusals)
#include "tst_Refusals.moc"
