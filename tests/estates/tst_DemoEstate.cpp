// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoEstate.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace simulator {

class TestDemoEstate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_state = demoEstate(); }
    void hasTheCounts();

private:
    State m_state;
};

void TestDemoEstate::hasTheCounts()
{
    QMap<QString, int> types;
    int top = 0;
    for (auto it = m_state.resources.cbegin(); it != m_state.resources.cend(); ++it) {
        ++types[it->value(u"type").toString()];
        const auto parts = it.key().split(u'/');
        top += parts.size() == 9 && parts[3] == u"resourcegroups"_s;
    }
    for (auto it = types.begin(); it != types.end(); ++it)
        qInfo() << it.key() << it.value();
    for (const QString &list : {u"/users"_s, u"/groups"_s, u"/applications"_s, u"/servicePrincipals"_s})
        qInfo() << list << m_state.graphLists.value(list).items.size();
    QCOMPARE(top, 1500);
}

} // namespace simulator

QTEST_GUILESS_MAIN(simulator::TestDemoEstate)
#include "tst_DemoEstate.moc"
