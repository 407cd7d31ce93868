// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionHeader.h"

#include "PlainText.h"
#include "Theme.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

PermissionHeader::PermissionHeader(Theme &theme, QAction &check, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_caller(new QLabel(this))
    , m_when(new QLabel(this))
    , m_again(new QPushButton(tr("Check again"), this))
{
    for (QLabel *label : {m_caller, m_when})
        label->setTextFormat(Qt::PlainText);
    m_when->setProperty("secondary", true);
    m_again->setProperty("link", true);
    connect(m_again, &QPushButton::clicked, &check, &QAction::trigger);
    auto *when = new QHBoxLayout;
    when->setSpacing(6);
    when->addWidget(m_when);
    when->addWidget(m_again);
    when->addStretch(1);
    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addWidget(m_caller);
    who->addLayout(when);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(20);
    row->addLayout(who);
    for (const Mark mark :
         {Mark::Ready, Mark::Missing, Mark::OverPrivileged, Mark::NotConsented, Mark::LicenceMissing, Mark::Unknown}) {
        Tally tally{mark, new QWidget(this), nullptr, nullptr, nullptr};
        tally.picture = new QLabel(tally.widget);
        tally.count = new QLabel(tally.widget);
        tally.word = new QLabel(markName(mark), tally.widget);
        tally.word->setProperty("secondary", true);
        auto *top = new QHBoxLayout;
        top->setSpacing(8);
        top->addWidget(tally.picture);
        top->addWidget(tally.count, 1);
        auto *column = new QVBoxLayout(tally.widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addLayout(top);
        column->addWidget(tally.word);
        row->addWidget(tally.widget);
        m_tallies.push_back(tally);
    }
    row->addStretch(1);
    connect(&theme, &Theme::changed, this, &PermissionHeader::applyTheme);
    applyTheme();
}

void PermissionHeader::applyTheme()
{
    m_caller->setFont(m_theme.font(TextStyle::Title));
    m_when->setFont(m_theme.font(TextStyle::Small));
    for (const Tally &tally : m_tallies) {
        tally.picture->setPixmap(m_theme.stateMark(tally.mark, 16, devicePixelRatioF()));
        tally.count->setFont(m_theme.font(TextStyle::Title));
        tally.word->setFont(m_theme.font(TextStyle::Small));
    }
}

void PermissionHeader::show(const PermissionTree &tree)
{
    const QLocale locale;
    m_caller->setText(plainText(tree.table.caller));
    const QString time = locale.toString(tree.table.checked.toLocalTime(), tr("d MMM yyyy, HH:mm"));
    m_checked = tree.table.checked.isValid()
        ? tr("Checked %1, in %2 s.").arg(time, locale.toString(tree.table.seconds, 'f', 1))
        : QString();
    m_when->setText(m_checked);
    for (const Tally &tally : m_tallies) {
        const int count = tree.tallies[static_cast<std::size_t>(tally.mark)];
        tally.count->setText(locale.toString(count));
        tally.widget->setAccessibleName(tr("%1: %n step(s)", nullptr, count).arg(markName(tally.mark)));
        tally.widget->setVisible(count > 0 || tally.mark == Mark::Ready || tally.mark == Mark::Missing);
    }
}

void PermissionHeader::setChecking(bool checking)
{
    m_again->setEnabled(!checking);
    m_when->setText(checking ? tr("Checking the permissions.") : m_checked);
}

} // namespace azimuth
