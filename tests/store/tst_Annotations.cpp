// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;

class TestAnnotations : public QObject {
    Q_OBJECT

private slots:
    void everyKindIsKept_data();
    void everyKindIsKept();
    void theSameKindKeyAndNameIsReplaced();
    void theyAreAskedForByKindAndEntity();
    void aRemovedOneIsGone();
    void theySurviveRecollection();
};

static std::vector<Annotation> all(Workspace &workspace, std::optional<AnnotationKind> kind = {},
                                   const QString &key = {})
{
    return std::get<std::vector<Annotation>>(workspace.annotations(kind, key));
}

void TestAnnotations::everyKindIsKept_data()
{
    QTest::addColumn<int>("kind");
    for (const auto &[name, kind] : {std::pair{"note", AnnotationKind::Note},
                                     {"tag", AnnotationKind::Tag},
                                     {"owned", AnnotationKind::Owned},
                                     {"high value", AnnotationKind::HighValue},
                                     {"triage", AnnotationKind::Triage},
                                     {"saved view", AnnotationKind::SavedView}})
        QTest::newRow(name) << int(kind);
}

void TestAnnotations::everyKindIsKept()
{
    QFETCH(int, kind);
    const Folder folder;
    QVERIFY(!folder.open()->setAnnotation({AnnotationKind(kind), u"/SUB/Vm"_s, u"Name"_s, u"<b>Ünë</b>\nline"_s, {}}));
    const auto kept = all(*folder.open(Workspace::Mode::ReadOnly));
    QCOMPARE(kept.size(), 1u);
    QCOMPARE(int(kept[0].kind), kind);
    QCOMPARE(kept[0].entityKey, u"/sub/vm"_s);
    QCOMPARE(kept[0].name, u"Name"_s);
    QCOMPARE(kept[0].value, u"<b>Ünë</b>\nline"_s);
    QVERIFY(kept[0].changed.isValid());
}

void TestAnnotations::theSameKindKeyAndNameIsReplaced()
{
    const Folder folder;
    const auto workspace = folder.open();
    QVERIFY(!workspace->setAnnotation({AnnotationKind::Note, u"a"_s, {}, u"first"_s, {}}));
    QVERIFY(!workspace->setAnnotation({AnnotationKind::Note, u"A"_s, {}, u"second"_s, {}}));
    QVERIFY(!workspace->setAnnotation({AnnotationKind::Note, u"a"_s, u"another"_s, u"third"_s, {}}));
    QCOMPARE(all(*workspace).size(), 2u);
    QCOMPARE(all(*workspace)[0].value, u"second"_s);
}

void TestAnnotations::theyAreAskedForByKindAndEntity()
{
    const Folder folder;
    const auto workspace = folder.open();
    QVERIFY(!workspace->setAnnotation({AnnotationKind::Tag, u"a"_s, u"red"_s, {}, {}}));
    QVERIFY(!workspace->setAnnotation({AnnotationKind::Tag, u"b"_s, u"red"_s, {}, {}}));
    QVERIFY(!workspace->setAnnotation({AnnotationKind::Owned, u"a"_s, {}, {}, {}}));
    QCOMPARE(all(*workspace).size(), 3u);
    QCOMPARE(all(*workspace, AnnotationKind::Tag).size(), 2u);
    QCOMPARE(all(*workspace, {}, u"A"_s).size(), 2u);
    QCOMPARE(all(*workspace, AnnotationKind::Owned, u"b"_s).size(), 0u);
}

void TestAnnotations::aRemovedOneIsGone()
{
    const Folder folder;
    const auto workspace = folder.open();
    QVERIFY(!workspace->setAnnotation({AnnotationKind::Tag, u"a"_s, u"red"_s, {}, {}}));
    QVERIFY(!workspace->removeAnnotation(AnnotationKind::Tag, u"a"_s, u"green"_s));
    QCOMPARE(all(*workspace).size(), 1u);
    QVERIFY(!workspace->removeAnnotation(AnnotationKind::Tag, u"A"_s, u"red"_s));
    QCOMPARE(all(*workspace).size(), 0u);
}

void TestAnnotations::theySurviveRecollection()
{
    const Folder folder;
    folder.collect({page({entity(u"a"_s, u"t"_s)})});
    QVERIFY(!folder.open()->setAnnotation({AnnotationKind::HighValue, u"a"_s, {}, {}, {}}));
    folder.collect({page({entity(u"b"_s, u"t"_s)})});
    folder.collect({page({entity(u"A"_s, u"t"_s)})});
    QCOMPARE(all(*folder.open(), AnnotationKind::HighValue, u"a"_s).size(), 1u);
    QCOMPARE(rows(folder.path(), u"select e.key from entities e join annotations n on n.entity_key = lower(e.key)"_s),
             QStringList{u"A"_s});
}

QTEST_GUILESS_MAIN(TestAnnotations)
#include "tst_Annotations.moc"
