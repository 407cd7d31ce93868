// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page, in light and dark, of the demo tenant collected live: azimuth-screenshots FOLDER
#include "Program.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60000; // milliseconds for the demo's collection
constexpr int settle = 900; // for workers and transitions

bool collectDemo(Program &program)
{
    bool ended = false;
    QObject::connect(&program.session(), &Backend::collectionEnded, [&ended] { ended = true; });
    program.start({{}, true, {}, 0});
    return QTest::qWaitFor([&ended] { return ended; }, patience)
        && QTest::qWaitFor([&] { return program.workbench().scene() && !program.workbench().scene().live; }, patience);
}

QString keyOf(const Estate &estate, const QString &type, const QString &name)
{
    for (const EntityIndex entity : estate.entitiesOf(type))
        if (name.isEmpty() || estate.displayName(entity).contains(name))
            return estate.key(entity);
    return {};
}

void take(Program &program, const QString &path)
{
    QTest::qWait(settle);
    program.window().grab().save(path);
}

void takePages(Program &program, const QString &folder, const QString &suffix)
{
    Workbench &workbench = program.workbench();
    const Estate &estate = *workbench.estate();
    workbench.show(Page::Overview);
    take(program, folder + u"/overview-"_s + suffix);
    EntityQuery list;
    list.types = {u"azure_storage_account"_s};
    workbench.open(list);
    workbench.choose(keyOf(estate, u"azure_storage_account"_s, u"legacyerp"_s));
    take(program, folder + u"/table-"_s + suffix);
    workbench.showInGraph(keyOf(estate, u"azure_vm"_s, {}));
    take(program, folder + u"/graph-"_s + suffix);
    workbench.show(Page::Findings);
    take(program, folder + u"/findings-"_s + suffix);
    workbench.show(Page::Coverage);
    take(program, folder + u"/coverage-"_s + suffix);
    workbench.show(Page::Model);
    take(program, folder + u"/model-"_s + suffix);
    workbench.show(Page::Permissions);
    program.session().verifyPermissions();
    QTest::qWait(1500);
    take(program, folder + u"/permissions-"_s + suffix);
}

/// The dialog that an action opens, without the window.
void takeDialog(Program &program, const QString &action, const QString &path)
{
    program.actions().find(action)->trigger();
    QTest::qWait(settle);
    for (QDialog *dialog : program.window().findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        dialog->grab().save(path);
        dialog->close();
    }
}

void takeDialogs(Program &program, const QString &folder, const QString &suffix)
{
    takeDialog(program, u"connection.add"_s, folder + u"/connection-"_s + suffix);
    takeDialog(program, u"go.search"_s, folder + u"/search-"_s + suffix);
    takeDialog(program, u"edit.settings"_s, folder + u"/settings-"_s + suffix);
    takeDialog(program, u"help.shortcuts"_s, folder + u"/shortcuts-"_s + suffix);
}

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: azimuth-screenshots FOLDER\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    const QTemporaryDir own;
    Program program(own.filePath(u"window.ini"_s));
    program.theme().setReducedMotion(true);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        program.theme().choose(scheme == Scheme::Light ? SchemeChoice::Light : SchemeChoice::Dark);
        program.window().resize(1280, 720);
        if (scheme == Scheme::Light) {
            program.window().show();
            take(program, folder + u"/first-start-light-1280x720.png"_s);
            if (!collectDemo(program)) {
                std::fprintf(stderr, "The demo tenant was not collected.\n");
                return 1;
            }
        }
        for (const QSize size : {QSize(1280, 720), QSize(1600, 1000)}) {
            program.window().resize(size);
            const QString word = scheme == Scheme::Light ? u"light"_s : u"dark"_s;
            takePages(program, folder, u"%1-%2x%3.png"_s.arg(word).arg(size.width()).arg(size.height()));
            if (size.width() == 1280)
                takeDialogs(program, folder, word + u".png"_s);
        }
    }
    return 0;
}
