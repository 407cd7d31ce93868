// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Above the list: severities to show, source, subscription, text, and how many match.

#include "FindingRows.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace azimuth {

class Theme;

class FindingFilters : public QWidget {
    Q_OBJECT
public:
    explicit FindingFilters(Theme &theme, QWidget *parent = nullptr);

    /// What is chosen; without sort and grouping.
    FindingQuery query() const;
    /// Counts beside the severities, sources and subscriptions to choose from; what was chosen stays, if it is there.
    void offer(const FindingTable &table);
    /// How many are listed, and as help what is not among them.
    void tell(qint64 shown, qint64 all, const LeftOut &leftOut = {});
    void clear();
    void focusText();

signals:
    void changed();

private:
    void applyTheme();
    static void fill(QComboBox &box, const QString &any, const QStringList &names);

    Theme &m_theme;
    std::array<QToolButton *, severities> m_severities{};
    QComboBox *m_source;
    QComboBox *m_subscription;
    QLineEdit *m_text;
    QLabel *m_count;
};

} // namespace azimuth
