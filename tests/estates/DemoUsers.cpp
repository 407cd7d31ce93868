// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

#include <array>

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

constexpr std::array firstNames{"Anna",   "Bjorn",  "Camilla", "David", "Elin",  "Fredrik", "Greta", "Henrik",
                                "Ingrid", "Jonas",  "Karin",   "Lars",  "Maja",  "Nils",    "Oda",   "Petter",
                                "Ragna",  "Sander", "Tuva",    "Ulrik", "Vilde", "William", "Ylva",  "Aksel",
                                "Britt",  "Casper", "Dagny",   "Even",  "Frida", "Gard",    "Hedda", "Ivar",
                                "Jenny",  "Kaja",   "Linnea",  "Magnus"};
constexpr std::array lastNames{"Aasen",  "Berge",     "Carlsen",   "Dahl",    "Eide",         "Falk",     "Gjerde",
                               "Haugen", "Iversen",   "Johansen",  "Kvamme",  "Lunde",        "Moen",     "Nygaard",
                               "Olsen",  "Pettersen", "Rasmussen", "Solberg", "Tveit",        "Ulvestad", "Vik",
                               "Wold",   "Ystad",     "Aamodt",    "Bakke",   "Christiansen", "Dale"};
constexpr std::array departments{"Fleet Operations",       "Cargo Services", "Crewing", "Finance",
                                 "Information Technology", "Sales",          "Legal",   "Human Resources",
                                 "Technical Management",   "Customer Care"};
constexpr std::array titles{"Officer", "Coordinator", "Manager",  "Engineer",
                            "Analyst", "Specialist",  "Director", "Assistant"};
constexpr std::array cities{"Bergen", "Oslo", "Rotterdam", "Hamburg", "Singapore"};
constexpr std::array countries{"Norway", "Norway", "Netherlands", "Germany", "Singapore"};
constexpr std::array countryCodes{"NO", "NO", "NL", "DE", "SG"};
constexpr std::array guestCompanies{"Tidewater Consulting", "Brightwave Audit", "Polaris Shipyards",
                                    "Kestrel Software"};
constexpr std::array guestDomains{"tidewater.example", "brightwave.example", "polaris-yards.example",
                                  "kestrel.example"};
constexpr std::array specialNames{"adm Anna Aasen", "adm Bjorn Berge", "adm Camilla Carlsen",
                                  "adm David Dahl", "Break Glass One", "Break Glass Two"};
constexpr std::array specialAccounts{"adm-anna.aasen", "adm-bjorn.berge", "adm-camilla.carlsen",
                                     "adm-david.dahl", "breakglass1",     "breakglass2"};

template <class Names>
QString text(const Names &names, int index)
{
    return QString::fromLatin1(names[size_t(index) % names.size()]);
}

// 348 employees out of 36 x 27 pairs: 36 and 27 share a factor, so the last name moves on after each round of first
// names.
QString firstNameOf(int number)
{
    return number == firstGuest ? u"Marek"_s : text(firstNames, number);
}

QString lastNameOf(int number)
{
    return number == firstGuest ? u"Dvorak"_s : text(lastNames, number + number / int(firstNames.size()));
}

bool isGuest(int number)
{
    return number >= firstGuest;
}

bool isSpecial(int number)
{
    return number >= employeeCount && number < firstGuest;
}

QString mailOf(int number)
{
    if (isSpecial(number))
        return {};
    const QString local = (firstNameOf(number) + u'.' + lastNameOf(number)).toLower();
    return local + u'@' + (isGuest(number) ? text(guestDomains, number - firstGuest) : domain());
}

QJsonValue orNull(const QString &value)
{
    return value.isEmpty() ? QJsonValue() : QJsonValue(value);
}

QJsonObject onPremises(int number)
{
    const bool synced = number < employeeCount && number % 10 != 9;
    const QString account = userPrincipalName(number).section(u'@', 0, 0);
    return {{u"onPremisesSyncEnabled"_s, synced ? QJsonValue(true) : QJsonValue()},
            {u"onPremisesLastSyncDateTime"_s, synced ? QJsonValue(u"2026-01-15T05:40:12Z"_s) : QJsonValue()},
            {u"onPremisesSamAccountName"_s, synced ? QJsonValue(account) : QJsonValue()},
            {u"onPremisesDomainName"_s, synced ? QJsonValue(u"corp."_s + domain()) : QJsonValue()},
            {u"onPremisesImmutableId"_s,
             synced ? QJsonValue(hexFor(u"immutable %1"_s.arg(number), 22) + u"=="_s) : QJsonValue()},
            {u"onPremisesSecurityIdentifier"_s,
             synced ? QJsonValue(u"S-1-5-21-1004336348-1177238915-682003330-%1"_s.arg(1100 + number)) : QJsonValue()},
            {u"onPremisesDistinguishedName"_s,
             synced ? QJsonValue(u"CN=%1,OU=Staff,DC=corp,DC=halvorsen-maritime,DC=example"_s.arg(userName(number)))
                    : QJsonValue()}};
}

