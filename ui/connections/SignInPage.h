// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The fields of a sign-in: name, cloud, tenant, client ID, client secret and where to keep it. Each is checked when it
/// is left; what is wrong is said under it.

#include "Backend.h"

#include <QWidget>

#include <array>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace azimuth {

class FieldHint;
class SecretField;
class Theme;
class Workbench;

class SignInPage : public QWidget {
    Q_OBJECT
public:
    explicit SignInPage(Workbench &workbench, QWidget *parent = nullptr);
    ~SignInPage() override;

    void show(const ConnectionFields &fields);
    /// Over `fields`: what this page edits.
    void write(ConnectionFields &fields) const;
    QByteArray secret() const;
    void wipeSecret();
    KeepSecret keep() const;
    void setKeep(KeepSecret keep);
    /// Checks all, says what is wrong, and puts the focus into the first wrong field. True: nothing is.
    bool check();
    bool isComplete() const;
    void focusFirst();

signals:
    void edited();

private:
    enum Field { Name, Cloud, Tenant, ClientId, Secret, fieldCount };

    void build();
    void addRow(Field field, const QString &label, QWidget *control);
    void addLine(QLabel *label, QWidget *place);
    QWidget *endpointsRow();
    QWidget *keepRow();
    void retouch();
    void chooseFile();
    void checkField(Field field);
    QString problemOf(Field field) const;
    QString cloud() const;

    Workbench &m_workbench;
    ConnectionFields m_shown;
    QGridLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_cloud;
    QWidget *m_file;
    QLineEdit *m_path;
    QLineEdit *m_tenant;
    QLineEdit *m_clientId;
    SecretField *m_secret;
    QRadioButton *m_keychain;
    QRadioButton *m_memory;
    std::array<QLabel *, fieldCount> m_labels{};
    std::array<FieldHint *, fieldCount> m_hints{};
    std::array<bool, fieldCount> m_touched{}; ///< Something was typed there.
};

} // namespace azimuth
