// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The dialog of a connection on a backend of its own, and hands that type into it.

#include "Bench.h"
#include "ConnectionDialog.h"
#include "FieldHint.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

namespace azimuth {

using namespace Qt::StringLiterals;

inline const QString someId = u"4b0d61f2-93ac-4c5b-8e07-1d2f6a77e29c"_s;

/// Objects as the session does, in few words.
class StrictBackend : public FakeBackend {
public:
    QString problemOf(const ConnectionFields &fields) const override
    {
        if (fields.name.isEmpty())
            return u"A connection needs a name."_s;
        if (fields.cloud.isEmpty())
            return u"There is no such cloud."_s;
        if (fields.tenant.isEmpty() || fields.tenant.contains(u' '))
            return u"That is no tenant."_s;
        if (QUuid::fromString(fields.clientId).isNull())
            return u"That is no client ID."_s;
        return {};
    }
};

struct Desk {
    QTemporaryDir folder;
    StrictBackend backend;
    Theme theme;
    Actions actions;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Workbench workbench{backend, theme, actions, settings};
    QPointer<ConnectionDialog> dialog;

    explicit Desk(const ConnectionFields &fields = {}, SchemeChoice scheme = SchemeChoice::Light)
    {
        theme.choose(scheme);
        theme.apply(*qApp);
        dialog = new ConnectionDialog(workbench, fields);
        dialog->show();
        (void)QTest::qWaitForWindowActive(dialog);
        QTest::qWait(1); // the height is fitted once events run
    }
    ~Desk() { delete dialog; }

    template <class T>
    T *find(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }
    void type(const QString &name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void fill() const
    {
        type(u"name"_s, u"Contoso (production)"_s);
        type(u"tenant"_s, u"contoso.example"_s);
        type(u"clientId"_s, someId);
        type(u"secret"_s, u"s3cret~value"_s);
    }
    void press(const QString &name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    /// What stands under the fields.
    QStringList problems() const
    {
        QStringList all;
        for (const FieldHint *hint : dialog->findChildren<FieldHint *>())
            if (hint->kind() != FieldHint::Kind::Hint)
                all << hint->text();
        return all;
    }
    QStringList texts() const
    {
        QStringList all;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->isVisible())
                all << label->text();
        return all;
    }
};

inline ConnectionFields keptConnection()
{
    ConnectionFields fields;
    fields.id = u"one"_s;
    fields.name = u"Contoso"_s;
    fields.tenant = u"contoso.example"_s;
    fields.clientId = someId;
    return fields;
}

inline ConnectionTest sampleTest()
{
    ConnectionTest test;
    test.signedIn = true;
    test.headline = u"Signed in. 2 things need your attention."_s;
    test.seconds = 1.4;
    test.lines = {{Mark::Ready, u"Token for Microsoft Graph"_s, u"11 application permissions"_s},
                  {Mark::Ready, u"Token for Azure Resource Manager"_s, u"7 subscriptions visible"_s},
                  {Mark::Missing, u"Conditional Access policies"_s, u"needs Policy.Read.All"_s},
                  {Mark::OverPrivileged, u"Group.ReadWrite.All"_s, u"reading needs only GroupMember.Read.All"_s},
                  {Mark::Ready, u"Clock"_s, u"0.3 s behind"_s}};
    return test;
}

} // namespace azimuth