QJsonObject guestFacts(int number)
{
    const bool pending = isGuest(number) && number % 9 == 4;
    return {
        {u"userType"_s, isGuest(number) ? u"Guest"_s : u"Member"_s},
        {u"creationType"_s, isGuest(number) ? QJsonValue(u"Invitation"_s) : QJsonValue()},
        {u"externalUserState"_s,
         isGuest(number) ? QJsonValue(pending ? u"PendingAcceptance"_s : u"Accepted"_s) : QJsonValue()},
        {u"externalUserStateChangeDateTime"_s, isGuest(number) ? QJsonValue(u"2024-06-03T12:00:00Z"_s) : QJsonValue()},
        {u"companyName"_s, isGuest(number) ? text(guestCompanies, number - firstGuest) : u"Halvorsen Maritime"_s}};
}

QJsonObject work(int number)
{
    const bool employee = number < employeeCount;
    const int city = (number * 3) % int(cities.size());
    const QString department = text(departments, number);
    return {
        {u"department"_s, employee ? QJsonValue(department) : QJsonValue()},
        {u"jobTitle"_s, employee ? QJsonValue(department + u' ' + text(titles, number / 3)) : QJsonValue()},
        {u"employeeId"_s, employee ? QJsonValue(QString::number(20000 + number)) : QJsonValue()},
        {u"employeeType"_s, employee ? QJsonValue(number % 14 == 3 ? u"Contractor"_s : u"Employee"_s) : QJsonValue()},
        {u"employeeHireDate"_s, employee ? QJsonValue(u"20%1-04-01T00:00:00Z"_s.arg(12 + number % 13)) : QJsonValue()},
        {u"city"_s, employee ? QJsonValue(text(cities, city)) : QJsonValue()},
        {u"country"_s, employee ? QJsonValue(text(countries, city)) : QJsonValue()},
        {u"officeLocation"_s, employee ? QJsonValue(text(cities, city) + u" %1"_s.arg(1 + number % 6)) : QJsonValue()},
        {u"usageLocation"_s, text(countryCodes, city)},
        {u"preferredLanguage"_s, number % 4 == 0 ? QJsonValue(u"nb-NO"_s) : QJsonValue()},
        {u"businessPhones"_s,
         employee && number % 3 == 0 ? QJsonArray{u"+47 555 01 %1"_s.arg(number, 3, 10, QChar(u'0'))} : QJsonArray{}},
        {u"mobilePhone"_s,
         employee && number % 5 == 0 ? QJsonValue(u"+47 555 11 %1"_s.arg(number, 3, 10, QChar(u'0'))) : QJsonValue()}};
}

QJsonObject accountFacts(int number)
{
    const QString mail = mailOf(number);
    const QString lastSignIn = number % 23 == 7 ? u"2024-11-0%1T06:12:00Z"_s : u"2026-01-0%1T06:12:00Z"_s;
    return {
        {u"accountEnabled"_s, userEnabled(number)},
        {u"createdDateTime"_s, u"20%1-0%2-14T08:0%3:00Z"_s.arg(18 + number % 7).arg(1 + number % 9).arg(number % 10)},
        {u"lastPasswordChangeDateTime"_s,
         number >= firstGuest - 2 ? u"2019-02-01T10:00:00Z"_s : u"2025-0%1-20T07:45:00Z"_s.arg(1 + number % 9)},
        {u"signInSessionsValidFromDateTime"_s, u"2025-01-20T07:45:00Z"_s},
        {u"passwordPolicies"_s, number % 31 == 2 ? QJsonValue(u"DisablePasswordExpiration"_s) : QJsonValue()},
        {u"mail"_s, orNull(mail)},
        {u"mailNickname"_s, userPrincipalName(number).section(u'@', 0, 0)},
        {u"otherMails"_s, isGuest(number) ? QJsonArray{mail} : QJsonArray{}},
        {u"proxyAddresses"_s, mail.isEmpty() ? QJsonArray{} : QJsonArray{u"SMTP:"_s + mail}},
        {u"securityIdentifier"_s,
         u"S-1-12-1-%1-1187654321-%2-40%3"_s.arg(1000000 + number).arg(2000000 + number * 7).arg(number)},
        {u"signInActivity"_s,
         QJsonObject{{u"lastSignInDateTime"_s, lastSignIn.arg(1 + number % 9)},
                     {u"lastNonInteractiveSignInDateTime"_s, lastSignIn.arg(1 + number % 8)}}},
        {u"assignedLicenses"_s,
         number < employeeCount ? QJsonArray{QJsonObject{{u"disabledPlans"_s, QJsonArray{}},
                                                         {u"skuId"_s, u"84a661c4-e949-4bd2-a560-ed7766fcaf2b"_s}}}
                                : QJsonArray{}},
        {u"identities"_s,
         QJsonArray{QJsonObject{
             {u"signInType"_s, isGuest(number) ? u"federated"_s : u"userPrincipalName"_s},
             {u"issuer"_s, isGuest(number) ? u"ExternalAzureAD"_s : initialDomain()},
             {u"issuerAssignedId"_s, isGuest(number) ? QJsonValue() : QJsonValue(userPrincipalName(number))}}}}};
}

