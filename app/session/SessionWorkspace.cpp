// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Session that opens workspaces, reads their snapshots, and keeps notes.
#include "Connections.h"
#include "Sentences.h"
#include "SessionParts.h"
#include "Workspace.h"

#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// A run that was cancelled says so in its coverage.
bool isPartial(Workspace &workspace, SnapshotId snapshot)
{
    const auto read = workspace.coverage(snapshot);
    const auto *rows = std::get_if<std::vector<CoverageRow>>(&read);
    return rows
        && std::ranges::any_of(*rows, [](const CoverageRow &row) { return row.reason.startsWith("cancelled"_L1); });
}

std::variant<std::vector<SnapshotLine>, StoreProblem> snapshotLines(Workspace &workspace)
{
    const auto read = workspace.snapshots();
    if (const auto *fault = std::get_if<StoreProblem>(&read))
        return *fault;
    std::vector<SnapshotLine> lines;
    for (const SnapshotSummary &summary : std::get<std::vector<SnapshotSummary>>(read))
        if (summary.sealed.isValid())
            lines.push_back({summary.id, summary.sealed, summary.counts.entities, summary.counts.relationships,
                             isPartial(workspace, summary.id)});
    return lines;
}

/// Only its own schema keeps a workspace that may not be written from being read.
Workspace::Opened openForUse(const QString &path)
{
    auto opened = Workspace::open(path, Workspace::Mode::ReadWrite);
    const auto *fault = std::get_if<StoreProblem>(&opened);
    return fault && fault->kind == StoreProblem::Kind::CannotWrite ? Workspace::open(path, Workspace::Mode::ReadOnly)
                                                                   : std::move(opened);
}

bool isSameNote(const Annotation &one, const Annotation &other)
{
    return one.kind == other.kind && one.entityKey == other.entityKey && one.name == other.name;
}

} // namespace

QString Session::workspaceOf(const QString &id)
{
    return workspacesFolder() + u'/' + id + u".azimuth"_s;
}

/// Everything of the open workspace, at a snapshot or the newest. On the store thread.
Session::Shown Session::read(StoreThread::Place &place, std::optional<qint64> snapshot)
{
    Shown shown;
    if (!place.workspace)
        return shown;
    shown.path = place.workspace->path();
    auto lines = snapshotLines(*place.workspace);
    if (const auto *fault = std::get_if<StoreProblem>(&lines)) {
        shown.problem = *fault;
        return shown;
    }
    shown.lines = std::get<std::vector<SnapshotLine>>(std::move(lines));
    auto notes = place.workspace->annotations();
    if (auto *known = std::get_if<std::vector<Annotation>>(&notes))
        shown.annotations = std::move(*known);
    if (shown.lines.empty())
        return shown;
    auto loaded = place.workspace->loadEstate(snapshot);
    if (const auto *fault = std::get_if<StoreProblem>(&loaded)) {
        shown.problem = *fault;
        return shown;
    }
    shown.scene = sceneOf(std::get<EstatePtr>(std::move(loaded)));
    shown.snapshot = shown.scene.estate->origin().snapshot;
    return shown;
}

/// Opens the workspace at `path`, or closes what is open where there is none; `mustExist`: keeps it then, and says so.
void Session::show(const QString &path, bool mustExist)
{
    const int number = ++m_showing;
    m_store.run(
        [path, mustExist](StoreThread::Place &place) {
            if (!mustExist) {
                place.workspace.reset();
                if (path.isEmpty() || !QFileInfo::exists(path))
                    return Shown();
            }
            auto opened = openForUse(path);
            if (const auto *fault = std::get_if<StoreProblem>(&opened)) {
                Shown nothing;
                nothing.problem = *fault;
                return nothing;
            }
            place.workspace = std::get<std::unique_ptr<Workspace>>(std::move(opened));
            return read(place, {});
        },
        [this, number, mustExist](Shown what) {
            if (number != m_showing)
                return;
            if (mustExist && what.path.isEmpty() && what.problem) {
                emit problem(Sentences::of(*what.problem));
                return;
            }
            if (mustExist && !m_current.isEmpty()) {
                m_current.clear();
                emit currentConnectionChanged();
            }
            shown(std::move(what));
        });
}

void Session::shown(Shown what)
{
    m_path = what.path;
    m_snapshots = std::move(what.lines);
    m_annotations = std::move(what.annotations);
    publish(what.scene, what.snapshot);
    emit snapshotsChanged();
    emit annotationsChanged();
    if (what.problem)
        emit problem(Sentences::of(*what.problem));
}

