// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignInPage.h"

#include "FieldHint.h"
#include "SecretField.h"
#include "Theme.h"
#include "Workbench.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

// The last entry of the list of clouds; its data is no cloud.
const QString customCloud = u"custom"_s;

void setProblem(QWidget *field, bool wrong)
{
    if (field->property("problem").toBool() == wrong)
        return;
    field->setProperty("problem", wrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

SignInPage::SignInPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_form(new QGridLayout(this))
    , m_name(new QLineEdit(this))
    , m_cloud(new QComboBox(this))
    , m_file(new QWidget(this))
    , m_path(new QLineEdit(m_file))
    , m_tenant(new QLineEdit(this))
    , m_clientId(new QLineEdit(this))
    , m_secret(new SecretField(workbench.theme(), this))
    , m_keychain(new QRadioButton(tr("System keychain"), this))
    , m_memory(new QRadioButton(tr("Memory, until Azimuth closes"), this))
{
    m_name->setObjectName(u"name"_s);
    m_cloud->setObjectName(u"cloud"_s);
    m_path->setObjectName(u"endpoints"_s);
    m_tenant->setObjectName(u"tenant"_s);
    m_clientId->setObjectName(u"clientId"_s);
    m_secret->setObjectName(u"secret"_s);
    m_keychain->setObjectName(u"keychain"_s);
    m_memory->setObjectName(u"memory"_s);
    build();
    connect(&workbench.theme(), &Theme::changed, this, &SignInPage::retouch);
    retouch();
}

void SignInPage::build()
{
    m_form->setContentsMargins(24, 16, 24, 16);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    m_form->setColumnStretch(1, 1);

    m_cloud->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cloud->setMinimumContentsLength(12); // the list is as wide as it needs; the box gives way
    m_cloud->addItem(tr("Azure public"), u"public"_s);
    m_cloud->addItem(tr("Azure US Government"), u"usgov"_s);
    m_cloud->addItem(tr("Azure US Government, DoD"), u"usgovdod"_s);
    m_cloud->addItem(tr("Azure operated by 21Vianet (China)"), u"china"_s);
    m_cloud->addItem(tr("Own endpoints, from a file"), customCloud);
    m_cloud->view()->setAccessibleName(tr("Cloud"));
    m_tenant->setPlaceholderText(tr("contoso.onmicrosoft.com, or the tenant's ID"));

    addRow(Name, tr("&Name"), m_name);
    addRow(Cloud, tr("C&loud"), m_cloud);
    addRow(Tenant, tr("&Tenant"), m_tenant);
    addRow(ClientId, tr("Client &ID"), m_clientId);
    addRow(Secret, tr("Client &secret"), m_secret);
    m_hints[Secret]->setHint(tr("Paste the secret’s value, not its ID."));
    auto *keep = new QLabel(tr("Keep it in"), this);
    keep->setProperty("secondary", true);
    keep->setContentsMargins(0, 5, 2, 0);
    addLine(keep, keepRow());
    m_form->setRowStretch(m_form->rowCount(), 1);

    connect(m_cloud, &QComboBox::currentIndexChanged, this, [this] {
        m_file->setVisible(m_cloud->currentData() == customCloud);
        checkField(Cloud);
        emit edited();
    });
    const std::initializer_list<std::pair<QLineEdit *, Field>> lines{
        {m_name, Name}, {m_path, Cloud}, {m_tenant, Tenant}, {m_clientId, ClientId}, {m_secret, Secret}};
    for (const auto &[line, field] : lines) {
        connect(line, &QLineEdit::editingFinished, this, [this, line = line, field = field] {
            if (m_touched[field] || !line->text().isEmpty()) // walking past an empty field is no mistake yet
                checkField(field);
        });
        connect(line, &QLineEdit::textEdited, this, [this, field = field] {
            m_touched[field] = true;
            if (m_hints[field]->kind() != FieldHint::Kind::Hint)
                checkField(field); // what was wrong is said until it is right
            emit edited();
        });
    }
    connect(m_secret, &QLineEdit::textChanged, this, [this] {
        if (m_secret->looksLikeAnId())
            checkField(Secret); // at once: pasted in one go
    });
    for (const QRadioButton *button : {m_keychain, m_memory})
        connect(button, &QRadioButton::toggled, this, [this] { checkField(Secret); });
}

SignInPage::~SignInPage()
{
    // Fields speak once more while they are taken down (the secret's text is overwritten), and nobody is there to hear.
    for (QLineEdit *line : std::initializer_list<QLineEdit *>{m_name, m_path, m_tenant, m_clientId, m_secret})
        line->disconnect(this);
}

void SignInPage::addRow(Field field, const QString &text, QWidget *control)
{
    auto *label = new QLabel(text, this);
    label->setProperty("secondary", true);
    label->setBuddy(control);
    QString spoken = text;
    control->setAccessibleName(spoken.remove(u'&'));
    m_hints[field] = new FieldHint(m_workbench.theme(), this);
    auto *place = new QWidget(this);
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(control);
    if (field == Cloud)
        column->addWidget(endpointsRow());
    column->addWidget(m_hints[field]);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setContentsMargins(0, 0, 2, 0);
    m_labels[field] = label;
    addLine(label, place);
}

/// The label beside the control, not beside the middle of control and hint.
void SignInPage::addLine(QLabel *label, QWidget *place)
{
    const int row = m_form->rowCount();
    m_form->addWidget(label, row, 0, Qt::AlignRight | Qt::AlignTop);
    m_form->addWidget(place, row, 1);
}

QWidget *SignInPage::endpointsRow()
{
    auto *row = new QHBoxLayout(m_file);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    m_path->setAccessibleName(tr("File with the cloud's endpoints"));
    m_path->setPlaceholderText(tr("Path of a JSON file with the cloud’s endpoints"));
    auto *choose = new QPushButton(tr("Choose a file"), m_file);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SignInPage::chooseFile);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    m_file->hide();
    return m_file;
}

QWidget *SignInPage::keepRow()
{
    auto *place = new QWidget(this);
    place->setAccessibleName(tr("Keep the client secret in"));
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_keychain);
    column->addWidget(m_memory);
    m_keychain->setChecked(true);
    return place;
}

