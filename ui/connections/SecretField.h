// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A client secret: masked, shown while the eye is held, its letters overwritten as well as Qt lets us.

#include <QByteArray>
#include <QLineEdit>

class QToolButton;

namespace azimuth {

class Theme;

class SecretField : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretField(Theme &theme, QWidget *parent = nullptr);
    ~SecretField() override;

    /// What was typed, without spaces around it.
    QByteArray secret() const;
    /// Empties the field and overwrites what it held.
    void wipe();
    /// The secret's own id is what the portal shows beside its value, and often pasted for it.
    bool looksLikeAnId() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void placeEye();
    void showLetters(bool shown);

    Theme &m_theme;
    QToolButton *m_eye;
};

} // namespace azimuth
