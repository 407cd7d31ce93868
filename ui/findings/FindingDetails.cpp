// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingDetails.h"

#include "FindingFields.h"
#include "FindingModel.h"
#include "Findings.h"
#include "PlainText.h"
#include "Theme.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int headMark = 16;

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(0);
    return label;
}

/// Line ends stay, what steers the writing direction shows.
QString plainLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = plainText(line);
    return lines.join(u'\n');
}

/// Ids have no blanks: they break behind slashes, dots and hyphens.
QString breakable(const QString &text)
{
    QString out;
    for (const QChar c : plainLines(text)) {
        out += c;
        if (c == u'/' || c == u'.' || c == u'-' || c == u'_')
            out += QChar(0x200B);
    }
    return out;
}

/// A finding's link opens in a browser: only what is a web page.
QUrl webPage(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.scheme() == "https"_L1 ? url : QUrl();
}

} // namespace

FindingDetails::FindingDetails(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_body(new QWidget(this))
    , m_nothing(wrapped(this))
    , m_mark(new QLabel(this))
    , m_kind(new QLabel(this))
    , m_title(wrapped(this))
    , m_place(wrapped(this))
    , m_evidenceCaption(new QLabel(tr("Evidence"), this))
    , m_resource(new QPushButton(this))
    , m_openPortal(new QPushButton(tr("Open in portal"), this))
    , m_graph(new QPushButton(tr("Show in graph"), this))
    , m_copyButton(new QPushButton(tr("Copy"), this))
    , m_evidencePlace(new QVBoxLayout)
{
    setAccessibleName(tr("Details of the finding"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_nothing->setText(tr("Select a finding to see why it matters and what proves it."));
    m_nothing->setProperty("secondary", true);
    m_kind->setTextFormat(Qt::PlainText);
    m_place->setProperty("secondary", true);
    m_resource->setProperty("link", true);
    m_resource->setAccessibleName(tr("Resource"));
    m_resource->setCursor(Qt::PointingHandCursor);
    m_copyButton->setAccessibleName(tr("Copy the finding"));
    auto *kind = new QHBoxLayout;
    kind->setSpacing(8);
    kind->addWidget(m_mark);
    kind->addWidget(m_kind, 1);
    auto *resource = new QHBoxLayout;
    resource->addWidget(m_resource);
    resource->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_graph, m_openPortal, m_copyButton})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_nothing);
    column->addLayout(kind);
    column->addWidget(m_title);
    column->addLayout(resource);
    column->addWidget(m_place);
    column->addLayout(buttons);
    m_why = section(*column, tr("Why it matters"), m_whyCaption);
    m_fix = section(*column, tr("Fix"), m_fixCaption);
    column->addSpacing(8);
    column->addWidget(m_evidenceCaption);
    column->addLayout(m_evidencePlace);
    column->addStretch(1);
    setWidget(m_body);
    connect(m_resource, &QPushButton::clicked, this, &FindingDetails::resourceWanted);
    connect(m_graph, &QPushButton::clicked, this, &FindingDetails::graphWanted);
    connect(m_copyButton, &QPushButton::clicked, this, &FindingDetails::copyWanted);
    connect(m_openPortal, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_portal); });
    connect(&theme, &Theme::changed, this, &FindingDetails::applyTheme);
    show(nullptr, nullptr);
}

QLabel *FindingDetails::section(QVBoxLayout &column, const QString &title, QLabel *&caption)
{
    caption = new QLabel(title, m_body);
    auto *text = wrapped(m_body);
    column.addSpacing(8);
    column.addWidget(caption);
    column.addWidget(text);
    return text;
}

void FindingDetails::applyTheme()
{
    const qreal ratio = devicePixelRatioF();
    m_mark->setPixmap(m_theme.severityMark(m_severity, headMark, ratio));
    m_title->setFont(m_theme.font(TextStyle::Title));
    m_kind->setFont(m_theme.font(TextStyle::Small));
    for (QLabel *caption : {m_whyCaption, m_fixCaption, m_evidenceCaption})
        caption->setFont(m_theme.font(TextStyle::Caption));
    m_resource->setIcon(m_theme.typeIcon(m_catalog.find(m_type)));
    for (QLabel *label : m_evidence ? m_evidence->findChildren<QLabel *>() : QList<QLabel *>())
        label->setFont(m_theme.font(TextStyle::Fixed));
}

void FindingDetails::show(const FindingTable *table, const Finding *finding)
{
    const bool any = table && finding;
    m_nothing->setVisible(!any);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_mark, m_kind, m_title, m_resource, m_place, m_openPortal, m_graph,
                                          m_copyButton, m_why, m_whyCaption, m_fix, m_fixCaption, m_evidenceCaption})
        part->setVisible(any);
    delete std::exchange(m_evidence, nullptr);
    m_copy.clear();
    if (any)
        compose(*table, *finding);
    applyTheme();
}

