// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

struct OptionSpec {
    const char *name;
    const char *value; ///< nullptr: a flag.
    const char *help;
    bool repeats = false;
};

struct CommandSpec {
    const char *name;
    const char *help;
    std::vector<OptionSpec> options;
};

std::vector<OptionSpec> signInOptions()
{
    return {
        {"profile", "NAME",
         QT_TRANSLATE_NOOP("Options", "sign in with a saved connection; its secret is in the keychain")},
        {"tenant", "TENANT", QT_TRANSLATE_NOOP("Options", "tenant id or verified domain")},
        {"client-id", "ID", QT_TRANSLATE_NOOP("Options", "application (client) id of the App Registration")},
        {"auth", "KIND", QT_TRANSLATE_NOOP("Options", "how to sign in: secret (other kinds come later)")},
        {"secret-stdin", nullptr, QT_TRANSLATE_NOOP("Options", "read the client secret from standard input")},
        {"token-file", "FILE",
         QT_TRANSLATE_NOOP("Options", "use tokens from a JSON file with graph and resourceManager")},
        {"cloud", "CLOUD",
         QT_TRANSLATE_NOOP("Options", "public, usgov, usgovdod, china, or a JSON file with endpoints")},
        {"subscription", "ID", QT_TRANSLATE_NOOP("Options", "only this subscription; may be given several times"),
         true},
    };
}

std::vector<CommandSpec> commandTable()
{
    std::vector<OptionSpec> collect = signInOptions();
    const std::vector<OptionSpec> run{
        {"management-group", "NAME", QT_TRANSLATE_NOOP("Options", "only the subscriptions below this management group"),
         true},
        {"service", "NAME", QT_TRANSLATE_NOOP("Options", "only the steps of this service; may be given several times"),
         true},
        {"step", "ID", QT_TRANSLATE_NOOP("Options", "only this step and what it needs; may be given several times"),
         true},
        {"store", "WORKSPACE", QT_TRANSLATE_NOOP("Options", "the workspace file; made if absent")},
        {"resume", nullptr, QT_TRANSLATE_NOOP("Options", "go on with a collection that was killed")},
        {"refresh", nullptr, QT_TRANSLATE_NOOP("Options", "begin a new snapshot (the default)")},
    };
    collect.insert(collect.end(), run.begin(), run.end());
    std::vector<OptionSpec> verify = signInOptions();
    verify.push_back({"format", "FORMAT", QT_TRANSLATE_NOOP("Options", "table or json")});
    return {
        {"collect", QT_TRANSLATE_NOOP("Options", "collect an estate into a workspace"), collect},
        {"verify", QT_TRANSLATE_NOOP("Options", "say which steps this application may read"), verify},
        {"export",
         QT_TRANSLATE_NOOP("Options", "write a workspace's entities, relationships and coverage"),
         {{"store", "WORKSPACE", QT_TRANSLATE_NOOP("Options", "the workspace file")},
          {"snapshot", "NUMBER", QT_TRANSLATE_NOOP("Options", "which snapshot; the newest if not given")},
          {"format", "FORMAT", QT_TRANSLATE_NOOP("Options", "json or csv")},
          {"type", "TYPE", QT_TRANSLATE_NOOP("Options", "only this entity type; may be given several times"), true},
          {"output", "PATH",
           QT_TRANSLATE_NOOP("Options", "json: a file; csv: a folder, or a file with exactly one --type")}}},
        {"findings",
         QT_TRANSLATE_NOOP("Options", "list what Azure Advisor and Microsoft Defender for Cloud found"),
         {{"store", "WORKSPACE", QT_TRANSLATE_NOOP("Options", "the workspace file")},
          {"snapshot", "NUMBER", QT_TRANSLATE_NOOP("Options", "which snapshot; the newest if not given")},
          {"format", "FORMAT", QT_TRANSLATE_NOOP("Options", "table (the default), csv, json or sarif")},
          {"fail-on", "SEVERITY",
           QT_TRANSLATE_NOOP("Options",
                             "exit with 4 if there is one of critical, high, medium, low or info, or worse")},
          {"output", "FILE", QT_TRANSLATE_NOOP("Options", "write to this file instead of standard output")}}},
        {"model",
         QT_TRANSLATE_NOOP("Options", "write the data model: types, relationships, requests and permissions"),
         {{"format", "FORMAT", QT_TRANSLATE_NOOP("Options", "markdown (the default) or json")},
          {"shipped", nullptr, QT_TRANSLATE_NOOP("Options", "without the rows of your own catalog folder")},
          {"output", "FILE", QT_TRANSLATE_NOOP("Options", "write to this file instead of standard output")}}},
        {"profile",
         QT_TRANSLATE_NOOP("Options", "list, save, rename or remove connections; secrets go to the keychain"),
         {{"list", nullptr, QT_TRANSLATE_NOOP("Options", "the saved connections")},
          {"add", "NAME",
           QT_TRANSLATE_NOOP("Options", "save a connection; its secret is read from the terminal or standard input")},
          {"tenant", "TENANT", QT_TRANSLATE_NOOP("Options", "with --add: tenant id or verified domain")},
          {"client-id", "ID", QT_TRANSLATE_NOOP("Options", "with --add: application (client) id")},
          {"cloud", "CLOUD",
           QT_TRANSLATE_NOOP("Options", "with --add: public, usgov, usgovdod, china, or a file with endpoints")},
          {"subscription", "ID",
           QT_TRANSLATE_NOOP("Options", "with --add: only this subscription; may be given several times"), true},
          {"rename", "NAME", QT_TRANSLATE_NOOP("Options", "give a connection the name of --to")},
          {"to", "NAME", QT_TRANSLATE_NOOP("Options", "the new name")},
          {"remove", "NAME", QT_TRANSLATE_NOOP("Options", "forget a connection and its secret")}}},
    };
}

