// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A buffer before a device, that remembers the first failure.

#include <QString>

#include <algorithm>
#include <memory>
#include <string_view>

class QIODevice;

namespace azimuth {

class ByteSink {
public:
    explicit ByteSink(QIODevice &device);

    ByteSink &operator<<(std::string_view bytes)
    {
        if (bytes.size() > m_room - m_used)
            makeRoom(bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_buffer.get() + m_used);
        m_used += bytes.size();
        return *this;
    }
    ByteSink &operator<<(char byte) { return *this << std::string_view(&byte, 1); }
    /// Hands everything to the device. False when it, or an earlier one, failed.
    bool flush();
    bool failed() const { return m_failed; }
    /// What the device said when it failed.
    const QString &error() const { return m_error; }

private:
    void makeRoom(std::size_t wanted);

    QIODevice &m_device;
    std::size_t m_room;
    std::size_t m_used = 0;
    std::unique_ptr<char[]> m_buffer;
    bool m_failed = false;
    QString m_error;
};

} // namespace azimuth
