// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilterBar.h"

#include "FilterChip.h"
#include "PlainText.h"
#include "TableWords.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int flowGap = 6;
constexpr int searchPauseMs = 200;

} // namespace

ChipFlow::ChipFlow(QWidget *parent)
    : QScrollArea(parent)
    , m_inside(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_inside->setAutoFillBackground(false);
    setWidget(m_inside);
    m_inside->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void ChipFlow::show(const std::vector<QWidget *> &chips)
{
    m_chips = chips;
    QWidget *before = nullptr;
    for (QWidget *chip : m_chips) {
        chip->setParent(m_inside);
        chip->setVisible(true);
        if (before)
            QWidget::setTabOrder(before, chip);
        before = chip;
    }
    arrange();
}

QSize ChipFlow::sizeHint() const
{
    return {200, height()};
}

QSize ChipFlow::minimumSizeHint() const
{
    return {80, 28};
}

void ChipFlow::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void ChipFlow::arrange()
{
    const int room = std::max(viewport()->width(), 60);
    int left = 0, top = 0, lineHeight = 0, lines = 1;
    for (QWidget *chip : m_chips) {
        const QSize wanted = chip->sizeHint();
        if (left > 0 && left + wanted.width() > room) {
            left = 0;
            top += lineHeight + flowGap;
            ++lines;
        }
        chip->setGeometry(left, top, std::min(wanted.width(), room), wanted.height());
        left += wanted.width() + flowGap;
        lineHeight = std::max(lineHeight, wanted.height());
    }
    m_inside->resize(room, top + lineHeight);
    const int shownLines = std::min(lines, 2);
    setFixedHeight(std::max(shownLines * lineHeight + (shownLines - 1) * flowGap, 26));
}

FilterBar::FilterBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_flow(new ChipFlow(this))
    , m_search(new QLineEdit(this))
    , m_add(new QToolButton(m_flow))
{
    m_title->setTextFormat(Qt::PlainText);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(u"table.count"_s);
    m_search->setPlaceholderText(tr("Name or key"));
    m_search->setAccessibleName(tr("Search in the table"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(170);
    m_add->setAutoRaise(true);
    m_add->setText(tr("Filter"));
    m_add->setToolTip(tr("Add a filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addSpacing(4);
    layout->addWidget(m_flow, 1);
    layout->addWidget(m_search);
    layout->addWidget(m_count);

    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(searchPauseMs);
    connect(m_search, &QLineEdit::textEdited, pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, pause, [pause] { pause->start(0); });
    connect(m_search, &QLineEdit::textChanged, pause, [this, pause] {
        if (m_search->text().isEmpty() && m_search->isModified())
            pause->start(0);
    });
    connect(pause, &QTimer::timeout, this, [this] { emit searched(m_search->text()); });
    connect(m_add, &QToolButton::clicked, this, &FilterBar::addWanted);
    connect(&theme, &Theme::changed, this, &FilterBar::restyle);
    restyle();
}

void FilterBar::restyle()
{
    m_title->setFont(m_theme.font(TextStyle::BodyBold));
    m_count->setFont(m_theme.font(TextStyle::Small));
    m_add->setFont(m_theme.font(TextStyle::Small));
    m_add->setIcon(m_theme.icon(u"plus"_s, Role::Secondary));
    QPalette palette = m_count->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Role::Secondary));
    m_count->setPalette(palette);
    for (FilterChip *chip : m_chips)
        chip->update();
}

void FilterBar::setTitle(const QIcon &icon, const QString &title)
{
    m_icon->setPixmap(icon.pixmap(QSize(16, 16), devicePixelRatioF()));
    m_icon->setVisible(!icon.isNull());
    const QString plain = plainText(title);
    m_title->setText(QFontMetrics(m_title->font()).elidedText(plain, Qt::ElideMiddle, 280));
    m_title->setToolTip(m_title->text() == plain ? QString() : tableWords::toolTip(plain));
}

void FilterBar::setConditions(const std::vector<Condition> &conditions, const QHash<QString, EntityColumn::Kind> &kinds)
{
    const auto focused = std::ranges::find_if(m_chips, [](const FilterChip *chip) { return chip->hasFocus(); });
    const auto focusAt = focused == m_chips.end() ? -1 : static_cast<int>(focused - m_chips.begin());
    for (FilterChip *chip : m_chips) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    std::vector<QWidget *> shown;
    for (const Condition &condition : conditions) {
        const auto at = static_cast<int>(m_chips.size());
        auto *chip = new FilterChip(m_theme, condition, kinds.value(condition.column), m_flow);
        connect(chip, &FilterChip::editWanted, this, [this, at] { emit editWanted(at); });
        connect(chip, &FilterChip::removeWanted, this, [this, at] { emit removeWanted(at); });
        connect(chip, &FilterChip::walked, this, [this, at](int step) { walk(at, step); });
        m_chips.push_back(chip);
        shown.push_back(chip);
    }
    shown.push_back(m_add);
    m_flow->show(shown);
    if (focusAt < 0)
        return;
    if (m_chips.empty())
        m_add->setFocus(Qt::OtherFocusReason);
    else
        m_chips[std::min(static_cast<std::size_t>(focusAt), m_chips.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

void FilterBar::walk(int from, int step)
{
    const int to = from + step;
    if (to == static_cast<int>(m_chips.size()))
        m_add->setFocus(Qt::TabFocusReason);
    else if (to >= 0)
        m_chips[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
}

void FilterBar::setCount(qint64 shown, qint64 all)
{
    const QLocale locale;
    m_count->setText(all < 0 || all == shown ? locale.toString(shown)
                                             //: How many rows match the filters: "38 of 214".
                                             : tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
}

void FilterBar::setSearchText(const QString &text)
{
    if (m_search->text() != text && !m_search->hasFocus())
        m_search->setText(text);
}

} // namespace azimuth
