// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueryText.h"

#include "QueryParallel.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace azimuth {
namespace {

constexpr std::size_t blockSize = 16;
using Block = unsigned char __attribute__((vector_size(blockSize)));

Block loadBlock(const char *place)
{
    Block block;
    std::memcpy(&block, place, blockSize);
    return block;
}

Block allBytes(char byte)
{
    return Block{} + static_cast<unsigned char>(byte);
}

template <class Vector>
bool anyBit(Vector bits)
{
    std::array<quint64, 2> halves;
    std::memcpy(halves.data(), &bits, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

char lowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte;
}

constexpr quint64 eachByte = 0x0101010101010101U;

/// Eight bytes from `depth` on, in lower case, so that numbers compare as texts do; zeros behind the end.
quint64 wordAt(std::string_view text, std::size_t depth)
{
    if (depth >= text.size())
        return 0;
    quint64 word = 0;
    std::memcpy(&word, text.data() + depth, std::min<std::size_t>(8, text.size() - depth));
    if constexpr (std::endian::native == std::endian::little)
        word = __builtin_bswap64(word);
    const quint64 low = word & (eachByte * 0x7f);
    const quint64 upper =
        (low + eachByte * (0x80 - 'A')) & ~(low + eachByte * (0x80 - 'Z' - 1)) & ~word & (eachByte * 0x80);
    return word | (upper >> 2);
}

int compareFrom(std::string_view one, std::string_view other, std::size_t depth)
{
    const std::size_t end = std::max(one.size(), other.size());
    for (; depth < end; depth += 8) {
        const quint64 left = wordAt(one, depth), right = wordAt(other, depth);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return 0;
}

struct SortItem {
    quint64 word;
    TextRow *row;
};

/// Sorts by eight bytes at a time, and only what is alike so far by the next eight.
class TextSort {
public:
    TextSort(std::vector<TextRow> &rows, const std::stop_token &stop)
        : m_rows(rows)
        , m_stop(stop)
        , m_items(rows.size())
    {
    }

    void run()
    {
        inParts(m_rows.size(), 16'384, [this](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end; ++at)
                m_items[at] = {wordAt(m_rows[at].text, 0), &m_rows[at]};
        });
        level(m_items, 0);
        std::vector<TextRow> sorted(m_rows.size());
        inParts(m_rows.size(), 16'384, [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end; ++at)
                sorted[at] = *m_items[at].row;
        });
        m_rows.swap(sorted);
    }

private:
    static constexpr std::ptrdiff_t large = 16'384;

    void level(std::span<SortItem> items, std::size_t depth)
    {
        if (m_stop.stop_requested())
            return;
        sortInParallel(items.data(), items.data() + items.size(), m_buffer,
                       [](const SortItem &one, const SortItem &other) {
                           return one.word != other.word ? one.word < other.word : one.row < other.row;
                       });
        std::vector<std::span<SortItem>> small;
        for (auto begin = items.begin(); begin != items.end();) {
            auto end = begin;
            while (end != items.end() && end->word == begin->word)
                ++end;
            if (end - begin >= large)
                deeper(std::span(begin, end), depth + 8);
            else if (end - begin > 1)
                small.emplace_back(begin, end);
            begin = end;
        }
        inParts(small.size(), 1'000, [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end && !m_stop.stop_requested(); ++at)
                finish(small[at], depth + 8);
        });
    }

    void deeper(std::span<SortItem> items, std::size_t depth)
    {
        // Nothing left to tell them apart: all at their ends, or one text of the pool many times.
        const std::string_view first = items.front().row->text;
        const auto ended = [depth](const SortItem &item) { return item.row->text.size() <= depth; };
        const auto same = [first](const SortItem &item) {
            return item.row->text.data() == first.data() && item.row->text.size() == first.size();
        };
        if (std::all_of(items.begin(), items.end(), same) || std::all_of(items.begin(), items.end(), ended))
            return sortInParallel(items.data(), items.data() + items.size(), m_buffer, byRow);
        inParts(items.size(), 16'384, [&](std::size_t begin, std::size_t end) {
            for (std::size_t at = begin; at < end; ++at)
                items[at].word = wordAt(items[at].row->text, depth);
        });
        level(items, depth);
    }

    static bool byRow(const SortItem &one, const SortItem &other) { return one.row->row < other.row->row; }

    static void finish(std::span<SortItem> items, std::size_t depth)
    {
        std::sort(items.begin(), items.end(), [depth](const SortItem &one, const SortItem &other) {
            const int order = compareFrom(one.row->text, other.row->text, depth);
            return order != 0 ? order < 0 : byRow(one, other);
        });
    }

    std::vector<TextRow> &m_rows;
    const std::stop_token &m_stop;
    std::vector<SortItem> m_items, m_buffer;
};

} // namespace

bool isAscii(std::string_view text)
{
    const char *place = text.data();
    std::size_t left = text.size();
    for (; left >= blockSize; left -= blockSize, place += blockSize)
        if (anyBit(loadBlock(place) & allBytes('\x80')))
            return false;
    return std::none_of(place, place + left, [](char byte) { return (byte & '\x80') != 0; });
}

std::string foldedText(std::string_view text)
{
    if (isAscii(text)) {
        std::string folded(text);
        std::ranges::transform(folded, folded.begin(), lowered);
        return folded;
    }
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().toStdString();
}

Needle::Needle(const QString &text)
    : m_folded(text.toCaseFolded().toStdString())
    , m_ascii(isAscii(m_folded))
{
    for (const char byte : m_folded)
        m_letterBits.push_back(isLetter(byte) ? '\x20' : '\0');
}

bool Needle::matchesAt(const char *place) const
{
    for (std::size_t at = 0; at < m_folded.size(); ++at)
        if ((place[at] | m_letterBits[at]) != m_folded[at])
            return false;
    return true;
}

bool Needle::isInBytes(std::string_view text) const
{
    if (text.size() < m_folded.size())
        return false;
    const std::size_t last = m_folded.size() - 1;
    const std::size_t places = text.size() - last;
    const char *const begin = text.data();
    if (places < blockSize) {
        for (std::size_t at = 0; at < places; ++at)
            if (matchesAt(begin + at))
                return true;
        return false;
    }
    const Block firstByte = allBytes(m_folded.front()), firstBits = allBytes(m_letterBits.front());
    const Block lastByte = allBytes(m_folded.back()), lastBits = allBytes(m_letterBits.back());
    for (std::size_t at = 0;; at = std::min(at + blockSize, places - blockSize)) {
        const auto hits = ((loadBlock(begin + at) | firstBits) == firstByte)
            & ((loadBlock(begin + at + last) | lastBits) == lastByte);
        if (anyBit(hits))
            for (std::size_t lane = 0; lane < blockSize; ++lane)
                if (matchesAt(begin + at + lane))
                    return true;
        if (at + blockSize >= places)
            return false;
    }
}

bool Needle::isIn(std::string_view text) const
{
    if (m_folded.empty())
        return true;
    if (m_ascii)
        return isInBytes(text);
    return !isAscii(text) && foldedText(text).find(m_folded) != std::string::npos;
}

bool Needle::equals(std::string_view text) const
{
    if (m_ascii)
        return text.size() == m_folded.size() && matchesAt(text.data());
    return !isAscii(text) && foldedText(text) == m_folded;
}

void sortTexts(std::vector<TextRow> &rows, const std::stop_token &stop)
{
    if (rows.size() > 1)
        TextSort(rows, stop).run();
}

int compareTexts(std::string_view one, std::string_view other)
{
    return compareFrom(one, other, 0);
}

} // namespace azimuth
