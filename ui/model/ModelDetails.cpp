// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelDetails.h"

#include "LinkButton.h"
#include "ModelWords.h"
#include "PlainText.h"

#include <QDate>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr std::size_t mostRequests = 4; // until more are asked for: some types come by two dozen
constexpr int longestLink = 600;

/// Addresses have no blanks: they break behind slashes, dots and ampersands.
QString breakable(const QString &text)
{
    QString out;
    for (const QChar c : plainText(text)) {
        out += c;
        if (u"/.&?}"_s.contains(c))
            out += QChar(0x200B);
    }
    return out;
}

/// Of a day as the catalog writes it: "2025-09-19".
QString dateWords(const QString &day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, ModelDetails::tr("d MMM yyyy")) : plainText(day);
}

} // namespace

ModelDetails::ModelDetails(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(u"modelDetails"_s);
    setAccessibleName(tr("Details of the type"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &Theme::changed, this, &ModelDetails::rebuild);
    rebuild();
}

void ModelDetails::show(const ModelFiguresPtr &figures, const QString &type)
{
    if (m_figures == figures && m_type == type)
        return;
    const bool isSame = m_type == type;
    m_figures = figures;
    m_type = type;
    if (!isSame)
        m_allRequests = false;
    rebuild();
}

void ModelDetails::takeFocus()
{
    for (QWidget *widget : m_body->findChildren<QWidget *>())
        if (widget->focusPolicy() == Qt::StrongFocus && widget->isEnabled() && widget->isVisibleTo(m_body))
            return widget->setFocus(Qt::TabFocusReason);
}

/// All of it anew: it is short, and seldom. A live collection keeps place and focus.
void ModelDetails::rebuild()
{
    const int scrolled = verticalScrollBar()->value();
    const QWidget *before = m_body && m_body->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString focused = before && before->hasFocus() ? before->accessibleName() : QString();
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(6);
    const auto at = m_figures && !m_type.isEmpty() ? m_figures->find(typeNameOf(m_type)) : std::nullopt;
    m_body = body;
    if (at) {
        const ModelTypeFigure &type = m_figures->types[*at];
        addHead(*column, type);
        addCount(*column, type);
        addRelationships(*column, true);
        addRelationships(*column, false);
        addRequests(*column, type);
    } else {
        addText(*column, tr("Choose a type to see what is asked for it and what it is related to."), TextStyle::Body);
    }
    column->addStretch(1);
    setWidget(body); // deletes the one before
    body->show();
    if (focused.isEmpty()) {
        verticalScrollBar()->setValue(0);
        return;
    }
    for (QWidget *widget : body->findChildren<QWidget *>())
        if (widget->focusPolicy() == Qt::StrongFocus && widget->accessibleName() == focused) {
            widget->setFocus();
            break;
        }
    verticalScrollBar()->setValue(scrolled);
}

QLabel *ModelDetails::addText(QVBoxLayout &column, const QString &text, TextStyle style, bool secondary)
{
    auto *label = new QLabel(text, m_body);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(0);
    label->setFont(m_theme.font(style));
    label->setProperty("secondary", secondary);
    column.addWidget(label);
    return label;
}

void ModelDetails::addCaption(QVBoxLayout &column, const QString &text)
{
    column.addSpacing(8);
    addText(column, text, TextStyle::Caption, false);
}

void ModelDetails::addHead(QVBoxLayout &column, const ModelTypeFigure &type)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *icon = new QLabel(m_body);
    icon->setPixmap(m_theme.typePixmap(type.facts.label.isEmpty() ? nullptr : &type.facts, 20, devicePixelRatioF()));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    addText(*texts, ModelWords::label(type), TextStyle::Title, false);
    addText(*texts, ModelWords::service(type), TextStyle::Small);
    row->addLayout(texts, 1);
    column.addLayout(row);
    if (!type.facts.name.isEmpty() && type.facts.name != anyType)
        addText(column, breakable(type.facts.name).replace(u'_', u"_\u200B"_s), TextStyle::Fixed);
    if (!type.facts.classes.isEmpty())
        addText(column, tr("Classes: %1").arg(plainText(type.facts.classes.join(u", "_s))), TextStyle::Body, false);
    if (type.facts.name == anyType)
        addText(column, tr("Stands for entities of whatever type: the snapshot tells which they are."),
                TextStyle::Body);
    else if (!type.isKnown)
        addText(column, tr("The catalog has no row for this type: its entities are shown as the API gave them."),
                TextStyle::Body);
    else if (type.placeholderOnly)
        addText(column, tr("Nothing lists this type: it is only ever what a relationship leads to."), TextStyle::Body);
}

