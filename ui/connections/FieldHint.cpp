// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FieldHint.h"

#include "PlainText.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace azimuth {

namespace {
constexpr int hintMarkSize = 14;
}

FieldHint::FieldHint(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    connect(&theme, &Theme::changed, this, &FieldHint::refresh);
    refresh();
}

void FieldHint::setHint(const QString &hint)
{
    m_hint = hint;
    refresh();
}

void FieldHint::say(Kind kind, const QString &sentence)
{
    m_kind = sentence.isEmpty() ? Kind::Hint : kind;
    m_sentence = sentence;
    refresh();
}

QString FieldHint::text() const
{
    return m_text->text();
}

void FieldHint::refresh()
{
    const bool hint = m_kind == Kind::Hint;
    const QString shown = plainText(hint ? m_hint : m_sentence);
    m_text->setText(shown);
    m_text->setProperty("secondary", hint);
    m_text->setProperty("problem", m_kind == Kind::Problem);
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_text->setFont(m_theme.font(TextStyle::Small)); // polishing would take it away
    m_mark->setVisible(!hint);
    if (!hint)
        m_mark->setPixmap(
            m_theme.stateMark(m_kind == Kind::Warning ? Mark::Gap : Mark::Missing, hintMarkSize, devicePixelRatioF()));
    setVisible(!shown.isEmpty());
}

} // namespace azimuth
