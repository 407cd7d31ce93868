// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PseudoLanguage.h"

namespace azimuth {

QString PseudoLanguage::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    if (text.isEmpty())
        return {};
    constexpr int shareLonger = 5; // two fifths
    return u'⟦' + text + QString(text.size() * 2 / shareLonger, u'~') + u'⟧';
}

} // namespace azimuth
