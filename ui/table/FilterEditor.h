// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The popup that makes or changes one filter: property, operator, values typed or ticked. Enter applies, Esc leaves.

#include "EntityColumns.h"
#include "QueryRows.h"

#include <QFrame>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace azimuth {

class Theme;

class FilterEditor : public QFrame {
    Q_OBJECT
public:
    explicit FilterEditor(Theme &theme, QWidget *parent = nullptr);

    /// `condition`: the one to change; std::nullopt: a new one, beginning with `column`.
    void open(const std::vector<EntityColumn> &columns, const std::optional<Condition> &condition,
              const QString &column, const QPoint &globalPosition);
    /// Answers valuesWanted().
    void setValues(const QString &column, const std::vector<DistinctValue> &values);

    QComboBox *property() const { return m_property; }
    QComboBox *test() const { return m_test; }
    QLineEdit *value() const { return m_value; }
    QListWidget *values() const { return m_values; }

signals:
    void applied(const azimuth::Condition &condition);
    void valuesWanted(const QString &column);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString column() const;
    EntityColumn::Kind kind() const;
    Condition::Test chosenTest() const;
    void columnChosen();
    void testChosen();
    void filterValues();
    void fillValues();
    QStringList ticked() const;
    std::optional<Condition> condition() const;
    QString typedValue() const;
    void apply();

    Theme &m_theme;
    std::vector<EntityColumn> m_columns;
    std::vector<DistinctValue> m_known;
    QStringList m_ticked;
    QComboBox *m_property, *m_test;
    QLineEdit *m_value;
    QListWidget *m_values;
    QLabel *m_hint;
    QPushButton *m_apply;
};

} // namespace azimuth
