// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatusLine.h"

#include "Theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QSet>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// "about 1 min 20 s left"
QString timeLeft(double seconds)
{
    const long whole = std::max(1L, std::lround(seconds));
    if (whole < 60)
        return StatusLine::tr("about %1 s left").arg(whole);
    if (whole < 3600)
        return StatusLine::tr("about %1 min %2 s left").arg(whole / 60).arg(whole % 60);
    return StatusLine::tr("about %1 h %2 min left").arg(whole / 3600).arg(whole / 60 % 60);
}

struct Read {
    qsizetype steps = 0;
    qsizetype whole = 0; ///< Steps without a gap at any scope.
    qint64 gaps = 0;
};

Read readOf(const std::vector<CoverageRow> &coverage)
{
    QSet<QString> steps;
    QSet<QString> broken;
    Read read;
    for (const CoverageRow &row : coverage) {
        steps.insert(row.step);
        if (isOwnGap(row)) {
            broken.insert(row.step);
            ++read.gaps;
        }
    }
    read.steps = steps.size();
    read.whole = steps.size() - broken.size();
    return read;
}

/// Without placeholders: what was collected.
quint32 collectedIn(const Estate &estate)
{
    quint32 count = estate.entityCount();
    for (const TypeIndex type : estate.types())
        count -= estate.placeholderCount(type);
    return count;
}

} // namespace

StatusLine::StatusLine(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(u"statusLine"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(12);
    m_mark = addPart(u"mark"_s);
    m_what = addPart(u"what"_s);
    m_steps = addPart(u"steps"_s);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(104, 4);
    m_bar->setAccessibleName(tr("Progress of the collection"));
    row->addWidget(m_bar);
    m_left = addPart(u"left"_s);
    m_entities = addPart(u"entities"_s);
    m_relationships = addPart(u"relationships"_s);
    m_rate = addPart(u"rate"_s);
    m_gaps = new QToolButton(this);
    m_gaps->setObjectName(u"gaps"_s);
    m_gaps->setAutoRaise(true);
    m_gaps->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_gaps->setToolTip(tr("Shows what was not read, and why"));
    connect(m_gaps, &QToolButton::clicked, this, [this] { m_workbench.show(Page::Coverage); });
    row->addWidget(m_gaps);
    row->addStretch(1);
    m_workspace = addPart(u"workspace"_s);

    Backend &backend = workbench.backend();
    connect(&workbench, &Workbench::sceneChanged, this, &StatusLine::showScene);
    connect(&backend, &Backend::collectionProgressed, this, &StatusLine::showProgress);
    connect(&backend, &Backend::collectionEnded, this, &StatusLine::showScene);
    connect(&backend, &Backend::currentConnectionChanged, this, &StatusLine::showScene);
    connect(&workbench.theme(), &Theme::changed, this, &StatusLine::showScene);
    showScene();
}

QLabel *StatusLine::addPart(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    layout()->addWidget(label);
    return label;
}

void StatusLine::showMark(Mark mark)
{
    m_mark->show();
    m_mark->setPixmap(m_workbench.theme().stateMark(mark, 14, devicePixelRatioF()));
}

void StatusLine::showGaps(qint64 gaps)
{
    m_gaps->setVisible(gaps > 0);
    m_gaps->setText(tr("%n gaps", nullptr, static_cast<int>(gaps)));
    m_gaps->setIcon(m_workbench.theme().stateMark(Mark::Gap, 14, devicePixelRatioF()));
}

void StatusLine::showScene()
{
    const CollectionStatus status = m_workbench.backend().collectionStatus();
    if (status.isRunning())
        return showProgress(status);
    const Scene &scene = m_workbench.scene();
    for (QWidget *part : std::initializer_list<QWidget *>{m_bar, m_left, m_rate})
        part->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{m_steps, m_entities, m_relationships})
        part->setVisible(static_cast<bool>(scene));
    const QString path = m_workbench.backend().workspacePath();
    m_workspace->setText(path.isEmpty() ? QString() : tr("Workspace %1").arg(QFileInfo(path).fileName()));
    m_workspace->setToolTip(path);
    if (!scene) {
        m_mark->hide();
        m_what->setText(tr("Nothing collected yet"));
        return showGaps(0);
    }
    const QLocale locale;
    const Estate &estate = *scene.estate;
    const QString time = locale.toString(estate.origin().time.toLocalTime(), tr("d MMM yyyy, HH:mm"));
    m_what->setText(estate.origin().time.isValid() ? tr("Snapshot %1").arg(time) : tr("Not kept as a snapshot"));
    const Read read = readOf(estate.coverage());
    showMark(read.gaps == 0 ? Mark::Ready : Mark::Gap);
    m_steps->setText(tr("%1 of %2 steps read in full").arg(read.whole).arg(read.steps));
    m_entities->setText(tr("%Ln entities", nullptr, static_cast<int>(collectedIn(estate))));
    m_relationships->setText(tr("%Ln relationships", nullptr, static_cast<int>(estate.relationshipCount())));
    showGaps(read.gaps);
}

void StatusLine::showProgress(const CollectionStatus &status)
{
    if (!status.isRunning())
        return showScene();
    const QLocale locale;
    showMark(Mark::Running);
    for (QWidget *part : std::initializer_list<QWidget *>{m_bar, m_steps, m_entities, m_rate})
        part->show();
    m_relationships->hide();
    const auto steps = static_cast<int>(status.steps.size());
    switch (status.phase) {
    case CollectionStatus::Phase::SigningIn:
        m_what->setText(tr("Signing in"));
        break;
    case CollectionStatus::Phase::Sealing:
        m_what->setText(tr("Joining what was read"));
        break;
    default:
        m_what->setText(tr("Collecting"));
    }
    m_steps->setText(tr("%1 of %2 steps").arg(status.stepsDone).arg(steps));
    m_bar->setRange(0, std::max(1, steps));
    m_bar->setValue(status.stepsDone);
    m_left->setVisible(status.secondsLeft.has_value());
    if (status.secondsLeft)
        m_left->setText(timeLeft(*status.secondsLeft));
    m_entities->setText(tr("%Ln entities", nullptr, static_cast<int>(status.entities)));
    m_rate->setText(status.throttled > 0
                        ? tr("%1 requests/s, %2 throttled")
                              .arg(locale.toString(status.requestsPerSecond, 'f', 0), locale.toString(status.throttled))
                        : tr("%1 requests/s").arg(locale.toString(status.requestsPerSecond, 'f', 0)));
    showGaps(status.gaps);
}

} // namespace azimuth
