// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Credential.h"

#include <QRegularExpression>

#include <algorithm>

namespace azimuth {

using namespace Qt::StringLiterals;

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached()) { // volatile: the compiler must not find the writing useless
        volatile char *place = bytes.data();
        std::fill_n(place, bytes.size(), '\0');
    }
    bytes.clear();
}

Credential::~Credential()
{
    wipe(secret);
    wipe(graphToken);
    wipe(resourceManagerToken);
}

bool isGuid(const QString &text)
{
    static const QRegularExpression guid(uR"(\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z)"_s);
    return guid.match(text).hasMatch();
}

} // namespace azimuth
