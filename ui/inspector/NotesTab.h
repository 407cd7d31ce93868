// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The notes tab: what people wrote about the entity, its tags and marks. Written when a field is left.

#include "Annotation.h"
#include "EntityActions.h"
#include "NoteField.h"
#include "Workbench.h"

#include <QMap>
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
