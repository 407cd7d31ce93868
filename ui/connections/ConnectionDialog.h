// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Adds or edits one connection: its sign-in, its subscriptions, a test. Not modal. Deletes itself when closed.

#include "Backend.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace azimuth {

class NoticeBar;
class SignInPage;
class SubscriptionsPage;
class TestReport;
class Workbench;

class ConnectionDialog : public QDialog {
    Q_OBJECT
public:
    /// `fields.id` empty: a new connection.
    ConnectionDialog(Workbench &workbench, const ConnectionFields &fields, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

signals:
    void saved(const QString &id, bool isNew);

public slots:
    void done(int result) override;

private:
    QWidget *buildLeft();
    QWidget *buildBottom();
    ConnectionFields fields() const;
    void save();
    void send(KeepSecret keep);
    void notSaved(const QString &sentence, bool offerMemory);
    void testOrCancel();
    void tested(const ConnectionTest &test);
    void edited();
    void showMarks();
    void retouch();
    void fitHeight();
    void openGuide();

    Workbench &m_workbench;
    ConnectionFields m_before;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    SignInPage *m_signIn;
    SubscriptionsPage *m_subscriptions;
    TestReport *m_report;
    NoticeBar *m_notices;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    bool m_saving = false;
};

} // namespace azimuth
