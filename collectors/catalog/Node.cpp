// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Node.h"

#include <bit>
#include <type_traits>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#include <simdjson.h>
#pragma GCC diagnostic pop

namespace azimuth::mapping {

namespace dom = simdjson::dom;

struct NodeAccess {
    using Bytes = decltype(Node::m_element);
    static_assert(sizeof(dom::element) == sizeof(Bytes) && std::is_trivially_copyable_v<dom::element>);

    static Node wrap(dom::element element)
    {
        Node node;
        node.m_exists = true;
        node.m_element = std::bit_cast<Bytes>(element);
        return node;
    }
    static dom::element unwrap(const Node &node) { return std::bit_cast<dom::element>(node.m_element); }
};

namespace {

dom::object objectOf(const Node &node)
{
    dom::object object;
    if (NodeAccess::unwrap(node).get(object))
        return {};
    return object;
}

dom::array arrayOf(const Node &node)
{
    dom::array array;
    if (NodeAccess::unwrap(node).get(array))
        return {};
    return array;
}

Value scalarOf(dom::element element)
{
    switch (element.type()) {
    case dom::element_type::STRING:
        return std::string(element.get_string().value_unsafe());
    case dom::element_type::BOOL:
        return element.get_bool().value_unsafe();
    case dom::element_type::INT64:
        return qint64(element.get_int64().value_unsafe());
    case dom::element_type::UINT64: // Only beyond the range of qint64.
        return double(element.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE:
        return element.get_double().value_unsafe();
    case dom::element_type::NULL_VALUE:
        return nullptr;
    default:
        return {};
    }
}

} // namespace

bool Node::isObject() const
{
    return m_exists && NodeAccess::unwrap(*this).is_object();
}

bool Node::isArray() const
{
    return m_exists && NodeAccess::unwrap(*this).is_array();
}

bool Node::isNull() const
{
    return m_exists && NodeAccess::unwrap(*this).is_null();
}

Node Node::field(std::string_view name) const
{
    if (!isObject())
        return {};
    const dom::object object = objectOf(*this);
    dom::element found;
    if (!object.at_key(name).get(found))
        return NodeAccess::wrap(found);
    if (!object.at_key_case_insensitive(name).get(found))
        return NodeAccess::wrap(found);
    return {};
}

Node Node::child(std::string_view name) const
{
    const Node own = field(name);
    return own.exists() ? own : field("properties").field(name);
}

Node Node::item(std::size_t index) const
{
    dom::element found;
    if (!isArray() || arrayOf(*this).at(index).get(found))
        return {};
    return NodeAccess::wrap(found);
}

void Node::eachField(const std::function<void(std::string_view, Node)> &visit) const
{
    if (!isObject())
        return;
    for (const auto field : objectOf(*this))
        visit(field.key, NodeAccess::wrap(field.value));
}

void Node::eachItem(const std::function<void(Node)> &visit) const
{
    if (!isArray())
        return;
    for (const dom::element element : arrayOf(*this))
        visit(NodeAccess::wrap(element));
}

Value Node::value() const
{
    if (!m_exists)
        return {};
    if (!isArray())
        return scalarOf(NodeAccess::unwrap(*this));
    Value::List list;
    for (const dom::element element : arrayOf(*this)) {
        Value item = scalarOf(element);
        if (item.isMissing())
            return {};
        list.push_back(std::move(item));
    }
    return list;
}

std::string_view Node::text() const
{
    std::string_view text;
    if (!m_exists || NodeAccess::unwrap(*this).get_string().get(text))
        return {};
    return text;
}

struct Document::Private {
    dom::parser parser;
};

Document::Document(QByteArrayView json)
    : d(std::make_unique<Private>())
{
    if (json.isEmpty()) { // No bytes may come with no pointer, which simdjson would copy from.
        m_error = QStringLiteral("nothing was answered");
        return;
    }
    dom::element root;
    if (const auto error = d->parser.parse(json.data(), std::size_t(json.size()), true).get(root))
        m_error = QString::fromLatin1(simdjson::error_message(error));
    else
        m_root = NodeAccess::wrap(root);
}

Document::~Document() = default;

} // namespace azimuth::mapping
