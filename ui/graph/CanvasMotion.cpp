// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transitions of a GraphCanvas: 220 ms, easing out, interrupted by whatever comes.
#include "GraphCanvas.h"
#include "Theme.h"

#include <algorithm>

namespace azimuth {
namespace {

constexpr double glideMilliseconds = 220;

double easeOut(double part)
{
    const double left = 1 - part;
    return 1 - left * left * left;
}

} // namespace

bool GraphCanvas::mayGlide() const
{
    return isVisible() && !m_theme.isMotionReduced();
}

void GraphCanvas::setCamera(const Camera &camera, bool glide)
{
    if (camera == m_camera)
        return;
    if (glide && mayGlide()) {
        m_glide.cameraFrom = m_camera;
        m_glide.cameraTo = camera;
        if (m_glide.from.empty() || !m_ticker.isActive())
            m_glide.clock.start();
        m_ticker.start();
        return;
    }
    m_glide.cameraFrom.reset();
    m_camera = camera;
    redraw();
    emit cameraChanged();
}

void GraphCanvas::tick()
{
    const double part = std::clamp(static_cast<double>(m_glide.clock.elapsed()) / glideMilliseconds, 0.0, 1.0);
    const double eased = easeOut(part);
    if (!m_glide.from.empty() && m_picture) {
        std::vector<QPointF> at = m_picture->at;
        for (std::size_t node = 0; node < at.size(); ++node)
            at[node] = m_glide.from[node] + (at[node] - m_glide.from[node]) * eased;
        showAt(std::move(at));
    }
    if (m_glide.cameraFrom) {
        const Camera &from = *m_glide.cameraFrom;
        m_camera.centre = from.centre + (m_glide.cameraTo.centre - from.centre) * eased;
        m_camera.scale = from.scale + (m_glide.cameraTo.scale - from.scale) * eased;
        emit cameraChanged();
    }
    if (part >= 1)
        settleDown();
    redraw();
}

void GraphCanvas::settleDown()
{
    m_ticker.stop();
    m_glide.from.clear();
    if (m_glide.cameraFrom)
        m_camera = m_glide.cameraTo;
    m_glide.cameraFrom.reset();
    m_shown = m_picture;
    emit cameraChanged();
}

void GraphCanvas::showAt(std::vector<QPointF> at)
{
    auto moving = std::make_shared<Picture>(); // without a grid: it is drawn once
    moving->parts = m_picture->parts;
    moving->largest = m_picture->largest;
    moving->bounds = m_picture->bounds;
    moving->at = std::move(at);
    m_shown = std::move(moving);
}

} // namespace azimuth