void ModelDetails::addCount(QVBoxLayout &column, const ModelTypeFigure &type)
{
    if (!m_figures->hasCounts || type.facts.name == anyType)
        return;
    QString text = tr("%Ln entities", nullptr, static_cast<int>(type.entities));
    if (type.placeholders > 0 && type.placeholders < type.entities)
        text = tr("%1, of them %2 not collected").arg(text, QLocale().toString(type.placeholders));
    else if (type.placeholders > 0)
        text = tr("%1, not collected").arg(text);
    auto *row = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    addText(*texts, text, TextStyle::Body, false);
    row->addLayout(texts, 1);
    auto *list = new QPushButton(tr("Show in table"), m_body);
    list->setAccessibleName(tr("Show %1 in the table").arg(ModelWords::label(type)));
    list->setObjectName(u"modelListType"_s);
    list->setEnabled(type.entities > 0 && !type.facts.name.isEmpty());
    connect(list, &QPushButton::clicked, this, [this, name = type.facts.name] { emit listWanted(name); });
    row->addWidget(list, 0, Qt::AlignTop);
    column.addSpacing(2);
    column.addLayout(row);
}

void ModelDetails::addRequests(QVBoxLayout &column, const ModelTypeFigure &type)
{
    if (type.requests.empty())
        return;
    addCaption(column, tr("Requests"));
    const std::size_t all = type.requests.size();
    const std::size_t shown = m_allRequests || all <= mostRequests + 1 ? all : mostRequests;
    for (std::size_t at = 0; at < shown; ++at)
        addRequest(column, type.requests[at]);
    if (shown == all)
        return;
    auto *more =
        new LinkButton(m_theme, tr("Show all %Ln requests", nullptr, static_cast<int>(all)), longestLink, m_body);
    connect(more, &LinkButton::clicked, this, [this] {
        m_allRequests = true;
        QMetaObject::invokeMethod(this, &ModelDetails::rebuild, Qt::QueuedConnection); // it lives in the body
    });
    column.addWidget(more, 0, Qt::AlignLeft);
}

void ModelDetails::addRequest(QVBoxLayout &column, const ModelRequest &request)
{
    addText(column, plainText(request.label), TextStyle::Body, false);
    addText(column, breakable(request.request), TextStyle::Fixed);
    if (!request.kql.isEmpty()) {
        addText(column, tr("Posts this query to Azure Resource Graph:"), TextStyle::Small);
        addText(column, breakable(request.kql.simplified()), TextStyle::Fixed);
    }
    QStringList lines;
    if (!request.retired.isEmpty())
        lines << tr("The service is retired as of %1").arg(dateWords(request.retired));
    if (!request.bringsEntities)
        lines << tr("Tells more of entities that other requests bring");
    if (!request.parentType.isEmpty()) {
        const auto parent = m_figures->find(request.parentType);
        lines << (request.kql.isEmpty() ? tr("Asked for each: %1") : tr("Asked for many at once: %1"))
                     .arg(parent ? ModelWords::label(m_figures->types[*parent]) : plainText(request.parentType));
    }
    const QString needs = breakable(request.needs.join(tr(" or ")));
    if (!needs.isEmpty())
        lines << (request.isGraph ? tr("Microsoft Graph permission: %1") : tr("Azure action: %1")).arg(needs);
    if (!lines.isEmpty())
        addText(column, lines.join(u'\n'), TextStyle::Small);
    column.addSpacing(4);
}

void ModelDetails::addRelationships(QVBoxLayout &column, bool outgoing)
{
    const quint32 self = *m_figures->find(typeNameOf(m_type));
    std::vector<const ModelRelationshipFigure *> found;
    for (const ModelRelationshipFigure &one : m_figures->relationships)
        if ((outgoing ? one.from : one.to) == self)
            found.push_back(&one);
    if (found.empty())
        return;
    const QString number = QLocale().toString(static_cast<qulonglong>(found.size()));
    //: Relationships that start at the chosen type, and how many kinds there are
    addCaption(column, outgoing ? tr("Leads to (%1)").arg(number) : tr("Comes from (%1)").arg(number));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ModelRelationshipFigure *one : found) {
        const ModelTypeFigure &other = m_figures->types[outgoing ? one->to : one->from];
        const auto add = [&](const QString &text, int place, Qt::Alignment alignment) {
            auto *label = new QLabel(text, m_body);
            label->setTextFormat(Qt::PlainText);
            label->setFont(m_theme.font(TextStyle::Small));
            label->setProperty("secondary", true);
            grid->addWidget(label, row, place, alignment | Qt::AlignVCenter);
        };
        add(plainText(one->className), 0, Qt::AlignLeft);
        auto *link = new LinkButton(m_theme, ModelWords::label(other), longestLink, m_body);
        const QString count = m_figures->hasCounts ? QLocale().toString(one->count) : QString();
        link->setAccessibleName(
            u"%1 %2 %3"_s.arg(plainText(one->className), ModelWords::label(other), count).trimmed());
        link->setProperty("azimuthType", typeKeyOf(other));
        connect(link, &LinkButton::clicked, this, [this, key = typeKeyOf(other)] {
            QMetaObject::invokeMethod(
                this, [this, key] { emit typeWanted(key); }, Qt::QueuedConnection);
        });
        grid->addWidget(link, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
        if (!count.isEmpty())
            add(count, 2, Qt::AlignRight);
        ++row;
    }
    column.addLayout(grid);
}

} // namespace azimuth
