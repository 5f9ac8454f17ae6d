package hypercall.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// A certificate made for a test, with its key: right or wrong in any way a test wants.
public final class TestCertificate {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// What a certificate is to say; by default a good one for localhost, 127.0.0.1 and ::1.
  public static final class Recipe {
    private String commonName = "pve1.lab";
    private List<String> dns = List.of("localhost", "pve1.lab");
    private List<String> ips = List.of("127.0.0.1", "::1");
    private Instant from = Instant.now().minus(Duration.ofDays(1));
    private Instant to = Instant.now().plus(Duration.ofDays(365));
    private int rsaBits;
    private boolean sha1;
    private boolean ed25519;
    private List<TestCertificate> shownToo = List.of();
    private boolean authority;
    private String usage = "1.3.6.1.5.5.7.3.1";
    private @Nullable TestCertificate issuer;
    private @Nullable KeyPair keys;

    Recipe name(String commonName) {
      this.commonName = commonName;
      return this;
    }

    Recipe names(List<String> dns, List<String> ips) {
      this.dns = dns;
      this.ips = ips;
      return this;
    }

    Recipe valid(Instant from, Instant to) {
      this.from = from;
      this.to = to;
      return this;
    }

    Recipe rsa(int bits) {
      this.rsaBits = bits;
      return this;
    }

    Recipe ed25519() {
      this.ed25519 = true;
      return this;
    }

    /// Also shown by the server, behind the certificate itself and in this order.
    Recipe alsoShowing(TestCertificate... others) {
      this.shownToo = List.of(others);
      return this;
    }

    Recipe sha1() {
      this.sha1 = true;
      return this;
    }

    Recipe authority() {
      this.authority = true;
      return names(List.of(), List.of());
    }

    Recipe clientOnly() {
      this.usage = "1.3.6.1.5.5.7.3.2";
      return this;
    }

    Recipe by(TestCertificate issuer) {
      this.issuer = issuer;
      return this;
    }

    Recipe keysOf(TestCertificate other) {
      this.keys = other.keys;
      return this;
    }

    public TestCertificate make() {
      try {
        return new TestCertificate(this);
      } catch (GeneralSecurityException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final KeyPair keys;
  private final List<TestCertificate> shownToo;
  private final byte[] subject;
  private final X509Certificate certificate;
  private final @Nullable TestCertificate issuer;
  private @Nullable SSLContext context;

  public static Recipe recipe() {
    return new Recipe();
  }

  private TestCertificate(Recipe recipe) throws GeneralSecurityException, IOException {
    keys = recipe.keys != null ? recipe.keys : keys(recipe);
    issuer = recipe.issuer;
    shownToo = recipe.shownToo;
    byte[] name = Der.sequence(Der.oid("2.5.4.3"), Der.text(Der.UTF8, recipe.commonName));
    subject = recipe.commonName.isEmpty() ? Der.sequence() : Der.sequence(Der.set(name));
    PrivateKey signingKey = issuer == null ? keys.getPrivate() : issuer.keys.getPrivate();
    byte[] algorithm = algorithm(signingKey, recipe.sha1);
    byte[] signed =
        Der.sequence(
            Der.of(0xa0, Der.integer(BigInteger.TWO)),
            Der.integer(new BigInteger(64, RANDOM).add(BigInteger.ONE)),
            algorithm,
            issuer == null ? subject : issuer.subject,
            Der.sequence(Der.time(recipe.from), Der.time(recipe.to)),
            subject,
            keys.getPublic().getEncoded(),
            Der.of(0xa3, Der.sequence(extensions(recipe).toArray(byte[][]::new))));
    Signature signature = Signature.getInstance(signatureName(signingKey, recipe.sha1));
    signature.initSign(signingKey);
    signature.update(signed);
    byte[] der = Der.sequence(signed, algorithm, Der.bits(signature.sign()));
    certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
  }

  private static KeyPair keys(Recipe recipe) throws GeneralSecurityException {
    if (recipe.ed25519) {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
    boolean rsa = recipe.rsaBits > 0;
    KeyPairGenerator generator = KeyPairGenerator.getInstance(rsa ? "RSA" : "EC");
    generator.initialize(rsa ? recipe.rsaBits : 256);
    return generator.generateKeyPair();
  }

  private static byte[] algorithm(PrivateKey key, boolean sha1) {
    return switch (key.getAlgorithm()) {
      case "RSA" ->
          Der.sequence(
              Der.oid(sha1 ? "1.2.840.113549.1.1.5" : "1.2.840.113549.1.1.11"), Der.nothing());
      case "EC" -> Der.sequence(Der.oid(sha1 ? "1.2.840.10045.4.1" : "1.2.840.10045.4.3.2"));
      default -> Der.sequence(Der.oid("1.3.101.112"));
    };
  }

  private static String signatureName(PrivateKey key, boolean sha1) {
    String hash = sha1 ? "SHA1" : "SHA256";
    return switch (key.getAlgorithm()) {
      case "RSA" -> hash + "withRSA";
      case "EC" -> hash + "withECDSA";
      default -> "Ed25519";
    };
  }

  private static List<byte[]> extensions(Recipe recipe) throws IOException {
    List<byte[]> all = new ArrayList<>();
    byte[] constraints = recipe.authority ? Der.sequence(Der.yes()) : Der.sequence();
    all.add(Der.sequence(Der.oid("2.5.29.19"), Der.yes(), Der.of(Der.OCTETS, constraints)));
    if (!recipe.authority) {
      byte[] usages = Der.sequence(Der.oid(recipe.usage));
      all.add(Der.sequence(Der.oid("2.5.29.37"), Der.of(Der.OCTETS, usages)));
    }
    List<byte[]> names = new ArrayList<>();
    for (String name : recipe.dns) {
      names.add(Der.text(0x82, name));
    }
    for (String ip : recipe.ips) {
      names.add(Der.of(0x87, InetAddress.getByName(ip).getAddress()));
    }
    if (!names.isEmpty()) {
      byte[] san = Der.sequence(names.toArray(byte[][]::new));
      byte[] critical = recipe.commonName.isEmpty() ? Der.yes() : new byte[0];
      all.add(Der.sequence(Der.oid("2.5.29.17"), critical, Der.of(Der.OCTETS, san)));
    }
    return all;
  }

  X509Certificate certificate() {
    return certificate;
  }

  public String fingerprint() {
    try {
      return Certificate.of(certificate).fingerprint();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public Trust pin() {
    return new Trust.Pinned(fingerprint());
  }

  /// A PEM file of this certificate, to be trusted as an authority.
  Trust asCaFile(Path folder) throws IOException, GeneralSecurityException {
    String base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    Path file = Files.createTempFile(folder, "ca", ".pem");
    Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
    return new Trust.CaFile(file);
  }

  /// What a TLS server with this certificate needs; only the leaf is shown, as Proxmox does, unless
  /// its recipe says more.
  public synchronized SSLContext serverContext() {
    if (context == null) {
      X509Certificate[] chain =
          Stream.concat(Stream.of(this), shownToo.stream())
              .map(TestCertificate::certificate)
              .toArray(X509Certificate[]::new);
      try {
        context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {new FixedKey(keys.getPrivate(), chain)}, null, null);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    return context;
  }
}
