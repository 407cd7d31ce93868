// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Reads the small JSON objects that rows carry their properties in (Rows.h), without a document in memory.

#include <QByteArrayView>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace azimuth {

/// One value as read. The items of a list follow it directly, nameless.
struct PropertyToken {
    enum class Kind { Null, Bool, Int, Double, Number, Text, List };
    std::string_view name; ///< UTF-8, unescaped; empty for items of a list.
    Kind kind = Kind::Null;
    qint64 integer = 0; ///< Int; 0 or 1 for Bool; the number of items of a List.
    double real = 0;
    std::string_view text; ///< Text, unescaped; Number as written.
};

/// Keeps its buffers between objects. One thread.
class PropertyReader {
public:
    PropertyReader();
    ~PropertyReader();

    /// The object's members in order; valid until the next read. What does not fit the rule of Rows.h (an object
    /// inside, a list in a list) becomes the Text of its JSON, so that nothing is lost. On broken JSON sets `broken`
    /// and gives what came before it.
    std::span<const PropertyToken> read(QByteArrayView json, bool &broken);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    std::vector<PropertyToken> m_tokens;
};

} // namespace azimuth
