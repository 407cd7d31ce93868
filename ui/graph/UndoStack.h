// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the graph showed before, to go back to.

#include "NeighbourhoodPicture.h"

#include <optional>
#include <vector>

namespace azimuth {

struct GraphMoment {
    NeighbourhoodState state;
    Places places;
    QString current; ///< PictureNode::id; empty: none.
};

class UndoStack {
public:
    /// Call before a change; forgets what was undone.
    void push(GraphMoment before)
    {
        m_undone.clear();
        m_done.push_back(std::move(before));
        if (m_done.size() > longest)
            m_done.erase(m_done.begin());
    }
    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    std::optional<GraphMoment> undo(GraphMoment now) { return move(m_done, m_undone, std::move(now)); }
    std::optional<GraphMoment> redo(GraphMoment now) { return move(m_undone, m_done, std::move(now)); }
    void clear()
    {
        m_done.clear();
        m_undone.clear();
    }

private:
    static constexpr std::size_t longest = 100;

    static std::optional<GraphMoment> move(std::vector<GraphMoment> &from, std::vector<GraphMoment> &to,
                                           GraphMoment now)
    {
        if (from.empty())
            return std::nullopt;
        GraphMoment moment = std::move(from.back());
        from.pop_back();
        to.push_back(std::move(now));
        return moment;
    }

    std::vector<GraphMoment> m_done;
    std::vector<GraphMoment> m_undone;
};

} // namespace azimuth
