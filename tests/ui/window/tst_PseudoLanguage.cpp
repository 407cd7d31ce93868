// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the window in a language that nobody speaks and looks for texts that are not translated, or cut off.
#include "Bench.h"
#include "MainWindow.h"
#include "PseudoLanguage.h"
#include "SampleEstate.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

/// What comes from Azure, the tenant or the user, and therefore stays as it is.
class Data {
public:
    explicit Data(const Estate &estate)
    {
        for (const EntityIndex entity : estate.entities()) {
            m_texts << estate.displayName(entity) << estate.key(entity);
            for (const Property &property : estate.properties(entity))
                m_texts << property.value.toString()
                        << QString::fromUtf8(property.name.data(), qsizetype(property.name.size()));
        }
        m_texts << QLocale().toString(estate.origin().time.toLocalTime(), u"d MMM yyyy, HH:mm"_s);
        for (const EntityType &type : estate.catalog().types())
            m_texts << type.label << type.service << type.name << type.classes.join(u", "_s);
        for (const CoverageRow &row : estate.coverage()) {
            m_texts << row.step << row.reason << row.scope << row.evidence.request << row.evidence.code;
            m_texts.unite({row.permissions.begin(), row.permissions.end()});
        }
    }
    bool knows(const QString &shown) const
    {
        static const QRegularExpression tags(u"<[^>]*>"_s); // a tooltip is wrapped, so that what is in it is no mark-up
        const QString text = QString(shown).remove(tags);
        if (m_texts.contains(text) || isPlural(text) || text.startsWith(u"/tmp/"))
            return true;
        const QString start = text.section(u'…', 0, 0);
        return text.contains(u'…')
            && std::any_of(m_texts.begin(), m_texts.end(), [&](const QString &one) { return one.startsWith(start); });
    }

    /// Lists are headed with Azure's own name of the type, in the plural.
    bool isPlural(const QString &text) const
    {
        return text.endsWith(u's') && (m_texts.contains(text.chopped(1)) || m_texts.contains(text.chopped(3) + u'y'));
    }

private:
    QSet<QString> m_texts;
};

struct Seen {
    QStringList untranslated;
    QStringList cut;
};

void look(const Data &data, const QString &where, const QString &text, Seen &seen)
{
    if (hasLetters(text) && !text.contains(u'⟦') && !data.knows(text))
        seen.untranslated << where + u": "_s + text;
}

void lookAtLabel(const QLabel &label, Seen &seen)
{
    if (label.wordWrap() || !label.text().contains(u'⟦') || label.property("elides").toBool())
        return;
    if (label.sizeHint().width() > label.width() + 1)
        seen.cut << u"%1: %2 (%3 of %4)"_s.arg(label.objectName(), label.text())
                        .arg(label.width())
                        .arg(label.sizeHint().width());
}

void lookAtButton(const QAbstractButton &button, Seen &seen)
{
    if (button.text().contains(u'⟦') && button.sizeHint().width() > button.width() + 1
        && !button.property("elides").toBool())
        seen.cut << u"%1: %2 (%3 of %4)"_s.arg(button.objectName(), button.text())
                        .arg(button.width())
                        .arg(button.sizeHint().width());
}

void lookAt(const Data &data, const QWidget &root, Seen &seen)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QString where = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        look(data, where, widget->toolTip(), seen);
        look(data, where, widget->accessibleName(), seen);
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            look(data, where, label->text(), seen);
            lookAtLabel(*label, seen);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            look(data, where, button->text(), seen);
            lookAtButton(*button, seen);
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            look(data, where, field->placeholderText(), seen);
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int at = 0; at < tabs->count(); ++at)
                look(data, where, tabs->tabText(at), seen);
        }
    }
}

} // namespace

class tst_PseudoLanguage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_language); }

    void everyTextIsTranslatedAndFits_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<bool>("full");
        const char *const names[] = {"overview", "table", "graph", "findings", "permissions", "coverage", "model"};
        for (int page = 0; page <= static_cast<int>(Page::Model); ++page) {
            QTest::addRow("%s, nothing open", names[page]) << page << false;
            QTest::addRow("%s, demo tenant", names[page]) << page << true;
        }
    }

    void everyTextIsTranslatedAndFits()
    {
        QFETCH(int, page);
        QFETCH(bool, full);
        Bench bench;
        bench.theme.apply(*qApp);
        MainWindow window(bench.workbench);
        window.resize(1600, 1000);
        window.show();
        if (full) {
            bench.show(demoTenant());
            EntityQuery list;
            list.types = {u"azure_vm"_s};
            bench.workbench.open(list);
            bench.workbench.choose(demoTenant()->entitiesOf(u"azure_vm"_s)[0]);
        }
        bench.workbench.show(static_cast<Page>(page));
        QTest::qWait(400); // answers of workers
        const Data data(*demoTenant());
        Seen seen;
        lookAt(data, window, seen);
        QVERIFY2(seen.untranslated.isEmpty(), qPrintable(seen.untranslated.join(u'\n')));
        QVERIFY2(seen.cut.isEmpty(), qPrintable(seen.cut.join(u'\n')));
    }

    void everyActionIsTranslated()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        for (const QAction *action : bench.actions.all())
            QVERIFY2(action->text().contains(u'⟦'), qPrintable(action->text()));
    }

private:
    PseudoLanguage m_language;
};

QTEST_MAIN(tst_PseudoLanguage)
#include "tst_PseudoLanguage.moc"
