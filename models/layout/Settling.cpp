// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Settling.h"

#include "BodyTree.h"
#include "Coarsening.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <thread>

namespace azimuth::layout {
namespace {

constexpr std::uint32_t coarsest = 12;
/// Below this a second thread costs more than it saves.
constexpr std::uint32_t worthThreads = 3000;
/// Stars: how much a leaf's own push counts. More spreads them further from the hub.
constexpr float repulsion = 0.25F;
constexpr float startAngle = 2.39996323F;

/// One step of all bodies after the other, shorter each time.
class Steps {
public:
    Steps(Bodies &bodies, const Adjacency &edges, float length)
        : m_bodies(bodies)
        , m_edges(edges)
        , m_length(length)
        , m_pushX(bodies.size())
        , m_pushY(bodies.size())
    {
    }

    void run(int count, float first, float last, const std::vector<float> *mobility, const std::stop_token &stop)
    {
        const float cooling = count > 1 ? std::pow(last / first, 1.0F / static_cast<float>(count - 1)) : 1.0F;
        float reach = first;
        for (int step = 0; step < count && !stop.stop_requested(); ++step, reach *= cooling) {
            push();
            move(reach * m_length, mobility);
        }
    }

    /// As wide as pulls and pushes of all together want it: what steps would take long to reach. Attraction grows with
    /// the third power of the width, repulsion's energy with its logarithm; in between lies one best width.
    void widen()
    {
        double pulls = 0;
        double mass = 0;
        double squares = 0;
        for (std::uint32_t node = 0; node < m_bodies.size(); ++node) {
            mass += static_cast<double>(m_bodies.mass[node]);
            squares += static_cast<double>(m_bodies.mass[node] * m_bodies.mass[node]);
            for (std::uint32_t at = m_edges.first[node]; at < m_edges.first[node + 1]; ++at) {
                const float dx = m_bodies.x[m_edges.ends[at]] - m_bodies.x[node];
                const float dy = m_bodies.y[m_edges.ends[at]] - m_bodies.y[node];
                const float squared = dx * dx + dy * dy;
                pulls += static_cast<double>(m_edges.weights[at] * squared * std::sqrt(squared));
            }
        }
        const double pushes = static_cast<double>(repulsion * m_length * m_length * m_length) * (mass * mass - squares);
        if (pulls <= 0 || pushes <= 0)
            return;
        const auto wider = static_cast<float>(std::cbrt(pushes / pulls));
        for (std::uint32_t node = 0; node < m_bodies.size(); ++node) {
            m_bodies.x[node] *= wider;
            m_bodies.y[node] *= wider;
        }
    }

private:
    void push()
    {
        std::fill(m_pushX.begin(), m_pushX.end(), 0.0F);
        std::fill(m_pushY.begin(), m_pushY.end(), 0.0F);
        m_tree.build(m_bodies);
        const std::uint32_t leaves = m_tree.leafCount();
        if (m_bodies.size() < worthThreads || std::thread::hardware_concurrency() < 2) {
            m_tree.push(m_pushX, m_pushY, 0, leaves);
            return;
        }
        // Each body is pushed by one thread only, so the sums are the same with any number of threads.
        std::jthread other([this, leaves] { m_tree.push(m_pushX, m_pushY, leaves / 2, leaves); });
        m_tree.push(m_pushX, m_pushY, 0, leaves / 2);
    }

    void move(float reach, const std::vector<float> *mobility)
    {
        const float pushes = repulsion * m_length * m_length;
        m_nextX = m_bodies.x;
        m_nextY = m_bodies.y;
        for (std::uint32_t node = 0; node < m_bodies.size(); ++node) {
            float forceX = m_pushX[node] * pushes * m_bodies.mass[node];
            float forceY = m_pushY[node] * pushes * m_bodies.mass[node];
            float stiffness = m_bodies.mass[node] * 0.5F;
            for (std::uint32_t at = m_edges.first[node]; at < m_edges.first[node + 1]; ++at) {
                const std::uint32_t other = m_edges.ends[at];
                const float dx = m_bodies.x[other] - m_bodies.x[node];
                const float dy = m_bodies.y[other] - m_bodies.y[node];
                const float pull = m_edges.weights[at] * std::sqrt(dx * dx + dy * dy) / m_length;
                forceX += dx * pull;
                forceY += dy * pull;
                stiffness += pull;
            }
            float moveX = forceX / stiffness;
            float moveY = forceY / stiffness;
            const float far = std::sqrt(moveX * moveX + moveY * moveY);
            float part = far > reach ? reach / far : 1.0F;
            if (mobility)
                part *= (*mobility)[node];
            m_nextX[node] += moveX * part;
            m_nextY[node] += moveY * part;
        }
        m_bodies.x.swap(m_nextX);
        m_bodies.y.swap(m_nextY);
    }

    Bodies &m_bodies;
    const Adjacency &m_edges;
    float m_length;
    BodyTree m_tree;
    std::vector<float> m_pushX, m_pushY, m_nextX, m_nextY;
};

void sunflower(Bodies &bodies)
{
    for (std::uint32_t at = 0; at < bodies.size(); ++at) {
        const float angle = static_cast<float>(at) * startAngle;
        const float far = std::sqrt(static_cast<float>(at));
        bodies.x[at] = std::cos(angle) * far;
        bodies.y[at] = std::sin(angle) * far;
    }
}

/// Children start around the place of their coarse node, not on top of each other.
void refine(Bodies &fine, const Bodies &coarse, const std::vector<std::uint32_t> &parent)
{
    const float wider = std::sqrt(static_cast<float>(fine.size()) / static_cast<float>(coarse.size()));
    for (std::uint32_t node = 0; node < fine.size(); ++node) {
        const float angle = static_cast<float>(node) * startAngle;
        fine.x[node] = coarse.x[parent[node]] * wider + std::cos(angle) * 0.2F;
        fine.y[node] = coarse.y[parent[node]] * wider + std::sin(angle) * 0.2F;
    }
}

int stepsFor(std::uint32_t size)
{
    return static_cast<int>(std::clamp(12000U / std::max(size, 1U), 16U, 120U));
}

} // namespace

void settle(Bodies &bodies, const Adjacency &edges, const std::stop_token &stop)
{
    if (bodies.size() < 2)
        return;
    if (bodies.size() <= coarsest) {
        sunflower(bodies);
        Steps(bodies, edges, 1).run(150, 0.5F, 0.003F, nullptr, stop);
        return;
    }
    const CoarseGraph coarse = coarsen(edges, bodies.mass);
    Bodies smaller;
    smaller.mass = coarse.mass;
    smaller.x.resize(coarse.mass.size());
    smaller.y.resize(coarse.mass.size());
    if (smaller.size() * 20 > bodies.size() * 19) { // no longer shrinks
        sunflower(bodies);
        Steps(bodies, edges, 1).run(150, 1.0F, 0.003F, nullptr, stop);
        return;
    }
    settle(smaller, coarse.edges, stop);
    if (stop.stop_requested())
        return;
    refine(bodies, smaller, coarse.parent);
    Steps steps(bodies, edges, 1);
    steps.widen();
    steps.run(stepsFor(bodies.size()), 0.5F, 0.01F, nullptr, stop);
    steps.widen();
}

void resettle(Bodies &bodies, const Adjacency &edges, const std::vector<float> &mobility, float length,
              const std::stop_token &stop)
{
    Steps(bodies, edges, length).run(stepsFor(bodies.size() * 2), 0.5F, 0.01F, &mobility, stop);
}

} // namespace azimuth::layout
