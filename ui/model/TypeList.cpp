// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TypeList.h"

#include "ModelWords.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

TypeList::TypeList(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(theme)
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
{
    m_rows.setSourceModel(&m_model);
    m_rows.setSortRole(TypeListModel::SortRole);
    m_rows.setFilterRole(TypeListModel::SearchRole);
    m_rows.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_rows.setSortLocaleAware(true);
    m_search->setObjectName(u"modelSearch"_s);
    m_search->setPlaceholderText(tr("Find a type"));
    m_search->setAccessibleName(tr("Find a type"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    makeTable();
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, &TypeList::searchFor);
    connect(&theme, &Theme::changed, this, &TypeList::applyTheme);
    applyTheme();
}

void TypeList::makeTable()
{
    m_table->setObjectName(u"modelTypes"_s);
    m_table->setAccessibleName(tr("Types"));
    m_table->setModel(&m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumHeight(120);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // by service, as on the map
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_isTold && index.isValid()) {
            m_current = typeAt(index);
            emit chosen(m_current);
        }
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { emit activated(typeAt(index)); });
}

void TypeList::applyTheme()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    const int letter = m_table->fontMetrics().averageCharWidth();
    if (!m_table->property("azimuthSized").toBool())
        for (const auto &[column, letters] : {std::pair{0, 25}, {1, 11}, {2, 16}, {3, 26}, {4, 20}})
            m_table->setColumnWidth(column, letters * letter);
    m_table->setProperty("azimuthSized", true);
}

QString TypeList::typeAt(const QModelIndex &index) const
{
    return index.isValid() ? index.data(TypeListModel::KeyRole).toString() : QString();
}

void TypeList::show(const ModelMapPtr &map)
{
    const QScopedValueRollback told(m_isTold, true);
    m_model.show(map);
    const QString current = m_current;
    m_current.clear();
    setCurrent(current);
}

void TypeList::setCurrent(const QString &type)
{
    const QScopedValueRollback told(m_isTold, true);
    if (!type.isEmpty() && m_current == type && typeAt(m_table->currentIndex()) == type)
        return;
    m_current = type;
    for (int row = 0; !type.isEmpty() && row < m_rows.rowCount(); ++row) {
        const QModelIndex index = m_rows.index(row, 0);
        if (typeAt(index) == type)
            return m_table->setCurrentIndex(index);
    }
    m_table->setCurrentIndex({});
    m_table->clearSelection();
}

void TypeList::beginSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TypeList::searchFor(const QString &text)
{
    const QString current = m_current;
    {
        const QScopedValueRollback told(m_isTold, true);
        m_rows.setFilterFixedString(text.trimmed());
    }
    m_current.clear();
    setCurrent(current);
    emit searched();
}

std::optional<QSet<QString>> TypeList::found() const
{
    if (m_search->text().trimmed().isEmpty())
        return std::nullopt;
    QSet<QString> types;
    for (int row = 0; row < m_rows.rowCount(); ++row)
        types.insert(typeAt(m_rows.index(row, 0)));
    return types;
}

bool TypeList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Enter:
    case Qt::Key_Return:
        if (m_rows.rowCount() > 0) {
            m_table->setFocus(Qt::OtherFocusReason);
            if (!m_table->currentIndex().isValid())
                m_table->setCurrentIndex(m_rows.index(0, 0));
        }
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return false;
    }
}

std::optional<TableSource> TypeList::shown() const
{
    if (m_rows.rowCount() == 0)
        return std::nullopt;
    std::vector<int> columns, rows;
    TableSource source;
    for (int at = 0; at < typeColumnCount; ++at) {
        const int column = m_table->horizontalHeader()->logicalIndex(at);
        columns.push_back(column);
        source.header << TypeListModel::header(static_cast<TypeColumn>(column));
    }
    for (int row = 0; row < m_rows.rowCount(); ++row)
        rows.push_back(m_rows.mapToSource(m_rows.index(row, 0)).row());
    source.rows = static_cast<qint64>(rows.size());
    source.cell = [map = m_model.map(), rows, columns](qint64 row, int column) {
        const auto card = static_cast<std::size_t>(rows[static_cast<std::size_t>(row)]);
        return TypeListModel::text(*map->figures, map->figures->types[map->cards[card].type],
                                   static_cast<TypeColumn>(columns[static_cast<std::size_t>(column)]), true);
    };
    return source;
}

QByteArray TypeList::saveState() const
{
    return m_table->horizontalHeader()->saveState();
}

void TypeList::restoreState(const QByteArray &state)
{
    m_table->horizontalHeader()->restoreState(state);
}

} // namespace azimuth
