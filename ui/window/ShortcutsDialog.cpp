// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShortcutsDialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcuts"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 560);
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(tr("Find an action or a key"));
    field->setAccessibleName(tr("Find an action or a key"));
    field->setClearButtonEnabled(true);
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Actions and their keys"));
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    for (const QAction *action : actions.all())
        if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(list,
                                {action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText)});
    list->sortItems(0, Qt::AscendingOrder);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(field, &QLineEdit::textChanged, list, [list](const QString &text) {
        for (int at = 0; at < list->topLevelItemCount(); ++at) {
            QTreeWidgetItem *item = list->topLevelItem(at);
            item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive)
                            && !item->text(1).contains(text, Qt::CaseInsensitive));
        }
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addWidget(field);
    column->addWidget(list, 1);
    column->addWidget(buttons);
}

} // namespace azimuth
