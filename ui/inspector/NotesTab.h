// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The notes tab: what people wrote about the entity, its tags and marks. Written when a field is left.

#include "Annotation.h"
#include "EntityActions.h"
#include "Workbench.h"

#include <QMap>
#include <QPlainTextEdit>
#include <QSet>
#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace azimuth {

class FlowLayout;

/// One note. Grows with its text.
class NoteField : public QPlainTextEdit {
    Q_OBJECT
public:
    /// `note` tells whose it is, and its name.
    NoteField(const Annotation &note, QWidget *parent);
    const QString &entityKey() const { return m_note.entityKey; }
    const QString &noteName() const { return m_note.name; }
    /// What the workspace has; empty for a draft.
    const QString &kept() const { return m_note.value; }
    void setKept(const QString &text) { m_note.value = text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

signals:
    void left();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Annotation m_note;
};

class NotesTab : public QWidget {
    Q_OBJECT
public:
    NotesTab(Workbench &workbench, EntityActions &actions, QWidget *parent = nullptr);

    /// Another entity, or other annotations.
    void refresh();
    void startNote();
    void startTag();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Row {
        QWidget *holder;
        NoteField *field;
        QLabel *when;
    };
    struct Shown {
        QString key;
        std::vector<Annotation> notes;
        QStringList tags;
        QStringList known; ///< Tags of all entities, for completion.
        bool operator==(const Shown &other) const;
    };
    Shown read() const;
    QWidget *makeMarks();
    QWidget *makeTagLine();
    void refreshTags();
    void refreshNotes();
    void addTagBox(const QString &tag);
    Row addRow(const Annotation &note);
    QWidget *makeFoot(const Annotation &note, QWidget *holder, QLabel *when);
    void removeRow(const QString &name);
    void saveAll();
    void save(NoteField &field);
    void addTag();
    QLabel *heading(const QString &text);

    Workbench &m_workbench;
    EntityActions &m_actions;
    Shown m_shown;
    QWidget *m_tags;
    FlowLayout *m_tagsLayout;
    QLineEdit *m_tagField = nullptr;
    QStringListModel *m_tagNames;
    QVBoxLayout *m_notes = nullptr;
    QMap<QString, Row> m_rows; ///< By the note's name.
    QSet<QString> m_drafts; ///< Notes that nobody kept yet.
};

} // namespace azimuth
