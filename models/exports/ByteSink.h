// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A buffer before a device, that remembers the first failure.

#include <QByteArray>
#include <QString>

#include <string_view>

class QIODevice;

namespace azimuth {

class ByteSink {
public:
    explicit ByteSink(QIODevice &device);

    ByteSink &operator<<(std::string_view bytes)
    {
        m_buffer.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        if (m_buffer.size() >= m_full)
            flush();
        return *this;
    }
    ByteSink &operator<<(char byte) { return *this << std::string_view(&byte, 1); }
    /// Hands everything to the device. False when it, or an earlier one, failed.
    bool flush();
    bool failed() const { return m_failed; }
    /// What the device said when it failed.
    const QString &error() const { return m_error; }

private:
    static constexpr qsizetype m_full = 256 * 1024;
    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
    QString m_error;
};

} // namespace azimuth
