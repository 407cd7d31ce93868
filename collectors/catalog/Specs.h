// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Rows of catalog files as read: docs/catalog.md explains each field. Internal to collectors/catalog.

#include "Catalog.h"
#include "Derivations.h"
#include "Expression.h"

#include <QHash>

#include <optional>
#include <string>
#include <vector>

namespace azimuth::mapping {

struct NamedExpression {
    std::string name;
    Expression value;
};

/// One end of a reference; without a value it is the entity itself.
struct EndSpec {
    std::optional<Expression> value;
    bool isAlias = false;
    QStringList types; ///< What may be found there; "any" where the model says any scope.
};

struct PlaceholderSpec {
    std::optional<Expression> key; ///< Absent: the missing end's own key.
    Expression type;
    std::optional<Expression> displayName;
    QStringList classes; ///< Empty: the type's, where the catalog knows it.
    std::vector<NamedExpression> properties;
};

struct ReferenceSpec {
    QString className;
    QString type;
    std::optional<Path> each;
    std::optional<Expression> when;
    EndSpec from;
    EndSpec to;
    std::optional<Expression> key;
    bool keyIsPrefix = false;
    std::vector<NamedExpression> properties;
    std::optional<PlaceholderSpec> placeholder;
};

struct LookupSpec {
    QString property;
    Expression target;
    QString targetProperty;
};

/// An inner object whose scalars become properties too: "sku" with "sku." gives sku.name.
struct SpreadSpec {
    Path in;
    std::string prefix;
};

/// Properties that an object tells of every entity that bears an alias.
struct AddSpec {
    Expression to;
    std::vector<NamedExpression> properties;
};

struct NestedSpec {
    QString type;
    Path in;
};

/// Which scalars of an object become properties by themselves.
enum class Convert { None, Top, All };
/// What Convert does with times.
enum class Times { Drop, Keep, Parse };

struct TypeSpec {
    EntityType facts;
    std::optional<Expression> typeName; ///< Each object's own type, under which it is kept; absent: facts.name.
    Expression key;
    Expression displayName;
    bool namedByTag = false; ///< A tag "Name" goes before displayName.
    Convert convert = Convert::None;
    Times times = Times::Drop;
    std::vector<SpreadSpec> spread;
    std::vector<SpreadSpec> flatten;
    QStringList omit;
    QStringList plainTags;
    bool masksSecrets = false; ///< Nobody knows what its properties hold: those that tell a secret are masked.
    bool tagsOfParent = false; ///< It has its parent's tags besides its own.
    std::vector<NamedExpression> properties;
    std::vector<Expression> aliases;
    std::vector<ReferenceSpec> references;
    std::vector<LookupSpec> lookups;
    std::vector<NestedSpec> nested;
    std::vector<const RowDerivationFacts *> derivations;
    std::vector<NamedExpression> carry;
    bool placeholderOnly = false;
    std::vector<std::string> copied; ///< Sorted names that its classes take over from the object as they are.
    QString file;
    int line = 0;
};

struct StepRow {
    StepSpec spec;
    QString maps; ///< Type of the objects; empty: none is made of them.
    const RowDerivationFacts *derivation = nullptr; ///< Instead of `maps`.
    std::vector<ReferenceSpec> references; ///< Besides or instead of `maps`.
    std::vector<NamedExpression> adds; ///< Instead of `maps`: properties that the objects tell of the parent.
    std::vector<AddSpec> addsTo; ///< The same, told of others.
    std::vector<NestedSpec> nested; ///< Instead of `maps`: what an object holds are entities, it is none itself.
    std::vector<NamedExpression> carry;
    std::optional<Expression> when; ///< Asked of the parent's object.
    QStringList always; ///< Types made of nothing with the first page, or without one.
    QString file;
    int line = 0;
};

/// Everything read, before and after it is checked.
struct Rows {
    QHash<QString, QStringList> classProperties; ///< Of "common" and each class.
    std::vector<TypeSpec> types;
    std::vector<StepRow> steps;
    std::vector<Join> joins;
    QHash<QString, QList<int>> stepsByParent; ///< Places in `steps`, by the type they are asked for.

    const TypeSpec *type(const QString &name) const;
    const StepRow *step(const QString &id) const;
};

} // namespace azimuth::mapping
