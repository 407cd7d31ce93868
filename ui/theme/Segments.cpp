// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QString placeOf(qsizetype at, qsizetype count)
{
    return at == 0 ? u"first"_s : at == count - 1 ? u"last"_s : u"true"_s;
}

} // namespace

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            emit chosen(id);
    });
}

void Segments::setTexts(const QStringList &texts)
{
    const auto old = m_buttons->buttons();
    qDeleteAll(old);
    for (qsizetype at = 0; at < texts.size(); ++at) {
        auto *button = new QPushButton(texts.at(at), this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("segment", placeOf(at, texts.size()));
        m_buttons->addButton(button, static_cast<int>(at));
        layout()->addWidget(button);
    }
    choose(0);
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::choose(int segment)
{
    if (QAbstractButton *button = m_buttons->button(segment))
        button->setChecked(true);
}

} // namespace azimuth
