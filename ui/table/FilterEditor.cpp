// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilterEditor.h"

#include "PlainText.h"
#include "QueryColumn.h"
#include "TableWords.h"
#include "Theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int valueRole = Qt::UserRole;

} // namespace

FilterEditor::FilterEditor(Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_property(new QComboBox(this))
    , m_test(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_values(new QListWidget(this))
    , m_hint(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply filter"), this))
{
    setObjectName(u"table.filterEditor"_s);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Filter"));
    m_property->setAccessibleName(tr("Property"));
    m_property->setEditable(true);
    m_property->setInsertPolicy(QComboBox::NoInsert);
    m_property->completer()->setFilterMode(Qt::MatchContains);
    m_property->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_test->setAccessibleName(tr("Operator"));
    m_value->setAccessibleName(tr("Value"));
    m_value->installEventFilter(this);
    m_values->setAccessibleName(tr("Values that occur"));
    m_values->setUniformItemSizes(true);
    m_values->setTextElideMode(Qt::ElideMiddle);
    m_values->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_apply->setDefault(true);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("Property"), m_property);
    form->addRow(tr("Operator"), m_test);
    form->addRow(tr("Value"), m_value);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addLayout(form);
    layout->addWidget(m_values, 1);
    layout->addWidget(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_apply);
    layout->addLayout(buttons);
    resize(360, 380);

    connect(m_property, &QComboBox::activated, this, &FilterEditor::columnChosen);
    connect(m_test, &QComboBox::activated, this, &FilterEditor::testChosen);
    connect(m_value, &QLineEdit::textEdited, this, &FilterEditor::filterValues);
    connect(m_values, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        const QString value = item->data(valueRole).toString();
        m_ticked.removeAll(value);
        if (item->checkState() == Qt::Checked)
            m_ticked.append(value);
    });
    connect(m_apply, &QPushButton::clicked, this, &FilterEditor::apply);
}

void FilterEditor::open(const std::vector<EntityColumn> &columns, const std::optional<Condition> &condition,
                        const QString &column, const QPoint &globalPosition)
{
    m_columns = columns;
    m_property->clear();
    for (const EntityColumn &one : m_columns)
        m_property->addItem(plainText(tableWords::columnTitle(one.name)), one.name);
    const QString wanted = condition ? condition->column : column;
    m_property->setCurrentIndex(std::max(m_property->findData(wanted), 0));
    m_ticked = condition ? condition->values : QStringList();
    m_known.clear();
    columnChosen();
    if (condition) {
        m_ticked = condition->values;
        m_test->setCurrentIndex(std::max(m_test->findData(static_cast<int>(condition->test)), 0));
        if (condition->values.size() == 1)
            m_value->setText(condition->values.front());
    }
    testChosen();
    const QRect room = screen()->availableGeometry();
    move(std::clamp(globalPosition.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(globalPosition.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    show();
    if (condition && m_value->isVisible()) {
        m_value->setFocus(Qt::PopupFocusReason);
        m_value->selectAll();
    } else {
        m_property->setFocus(Qt::PopupFocusReason);
        m_property->lineEdit()->selectAll();
    }
}

QString FilterEditor::column() const
{
    // What is typed counts, even before the list is closed.
    const int typed = m_property->findText(m_property->currentText(), Qt::MatchFixedString);
    return m_property->itemData(typed < 0 ? m_property->currentIndex() : typed).toString();
}

EntityColumn::Kind FilterEditor::kind() const
{
    const auto found = std::ranges::find(m_columns, column(), &EntityColumn::name);
    return found == m_columns.end() ? EntityColumn::Kind::Text : found->kind;
}

Condition::Test FilterEditor::chosenTest() const
{
    return static_cast<Condition::Test>(m_test->currentData().toInt());
}

void FilterEditor::columnChosen()
{
    const QVariant before = m_test->currentData();
    m_test->clear();
    for (const Condition::Test test : tableWords::testsFor(kind()))
        m_test->addItem(tableWords::testWord(test, kind()), static_cast<int>(test));
    m_test->setCurrentIndex(std::max(before.isValid() ? m_test->findData(before) : 0, 0));
    m_value->clear();
    m_ticked.clear();
    m_known.clear();
    if (kind() == EntityColumn::Kind::YesNo)
        m_known = {{u"true"_s, 0}, {u"false"_s, 0}};
    fillValues();
    testChosen();
    emit valuesWanted(column());
}

void FilterEditor::testChosen()
{
    const Condition::Test test = chosenTest();
    const bool takes = tableWords::takesValue(test);
    const bool lists = test == Condition::Test::Is || test == Condition::Test::IsNot;
    m_value->setVisible(takes && kind() != EntityColumn::Kind::YesNo);
    m_values->setVisible(takes && lists && kind() != EntityColumn::Kind::Date);
    m_hint->setVisible(takes && kind() == EntityColumn::Kind::Date);
    m_hint->setText(tr("A day as 2019-03-14, or a moment as 2019-03-14T09:12."));
    if (auto *form = qobject_cast<QFormLayout *>(layout()->itemAt(0)->layout()))
        if (QWidget *label = form->labelForField(m_value))
            label->setVisible(m_value->isVisibleTo(this));
}

void FilterEditor::setValues(const QString &column, const std::vector<DistinctValue> &values)
{
    if (column != this->column())
        return;
    m_known = values;
    fillValues();
}

void FilterEditor::fillValues()
{
    const QSignalBlocker quiet(m_values);
    m_values->clear();
    const QLocale locale;
    for (const DistinctValue &value : m_known) {
        QString text = plainText(tableWords::valueText(value.text, kind()));
        if (text.isEmpty())
            text = tr("(empty text)");
        if (value.count > 0)
            text += u"   "_s + locale.toString(value.count);
        auto *item = new QListWidgetItem(text, m_values);
        item->setData(valueRole, value.text);
        item->setSizeHint(QSize(0, m_theme.treeRowHeight()));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_ticked.contains(value.text, Qt::CaseInsensitive) ? Qt::Checked : Qt::Unchecked);
    }
    filterValues();
}

void FilterEditor::filterValues()
{
    const QString typed = m_value->isModified() ? m_value->text().trimmed() : QString();
    for (int row = 0; row < m_values->count(); ++row) {
        QListWidgetItem *item = m_values->item(row);
        const bool fits = typed.isEmpty() || item->data(valueRole).toString().contains(typed, Qt::CaseInsensitive);
        item->setHidden(!fits);
    }
}

QString FilterEditor::typedValue() const
{
    QString value = m_value->text().trimmed();
    if (kind() == EntityColumn::Kind::Number) {
        bool isNumber = false;
        const double number = QLocale().toDouble(value, &isNumber);
        if (isNumber)
            value = QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    return value;
}

std::optional<Condition> FilterEditor::condition() const
{
    Condition made{column(), chosenTest(), {}};
    if (!tableWords::takesValue(made.test))
        return made;
    const bool lists = made.test == Condition::Test::Is || made.test == Condition::Test::IsNot;
    const QString typed = typedValue();
    if (lists && kind() != EntityColumn::Kind::Date && (!m_value->isModified() || typed.isEmpty()))
        made.values = m_ticked;
    else if (lists && !m_ticked.isEmpty() && m_ticked.size() > 1)
        made.values = m_ticked + QStringList(typed);
    if (made.values.isEmpty() && !typed.isEmpty())
        made.values = {typed};
    made.values.removeDuplicates();
    if (made.values.isEmpty())
        return std::nullopt;
    const bool ordered = made.test == Condition::Test::Less || made.test == Condition::Test::Greater;
    if (ordered && kind() == EntityColumn::Kind::Date && !dateIn(made.values.front().toStdString()))
        return std::nullopt;
    return made;
}

void FilterEditor::apply()
{
    const auto made = condition();
    if (!made) {
        m_hint->setText(kind() == EntityColumn::Kind::Date
                            ? tr("This is not a date. Write it as 2019-03-14, or as 2019-03-14T09:12.")
                            : tr("Type a value, or tick one in the list."));
        m_hint->setVisible(true);
        return;
    }
    hide();
    emit applied(*made);
}

void FilterEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return hide();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return apply();
    QFrame::keyPressEvent(event);
}

bool FilterEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_value && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && m_values->isVisible()) {
            m_values->setFocus(Qt::TabFocusReason);
            for (int row = 0; row < m_values->count(); ++row)
                if (!m_values->item(row)->isHidden()) {
                    m_values->setCurrentRow(row);
                    break;
                }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace azimuth
