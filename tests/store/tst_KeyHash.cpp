// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyHash.h"
#include "Rows.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

class TestKeyHash : public QObject {
    Q_OBJECT

private slots:
    void textsThatFoldAlikeHashAlike_data();
    void textsThatFoldAlikeHashAlike();
    void manyKeysAreToldApart();
    void joinedIsTheHashOfTheJoinedText_data();
    void joinedIsTheHashOfTheJoinedText();
    void anotherSeedGivesAnotherHash();
    void contentsAreToldApart();
    void ordinalsFollowTheOrderOfComing();

private:
    KeyHashing m_hashing{42};
};

void TestKeyHash::textsThatFoldAlikeHashAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("ASCII") << u"/Subscriptions/ABC/vm[1]@^_`{"_s << u"/subscriptions/abc/VM[1]@^_`{"_s;
    QTest::newRow("umlauts") << u"Müller-ÄÖÜ"_s << u"MÜLLER-äöü"_s;
    QTest::newRow("Greek") << u"ΣΑΣ"_s << foldedKey(u"ΣΑΣ"_s);
    QTest::newRow("Kelvin sign") << u"\u212A"_s << u"k"_s;
    QTest::newRow("empty") << QString() << u""_s;
    QTest::newRow("outside the first plane") << u"\U00010400x"_s << u"\U00010428X"_s;
}

void TestKeyHash::textsThatFoldAlikeHashAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(foldedKey(one), foldedKey(other));
    QVERIFY(m_hashing(one) == m_hashing(other));
    QVERIFY(m_hashing(one.toUtf8().toStdString()) == m_hashing(other.toUtf8().toStdString()));
    QVERIFY(m_hashing(one.toUtf8().toStdString()) == m_hashing(other));
    QCOMPARE(m_hashing(one).length, quint32(foldedKey(one).toUtf8().size()));
}

void TestKeyHash::manyKeysAreToldApart()
{
    KeyIndex index;
    QSet<qint64> shortOnes;
    for (int i = 0; i < 200000; ++i) {
        const KeyHash hash = m_hashing(u"/subscriptions/0/vm-%1"_s.arg(i));
        QVERIFY(index.insert(hash).second);
        shortOnes.insert(KeyHashing::short64(hash));
    }
    QCOMPARE(shortOnes.size(), 200000);
    for (const char *text : {"", "a", "aa", "b", "ab", "ba", "abcd", "abcde", "dcba"})
        QVERIFY2(index.insert(m_hashing(std::string_view(text))).second, text);
    QVERIFY(index.insert(m_hashing(std::string_view("\0", 1))).second);
    QVERIFY(index.insert(m_hashing(std::string_view("\0\0", 2))).second);
}

void TestKeyHash::joinedIsTheHashOfTheJoinedText_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    for (const auto &[left, right] :
         {std::pair{0, 0}, {0, 5}, {5, 0}, {3, 4}, {140, 150}, {10, 1023}, {10, 1024}, {2000, 5000}})
        QTest::addRow("%d + %d", left, right) << left << right;
}

void TestKeyHash::joinedIsTheHashOfTheJoinedText()
{
    QFETCH(int, left);
    QFETCH(int, right);
    QString text;
    for (int i = 0; i < left + right; ++i)
        text.append(QChar(u'a' + i * 7 % 26));
    const KeyHash joined = m_hashing.joined(m_hashing(text.left(left)), m_hashing(text.mid(left)));
    QVERIFY(joined == m_hashing(text));
    QCOMPARE(joined.length, quint32(left + right));
}

void TestKeyHash::anotherSeedGivesAnotherHash()
{
    QVERIFY(!(KeyHashing(1)(u"a"_s) == KeyHashing(3)(u"a"_s)) || !(KeyHashing(1)(u"ab"_s) == KeyHashing(3)(u"ab"_s)));
    QVERIFY(KeyHashing(1).ofContent("abc") != KeyHashing(3).ofContent("abc"));
}

void TestKeyHash::contentsAreToldApart()
{
    QSet<quint64> seen;
    std::string text;
    for (int size = 0; size < 200; ++size, text.push_back('a'))
        seen.insert(m_hashing.ofContent(text));
    text.assign(100, 'a');
    for (size_t place = 0; place < text.size(); ++place) {
        std::string other = text;
        other[place] = 'b';
        seen.insert(m_hashing.ofContent(other));
    }
    QCOMPARE(seen.size(), 300);
    QVERIFY(m_hashing.ofContent("b", m_hashing.ofContent("a")) != m_hashing.ofContent("a", m_hashing.ofContent("b")));
    QVERIFY(m_hashing.ofContent("", m_hashing.ofContent("ab")) != m_hashing.ofContent("ab", m_hashing.ofContent("")));
}

void TestKeyHash::ordinalsFollowTheOrderOfComing()
{
    KeyIndex index;
    QCOMPARE(index.find(m_hashing(u"a"_s)), KeyIndex::none);
    index.reserve(10);
    QCOMPARE(index.insert(m_hashing(u"a"_s)), std::pair(0u, true));
    QCOMPARE(index.insert(m_hashing(u"b"_s)), std::pair(1u, true));
    QCOMPARE(index.insert(m_hashing(u"A"_s)), std::pair(0u, false));
    for (int i = 0; i < 5000; ++i)
        index.insert(m_hashing(QString::number(i)));
    QCOMPARE(index.find(m_hashing(u"b"_s)), 1u);
    QCOMPARE(index.find(m_hashing(u"4999"_s)), 5001u);
    QCOMPARE(index.size(), size_t(5002));
}

QTEST_GUILESS_MAIN(TestKeyHash)
#include "tst_KeyHash.moc"
