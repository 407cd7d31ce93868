// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SettingsDialog.h"

#include "Settings.h"
#include "Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr QLatin1StringView schemeKey{"looks/scheme"};
constexpr QLatin1StringView densityKey{"looks/density"};
constexpr QLatin1StringView motionKey{"looks/reducedMotion"};

} // namespace

void SettingsDialog::apply(Workbench &workbench)
{
    const Settings &settings = workbench.settings();
    Theme &theme = workbench.theme();
    theme.choose(static_cast<SchemeChoice>(std::clamp(settings.value(schemeKey, 0).toInt(), 0, 2)));
    theme.setDensity(static_cast<Density>(std::clamp(settings.value(densityKey, 0).toInt(), 0, 1)));
    if (settings.value(motionKey, false).toBool())
        theme.setReducedMotion(true);
}

void SettingsDialog::choose(Workbench &workbench, SchemeChoice scheme)
{
    workbench.settings().set(schemeKey, static_cast<int>(scheme));
    workbench.theme().choose(scheme);
}

SettingsDialog::SettingsDialog(Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    addColours(*form);
    addDensity(*form);
    addMotion(*form);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void SettingsDialog::addColours(QFormLayout &form)
{
    auto *box = new QComboBox(this);
    box->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    box->setCurrentIndex(static_cast<int>(m_workbench.theme().choice()));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this](int at) { choose(m_workbench, static_cast<SchemeChoice>(at)); });
    form.addRow(tr("Colours"), box);
}

void SettingsDialog::addDensity(QFormLayout &form)
{
    auto *box = new QComboBox(this);
    box->addItems({tr("Compact"), tr("Comfortable")});
    box->setCurrentIndex(static_cast<int>(m_workbench.theme().density()));
    connect(box, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_workbench.settings().set(densityKey, at);
        m_workbench.theme().setDensity(static_cast<Density>(at));
    });
    form.addRow(tr("Rows"), box);
}

void SettingsDialog::addMotion(QFormLayout &form)
{
    auto *box = new QCheckBox(tr("Without animations"), this);
    box->setChecked(m_workbench.theme().isMotionReduced());
    connect(box, &QCheckBox::toggled, this, [this](bool reduced) {
        m_workbench.settings().set(motionKey, reduced);
        m_workbench.theme().setReducedMotion(reduced);
    });
    form.addRow(tr("Motion"), box);
}

} // namespace azimuth
