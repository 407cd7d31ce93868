// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Seed.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator {

const QJsonObject &seedTypes()
{
    static const QJsonObject types = [] {
        QFile file(u":/estates/seed.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("seed.json is not in this program");
        return QJsonDocument::fromJson(file.readAll()).object().value(u"types").toObject();
    }();
    return types;
}

} // namespace simulator
