// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Hand.h"

#include <QFile>
#include <QMouseEvent>
#include <QWindow>

namespace hand {

void write(QWidget *field, const QString &text)
{
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void click(QAbstractItemView *view, const QModelIndex &index)
{
    view->scrollTo(index);
    const QRect row = view->visualRect(index);
    // Near the start of the row: a wide one may be cut off in the middle.
    const QPoint at(row.left() + qMin(row.width() / 2, 40), row.center().y());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
}

void drag(QWidget *widget, const QPoint &from, const QPoint &to)
{
    constexpr int steps = 8;
    QTest::mouseMove(widget, from);
    QTest::mousePress(widget, Qt::LeftButton, {}, from);
    for (int step = 1; step <= steps; ++step) {
        const QPoint at = from + (to - from) * step / steps;
        QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(widget, &move);
        QCoreApplication::processEvents(); // what is dragged follows a moment later
    }
    QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::activeWindow()->windowHandle(), key, modifiers);
}

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool activate(QWidget *window)
{
    window->activateWindow();
    return QTest::qWaitForWindowActive(window, patience);
}

QModelIndex find(const QAbstractItemModel &model, int role, const QVariant &value, const QModelIndex &under)
{
    for (int row = 0; row < model.rowCount(under); ++row) {
        const QModelIndex index = model.index(row, 0, under);
        if (index.data(role) == value)
            return index;
        if (const QModelIndex below = find(model, role, value, index); below.isValid())
            return below;
    }
    return {};
}

QList<QStringList> csv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QList<QStringList> records;
    QStringList record;
    QString cell;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        if (quoted && letter == u'"' && at + 1 < text.size() && text.at(at + 1) == u'"') {
            cell += text.at(++at);
        } else if (letter == u'"') {
            quoted = !quoted;
        } else if (!quoted && (letter == u',' || letter == u'\n')) {
            record << cell;
            cell.clear();
            if (letter == u'\n')
                records << std::exchange(record, {});
        } else if (quoted || letter != u'\r') {
            cell += letter;
        }
    }
    return records;
}

} // namespace hand
