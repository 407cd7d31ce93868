// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "ByteSink.h"

#include <array>
#include <charconv>

namespace azimuth {
namespace {

// What follows the backslash; 0 for bytes that stand for themselves, 'u' for control characters without a letter.
char escapeOf(char byte)
{
    switch (byte) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return static_cast<unsigned char>(byte) < 0x20 ? 'u' : '\0';
    }
}

} // namespace

void writeDouble(ByteSink &out, double number)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.begin()));
    out << text;
    if (text.find_first_of(".e") == std::string_view::npos)
        out << ".0";
}

void writeInt(ByteSink &out, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    out << std::string_view(digits.data(), static_cast<std::size_t>(end - digits.begin()));
}

void writeJsonText(ByteSink &out, std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    out << '"';
    std::size_t plain = 0; // start of what stands for itself
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char escape = escapeOf(text[i]);
        if (escape == '\0')
            continue;
        out << text.substr(plain, i - plain) << '\\' << escape;
        if (escape == 'u')
            out << "00" << hex[static_cast<std::size_t>(text[i]) >> 4] << hex[static_cast<std::size_t>(text[i]) & 15];
        plain = i + 1;
    }
    out << text.substr(plain) << '"';
}

void writeJsonText(ByteSink &out, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    writeJsonText(out, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

bool writePlainValue(ByteSink &out, PropertyValue value)
{
    switch (value.kind()) {
    case PropertyValue::Kind::Bool:
        out << (value.toBool() ? "true" : "false");
        return true;
    case PropertyValue::Kind::Int:
        writeInt(out, value.toInt());
        return true;
    case PropertyValue::Kind::Double:
        writeDouble(out, value.toDouble());
        return true;
    case PropertyValue::Kind::Number:
        out << value.text();
        return true;
    case PropertyValue::Kind::Absent:
    case PropertyValue::Kind::Null:
    case PropertyValue::Kind::Text:
    case PropertyValue::Kind::List:
        break;
    }
    return false;
}

void writeJsonValue(ByteSink &out, PropertyValue value)
{
    if (writePlainValue(out, value))
        return;
    if (!value.hasValue()) {
        out << "null";
        return;
    }
    if (value.kind() == PropertyValue::Kind::Text)
        return writeJsonText(out, value.text());
    out << '[';
    for (quint32 i = 0; i < value.size(); ++i) {
        if (i > 0)
            out << ',';
        writeJsonValue(out, value.at(i));
    }
    out << ']';
}

} // namespace azimuth
