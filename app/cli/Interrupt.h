// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Ctrl+C and SIGTERM as a signal in the event loop: a handler may only write a byte, so it does only that.

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace azimuth {

/// One at a time. After the first signal the default action is back: a second Ctrl+C ends the program at once.
class Interrupt : public QObject {
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;

signals:
    void asked();

private:
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace azimuth
