// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The table's words: how columns, operators, values and lists are called on the screen.

#include "EntityColumns.h"
#include "EntityQuery.h"
#include "EntityTableModel.h"
#include "Scene.h"

#include <QString>

#include <vector>

namespace azimuth::tableWords {

/// A better label than columnLabel(), where there is one.
QString columnTitle(const QString &name);
QString testWord(Condition::Test test, EntityColumn::Kind kind);
/// What can be asked of a kind, most useful first.
std::vector<Condition::Test> testsFor(EntityColumn::Kind kind);
bool takesValue(Condition::Test test);
/// "Yes", "14 Mar 2019, 09:12" for a value as filters keep it.
QString valueText(const QString &value, EntityColumn::Kind kind);
/// A condition as one line: what a chip says to a screen reader.
QString conditionText(const Condition &condition, EntityColumn::Kind kind);
/// A cell as the table shows it: Yes and No, separators, local time.
QString cellText(const CellValue &cell, EntityColumn::Kind kind);
QString cellText(const QVariant &sortKey, EntityColumn::Kind kind);
/// A gap in one word: "denied".
QString gapWord(const QString &coverageWord);
/// "Storage account" -> "Storage accounts". Azure's own names stay English in every language.
QString plural(const QString &label);
/// What the list is called: "Storage accounts", "Storage", "12 chosen entities", with what it lies in.
QString listTitle(const Scene &scene, const EntityQuery &list);
/// For a file: "storage-accounts".
QString listFileName(const Scene &scene, const EntityQuery &list);
/// `text` so that Qt takes it for text and never for mark-up.
QString toolTip(const QString &text);
/// The one type that is listed; nullptr for none or several.
const EntityType *onlyType(const Scene &scene, const EntityQuery &list);

} // namespace azimuth::tableWords
