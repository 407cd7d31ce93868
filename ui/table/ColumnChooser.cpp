// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ColumnChooser.h"

#include "PlainText.h"
#include "TableWords.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int nameRole = Qt::UserRole + 1;
constexpr int soughtRole = Qt::UserRole + 2;

QString filledText(const EntityColumn &column)
{
    if (column.of == 0 || column.filled >= column.of)
        return QLocale().toString(column.of == 0 ? 0 : 100) + u'%';
    const double percent = 100.0 * column.filled / column.of;
    if (percent < 1)
        return ColumnChooser::tr("%n entities", "how many have the property", static_cast<int>(column.filled));
    return QLocale().toString(std::min(percent, 99.0), 'f', 0) + u'%';
}

} // namespace

ColumnChooser::ColumnChooser(Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_model(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeView(this))
{
    setObjectName(u"table.columnChooser"_s);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Columns"));
    m_search->setPlaceholderText(tr("Find a property"));
    m_search->setAccessibleName(tr("Find a property"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Columns to show"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setSourceModel(m_model);
    m_found->setFilterRole(soughtRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    auto *reset = new QPushButton(tr("Show the first columns"), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(reset);
    layout->addLayout(buttons);
    resize(380, 440);

    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](QStandardItem *item) {
        if (item->column() == 0)
            emit toggled(item->data(nameRole).toString(), item->checkState() == Qt::Checked);
    });
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // A click beside the box counts as well; on the box the view has toggled it already.
        const QModelIndex first = m_found->mapToSource(index.siblingAtColumn(0));
        if (index.column() != 0)
            if (QStandardItem *item = m_model->itemFromIndex(first); item && item->isEnabled())
                item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(reset, &QPushButton::clicked, this, [this] {
        hide();
        emit resetWanted();
    });
}

void ColumnChooser::open(const std::vector<EntityColumn> &columns, const QStringList &shown,
                         const QPoint &globalPosition)
{
    const QSignalBlocker quiet(m_model);
    m_search->clear();
    m_list->setModel(nullptr);
    m_found->setSourceModel(nullptr);
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Property"), tr("Filled")});
    for (const EntityColumn &column : columns) {
        const QString title = plainText(tableWords::columnTitle(column.name));
        auto *name = new QStandardItem(title);
        name->setCheckable(true);
        name->setSizeHint(QSize(0, m_theme.treeRowHeight()));
        name->setCheckState(shown.contains(column.name) ? Qt::Checked : Qt::Unchecked);
        name->setData(column.name, nameRole);
        name->setData(QString(title + u' ' + column.name), soughtRole);
        name->setToolTip(tableWords::toolTip(plainText(column.name)));
        name->setEnabled(column.name != columns::name); // always shown
        auto *filled = new QStandardItem(filledText(column));
        filled->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        filled->setEnabled(name->isEnabled());
        m_model->appendRow({name, filled});
    }
    m_found->setSourceModel(m_model);
    m_list->setModel(m_found);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_list->header()->resizeSection(1, fontMetrics().horizontalAdvance(u"0"_s) * 14);
    const QRect room = screen()->availableGeometry();
    move(std::clamp(globalPosition.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(globalPosition.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    QWidget::show();
    m_search->setFocus(Qt::PopupFocusReason);
}

} // namespace azimuth
