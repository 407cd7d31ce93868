// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The facts of one type: what it is, how many there are, what is asked for it, and what it is related to.

#include "ModelFigures.h"
#include "Theme.h"

#include <QScrollArea>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace azimuth {

class ModelDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit ModelDetails(Theme &theme, QWidget *parent = nullptr);

    /// `type` as typeKeyOf(); one that the figures lack: nothing is chosen.
    void show(const ModelFiguresPtr &figures, const QString &type);
    /// The keyboard's first stop in here.
    void takeFocus();

signals:
    void listWanted(const QString &type); ///< The type's name.
    void typeWanted(const QString &type); ///< typeKeyOf()

private:
    void rebuild();
    QLabel *addText(QVBoxLayout &column, const QString &text, TextStyle style, bool secondary = true);
    void addCaption(QVBoxLayout &column, const QString &text);
    void addHead(QVBoxLayout &column, const ModelTypeFigure &type);
    void addCount(QVBoxLayout &column, const ModelTypeFigure &type);
    void addRequests(QVBoxLayout &column, const ModelTypeFigure &type);
    void addRequest(QVBoxLayout &column, const ModelRequest &request);
    void addRelationships(QVBoxLayout &column, bool outgoing);

    Theme &m_theme;
    ModelFiguresPtr m_figures;
    QString m_type;
    bool m_allRequests = false;
    QWidget *m_body = nullptr;
};

} // namespace azimuth
