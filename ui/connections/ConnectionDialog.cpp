// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionDialog.h"

#include "NoticeBar.h"
#include "SetupGuide.h"
#include "SignInPage.h"
#include "SubscriptionsPage.h"
#include "TestReport.h"
#include "Theme.h"
#include "Workbench.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

constexpr int widest = 760;
constexpr int usualWidth = 740;
constexpr int tallest = 690; // a screen of 720 with its panel
constexpr int leftWidth = 190;

/// The marks of the pages stand at the right.
class PageList : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    void initViewItemOption(QStyleOptionViewItem *option) const override
    {
        QListWidget::initViewItemOption(option);
        option->decorationPosition = QStyleOptionViewItem::Right;
        option->decorationAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

QFrame *hairline(bool upright)
{
    auto *line = new QFrame;
    line->setProperty("hairline", true);
    if (upright)
        line->setFixedWidth(1);
    else
        line->setFixedHeight(1);
    return line;
}

QWidget *scrolled(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    return area;
}

} // namespace

ConnectionDialog::ConnectionDialog(Workbench &workbench, const ConnectionFields &fields, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_before(fields)
    , m_pages(new PageList(this))
    , m_stack(new QStackedWidget(this))
    , m_signIn(new SignInPage(workbench))
    , m_subscriptions(new SubscriptionsPage(workbench))
    , m_report(new TestReport(workbench.theme()))
    , m_notices(new NoticeBar(workbench.theme(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"connectionDialog"_s);
    setWindowTitle(fields.id.isEmpty() ? tr("Add a connection") : tr("Edit the connection"));
    setMaximumWidth(widest);

    // Tab follows the order in which these come into the window.
    QWidget *left = buildLeft();
    m_stack->addWidget(scrolled(m_signIn));
    m_stack->addWidget(scrolled(m_subscriptions));
    auto *right = new QWidget(this);
    right->setBackgroundRole(QPalette::Base);
    right->setAutoFillBackground(true);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins({});
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_notices);
    rightColumn->addWidget(m_stack, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(24, 0, 24, 16);
    below->addWidget(m_report);
    rightColumn->addLayout(below);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(left);
    middle->addWidget(hairline(true));
    middle->addWidget(right, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(hairline(false));
    all->addLayout(middle, 1);
    all->addWidget(hairline(false));
    all->addWidget(buildBottom());

    m_signIn->show(fields);
    m_subscriptions->show(fields);
    connect(m_signIn, &SignInPage::edited, this, &ConnectionDialog::edited);
    connect(m_subscriptions, &SubscriptionsPage::edited, this, &ConnectionDialog::edited);
    connect(&workbench.theme(), &Theme::changed, this, &ConnectionDialog::retouch);
    Backend &backend = workbench.backend();
    connect(&backend, &Backend::connectionTested, this, &ConnectionDialog::tested);
    connect(&backend, &Backend::connectionNotSaved, this, &ConnectionDialog::notSaved);
    connect(&backend, &Backend::connectionSaved, this, [this](const QString &id) {
        if (!m_saving)
            return;
        m_saving = false;
        m_signIn->wipeSecret();
        emit saved(id, m_before.id.isEmpty());
        accept();
    });
    retouch();
    fitHeight();
    m_signIn->focusFirst();
}

ConnectionDialog::~ConnectionDialog() = default;

QWidget *ConnectionDialog::buildLeft()
{
    auto *left = new QWidget(this);
    left->setBackgroundRole(QPalette::AlternateBase);
    left->setAutoFillBackground(true);
    left->setMinimumWidth(leftWidth);
    m_pages->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_pages->setObjectName(u"pages"_s);
    m_pages->setAccessibleName(tr("Parts of the connection"));
    m_pages->addItems({tr("Sign-in"), tr("Subscriptions")});
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setCurrentRow(0);
    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);

    auto *question = new QLabel(tr("No App Registration yet?"), left);
    question->setProperty("secondary", true);
    question->setWordWrap(true);
    question->setContentsMargins(5, 0, 0, 0);
    auto *guide = new QPushButton(tr("Set one up, step by step"), left);
    guide->setObjectName(u"guide"_s);
    guide->setProperty("link", true);
    guide->setAutoDefault(false);
    connect(guide, &QPushButton::clicked, this, &ConnectionDialog::openGuide);

    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(8, 12, 8, 12);
    column->setSpacing(4);
    column->addWidget(m_pages);
    column->addSpacing(8);
    auto *help = new QVBoxLayout;
    help->setContentsMargins(8, 0, 0, 0);
    help->setSpacing(0);
    help->addWidget(question);
    help->addWidget(guide, 0, Qt::AlignLeft);
    column->addLayout(help);
    column->addStretch(1);
    return left;
}

QWidget *ConnectionDialog::buildBottom()
{
    auto *bottom = new QWidget(this);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    m_test = new QPushButton(tr("Test &connection"), bottom);
    auto *cancel = new QPushButton(tr("Cancel"), bottom);
    m_save = new QPushButton(tr("Save connection"), bottom);
    m_test->setObjectName(u"test"_s);
    cancel->setObjectName(u"cancel"_s);
    m_save->setObjectName(u"save"_s);
    m_test->setAutoDefault(false);
    cancel->setAutoDefault(false);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::testOrCancel);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    return bottom;
}

ConnectionFields ConnectionDialog::fields() const
{
    ConnectionFields fields = m_before;
    m_signIn->write(fields);
    m_subscriptions->write(fields);
    fields.forThisRun = m_signIn->keep() == KeepSecret::Memory;
    return fields;
}

void ConnectionDialog::save()
{
    if (m_saving)
        return;
    m_notices->clear();
    const bool signIn = m_signIn->check();
    if (!signIn)
        m_pages->setCurrentRow(0);
    else if (!m_subscriptions->check())
        m_pages->setCurrentRow(1);
    else
        return send(m_signIn->keep());
    showMarks();
    fitHeight();
}

void ConnectionDialog::send(KeepSecret keep)
{
    m_saving = true;
    QByteArray secret = m_signIn->secret();
    m_workbench.backend().saveConnection(fields(), secret, keep);
    if (secret.isDetached())
        secret.fill('\0');
}

void ConnectionDialog::notSaved(const QString &sentence, bool offerMemory)
{
    if (!m_saving)
        return;
    m_saving = false;
    m_notices->clear();
    const QString title = offerMemory ? tr("The secret was not kept") : tr("The connection was not saved");
    if (offerMemory)
        m_notices->add(NoticeBar::Kind::Warning, title, sentence, tr("Keep for this run only"), [this] {
            m_notices->clear();
            m_signIn->setKeep(KeepSecret::Memory);
            send(KeepSecret::Memory);
        });
    else
        m_notices->add(NoticeBar::Kind::Error, title, sentence);
    fitHeight();
}

void ConnectionDialog::testOrCancel()
{
    if (m_report->isRunning()) {
        m_workbench.backend().cancelTest();
        m_report->dismiss();
    } else if (!m_signIn->check()) {
        m_pages->setCurrentRow(0);
    } else if (!m_subscriptions->check()) {
        m_pages->setCurrentRow(1);
    } else {
        m_report->showRunning();
        m_workbench.backend().testConnection(fields(), m_signIn->secret());
    }
    showMarks();
    fitHeight();
}

void ConnectionDialog::tested(const ConnectionTest &test)
{
    if (!m_report->isRunning())
        return;
    m_report->show(test);
    showMarks();
    fitHeight();
}

void ConnectionDialog::edited()
{
    // A result is of what was tested, not of what stands there now.
    if (m_report->isRunning())
        m_workbench.backend().cancelTest();
    m_report->dismiss();
    showMarks();
}

void ConnectionDialog::showMarks()
{
    QIcon mark;
    if (m_signIn->isComplete())
        for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected}) // else a selected one is dimmed
            mark.addPixmap(m_workbench.theme().stateMark(Mark::Ready, 16, devicePixelRatioF()), mode);
    m_pages->item(0)->setIcon(mark);
    m_test->setText(m_report->isRunning() ? tr("&Cancel the test") : tr("Test &connection"));
}

