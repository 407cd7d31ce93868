// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours can be read, marks differ in shape, icons are there and tinted; no colour by number outside the table.
#include "SampleEstate.h"
#include "Theme.h"
#include "TypeCatalog.h"

#include <QApplication>
#include <QBitArray>
#include <QDirIterator>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

constexpr double textContrast = 4.5;
constexpr double markContrast = 3.0;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
        + 0.0722 * linear(double(color.blueF()));
}

/// WCAG 2.1, 1.4.3
double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Named {
    const char *name;
    Role role;
};

/// Which pixels of a mark are painted at all.
QBitArray shapeOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QBitArray painted(image.width() * image.height());
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            painted.setBit(y * image.width() + x, image.pixelColor(x, y).alpha() > 127);
    return painted;
}

/// In grey, so that only shapes and letters tell them apart.
QImage greyOf(const QPixmap &pixmap)
{
    QImage image(pixmap.size(), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage(0, 0, pixmap.toImage());
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}

QColor strongest(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor found(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > found.alpha())
                found = image.pixelColor(x, y);
    return found;
}

} // namespace

class tst_Theme : public QObject {
    Q_OBJECT
private slots:
    void textAndMarksCanBeReadOnEveryGround_data();
    void textAndMarksCanBeReadOnEveryGround();
    void severitiesCanBeReadOnTheirTint_data();
    void severitiesCanBeReadOnTheirTint();
    void theTableIsThatOfTheDesign();
    void noColourByNumberElsewhere();
    void severityMarksDifferInShape();
    void stateMarksDifferInShape();
    void everyCatalogTypeHasAnIcon();
    void anIconIsTinted();
    void aTypeWithoutADrawingHasItsClassIcon();
    void anUnknownIconIsADot();
    void iconsAreSharpAtEveryRatio_data();
    void iconsAreSharpAtEveryRatio();
    void paletteFollowsTheChoice();
    void changesAreTold();
    void sizesAreRelativeToTheBody();
    void rowsAreNeverLowerThanTheirText();
    void servicesHaveTheirClass_data();
    void servicesHaveTheirClass();
    void theStyleSheetNamesNoUnknownColour();
};

void tst_Theme::textAndMarksCanBeReadOnEveryGround_data()
{
    QTest::addColumn<Role>("front");
    QTest::addColumn<Role>("ground");
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<double>("least");
    const std::vector<Named> grounds{
        {"base", Role::Base}, {"window", Role::Window}, {"alternate", Role::Alternate}, {"selection", Role::Selection}};
    const std::vector<Named> texts{{"text", Role::Text},         {"secondary", Role::Secondary},
                                   {"link", Role::Link},         {"accent", Role::Accent},
                                   {"critical", Role::Critical}, {"high", Role::High},
                                   {"medium", Role::Medium},     {"low", Role::Low},
                                   {"info", Role::Info},         {"good", Role::Good}};
    const std::vector<Named> marks{{"identity", Role::Identity}, {"compute", Role::Compute},
                                   {"network", Role::Network},   {"storage", Role::Storage},
                                   {"data", Role::Data},         {"keys", Role::Keys},
                                   {"web", Role::Web},           {"management", Role::Management}};
    const auto add = [](const Named &front, const Named &ground, double least) {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            QTest::addRow("%s on %s, %s", front.name, ground.name, scheme == Scheme::Light ? "light" : "dark")
                << front.role << ground.role << scheme << least;
    };
    for (const Named &ground : grounds) {
        for (const Named &text : texts)
            add(text, ground, textContrast);
        for (const Named &mark : marks)
            add(mark, ground, markContrast);
    }
    for (const Named &ground : {Named{"raised", Role::Raised}, Named{"hover", Role::Hover},
                                Named{"unfocused selection", Role::SelectionUnfocused}}) {
        add({"text", Role::Text}, ground, textContrast);
        add({"secondary", Role::Secondary}, ground, textContrast);
    }
    for (const Named &ground : {Named{"base", Role::Base}, Named{"window", Role::Window}})
        add({"control border", Role::ControlBorder}, ground, markContrast);
    add({"on accent", Role::OnAccent}, {"accent", Role::Accent}, textContrast);
    add({"on accent", Role::OnAccent}, {"a hovered primary button", Role::Link}, textContrast);
}

