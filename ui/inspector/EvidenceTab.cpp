// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EvidenceTab.h"

#include "EmptyState.h"
#include "InspectorWords.h"
#include "PlainText.h"
#include "Theme.h"
#include "WrappedText.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int side = 16;

Mark markOf(CoverageState state)
{
    return isGap(state) ? Mark::Gap : Mark::Ready;
}

/// State, HTTP status, request id, permission: what stands below the request.
QString smallPrint(const EvidenceRow &row)
{
    // The first two lines are the title and the request, which have their own places.
    return evidenceText(row).section(u'\n', 2);
}

} // namespace

void EvidenceModel::show(std::vector<EvidenceRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EvidenceRow &row = at(index.row());
    if (role == Qt::DisplayRole)
        return plainText(row.title + u". "_s + evidenceSentence(row) + u". "_s + stateWords(row.row.state));
    if (role == Qt::ToolTipRole)
        return plainToolTip(row.row.evidence.request);
    return {};
}

EvidenceDelegate::EvidenceDelegate(Theme &theme, const EvidenceModel &model, QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_theme(theme)
    , m_model(model)
    , m_view(view)
{
}

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = m_view->viewport()->width();
    return {width, layOut(nullptr, QRect(0, 0, width, 0), m_model.at(index.row()))};
}

void EvidenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.color(isFocused ? Role::Selection : Role::SelectionUnfocused));
    layOut(painter, option.rect, m_model.at(index.row()));
    painter->setPen(m_theme.color(Role::Border));
    painter->drawLine(option.rect.left() + side, option.rect.bottom(), option.rect.right() - side,
                      option.rect.bottom());
    painter->restore();
}

int EvidenceDelegate::layOut(QPainter *painter, const QRect &rect, const EvidenceRow &row) const
{
    constexpr int mark = 16;
    int y = rect.top() + 10;
    const auto part = [&](const QString &text, TextStyle style, Role role, int left, int gap) {
        const QRect room(rect.left() + left, y, std::max(40, rect.width() - left - side), 0);
        if (painter)
            painter->setPen(m_theme.color(role));
        const int height = wrapText(painter, room, m_theme.font(style), plainText(text));
        y += height + gap;
    };
    if (painter)
        painter->drawPixmap(rect.left() + side, y,
                            m_theme.stateMark(markOf(row.row.state), mark, painter->device()->devicePixelRatioF()));
    part(row.scopeName.isEmpty() ? row.title : row.title + u" \u00B7 "_s + row.scopeName, TextStyle::BodyBold,
         Role::Text, side + mark + 6, 4);
    const QString sentence = evidenceSentence(row);
    const QString &request = row.row.evidence.request;
    part(sentence.chopped(request.size()).trimmed(), TextStyle::Body, Role::Text, side, 2);
    part(request, TextStyle::Fixed, Role::Text, side, 6);
    // Line by line: plainText() would make a mark of a line end.
    for (const QString &line : smallPrint(row).split(u'\n'))
        part(line, TextStyle::Small, Role::Secondary, side, 1);
    return y + 10 - rect.top();
}

EvidenceTab::EvidenceTab(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_view(new QListView(this))
    , m_none(new EmptyState(workbench.theme(), this))
    , m_stack(new QStackedLayout(this))
{
    m_view->setObjectName(u"evidenceList"_s);
    m_view->setAccessibleName(tr("Evidence"));
    m_view->setStyleSheet(u"QAbstractItemView { background: transparent; }"_s);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new EvidenceDelegate(workbench.theme(), m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copyOne = new QAction(tr("Copy evidence"), m_view);
    auto *copyAll = new QAction(tr("Copy all evidence"), m_view);
    m_view->addActions({copyOne, copyAll});
    connect(copyOne, &QAction::triggered, this, [this] { copy(false); });
    connect(copyAll, &QAction::triggered, this, [this] { copy(true); });
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_none);
    connect(&workbench.theme(), &Theme::changed, m_view, [this] { m_view->doItemsLayout(); });
}

void EvidenceTab::show(const PropertySummary &summary)
{
    std::vector<EvidenceRow> rows = summary.evidence;
    for (const EvidenceRow &gap : summary.gaps) {
        const bool isThere = std::any_of(rows.begin(), rows.end(), [&](const EvidenceRow &row) {
            return row.row.step == gap.row.step && row.row.scope == gap.row.scope;
        });
        if (!isThere)
            rows.push_back(gap);
    }
    if (rows.empty())
        m_none->say(u"info"_s, tr("No evidence"),
                    summary.isPlaceholder
                        ? tr("Nothing collected this: it is known only as the end of a relationship.")
                        : tr("No listing of this collection brought it. A rule made it, or it came from an import."));
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_model.show(std::move(rows));
}

void EvidenceTab::copy(bool all)
{
    QStringList texts;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (all || row == m_view->currentIndex().row())
            texts.append(evidenceText(m_model.at(row)));
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u"\n\n"_s));
}

bool EvidenceTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace azimuth
