// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One finding in full: what, where, why, what to do, and the properties that prove it.

#include "FindingRows.h"

#include <QScrollArea>
#include <QUrl>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace azimuth {

class Theme;

class FindingDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit FindingDetails(Theme &theme, QWidget *parent = nullptr);

    /// nullptr: says that nothing is selected.
    void show(const FindingTable *table, const Finding *finding);
    using QWidget::show;
    /// The finding as lines of plain text; empty: nothing is shown.
    const QString &text() const { return m_copy; }

signals:
    void resourceWanted();
    void graphWanted();
    void copyWanted();

private:
    QLabel *section(QVBoxLayout &column, const QString &title, QLabel *&caption);
    void showEvidence(const Estate &estate, const Finding &finding);
    void compose(const FindingTable &table, const Finding &finding);
    void applyTheme();

    Theme &m_theme;
    QString m_copy;
    Severity m_severity = Severity::Info;
    QString m_type;
    TypeCatalog m_catalog;
    QUrl m_portal;
    QWidget *m_body;
    QLabel *m_nothing, *m_mark, *m_kind, *m_title, *m_place,
        *m_why = nullptr, *m_whyCaption = nullptr, *m_fix = nullptr, *m_fixCaption = nullptr, *m_evidenceCaption;
    QPushButton *m_resource, *m_openPortal, *m_graph, *m_copyButton;
    QWidget *m_evidence = nullptr;
    QVBoxLayout *m_evidencePlace;
};

} // namespace azimuth