void tst_Theme::textAndMarksCanBeReadOnEveryGround()
{
    QFETCH(Role, front);
    QFETCH(Role, ground);
    QFETCH(Scheme, scheme);
    QFETCH(double, least);
    const double found = contrast(Theme::color(front, scheme), Theme::color(ground, scheme));
    QVERIFY2(found >= least, qPrintable(u"%1 is under %2"_s.arg(found).arg(least)));
}

void tst_Theme::severitiesCanBeReadOnTheirTint_data()
{
    QTest::addColumn<Role>("front");
    QTest::addColumn<Role>("tint");
    for (const Severity severity :
         {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info, Severity::Unknown})
        QTest::addRow("%s", qPrintable(severityWord(severity))) << Theme::roleOf(severity) << Theme::tintOf(severity);
    QTest::addRow("good") << Role::Good << Role::GoodTint;
}

void tst_Theme::severitiesCanBeReadOnTheirTint()
{
    QFETCH(Role, front);
    QFETCH(Role, tint);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        QVERIFY(contrast(Theme::color(front, scheme), Theme::color(tint, scheme)) >= textContrast);
        QVERIFY(contrast(Theme::color(Role::Text, scheme), Theme::color(tint, scheme)) >= textContrast);
        QVERIFY(contrast(Theme::color(Role::Link, scheme), Theme::color(tint, scheme)) >= textContrast);
    }
}

void tst_Theme::theTableIsThatOfTheDesign()
{
    // Two cells of the contrast table in visual-design.md: had somebody dimmed a colour, these would differ.
    const auto rounded = [](Role front, Role ground, Scheme scheme) {
        return std::round(10 * contrast(Theme::color(front, scheme), Theme::color(ground, scheme))) / 10;
    };
    QCOMPARE(rounded(Role::Text, Role::Base, Scheme::Light), 16.5);
    QCOMPARE(rounded(Role::Text, Role::Base, Scheme::Dark), 14.7);
    QCOMPARE(rounded(Role::Accent, Role::Selection, Scheme::Light), 4.7);
    QCOMPARE(rounded(Role::Good, Role::Window, Scheme::Dark), 8.0);
}

void tst_Theme::noColourByNumberElsewhere()
{
    static const QRegularExpression number(
        u"\"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\"|[:\\s]#[0-9a-fA-F]{6}\\b|QColor\\(\\s*(?!0, 0, 0\\b|0\\))\\d|qRgba?\\(\\s*\\d|0x[fF]{2}[0-9a-fA-F]{6}\\b"_s);
    int files = 0;
    QDirIterator all(u"" AZIMUTH_SOURCE_DIR "/ui"_s, {u"*.cpp"_s, u"*.h"_s, u"*.qss"_s}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (path.endsWith(u"/theme/Colors.cpp"))
            continue;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QRegularExpressionMatch match = number.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(path + u": "_s + match.captured()));
        ++files;
    }
    QVERIFY(files > 40);
    QVERIFY(number.match(u"color: #1a2b3c;"_s).hasMatch()); // the search itself finds what it should
    QVERIFY(number.match(u"QColor(12, 3, 4)"_s).hasMatch());
}

void tst_Theme::severityMarksDifferInShape()
{
    const Theme theme;
    std::vector<QBitArray> shapes;
    for (const Severity severity :
         {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info, Severity::Unknown}) {
        const QBitArray shape = shapeOf(theme.severityMark(severity, 16, 2));
        QVERIFY(shape.count(true) > 60);
        for (const QBitArray &other : shapes)
            QVERIFY((shape ^ other).count(true) > 30);
        shapes.push_back(shape);
    }
}

