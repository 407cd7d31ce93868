// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "InspectorHeader.h"

#include "Actions.h"
#include "Backend.h"
#include "ElidedLabel.h"
#include "FlowLayout.h"
#include "InspectorWords.h"
#include "LinkButton.h"
#include "PlainText.h"
#include "Rows.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int iconSize = 24;

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QAction *separator(QObject *parent)
{
    auto *line = new QAction(parent);
    line->setSeparator(true);
    return line;
}

} // namespace

InspectorHeader::InspectorHeader(Workbench &workbench, EntityActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_actions(actions)
    , m_icon(new QLabel(this))
    , m_name(new ElidedLabel(Qt::ElideRight, this))
    , m_type(new ElidedLabel(Qt::ElideRight, this))
    , m_path(new QWidget(this))
    , m_pathLayout(new FlowLayout(m_path, 2))
    , m_badges(new QWidget(this))
    , m_badgesLayout(new FlowLayout(m_badges, 6))
{
    m_name->setObjectName(u"inspectorName"_s);
    m_type->setProperty("secondary", true);
    m_icon->setFixedSize(iconSize, iconSize);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_type);
    auto *title = new QHBoxLayout;
    title->setSpacing(10);
    title->addWidget(m_icon, 0, Qt::AlignVCenter);
    title->addLayout(words, 1);
    auto *buttons = new QWidget(this);
    auto *buttonsLayout = new FlowLayout(buttons, 8);
    buttonsLayout->addWidget(buttonFor(actions.showInGraph));
    buttonsLayout->addWidget(buttonFor(actions.copyId));
    buttonsLayout->addWidget(menuButton());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 8); // the path's links have 4 more for their focus ring
    title->setContentsMargins(4, 0, 4, 0);
    m_badgesLayout->setContentsMargins(4, 0, 4, 0);
    buttonsLayout->setContentsMargins(4, 0, 4, 0);
    all->setSpacing(8);
    all->addLayout(title);
    all->addWidget(m_path);
    all->addWidget(m_badges);
    all->addWidget(buttons);
    connect(&workbench.theme(), &Theme::changed, this, &InspectorHeader::refreshIcon);
    connect(&workbench.theme(), &Theme::changed, this, &InspectorHeader::refreshBadges);
    connect(&workbench.backend(), &Backend::annotationsChanged, this, &InspectorHeader::refreshBadges);
}

