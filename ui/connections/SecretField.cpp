// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretField.h"

#include "Theme.h"

#include <QStyle>
#include <QToolButton>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

SecretField::SecretField(Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_eye(new QToolButton(this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setObjectName(u"eye"_s);
    m_eye->setAccessibleName(tr("Show the client secret while held"));
    m_eye->setToolTip(tr("Show the client secret while held"));
    m_eye->setFocusPolicy(Qt::TabFocus);
    m_eye->setCursor(Qt::ArrowCursor);
    connect(m_eye, &QToolButton::pressed, this, [this] { showLetters(true); });
    connect(m_eye, &QToolButton::released, this, [this] { showLetters(false); });
    const auto paintEye = [this] { m_eye->setIcon(m_theme.icon(u"eye"_s, Role::Secondary)); };
    connect(&theme, &Theme::changed, this, paintEye);
    paintEye();
    setTextMargins(0, 0, m_eye->sizeHint().width(), 0);
}

SecretField::~SecretField()
{
    wipe();
}

QByteArray SecretField::secret() const
{
    return text().trimmed().toUtf8();
}

void SecretField::wipe()
{
    // text() shares the field's own letters: written over in place, they are gone before the memory is given back.
    const QString held = text();
    auto *letters = const_cast<QChar *>(held.constData());
    std::fill(letters, letters + held.size(), QChar(u'\0'));
    clear(); // and the steps that undo would walk
    showLetters(false);
}

bool SecretField::looksLikeAnId() const
{
    return !QUuid::fromString(text().trimmed()).isNull();
}

void SecretField::showLetters(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setDown(shown);
}

void SecretField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeEye();
}

void SecretField::placeEye()
{
    const int side = std::min(height() - 4, m_eye->sizeHint().height());
    const QRect place(width() - m_eye->sizeHint().width() - 4, (height() - side) / 2, m_eye->sizeHint().width(), side);
    m_eye->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void SecretField::focusOutEvent(QFocusEvent *event)
{
    if (!m_eye->isDown())
        showLetters(false);
    QLineEdit::focusOutEvent(event);
}

} // namespace azimuth
