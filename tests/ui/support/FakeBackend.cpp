// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeBackend.h"

#include "Rows.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

void FakeBackend::useConnection(const QString &id)
{
    asked << u"use "_s + id;
    current = id;
    emit currentConnectionChanged();
}

void FakeBackend::saveConnection(const ConnectionFields &fields, const QByteArray &secret, KeepSecret keep)
{
    asked << u"save "_s + fields.name;
    savedFields = fields;
    savedSecret = secret;
    savedKeep = keep;
    if (keychainMissing && keep == KeepSecret::Keychain) {
        QTimer::singleShot(0, this, [this] { emit connectionNotSaved(u"There is no keychain."_s, true); });
        return;
    }
    ConnectionFields kept = fields;
    if (kept.id.isEmpty())
        kept.id = u"id-%1"_s.arg(known.size() + 1);
    std::erase_if(known, [&](const ConnectionFields &one) { return one.id == kept.id; });
    known.push_back(kept);
    QTimer::singleShot(0, this, [this, id = kept.id] {
        emit connectionsChanged();
        emit connectionSaved(id);
    });
}

void FakeBackend::duplicateConnection(const QString &id, const QString &name)
{
    asked << u"duplicate "_s + id + u' ' + name;
}

void FakeBackend::renameConnection(const QString &id, const QString &name)
{
    asked << u"rename "_s + id + u' ' + name;
    for (ConnectionFields &one : known)
        if (one.id == id)
            one.name = name;
    emit connectionsChanged();
}

void FakeBackend::removeConnection(const QString &id)
{
    asked << u"remove "_s + id;
    std::erase_if(known, [&](const ConnectionFields &one) { return one.id == id; });
    emit connectionsChanged();
}

void FakeBackend::testConnection(const ConnectionFields &fields, const QByteArray &secret)
{
    asked << u"test "_s + fields.name;
    savedSecret = secret;
}

void FakeBackend::rawJson(const QString &entityKey, QObject *context, std::function<void(const QByteArray &)> answer)
{
    QTimer::singleShot(0, context, [answer, json = raw.value(entityKey)] { answer(json); });
}

void FakeBackend::setAnnotation(const Annotation &annotation)
{
    removeAnnotation(annotation.kind, annotation.entityKey, annotation.name);
    Annotation kept = annotation;
    kept.entityKey = foldedKey(kept.entityKey);
    noted.push_back(kept);
    emit annotationsChanged();
}

void FakeBackend::removeAnnotation(AnnotationKind kind, const QString &entityKey, const QString &name)
{
    const QString key = foldedKey(entityKey);
    std::erase_if(noted,
                  [&](const Annotation &one) { return one.kind == kind && one.entityKey == key && one.name == name; });
    emit annotationsChanged();
}

} // namespace azimuth
