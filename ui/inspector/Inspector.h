// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The chosen entity, whole: what it is, where it lies, what can be done with it; its properties, relationships, raw
/// JSON, evidence and notes. Content of a dock, 200 to 480 wide.

#include "Ask.h"
#include "PropertyModel.h"
#include "Workbench.h"

#include <QWidget>

class QLabel;
class QFrame;
class QStackedLayout;
class QTabWidget;
class QToolButton;

namespace azimuth {

class EmptyState;
class EntityActions;
class EvidenceTab;
class InspectorHeader;
class NotesTab;
class PropertyList;
class RawJsonTab;
class RelationshipList;

class Inspector : public QWidget {
    Q_OBJECT
public:
    enum class Tab { Properties, Relationships, RawJson, Evidence, Notes };

    /// Adds the actions of Menu::Entity to the workbench.
    explicit Inspector(Workbench &workbench, QWidget *parent = nullptr);

    Tab tab() const;
    void show(Tab tab);
    using QWidget::show;
    QSize sizeHint() const override { return {320, 600}; }

signals:
    /// An action needs it to be seen (a note is to be written): the window raises its dock.
    void wanted();

private:
    QWidget *makePage();
    QToolButton *makeTabMenu();
    QFrame *makeNotice();
    void connectAll();
    void refresh();
    void sayNothing();
    void sayState();
    void ask();
    void take(PropertySummary summary);

    Workbench &m_workbench;
    EntityActions *m_actions;
    PropertyModel m_model;
    InspectorHeader *m_header = nullptr;
    QFrame *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QTabWidget *m_tabs = nullptr;
    PropertyList *m_properties = nullptr;
    RelationshipList *m_relationships = nullptr;
    RawJsonTab *m_json = nullptr;
    EvidenceTab *m_evidence = nullptr;
    NotesTab *m_notes = nullptr;
    Ask m_ask;
};

} // namespace azimuth