void tst_Theme::stateMarksDifferInShape()
{
    const Theme theme;
    std::vector<QImage> images;
    for (const Mark mark : {Mark::Ready, Mark::Missing, Mark::OverPrivileged, Mark::NotConsented, Mark::LicenceMissing,
                            Mark::Unknown, Mark::Gap, Mark::Running, Mark::Waiting}) {
        const QImage image = greyOf(theme.stateMark(mark, 16, 2));
        for (const QImage &other : images)
            QVERIFY(image != other);
        images.push_back(image);
    }
}

void tst_Theme::everyCatalogTypeHasAnIcon()
{
    for (const EntityType &type : demoTenant()->catalog().types())
        QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(type.icon)), qPrintable(type.name + u": "_s + type.icon));
}

void tst_Theme::anIconIsTinted()
{
    Theme theme;
    theme.choose(SchemeChoice::Light);
    QCOMPARE(strongest(theme.pixmap(u"user"_s, Role::Critical, 32, 2)).rgb(), theme.color(Role::Critical).rgb());
    theme.choose(SchemeChoice::Dark);
    QCOMPARE(strongest(theme.pixmap(u"user"_s, Role::Critical, 32, 2)).rgb(), theme.color(Role::Critical).rgb());
    const QIcon icon = theme.icon(u"user"_s, Role::Accent);
    QCOMPARE(strongest(icon.pixmap(32)).rgb(), theme.color(Role::Accent).rgb());
    QVERIFY(strongest(icon.pixmap(QSize(32, 32), QIcon::Disabled)).rgb() != theme.color(Role::Accent).rgb());
}

void tst_Theme::aTypeWithoutADrawingHasItsClassIcon()
{
    const Theme theme;
    const EntityType type{u"azure_new"_s, {}, u"New"_s, u"Compute"_s, u"no-such-drawing"_s, {}};
    QCOMPARE(theme.typePixmap(&type, 24, 1).toImage(),
             theme.pixmap(u"class-compute"_s, Role::Compute, 24, 1).toImage());
    QCOMPARE(theme.typePixmap(nullptr, 24, 1).toImage(),
             theme.pixmap(u"placeholder"_s, Role::Management, 24, 1).toImage());
}

void tst_Theme::anUnknownIconIsADot()
{
    const Theme theme;
    const qsizetype painted = shapeOf(theme.pixmap(u"no-such-drawing"_s, Role::Text, 24, 1)).count(true);
    QVERIFY(painted > 20 && painted < 24 * 24 / 2);
    QVERIFY(!theme.icon(u"no-such-drawing"_s).pixmap(16).isNull());
    QVERIFY(theme.pixmap(u"user"_s, Role::Text, 0, 1).isNull());
}

void tst_Theme::iconsAreSharpAtEveryRatio_data()
{
    QTest::addColumn<qreal>("ratio");
    for (const qreal ratio : {1.0, 1.25, 1.5, 1.75, 2.0, 3.0})
        QTest::addRow("%g", ratio) << ratio;
}

void tst_Theme::iconsAreSharpAtEveryRatio()
{
    QFETCH(qreal, ratio);
    const Theme theme;
    const int pixels = qRound(16 * ratio);
    QCOMPARE(theme.pixmap(u"user"_s, Role::Text, 16, ratio).size(), QSize(pixels, pixels));
    QCOMPARE(theme.pixmap(u"user"_s, Role::Text, 16, ratio).devicePixelRatio(), ratio);
    QCOMPARE(theme.icon(u"user"_s).pixmap(QSize(16, 16), ratio).size(), QSize(pixels, pixels));
    QCOMPARE(theme.stateMark(Mark::Gap, 16, ratio).size(), QSize(pixels, pixels));
}

