// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The field that a note is written in.

#include "Annotation.h"

#include <QPlainTextEdit>

namespace azimuth {

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

} // namespace azimuth
