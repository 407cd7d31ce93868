// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ByteSink.h"

#include <QIODevice>

namespace azimuth {

ByteSink::ByteSink(QIODevice &device)
    : m_device(device)
    , m_room(256 * 1024)
    , m_buffer(std::make_unique<char[]>(m_room))
{
}

bool ByteSink::flush()
{
    std::size_t written = 0;
    while (!m_failed && written < m_used) {
        const qint64 taken = m_device.write(m_buffer.get() + written, static_cast<qint64>(m_used - written));
        if (taken <= 0) {
            m_failed = true;
            m_error = m_device.errorString();
        }
        written += static_cast<std::size_t>(std::max(taken, qint64{0}));
    }
    m_used = 0;
    return !m_failed;
}

void ByteSink::makeRoom(std::size_t wanted)
{
    flush();
    if (wanted <= m_room)
        return;
    m_room = wanted;
    m_buffer = std::make_unique<char[]>(m_room);
}

} // namespace azimuth
