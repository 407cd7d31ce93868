// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One row of the coverage list in full: what the state means, the permission it lacks, the request that proves it.

#include "CoverageModel.h"

#include <QScrollArea>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace azimuth {

class Theme;

class CoverageDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit CoverageDetails(Theme &theme, QWidget *parent = nullptr);

    /// `row` of the model; -1: says that nothing is selected.
    void show(const CoverageModel &model, int row);
    using QWidget::show;
    /// What "Copy evidence" copies; empty: nothing is shown.
    QString evidence() const { return m_evidence; }

    QPushButton *fixButton() const { return m_fix; }
    QPushButton *listButton() const { return m_list; }

signals:
    void fixWanted();
    void listWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *caption(QLabel *label, const QString &copyName, const std::function<void()> &copy, QPushButton *&button);
    void applyTheme();
    void fitBlocks();

    Theme &m_theme;
    QString m_evidence;
    QStringList m_permissions;
    CoverageState m_state = CoverageState::Complete;
    QLabel *m_nothing, *m_mark, *m_title, *m_place, *m_meaning, *m_reason, *m_lacksCaption, *m_evidenceCaption,
        *m_feedsCaption, *m_feeds;
    QWidget *m_lacksHead = nullptr, *m_evidenceHead = nullptr, *m_body = nullptr;
    QPlainTextEdit *m_lacksBlock, *m_evidenceBlock;
    QPushButton *m_copyLacks = nullptr, *m_copyEvidence = nullptr;
    QPushButton *m_fix, *m_list;
};

} // namespace azimuth
