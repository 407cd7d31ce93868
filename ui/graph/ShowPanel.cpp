// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShowPanel.h"

#include "EdgeLook.h"
#include "Look.h"
#include "Paint.h"
#include "PlainText.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

ShowPanel::ShowPanel(Theme &theme, QWidget *parent)
    : FloatingPanel(theme, parent)
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("Shown types and relationships"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 6, 2, 6);
    column->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s);
}

void ShowPanel::addHeading(const QString &text)
{
    auto *label = new QLabel(text, m_content);
    label->setTextFormat(Qt::PlainText);
    label->setFont(theme().font(TextStyle::Caption));
    m_rows->addWidget(label);
}

QCheckBox *ShowPanel::addBox(const QString &name, const QString &text, const QPixmap &mark, quint32 count, bool checked)
{
    auto *row = new QWidget(m_content);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *box = new QCheckBox(row);
    box->setObjectName(name);
    box->setIcon(mark);
    box->setIconSize(mark.deviceIndependentSize().toSize());
    box->setText(plainText(text).replace(u'&', u"&&"_s));
    box->setChecked(checked);
    auto *number = new QLabel(QLocale().toString(count), row);
    number->setTextFormat(Qt::PlainText);
    number->setFont(theme().font(TextStyle::Small));
    number->setProperty("secondary", true);
    box->setAccessibleDescription(number->text());
    line->addWidget(box);
    line->addStretch();
    line->addWidget(number);
    m_rows->addWidget(row);
    return box;
}

QPixmap ShowPanel::markOf(EdgeClass kind) const
{
    const double ratio = devicePixelRatioF();
    QPixmap mark(QSize(28, 14) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    Look look;
    look.colours[static_cast<std::size_t>(roleOf(kind))] = theme().color(roleOf(kind));
    paintStroke(painter, kind, look, QRectF(0, 0, 28, 14));
    return mark;
}

void ShowPanel::show(const NeighbourhoodState &state, const Neighbourhood &content, const TypeCatalog &catalog)
{
    const QWidget *focused = m_content ? m_content->focusWidget() : nullptr;
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    const int scrolled = m_scroll->verticalScrollBar()->value();
    m_content = new QWidget;
    m_rows = new QVBoxLayout(m_content);
    m_rows->setContentsMargins(10, 4, 10, 4);
    m_rows->setSpacing(5);
    addHeading(tr("Show"));
    for (const Neighbourhood::TypeCount &one : content.types) {
        const EntityType *type = catalog.find(one.type);
        const QString label = type ? type->label : one.type.isEmpty() ? tr("Unknown type") : one.type;
        const bool hidden = state.hiddenTypes.contains(one.type);
        QCheckBox *box = addBox(u"type:"_s + one.type, label, theme().typePixmap(type, 16, devicePixelRatioF()),
                                hidden ? one.hidden : one.shown, !hidden);
        connect(box, &QCheckBox::toggled, this, [this, name = one.type](bool on) { emit typeToggled(name, on); });
    }
    m_rows->addSpacing(6);
    addHeading(tr("Relationships"));
    for (const EdgeClass kind : allEdgeClasses) {
        QCheckBox *box = addBox(u"class:%1"_s.arg(static_cast<int>(kind)), nameOf(kind), markOf(kind),
                                content.classes[static_cast<std::size_t>(kind)], !state.hides(kind));
        connect(box, &QCheckBox::toggled, this, [this, kind](bool on) { emit classToggled(kind, on); });
    }
    m_rows->addStretch();
    m_scroll->setWidget(m_content); // deletes the former content
    m_scroll->verticalScrollBar()->setValue(scrolled);
    if (auto *box = focusedName.isEmpty() ? nullptr : m_content->findChild<QCheckBox *>(focusedName))
        box->setFocus();
    setRoom(m_room);
}

void ShowPanel::setRoom(int height)
{
    m_room = height;
    if (!m_content)
        return;
    const QSize wish = m_content->sizeHint() + QSize(2 * shadow + 4, 2 * shadow + 12);
    const bool scrolls = wish.height() > height;
    resize(std::max(wish.width() + (scrolls ? 16 : 0), 220), std::min(wish.height(), height));
}

} // namespace azimuth
