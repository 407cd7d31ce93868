// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageDetails.h"

#include "CoverageText.h"
#include "PlainText.h"
#include "Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int markSize = 16;

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

/// A box of text in the fixed font: breaks anywhere, because URLs have no spaces.
QPlainTextEdit *block(const QString &name, QWidget *parent)
{
    auto *made = new QPlainTextEdit(parent);
    made->setReadOnly(true);
    made->setTabChangesFocus(true);
    made->setWordWrapMode(QTextOption::WrapAnywhere);
    made->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setAccessibleName(name);
    return made;
}

/// Characters that steer the writing direction are shown, line ends stay.
QString plainLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = plainText(line);
    return lines.join(u'\n');
}

} // namespace

CoverageDetails::CoverageDetails(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_nothing(wrapped(this))
    , m_mark(new QLabel(this))
    , m_title(wrapped(this))
    , m_place(wrapped(this))
    , m_meaning(wrapped(this))
    , m_reason(wrapped(this))
    , m_lacksCaption(new QLabel(tr("Any one of these would do"), this))
    , m_evidenceCaption(new QLabel(tr("Evidence"), this))
    , m_feedsCaption(new QLabel(tr("What it feeds"), this))
    , m_feeds(wrapped(this))
    , m_lacksBlock(block(tr("Permissions"), this))
    , m_evidenceBlock(block(tr("Evidence"), this))
    , m_fix(new QPushButton(tr("Show the fix"), this))
    , m_list(new QPushButton(tr("Open the list"), this))
{
    setAccessibleName(tr("Details of the step"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_nothing->setText(tr("Select a step to see why it ended so."));
    for (QLabel *quiet : {m_nothing, m_place, m_reason, m_feeds})
        quiet->setForegroundRole(QPalette::PlaceholderText);
    m_lacksHead = caption(
        m_lacksCaption, tr("Copy the permissions"),
        [this] { QApplication::clipboard()->setText(m_permissions.join(u'\n')); }, m_copyLacks);
    m_evidenceHead = caption(
        m_evidenceCaption, tr("Copy the evidence"), [this] { QApplication::clipboard()->setText(m_evidence); },
        m_copyEvidence);
    m_body = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_fix);
    buttons->addWidget(m_list);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(head);
    for (QWidget *part :
         {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_meaning), static_cast<QWidget *>(m_reason)})
        column->addWidget(part);
    column->addLayout(buttons);
    for (QWidget *part :
         {m_lacksHead, static_cast<QWidget *>(m_lacksBlock), m_evidenceHead, static_cast<QWidget *>(m_evidenceBlock),
          static_cast<QWidget *>(m_feedsCaption), static_cast<QWidget *>(m_feeds)})
        column->addWidget(part);
    column->addWidget(m_nothing);
    column->addStretch(1);
    setWidget(m_body);
    connect(m_fix, &QPushButton::clicked, this, &CoverageDetails::fixWanted);
    connect(m_list, &QPushButton::clicked, this, &CoverageDetails::listWanted);
    connect(&theme, &Theme::changed, this, &CoverageDetails::applyTheme);
    applyTheme();
}

QWidget *CoverageDetails::caption(QLabel *label, const QString &copyName, const std::function<void()> &copy,
                                  QPushButton *&button)
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 8, 0, 0);
    button = new QPushButton(tr("Copy"), head);
    button->setAccessibleName(copyName);
    button->setToolTip(copyName);
    connect(button, &QPushButton::clicked, this, copy);
    row->addWidget(label, 1);
    row->addWidget(button);
    return head;
}

void CoverageDetails::applyTheme()
{
    m_title->setFont(m_theme.font(TextStyle::Title));
    for (QLabel *caption : {m_lacksCaption, m_evidenceCaption, m_feedsCaption})
        caption->setFont(m_theme.font(TextStyle::Caption));
    for (QPlainTextEdit *block : {m_lacksBlock, m_evidenceBlock})
        block->setFont(m_theme.font(TextStyle::Fixed));
    for (QPushButton *button : {m_copyLacks, m_copyEvidence})
        button->setIcon(m_theme.icon(u"copy"_s, Role::Secondary));
    m_mark->setPixmap(m_theme.stateMark(CoverageText::mark(m_state), markSize, devicePixelRatioF()));
    fitBlocks();
}

void CoverageDetails::show(const CoverageModel &model, int row)
{
    const CoverageRow *shown = model.at(row);
    m_nothing->setVisible(!shown);
    for (QWidget *part :
         {static_cast<QWidget *>(m_mark), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_place),
          static_cast<QWidget *>(m_meaning), static_cast<QWidget *>(m_evidenceHead),
          static_cast<QWidget *>(m_evidenceBlock), static_cast<QWidget *>(m_list)})
        part->setVisible(shown);
    m_state = shown ? shown->state : CoverageState::Complete;
    m_permissions = shown && isGap(shown->state) ? shown->permissions : QStringList();
    m_evidence = shown ? CoverageText::evidence(*shown) : QString();
    const QStringList types = shown ? model.index(row, 0).data(CoverageModel::TypesRole).toStringList() : QStringList();
    const QString reason = shown ? shown->reason : QString();
    if (shown) {
        const auto text = [&](CoverageColumn column) {
            return plainText(model.index(row, static_cast<int>(column)).data().toString());
        };
        m_title->setText(text(CoverageColumn::Step));
        //: %1 is a subscription or the tenant, %2 the state of a step there
        m_place->setText(tr("%1. %2.").arg(text(CoverageColumn::Scope), text(CoverageColumn::State)));
        m_meaning->setText(CoverageText::meaning(shown->state));
    }
    m_lacksCaption->setText(m_permissions.size() == 1 ? tr("The permission it lacks")
                                                      : tr("Any one of these would do"));
    m_reason->setText(plainText(reason));
    m_reason->setVisible(!reason.isEmpty());
    m_lacksBlock->setPlainText(plainLines(m_permissions.join(u'\n')));
    m_evidenceBlock->setPlainText(plainLines(m_evidence));
    m_feeds->setText(plainText(types.join(u", "_s)));
    for (QWidget *part : {m_lacksHead, static_cast<QWidget *>(m_lacksBlock), static_cast<QWidget *>(m_fix)})
        part->setVisible(!m_permissions.isEmpty());
    for (QWidget *part : {static_cast<QWidget *>(m_feedsCaption), static_cast<QWidget *>(m_feeds)})
        part->setVisible(!types.isEmpty());
    m_list->setEnabled(!types.isEmpty());
    applyTheme();
}

/// Each block is as high as its text: the pane scrolls, not its parts.
void CoverageDetails::fitBlocks()
{
    for (QPlainTextEdit *block : {m_lacksBlock, m_evidenceBlock}) {
        const int width = viewport()->width() - 2 * 16 - 2 * block->frameWidth()
            - 2 * static_cast<int>(block->document()->documentMargin());
        const QFontMetrics metrics(m_theme.font(TextStyle::Fixed));
        const int perLine = std::max(1, width / std::max(1, metrics.horizontalAdvance(u'm')) - 1);
        int lines = 0;
        const QStringList texts = block->toPlainText().split(u'\n');
        for (const QString &line : texts)
            lines += 1 + static_cast<int>(std::max<qsizetype>(0, line.size() - 1)) / perLine;
        block->setFixedHeight(lines * metrics.lineSpacing() + 2 * block->frameWidth() + 16);
    }
}

void CoverageDetails::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitBlocks();
}

} // namespace azimuth
