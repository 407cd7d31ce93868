// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A language that nobody speaks: every translated text stands in ⟦brackets⟧ and is 40 % longer, so that what is not
/// translated, or does not fit, shows.

#include <QTranslator>

namespace azimuth {

class PseudoLanguage : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace azimuth
