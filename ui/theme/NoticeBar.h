// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Notices inside a window, newest on top: what happened, what to do, a link, a button that closes it. Nothing modal.

#include <QString>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace azimuth {

class Theme;

class NoticeBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warning, Error };

    explicit NoticeBar(Theme &theme, QWidget *parent = nullptr);

    /// Texts are plain. `link` empty: no button. Good and Info leave by themselves after a while, unless they have a
    /// link. The notice; it deletes itself when it leaves.
    QWidget *add(Kind kind, const QString &title, const QString &text, const QString &link = {},
                 std::function<void()> pressed = {});
    int count() const;
    void clear();
    /// One that add() gave and that still stands.
    void remove(QWidget *notice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Theme &m_theme;
    QVBoxLayout *m_column;
};

} // namespace azimuth
