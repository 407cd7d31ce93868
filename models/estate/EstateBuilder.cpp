// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"

#include "EntityRows.h"
#include "RelationshipRows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace azimuth {
namespace {

constexpr std::string_view displayNameMember = "displayName";

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isOwnMember(std::string_view name)
{
    return name.starts_with('_') || name == displayNameMember;
}

// A property that is an address of the entity (a portal link) ends with its key: the key then needs no bytes of its
// own.
std::string_view textAround(std::string_view key, std::span<const PropertyToken> tokens)
{
    for (const PropertyToken &token : tokens)
        if (token.kind == PropertyToken::Kind::Text && token.text.size() > key.size() && token.text.ends_with(key))
            return token.text;
    return {};
}

std::string_view memberText(std::span<const PropertyToken> tokens, std::string_view name)
{
    const auto found = std::ranges::find(tokens, name, &PropertyToken::name);
    return found != tokens.end() && found->kind == PropertyToken::Kind::Text ? found->text : std::string_view();
}

} // namespace

struct EstateBuilder::Rows {
    struct Loose { ///< A relationship whose ends were not both collected when it came.
        std::string fromKey, toKey, className, type, key;
        QByteArray properties;
    };

    CellWriter cells;
    EntityRows entities{cells};
    RelationshipRows relationships;
    std::vector<Loose> loose;
    std::vector<std::pair<EntityHandle, qint64>> firstSeen;
    std::map<std::tuple<std::string, std::string, std::string>, std::string>
        derivedTypes; // few, asked for by the million
    PropertyReader reader;
    EstateData data;
    std::string keyText, otherText, typeText, nameText, classText;

    std::span<const PropertyToken> read(QByteArrayView properties);
    void addRow(EntityHandle handle, std::string_view key, std::string_view type, std::string_view name,
                QByteArrayView properties);
    void connect(EntityHandle from, EntityHandle to, std::string_view className, std::string_view type,
                 std::string_view key, QByteArrayView properties);
    RelationshipRows::KeyForm keyForm(EntityHandle from, EntityHandle to, std::string_view className,
                                      std::string_view key);
    std::string_view derivedType(const std::string &fromType, std::string_view className, const std::string &toType);
    void addPlaceholders();
    void addLoose();
};

EstateBuilder::EstateBuilder()
    : m_rows(std::make_unique<Rows>())
{
}

EstateBuilder::~EstateBuilder() = default;
EstateBuilder::EstateBuilder(EstateBuilder &&) noexcept = default;
EstateBuilder &EstateBuilder::operator=(EstateBuilder &&) noexcept = default;

EntityHandle EstateBuilder::add(QAnyStringView key, QAnyStringView type, QAnyStringView displayName,
                                QByteArrayView properties)
{
    Rows &rows = *m_rows;
    const std::string_view keyUtf8 = utf8(key, rows.keyText);
    const EntityRows::Taken taken = rows.entities.take(keyUtf8);
    if (taken.isNew || rows.entities.isPending(taken.handle))
        rows.addRow(taken.handle, keyUtf8, utf8(type, rows.typeText), utf8(displayName, rows.nameText), properties);
    else
        ++rows.data.counts.duplicateEntities;
    return taken.handle;
}

EntityHandle EstateBuilder::add(const EntityRow &row)
{
    return add(row.key, row.type, row.displayName, row.properties);
}

EntityHandle EstateBuilder::addPlaceholder(const Placeholder &row)
{
    Rows &rows = *m_rows;
    const std::string_view key = utf8(row.key, rows.keyText);
    const EntityRows::Taken taken = rows.entities.take(key);
    if (taken.isNew) {
        rows.entities.setKey(taken.handle, rows.cells.strings().intern(key));
        rows.entities.addPending(taken.handle, row);
    }
    return taken.handle;
}