void SignInPage::retouch()
{
    m_clientId->setFont(m_workbench.theme().font(TextStyle::Fixed));
    m_tenant->ensurePolished();
    for (QLabel *label : m_labels)
        label->setMinimumHeight(m_tenant->sizeHint().height());
}

void SignInPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file with a cloud’s endpoints"), m_path->text(),
                                   tr("JSON files (*.json);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        checkField(Cloud);
        emit edited();
    });
    dialog->open();
}

void SignInPage::show(const ConnectionFields &fields)
{
    m_shown = fields;
    m_name->setText(fields.name);
    m_tenant->setText(fields.tenant);
    m_clientId->setText(fields.clientId);
    const int known = m_cloud->findData(fields.cloud);
    m_cloud->setCurrentIndex(known >= 0 ? known : m_cloud->findData(customCloud));
    m_path->setText(known >= 0 ? QString() : fields.cloud);
    m_file->setVisible(known < 0);
    setKeep(fields.forThisRun ? KeepSecret::Memory : KeepSecret::Keychain);
    m_secret->wipe();
    if (!fields.id.isEmpty())
        m_secret->setPlaceholderText(fields.forThisRun ? tr("Kept in memory; type to replace it")
                                                       : tr("Kept in the keychain; type to replace it"));
    for (FieldHint *hint : m_hints)
        hint->say(FieldHint::Kind::Hint, {});
}

void SignInPage::write(ConnectionFields &fields) const
{
    fields.name = m_name->text().simplified();
    fields.cloud = cloud();
    fields.tenant = m_tenant->text().trimmed();
    fields.clientId = m_clientId->text().trimmed();
}

QString SignInPage::cloud() const
{
    const QString chosen = m_cloud->currentData().toString();
    return chosen == customCloud ? m_path->text().trimmed() : chosen;
}

QByteArray SignInPage::secret() const
{
    return m_secret->secret();
}

void SignInPage::wipeSecret()
{
    m_secret->wipe();
}

KeepSecret SignInPage::keep() const
{
    return m_memory->isChecked() ? KeepSecret::Memory : KeepSecret::Keychain;
}

void SignInPage::setKeep(KeepSecret keep)
{
    (keep == KeepSecret::Memory ? m_memory : m_keychain)->setChecked(true);
}

QString SignInPage::problemOf(Field field) const
{
    if (field == Secret) {
        if (!m_secret->secret().isEmpty())
            return {};
        if (m_shown.id.isEmpty())
            return tr("A connection needs its client secret. Paste it here.");
        if ((keep() == KeepSecret::Memory) != m_shown.forThisRun)
            return tr("Paste the client secret again to keep it elsewhere.");
        return {};
    }
    // One field as written, the others as nobody could object to: so the sentence is about this one.
    ConnectionFields asked;
    write(asked);
    asked.id = m_shown.id;
    if (field != Name)
        asked.name = u"azimuth "_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (field != Cloud && field != Tenant)
        asked.cloud = u"public"_s;
    if (field != Tenant)
        asked.tenant = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (field != ClientId)
        asked.clientId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (field == Tenant && m_cloud->currentData() == customCloud && asked.cloud.isEmpty())
        asked.cloud = u"public"_s;
    return m_workbench.backend().problemOf(asked);
}

void SignInPage::checkField(Field field)
{
    const std::array<QWidget *, fieldCount> controls{m_name, m_path, m_tenant, m_clientId, m_secret};
    const QString problem = problemOf(field);
    if (problem.isEmpty() && field == Secret && m_secret->looksLikeAnId())
        m_hints[Secret]->say(FieldHint::Kind::Warning,
                             tr("This looks like the secret’s ID. Azure shows the value beside it, once, when the "
                                "secret is made."));
    else
        m_hints[field]->say(FieldHint::Kind::Problem, problem);
    setProblem(controls[field], !problem.isEmpty());
}

bool SignInPage::check()
{
    const std::array<QWidget *, fieldCount> controls{
        m_name, m_cloud->currentData() == customCloud ? static_cast<QWidget *>(m_path) : m_cloud, m_tenant, m_clientId,
        m_secret};
    QWidget *first = nullptr;
    for (int at = 0; at < fieldCount; ++at) {
        const auto field = static_cast<Field>(at);
        checkField(field);
        if (!first && m_hints[field]->kind() == FieldHint::Kind::Problem)
            first = controls[field];
    }
    if (first)
        first->setFocus();
    return !first;
}

void SignInPage::focusFirst()
{
    m_name->setFocus();
}

bool SignInPage::isComplete() const
{
    for (int at = 0; at < fieldCount; ++at)
        if (!problemOf(static_cast<Field>(at)).isEmpty())
            return false;
    return true;
}

} // namespace azimuth
