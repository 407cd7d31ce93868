// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphCanvas.h"
#include "Theme.h"
#include "TypeCatalog.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

/// A square field of nodes, 40 apart, each joined to the next.
PicturePtr field(int side)
{
    auto parts = std::make_shared<PictureParts>();
    std::vector<QPointF> at;
    for (int number = 0; number < side * side; ++number) {
        PictureNode node;
        node.id = QString::number(number);
        node.name = node.label = u"node %1"_s.arg(number);
        node.shape = static_cast<NodeShape>(number % 7);
        node.radius = 12;
        node.more = node.shape == NodeShape::More ? 5 : 0;
        node.colour = static_cast<Role>(static_cast<int>(Role::Identity) + number % 8);
        parts->nodes.push_back(node);
        at.emplace_back(number % side * 40, number / side * 40);
        if (number > 0)
            parts->edges.push_back({static_cast<quint32>(number - 1), static_cast<quint32>(number),
                                    static_cast<EdgeClass>(number % edgeClassCount), 1, 0});
    }
    parts->join();
    return pictureOf(std::move(parts), std::move(at));
}

PaintOrder orderFor(const Picture &picture, const Theme &theme)
{
    Looks looks(theme);
    PaintOrder order;
    order.size = {600, 400};
    order.look = looks.make({}, TypeCatalog(), 1);
    order.camera = Camera::fitting(picture.bounds, order.size, 20, 2);
    return order;
}

} // namespace

class tst_GraphCanvas : public QObject {
    Q_OBJECT
private slots:
    void theSamePictureIsPaintedTheSameOnAnyThread()
    {
        const Theme theme;
        const PicturePtr picture = field(8);
        const PaintOrder order = orderFor(*picture, theme);
        const QImage here = rasterFrame(*picture, order).image;
        QImage there;
        const std::unique_ptr<QThread> thread(QThread::create([&] { there = rasterFrame(*picture, order).image; }));
        thread->start();
        thread->wait();
        QCOMPARE(here, there);
        QVERIFY(here.pixelColor(1, 1) == theme.color(Role::Base));
    }

    void whatIsNotBesideTheChosenNodeIsPale()
    {
        const Theme theme;
        const PicturePtr picture = field(3);
        PaintOrder order = orderFor(*picture, theme);
        const QPoint far = order.camera.toScreen(picture->at[8], order.size).toPoint();
        const QColor before = rasterFrame(*picture, order).image.pixelColor(far);
        order.chosen = 0;
        const QColor after = rasterFrame(*picture, order).image.pixelColor(far);
        QVERIFY(after != before);
        const QPoint near = order.camera.toScreen(picture->at[1], order.size).toPoint();
        order.chosen.reset();
        const QColor full = rasterFrame(*picture, order).image.pixelColor(near);
        order.chosen = 0;
        QCOMPARE(rasterFrame(*picture, order).image.pixelColor(near), full);
    }

    void noMoreNamesAreDrawnThanTheBudgetAllows()
    {
        const Theme theme;
        const PicturePtr picture = field(6);
        PaintOrder order = orderFor(*picture, theme);
        order.budget.labels = 0;
        const QImage without = rasterFrame(*picture, order).image;
        order.budget.labels = 200;
        QVERIFY(rasterFrame(*picture, order).image != without);
    }

    void aHitFindsTheNearestNodeOnly()
    {
        const PicturePtr picture = field(20);
        for (const quint32 node : {0U, 7U, 210U, 399U}) {
            QCOMPARE(picture->nodeAt(picture->at[node] + QPointF(4, -3), 0).value_or(9999), node);
            QVERIFY(!picture->nodeAt(picture->at[node] + QPointF(20, 20), 0));
        }
        QVERIFY(!picture->nodeAt({-500, 1e7}, 2));
        QVERIFY(!pictureOf(std::make_shared<PictureParts>(), {})->nodeAt({0, 0}, 2));
    }

    void aLargePictureIsShownWithinItsBudget()
    {
        Theme theme;
        theme.setReducedMotion(true);
        GraphCanvas canvas(theme);
        canvas.resize(800, 600);
        canvas.show();
        QSignalSpy sharpened(&canvas, &GraphCanvas::sharpened);
        canvas.setPicture(field(150), nullptr, false);
        QTRY_VERIFY_WITH_TIMEOUT(canvas.isSharp(), 20000);
        QVERIFY(!sharpened.isEmpty());
        QVERIFY(canvas.grab().toImage().pixelColor(400, 300).isValid());
        canvas.setPicture(nullptr, nullptr, false);
        QCOMPARE(canvas.grab().toImage().pixelColor(400, 300), theme.color(Role::Base));
    }

    void zoomingKeepsWhatIsUnderThePointer()
    {
        const QSizeF size(640, 480);
        Camera camera{{10, 20}, 0.7};
        const QPointF pointer(123, 321);
        const QPointF under = camera.toPicture(pointer, size);
        camera = camera.zoomed(1.7, pointer, size, 0.1, 4);
        QVERIFY((camera.toPicture(pointer, size) - under).manhattanLength() < 1e-9);
        QCOMPARE(camera.zoomed(1000, pointer, size, 0.1, 4).scale, 4.0);
    }
};

QTEST_MAIN(tst_GraphCanvas)
#include "tst_GraphCanvas.moc"
