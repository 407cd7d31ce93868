// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingFilters.h"

#include "FindingModel.h"
#include "PlainText.h"
#include "Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int typingPause = 300; // ms

} // namespace

FindingFilters::FindingFilters(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(new QComboBox(this))
    , m_subscription(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    for (int at = 0; at < severities; ++at) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::toggled, this, &FindingFilters::changed);
        row->addWidget(button);
        m_severities[static_cast<std::size_t>(at)] = button;
    }
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(typingPause);
    connect(pause, &QTimer::timeout, this, &FindingFilters::changed);
    connect(m_text, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    m_text->setPlaceholderText(tr("Filter findings"));
    m_text->setAccessibleName(tr("Filter findings by text"));
    m_text->setClearButtonEnabled(true);
    m_source->setAccessibleName(tr("Source"));
    m_subscription->setAccessibleName(tr("Subscription"));
    for (QComboBox *box : {m_source, m_subscription}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::currentIndexChanged, this, &FindingFilters::changed);
        row->addWidget(box);
    }
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("secondary", true);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    connect(&theme, &Theme::changed, this, &FindingFilters::applyTheme);
    offer(FindingTable());
    applyTheme();
}

void FindingFilters::applyTheme()
{
    for (int at = 0; at < severities; ++at)
        m_severities[static_cast<std::size_t>(at)]->setIcon(
            QIcon(m_theme.severityMark(static_cast<Severity>(at), 16, devicePixelRatioF())));
    m_count->setFont(m_theme.font(TextStyle::Small));
}

FindingQuery FindingFilters::query() const
{
    FindingQuery query;
    for (int at = 0; at < severities; ++at)
        if (m_severities[static_cast<std::size_t>(at)]->isChecked())
            query.severities.push_back(static_cast<Severity>(at));
    query.source = m_source->currentData().toString();
    query.subscription = m_subscription->currentData().toString();
    query.text = m_text->text().trimmed();
    return query;
}

void FindingFilters::fill(QComboBox &box, const QString &any, const QStringList &names)
{
    const QSignalBlocker quiet(&box);
    const QString chosen = box.currentData().toString();
    box.clear();
    box.addItem(any, QString());
    for (const QString &name : names)
        box.addItem(plainText(name), name);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

void FindingFilters::offer(const FindingTable &table)
{
    const QLocale locale;
    for (int at = 0; at < severities; ++at) {
        QToolButton *button = m_severities[static_cast<std::size_t>(at)];
        const int count = table.counts[static_cast<std::size_t>(at)];
        const QString name = severityName(static_cast<Severity>(at));
        button->setText(locale.toString(count));
        button->setToolTip(tr("Show %1 findings only").arg(name));
        button->setAccessibleName(tr("%1, %n finding(s)", nullptr, count).arg(name));
        button->setVisible(count > 0 || button->isChecked());
    }
    fill(*m_source, tr("Any source"), table.sources);
    fill(*m_subscription, tr("Any subscription"), table.subscriptions);
    m_source->setVisible(table.sources.size() > 1);
    m_subscription->setVisible(table.subscriptions.size() > 1);
}

void FindingFilters::tell(qint64 shown, qint64 all, const LeftOut &leftOut)
{
    QStringList more;
    if (leftOut.repeated > 0)
        more << tr("%n recommendation(s) of Advisor repeat an assessment of Defender and are listed once, as the "
                   "assessment.",
                   nullptr, leftOut.repeated);
    if (leftOut.closed > 0)
        more << tr("%n recommendation(s) were postponed, dismissed or completed in Azure and are not listed.", nullptr,
                   leftOut.closed);
    m_count->setToolTip(more.join(u'\n'));
    m_count->setAccessibleDescription(more.join(u' '));

    const QLocale locale;
    m_count->setText(shown == all ? tr("%n finding(s)", nullptr, static_cast<int>(all))
                                  : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
}

void FindingFilters::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (QToolButton *button : m_severities)
            button->setChecked(false);
        m_source->setCurrentIndex(0);
        m_subscription->setCurrentIndex(0);
        const QSignalBlocker silent(m_text);
        m_text->clear();
    }
    emit changed();
}

void FindingFilters::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace azimuth
