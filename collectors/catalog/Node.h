// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// An answer's JSON as simdjson read it, behind types that keep simdjson.h out of every other file.

#include "Value.h"

#include <QByteArrayView>
#include <QString>

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

namespace azimuth::mapping {

/// One JSON value inside a Document, which must outlive it; cheap to copy. A default Node is "nothing there".
class Node {
public:
    Node() = default;

    bool exists() const { return m_exists; }
    bool isObject() const;
    bool isArray() const;
    bool isNull() const;
    /// A field by name; by its name without case where there is none (storage accounts answer `keyvaultproperties`).
    Node field(std::string_view name) const;
    /// As field(), then inside `properties`: ARM keeps most fields in that bag, and so do the objects inside its lists.
    Node child(std::string_view name) const;
    Node item(std::size_t index) const;
    void eachField(const std::function<void(std::string_view, Node)> &visit) const;
    void eachItem(const std::function<void(Node)> &visit) const;
    /// A scalar, or an array of nothing but scalars; missing for objects and other arrays.
    Value value() const;
    /// The text of a string; empty for anything else.
    std::string_view text() const;

private:
    friend class Document;
    friend struct NodeAccess;
    bool m_exists = false;
    alignas(std::max_align_t) std::array<std::byte, 16> m_element{};
};

/// A parsed answer. Parsing copies the text, so the bytes need not outlive it.
class Document {
public:
    explicit Document(QByteArrayView json);
    ~Document();
    Document(const Document &) = delete;
    Document &operator=(const Document &) = delete;

    /// Nothing when the text was not JSON.
    Node root() const { return m_root; }
    /// Why not, in the parser's words; empty when it was.
    const QString &error() const { return m_error; }

private:
    struct Private;
    std::unique_ptr<Private> d;
    Node m_root;
    QString m_error;
};

} // namespace azimuth::mapping