QPushButton *InspectorHeader::buttonFor(QAction *action)
{
    auto *button = new QPushButton(action->text(), this);
    button->setObjectName(action->objectName());
    const QString icon = Actions::iconOf(*action);
    const auto follow = [this, button, action, icon] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(plainToolTip(action->toolTip()));
        button->setIcon(m_workbench.theme().icon(icon));
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(&m_workbench.theme(), &Theme::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QToolButton *InspectorHeader::menuButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"entityMenu"_s);
    const auto follow = [this, button] { button->setIcon(m_workbench.theme().icon(u"more"_s)); };
    follow();
    connect(&m_workbench.theme(), &Theme::changed, button, follow);
    button->setAccessibleName(tr("More for this entity"));
    button->setToolTip(tr("More for this entity"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (QAction *action : m_actions.menu())
        menu->addAction(action ? action : separator(menu));
    button->setMenu(menu);
    return button;
}

void InspectorHeader::refresh()
{
    const auto entity = m_workbench.entity();
    const EstatePtr &estate = m_workbench.estate();
    const QString name = entity ? estate->displayName(*entity) : QString();
    m_name->setWhole(name.isEmpty() ? m_workbench.entityKey() : name);
    m_type->setWhole(!entity ? tr("Not in the estate that is shown")
                         : estate->isPlaceholder(*entity)
                         ? tr("%1, not collected").arg(typeLabel(estate->catalog(), estate->type(*entity)))
                         : typeLabel(estate->catalog(), estate->type(*entity)));
    refreshIcon();
    refreshPath();
    refreshBadges();
}

void InspectorHeader::refreshIcon()
{
    m_name->setFont(m_workbench.theme().font(TextStyle::Title));
    const auto entity = m_workbench.entity();
    const EntityType *type = nullptr;
    if (entity && !m_workbench.estate()->isPlaceholder(*entity))
        type = m_workbench.estate()->catalog().find(m_workbench.estate()->type(*entity));
    m_icon->setPixmap(m_workbench.theme().typePixmap(type, iconSize, devicePixelRatioF()));
}

void InspectorHeader::refreshPath()
{
    const auto entity = m_workbench.entity();
    std::vector<EntityIndex> path;
    if (entity && m_workbench.scene().containment)
        path = m_workbench.scene().containment->pathTo(*entity);
    if (path.size() > 1)
        path.erase(path.begin()); // everything lies in the tenant
    QString shown;
    for (const EntityIndex step : path)
        shown += m_workbench.estate()->key(step) + u'\n';
    m_path->setVisible(!path.empty());
    if (shown == m_pathShown)
        return;
    m_pathShown = shown;
    clear(*m_pathLayout);
    for (const EntityIndex step : path) {
        if (m_pathLayout->count() > 0) {
            auto *arrow = new QLabel(u"\u203A"_s, m_path);
            arrow->setForegroundRole(QPalette::PlaceholderText);
            arrow->setFixedHeight(LinkButton(m_workbench.theme(), u"x"_s, 20).sizeHint().height());
            m_pathLayout->addWidget(arrow);
        }
        const QString key = m_workbench.estate()->key(step);
        const QString name = m_workbench.estate()->displayName(step);
        auto *link = new LinkButton(m_workbench.theme(), name.isEmpty() ? key : name, 280, m_path);
        // Queued: choosing builds this path anew, and with it the link that was clicked.
        connect(
            link, &LinkButton::clicked, this, [this, key] { m_workbench.choose(key); }, Qt::QueuedConnection);
        m_pathLayout->addWidget(link);
        link->show();
    }
    m_path->updateGeometry();
}

void InspectorHeader::refreshBadges()
{
    clear(*m_badgesLayout);
    const QString key = foldedKey(m_workbench.entityKey());
    std::vector<Annotation> own;
    if (!key.isEmpty())
        for (const Annotation &one : m_workbench.backend().annotations())
            if (one.entityKey == key)
                own.push_back(one);
    const auto has = [&](AnnotationKind kind) {
        return std::any_of(own.begin(), own.end(), [&](const Annotation &one) { return one.kind == kind; });
    };
    if (has(AnnotationKind::Owned))
        addBadge(tr("Owned"), Role::High, Role::HighTint);
    if (has(AnnotationKind::HighValue))
        addBadge(tr("High value"), Role::Medium, Role::MediumTint);
    for (const Annotation &one : own)
        if (one.kind == AnnotationKind::Tag)
            addBadge(one.name, Role::Secondary, Role::Base);
    m_badges->setVisible(m_badgesLayout->count() > 0);
    m_badges->updateGeometry();
}

void InspectorHeader::addBadge(const QString &text, Role color, Role tint)
{
    auto *badge = new QLabel(plainText(text).left(40), m_badges);
    badge->setTextFormat(Qt::PlainText);
    badge->setFont(m_workbench.theme().font(TextStyle::Small));
    const bool isTag = tint == Role::Base;
    const QColor border = m_workbench.theme().color(isTag ? Role::ButtonBorder : tint);
    badge->setStyleSheet(
        u"QLabel { color: %1; background: %2; border: 1px solid %3; border-radius: %4px; padding: 1px 7px; }"_s.arg(
            m_workbench.theme().color(color).name(), m_workbench.theme().color(tint).name(), border.name(),
            isTag ? u"3"_s : u"7"_s));
    m_badgesLayout->addWidget(badge);
    badge->show();
}

} // namespace azimuth
