// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NeighbourhoodPicture.h"

#include "ForceLayout.h"
#include "Look.h"
#include "PlainText.h"
#include "WorkThread.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr double startRadius = 22;
constexpr double openedRadius = 19;
constexpr double leafRadius = 15;
/// Room for the name below a node, so that most names find a place.
constexpr double nameRoom = 13;

bool isGuest(const Estate &estate, EntityIndex entity)
{
    return estate.type(entity) == "azure_user"_L1 && estate.property(entity, u"userType").text() == "Guest";
}

NodeShape shapeOf(const Estate &estate, EntityIndex entity, Role colour)
{
    if (estate.isPlaceholder(entity))
        return NodeShape::DashedRing;
    if (isGuest(estate, entity))
        return NodeShape::Ring;
    switch (colour) {
    case Role::Network:
        return NodeShape::Square;
    case Role::Data:
        return NodeShape::Pill;
    case Role::Keys:
        return NodeShape::Diamond;
    default:
        return NodeShape::Disc;
    }
}

QString kindOf(const Estate &estate, EntityIndex entity)
{
    const QString &name = estate.type(entity);
    if (const EntityType *type = estate.catalog().find(name))
        return type->label;
    if (!name.isEmpty())
        return name;
    return QCoreApplication::translate("azimuth::GraphView", "Unknown type");
}

/// A role assignment is named by a GUID, which tells nobody anything.
QString labelOf(const QString &name, const QString &kind)
{
    static const QRegularExpression guid(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return guid.match(name).hasMatch() ? kind + u' ' + name.left(8) : name;
}

class PartsMaking {
public:
    PartsMaking(const Estate &estate, const Neighbourhood &content)
        : m_estate(estate)
        , m_content(content)
    {
    }

    std::shared_ptr<const PictureParts> make()
    {
        m_parts->nodes.reserve(m_content.nodes.size());
        for (quint32 at = 0; at < m_content.nodes.size(); ++at)
            m_parts->nodes.push_back(m_content.nodes[at].more > 0 ? more(at) : entity(at));
        for (const NeighbourEdge &edge : m_content.edges)
            m_parts->edges.push_back({edge.from, edge.to, edge.kind, edge.count, 0});
        m_parts->join();
        return m_parts;
    }

private:
    PictureNode base(quint32 at) const
    {
        const NeighbourNode &one = m_content.nodes[at];
        PictureNode node;
        node.id = one.id;
        node.start = at == 0;
        node.bringer = at == 0 ? -1 : static_cast<int>(one.owner);
        return node;
    }

    PictureNode entity(quint32 at)
    {
        const NeighbourNode &one = m_content.nodes[at];
        PictureNode node = base(at);
        const EntityType *type = m_estate.catalog().find(m_estate.type(one.entity));
        node.name = plainText(m_estate.displayName(one.entity));
        if (node.name.trimmed().isEmpty())
            node.name = plainText(m_estate.key(one.entity));
        node.kind = kindOf(m_estate, one.entity);
        node.label = labelOf(node.name, node.kind);
        node.colour = Theme::classRoleOf(type);
        node.shape = shapeOf(m_estate, one.entity, node.colour);
        node.degree = one.degree;
        node.opened = one.opened;
        node.canOpen = !one.opened && one.degree > one.shown;
        node.radius = at == 0 ? startRadius : one.opened ? openedRadius : leafRadius;
        const bool ring = node.shape == NodeShape::Ring || node.shape == NodeShape::DashedRing;
        node.icon = icon((ring ? QString(ownColour) : QString()) + m_estate.type(one.entity));
        return node;
    }

    PictureNode more(quint32 at) const
    {
        const NeighbourNode &one = m_content.nodes[at];
        PictureNode node = base(at);
        node.shape = NodeShape::More;
        node.more = one.more;
        node.degree = one.more;
        node.radius = leafRadius;
        node.canOpen = true;
        const EntityType *type = m_estate.catalog().find(one.moreType);
        const int count = static_cast<int>(one.more); // lupdate reads no cast inside translate()
        //: A node that stands for neighbours which are not shown.
        node.name = QCoreApplication::translate("azimuth::GraphView", "and %Ln more", nullptr, count);
        node.label = node.name;
        node.kind = type ? type->label : QCoreApplication::translate("azimuth::GraphView", "Entities not shown");
        return node;
    }

    int icon(const QString &type)
    {
        const auto known = m_icons.constFind(type);
        if (known != m_icons.constEnd())
            return *known;
        const int number = static_cast<int>(m_parts->iconTypes.size());
        m_parts->iconTypes.append(type);
        m_icons.insert(type, number);
        return number;
    }

    const Estate &m_estate;
    const Neighbourhood &m_content;
    std::shared_ptr<PictureParts> m_parts = std::make_shared<PictureParts>();
    QHash<QString, int> m_icons;
};

std::vector<QPointF> layOut(const PictureParts &parts, const Places &places, const std::stop_token &stop)
{
    noteWork(Work::Layout);
    std::vector<layout::Node> nodes;
    for (const PictureNode &part : parts.nodes) {
        layout::Node node;
        node.radius = part.radius * (part.shape == NodeShape::More ? 1.8 : 1.0) + nameRoom;
        if (const auto place = places.constFind(part.id); place != places.constEnd()) {
            node.at = {place->at.x(), place->at.y()};
            node.placed = true;
            node.pinned = place->pinned;
        }
        nodes.push_back(node);
    }
    std::vector<layout::Edge> edges;
    for (const PictureEdge &edge : parts.edges)
        edges.push_back({edge.from, edge.to});
    std::vector<QPointF> at;
    for (const layout::Point &point : layout::forceLayout(nodes, edges, stop))
        at.emplace_back(point.x, point.y);
    return at;
}

} // namespace

NeighbourhoodPicture pictureOf(EstatePtr estate, const NeighbourhoodState &state, const Places &places,
                               const std::stop_token &stop)
{
    noteWork(Work::Query);
    NeighbourhoodPicture made;
    made.content = neighbourhoodOf(*estate, state);
    made.state = state;
    auto parts = PartsMaking(*estate, made.content).make();
    std::vector<QPointF> at = layOut(*parts, places, stop);
    if (at.size() == parts->nodes.size())
        made.picture = pictureOf(std::move(parts), std::move(at));
    made.estate = std::move(estate);
    return made;
}

} // namespace azimuth
