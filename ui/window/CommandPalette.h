// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Ctrl+K: one field that finds actions, types and entities, and runs or opens the chosen one.

#include "Ask.h"
#include "Workbench.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace azimuth {

class PaletteModel;

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(Workbench &workbench, QWidget *parent = nullptr);

    /// Opens it over the middle of its parent, empty.
    void summon();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void searchEntities(const QString &text);
    void run(const QModelIndex &index);
    void move(int rows);

    Workbench &m_workbench;
    Ask m_ask;
    QLineEdit *m_field;
    QListView *m_list;
    PaletteModel *m_model;
};

} // namespace azimuth