void Session::publish(const Scene &scene, qint64 snapshot)
{
    Scene old = std::exchange(m_scene, scene);
    m_snapshot = snapshot;
    emit sceneChanged(m_scene);
    // Half a gigabyte takes its time to free: not here, once the views have let go of it.
    m_store.run(
        [old = std::move(old)](StoreThread::Place &) mutable {
            old = {};
            return true;
        },
        [](bool) {});
}

void Session::openWorkspace(const QString &path)
{
    const QString wanted = QFileInfo(path).absoluteFilePath();
    for (const ConnectionFields &fields : m_connections)
        if (wanted == workspaceOf(fields.id))
            return useConnection(fields.id);
    show(wanted, true);
}

void Session::openSnapshot(qint64 id)
{
    const int number = ++m_showing;
    m_store.run([id](StoreThread::Place &place) { return read(place, id); },
                [this, number](const Shown &what) {
                    if (number != m_showing)
                        return;
                    if (what.problem || !what.scene) {
                        emit problem(what.problem ? Sentences::of(*what.problem)
                                                  : tr("There is no such snapshot in this workspace."));
                        return;
                    }
                    publish(what.scene, what.snapshot);
                });
}

void Session::rawJson(const QString &entityKey, QObject *context, std::function<void(const QByteArray &)> answer)
{
    m_store.run(
        [entityKey, path = m_path, snapshot = m_snapshot](StoreThread::Place &place) {
            if (snapshot == 0 || !place.workspace || place.workspace->path() != path)
                return QByteArray(); // not sealed yet
            auto read = place.workspace->rawJson(entityKey, snapshot);
            const auto *json = std::get_if<QByteArray>(&read);
            return json ? *json : QByteArray();
        },
        [guard = QPointer(context), answer = std::move(answer)](const QByteArray &json) {
            if (guard)
                answer(json);
        });
}

void Session::setAnnotation(const Annotation &annotation)
{
    Annotation note = annotation;
    note.entityKey = foldedKey(note.entityKey);
    note.changed = QDateTime::currentDateTimeUtc();
    if (m_path.isEmpty())
        return later(
            [this] { emit problem(tr("Nothing is open that could keep this. Collect or open a workspace first.")); });
    const auto same = std::ranges::find_if(m_annotations, [&](const Annotation &one) { return isSameNote(one, note); });
    if (same == m_annotations.end())
        m_annotations.push_back(note);
    else
        *same = note;
    emit annotationsChanged();
    writeAnnotation([note](Workspace &workspace) { return workspace.setAnnotation(note); });
}

void Session::removeAnnotation(AnnotationKind kind, const QString &entityKey, const QString &name)
{
    Annotation note;
    note.kind = kind;
    note.entityKey = foldedKey(entityKey);
    note.name = name;
    if (std::erase_if(m_annotations, [&](const Annotation &one) { return isSameNote(one, note); }) == 0)
        return;
    emit annotationsChanged();
    writeAnnotation(
        [note](Workspace &workspace) { return workspace.removeAnnotation(note.kind, note.entityKey, note.name); });
}

/// What cannot be written because a snapshot is being sealed is written after it; what else fails is said and undone.
void Session::writeAnnotation(std::function<std::optional<StoreProblem>(Workspace &)> write)
{
    struct Written {
        std::optional<StoreProblem> problem;
        std::vector<Annotation> all; ///< As they are, where there was a problem.
    };
    m_store.run(
        [write, path = m_path](StoreThread::Place &place) {
            Written written;
            if (!place.workspace || place.workspace->path() != path)
                return written;
            written.problem = write(*place.workspace);
            if (!written.problem)
                return written;
            auto notes = place.workspace->annotations();
            if (auto *known = std::get_if<std::vector<Annotation>>(&notes))
                written.all = std::move(*known);
            return written;
        },
        [this, write, path = m_path](const Written &written) {
            if (!written.problem || path != m_path)
                return;
            if (written.problem->kind == StoreProblem::Kind::Locked && m_run) {
                m_unwritten.push_back([this, write] { writeAnnotation(write); });
                return;
            }
            m_annotations = written.all;
            emit annotationsChanged();
            emit problem(Sentences::of(*written.problem));
        });
}

} // namespace azimuth
