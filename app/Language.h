// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The language that the program speaks: that of the user's locale where there is a translation, else English.

#include <QLocale>
#include <QTranslator>

namespace azimuth {

/// Needs a QCoreApplication, and must end before it does. Speaks while it lives.
class Language {
public:
    explicit Language(const QLocale &locale = {});
    Q_DISABLE_COPY_MOVE(Language)

private:
    QTranslator m_english; ///< English needs one too: it tells "1 gap" from "2 gaps".
    QTranslator m_qt; ///< Qt's own texts: file dialogs, standard buttons, why a file cannot be written.
    QTranslator m_own;
};

} // namespace azimuth
