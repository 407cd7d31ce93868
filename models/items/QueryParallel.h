// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Work cut into pieces for all cores. The calling thread works along; with one piece, or one core, it works alone.

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace azimuth {

inline std::size_t coreCount()
{
    static const std::size_t cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
    return cores;
}

/// piece(number) for each number below `pieces`, on any thread, in any order; returns when all are done.
template <class Piece>
void inParallel(std::size_t pieces, Piece piece)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t at = next.fetch_add(1); at < pieces; at = next.fetch_add(1))
            piece(at);
    };
    std::vector<std::jthread> others;
    for (std::size_t other = 1; other < std::min(pieces, coreCount()); ++other)
        others.emplace_back(work);
    work();
}

/// The same for [0, size) in consecutive parts of at least `smallest`: part(begin, end).
template <class Part>
void inParts(std::size_t size, std::size_t smallest, Part part)
{
    const std::size_t parts = std::clamp<std::size_t>(size / smallest, 1, coreCount() * 4);
    inParallel(parts, [&](std::size_t number) { part(size * number / parts, size * (number + 1) / parts); });
}

/// std::sort on all cores; `less` is a strict weak order. `buffer` is scratch, kept for the next time.
template <class T, class Less>
void sortInParallel(T *begin, T *end, std::vector<T> &buffer, Less less)
{
    const auto size = static_cast<std::size_t>(end - begin);
    if (std::is_sorted(begin, end, less))
        return;
    constexpr std::size_t worthIt = 20'000;
    if (size < worthIt || coreCount() < 2)
        return std::sort(begin, end, less);
    T *const middle = begin + size / 2;
    inParallel(2, [&](std::size_t half) { half == 0 ? std::sort(begin, middle, less) : std::sort(middle, end, less); });
    buffer.resize(size);
    // The lower half of the result from the front, the upper half from the back: two cores merge at once.
    inParallel(2, [&](std::size_t half) {
        if (half == 0) {
            T *one = begin, *other = middle, *out = buffer.data();
            for (T *const stop = out + size / 2; out < stop;)
                *out++ = one < middle && (other == end || !less(*other, *one)) ? *one++ : *other++;
        } else {
            T *one = middle, *other = end, *out = buffer.data() + size;
            for (T *const stop = buffer.data() + size / 2; out > stop;)
                *--out = other > middle && (one == begin || !less(other[-1], one[-1])) ? *--other : *--one;
        }
    });
    std::copy(buffer.data(), buffer.data() + size, begin);
}

} // namespace azimuth
