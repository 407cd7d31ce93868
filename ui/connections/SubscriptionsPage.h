// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which subscriptions a connection reads: all that its App Registration sees, or those whose IDs are given.

#include "Backend.h"

#include <QWidget>

class QPlainTextEdit;
class QRadioButton;

namespace azimuth {

class FieldHint;
class Workbench;

class SubscriptionsPage : public QWidget {
    Q_OBJECT
public:
    explicit SubscriptionsPage(Workbench &workbench, QWidget *parent = nullptr);

    void show(const ConnectionFields &fields);
    void write(ConnectionFields &fields) const;
    /// True: nothing is wrong. Else it is said, and the focus goes to it.
    bool check();

signals:
    void edited();

private:
    QStringList listed() const;
    void checkList();

    Workbench &m_workbench;
    QRadioButton *m_all;
    QRadioButton *m_some;
    QPlainTextEdit *m_list;
    FieldHint *m_hint;
};

} // namespace azimuth
