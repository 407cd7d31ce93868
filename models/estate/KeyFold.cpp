// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyFold.h"

#include "Rows.h"

#include <QHashFunctions>
#include <QString>

namespace azimuth {

std::string_view utf8(QAnyStringView text, std::string &scratch)
{
    return text.visit([&scratch](auto view) -> std::string_view {
        if constexpr (std::is_same_v<decltype(view), QUtf8StringView>) {
            return {view.data(), static_cast<std::size_t>(view.size())};
        } else {
            QByteArray bytes;
            if constexpr (std::is_same_v<decltype(view), QStringView>)
                bytes = view.toUtf8();
            else
                bytes = QString(view).toUtf8();
            scratch.assign(bytes.constData(), static_cast<std::size_t>(bytes.size()));
            return scratch;
        }
    });
}

std::string_view KeyFold::operator()(std::string_view key)
{
    m_folded.resize(key.size());
    unsigned char seen = 0;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char letter = key[i];
        seen |= static_cast<unsigned char>(letter);
        m_folded[i] = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
    }
    if (seen & 0x80)
        m_folded = foldedKey(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))).toStdString();
    return m_folded;
}

quint32 foldedKeyHash(std::string_view folded)
{
    return static_cast<quint32>(qHashBits(folded.data(), folded.size(), QHashSeed::globalSeed()));
}

} // namespace azimuth