void EstateBuilder::addRelationship(EntityHandle from, EntityHandle to, QAnyStringView className, QAnyStringView type,
                                    QAnyStringView key, QByteArrayView properties)
{
    Rows &rows = *m_rows;
    const std::string_view classUtf8 = utf8(className, rows.classText);
    const std::string_view typeUtf8 = utf8(type, rows.typeText);
    const std::string_view keyUtf8 = utf8(key, rows.keyText);
    if (!rows.entities.isPending(from) && !rows.entities.isPending(to))
        return rows.connect(from, to, classUtf8, typeUtf8, keyUtf8, properties);
    const auto keyOf = [&rows](EntityHandle end) { return rows.cells.strings().at(rows.entities.keyOf(end)); };
    rows.loose.push_back({std::string(keyOf(from)), std::string(keyOf(to)), std::string(classUtf8),
                          std::string(typeUtf8), std::string(keyUtf8), properties.toByteArray()});
}

void EstateBuilder::addRelationship(QAnyStringView fromKey, QAnyStringView toKey, QAnyStringView className,
                                    QAnyStringView type, QAnyStringView key, QByteArrayView properties)
{
    Rows &rows = *m_rows;
    const std::string_view fromUtf8 = utf8(fromKey, rows.otherText);
    const std::string_view toUtf8 = utf8(toKey, rows.nameText);
    const std::optional<EntityHandle> from = rows.entities.find(fromUtf8);
    const std::optional<EntityHandle> to = rows.entities.find(toUtf8);
    if (from && to)
        return addRelationship(*from, *to, className, type, key, properties);
    rows.loose.push_back({std::string(fromUtf8), std::string(toUtf8), std::string(utf8(className, rows.classText)),
                          std::string(utf8(type, rows.typeText)), std::string(utf8(key, rows.keyText)),
                          properties.toByteArray()});
}

void EstateBuilder::setFirstSeen(EntityHandle entity, const QDateTime &time)
{
    m_rows->firstSeen.emplace_back(entity, time.toMSecsSinceEpoch());
}

void EstateBuilder::setTypes(TypeCatalog types)
{
    m_rows->data.catalog = std::move(types);
}

void EstateBuilder::setCoverage(std::vector<CoverageRow> rows)
{
    m_rows->data.coverage = std::move(rows);
}

void EstateBuilder::setOrigin(EstateOrigin origin)
{
    m_rows->data.origin = std::move(origin);
}

void EstateBuilder::setRawSource(RawSource source)
{
    m_rows->data.raw = std::move(source);
}

const BuildCounts &EstateBuilder::counts() const
{
    return m_rows->data.counts;
}

EstatePtr EstateBuilder::build() &&
{
    Rows &rows = *m_rows;
    rows.addPlaceholders();
    rows.addLoose();
    EstateData &data = rows.data;
    rows.entities.addGenericTypes(data, rows.cells.strings());
    data.cells = std::move(rows.cells).take();
    const std::vector<EntityIndex> indexOf = std::move(rows.entities).place(data, data.cells.strings);
    data.counts.duplicateRelationships = std::move(rows.relationships).place(data, indexOf);
    data.firstSeen.reserve(rows.firstSeen.size());
    for (const auto &[handle, time] : rows.firstSeen)
        data.firstSeen.emplace_back(indexOf[handle.value], time);
    std::ranges::sort(data.firstSeen, {}, [](const auto &one) { return one.first.value; });
    auto estate = std::make_shared<const Estate>(std::move(data));
    m_rows = std::make_unique<Rows>();
    return estate;
}

std::span<const PropertyToken> EstateBuilder::Rows::read(QByteArrayView properties)
{
    bool broken = false;
    const std::span<const PropertyToken> tokens = reader.read(properties, broken);
    data.counts.brokenProperties += broken;
    return tokens;
}

