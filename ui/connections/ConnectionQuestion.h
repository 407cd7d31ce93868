// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A small question about one connection: its new name, or whether it shall go. Not modal; deletes itself.

#include <QDialog>

#include <functional>

class QLineEdit;

namespace azimuth {

class FieldHint;
class Theme;

class ConnectionQuestion : public QDialog {
    Q_OBJECT
public:
    /// `doIt`: the button's words. A name is asked for after askName().
    ConnectionQuestion(Theme &theme, const QString &title, const QString &text, const QString &doIt,
                       std::function<void(const QString &name)> done, QWidget *parent = nullptr);

    /// `problemOf(name)`: a sentence, or empty. The button becomes the primary one, for nothing is lost.
    void askName(const QString &name, std::function<QString(const QString &)> problemOf);

private:
    void answer();

    std::function<void(const QString &)> m_done;
    std::function<QString(const QString &)> m_problemOf;
    QLineEdit *m_name;
    FieldHint *m_hint;
    class QPushButton *m_doIt;
    QPushButton *m_cancel;
};

} // namespace azimuth
