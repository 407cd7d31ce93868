// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Texts of an Estate (UTF-8) compared without case: found in, equal to, put in order. ASCII in place, many bytes at
/// once; anything else as Unicode folds it. No function keeps what it is given.

#include <QString>

#include <array>
#include <deque>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace azimuth {

/// Without case, as UTF-8.
std::string foldedText(std::string_view text);

/// A text to look for. Any thread may ask.
class Needle {
public:
    explicit Needle(const QString &text);

    /// True for an empty needle.
    bool isIn(std::string_view text) const;
    bool equals(std::string_view text) const;

private:
    bool matchesAt(const char *place) const;
    bool isInBytes(std::string_view text) const;

    std::string m_folded;
    std::string m_letterBits; ///< By byte of the needle: 0x20 for a letter, so that (byte | bits) is in lower case.
    bool m_ascii;
};

/// One text to put in order, and what it belongs to.
struct TextRow {
    std::string_view text; ///< ASCII of any case, or foldedText().
    quint32 row = 0;
};

/// Sorts without case by code point, equal texts by row; on all cores where there are many. Gives up when asked to.
void sortTexts(std::vector<TextRow> &rows, const std::stop_token &stop);
/// Less than, equal to or greater than 0.
int compareTexts(std::string_view one, std::string_view other);

/// True where no byte is above 127.
bool isAscii(std::string_view text);

} // namespace azimuth