void ConnectionDialog::retouch()
{
    const Theme &theme = m_workbench.theme();
    m_test->setIcon(theme.icon(u"refresh"_s));
    const int row = theme.atLeast(32);
    for (int at = 0; at < m_pages->count(); ++at)
        m_pages->item(at)->setSizeHint({0, row});
    m_pages->setFixedHeight(row * m_pages->count() + 2);
    showMarks();
}

void ConnectionDialog::fitHeight()
{
    // After the layout knows what is shown now.
    QTimer::singleShot(0, this, [this] {
        layout()->activate();
        const int pages = std::max(m_signIn->sizeHint().height(), 300);
        const int rest = (m_report->isVisible() ? m_report->sizeHint().height() + 16 : 16)
            + (m_notices->isVisible() ? m_notices->sizeHint().height() : 0) + m_save->sizeHint().height() + 30;
        resize(std::max(width(), std::min(usualWidth, widest)), std::clamp(pages + rest, 420, tallest));
    });
}

void ConnectionDialog::openGuide()
{
    auto *guide = new SetupGuide(m_workbench.theme(), this);
    guide->setAttribute(Qt::WA_DeleteOnClose);
    guide->show();
}

void ConnectionDialog::done(int result)
{
    if (m_report->isRunning())
        m_workbench.backend().cancelTest();
    m_signIn->wipeSecret();
    QDialog::done(result);
}

} // namespace azimuth
