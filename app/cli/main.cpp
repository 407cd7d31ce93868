// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// azimuth-cli: the program without a window.
#include "CatalogFolders.h"
#include "CollectCommand.h"
#include "ExportCommand.h"
#include "FindingsCommand.h"
#include "Interrupt.h"
#include "Language.h"
#include "ModelCommand.h"
#include "NoCore.h"
#include "Options.h"
#include "ProfileCommand.h"
#include "Sentences.h"
#include "Terminal.h"
#include "VerifyCommand.h"

#include <QCoreApplication>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Programs of the same user cannot read this one's memory: it talks to no desktop portal that would have to.
void closeMemory()
{
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

std::shared_ptr<const Catalog> loadCatalog(const QStringList &folders = catalogFolders())
{
    std::vector<CatalogProblem> problems;
    auto catalog = std::make_shared<const Catalog>(Catalog::load(folders, problems));
    for (const CatalogProblem &problem : problems)
        complain(Sentences::of(problem));
    return catalog;
}

/// Runs a command that needs the event loop; Ctrl+C asks it to stop, a second one ends the program.
template <class Command, class... Inputs>
int runLoop(QCoreApplication &application, const CommandLine &line, const Inputs &...inputs)
{
    Command command(line, inputs...);
    QObject::connect(
        &command, &Command::done, &application, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::asked, &command, &Command::interrupt);
    QTimer::singleShot(0, &command, &Command::start);
    return application.exec();
}

int run(QCoreApplication &application)
{
    const auto read = Options::read(application.arguments());
    if (const auto *problem = std::get_if<UsageProblem>(&read)) {
        complain(problem->sentence);
        return ExitUsage;
    }
    const auto &line = std::get<CommandLine>(read);
    if (line.command == "version"_L1) {
        say(u"azimuth-cli " AZIMUTH_VERSION ""_s);
        return ExitComplete;
    }
    if (line.command == "help"_L1) {
        say(Options::help(line.positional.value(0)));
        return ExitComplete;
    }
    if (line.command == "export"_L1)
        return ExportCommand::run(line);
    if (line.command == "findings"_L1)
        return FindingsCommand::run(line, *loadCatalog());
    if (line.command == "model"_L1)
        return ModelCommand::run(line,
                                 *loadCatalog(line.has(u"shipped"_s) ? shippedCatalogFolders() : catalogFolders()));
    if (line.command == "verify"_L1)
        return runLoop<VerifyCommand>(application, line, loadCatalog());
    if (line.command == "profile"_L1)
        return runLoop<ProfileCommand>(application, line);
    return runLoop<CollectCommand>(application, line, loadCatalog());
}

} // namespace
} // namespace azimuth

int main(int argc, char **argv)
{
    azimuth::leaveNoCore();
    azimuth::closeMemory();
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"azimuth"_s);
    QCoreApplication::setApplicationName(u"azimuth"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AZIMUTH_VERSION));
    const azimuth::Language language;
    return azimuth::run(application);
}
