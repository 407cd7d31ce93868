// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Terminal.h"

#include <QLocale>

#include <array>
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qsizetype longestSecret = 64 * 1024;
constexpr qint64 plainLineEvery = 5000; // ms

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = harmless(line).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// A handler of signals reaches nothing but globals: how the terminal was before the prompt.
termios terminalBefore{};

/// Ctrl+C at the prompt ends the program as it would without us, but with the echo back.
void endWithEcho(int number)
{
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
    std::signal(number, SIG_DFL);
    std::raise(number);
}

/// Echo off for as long as it lives.
class QuietTerminal {
public:
    QuietTerminal()
    {
        m_changed = isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &terminalBefore) == 0;
        if (!m_changed)
            return;
        for (std::size_t i = 0; i < m_handlers.size(); ++i)
            m_handlers[i] = std::signal(endings[i], endWithEcho);
        termios quiet = terminalBefore;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (!m_changed)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &terminalBefore);
        for (std::size_t i = 0; i < m_handlers.size(); ++i)
            std::signal(endings[i], m_handlers[i]);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

private:
    static constexpr std::array endings{SIGINT, SIGTERM, SIGHUP};
    std::array<void (*)(int), endings.size()> m_handlers{};
    bool m_changed = false;
};

} // namespace

QString harmless(QString text)
{
    for (QChar &c : text)
        if ((c < u' ' && c != u'\n' && c != u'\t') || (c >= QChar(0x7f) && c <= QChar(0x9f)))
            c = QChar::ReplacementCharacter;
    return text;
}

void say(const QString &line)
{
    write(stdout, line);
}

void complain(const QString &line)
{
    write(stderr, line);
}

std::optional<QByteArray> readSecret(const QString &prompt)
{
    const bool person = isatty(STDIN_FILENO);
    if (person) {
        std::fputs(qUtf8Printable(prompt), stderr);
        std::fflush(stderr);
    }
    QByteArray secret;
    {
        const QuietTerminal quiet;
        for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) {
            if (secret.size() >= longestSecret)
                return std::nullopt;
            secret.append(char(c));
        }
    }
    if (person)
        std::fputc('\n', stderr);
    if (secret.endsWith('\r'))
        secret.chop(1);
    if (secret.isEmpty())
        return std::nullopt;
    return secret;
}

ProgressLine::ProgressLine()
    : m_terminal(isatty(STDERR_FILENO))
{
    m_started.start();
}

QString ProgressLine::text(const CollectionProgress &progress) const
{
    const QLocale locale;
    if (progress.phase == CollectionProgress::Phase::SigningIn)
        return tr("signing in");
    if (progress.phase == CollectionProgress::Phase::Sealing)
        return tr("joining %1 objects").arg(locale.toString(progress.entities));
    const double seconds = double(qMax<qint64>(m_started.elapsed(), 1)) / 1000;
    return tr("%1 of %2 listings, %3 objects, %4 requests (%5 per second), %n gap(s)", nullptr, int(progress.gaps))
        .arg(locale.toString(progress.finished), locale.toString(progress.tasks), locale.toString(progress.entities),
             locale.toString(progress.meter.requests),
             locale.toString(double(progress.meter.requests) / seconds, 'f', 0));
}

void ProgressLine::show(const CollectionProgress &progress)
{
    const QString now = text(progress);
    if (m_terminal) {
        const QByteArray bytes = "\r\033[K" + harmless(now).toUtf8();
        std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
        std::fflush(stderr);
        m_open = true;
        return;
    }
    const qint64 elapsed = m_started.elapsed();
    if (now == m_last || (m_lastPlain >= 0 && elapsed - m_lastPlain < plainLineEvery))
        return;
    m_lastPlain = elapsed;
    m_last = now;
    complain(now);
}

void ProgressLine::end()
{
    if (std::exchange(m_open, false))
        std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
}

} // namespace azimuth
