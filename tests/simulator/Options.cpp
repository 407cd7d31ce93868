// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"

#include "ArmAccess.h"
#include "Faults.h"

#include <QRegularExpression>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

bool readNumber(const QString &name, const QString &text, int most, int &number, QString &error)
{
    bool valid = false;
    number = text.toInt(&valid);
    if (valid && number >= 0 && number <= most)
        return true;
    error = u"%1 needs a whole number from 0 to %2, not '%3'."_s.arg(name).arg(most).arg(text);
    return false;
}

constexpr qint64 mostEntities = 20'000'000; // about 46 GB

/// "demo" or "generated:N[,seed=S]".
bool readEstate(const QString &text, Options &options, QString &error)
{
    static const QRegularExpression generated(u"^generated:([0-9]{1,8})(?:,seed=([0-9]{1,10}))?$"_s);
    if (text == u"demo"_s) {
        options.estate = text;
        return true;
    }
    const QRegularExpressionMatch match = generated.match(text);
    bool valid = match.hasMatch();
    options.estate = u"generated"_s;
    options.entities = match.captured(1).toLongLong();
    if (valid && match.hasCaptured(2))
        options.seed = match.captured(2).toUInt(&valid);
    if (valid && options.entities <= mostEntities)
        return true;
    error = u"--estate is demo or generated:N[,seed=S] with N up to %1, not '%2'."_s.arg(mostEntities).arg(text);
    return false;
}

bool take(Options &options, const QString &name, const QString &value, QString &error)
{
    int number = 0;
    if (name == u"--estate"_s) {
        return readEstate(value, options, error);
    } else if (name == u"--truth"_s) {
        options.truth = value;
    } else if (name == u"--port"_s) {
        if (!readNumber(name, value, 65532, number, error))
            return false;
        options.port = static_cast<quint16>(number);
    } else if (name == u"--latency"_s) {
        if (!readNumber(name, value, 600000, options.latency, error))
            return false;
    } else if (name == u"--throttle"_s) {
        if (value != u"azure"_s && value != u"off"_s) {
            error = u"--throttle is azure or off, not '%1'."_s.arg(value);
            return false;
        }
        options.throttle = value == u"azure"_s;
    } else if (name == u"--faults"_s) {
        options.faults += (options.faults.isEmpty() ? u""_s : u","_s) + value;
        return Faults().read(value, error);
    } else if (name == u"--grant"_s) {
        options.graphRoles = options.graphRoles.value_or(QStringList()) + value.split(u',', Qt::SkipEmptyParts);
    } else if (name == u"--role"_s) {
        options.armRoles += value.split(u',', Qt::SkipEmptyParts);
    } else {
        error = u"There is no option %1."_s.arg(name);
        return false;
    }
    return true;
}

} // namespace

std::optional<Options> readOptions(const QStringList &arguments, QString &error)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (!name.startsWith(u"--"_s)) {
            error = u"'%1' is no option."_s.arg(name);
            return std::nullopt;
        }
        if (name == u"--recording"_s) {
            while (i + 1 < arguments.size() && !arguments.at(i + 1).startsWith(u"--"_s))
                options.recordings += arguments.at(++i);
            continue;
        }
        QString value;
        if (const auto equals = name.indexOf(u'='); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (i + 1 < arguments.size()) {
            value = arguments.at(++i);
        } else {
            error = u"%1 needs a value."_s.arg(name);
            return std::nullopt;
        }
        if (!take(options, name, value, error))
            return std::nullopt;
    }
    if (options.estate.isEmpty() == options.recordings.isEmpty()) {
        error = u"Give either --estate or --recording FILE...."_s;
        return std::nullopt;
    }
    return options;
}

bool applyGrants(const Options &options, State &state, QString &error)
{
    if (!options.graphRoles && options.armRoles.isEmpty())
        return true;
    Grants &grants = state.grants;
    if (grants.everything) {
        // What is not restricted here stays open.
        grants.armRoles = {{u"/"_s, {u"*"_s}, {}, {u"*"_s}, {}}};
        grants.graphOpen = !options.graphRoles;
        grants.everything = false;
    }
    if (options.graphRoles)
        grants.graphRoles = *options.graphRoles;
    if (options.armRoles.isEmpty())
        return true;
    grants.armRoles.clear();
    for (const QString &text : options.armRoles) {
        const auto equals = text.indexOf(u'=');
        QString scope = equals < 0 ? QString() : text.left(equals);
        if (!scope.isEmpty() && !scope.startsWith(u'/'))
            scope.prepend(u"/subscriptions/"_s);
        const auto role = scope.isEmpty() ? std::nullopt : builtInRole(text.mid(equals + 1), scope);
        if (!role) {
            error = u"--role takes SCOPE=ROLE with a built-in role (Reader, Contributor, Owner, Security Reader, Key "
                    u"Vault Reader, "
                    "Storage Blob Data Reader) or an action, not '%1'."_s.arg(text);
            return false;
        }
        grants.armRoles.push_back(*role);
    }
    return true;
}

QString usageText()
{
    return u"azimuth-simulator --estate demo | --estate generated:N[,seed=S] | --recording FILE...\n"
           "                  [--truth FILE] [--port N] [--latency MS] [--throttle azure|off] [--faults SPEC]\n"
           "                  [--grant PERMISSION,...] [--role SCOPE=ROLE,...]"_s;
}

} // namespace simulator
