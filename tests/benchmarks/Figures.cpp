// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bench {

std::optional<Options> readOptions(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--json"_s) {
            options.json = true;
        } else if (argument == u"--entities"_s) {
            bool valid = false;
            options.entities = arguments.value(++i).toLongLong(&valid);
            if (!valid || *options.entities < 1)
                return std::nullopt;
        } else {
            options.others << argument;
        }
    }
    return options;
}

void print(const std::vector<Figure> &figures, bool json)
{
    for (const Figure &figure : figures) {
        if (json) {
            const QJsonObject object{{u"name"_s, figure.name},
                                     {u"entities"_s, figure.entities},
                                     {u"value"_s, figure.value},
                                     {u"unit"_s, figure.unit}};
            std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
        } else {
            std::printf("%-28s %10lld %12.2f %s\n", qPrintable(figure.name), qlonglong(figure.entities), figure.value,
                        qPrintable(figure.unit));
        }
    }
    std::fflush(stdout);
}

} // namespace bench
