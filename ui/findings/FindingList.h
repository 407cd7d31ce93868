// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The list of findings. On a heading a click, Enter, Space, Left and Right fold and unfold it; Left on a finding goes
/// to its heading.

#include <QTableView>

namespace azimuth {

class FindingModel;
class Theme;

class FindingList : public QTableView {
    Q_OBJECT
public:
    FindingList(const Theme &theme, FindingModel &model, QWidget *parent = nullptr);

    /// Columns as saved; they are not fitted any more.
    void restoreColumns(const QByteArray &state);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setFolded(int row, bool folded);
    void fitColumns();

    FindingModel &m_model;
    bool m_isRestored = false;
};

} // namespace azimuth
