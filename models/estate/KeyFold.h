// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How the Estate compares keys: foldedKey(), applied to UTF-8 without making strings where the key is plain ASCII.

#include <QAnyStringView>

#include <string>
#include <string_view>

namespace azimuth {

/// Any string as UTF-8; `scratch` holds it where it was not UTF-8 already.
std::string_view utf8(QAnyStringView text, std::string &scratch);

/// foldedKey() of a key, in a buffer that is used again for the next.
class KeyFold {
public:
    /// Valid until the next call.
    std::string_view operator()(std::string_view key);

private:
    std::string m_folded;
};

/// Where to start looking in a table of keys.
quint32 foldedKeyHash(std::string_view folded);

} // namespace azimuth
