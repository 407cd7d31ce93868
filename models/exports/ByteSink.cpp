// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ByteSink.h"

#include <QIODevice>

namespace azimuth {

ByteSink::ByteSink(QIODevice &device)
    : m_device(device)
{
    m_buffer.reserve(m_full + m_full / 4);
}

bool ByteSink::flush()
{
    qsizetype written = 0;
    while (!m_failed && written < m_buffer.size()) {
        const qint64 taken = m_device.write(m_buffer.constData() + written, m_buffer.size() - written);
        if (taken <= 0) {
            m_failed = true;
            m_error = m_device.errorString();
        }
        written += std::max(taken, qint64{0});
    }
    m_buffer.resize(0); // keeps its room
    return !m_failed;
}

} // namespace azimuth
