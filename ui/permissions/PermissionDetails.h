// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One row of a check in full: what the step needs, how to grant it, what proves the verdict, what it feeds.

#include "PermissionTree.h"
#include "Theme.h"

#include <QScrollArea>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace azimuth {

class PermissionFix;

class PermissionDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit PermissionDetails(Theme &theme, QWidget *parent = nullptr);

    /// nullptr: says that nothing is selected.
    void show(const PermissionTreePtr &tree, const FoldedRow *row);
    using QWidget::show;
    /// The request and its answer as lines; empty: nothing is shown.
    const QString &evidence() const { return m_evidenceText; }
    /// All fixes of the shown scope.
    const QString &fix() const;

private:
    QLabel *label(TextStyle style, bool quiet = false);
    void showScope(int chosen);
    void applyTheme();

    Theme &m_theme;
    PermissionTreePtr m_tree;
    FoldedRow m_row;
    QString m_evidenceText;
    Mark m_state = Mark::Unknown;
    std::vector<std::pair<QLabel *, TextStyle>> m_fonts;
    QLabel *m_nothing, *m_mark, *m_title, *m_word, *m_needsHint, *m_needs, *m_excess, *m_scopeCaption,
        *m_evidenceCaption, *m_evidence, *m_feedsCaption, *m_feeds;
    QComboBox *m_scope;
    PermissionFix *m_fix;
    QPushButton *m_copyEvidence;
    QWidget *m_body;
};

} // namespace azimuth
