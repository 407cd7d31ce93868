// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionQuestion.h"

#include "FieldHint.h"
#include "PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {
constexpr int questionWidth = 420;
}

ConnectionQuestion::ConnectionQuestion(Theme &theme, const QString &title, const QString &text, const QString &doIt,
                                       std::function<void(const QString &)> done, QWidget *parent)
    : QDialog(parent)
    , m_done(std::move(done))
    , m_name(new QLineEdit(this))
    , m_hint(new FieldHint(theme, this))
    , m_doIt(new QPushButton(doIt, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"connectionQuestion"_s);
    setWindowTitle(title);
    auto *words = new QLabel(plainText(text), this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setVisible(!text.isEmpty());
    m_name->setAccessibleName(tr("Name"));
    m_name->hide();
    m_doIt->setObjectName(u"doIt"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_doIt->setAutoDefault(false);
    m_cancel->setDefault(true); // Enter must not destroy
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_doIt);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    column->addWidget(words);
    column->addWidget(m_name);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addLayout(buttons);
    setMinimumWidth(questionWidth);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_doIt, &QPushButton::clicked, this, &ConnectionQuestion::answer);
}

void ConnectionQuestion::askName(const QString &name, std::function<QString(const QString &)> problemOf)
{
    m_problemOf = std::move(problemOf);
    m_name->setText(name);
    m_name->selectAll();
    m_name->show();
    m_name->setFocus();
    m_doIt->setProperty("primary", true);
    m_doIt->setDefault(true);
    m_cancel->setAutoDefault(false);
}

void ConnectionQuestion::answer()
{
    const QString name = m_name->text().simplified();
    if (m_problemOf) {
        const QString problem = m_problemOf(name);
        m_hint->say(FieldHint::Kind::Problem, problem);
        if (!problem.isEmpty())
            return m_name->setFocus();
    }
    m_done(name);
    accept();
}

} // namespace azimuth
