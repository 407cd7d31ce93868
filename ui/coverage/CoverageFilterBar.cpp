// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageFilterBar.h"

#include "CoverageText.h"
#include "Segments.h"
#include "Theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace azimuth {
namespace {

constexpr int typingPause = 300; ///< ms

} // namespace

CoverageFilterBar::CoverageFilterBar(Theme &theme, const QList<QAction *> &segments, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_segments(new Segments(this))
    , m_state(new QComboBox(this))
    , m_service(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    QStringList names;
    for (const QAction *segment : segments)
        names.append(segment->iconText());
    m_segments->setTexts(names);
    m_segments->setAccessibleName(tr("Rows to show"));
    connect(m_segments, &Segments::chosen, this, [segments](int segment) { segments.at(segment)->trigger(); });
    row->addWidget(m_segments);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("Any state"), -1);
    for (int state = 0; state <= static_cast<int>(CoverageState::Truncated); ++state)
        m_state->addItem(CoverageText::state(static_cast<CoverageState>(state)), state);
    m_service->setAccessibleName(tr("Service"));
    m_service->addItem(tr("All services"), QString());
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter steps, scopes and permissions"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(360);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_state);
    row->addWidget(m_service);
    row->addWidget(m_text, 2);
    row->addStretch(1);
    row->addWidget(m_count);
    for (QComboBox *box : {m_state, m_service}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        connect(box, &QComboBox::currentIndexChanged, this, &CoverageFilterBar::take);
    }
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &CoverageFilterBar::take);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &CoverageFilterBar::take);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CoverageFilterBar::take()
{
    m_pause.stop();
    CoverageFilter filter = m_filter;
    const int state = m_state->currentData().toInt();
    filter.state = state < 0 ? std::nullopt : std::optional(static_cast<CoverageState>(state));
    filter.service = m_service->currentData().toString();
    filter.text = m_text->text().trimmed();
    if (filter == m_filter)
        return;
    m_filter = filter;
    emit changed();
}

void CoverageFilterBar::setShow(CoverageFilter::Show show)
{
    if (show == m_filter.show)
        return;
    m_filter.show = show;
    m_segments->choose(static_cast<int>(show));
    emit changed();
}

void CoverageFilterBar::clear()
{
    {
        const QSignalBlocker state(m_state), service(m_service), text(m_text);
        m_state->setCurrentIndex(0);
        m_service->setCurrentIndex(0);
        m_text->clear();
    }
    take();
}

void CoverageFilterBar::setServices(const QStringList &services)
{
    QStringList known;
    for (int at = 1; at < m_service->count(); ++at)
        known.append(m_service->itemData(at).toString());
    if (known == services)
        return;
    {
        const QSignalBlocker quiet(m_service);
        const QString chosen = m_service->currentData().toString();
        while (m_service->count() > 1)
            m_service->removeItem(1);
        for (const QString &service : services)
            m_service->addItem(service, service);
        m_service->setCurrentIndex(std::max(0, m_service->findData(chosen)));
    }
    take();
}

void CoverageFilterBar::setCount(qint64 shown, qint64 all)
{
    m_count->setText(shown == all ? tr("%n rows", nullptr, static_cast<int>(all))
                                  : tr("%1 of %2").arg(CoverageText::number(shown), CoverageText::number(all)));
}

void CoverageFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void CoverageFilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Role::Border));
}

} // namespace azimuth
