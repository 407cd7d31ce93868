// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Spreading.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>

namespace azimuth::layout {
namespace {

constexpr double turn = 2.399963229728653;
constexpr std::uint32_t emptyCell = 0xffffffffU;
/// A hair of room, so that rounding makes no overlap.
constexpr double room = 1.001;

/// Discs by square cells as wide as the largest disc: whoever touches is in the same or a neighbouring cell.
class Grid {
public:
    Grid(const std::vector<Point> &at, const std::vector<double> &radius)
    {
        const double largest = *std::max_element(radius.begin(), radius.end());
        m_left = m_top = std::numeric_limits<double>::max();
        double right = -m_left;
        double bottom = -m_top;
        for (const Point &point : at) {
            m_left = std::min(m_left, point.x);
            m_top = std::min(m_top, point.y);
            right = std::max(right, point.x);
            bottom = std::max(bottom, point.y);
        }
        const double area = std::max((right - m_left) * (bottom - m_top), 1e-9);
        const double least = std::sqrt(area / (4.0 * static_cast<double>(at.size()) + 16));
        m_side = std::max({largest * 2 * room, least, (right - m_left) / 1e4, (bottom - m_top) / 1e4, 1e-6});
        m_columns = static_cast<std::int64_t>((right - m_left) / m_side) + 1;
        m_rows = static_cast<std::int64_t>((bottom - m_top) / m_side) + 1;
        m_first.assign(static_cast<std::size_t>(m_columns * m_rows), emptyCell);
        m_next.assign(at.size(), emptyCell);
    }

    void insert(std::uint32_t disc, const Point &point)
    {
        std::uint32_t &head = m_first[static_cast<std::size_t>(row(point.y) * m_columns + column(point.x))];
        m_next[disc] = head;
        head = disc;
    }

    template <class Visit>
    void around(const Point &point, Visit visit) const
    {
        const std::int64_t middleColumn = column(point.x);
        const std::int64_t middleRow = row(point.y);
        for (std::int64_t y = std::max<std::int64_t>(middleRow - 1, 0); y <= std::min(middleRow + 1, m_rows - 1); ++y)
            for (std::int64_t x = std::max<std::int64_t>(middleColumn - 1, 0);
                 x <= std::min(middleColumn + 1, m_columns - 1); ++x)
                for (std::uint32_t disc = m_first[static_cast<std::size_t>(y * m_columns + x)]; disc != emptyCell;
                     disc = m_next[disc])
                    visit(disc);
    }

private:
    /// What lies outside counts as lying in the cell at the rim.
    std::int64_t column(double x) const
    {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor((x - m_left) / m_side)), 0, m_columns - 1);
    }
    std::int64_t row(double y) const
    {
        return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor((y - m_top) / m_side)), 0, m_rows - 1);
    }

    double m_left = 0;
    double m_top = 0;
    double m_side = 1;
    std::int64_t m_columns = 1;
    std::int64_t m_rows = 1;
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_next;
};

double squared(const Point &one, const Point &other)
{
    const double x = other.x - one.x; // std::hypot() takes ten times as long
    const double y = other.y - one.y;
    return x * x + y * y;
}

/// Where from the first to the second, also for two at one place.
Point direction(const Point &from, const Point &to, std::uint32_t number, double distance)
{
    const Point between{to.x - from.x, to.y - from.y};
    if (distance > 1e-9)
        return {between.x / distance, between.y / distance};
    const double angle = number * turn;
    return {std::cos(angle), std::sin(angle)};
}

/// One round; how many pairs overlapped.
std::size_t pushApart(std::vector<Point> &at, const std::vector<double> &radius, const std::vector<double> &mobility)
{
    Grid grid(at, radius);
    for (std::uint32_t disc = 0; disc < at.size(); ++disc)
        grid.insert(disc, at[disc]);
    std::size_t overlaps = 0;
    for (std::uint32_t one = 0; one < at.size(); ++one) {
        grid.around(at[one], [&](std::uint32_t other) {
            const double moves = mobility[one] + mobility[other];
            if (other <= one || moves <= 0)
                return;
            const double wish = (radius[one] + radius[other]) * room;
            const double there = squared(at[one], at[other]);
            if (there >= wish * wish)
                return;
            const double distance = std::sqrt(there);
            const Point away = direction(at[one], at[other], other, distance);
            const double lacking = wish - distance;
            if (lacking <= 1e-9)
                return;
            ++overlaps;
            const double first = lacking * mobility[one] / moves;
            const double second = lacking * mobility[other] / moves;
            at[one] = {at[one].x - away.x * first, at[one].y - away.y * first};
            at[other] = {at[other].x + away.x * second, at[other].y + away.y * second};
        });
    }
    return overlaps;
}

/// Whatever still overlaps goes to the nearest free place: slow, but certain.
void placeRest(std::vector<Point> &at, const std::vector<double> &radius, const std::vector<double> &mobility)
{
    std::vector<std::uint32_t> order(at.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return mobility[one] < mobility[other]; });
    Grid grid(at, radius);
    for (const std::uint32_t disc : order) {
        const auto isFree = [&](const Point &point) {
            bool free = true;
            grid.around(point, [&](std::uint32_t other) {
                const double least = radius[disc] + radius[other];
                free = free && squared(at[other], point) >= least * least;
            });
            return free;
        };
        const Point wish = at[disc];
        for (int tries = 1; mobility[disc] > 0 && !isFree(at[disc]); ++tries) {
            const double far = radius[disc] * 0.5 * std::sqrt(tries);
            at[disc] = {wish.x + std::cos(tries * turn) * far, wish.y + std::sin(tries * turn) * far};
        }
        grid.insert(disc, at[disc]);
    }
}

} // namespace

void spread(std::vector<Point> &at, const std::vector<double> &radius, const std::vector<double> &mobility,
            const std::stop_token &stop)
{
    if (at.size() < 2)
        return;
    const int rounds = at.size() < 3000 ? 40 : 12;
    for (int round = 0; round < rounds; ++round)
        if (stop.stop_requested() || pushApart(at, radius, mobility) == 0)
            return;
    placeRest(at, radius, mobility);
}

double widening(const std::vector<Point> &at, const std::vector<double> &radius, double most)
{
    if (at.size() < 2)
        return 1;
    Grid grid(at, radius);
    for (std::uint32_t disc = 0; disc < at.size(); ++disc)
        grid.insert(disc, at[disc]);
    std::vector<double> factors(at.size(), 1);
    for (std::uint32_t one = 0; one < at.size(); ++one) {
        grid.around(at[one], [&](std::uint32_t other) {
            if (other == one)
                return;
            const double distance = std::sqrt(squared(at[other], at[one]));
            factors[one] = std::max(factors[one], (radius[one] + radius[other]) / std::max(distance, 1e-9));
        });
    }
    const auto middle = factors.begin() + static_cast<std::ptrdiff_t>(factors.size() * 6 / 10);
    std::nth_element(factors.begin(), middle, factors.end());
    return std::clamp(*middle, 1.0, most);
}

} // namespace azimuth::layout
