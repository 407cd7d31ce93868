// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ThrowAwayCa.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace azimuth {

namespace {

struct KeyDeleter {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
struct CertificateDeleter {
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyDeleter>;
using Certificate = std::unique_ptr<X509, CertificateDeleter>;

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

template <class Write>
QByteArray written(Write write)
{
    BIO *memory = BIO_new(BIO_s_mem());
    write(memory);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    QByteArray bytes(data, size);
    BIO_free(memory);
    return bytes;
}

QByteArray pemOf(X509 *certificate)
{
    return written([certificate](BIO *out) { PEM_write_bio_X509(out, certificate); });
}

void extend(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate newCertificate(const char *name, EVP_PKEY *key, long serial, long validSeconds)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validSeconds);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    return certificate;
}

} // namespace

struct ThrowAwayCa::Private {
    EVP_PKEY *key = newKey().release();
    X509 *certificate = nullptr;

    Private() = default;
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private()
    {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
};

ThrowAwayCa::ThrowAwayCa(const char *name)
    : d(new Private)
{
    d->certificate = newCertificate(name, d->key, 1, 3600).release();
    X509 *own = d->certificate;
    X509_set_issuer_name(own, X509_get_subject_name(own));
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(own, own, NID_subject_key_identifier, "hash");
    X509_sign(own, d->key, EVP_sha256());
}

ThrowAwayCa::~ThrowAwayCa() = default;

QByteArray ThrowAwayCa::pem() const
{
    return pemOf(d->certificate);
}

QSslConfiguration ThrowAwayCa::serverFor(const QByteArray &alternativeName, long validSeconds) const
{
    const Key key = newKey();
    const Certificate leaf = newCertificate("server", key.get(), 2, validSeconds);
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(d->certificate));
    extend(leaf.get(), d->certificate, NID_basic_constraints, "critical,CA:FALSE");
    extend(leaf.get(), d->certificate, NID_ext_key_usage, "serverAuth");
    extend(leaf.get(), d->certificate, NID_subject_alt_name, alternativeName);
    X509_sign(leaf.get(), d->key, EVP_sha256());
    const QByteArray keyPem =
        written([&key](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    tls.setLocalCertificate(QSslCertificate(pemOf(leaf.get()), QSsl::Pem));
    return tls;
}

} // namespace azimuth
