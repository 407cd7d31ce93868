// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NotesTab.h"

#include "Backend.h"
#include "FlowLayout.h"
#include "InspectorWords.h"
#include "LinkButton.h"
#include "PlainText.h"
#include "Rows.h"

#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStringListModel>
#include <QToolButton>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qsizetype longestTag = 60;

void clearTags(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

bool NotesTab::Shown::operator==(const Shown &other) const
{
    const auto same = [](const Annotation &note, const Annotation &with) {
        return note.name == with.name && note.value == with.value && note.changed == with.changed;
    };
    return key == other.key && tags == other.tags && known == other.known
        && std::equal(notes.begin(), notes.end(), other.notes.begin(), other.notes.end(), same);
}

NotesTab::NotesTab(Workbench &workbench, EntityActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_actions(actions)
    , m_tags(new QWidget(this))
    , m_tagsLayout(new FlowLayout(m_tags, 6))
    , m_tagNames(new QStringListModel(this))
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(heading(tr("Marks")));
    column->addWidget(makeMarks());
    column->addWidget(heading(tr("Your tags")));
    column->addWidget(m_tags);
    column->addWidget(makeTagLine());
    column->addWidget(heading(tr("Notes")));
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(8);
    column->addLayout(m_notes);
    auto *add = new QPushButton(actions.addNote->text(), page);
    add->setObjectName(u"addNote"_s);
    connect(add, &QPushButton::clicked, this, &NotesTab::startNote);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    connect(&workbench.backend(), &Backend::annotationsChanged, this, &NotesTab::refresh);
}

QLabel *NotesTab::heading(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setProperty("secondary", true);
    const auto follow = [this, label] { label->setFont(m_workbench.theme().font(TextStyle::Caption)); };
    follow();
    connect(&m_workbench.theme(), &Theme::changed, label, follow);
    return label;
}

QWidget *NotesTab::makeMarks()
{
    auto *marks = new QWidget(this);
    auto *line = new FlowLayout(marks, 16);
    const auto box = [&](const QString &text, QAction *action, const QString &toolTip) {
        auto *check = new QCheckBox(text, marks);
        check->setObjectName(action->objectName() + u"Box"_s);
        check->setToolTip(toolTip);
        const auto follow = [check, action] { check->setChecked(action->isChecked()); };
        follow();
        connect(action, &QAction::changed, check, follow);
        // Triggered, not clicked: the mark is set once, by the action.
        connect(check, &QCheckBox::clicked, action, &QAction::trigger);
        line->addWidget(check);
    };
    box(tr("Owned"), m_actions.owned, tr("You control this entity: paths may start here."));
    box(tr("High value"), m_actions.highValue, tr("An attacker would want it: paths may end here."));
    return marks;
}

QWidget *NotesTab::makeTagLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_tagField = new QLineEdit(line);
    m_tagField->setObjectName(u"tagField"_s);
    m_tagField->setPlaceholderText(tr("Add a tag"));
    m_tagField->setAccessibleName(m_tagField->placeholderText());
    m_tagField->setMaxLength(longestTag);
    auto *completer = new QCompleter(m_tagNames, m_tagField);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_tagField->setCompleter(completer);
    row->addWidget(m_tagField, 1);
    connect(m_tagField, &QLineEdit::returnPressed, this, &NotesTab::addTag);
    return line;
}

NotesTab::Shown NotesTab::read() const
{
    Shown shown;
    shown.key = foldedKey(m_workbench.entityKey());
    for (const Annotation &one : m_workbench.backend().annotations()) {
        if (one.kind == AnnotationKind::Tag && !shown.known.contains(one.name))
            shown.known.append(one.name);
        if (one.entityKey != shown.key || shown.key.isEmpty())
            continue;
        if (one.kind == AnnotationKind::Note)
            shown.notes.push_back(one);
        else if (one.kind == AnnotationKind::Tag)
            shown.tags.append(one.name);
    }
    shown.known.sort(Qt::CaseInsensitive);
    shown.tags.sort(Qt::CaseInsensitive);
    // Names are times, so the order of names is that of writing.
    std::stable_sort(shown.notes.begin(), shown.notes.end(),
                     [](const Annotation &one, const Annotation &other) { return one.name < other.name; });
    return shown;
}

void NotesTab::refresh()
{
    Shown now = read();
    if (now == m_shown)
        return;
    if (now.key != m_shown.key) {
        m_shown.key = now.key;
        saveAll(); // before its fields go
        for (const QStringList names = m_rows.keys(); const QString &name : names)
            removeRow(name);
        m_drafts.clear();
        now = read();
    }
    m_shown = std::move(now);
    m_tagNames->setStringList(m_shown.known);
    refreshTags();
    refreshNotes();
}

void NotesTab::hideEvent(QHideEvent *event)
{
    saveAll();
    QWidget::hideEvent(event);
}

void NotesTab::refreshTags()
{
    clearTags(*m_tagsLayout);
    for (const QString &tag : m_shown.tags)
        addTagBox(tag);
    m_tags->setVisible(!m_shown.tags.isEmpty());
    m_tags->updateGeometry();
}

