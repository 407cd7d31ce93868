// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressPanel.h"

#include "CellDelegate.h"
#include "CoverageText.h"
#include "ThinProgress.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int oneTurn = 1200; ///< ms
constexpr int frame = 40; ///< ms

QLabel *label(QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    return made;
}

} // namespace

ProgressPanel::ProgressPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_arc(new QLabel(this))
    , m_headline(label(this))
    , m_left(label(this))
    , m_figures(label(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_progress(new ThinProgress(theme, this))
    , m_table(new QTableView(this))
{
    makeHead();
    makeTable();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    for (QWidget *part :
         {static_cast<QWidget *>(m_arc), static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_left)})
        head->addWidget(part);
    head->addWidget(m_figures, 1);
    head->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    m_frames.setInterval(frame);
    connect(&m_frames, &QTimer::timeout, this, &ProgressPanel::turn);
    connect(&theme, &Theme::changed, this, &ProgressPanel::applyTheme);
    applyTheme();
}

void ProgressPanel::makeHead()
{
    m_left->setForegroundRole(QPalette::PlaceholderText);
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_cancel->setAccessibleName(tr("Cancel the collection"));
    m_progress->setAccessibleName(tr("Steps read"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false); // once is enough; the end of the run brings it back
        emit cancelled();
    });
}

void ProgressPanel::makeTable()
{
    m_delegate = new CellDelegate(
        m_theme,
        [](const QModelIndex &index) {
            CellLook look;
            if (index.column() == ProgressModel::Step)
                look.mark = static_cast<Mark>(index.data(ProgressModel::MarkRole).toInt());
            else
                look.ink = index.column() == ProgressModel::Gaps ? Role::Medium : Role::Secondary;
            return look;
        },
        this);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setAccessibleName(tr("Steps of the collection"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    const auto stop = [this] { m_follows = false; };
    connect(m_table->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, stop);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, stop);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_follows = true; });
}

void ProgressPanel::applyTheme()
{
    m_headline->setFont(m_theme.font(TextStyle::BodyBold));
    m_figures->setFont(m_theme.font(TextStyle::Small));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    const auto wide = [&](int column, const QString &sample) {
        const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(column,
                                28 + std::max(metrics.horizontalAdvance(name), metrics.horizontalAdvance(sample)));
    };
    wide(ProgressModel::Listings, u"8,888 of 8,888"_s);
    wide(ProgressModel::Entities, u"888,888"_s);
    wide(ProgressModel::Gaps, u"888"_s);
    wide(ProgressModel::Rate, u"8,888"_s);
    wide(ProgressModel::Time, u"88 min 88 s"_s);
    wide(ProgressModel::Step, u"Service principals in groups and more"_s);
    animate();
    turn();
}

QString ProgressPanel::headline() const
{
    return m_headline->text();
}

void ProgressPanel::show(const CollectionStatus &status)
{
    m_headline->setText(CoverageText::headline(status));
    m_left->setText(CoverageText::left(status));
    m_figures->setText(CoverageText::figures(status));
    m_cancel->setVisible(status.phase != CollectionStatus::Phase::Sealing);
    if (!status.isRunning() || status.steps.empty())
        m_cancel->setEnabled(true);
    const int steps = std::max(1, static_cast<int>(status.steps.size()));
    m_progress->setRange(0, steps);
    m_progress->setValue(status.phase == CollectionStatus::Phase::Sealing ? steps : status.stepsDone);
    m_model.show(status.steps);
    follow();
    animate();
}

void ProgressPanel::follow()
{
    if (const int row = m_model.firstRunning(); m_follows && row >= 0)
        m_table->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
}

/// The arc turns only where somebody can see it, and wants it to.
void ProgressPanel::animate()
{
    const bool turns = isVisible() && !m_theme.isMotionReduced();
    if (turns == m_frames.isActive())
        return;
    if (turns) {
        m_clock.start();
        m_frames.start();
    } else {
        m_frames.stop();
    }
}

void ProgressPanel::turn()
{
    const double at = m_frames.isActive() ? static_cast<double>(m_clock.elapsed() % oneTurn) / oneTurn : 0;
    m_delegate->setTurn(at);
    const qreal ratio = devicePixelRatioF();
    QPixmap arc((QSizeF(CellDelegate::markSize, CellDelegate::markSize) * ratio).toSize());
    arc.setDevicePixelRatio(ratio);
    arc.fill(Qt::transparent);
    QPainter painter(&arc);
    CellDelegate::paintArc(painter, m_theme, QRectF(0, 0, CellDelegate::markSize, CellDelegate::markSize), at);
    painter.end();
    m_arc->setPixmap(arc);
    const int first = m_table->rowAt(0), last = m_table->rowAt(m_table->viewport()->height() - 1);
    for (int row = std::max(0, first); row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row)
        if (const StepStatus *step = m_model.at(row); step && step->mark == Mark::Running)
            m_table->update(m_model.index(row, ProgressModel::Step));
}

void ProgressPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    animate();
    turn();
}

void ProgressPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the list must be as high as it will be
    follow();
}

void ProgressPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Role::Window));
}

void ProgressPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    animate();
}

} // namespace azimuth
