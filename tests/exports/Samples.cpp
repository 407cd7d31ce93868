// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Samples.h"

#include "EstateBuilder.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

CoverageRow deniedRow()
{
    CoverageRow row;
    row.step = u"rm-vms"_s;
    row.scope = u"/subscriptions/s1"_s;
    row.state = CoverageState::Denied;
    row.count = 0;
    row.permissions = {u"Microsoft.Compute/virtualMachines/read"_s, u"*/read"_s};
    row.reason = u"no, \"really\""_s;
    row.evidence = {u"GET https://management.azure.com/x"_s,
                    403,
                    u"AuthorizationFailed"_s,
                    u"=no"_s,
                    u"id-1"_s,
                    QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC)};
    return row;
}

CoverageRow completeRow()
{
    CoverageRow row;
    row.step = u"rm-nics"_s;
    row.scope = u"/"_s;
    row.state = CoverageState::Complete;
    row.count = 1;
    row.expected = 1;
    return row;
}

/// Takes cells off a text.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    bool atEnd() const { return m_at == m_bytes.size(); }
    bool take(const char *wanted)
    {
        if (!QByteArrayView(m_bytes).sliced(m_at).startsWith(wanted))
            return false;
        m_at += qsizetype(qstrlen(wanted));
        return true;
    }
    std::optional<QString> cell() { return take("\"") ? quoted() : bare(); }

private:
    std::optional<QString> quoted()
    {
        QByteArray text;
        while (!atEnd()) {
            if (take("\"\""))
                text.append('"');
            else if (take("\""))
                return QString::fromUtf8(text);
            else
                text.append(m_bytes[m_at++]);
        }
        return std::nullopt;
    }
    std::optional<QString> bare()
    {
        QByteArray text;
        while (!atEnd() && !strchr(",\r\n\"", m_bytes[m_at]))
            text.append(m_bytes[m_at++]);
        return QString::fromUtf8(text);
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

EstatePtr smallEstate()
{
    EstateBuilder builder;
    builder.setTypes(TypeCatalog({{u"azure_vm"_s, {u"Host"_s}, {}, {}, {}, {u"region"_s, u"name"_s, u"neverThere"_s}},
                                  {u"azure_nic"_s, {u"NetworkInterface"_s, u"Other"_s}, {}, {}, {}, {}},
                                  {u"azure_lb"_s, {u"Gateway"_s}, {}, {}, {}, {u"sku"_s}}}));
    const auto vm =
        builder.add("/VM/1", "azure_vm", "vm 1",
                    R"({"name":"vm 1","region":"west","cores":4,"price":0.5,"big":9007199254740993,"on":true,)"
                    R"("none":null,"tags":["a","b|c","d\\e"],"empty":[],"unit":1.0,"huge":123456789012345678901})");
    builder.add("/VM/2", "azure_vm", "Zürich, \"二\"\n2", R"({"note":"line 1\r\nline 2","region":"","temp":-5})");
    const auto nic = builder.add("/nic/1", "azure_nic", "nic", R"({"mac":"00-11"})");
    const auto internet =
        builder.addPlaceholder({u"global:internet"_s, {}, {u"Internet"_s}, u"Internet"_s, R"({"CIDR":"0.0.0.0/0"})"});
    const auto gone = builder.addPlaceholder({u"/VM/gone"_s, u"azure_vm"_s, {u"Host"_s}, u"gone"_s, {}});
    builder.addRelationship(vm, nic, "USES");
    builder.addRelationship(nic, internet, "ALLOWS", "rule", "rule:22", R"({"fromPort":22,"displayName":"Rule 22"})");
    builder.addRelationship(vm, gone, "TRUSTS", {}, "/VM/1_/VM/gone", R"({"why":"peer"})");
    builder.setCoverage({deniedRow(), completeRow()});
    return std::move(builder).build();
}

std::optional<QList<QStringList>> readCsv(const QByteArray &bytes)
{
    Reader reader(bytes);
    if (!reader.take("\xEF\xBB\xBF"))
        return std::nullopt;
    QList<QStringList> rows;
    while (!reader.atEnd()) {
        QStringList row;
        do {
            const std::optional<QString> cell = reader.cell();
            if (!cell)
                return std::nullopt;
            row.append(*cell);
        } while (reader.take(","));
        if (!reader.take("\r\n"))
            return std::nullopt;
        rows.append(row);
    }
    return rows;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace azimuth