void NotesTab::addTagBox(const QString &tag)
{
    auto *box = new QFrame(m_tags);
    box->setProperty("chip", true);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(8, 1, 2, 1);
    row->setSpacing(2);
    auto *name = new QLabel(plainText(tag), box);
    name->setTextFormat(Qt::PlainText);
    auto *remove = new QToolButton(box);
    remove->setText(u"\u00D7"_s);
    remove->setObjectName(u"removeTag"_s);
    remove->setAccessibleName(tr("Remove the tag %1").arg(plainText(tag)));
    remove->setToolTip(plainToolTip(remove->accessibleName()));
    remove->setAutoRaise(true);
    row->addWidget(name);
    row->addWidget(remove);
    connect(
        remove, &QToolButton::clicked, this,
        [this, tag] { m_workbench.backend().removeAnnotation(AnnotationKind::Tag, m_workbench.entityKey(), tag); },
        Qt::QueuedConnection);
    m_tagsLayout->addWidget(box);
    box->show();
}

/// In place: the field that is being written in, and the button that is being pressed, must not vanish.
void NotesTab::refreshNotes()
{
    QSet<QString> kept = m_drafts;
    for (const Annotation &note : m_shown.notes) {
        kept.insert(note.name);
        m_drafts.remove(note.name);
        const auto known = m_rows.constFind(note.name);
        const Row row = known == m_rows.cend() ? addRow(note) : *known;
        row.when->setText(note.changed.isValid() ? localTime(note.changed) : QString());
        row.field->setKept(note.value);
        if (!row.field->hasFocus() && row.field->toPlainText() != note.value)
            row.field->setPlainText(note.value);
    }
    for (const QStringList names = m_rows.keys(); const QString &name : names)
        if (!kept.contains(name))
            removeRow(name);
}

NotesTab::Row NotesTab::addRow(const Annotation &note)
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const Row row{holder, new NoteField(note, holder), new QLabel(holder)};
    column->addWidget(row.field);
    column->addWidget(makeFoot(note, holder, row.when));
    m_notes->addWidget(holder);
    m_rows.insert(note.name, row);
    connect(row.field, &NoteField::left, this, [this, field = row.field] { save(*field); });
    holder->show();
    return row;
}

QWidget *NotesTab::makeFoot(const Annotation &note, QWidget *holder, QLabel *when)
{
    auto *foot = new QWidget(holder);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    when->setProperty("secondary", true);
    when->setFont(m_workbench.theme().font(TextStyle::Small));
    auto *remove = new LinkButton(m_workbench.theme(), tr("Delete note"), 200, holder);
    remove->setObjectName(u"deleteNote"_s);
    line->addWidget(when);
    line->addStretch(1);
    line->addWidget(remove);
    connect(remove, &LinkButton::clicked, this, [this, key = note.entityKey, name = note.name] {
        if (!m_drafts.contains(name))
            m_workbench.backend().removeAnnotation(AnnotationKind::Note, key, name);
        removeRow(name);
    });
    return foot;
}

void NotesTab::removeRow(const QString &name)
{
    m_drafts.remove(name);
    const Row row = m_rows.take(name);
    if (!row.holder)
        return;
    row.field->disconnect(this); // it loses the focus now, and that must not keep it
    row.holder->hide();
    row.holder->deleteLater();
}

void NotesTab::saveAll()
{
    for (const QList<Row> rows = m_rows.values(); const Row &row : rows)
        save(*row.field);
}

void NotesTab::save(NoteField &field)
{
    const QString text = field.toPlainText().trimmed();
    if (field.kept() == text)
        return;
    const bool wasKept = !field.kept().isEmpty();
    field.setKept(text); // first: what follows may come back here
    if (!text.isEmpty())
        m_workbench.backend().setAnnotation({AnnotationKind::Note, field.entityKey(), field.noteName(), text, {}});
    else if (wasKept)
        m_workbench.backend().removeAnnotation(AnnotationKind::Note, field.entityKey(), field.noteName());
}

void NotesTab::startNote()
{
    if (m_workbench.entityKey().isEmpty())
        return;
    const QString name = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + u' '
        + QUuid::createUuid().toString(QUuid::Id128).left(8);
    m_drafts.insert(name);
    const Row row = addRow({AnnotationKind::Note, m_workbench.entityKey(), name, {}, {}});
    row.field->setFocus(Qt::OtherFocusReason);
}

void NotesTab::startTag()
{
    m_tagField->setFocus(Qt::OtherFocusReason);
    m_tagField->selectAll();
}

void NotesTab::addTag()
{
    const QString tag = m_tagField->text().simplified();
    m_tagField->clear();
    if (tag.isEmpty() || m_workbench.entityKey().isEmpty() || m_shown.tags.contains(tag, Qt::CaseInsensitive))
        return;
    m_workbench.backend().setAnnotation({AnnotationKind::Tag, m_workbench.entityKey(), tag, {}, {}});
}

} // namespace azimuth
