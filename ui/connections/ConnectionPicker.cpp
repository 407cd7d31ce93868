// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionPicker.h"

#include "Actions.h"
#include "ConnectionDialog.h"
#include "ConnectionQuestion.h"
#include "PlainText.h"
#include "Theme.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

constexpr int iconSide = 16;
constexpr int edge = 12;
constexpr int narrowestButton = 180;
constexpr int widestButton = 260;

/// In a menu "&" marks a letter.
QString menuText(const QString &name)
{
    return plainText(name).replace(u'&', u"&&"_s);
}

} // namespace

ConnectionPicker::ConnectionPicker(Workbench &workbench, QWidget *parent)
    : QToolButton(parent)
    , m_workbench(workbench)
    , m_menu(new QMenu(this))
    , m_group(new QActionGroup(this))
{
    setObjectName(u"connections"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    addActions();
    connect(m_menu, &QMenu::aboutToShow, this, &ConnectionPicker::fillMenu);
    Backend &backend = workbench.backend();
    connect(&backend, &Backend::connectionsChanged, this, &ConnectionPicker::refresh);
    connect(&backend, &Backend::currentConnectionChanged, this, &ConnectionPicker::refresh);
    connect(&workbench.theme(), &Theme::changed, this, &ConnectionPicker::refresh);
    refresh();
}

void ConnectionPicker::addActions()
{
    Actions &actions = m_workbench.actions();
    const auto add = [&](const QString &id, const QString &text, const QString &icon, auto run,
                         const QKeySequence &keys = {}) {
        QAction *action = actions.add(id, text, Menu::File, keys, icon);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(u"connection.add"_s, tr("Add a connection"), u"plus"_s, &ConnectionPicker::addConnection,
        QKeySequence(Qt::CTRL | Qt::Key_N));
    m_own << add(u"connection.edit"_s, tr("Edit the connection"), u"edit"_s, &ConnectionPicker::edit);
    m_own << add(u"connection.rename"_s, tr("Rename the connection"), {}, &ConnectionPicker::rename);
    m_own << add(u"connection.duplicate"_s, tr("Duplicate the connection"), u"copy"_s, &ConnectionPicker::duplicate);
    m_own << add(u"connection.delete"_s, tr("Delete the connection"), u"delete"_s, &ConnectionPicker::remove);
    add(u"connection.demo"_s, tr("Open the demo tenant"), u"compass"_s, [this] { m_workbench.backend().openDemo(); });
}

std::optional<ConnectionFields> ConnectionPicker::current() const
{
    const QString id = m_workbench.backend().currentConnection();
    for (ConnectionFields &fields : m_workbench.backend().connections())
        if (fields.id == id)
            return std::move(fields);
    return std::nullopt;
}

void ConnectionPicker::fillMenu()
{
    m_menu->clear();
    const auto old = m_group->actions();
    qDeleteAll(old);
    const QString chosen = m_workbench.backend().currentConnection();
    for (const ConnectionFields &fields : m_workbench.backend().connections()) {
        QAction *action = m_group->addAction(menuText(fields.name));
        action->setCheckable(true);
        action->setChecked(fields.id == chosen);
        action->setToolTip(Qt::convertFromPlainText(plainText(fields.tenant)));
        connect(action, &QAction::triggered, this, [this, id = fields.id] {
            if (id != m_workbench.backend().currentConnection())
                m_workbench.backend().useConnection(id);
        });
        m_menu->addAction(action);
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    m_menu->addAction(m_workbench.actions().find(u"connection.add"_s));
    for (QAction *action : std::as_const(m_own))
        m_menu->addAction(action);
    m_menu->addSeparator();
    m_menu->addAction(m_workbench.actions().find(u"connection.demo"_s));
}

void ConnectionPicker::addConnection()
{
    openDialog({});
}

void ConnectionPicker::openDialog(const ConnectionFields &fields)
{
    if (!m_dialog) {
        m_dialog = new ConnectionDialog(m_workbench, fields, window());
        connect(m_dialog, &ConnectionDialog::saved, this, [this](const QString &id, bool isNew) {
            if (isNew)
                m_workbench.backend().useConnection(id);
        });
        m_dialog->show();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ConnectionPicker::edit()
{
    if (const auto fields = current())
        openDialog(*fields);
}

std::function<QString(const QString &)> ConnectionPicker::nameCheck(ConnectionFields fields) const
{
    return [this, fields](const QString &name) mutable {
        fields.name = name;
        return m_workbench.backend().problemOf(fields);
    };
}

void ConnectionPicker::rename()
{
    const auto fields = current();
    if (!fields)
        return;
    auto *question = new ConnectionQuestion(
        m_workbench.theme(), tr("Rename the connection"), tr("New name for %1").arg(fields->name),
        tr("Rename connection"),
        [this, id = fields->id](const QString &name) { m_workbench.backend().renameConnection(id, name); }, window());
    question->askName(fields->name, nameCheck(*fields));
    question->show();
}

QString ConnectionPicker::freeName(const QString &name) const
{
    const auto all = m_workbench.backend().connections();
    const auto isTaken = [&](const QString &asked) {
        return std::any_of(all.begin(), all.end(), [&](const ConnectionFields &fields) {
            return fields.name.compare(asked, Qt::CaseInsensitive) == 0;
        });
    };
    //: %1 is a connection's name.
    QString free = tr("%1 (copy)").arg(name);
    for (int number = 2; isTaken(free); ++number)
        //: %1 is a connection's name, %2 a number.
        free = tr("%1 (copy %2)").arg(name).arg(number);
    return free;
}

void ConnectionPicker::duplicate()
{
    auto fields = current();
    if (!fields)
        return;
    auto *question = new ConnectionQuestion(
        m_workbench.theme(), tr("Duplicate the connection"),
        tr("Name of the copy of %1. Its client secret is copied where it can be read.").arg(fields->name),
        tr("Duplicate connection"),
        [this, id = fields->id](const QString &name) { m_workbench.backend().duplicateConnection(id, name); },
        window());
    const QString name = freeName(fields->name);
    fields->id.clear(); // the copy is another one: the original's name is taken
    question->askName(name, nameCheck(*fields));
    question->show();
}

void ConnectionPicker::remove()
{
    const auto fields = current();
    if (!fields)
        return;
    auto *question = new ConnectionQuestion(
        m_workbench.theme(), tr("Delete the connection"),
        tr("%1 is deleted from this computer, with its client secret. Its workspace file with all snapshots stays.")
            .arg(fields->name),
        tr("Delete connection with its client secret"),
        [this, id = fields->id](const QString &) { m_workbench.backend().removeConnection(id); }, window());
    question->show();
}

void ConnectionPicker::refresh()
{
    const auto fields = current();
    m_shown = fields ? plainText(fields->name) : tr("No connection");
    setAccessibleName(fields ? tr("Connection: %1").arg(m_shown) : m_shown);
    setToolTip(Qt::convertFromPlainText(m_shown));
    for (QAction *action : std::as_const(m_own))
        action->setEnabled(fields.has_value());
    updateGeometry();
    update();
}

QSize ConnectionPicker::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_shown);
    return {std::clamp(text + 2 * edge + 2 * (iconSide + 8) + 8, narrowestButton, widestButton),
            m_workbench.theme().atLeast(30)};
}

QSize ConnectionPicker::minimumSizeHint() const
{
    return {narrowestButton, sizeHint().height()};
}

void ConnectionPicker::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const Theme &theme = m_workbench.theme();
    const auto place = [&](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    const auto draw = [&](const QString &icon, Role role, int left) {
        const QRect room = place(left, iconSide);
        painter.drawPixmap(room.left(), (height() - iconSide) / 2,
                           theme.pixmap(icon, role, iconSide, devicePixelRatioF()));
    };
    draw(u"tenant"_s, Role::Text, edge);
    draw(u"chevron-down"_s, Role::Secondary, width() - edge - iconSide);
    const QRect words = place(edge + iconSide + 8, width() - 2 * (edge + iconSide + 8));
    painter.setPen(theme.color(Role::Text));
    painter.drawText(words, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     fontMetrics().elidedText(m_shown, Qt::ElideRight, words.width()));
}

} // namespace azimuth