void EstateBuilder::Rows::addRow(EntityHandle handle, std::string_view key, std::string_view type,
                                 std::string_view name, QByteArrayView properties)
{
    std::span<const PropertyToken> tokens = read(properties);
    StringPoolBuilder &strings = cells.strings();
    const quint32 keyNumber = strings.internWithin(key, strings.intern(textAround(key, tokens)));
    entities.setKey(handle, keyNumber);
    if (name.empty())
        name = memberText(tokens, displayNameMember);
    entities.addRow(handle, type, strings.internWithin(name, keyNumber));
    ColumnsWriter &columns = entities.columns();
    while (!tokens.empty()) {
        const std::string_view member = tokens.front().name;
        const Cell cell = cells.write(tokens);
        if (isOwnMember(member))
            continue;
        const quint32 expected = columns.expectedName();
        columns.set(entities.row(), strings.at(expected) == member ? expected : strings.intern(member), cell);
    }
}

void EstateBuilder::Rows::connect(EntityHandle from, EntityHandle to, std::string_view className, std::string_view type,
                                  std::string_view key, QByteArrayView properties)
{
    if (type.empty())
        type = derivedType(entities.typeOf(from), className, entities.typeOf(to));
    const RelationshipRows::KeyForm form = keyForm(from, to, className, key);
    const bool stored = form == RelationshipRows::KeyForm::Stored;
    relationships.add(from, to, relationships.kind(className, type, form), stored ? cells.strings().intern(key) : 0);

    std::span<const PropertyToken> tokens = read(properties);
    while (!tokens.empty()) {
        const PropertyToken &member = tokens.front();
        const Cell cell = cells.write(tokens);
        const bool repeatsClass = member.name == displayNameMember && member.text == className;
        if (!member.name.starts_with('_') && !repeatsClass)
            relationships.addCell(cells.strings().intern(member.name), cell);
    }
    relationships.endRow();
}

std::string_view EstateBuilder::Rows::derivedType(const std::string &fromType, std::string_view className,
                                                  const std::string &toType)
{
    const auto [found, isNew] = derivedTypes.try_emplace({fromType, std::string(className), toType});
    if (isNew)
        found->second = relationshipType(fromUtf8(fromType), fromUtf8(className), fromUtf8(toType)).toStdString();
    return found->second;
}

RelationshipRows::KeyForm EstateBuilder::Rows::keyForm(EntityHandle from, EntityHandle to, std::string_view className,
                                                       std::string_view key)
{
    using KeyForm = RelationshipRows::KeyForm;
    const std::string_view fromKey = cells.strings().at(entities.keyOf(from));
    const std::string_view toKey = cells.strings().at(entities.keyOf(to));
    if (key.empty())
        return KeyForm::Derived;
    if (!key.starts_with(fromKey) || !key.ends_with(toKey) || key.size() < fromKey.size() + toKey.size())
        return KeyForm::Stored;
    const std::string_view middle = key.substr(fromKey.size(), key.size() - fromKey.size() - toKey.size());
    if (middle == "_")
        return KeyForm::Underscore;
    const std::string derived = relationshipKey({}, fromUtf8(className), {}).toStdString();
    return middle == derived ? KeyForm::Derived : KeyForm::Stored;
}

void EstateBuilder::Rows::addPlaceholders()
{
    entities.startPlaceholders();
    for (const auto &[handle, row] : entities.takePending()) {
        const std::string key(cells.strings().at(entities.keyOf(handle)));
        addRow(handle, key, row.type.toStdString(), row.displayName.toStdString(), row.properties);
        if (row.classes != data.catalog.classesOf(row.type) && !row.classes.isEmpty())
            entities.setClasses(handle, row.classes);
    }
}

void EstateBuilder::Rows::addLoose()
{
    for (const Loose &row : std::exchange(loose, {})) {
        const std::optional<EntityHandle> from = entities.find(row.fromKey);
        const std::optional<EntityHandle> to = entities.find(row.toKey);
        if (from && to)
            connect(*from, *to, row.className, row.type, row.key, row.properties);
        else
            ++data.counts.endsMissing;
    }
}

} // namespace azimuth
