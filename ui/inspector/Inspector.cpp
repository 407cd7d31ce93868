// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Inspector.h"

#include "EmptyState.h"
#include "EntityActions.h"
#include "EvidenceTab.h"
#include "InspectorHeader.h"
#include "NotesTab.h"
#include "PropertyList.h"
#include "RawJsonTab.h"
#include "RelationshipList.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

Inspector::Inspector(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_actions(new EntityActions(workbench, this))
    , m_empty(new EmptyState(workbench.theme(), this))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"inspector"_s);
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(200);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makePage());
    connectAll();
    refresh();
}

QWidget *Inspector::makePage()
{
    auto *page = new QWidget(this);
    m_header = new InspectorHeader(m_workbench, *m_actions, page);
    m_properties = new PropertyList(m_workbench, m_model, page);
    m_relationships = new RelationshipList(m_workbench, page);
    m_json = new RawJsonTab(m_workbench, page);
    m_evidence = new EvidenceTab(m_workbench, page);
    m_notes = new NotesTab(m_workbench, *m_actions, page);
    m_tabs = new QTabWidget(page);
    m_tabs->setUsesScrollButtons(true);
    // The marks of a tab bar that is too narrow say little; the menu beside it lists all tabs.
    m_tabs->setStyleSheet(u"QTabBar::scroller { width: 0px; } QTabBar::tear { width: 0px; image: none; }"_s);
    m_tabs->setCornerWidget(makeTabMenu());
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the inspector"));
    m_tabs->addTab(m_properties, tr("Properties"));
    m_tabs->addTab(m_relationships, tr("Relationships"));
    m_tabs->addTab(m_json, tr("Raw JSON"));
    m_tabs->addTab(m_evidence, tr("Evidence"));
    m_tabs->addTab(m_notes, tr("Notes"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(makeNotice());
    column->addWidget(m_tabs, 1);
    return page;
}

QToolButton *Inspector::makeTabMenu()
{
    auto *button = new QToolButton(m_tabs);
    button->setObjectName(u"inspectorTabs"_s);
    button->setAccessibleName(tr("All parts of the inspector"));
    button->setToolTip(button->accessibleName());
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    const auto follow = [this, button] {
        button->setIcon(m_workbench.theme().icon(u"chevron-down"_s, Role::Secondary));
    };
    follow();
    connect(&m_workbench.theme(), &Theme::changed, button, follow);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (int tab = 0; tab < m_tabs->count(); ++tab)
            menu->addAction(m_tabs->tabText(tab), this, [this, tab] { m_tabs->setCurrentIndex(tab); });
    });
    button->setMenu(menu);
    return button;
}

QFrame *Inspector::makeNotice()
{
    m_notice = new QFrame(this);
    m_notice->setProperty("notice", u"warning"_s);
    auto *inside = new QVBoxLayout(m_notice);
    inside->setContentsMargins(10, 8, 10, 8);
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setObjectName(u"inspectorNotice"_s);
    m_noticeText->setTextFormat(Qt::PlainText);
    m_noticeText->setWordWrap(true);
    inside->addWidget(m_noticeText);
    auto *outside = new QFrame(this);
    auto *margins = new QVBoxLayout(outside);
    margins->setContentsMargins(16, 0, 16, 8);
    margins->addWidget(m_notice);
    m_notice = outside;
    return outside;
}

void Inspector::connectAll()
{
    connect(&m_workbench, &Workbench::entityChanged, this, &Inspector::refresh);
    connect(&m_workbench, &Workbench::sceneChanged, this, &Inspector::refresh);
    connect(m_actions, &EntityActions::noteWanted, this, [this] {
        show(Tab::Notes);
        emit wanted();
        m_notes->startNote();
    });
    connect(m_actions, &EntityActions::tagWanted, this, [this] {
        show(Tab::Notes);
        emit wanted();
        m_notes->startTag();
    });
    connect(m_json, &RawJsonTab::findWanted, this, [this] {
        show(Tab::RawJson);
        emit wanted();
    });
}

Inspector::Tab Inspector::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void Inspector::show(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void Inspector::refresh()
{
    const bool isChosen = !m_workbench.entityKey().isEmpty();
    m_stack->setCurrentIndex(isChosen ? 1 : 0);
    m_notes->refresh();
    m_json->refresh();
    if (!isChosen) {
        m_ask.forget();
        take({});
        return sayNothing();
    }
    m_header->refresh();
    sayState();
    ask();
}

void Inspector::sayNothing()
{
    m_empty->say(u"info"_s, tr("Nothing selected"),
                 tr("Select something in the tree, a table or the graph to see its properties."));
}

void Inspector::sayState()
{
    const auto entity = m_workbench.entity();
    QString text;
    if (!m_workbench.scene())
        text = tr("No estate is open, so nothing more is known of this.");
    else if (!entity)
        text = tr("The estate that is shown does not have this. It was deleted, not read this time, or not yet there.");
    else if (m_workbench.estate()->isPlaceholder(*entity))
        text = tr("Nothing collected this: it is known only as the end of a relationship. Perhaps the sign-in may not "
                  "read it, it lies outside the scope, or it is gone.");
    m_noticeText->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void Inspector::ask()
{
    const auto entity = m_workbench.entity();
    if (!entity || !m_workbench.scene().containment) {
        m_ask.forget();
        return take({});
    }
    const Scene &scene = m_workbench.scene();
    m_ask([places = scene.containment, findings = scene.findings, at = *entity,
           steps = stepTable(*scene.estate,
                             m_workbench.backend())] { return propertySummary(places, findings, at, steps); },
          [this](PropertySummary summary) { take(std::move(summary)); });
}

void Inspector::take(PropertySummary summary)
{
    const int relationships = static_cast<int>(summary.relationships.count);
    m_tabs->setTabText(static_cast<int>(Tab::Relationships),
                       relationships > 0 ? tr("Relationships %1").arg(QLocale().toString(relationships))
                                         : tr("Relationships"));
    m_evidence->show(summary);
    m_relationships->show(summary.relationships);
    m_model.show(std::move(summary));
}

} // namespace azimuth
