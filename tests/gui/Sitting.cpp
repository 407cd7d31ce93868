// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sitting.h"

#include "FrozenTable.h"
#include "GraphCanvas.h"
#include "PlainText.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace azimuth {

Sitting::Sitting(const QString &settingsFile)
    : m_program(settingsFile)
{
    m_program.start({});
    if (!hand::activate(&window()))
        QTest::qFail("the window never became active", __FILE__, __LINE__);
}

void Sitting::show(Page page)
{
    hand::press(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page)), Qt::ControlModifier);
}

void Sitting::run(const QString &words)
{
    hand::press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = hand::part<QDialog>(&window(), u"palette"_s);
    if (!QTest::qWaitForWindowActive(palette))
        return QTest::qFail("the search for actions did not open", __FILE__, __LINE__);
    QTest::keyClicks(palette->findChild<QLineEdit *>(), words);
    auto *found = palette->findChild<QListView *>();
    const auto isFirst = [&] {
        return found->model()->index(0, 0).data().toString().startsWith(words, Qt::CaseInsensitive);
    };
    if (!QTest::qWaitFor(isFirst, hand::patience))
        return QTest::qFail(qPrintable(u"no such action: "_s + words), __FILE__, __LINE__);
    hand::press(Qt::Key_Return);
    const bool closed = QTest::qWaitFor(
        [&] { return !palette->isVisible() && QApplication::activeWindow() == &window(); }, hand::patience);
    if (!closed)
        QTest::qFail("the search for actions stayed open", __FILE__, __LINE__);
}

QString Sitting::inspectedName()
{
    const QLabel *name = hand::part<QLabel>(&window(), u"inspectorName"_s);
    return name && name->isVisibleTo(&window()) ? name->text() : QString();
}

QString Sitting::navigatedKey()
{
    return navigator().tree().currentIndex().data(NavigatorModel::Key).toString();
}

QString Sitting::tabledKey()
{
    return table().table()->currentIndex().data(EntityTableModel::KeyRole).toString();
}

QString Sitting::graphedKey()
{
    const auto &picture = graph().content().picture;
    const auto current = graph().canvas()->current();
    return picture && current ? picture->nodes()[*current].id : QString();
}

QString Sitting::differing(const QString &key)
{
    const auto entity = workbench().entity();
    if (!entity || workbench().entityKey() != key)
        return u"the workbench has "_s + workbench().entityKey();
    if (const QString name = plainText(workbench().estate()->displayName(*entity)); inspectedName() != name)
        return u"the inspector shows %1, not %2"_s.arg(inspectedName(), name);
    if (navigatedKey() != key)
        return u"the navigator stands on "_s + navigator().tree().currentIndex().data().toString();
    if (workbench().page() == Page::Table && table().model().rowOf(key) && tabledKey() != key)
        return u"the table stands on "_s + tabledKey();
    if (workbench().page() == Page::Graph && graphedKey() != foldedKey(key))
        return u"the graph stands on "_s + graphedKey();
    return {};
}

QString Sitting::whoDiffers(const QString &key)
{
    const bool agreed = QTest::qWaitFor([&] { return differing(key).isEmpty(); }, hand::patience / 8);
    return agreed ? QString() : differing(key);
}

} // namespace azimuth
