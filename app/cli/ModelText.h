// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The data model as text: for people (docs/data-model.md is made so) and for programs. The same model gives the same
/// bytes on every machine and in every language: Azure's names are English, and so are the few words around them.

#include "DataModel.h"

#include <QByteArray>

namespace azimuth {

/// An overview of all types, then each one with its requests, permissions and relationships.
QByteArray modelMarkdown(const DataModel &model);

/// The same facts: {"types": [...], "relationships": [...]}; docs/catalog.md names the fields.
QByteArray modelJson(const DataModel &model);

/// A request's parts, for texts that show them apart.
struct RequestParts {
    QString address; ///< "GET /subscriptions/{subscriptionId}/..."
    QString version; ///< api-version; empty for Microsoft Graph.
    QStringList query; ///< "$top=999"; without the api-version.
};
RequestParts partsOf(const ModelRequest &request);

} // namespace azimuth
