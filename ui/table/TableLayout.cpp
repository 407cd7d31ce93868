// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TableLayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {

QByteArray toJson(const TableLayout &layout)
{
    QJsonObject widths;
    for (auto it = layout.widths.cbegin(); it != layout.widths.cend(); ++it)
        widths.insert(it.key(), it.value());
    EntityQuery sorted;
    sorted.sort = layout.sort;
    const QJsonObject object{{u"columns"_s, QJsonArray::fromStringList(layout.columns)},
                             {u"widths"_s, widths},
                             {u"order"_s, QString::fromUtf8(toJson(sorted))}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

TableLayout tableLayoutFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    TableLayout layout;
    for (const auto list = object.value(u"columns").toArray(); const QJsonValue &name : list)
        if (!name.toString().isEmpty())
            layout.columns.append(name.toString());
    if (!layout.columns.isEmpty()) {
        layout.columns.removeAll(QString(columns::name));
        layout.columns.prepend(columns::name);
        layout.columns.removeDuplicates();
    }
    const QJsonObject widths = object.value(u"widths").toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it)
        if (it.value().toInt() > 0)
            layout.widths.insert(it.key(), it.value().toInt());
    layout.sort = entityQueryFrom(object.value(u"order").toString().toUtf8()).sort;
    return layout;
}

QString layoutKey(const EntityQuery &list)
{
    if (!list.types.isEmpty()) {
        QStringList types = list.types;
        types.sort();
        return u"type "_s + types.join(u'+');
    }
    if (!list.className.isEmpty())
        return u"class "_s + list.className;
    return list.service.isEmpty() ? u"all"_s : u"service "_s + list.service;
}

} // namespace azimuth
