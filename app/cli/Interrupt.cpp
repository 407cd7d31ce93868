// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Interrupt.h"

#include <csignal>
#include <unistd.h>

namespace azimuth {
namespace {

volatile std::sig_atomic_t writeEnd = -1; // a signal handler can reach nothing else

void onSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(int(writeEnd), &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe(m_pipe) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(m_pipe[0], &byte, 1);
        emit asked();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    for (const int end : m_pipe)
        if (end >= 0)
            ::close(end);
}

} // namespace azimuth
