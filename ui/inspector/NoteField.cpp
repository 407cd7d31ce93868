// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NoteField.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

NoteField::NoteField(const Annotation &note, QWidget *parent)
    : QPlainTextEdit(note.value, parent)
    , m_note(note)
{
    setObjectName(u"noteField"_s);
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Write a note"));
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteField::updateGeometry);
}

QSize NoteField::sizeHint() const
{
    constexpr int fewest = 3;
    constexpr int most = 20;
    const int lines = std::clamp(static_cast<int>(document()->size().height()), fewest, most);
    return {200, lines * fontMetrics().lineSpacing() + 18};
}

void NoteField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit left();
}

void NoteField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        emit left();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NoteField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry(); // other widths wrap into other numbers of lines
}

} // namespace azimuth
