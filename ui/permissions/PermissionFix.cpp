// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionFix.h"

#include "PlainText.h"
#include "Segments.h"
#include "Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qsizetype longestBlock = 14; ///< Lines; longer ones scroll.

} // namespace

PermissionFix::PermissionFix(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_caption(new QLabel(tr("Fix"), this))
    , m_ways(new Segments(this))
    , m_place(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_caption);
    column->addWidget(m_ways);
    column->addLayout(m_place);
    m_ways->setAccessibleName(tr("Ways to fix it"));
    connect(m_ways, &Segments::chosen, this, [this](int chosen) {
        for (std::size_t at = 0; at < m_pages.size(); ++at)
            m_pages[at]->setVisible(static_cast<int>(at) == chosen);
    });
    connect(&theme, &Theme::changed, this, &PermissionFix::applyTheme);
}

void PermissionFix::applyTheme()
{
    m_caption->setFont(m_theme.font(TextStyle::Caption));
    for (QWidget *page : m_pages) {
        for (QPlainTextEdit *block : page->findChildren<QPlainTextEdit *>()) {
            block->setFont(m_theme.font(TextStyle::Fixed));
            const auto lines = std::clamp<qsizetype>(block->toPlainText().count(u'\n') + 2, 3, longestBlock);
            block->setFixedHeight(static_cast<int>(lines) * block->fontMetrics().lineSpacing() + 16);
        }
        for (QLineEdit *field : page->findChildren<QLineEdit *>())
            field->setFont(m_theme.font(TextStyle::Fixed));
    }
}

QWidget *PermissionFix::newPage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    page->setVisible(m_pages.empty());
    m_place->addWidget(page);
    m_pages.push_back(page);
    return page;
}

void PermissionFix::addSteps(const QStringList &steps)
{
    QWidget *page = newPage();
    for (qsizetype at = 0; at < steps.size(); ++at) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        auto *number = new QLabel(QString::number(at + 1), page);
        number->setProperty("secondary", true);
        auto *text = new QLabel(plainText(steps.at(at)), page);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(number, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        qobject_cast<QVBoxLayout *>(page->layout())->addLayout(row);
    }
}

void PermissionFix::addLink(const QUrl &link)
{
    QWidget *page = newPage();
    const QString text = link.toString(QUrl::FullyEncoded);
    auto *hint = new QLabel(tr("Send this link to an administrator, who consents for the whole tenant."), page);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto *field = new QLineEdit(text, page);
    field->setReadOnly(true);
    field->setCursorPosition(0);
    field->setAccessibleName(tr("Consent link"));
    auto *copy = new QPushButton(tr("Copy link"), page);
    auto *open = new QPushButton(tr("Open link"), page);
    connect(copy, &QPushButton::clicked, this, [text] { QApplication::clipboard()->setText(text); });
    connect(open, &QPushButton::clicked, this, [link] { QDesktopServices::openUrl(link); });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addWidget(open);
    buttons->addStretch(1);
    auto *column = qobject_cast<QVBoxLayout *>(page->layout());
    column->addWidget(hint);
    column->addWidget(field);
    column->addLayout(buttons);
}

void PermissionFix::addText(const QString &name, const QString &hint, const QString &text)
{
    QWidget *page = newPage();
    auto *said = new QLabel(hint, page);
    said->setTextFormat(Qt::PlainText);
    said->setWordWrap(true);
    auto *block = new QPlainTextEdit(text, page);
    block->setReadOnly(true);
    block->setTabChangesFocus(true);
    block->setLineWrapMode(QPlainTextEdit::NoWrap);
    block->setAccessibleName(name);
    auto *copy = new QPushButton(tr("Copy"), page);
    copy->setAccessibleName(tr("Copy %1").arg(name));
    connect(copy, &QPushButton::clicked, this, [text] { QApplication::clipboard()->setText(text); });
    auto *column = qobject_cast<QVBoxLayout *>(page->layout());
    column->addWidget(said);
    column->addWidget(block);
    column->addWidget(copy, 0, Qt::AlignLeft);
}

void PermissionFix::show(const PermissionRow &row)
{
    qDeleteAll(m_pages);
    m_pages.clear();
    QStringList ways, texts;
    if (!row.portalSteps.isEmpty()) {
        ways << tr("Portal");
        addSteps(row.portalSteps);
        texts << row.portalSteps.join(u'\n');
    }
    if (row.adminConsent.isValid() && row.adminConsent.scheme() == "https"_L1) {
        ways << tr("Consent link");
        addLink(row.adminConsent);
        texts << row.adminConsent.toString(QUrl::FullyEncoded);
    }
    if (!row.commands.isEmpty()) {
        ways << u"az"_s;
        addText(tr("Commands"), tr("Run these where az is signed in as somebody who may grant it."),
                row.commands.join(u'\n'));
        texts << row.commands.join(u'\n');
    }
    if (!row.customRole.isEmpty()) {
        ways << tr("Custom role");
        addText(tr("Custom role"), tr("A role of exactly this, for who does not want to give Reader."),
                QString::fromUtf8(row.customRole));
        texts << QString::fromUtf8(row.customRole);
    }
    m_text = texts.join(u"\n\n"_s);
    m_caption->setText(ways.size() > 1 ? tr("Fix it, one way of %1").arg(ways.size()) : tr("Fix it"));
    m_ways->setTexts(ways);
    m_ways->setVisible(ways.size() > 1);
    setVisible(!ways.isEmpty());
    applyTheme();
}

} // namespace azimuth
