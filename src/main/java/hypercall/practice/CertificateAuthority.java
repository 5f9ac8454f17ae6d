package hypercall.practice;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The cluster's own certificate authority, which signs the node's certificate.
///
/// As on a fresh node the authority holds ten years, the node's certificate two, and the name the
/// node shows is not one a public authority would vouch for (wire-facts 2, transcript 320). Keys
/// are P-256: made in milliseconds where RSA takes most of a start.
record CertificateAuthority(X509Certificate certificate, PrivateKey key) {
  private static final Duration TEN_YEARS = Duration.ofDays(3650);
  private static final Duration TWO_YEARS = Duration.ofDays(730);

  /// A certificate with the key that belongs to it.
  record Identity(X509Certificate certificate, PrivateKey key) {
    @Override
    public String toString() {
      return "Identity[" + certificate.getSubjectX500Principal() + "]";
    }
  }

  @Override
  public String toString() {
    return "CertificateAuthority[" + certificate.getSubjectX500Principal() + "]";
  }

  /// A new authority, valid from now.
  static CertificateAuthority create(Instant now) throws GeneralSecurityException {
    KeyPair pair = newPair();
    byte[] name =
        name(
            "Hypercall Practice Environment",
            UUID.randomUUID().toString(),
            "Practice Cluster Manager CA");
    byte[] extensions =
        Der.sequence(
            extension("2.5.29.19", true, Der.sequence(Der.bool(true))),
            extension("2.5.29.15", true, Der.bits(1, new byte[] {0x06})),
            extension("2.5.29.14", false, Der.octets(keyId(pair.getPublic()))));
    X509Certificate certificate =
        sign(name, name, pair.getPublic(), pair.getPrivate(), now, TEN_YEARS, extensions);
    return new CertificateAuthority(certificate, pair.getPrivate());
  }

  /// A certificate for a node reached on loopback, with these further names.
  Identity issue(String commonName, List<String> names, Instant now)
      throws GeneralSecurityException {
    KeyPair pair = newPair();
    List<byte[]> alternatives = new ArrayList<>();
    for (String address : List.of("127.0.0.1", "::1")) {
      alternatives.add(Der.tagged(0x87, InetAddress.ofLiteral(address).getAddress()));
    }
    alternatives.add(dnsName("localhost"));
    names.forEach(name -> alternatives.add(dnsName(name)));
    byte[] extensions =
        Der.sequence(
            extension("2.5.29.19", false, Der.sequence()),
            extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"))),
            extension("2.5.29.17", false, Der.sequence(alternatives.toArray(byte[][]::new))),
            extension("2.5.29.14", false, Der.octets(keyId(pair.getPublic()))),
            extension(
                "2.5.29.35",
                false,
                Der.sequence(Der.tagged(0x80, keyId(certificate.getPublicKey())))));
    byte[] subject = name(commonName, "Practice Cluster Node", "Hypercall Practice Environment");
    X509Certificate leaf =
        sign(
            certificate.getSubjectX500Principal().getEncoded(),
            subject,
            pair.getPublic(),
            key,
            now,
            TWO_YEARS,
            extensions);
    return new Identity(leaf, pair.getPrivate());
  }

  private static byte[] dnsName(String name) {
    return Der.tagged(0x82, name.getBytes(StandardCharsets.US_ASCII));
  }

  private static KeyPair newPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static byte[] name(String commonName, String unit, String organization) {
    return Der.sequence(
        Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(commonName))),
        Der.set(Der.sequence(Der.oid("2.5.4.11"), Der.utf8(unit))),
        Der.set(Der.sequence(Der.oid("2.5.4.10"), Der.utf8(organization))));
  }

  private static byte[] extension(String oid, boolean critical, byte[] value) {
    return critical
        ? Der.sequence(Der.oid(oid), Der.bool(true), Der.octets(value))
        : Der.sequence(Der.oid(oid), Der.octets(value));
  }

  private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
  }

  private static X509Certificate sign(
      byte[] issuer,
      byte[] subject,
      PublicKey publicKey,
      PrivateKey signer,
      Instant now,
      Duration life,
      byte[] extensions)
      throws GeneralSecurityException {
    byte[] algorithm = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    Instant from = now.minus(Duration.ofDays(1));
    byte[] body =
        Der.sequence(
            Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
            Der.integer(new BigInteger(120, new SecureRandom()).setBit(120)),
            algorithm,
            issuer,
            Der.sequence(Der.time(from), Der.time(from.plus(life))),
            subject,
            publicKey.getEncoded(),
            Der.tagged(0xa3, extensions));
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(signer);
    signature.update(body);
    byte[] whole = Der.sequence(body, algorithm, Der.bits(0, signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(whole));
  }
}
