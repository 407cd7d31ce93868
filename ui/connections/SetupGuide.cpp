// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SetupGuide.h"

#include "Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

constexpr int guideWidth = 620;
constexpr int guideHeight = 560;

struct Step {
    QString title;
    QString text;
    QString fixed; ///< To be copied as it is; may be empty.
};

QLabel *guideLabel(const QString &text)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

void addStep(QVBoxLayout *column, const Theme &theme, int number, const Step &step)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *digit = guideLabel(QString::number(number));
    digit->setFont(theme.font(TextStyle::BodyBold));
    digit->setMinimumWidth(20);
    digit->setAlignment(Qt::AlignRight | Qt::AlignTop);
    row->addWidget(digit, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = guideLabel(step.title);
    title->setFont(theme.font(TextStyle::BodyBold));
    words->addWidget(title);
    auto *text = guideLabel(step.text);
    text->setProperty("secondary", true);
    words->addWidget(text);
    if (!step.fixed.isEmpty()) {
        auto *fixed = guideLabel(step.fixed);
        fixed->setFont(theme.font(TextStyle::Fixed));
        words->addSpacing(4);
        words->addWidget(fixed);
    }
    row->addLayout(words, 1);
    column->addLayout(row);
}

} // namespace

QStringList SetupGuide::permissions()
{
    return {u"Application.Read.All"_s, u"GroupMember.Read.All"_s, u"Organization.Read.All"_s, u"User.Read.All"_s};
}

SetupGuide::SetupGuide(Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"setupGuide"_s);
    setWindowTitle(tr("Set up an App Registration"));
    const std::array<Step, 6> steps{{
        {tr("Register the application"),
         tr("In the Microsoft Entra admin center open App registrations, then New registration. Name it Azimuth, "
            "choose accounts in this directory only, leave the redirect URI empty."),
         {}},
        {tr("Note two IDs"),
         tr("On the application’s Overview: Application (client) ID, and Directory (tenant) ID. Both go into the "
            "Sign-in page."),
         {}},
        {tr("Add Microsoft Graph application permissions"),
         tr("Under API permissions, Add a permission, Microsoft Graph, Application permissions, choose those below. "
            "They only read. Directory.Read.All alone does instead of all of them."),
         permissions().join(u'\n')},
        {tr("Grant admin consent"),
         tr("On the same page. It takes a Privileged Role Administrator or a Global Administrator."),
         {}},
        {tr("Assign Reader"),
         tr("On each subscription, or on a management group above them, open Access control (IAM), add the role Reader "
            "for the application."),
         {}},
        {tr("Make a client secret"),
         tr("Under Certificates & secrets, New client secret. Copy its Value at once: it is shown only now. The Secret "
            "ID beside it does not sign in."),
         {}},
    }};
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    int number = 0;
    for (const Step &step : steps)
        addStep(column, theme, ++number, step);
    column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(windowTitle());
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);

    auto *copy = new QPushButton(tr("Copy the permissions"), this);
    copy->setObjectName(u"copyPermissions"_s);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(permissions().join(u'\n')); });
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(16, 12, 16, 12);
    bottom->addWidget(copy);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(area, 1);
    all->addLayout(bottom);
    resize(guideWidth, guideHeight);
}

} // namespace azimuth
