// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The line under a field: a hint, or what is wrong with a mark before it.

#include <QWidget>

class QLabel;

namespace azimuth {

class Theme;

class FieldHint : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Hint, Warning, Problem };

    explicit FieldHint(Theme &theme, QWidget *parent = nullptr);

    /// What is said while nothing is wrong; may be empty: then the line takes no room.
    void setHint(const QString &hint);
    void say(Kind kind, const QString &sentence); ///< An empty sentence brings the hint back.
    Kind kind() const { return m_kind; }
    QString text() const;

private:
    void refresh();

    Theme &m_theme;
    QLabel *m_mark;
    QLabel *m_text;
    QString m_hint;
    QString m_sentence;
    Kind m_kind = Kind::Hint;
};

} // namespace azimuth