QJsonObject userObject(int number)
{
    // One administrator account has no given name: Graph then answers null.
    const bool named = !isSpecial(number);
    QJsonObject user{{u"id"_s, userId(number)},
                     {u"displayName"_s, userName(number)},
                     {u"givenName"_s, named ? QJsonValue(firstNameOf(number)) : QJsonValue()},
                     {u"surname"_s, named ? QJsonValue(lastNameOf(number)) : QJsonValue()},
                     {u"userPrincipalName"_s, userPrincipalName(number)},
                     {u"deletedDateTime"_s, QJsonValue::Null}};
    for (const QJsonObject &part : {guestFacts(number), work(number), accountFacts(number), onPremises(number)})
        for (auto it = part.begin(); it != part.end(); ++it)
            user.insert(it.key(), it.value());
    return user;
}

QJsonObject registration(int number)
{
    const bool mfa = number % 6 != 5 && !isGuest(number);
    return {{u"id"_s, userId(number)},
            {u"userPrincipalName"_s, userPrincipalName(number)},
            {u"userDisplayName"_s, userName(number)},
            {u"userType"_s, isGuest(number) ? u"guest"_s : u"member"_s},
            {u"isAdmin"_s, isSpecial(number)},
            {u"isSsprRegistered"_s, mfa},
            {u"isSsprEnabled"_s, true},
            {u"isSsprCapable"_s, mfa},
            {u"isMfaRegistered"_s, mfa},
            {u"isMfaCapable"_s, mfa},
            {u"isPasswordlessCapable"_s, isSpecial(number)},
            {u"methodsRegistered"_s,
             mfa ? QJsonArray{u"microsoftAuthenticatorPush"_s, u"softwareOneTimePasscode"_s} : QJsonArray{}},
            {u"defaultMfaMethod"_s, mfa ? u"microsoftAuthenticatorPush"_s : u"none"_s},
            {u"lastUpdatedDateTime"_s, u"2026-01-10T03:00:00Z"_s}};
}

} // namespace

QString userId(int number)
{
    return guidFor(u"user %1"_s.arg(number));
}

QString userName(int number)
{
    if (isSpecial(number))
        return text(specialNames, number - employeeCount);
    const QString name = firstNameOf(number) + u' ' + lastNameOf(number);
    return isGuest(number) ? u"%1 (%2)"_s.arg(name, text(guestCompanies, number - firstGuest)) : name;
}

QString userPrincipalName(int number)
{
    if (isSpecial(number))
        return text(specialAccounts, number - employeeCount) + u'@' + initialDomain();
    if (isGuest(number))
        return mailOf(number).replace(u'@', u'_') + u"#EXT#@"_s + initialDomain();
    // Azure keeps the case in which an administrator typed a name.
    return number % 40 == 1 ? firstNameOf(number) + u'.' + lastNameOf(number) + u'@' + domain() : mailOf(number);
}

bool userEnabled(int number)
{
    return isSpecial(number) || (number % 17 != 5 && number % 50 != 49);
}

void addUsers(Demo &demo)
{
    for (int number = 0; number < userCount; ++number) {
        addTo(demo.state, u"/users"_s, userObject(number));
        addTo(demo.state, u"/reports/authenticationMethods/userRegistrationDetails"_s, registration(number));
    }
}

} // namespace simulator::demo
