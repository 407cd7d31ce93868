// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleEstate.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

const QString folder = QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/icons");
const QString desktop = QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/desktop");
const QString appId = u"io.github.azimuth_explorer.Azimuth"_s;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool passes(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(30'000);
    const bool good = ended && process.exitCode() == 0;
    if (!good)
        qWarning("%s", process.readAll().constData());
    return good;
}

} // namespace

class tst_Icons : public QObject {
    Q_OBJECT
private slots:
    void everyTypeOfTheCatalogHasADrawing();
    void everyDrawingKeepsTheRules_data();
    void everyDrawingKeepsTheRules();
    void noTwoTypesLookAlike();
    void theDesktopFileIsValid();
    void theMetainfoIsValid();
    void theMarkOfTheProgramIsDrawn();
};

void tst_Icons::everyTypeOfTheCatalogHasADrawing()
{
    for (const EntityType &type : demoTenant()->catalog().types()) {
        QVERIFY2(!type.icon.isEmpty(), qPrintable(type.name));
        QVERIFY2(QFile::exists(folder + u'/' + type.icon + u".svg"_s), qPrintable(type.icon));
    }
    for (const char *name : {"identity", "compute", "network", "storage", "data", "keys", "web", "management"})
        QVERIFY2(QFile::exists(folder + u"/class-"_s + QString::fromLatin1(name) + u".svg"_s), name);
}

void tst_Icons::everyDrawingKeepsTheRules_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.svg"_s}))
        QTest::newRow(qPrintable(file.baseName())) << file.filePath();
}

void tst_Icons::everyDrawingKeepsTheRules()
{
    QFETCH(QString, path);
    const QByteArray drawing = contents(path);
    QVERIFY(drawing.contains("SPDX-License-Identifier: GPL-3.0-or-later"));
    QVERIFY(drawing.contains(R"(fill="none" stroke="currentColor" stroke-width="1.75")"));
    QVERIFY(!QString::fromUtf8(drawing).contains(QRegularExpression(u"#[0-9a-fA-F]{3,}|rgb|style=|<image|href"_s)));
    QCOMPARE(drawing.count("fill="), 1);
    QCOMPARE(drawing.count("stroke="), 1);
    const auto strokes =
        drawing.count("<path") + drawing.count("<circle") + drawing.count("<rect") + drawing.count("<ellipse");
    QVERIFY2(strokes >= 1 && strokes <= 5, qPrintable(QString::number(strokes)));

    QSvgRenderer renderer(QByteArray(drawing).replace("currentColor", "#000000"));
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, 24, 24));
    constexpr int scale = 10;
    QImage image(24 * scale, 24 * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 64)
                ink |= QRect(x, y, 1, 1);
    QVERIFY(!ink.isEmpty());
    QVERIFY2(QRect(18, 18, 204, 204).contains(ink),
             qPrintable(u"%1,%2 %3x%4"_s.arg(ink.x()).arg(ink.y()).arg(ink.width()).arg(ink.height())));
}

void tst_Icons::noTwoTypesLookAlike()
{
    QHash<QByteArray, QString> byDrawing;
    for (const EntityType &type : demoTenant()->catalog().types()) {
        const QByteArray drawing = contents(folder + u'/' + type.icon + u".svg"_s);
        const QString other = byDrawing.value(drawing, type.icon);
        QVERIFY2(other == type.icon, qPrintable(type.icon + u' ' + other));
        byDrawing.insert(drawing, type.icon);
    }
}

void tst_Icons::theDesktopFileIsValid()
{
    const QString path = desktop + u'/' + appId + u".desktop"_s;
    const QByteArray text = contents(path);
    QVERIFY(text.contains("Icon=" + appId.toLatin1()));
    const QString validator = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
    if (validator.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    QVERIFY(passes(validator, {path}));
}

void tst_Icons::theMetainfoIsValid()
{
    const QString path = desktop + u'/' + appId + u".metainfo.xml"_s;
    const QByteArray text = contents(path);
    QVERIFY(text.contains("<id>" + appId.toLatin1() + "</id>"));
    QVERIFY(text.contains("<project_license>GPL-3.0-or-later</project_license>"));
    const QString validator = QStandardPaths::findExecutable(u"appstreamcli"_s);
    if (validator.isEmpty())
        QSKIP("appstreamcli is not installed");
    QVERIFY(passes(validator, {u"validate"_s, u"--no-net"_s, path}));
}

void tst_Icons::theMarkOfTheProgramIsDrawn()
{
    QSvgRenderer renderer(desktop + u"/azimuth.svg"_s);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBoxF().width(), renderer.viewBoxF().height());
}

QTEST_MAIN(tst_Icons)
#include "tst_Icons.moc"
