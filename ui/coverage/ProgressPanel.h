// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A running collection: how far, how fast, how long still, each step with its mark, and Cancel.

#include "ProgressModel.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace azimuth {

class CellDelegate;
class Theme;

class ProgressPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProgressPanel(Theme &theme, QWidget *parent = nullptr);

    void show(const CollectionStatus &status);
    using QWidget::show;
    QTableView *table() const { return m_table; }
    QPushButton *cancelButton() const { return m_cancel; }
    QString headline() const;

signals:
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeHead();
    void makeTable();
    void applyTheme();
    void turn();
    void animate();
    void follow();

    Theme &m_theme;
    QLabel *m_arc;
    QLabel *m_headline;
    QLabel *m_left;
    QLabel *m_figures;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QTableView *m_table;
    ProgressModel m_model;
    CellDelegate *m_delegate;
    QTimer m_frames;
    QElapsedTimer m_clock;
    bool m_follows = true; ///< The list keeps the running step in sight until a hand moves it.
};

} // namespace azimuth
