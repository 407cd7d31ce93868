// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionModel.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Fewer ready rows than this stand for themselves.
constexpr std::size_t foldFrom = 2;

QString dash()
{
    return QString(QChar(0x2013));
}

} // namespace

PermissionModel::PermissionModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_tree(std::make_shared<const PermissionTree>())
{
}

void PermissionModel::show(PermissionTreePtr tree)
{
    beginResetModel();
    m_tree = tree ? std::move(tree) : std::make_shared<const PermissionTree>();
    m_folds.assign(m_tree->services.size(), Fold::Shut);
    endResetModel();
}

bool PermissionModel::isFolded(std::size_t at) const
{
    const PermissionService &one = m_tree->services[at];
    return m_folds[at] == Fold::Shut && !one.troubled.empty() && one.ready.size() >= foldFrom;
}

const PermissionService &PermissionModel::service(const QModelIndex &index) const
{
    const auto at = index.internalId() == 0 ? static_cast<quintptr>(index.row()) : index.internalId() - 1;
    return m_tree->services[at];
}

PermissionModel::Kind PermissionModel::kind(const QModelIndex &index) const
{
    if (index.internalId() == 0)
        return Kind::Service;
    const bool folded = isFolded(index.internalId() - 1);
    return folded && index.row() == static_cast<int>(service(index).troubled.size()) ? Kind::Fold : Kind::Row;
}

const FoldedRow *PermissionModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || kind(index) != Kind::Row)
        return nullptr;
    const PermissionService &one = service(index);
    const auto at = static_cast<std::size_t>(index.row());
    return at < one.troubled.size() ? &one.troubled[at] : &one.ready[at - one.troubled.size()];
}

void PermissionModel::unfold(const QModelIndex &fold)
{
    if (!fold.isValid() || kind(fold) != Kind::Fold)
        return;
    const QModelIndex above = fold.parent();
    const auto at = static_cast<std::size_t>(above.row());
    const int row = fold.row();
    beginRemoveRows(above, row, row);
    m_folds[at] = Fold::Opening;
    endRemoveRows();
    beginInsertRows(above, row, row + static_cast<int>(m_tree->services[at].ready.size()) - 1);
    m_folds[at] = Fold::Open;
    endInsertRows();
}

QModelIndex PermissionModel::find(const QString &step, Mark mark) const
{
    for (int at = 0; at < rowCount(); ++at) {
        const QModelIndex above = index(at, 0);
        for (int child = 0; child < rowCount(above); ++child) {
            const QModelIndex below = index(child, 0, above);
            const FoldedRow *folded = row(below);
            if (folded && m_tree->row(*folded).step == step && m_tree->row(*folded).mark == mark)
                return below;
        }
    }
    return {};
}

QModelIndex PermissionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex PermissionModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, quintptr(0));
}

int PermissionModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_tree->services.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    const PermissionService &one = service(parent);
    const auto at = static_cast<std::size_t>(parent.row());
    if (m_folds[at] == Fold::Opening)
        return static_cast<int>(one.troubled.size());
    return static_cast<int>(one.troubled.size() + (isFolded(at) ? 1 : one.ready.size()));
}

int PermissionModel::columnCount(const QModelIndex &) const
{
    return permissionColumns;
}

QVariant PermissionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Kind what = kind(index);
    if (role == KindRole)
        return static_cast<int>(what);
    if (what == Kind::Service)
        return serviceData(service(index), index.column(), role);
    if (what == Kind::Row)
        return rowData(*row(index), static_cast<PermissionColumn>(index.column()), role);
    if (index.column() == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return tr("Show %n more, all ready", nullptr, static_cast<int>(service(index).ready.size()));
    return {};
}

QVariant PermissionModel::serviceData(const PermissionService &one, int column, int role) const
{
    const QString hint = tr("%1 of %n step(s) ready", nullptr, one.steps).arg(one.readySteps);
    if (role == HintRole)
        return hint;
    if (role == AllReadyRole)
        return one.troubled.empty();
    if (column != 0)
        return {};
    if (role == Qt::DisplayRole)
        return one.name;
    return role == Qt::AccessibleTextRole ? one.name + u", "_s + hint : QVariant();
}

QString PermissionModel::text(const FoldedRow &folded, PermissionColumn column) const
{
    const PermissionRow &one = m_tree->row(folded);
    switch (column) {
    case PermissionColumn::Step:
        return one.title;
    case PermissionColumn::State:
        return markName(one.mark);
    case PermissionColumn::Needs:
        return one.needs.isEmpty() ? tr("Nothing") : one.needs.first();
    case PermissionColumn::Scope:
        return scopeText(*m_tree, folded);
    case PermissionColumn::Granted:
        return one.held.isEmpty() ? dash() : one.held.join(u", "_s);
    case PermissionColumn::Probe:
        if (one.status == 0)
            return one.code.isEmpty() ? tr("not asked") : one.code;
        return QString::number(one.status);
    case PermissionColumn::Feeds:
        return tr("%n type(s)", nullptr, static_cast<int>(one.feeds.size()));
    }
    return {};
}

QVariant PermissionModel::rowData(const FoldedRow &folded, PermissionColumn column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(folded, column);
    case Qt::AccessibleTextRole:
        return column == PermissionColumn::Step
            ? m_tree->row(folded).title + u", "_s + markName(m_tree->row(folded).mark)
            : text(folded, column);
    case Qt::ToolTipRole:
        if (column == PermissionColumn::Probe && !m_tree->row(folded).code.isEmpty())
            return u"%1 %2"_s.arg(text(folded, column), m_tree->row(folded).code);
        if (column == PermissionColumn::Needs)
            return m_tree->row(folded).needs.join(tr(" or "));
        return column == PermissionColumn::Feeds ? m_tree->row(folded).feeds.join(u", "_s) : text(folded, column);
    case MarkRole:
        return static_cast<int>(m_tree->row(folded).mark);
    default:
        return {};
    }
}

QVariant PermissionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= permissionColumns)
        return {};
    switch (static_cast<PermissionColumn>(section)) {
    case PermissionColumn::Step:
        return tr("Step");
    case PermissionColumn::State:
        return tr("State");
    case PermissionColumn::Needs:
        return tr("Needs");
    case PermissionColumn::Scope:
        return tr("Scope");
    case PermissionColumn::Granted:
        return tr("Granted");
    case PermissionColumn::Probe:
        return tr("Probe");
    case PermissionColumn::Feeds:
        return tr("Feeds");
    }
    return {};
}

} // namespace azimuth