void tst_Theme::paletteFollowsTheChoice()
{
    Theme theme;
    theme.choose(SchemeChoice::Light);
    theme.apply(*qApp);
    QCOMPARE(qApp->palette().color(QPalette::Base), Theme::color(Role::Base, Scheme::Light));
    theme.choose(SchemeChoice::Dark);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Base), Theme::color(Role::Base, Scheme::Dark));
    QCOMPARE(qApp->palette().color(QPalette::Active, QPalette::Highlight), theme.color(Role::Selection));
    QCOMPARE(qApp->palette().color(QPalette::Inactive, QPalette::Highlight), theme.color(Role::SelectionUnfocused));
    QVERIFY(qApp->palette().color(QPalette::Disabled, QPalette::Text) != theme.color(Role::Text));
    QVERIFY(qApp->styleSheet().contains(theme.color(Role::Accent).name()));
    const Theme second; // begins as the system is, not as the first was told to be
    QCOMPARE(second.scheme(), Scheme::Light);
}

void tst_Theme::changesAreTold()
{
    Theme theme;
    theme.choose(SchemeChoice::Light);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.choose(SchemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    theme.choose(SchemeChoice::Dark);
    QCOMPARE(changed.count(), 1);
    theme.setDensity(Density::Comfortable);
    theme.setReducedMotion(true);
    QVERIFY(theme.isMotionReduced());
    theme.setTextScale(1.5);
    QCOMPARE(changed.count(), 4);
}

void tst_Theme::sizesAreRelativeToTheBody()
{
    Theme theme;
    const auto pixels = [&](TextStyle style) { return QFontInfo(theme.font(style)).pixelSize(); };
    QVERIFY(pixels(TextStyle::Headline) > pixels(TextStyle::Title));
    QVERIFY(pixels(TextStyle::Title) >= pixels(TextStyle::Body));
    QVERIFY(pixels(TextStyle::Caption) <= pixels(TextStyle::Small));
    QCOMPARE(int(theme.font(TextStyle::BodyBold).weight()), int(QFont::DemiBold));
    const int before = pixels(TextStyle::Body);
    theme.setTextScale(2);
    QVERIFY(std::abs(pixels(TextStyle::Body) - 2 * before) <= 1);
}

void tst_Theme::rowsAreNeverLowerThanTheirText()
{
    Theme theme;
    QCOMPARE(theme.atLeast(44), 44);
    QCOMPARE(theme.rowHeight(), 28);
    QCOMPARE(theme.treeRowHeight(), 24);
    QCOMPARE(theme.twoLineHeight(), 44);
    theme.setDensity(Density::Comfortable);
    QCOMPARE(theme.rowHeight(), 36);
    QCOMPARE(theme.treeRowHeight(), 32);
    theme.setTextScale(3);
    const int line = QFontMetrics(theme.font(TextStyle::Body)).height();
    QVERIFY(theme.rowHeight() >= line + 8);
    QVERIFY(theme.treeRowHeight() >= line + 8);
    QVERIFY(theme.twoLineHeight() > 2 * line - 8);
}

void tst_Theme::servicesHaveTheirClass_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<Role>("role");
    const auto add = [](const char *service, Role role) {
        QTest::addRow("%s", service) << QString::fromLatin1(service) << role;
    };
    add("Microsoft Entra ID", Role::Identity);
    add("Access control", Role::Identity);
    add("Compute", Role::Compute);
    add("Network", Role::Network);
    add("Storage", Role::Storage);
    add("Key Vault", Role::Keys);
    add("Databases", Role::Data);
    add("Containers", Role::Web);
    add("Subscriptions", Role::Management);
    add("Something new", Role::Management);
}

void tst_Theme::servicesHaveTheirClass()
{
    QFETCH(QString, service);
    QFETCH(Role, role);
    EntityType type;
    type.service = service;
    QCOMPARE(Theme::classRoleOf(&type), role);
    QCOMPARE(Theme::classRoleOf(nullptr), Role::Management);
}

void tst_Theme::theStyleSheetNamesNoUnknownColour()
{
    Theme theme;
    theme.apply(*qApp);
    QVERIFY(!qApp->styleSheet().isEmpty());
    QVERIFY2(!qApp->styleSheet().contains(u'@'),
             qPrintable(qApp->styleSheet().mid(qApp->styleSheet().indexOf(u'@'), 40)));
}

QTEST_MAIN(tst_Theme)
#include "tst_Theme.moc"
