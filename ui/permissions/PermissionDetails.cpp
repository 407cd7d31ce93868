// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionDetails.h"

#include "PermissionFix.h"
#include "PlainText.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int headMark = 16;

/// Permissions and URLs have no blanks: they break behind these.
QString breakable(const QString &text)
{
    QString out;
    for (const QChar c : plainText(text)) {
        out += c;
        if (c == u'/' || c == u'.' || c == u'&' || c == u'?')
            out += QChar(0x200B);
    }
    return out;
}

QString breakableLines(QStringList lines)
{
    for (QString &line : lines)
        line = breakable(line);
    return lines.join(u'\n');
}

} // namespace

PermissionDetails::PermissionDetails(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_scope(new QComboBox(this))
    , m_fix(new PermissionFix(theme, this))
    , m_copyEvidence(new QPushButton(tr("Copy evidence"), this))
    , m_body(new QWidget(this))
{
    m_nothing = label(TextStyle::Body, true);
    m_mark = new QLabel(this);
    m_title = label(TextStyle::Title);
    m_word = label(TextStyle::Body, true);
    m_needsHint = label(TextStyle::Body, true);
    m_needs = label(TextStyle::Fixed);
    m_excess = label(TextStyle::Body);
    m_scopeCaption = label(TextStyle::Caption);
    m_evidenceCaption = label(TextStyle::Caption);
    m_evidence = label(TextStyle::Fixed);
    m_feedsCaption = label(TextStyle::Caption);
    m_feeds = label(TextStyle::Fixed);
    m_nothing->setText(tr("Select a step to see what it needs and how to grant it."));
    m_scopeCaption->setText(tr("Scope"));
    m_evidenceCaption->setText(tr("Evidence"));
    m_feedsCaption->setText(tr("What it feeds"));
    setAccessibleName(tr("Details of the permission"));
    m_scope->setAccessibleName(tr("Scope"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_nothing);
    column->addLayout(head);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_word, m_needsHint, m_needs, m_excess, m_scopeCaption, m_scope, m_fix,
                                          m_feedsCaption, m_feeds, m_evidenceCaption, m_evidence})
        column->addWidget(part);
    column->addWidget(m_copyEvidence, 0, Qt::AlignLeft);
    column->addStretch(1);
    setWidget(m_body);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &PermissionDetails::showScope);
    connect(m_copyEvidence, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_evidenceText); });
    connect(&theme, &Theme::changed, this, &PermissionDetails::applyTheme);
    show(nullptr, nullptr);
}

QLabel *PermissionDetails::label(TextStyle style, bool quiet)
{
    auto *made = new QLabel(this);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (quiet)
        made->setProperty("secondary", true);
    m_fonts.emplace_back(made, style);
    return made;
}

const QString &PermissionDetails::fix() const
{
    return m_fix->text();
}

void PermissionDetails::applyTheme()
{
    for (const auto &[label, style] : m_fonts)
        label->setFont(m_theme.font(style));
    m_mark->setPixmap(m_theme.stateMark(m_state, headMark, devicePixelRatioF()));
}

void PermissionDetails::show(const PermissionTreePtr &tree, const FoldedRow *row)
{
    const bool any = tree && row;
    m_nothing->setVisible(!any);
    for (QWidget *part : std::initializer_list<QWidget *>{m_mark, m_title, m_word, m_needsHint, m_needs, m_excess,
                                                          m_scopeCaption, m_scope, m_fix, m_feedsCaption, m_feeds,
                                                          m_evidenceCaption, m_evidence, m_copyEvidence})
        part->setVisible(any);
    m_evidenceText.clear();
    m_tree = any ? tree : nullptr;
    m_row = any ? *row : FoldedRow{};
    if (any) {
        const QSignalBlocker quiet(m_scope);
        m_scope->clear();
        for (const int member : m_row.members) {
            const PermissionRow &one = m_tree->table.rows[static_cast<std::size_t>(member)];
            m_scope->addItem(one.scope == "/"_L1 ? tr("Tenant")
                                                 : plainText(one.scopeName.isEmpty() ? one.scope : one.scopeName));
        }
        m_scope->setVisible(m_row.members.size() > 1);
        m_scopeCaption->setVisible(m_row.members.size() > 1);
    }
    showScope(0);
}

void PermissionDetails::showScope(int chosen)
{
    if (!m_tree || chosen < 0)
        return applyTheme();
    const PermissionRow &row =
        m_tree->table.rows[static_cast<std::size_t>(m_row.members[static_cast<std::size_t>(chosen)])];
    m_state = row.mark;
    m_title->setText(plainText(row.title));
    m_word->setText(plainText(markName(row.mark) + u" · "_s + scopeText(*m_tree, m_row)));
    const QString kind = row.isGraph ? tr("application permissions") : tr("actions");
    m_needsHint->setText(
        row.needs.isEmpty() ? tr("Needs nothing beyond the sign-in.")
            : row.needs.size() == 1
            ? (row.isGraph ? tr("Needs this application permission.") : tr("Needs this action, from any role."))
            : tr("Needs any one of these %1. The least one comes first.").arg(kind));
    m_needs->setText(breakableLines(row.needs));
    m_needs->setVisible(!row.needs.isEmpty());
    QString excess;
    if (!row.excess.isEmpty())
        excess = tr("More than reading is granted: %1.").arg(row.excess.join(u", "_s));
    if (!excess.isEmpty() && !row.needs.isEmpty())
        excess += u' ' + tr("%1 would do.").arg(row.needs.first());
    m_excess->setText(breakable(excess));
    m_excess->setVisible(!excess.isEmpty());
    m_fix->show(row);
    m_feeds->setText(breakableLines(row.feeds));
    m_feeds->setVisible(!row.feeds.isEmpty());
    m_feedsCaption->setVisible(!row.feeds.isEmpty());
    QStringList lines;
    if (!row.request.isEmpty())
        lines << row.request;
    if (row.status != 0 || !row.code.isEmpty())
        lines << (row.status != 0 ? QString::number(row.status) + u' ' : QString()) + row.code;
    lines << (row.held.isEmpty() ? tr("Granted: none of them") : tr("Granted: %1").arg(row.held.join(u", "_s)));
    m_evidenceText = lines.join(u'\n');
    m_evidence->setText(breakableLines(lines));
    applyTheme();
}

} // namespace azimuth
