// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PictureExport.h"

#include "SafeFile.h"
#include "WorkThread.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace azimuth {
namespace {

constexpr double margin = 48; // names reach out of the nodes' bounds
constexpr double side = 200;
constexpr double mostPixels = 12000;

ExportResult writeBytes(const QString &path, const QByteArray &bytes)
{
    return writeSafeFile(path, [&](QIODevice &device) -> ExportResult {
        if (device.write(bytes) != bytes.size())
            return ExportProblem{ExportProblem::Kind::CannotWrite, path, device.errorString()};
        ExportSummary summary;
        summary.files.append(path);
        return summary;
    });
}

} // namespace

PaintOrder orderForFile(const Picture &picture, const Look &look, std::vector<LegendLine> legend)
{
    PaintOrder order;
    order.look = look;
    order.budget = {200000, 200000, 200};
    const QSizeF legendRoom = legend.empty() ? QSizeF() : legendSize(legend, look) + QSizeF(32, 32);
    const QSizeF content = picture.bounds.size();
    const double room = mostPixels / look.ratio - 2 * side - legendRoom.width();
    order.camera.scale = std::min(1.0, room / std::max({content.width(), content.height(), 1.0}));
    const QSizeF drawn = content * order.camera.scale + QSizeF(2 * side, 2 * margin);
    order.size = QSizeF(drawn.width() + legendRoom.width(), std::max(drawn.height(), legendRoom.height()));
    order.size = QSizeF(order.size.toSize());
    order.camera.centre = picture.bounds.center() + QPointF(legendRoom.width() / 2 / order.camera.scale, 0);
    order.legend = std::move(legend);
    return order;
}

ExportResult writePng(const Picture &picture, const PaintOrder &order, const QString &path)
{
    noteWork(Work::Export);
    QImage image((order.size * order.look.ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return ExportProblem{ExportProblem::Kind::CannotWrite, path, {}};
    image.setDevicePixelRatio(order.look.ratio);
    QPainter painter(&image);
    paint(painter, picture, order);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return ExportProblem{ExportProblem::Kind::CannotWrite, path, {}};
    return writeBytes(path, bytes);
}

ExportResult writeSvg(const Picture &picture, const PaintOrder &order, const QString &title, const QString &path)
{
    noteWork(Work::Export);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(order.size.toSize());
    generator.setViewBox(QRectF(QPointF(), order.size));
    generator.setResolution(96);
    generator.setTitle(title.toHtmlEscaped()); // Qt writes it as it is
    QPainter painter;
    if (!painter.begin(&generator))
        return ExportProblem{ExportProblem::Kind::CannotWrite, path, {}};
    paint(painter, picture, order);
    painter.end();
    buffer.close();
    return writeBytes(path, bytes);
}

} // namespace azimuth
