// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityActions.h"

#include "Actions.h"
#include "Backend.h"
#include "EntityTexts.h"
#include "Rows.h"
#include "WorkThread.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

void enable(QAction *action, bool on, const QString &whyNot = {})
{
    action->setEnabled(on);
    action->setToolTip(on ? action->text().remove(u'&') : whyNot);
    action->setStatusTip(on ? QString() : whyNot);
}

void copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

QString cloudOf(const Backend &backend)
{
    const QString current = backend.currentConnection();
    for (const ConnectionFields &one : backend.connections())
        if (one.id == current)
            return one.cloud;
    return {};
}

/// The request of the listing that brought the type; on a worker.
QString evidenceRequest(const Containment &places, EntityIndex entity, const StepTable &steps)
{
    noteWork(Work::Query);
    for (const EvidenceRow &row : evidenceOf(places, entity, steps))
        if (!row.row.evidence.request.isEmpty())
            return row.row.evidence.request;
    return {};
}

} // namespace

StepTable stepTable(const Estate &estate, const Backend &backend)
{
    StepTable steps;
    for (const CoverageRow &row : estate.coverage()) {
        if (steps.contains(row.step))
            continue;
        const StepInfo info = backend.stepInfo(row.step);
        steps.insert(row.step, {info.title, info.service, info.types, info.parentType});
    }
    return steps;
}

EntityActions::EntityActions(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    make();
    connectAll();
    connect(&workbench, &Workbench::entityChanged, this, &EntityActions::refresh);
    connect(&workbench, &Workbench::sceneChanged, this, &EntityActions::refresh);
    connect(&workbench.backend(), &Backend::annotationsChanged, this, &EntityActions::refreshMarks);
    connect(&workbench.backend(), &Backend::currentConnectionChanged, this, &EntityActions::refreshPortal);
    refresh();
}

void EntityActions::make()
{
    Actions &actions = m_workbench.actions();
    openPortal = actions.add(u"entity.openPortal"_s, tr("Open in the Azure portal"), Menu::Entity, {}, u"external"_s);
    showInGraph = actions.add(u"entity.showInGraph"_s, tr("Show in graph"), Menu::Entity,
                              QKeySequence(Qt::CTRL | Qt::Key_G), u"graph"_s);
    listNeighbours =
        actions.add(u"entity.listNeighbours"_s, tr("List everything connected"), Menu::Entity, {}, u"table"_s);
    copyId = actions.add(u"entity.copyId"_s, tr("Copy ID"), Menu::Entity,
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), u"copy"_s);
    copyName = actions.add(u"entity.copyName"_s, tr("Copy name"), Menu::Entity);
    copyAz = actions.add(u"entity.copyAz"_s, tr("Copy Azure CLI command"), Menu::Entity);
    copyUrl = actions.add(u"entity.copyUrl"_s, tr("Copy API request URL"), Menu::Entity);
    copyResourceGraph = actions.add(u"entity.copyResourceGraph"_s, tr("Copy Resource Graph query"), Menu::Entity);
    owned = actions.add(u"entity.owned"_s, tr("Mark as owned"), Menu::Entity);
    highValue = actions.add(u"entity.highValue"_s, tr("Mark as high value"), Menu::Entity);
    addNote = actions.add(u"entity.addNote"_s, tr("Add a note"), Menu::Entity, {}, u"note"_s);
    addTag = actions.add(u"entity.addTag"_s, tr("Add a tag"), Menu::Entity, {}, u"tag"_s);
    owned->setCheckable(true);
    highValue->setCheckable(true);
}

void EntityActions::connectAll()
{
    const auto key = [this] { return m_workbench.entityKey(); };
    const auto type = [this] {
        const auto entity = m_workbench.entity();
        return entity ? m_workbench.estate()->type(*entity) : QString();
    };
    connect(openPortal, &QAction::triggered, this, [this] {
        if (const QUrl page = portalPage(); page.isValid())
            QDesktopServices::openUrl(page);
    });
    connect(showInGraph, &QAction::triggered, this, [this, key] { m_workbench.showInGraph(key()); });
    connect(listNeighbours, &QAction::triggered, this, &EntityActions::listAll);
    connect(copyId, &QAction::triggered, this, [key] { copy(key()); });
    connect(copyName, &QAction::triggered, this, [this] {
        if (const auto entity = m_workbench.entity())
            copy(m_workbench.estate()->displayName(*entity));
    });
    connect(copyAz, &QAction::triggered, this, [key, type] { copy(azCommand(key(), type())); });
    connect(copyUrl, &QAction::triggered, this, &EntityActions::copyRequestUrl);
    connect(copyResourceGraph, &QAction::triggered, this, [key] { copy(resourceGraphQuery(key())); });
    connect(owned, &QAction::triggered, this, [this](bool on) { mark(AnnotationKind::Owned, on); });
    connect(highValue, &QAction::triggered, this, [this](bool on) { mark(AnnotationKind::HighValue, on); });
    connect(addNote, &QAction::triggered, this, &EntityActions::noteWanted);
    connect(addTag, &QAction::triggered, this, &EntityActions::tagWanted);
}