void FindingDetails::compose(const FindingTable &table, const Finding &finding)
{
    const Estate &estate = *table.estate;
    m_severity = finding.severity;
    m_catalog = estate.catalog();
    const auto entity = finding.entityKey.isEmpty() ? std::nullopt : estate.find(finding.entityKey);
    m_type = entity ? estate.type(*entity) : QString();
    QStringList kinds{severityName(finding.severity), finding.category, finding.source};
    kinds.removeAll(QString());
    m_kind->setText(plainText(kinds.join(u" · "_s)));
    m_title->setText(plainLines(finding.title));
    const QString resource = resourceNameOf(estate, finding);
    m_resource->setVisible(!resource.isEmpty());
    m_resource->setEnabled(entity.has_value());
    m_resource->setText(plainText(resource).replace(u'&', u"&&"_s));
    m_resource->setToolTip(QString());
    m_resource->setAccessibleName(tr("Choose %1").arg(plainText(resource)));
    m_graph->setVisible(entity.has_value());
    QStringList place;
    if (const QString group = finding.entityKey.section(u'/', 3, 3);
        group.compare("resourceGroups"_L1, Qt::CaseInsensitive) == 0)
        place << finding.entityKey.section(u'/', 4, 4);
    place << subscriptionNameOf(estate, finding);
    place.removeAll(QString());
    m_place->setText(resource.isEmpty()    ? tr("The source names no resource.")
                         : place.isEmpty() ? plainText(finding.entityKey)
                                           : tr("in %1").arg(plainText(place.join(u", "_s))));
    const QString why = reasonOf(estate, finding);
    m_why->setText(plainLines(why));
    m_why->setVisible(!why.isEmpty());
    m_whyCaption->setVisible(!why.isEmpty());
    const bool says = !finding.remedy.isEmpty() && finding.remedy != finding.title;
    m_fix->setText(says ? plainLines(finding.remedy) : tr("%1 says no more than the title.").arg(finding.source));
    const auto evidence = estate.find(finding.evidenceKey);
    m_portal = evidence ? webPage(estate.property(*evidence, "webLink").toString()) : QUrl();
    m_openPortal->setVisible(m_portal.isValid());
    m_copy =
        QStringList{severityName(finding.severity) + u": "_s + finding.title, finding.entityKey, why, finding.remedy}
            .join(u'\n');
    showEvidence(estate, finding);
}

void FindingDetails::showEvidence(const Estate &estate, const Finding &finding)
{
    m_evidence = new QFrame(m_body);
    m_evidence->setProperty("card", true);
    m_evidence->setAccessibleName(tr("Evidence"));
    auto *grid = new QGridLayout(m_evidence);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        auto *left = wrapped(m_evidence);
        left->setText(breakable(name));
        left->setProperty("secondary", true);
        auto *right = wrapped(m_evidence);
        right->setText(breakable(value));
        right->setAccessibleName(plainText(name));
        grid->addWidget(left, row, 0, Qt::AlignTop);
        grid->addWidget(right, row++, 1, Qt::AlignTop);
    };
    add(tr("state"), finding.state);
    add(tr("first seen"), firstSeenWords(finding));
    if (!finding.recommendationKey.isEmpty())
        add(tr("also"), tr("A recommendation of Azure Advisor says the same; it is not listed again."));
    if (const auto entity = estate.find(finding.evidenceKey)) {
        static const QStringList told{u"displayName"_s,
                                      u"name"_s,
                                      u"webLink"_s,
                                      u"recommendation"_s,
                                      u"open"_s,
                                      u"shortDescriptionProblem"_s,
                                      u"shortDescriptionSolution"_s,
                                      u"metadata.description"_s,
                                      u"metadata.remediationDescription"_s,
                                      u"category"_s,
                                      u"summary"_s,
                                      u"createdOn"_s,
                                      u"firstEvaluatedOn"_s,
                                      u"id"_s,
                                      u"type"_s,
                                      u"internal"_s,
                                      u"severity"_s,
                                      u"numericSeverity"_s,
                                      u"metadata.severity"_s,
                                      u"impact"_s,
                                      u"state"_s,
                                      u"statusCode"_s};
        static const QStringList times{u"updatedOn"_s, u"statusChangedOn"_s, u"postponedUntil"_s};
        for (const Property &property : estate.properties(*entity)) {
            const QString name = QString::fromUtf8(property.name.data(), qsizetype(property.name.size()));
            if (!told.contains(name))
                add(name,
                    times.contains(name) && property.value.kind() == PropertyValue::Kind::Int
                        ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(property.value.toInt()),
                                             QLocale::ShortFormat)
                        : property.value.toString());
        }
    }
    m_evidencePlace->addWidget(m_evidence);
}

} // namespace azimuth
