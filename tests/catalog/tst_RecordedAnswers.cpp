// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QTest>

/// Maps recorded answers and compares the properties with what another tool made of the same answers.
class tst_RecordedAnswers : public QObject {
    Q_OBJECT

private slots:
    void theShippedCatalogLoads() { testing::shippedCatalog(); }
};

QTEST_GUILESS_MAIN(tst_RecordedAnswers)
#include "tst_RecordedAnswers.moc"
