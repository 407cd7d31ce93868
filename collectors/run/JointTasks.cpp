// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JointTasks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {

void JointTasks::add(const QString &step, const QString &subscriptionId)
{
    m_subscriptions[step] << subscriptionId;
}

std::vector<TaskRow> JointTasks::tasks() const
{
    std::vector<TaskRow> tasks;
    for (auto step = m_subscriptions.cbegin(); step != m_subscriptions.cend(); ++step) {
        for (qsizetype at = 0; at < step->size(); at += mostSubscriptions) {
            const QJsonArray ids = QJsonArray::fromStringList(step->mid(at, mostSubscriptions));
            const QByteArray context =
                QJsonDocument(QJsonObject{{u"subscriptions"_s, ids}}).toJson(QJsonDocument::Compact);
            tasks.push_back({0, step.key(), u"/"_s, {}, context, {}});
        }
    }
    return tasks;
}

} // namespace azimuth
