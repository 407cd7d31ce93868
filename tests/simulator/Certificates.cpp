// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Certificates.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace simulator {

namespace {

using Key = std::shared_ptr<EVP_PKEY>;
using Certificate = std::shared_ptr<X509>;

Key owned(EVP_PKEY *key)
{
    return Key(key, EVP_PKEY_free);
}

void setExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    if (extension == nullptr)
        qFatal("certificate extension %d refused", kind);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate newCertificate(EVP_PKEY *key, const char *name, X509 *issuer)
{
    Certificate certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    std::shared_ptr<BIGNUM> serial(BN_new(), BN_free);
    BN_rand(serial.get(), 120, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY);
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()));
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 7L * 24 * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "O", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("Simulated Azure"),
                               -1, -1, 0);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), issuer == nullptr ? subject : X509_get_subject_name(issuer));
    return certificate;
}

QByteArray taken(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    QByteArray bytes(data, size);
    BIO_free(memory);
    return bytes;
}

QByteArray pem(X509 *certificate)
{
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(memory, certificate);
    return taken(memory);
}

QByteArray pem(EVP_PKEY *key)
{
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
    return taken(memory);
}

QByteArray number(EVP_PKEY *key, const char *name)
{
    BIGNUM *value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    QByteArray bytes(BN_num_bytes(value), '\0');
    BN_bn2bin(value, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(value);
    return bytes;
}

} // namespace

Certificates makeCertificates()
{
    const Key authorityKey = owned(EVP_EC_gen("P-256"));
    const Certificate authority = newCertificate(authorityKey.get(), "Simulated Azure throw-away CA", nullptr);
    setExtension(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    setExtension(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    setExtension(authority.get(), authority.get(), NID_subject_key_identifier, "hash");
    X509_sign(authority.get(), authorityKey.get(), EVP_sha256());

    const Key serverKey = owned(EVP_EC_gen("P-256"));
    const Certificate server = newCertificate(serverKey.get(), "127.0.0.1", authority.get());
    setExtension(server.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE");
    setExtension(server.get(), authority.get(), NID_key_usage, "critical,digitalSignature");
    setExtension(server.get(), authority.get(), NID_ext_key_usage, "serverAuth");
    setExtension(server.get(), authority.get(), NID_subject_key_identifier, "hash");
    setExtension(server.get(), authority.get(), NID_authority_key_identifier, "keyid:always");
    setExtension(server.get(), authority.get(), NID_subject_alt_name, "IP:127.0.0.1,DNS:localhost");
    X509_sign(server.get(), authorityKey.get(), EVP_sha256());

    Certificates made;
    made.authority = pem(authority.get());
    made.server = QSslConfiguration::defaultConfiguration();
    made.server.setLocalCertificateChain({QSslCertificate(pem(server.get())), QSslCertificate(made.authority)});
    made.server.setPrivateKey(QSslKey(pem(serverKey.get()), QSsl::Ec));
    made.server.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients: they sign in with tokens
    made.server.setProtocol(QSsl::TlsV1_2OrLater);
    made.server.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    return made;
}

SigningKey::SigningKey()
    : m_key(EVP_RSA_gen(2048), EVP_PKEY_free)
{
}

QByteArray SigningKey::sign(const QByteArray &text) const
{
    const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
    size_t size = 0;
    const auto *data = reinterpret_cast<const unsigned char *>(text.constData());
    EVP_DigestSign(context.get(), nullptr, &size, data, static_cast<size_t>(text.size()));
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, data,
                   static_cast<size_t>(text.size()));
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

bool SigningKey::verify(const QByteArray &text, const QByteArray &signature) const
{
    const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get());
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            static_cast<size_t>(signature.size()),
                            reinterpret_cast<const unsigned char *>(text.constData()), static_cast<size_t>(text.size()))
        == 1;
}

QByteArray SigningKey::modulus() const
{
    return number(m_key.get(), OSSL_PKEY_PARAM_RSA_N);
}

QByteArray SigningKey::exponent() const
{
    return number(m_key.get(), OSSL_PKEY_PARAM_RSA_E);
}

} // namespace simulator