QList<QAction *> EntityActions::menu() const
{
    return {openPortal, showInGraph,       listNeighbours, nullptr, copyId,    copyName, copyAz,
            copyUrl,    copyResourceGraph, nullptr,        owned,   highValue, addNote,  addTag};
}

void EntityActions::refresh()
{
    const QString &key = m_workbench.entityKey();
    const auto entity = m_workbench.entity();
    const QString nothing = tr("Nothing is selected.");
    const QString absent = key.isEmpty() ? nothing : tr("The estate that is shown does not have it.");
    for (QAction *action : {copyId, owned, highValue, addNote, addTag})
        enable(action, !key.isEmpty(), nothing);
    for (QAction *action : {showInGraph, copyName})
        enable(action, entity.has_value(), absent);
    const Estate *estate = m_workbench.estate().get();
    const bool isConnected =
        entity && (!estate->relationshipsFrom(*entity).empty() || !estate->relationshipsTo(*entity).empty());
    enable(listNeighbours, isConnected, entity ? tr("It has no relationships.") : absent);
    refreshCopies(entity ? estate->type(*entity) : QString());
    refreshPortal();
    refreshMarks();
}

void EntityActions::refreshCopies(const QString &type)
{
    const QString &key = m_workbench.entityKey();
    enable(copyAz, !azCommand(key, type).isEmpty(), tr("The Azure CLI has no command for it."));
    enable(copyUrl, !requestUrl(key, type, {}).isEmpty(), tr("No API answers for it alone."));
    enable(copyResourceGraph, !resourceGraphQuery(key).isEmpty(), tr("Azure Resource Graph has resources only."));
}

void EntityActions::refreshPortal()
{
    const auto entity = m_workbench.entity();
    const bool hasLink = entity && m_workbench.estate()->property(*entity, u"webLink").hasValue();
    enable(openPortal, portalPage().isValid(),
           hasLink ? tr("Its link does not lead to the portal of this cloud.") : tr("It has no page in the portal."));
}

void EntityActions::refreshMarks()
{
    const QString key = foldedKey(m_workbench.entityKey());
    bool isOwned = false;
    bool isHighValue = false;
    if (!key.isEmpty()) {
        for (const Annotation &one : m_workbench.backend().annotations()) {
            if (one.entityKey != key)
                continue;
            isOwned = isOwned || one.kind == AnnotationKind::Owned;
            isHighValue = isHighValue || one.kind == AnnotationKind::HighValue;
        }
    }
    owned->setChecked(isOwned);
    highValue->setChecked(isHighValue);
}

QUrl EntityActions::portalPage() const
{
    const auto entity = m_workbench.entity();
    if (!entity)
        return {};
    const QString link = m_workbench.estate()->property(*entity, u"webLink").toString();
    const QUrl url(link, QUrl::TolerantMode);
    return isPortalPage(url, cloudOf(m_workbench.backend())) ? url : QUrl();
}

void EntityActions::copyRequestUrl()
{
    const auto entity = m_workbench.entity();
    if (!entity || !m_workbench.scene().containment)
        return;
    const QString key = m_workbench.entityKey();
    const QString type = m_workbench.estate()->type(*entity);
    m_askUrl([places = m_workbench.scene().containment, at = *entity,
              steps = stepTable(*m_workbench.estate(),
                                m_workbench.backend())] { return evidenceRequest(*places, at, steps); },
             [key, type](const QString &evidence) { copy(requestUrl(key, type, evidence)); });
}

void EntityActions::listAll()
{
    const auto entity = m_workbench.entity();
    if (!entity)
        return;
    m_askNeighbours(
        [estate = m_workbench.estate(), at = *entity] {
            noteWork(Work::Query);
            return relationshipTree(estate, at).allKeys();
        },
        [this](const QStringList &keys) {
            EntityQuery list;
            list.keys = keys;
            m_workbench.open(list);
        });
}

void EntityActions::mark(AnnotationKind kind, bool on)
{
    const QString &key = m_workbench.entityKey();
    if (on)
        m_workbench.backend().setAnnotation({kind, key, {}, {}, {}});
    else
        m_workbench.backend().removeAnnotation(kind, key, {});
    refreshMarks(); // a backend that refuses leaves it as it was
}

} // namespace azimuth