const CommandSpec *findCommand(const std::vector<CommandSpec> &table, const QString &name)
{
    const auto found =
        std::ranges::find_if(table, [&](const CommandSpec &spec) { return name == QLatin1StringView(spec.name); });
    return found == table.end() ? nullptr : &*found;
}

/// Every program's list of processes shows its arguments, and shells keep them: a secret there is a secret given away.
bool looksLikeSecret(const QString &argument)
{
    static const QRegularExpression names(
        u"^-{1,2}(secret|client-?secret|password|passphrase|pass|token|access-?token|key-?data)(=|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return names.match(argument).hasMatch();
}

} // namespace

QStringList Options::commands()
{
    QStringList names;
    for (const CommandSpec &spec : commandTable())
        names << QString::fromLatin1(spec.name);
    return names;
}

namespace {

using Reading = std::variant<CommandLine, UsageProblem>;

struct Reader {
    Q_DECLARE_TR_FUNCTIONS(Options)
public:
    const CommandSpec &spec;
    CommandLine line;

    std::optional<UsageProblem> option(QStringList &rest)
    {
        QString argument = rest.takeFirst().mid(2);
        QString value;
        const qsizetype equals = argument.indexOf(u'=');
        if (equals >= 0) {
            value = argument.mid(equals + 1);
            argument.truncate(equals);
        }
        const auto found = std::ranges::find_if(
            spec.options, [&](const OptionSpec &one) { return argument == QLatin1StringView(one.name); });
        if (found == spec.options.end())
            return UsageProblem{
                tr("%1 has no option --%2. See: azimuth-cli help %1").arg(QLatin1StringView(spec.name), argument)};
        if (!found->value && equals >= 0)
            return UsageProblem{tr("--%1 takes no value.").arg(argument)};
        if (found->value && equals < 0) {
            if (rest.isEmpty() || rest.first().startsWith("--"_L1))
                return UsageProblem{tr("--%1 needs a value (%2).").arg(argument, QLatin1StringView(found->value))};
            value = rest.takeFirst();
        }
        if (found->value && value.isEmpty())
            return UsageProblem{
                tr("--%1 was given an empty value (%2).").arg(argument, QLatin1StringView(found->value))};
        if (!found->repeats && line.has(argument))
            return UsageProblem{tr("--%1 was given twice.").arg(argument)};
        line.values[argument] << value;
        return std::nullopt;
    }
};

} // namespace

Reading Options::read(const QStringList &arguments)
{
    QStringList rest = arguments.mid(1);
    for (const QString &argument : std::as_const(rest)) {
        if (looksLikeSecret(argument))
            return UsageProblem{
                tr("Secrets are not taken from the command line: other users of this machine can read it in the list "
                   "of processes, and the shell keeps it in its history. Use --secret-stdin and type or pipe the "
                   "secret, or a saved connection with --profile.")};
    }
    if (rest.isEmpty())
        return UsageProblem{help({})};
    CommandLine line;
    line.command = rest.takeFirst();
    if (line.command == "--help"_L1 || line.command == "-h"_L1)
        line.command = u"help"_s;
    if (line.command == "--version"_L1)
        line.command = u"version"_s;
    const std::vector<CommandSpec> table = commandTable();
    const auto unknown = [](const QString &command) {
        return UsageProblem{tr("There is no command %1. The commands are: %2.").arg(command, commands().join(u", "_s))};
    };
    if (line.command == "help"_L1 || line.command == "version"_L1) {
        if (!rest.isEmpty() && !findCommand(table, rest.first()))
            return unknown(rest.first());
        line.positional = rest;
        return line;
    }
    const CommandSpec *spec = findCommand(table, line.command);
    if (!spec)
        return unknown(line.command);
    if (rest.contains("--help"_L1) || rest.contains("-h"_L1)) {
        line.positional = {line.command};
        line.command = u"help"_s;
        return line;
    }
    Reader reader{*spec, line};
    while (!rest.isEmpty()) {
        if (!rest.first().startsWith("--"_L1) || rest.first() == "--"_L1)
            return UsageProblem{tr("%1 does not know what to do with \"%2\". See: azimuth-cli help %1")
                                    .arg(line.command, rest.first())};
        if (auto problem = reader.option(rest))
            return *problem;
    }
    return reader.line;
}

QString Options::help(const QString &command)
{
    const std::vector<CommandSpec> table = commandTable();
    const CommandSpec *spec = findCommand(table, command);
    QString text;
    if (!spec) {
        text = tr("azimuth-cli collects and exports Microsoft Azure estates.") + u"\n\n"_s;
        for (const CommandSpec &one : table)
            text += u"  azimuth-cli %1  %2\n"_s.arg(QLatin1StringView(one.name), -8).arg(tr(one.help));
        return text + u"\n  azimuth-cli help COMMAND\n"_s;
    }
    text = u"azimuth-cli %1: %2\n\n"_s.arg(QLatin1StringView(spec->name), tr(spec->help));
    for (const OptionSpec &one : spec->options) {
        QString name = u"--"_s + QLatin1StringView(one.name);
        if (one.value)
            name += u' ' + QLatin1StringView(one.value);
        text += u"  %1  %2\n"_s.arg(name, -24).arg(tr(one.help));
    }
    return text;
}

} // namespace azimuth
