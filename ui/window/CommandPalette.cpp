// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandPalette.h"

#include "Actions.h"
#include "PaletteDelegate.h"
#include "PaletteModel.h"
#include "QueryRows.h"
#include "Theme.h"
#include "WorkThread.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// First here: after a std:: at file level lupdate no longer sees which class this tr() is of.
QString within(const QString &detail, const QString &parent)
{
    return CommandPalette::tr("%1 in %2").arg(detail, parent);
}

constexpr int paletteWidth = 620;
constexpr int paletteHeight = 420;
constexpr std::size_t entitiesOffered = 30;

std::vector<PaletteRow> entityRows(const Scene &scene, const QString &text)
{
    noteWork(Work::Query);
    EntityQuery query;
    query.text = text;
    std::vector<EntityIndex> found = rowsFor(*scene.estate, *scene.containment, query);
    found.resize(std::min(found.size(), entitiesOffered));
    std::vector<PaletteRow> rows;
    for (const EntityIndex entity : found) {
        PaletteRow row;
        row.kind = PaletteRow::Kind::Entity;
        row.title = scene.estate->displayName(entity);
        row.key = scene.estate->key(entity);
        row.type = scene.estate->type(entity);
        const EntityType *known = scene.estate->catalog().find(row.type);
        row.detail = known ? known->label : row.type;
        if (const auto parent = scene.containment->parent(entity))
            row.detail = within(row.detail, scene.estate->displayName(*parent));
        rows.push_back(row);
    }
    return rows;
}

} // namespace

CommandPalette::CommandPalette(Workbench &workbench, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_workbench(workbench)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    setAccessibleName(tr("Search or run an action"));
    m_field->setPlaceholderText(tr("Search or run an action"));
    m_field->setAccessibleName(tr("Search or run an action"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(workbench, this));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::summon()
{
    const QWidget *window = parentWidget();
    resize(std::min(paletteWidth, window->width() - 32), std::min(paletteHeight, window->height() - 96));
    QDialog::move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 6)));
    m_field->clear();
    search();
    show();
    m_field->setFocus();
}

void CommandPalette::search()
{
    const QString text = m_field->text().trimmed();
    std::vector<PaletteRow> rows = matchingActions(m_workbench.actions().all(), text);
    if (m_workbench.estate() && !text.isEmpty())
        for (PaletteRow &row : matchingTypes(*m_workbench.estate(), text))
            rows.push_back(std::move(row));
    m_model->show(std::move(rows));
    m_list->setCurrentIndex(m_model->index(0));
    m_ask.forget();
    if (m_workbench.estate() && text.size() >= 2)
        searchEntities(text);
}

void CommandPalette::searchEntities(const QString &text)
{
    m_ask([scene = m_workbench.scene(), text] { return entityRows(scene, text); },
          [this](std::vector<PaletteRow> rows) {
              m_model->append(std::move(rows));
              if (!m_list->currentIndex().isValid())
                  m_list->setCurrentIndex(m_model->index(0));
          });
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PaletteRow row = m_model->row(index.row());
    hide();
    if (row.kind == PaletteRow::Kind::Entity) {
        m_workbench.choose(row.key);
    } else if (row.kind == PaletteRow::Kind::Type) {
        EntityQuery query;
        query.types = {row.type};
        m_workbench.open(query);
    } else if (row.action) {
        row.action->trigger();
    }
}

void CommandPalette::move(int rows)
{
    const int last = m_model->rowCount() - 1;
    m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last))));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    constexpr int pageOfRows = 10;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        return move(1), true;
    case Qt::Key_Up:
        return move(-1), true;
    case Qt::Key_PageDown:
        return move(pageOfRows), true;
    case Qt::Key_PageUp:
        return move(-pageOfRows), true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return run(m_list->currentIndex()), true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

} // namespace azimuth
