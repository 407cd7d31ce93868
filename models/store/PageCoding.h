// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How a page's rows are kept until the snapshot is sealed: two byte strings, each with its own table of texts, so that
/// a key that stands in many rows is kept, folded and hashed once a page.

#include "KeyHash.h"
#include "Rows.h"

#include <QByteArray>

#include <span>
#include <string_view>
#include <vector>

namespace azimuth {

/// Where raw JSON lies: a block of several, and which of them.
struct RawPosition {
    qint64 block = -1; ///< -1: there is none.
    quint32 index = 0;
};

struct EncodedPage {
    QByteArray entities;
    QByteArray others; ///< References, lookups and additions.
};

/// `raw` has one position for each entity.
EncodedPage encodePage(const PageRows &rows, std::span<const RawPosition> raw, const KeyHashing &hashing);

using TextIndex = quint32; ///< Into the texts of the decoded page.

struct StagedEntity {
    TextIndex key = 0;
    TextIndex type = 0;
    TextIndex displayName = 0;
    std::string_view properties;
    RawPosition raw;
    quint64 rawHash = 0;
    quint32 firstAlias = 0; ///< Into EntitiesPage::aliases.
    quint32 aliasCount = 0;
};

/// Views into bytes that it holds; valid as long as it lives unchanged.
struct EntitiesPage {
    QByteArray bytes;
    std::vector<std::string_view> texts;
    std::vector<StagedEntity> entities;
    std::vector<TextIndex> aliases;
};

struct StagedPlaceholder {
    TextIndex key = 0;
    TextIndex type = 0;
    TextIndex displayName = 0;
    std::vector<TextIndex> classes;
    std::string_view properties;
};

struct StagedReference {
    TextIndex className = 0;
    TextIndex type = 0;
    TextIndex from = 0;
    TextIndex to = 0;
    TextIndex key = 0; ///< The empty text for none.
    bool fromIsAlias = false;
    bool toIsAlias = false;
    bool keyIsPrefix = false;
    quint32 placeholder = 0; ///< 1 + index into OthersPage::placeholders; 0: none.
    std::string_view properties;
};

struct StagedLookup {
    TextIndex entity = 0;
    TextIndex property = 0;
    TextIndex target = 0;
    TextIndex targetProperty = 0;
};

struct StagedAddition {
    TextIndex entity = 0; ///< Its key, or the alias of several.
    bool isAlias = false;
    TextIndex property = 0;
    std::string_view value;
};

struct OthersPage {
    QByteArray bytes;
    std::vector<std::string_view> texts;
    std::vector<StagedReference> references;
    std::vector<StagedPlaceholder> placeholders;
    std::vector<StagedLookup> lookups;
    std::vector<StagedAddition> additions;
};

/// False for bytes that no encodePage() made; the page is then unspecified.
bool decode(QByteArray bytes, EntitiesPage &page);
bool decode(QByteArray bytes, OthersPage &page);

} // namespace azimuth
