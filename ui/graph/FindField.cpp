// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CanvasPanels.h"
#include "GraphCanvas.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace azimuth {

FindField::FindField(GraphCanvas &canvas, Theme &theme, QWidget *parent)
    : FloatingPanel(theme, parent)
    , m_canvas(canvas)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 8, 3);
    row->setSpacing(4);
    m_edit->setObjectName(QStringLiteral("graphFind"));
    m_edit->setPlaceholderText(tr("Find in graph"));
    m_edit->setAccessibleName(tr("Find in graph"));
    m_edit->setStyleSheet(QStringLiteral("QLineEdit:!focus { border-color: transparent; background: transparent; }"));
    m_edit->setMinimumWidth(m_edit->fontMetrics().horizontalAdvance(m_edit->placeholderText()) + 56);
    m_edit->setMinimumHeight(26);
    m_edit->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("secondary", true);
    row->addWidget(m_edit);
    row->addWidget(m_count);
    connect(m_edit, &QLineEdit::textChanged, this, &FindField::find);
    forget();
}

void FindField::begin()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FindField::forget()
{
    if (m_edit->text().isEmpty())
        tell();
    else
        find(); // the same words in another picture
}

void FindField::find()
{
    m_found.clear();
    const QString wish = m_edit->text().trimmed();
    if (!wish.isEmpty() && m_canvas.picture()) {
        const auto &nodes = m_canvas.picture()->nodes();
        for (quint32 node = 0; node < nodes.size(); ++node)
            if (nodes[node].name.contains(wish, Qt::CaseInsensitive))
                m_found.push_back(node);
    }
    m_at = 0;
    m_canvas.setFound(m_found);
    if (!m_found.empty() && m_edit->hasFocus())
        m_canvas.reveal(m_found.front());
    tell();
}

void FindField::step(int by)
{
    if (m_found.empty())
        return;
    const quint32 current = m_canvas.current().value_or(m_found.front());
    if (current == m_found[m_at])
        m_at =
            (m_at + m_found.size() + static_cast<std::size_t>(by + static_cast<int>(m_found.size()))) % m_found.size();
    tell();
    emit chosen(m_found[m_at]);
}

void FindField::tell()
{
    if (m_edit->text().trimmed().isEmpty())
        m_count->setText(QStringLiteral("/"));
    else if (m_found.empty())
        m_count->setText(tr("No match"));
    else
        //: Which of the found nodes is shown: "2 of 14"
        m_count->setText(tr("%1 of %2").arg(QLocale().toString(m_at + 1), QLocale().toString(m_found.size())));
    adjustSize();
    if (parentWidget())
        move(parentWidget()->width() - width() - 12 + shadow, y());
}

bool FindField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return FloatingPanel::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Escape:
        m_edit->clear();
        m_canvas.setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return FloatingPanel::eventFilter(watched, event);
    }
}

} // namespace azimuth
