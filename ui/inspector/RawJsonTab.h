// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The raw JSON tab: the answer an entity was read from, asked for when the tab is seen, parsed on a worker; foldable,
/// searchable.

#include "Ask.h"
#include "JsonTreeModel.h"
#include "Workbench.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QStackedLayout;

namespace azimuth {

class EmptyState;
class FoldTree;
class JsonDelegate;

class RawJsonTab : public QWidget {
    Q_OBJECT
public:
    explicit RawJsonTab(Workbench &workbench, QWidget *parent = nullptr);

    /// The chosen entity or the estate is another: asks again, when it is seen.
    void refresh();
    const JsonTreeModel &model() const { return m_model; }

signals:
    void findWanted(); ///< Show this tab, then the field has the focus.

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    QWidget *makeBar();
    void load();
    void take(const QString &key, const QByteArray &json);
    void show(JsonTreePtr tree);
    using QWidget::show;
    void sayNone();
    void expandFirst();
    void find();
    void goToHit(int step);
    void showHit();
    void copyValue();
    void copyPath();
    void copyAll();
    void copyIndented(quint32 node);

    Workbench &m_workbench;
    JsonTreeModel m_model;
    FoldTree *m_view;
    JsonDelegate *m_delegate;
    EmptyState *m_none;
    QStackedLayout *m_stack = nullptr;
    QLineEdit *m_field = nullptr;
    QLabel *m_hitCount = nullptr;
    QAction *m_find = nullptr, *m_copyAll = nullptr, *m_copyPath = nullptr, *m_copyValue = nullptr, *m_expand = nullptr,
            *m_fold = nullptr;
    Ask m_askTree;
    Ask m_askHits;
    Ask m_askCopy;
    QString m_shownKey; ///< Of the answer that is shown or on its way.
    qint64 m_shownSnapshot = -1;
    QByteArray m_json;
    std::vector<quint32> m_hits;
    std::size_t m_hit = 0;
};

} // namespace azimuth
