// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityTableView.h"

#include "Actions.h"
#include "ColumnChooser.h"
#include "EmptyState.h"
#include "EntityHeader.h"
#include "FilterBar.h"
#include "FilterEditor.h"
#include "FrozenTable.h"
#include "TableWords.h"
#include "Theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int busyAfterMs = 150;
constexpr int typedPauseMs = 900;

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(u"hairline"_s);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    return line;
}

} // namespace

EntityTableView::EntityTableView(Workbench &workbench, QWidget *parent)
    : View(workbench, azimuth::Page::Table, parent)
    , m_model(new EntityTableModel(this))
{
    build();
    addActions();
    connectParts();
    listChanged();
}

EntityTableView::~EntityTableView()
{
    m_stop.request_stop();
}

void EntityTableView::build()
{
    Theme &theme = workbench().theme();
    m_filters = new FilterBar(theme, this);
    m_busy = new QWidget(this);
    m_busy->setFixedHeight(2);
    m_busy->setAutoFillBackground(true);
    m_stack = new QStackedWidget(this);
    m_table = new FrozenTable(theme, *m_model, m_stack);
    m_table->setAccessibleName(tr("Entities"));
    m_empty = new EmptyState(theme, m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_status = new QLabel(this);
    m_status->setObjectName(u"table.status"_s);
    m_time = new QLabel(this);
    for (QLabel *label : {m_status, m_time})
        label->setTextFormat(Qt::PlainText);
    m_editor = new FilterEditor(theme, this);
    m_chooser = new ColumnChooser(theme, this);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 5, 16, 5);
    line->addWidget(m_status, 1);
    line->addWidget(m_time);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_busy);
    layout->addWidget(m_filters);
    layout->addWidget(hairline(this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(hairline(this));
    layout->addLayout(line);
    setFocusProxy(m_table);
    restyle();
}

void EntityTableView::connectParts()
{
    connect(&workbench(), &Workbench::listChanged, this, &EntityTableView::listChanged);
    connect(&workbench(), &Workbench::sceneChanged, this, &EntityTableView::sceneChanged);
    connect(&workbench(), &Workbench::entityChanged, this, &EntityTableView::followEntity);
    connect(&workbench().theme(), &Theme::changed, this, &EntityTableView::restyle);

    connect(m_filters, &FilterBar::addWanted, this, [this] { addFilter(); });
    connect(m_filters, &FilterBar::editWanted, this, &EntityTableView::editFilter);
    connect(m_filters, &FilterBar::removeWanted, this, [this](int at) {
        std::vector<Condition> conditions = workbench().list().conditions;
        conditions.erase(conditions.begin() + at);
        changeConditions(conditions);
    });
    connect(m_filters, &FilterBar::searched, this, [this](const QString &text) {
        EntityQuery list = workbench().list();
        list.text = text.trimmed();
        workbench().refine(list);
    });
    connect(m_editor, &FilterEditor::valuesWanted, this, [this](const QString &column) {
        if (!m_answer.scene)
            return;
        const auto find = [scene = m_answer.scene, list = workbench().list(), column] {
            return distinctValues(*scene.estate, *scene.containment, list, column, 500);
        };
        m_askValues(find,
                    [this, column](const std::vector<DistinctValue> &found) { m_editor->setValues(column, found); });
    });
    connect(m_editor, &FilterEditor::applied, this, [this](const Condition &condition) {
        std::vector<Condition> conditions = workbench().list().conditions;
        if (m_editing >= 0 && m_editing < static_cast<int>(conditions.size()))
            conditions[static_cast<std::size_t>(m_editing)] = condition;
        else
            conditions.push_back(condition);
        changeConditions(conditions);
    });
    connect(m_chooser, &ColumnChooser::toggled, this, &EntityTableView::showColumn);
    connect(m_chooser, &ColumnChooser::resetWanted, this, [this] {
        m_layout.columns.clear();
        m_layout.widths.clear();
        remember();
        showContent(true);
    });

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EntityTableView::currentChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntityTableView::showStatus);
    connect(m_table, &FrozenTable::typedAhead, this, &EntityTableView::typeAhead);
    connect(m_table, &FrozenTable::copyWanted, this, [this] { copy(tabbedText); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &EntityTableView::rowMenu);
    connect(m_table, &FrozenTable::openWanted, this, [this](const QModelIndex &index) {
        workbench().showInGraph(index.data(EntityTableModel::KeyRole).toString());
    });
    for (EntityHeader *header : {m_table->header(), m_table->frozenHeader()}) {
        connect(header, &EntityHeader::sortWanted, this, &EntityTableView::sortWanted);
        connect(header, &QWidget::customContextMenuRequested, this,
                [this, header](const QPoint &place) { headerMenu(QPoint(header->logicalIndexAt(place), 0)); });
    }
    connect(m_table->header(), &QHeaderView::sectionMoved, this, [this](int, int from, int to) { moved(from, to); });
    connect(m_table->header(), &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { resized(section, width); });

    m_busyTimer.setSingleShot(true);
    m_busyTimer.setInterval(busyAfterMs);
    connect(&m_busyTimer, &QTimer::timeout, this, [this] {
        QPalette palette = m_busy->palette();
        palette.setColor(QPalette::Window, workbench().theme().color(Role::Accent));
        m_busy->setPalette(palette);
    });
    m_typedTimer.setSingleShot(true);
    m_typedTimer.setInterval(typedPauseMs);
    connect(&m_typedTimer, &QTimer::timeout, this, [this] { m_typed.clear(); });
}

void EntityTableView::restyle()
{
    const Theme &theme = workbench().theme();
    QPalette secondary = palette();
    secondary.setColor(QPalette::WindowText, theme.color(Role::Secondary));
    for (QLabel *label : {m_status, m_time}) {
        label->setFont(theme.font(TextStyle::Small));
        label->setPalette(secondary);
    }
    for (auto *line : findChildren<QFrame *>(u"hairline"_s)) {
        QPalette color = line->palette();
        color.setColor(QPalette::Window, theme.color(Role::Border));
        line->setPalette(color);
    }
    QPalette quiet = m_busy->palette();
    quiet.setColor(QPalette::Window, theme.color(Role::Window));
    m_busy->setPalette(quiet);
    if (!m_answer.scene)
        return m_filters->setTitle({}, {});
    const EntityType *type = tableWords::onlyType(m_answer.scene, m_answer.list);
    m_filters->setTitle(type ? theme.typeIcon(type) : theme.icon(u"table"_s, Role::Secondary),
                        tableWords::listTitle(m_answer.scene, m_answer.list));
}

void EntityTableView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (m_stale)
        refresh();
}

void EntityTableView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    layout()->activate();
    applyWidths();
}

QList<QAction *> EntityTableView::tools() const
{
    return {m_columns};
}

QString EntityTableView::fileName() const
{
    return tableWords::listFileName(workbench().scene(), workbench().list());
}

std::optional<TableSource> EntityTableView::shown() const
{
    if (!m_model->content() || m_model->rowCount() == 0)
        return std::nullopt;
    return sourceOf(m_model->content().rows);
}

QByteArray EntityTableView::saveState() const
{
    return toJson(m_layout);
}

void EntityTableView::restoreState(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    m_layout = tableLayoutFrom(state);
    remember();
    refresh();
}

} // namespace azimuth
