// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SubscriptionsPage.h"

#include "FieldHint.h"
#include "Theme.h"
#include "Workbench.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

/// Where the first line that is no ID stands; empty: all are.
QString firstWrong(const QStringList &ids)
{
    for (const QString &id : ids)
        if (QUuid::fromString(id).isNull())
            return id;
    return {};
}

} // namespace

SubscriptionsPage::SubscriptionsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_all(new QRadioButton(tr("&All that the App Registration can see"), this))
    , m_some(new QRadioButton(tr("&Only these subscriptions"), this))
    , m_list(new QPlainTextEdit(this))
    , m_hint(new FieldHint(workbench.theme(), this))
{
    m_all->setObjectName(u"allSubscriptions"_s);
    m_some->setObjectName(u"someSubscriptions"_s);
    m_list->setObjectName(u"subscriptions"_s);
    m_list->setAccessibleName(tr("IDs of the subscriptions to read"));
    m_list->setPlaceholderText(tr("One subscription ID a line"));
    m_list->setTabChangesFocus(true);
    m_list->setMinimumHeight(120);
    m_hint->setHint(tr("Microsoft Entra ID is read in either case."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    connect(m_some, &QRadioButton::toggled, this, [this](bool some) {
        m_list->setEnabled(some);
        checkList();
        emit edited();
    });
    connect(m_list, &QPlainTextEdit::textChanged, this, [this] {
        if (m_hint->kind() != FieldHint::Kind::Hint)
            checkList();
        emit edited();
    });
    const auto retouch = [this] { m_list->setFont(m_workbench.theme().font(TextStyle::Fixed)); };
    connect(&workbench.theme(), &Theme::changed, this, retouch);
    retouch();
}

void SubscriptionsPage::show(const ConnectionFields &fields)
{
    m_list->setPlainText(fields.subscriptions.join(u'\n'));
    (fields.subscriptions.isEmpty() ? m_all : m_some)->setChecked(true);
    m_list->setEnabled(m_some->isChecked());
    m_hint->say(FieldHint::Kind::Hint, {});
}

QStringList SubscriptionsPage::listed() const
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    QStringList ids = m_list->toPlainText().split(between, Qt::SkipEmptyParts);
    ids.removeDuplicates();
    return ids;
}

void SubscriptionsPage::write(ConnectionFields &fields) const
{
    fields.subscriptions = m_some->isChecked() ? listed() : QStringList();
}

void SubscriptionsPage::checkList()
{
    if (!m_some->isChecked())
        return m_hint->say(FieldHint::Kind::Hint, {});
    const QStringList ids = listed();
    const QString wrong = firstWrong(ids);
    if (ids.isEmpty())
        m_hint->say(FieldHint::Kind::Problem, tr("Give at least one subscription ID, or choose all."));
    else if (!wrong.isEmpty())
        m_hint->say(FieldHint::Kind::Problem,
                    tr("“%1” is not a subscription ID. It has 32 digits and letters in five groups.").arg(wrong));
    else
        m_hint->say(FieldHint::Kind::Hint, {});
}

bool SubscriptionsPage::check()
{
    checkList();
    const bool right = m_hint->kind() == FieldHint::Kind::Hint;
    if (!right)
        m_list->setFocus();
    return right;
}

} // namespace azimuth
