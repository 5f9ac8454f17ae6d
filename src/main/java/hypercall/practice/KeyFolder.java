package hypercall.practice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;

/// The folder that keeps a cluster's keys between starts, closed to other users.
///
/// All keys are in one file, so that they are always of one making, whenever the machine fails; the
/// authority's certificate lies beside it once more, for clients that are to trust it.
record KeyFolder(Path folder) {
  private static final String KEYS_FILE = "keys.pem";
  private static final int BLOCKS = 6;

  /// The authority's certificate, named as a cluster names it.
  Path caFile() {
    return folder.resolve("pve-root-ca.pem");
  }

  /// The keys kept here, or new ones, which are kept from now on.
  ///
  /// @throws IOException when the folder cannot be read or written, or holds damaged keys
  Keys keys(List<String> names) throws IOException, GeneralSecurityException {
    Path file = folder.resolve(KEYS_FILE);
    if (!Files.exists(file)) {
      return save(Keys.create(names));
    }
    Keys kept = load(file);
    Keys current = kept.renewed(names);
    return current == kept && Files.exists(caFile()) ? kept : save(current);
  }

  private static Keys load(Path file) throws IOException {
    try {
      List<byte[]> blocks = Pem.decode(Files.readString(file));
      if (blocks.size() != BLOCKS) {
        throw new IllegalArgumentException("it holds " + blocks.size() + " blocks, not " + BLOCKS);
      }
      return new Keys(
          new CertificateAuthority(certificate(blocks.get(0)), key("EC", blocks.get(1))),
          new CertificateAuthority.Identity(certificate(blocks.get(2)), key("EC", blocks.get(3))),
          pair(key("RSA", blocks.get(4))),
          blocks.get(5));
    } catch (GeneralSecurityException | IllegalArgumentException damaged) {
      throw new IOException(
          "the practice cluster's keys in "
              + file
              + " cannot be read ("
              + damaged.getMessage()
              + "); delete that file and new ones are made",
          damaged);
    }
  }

  private static PrivateKey key(String algorithm, byte[] der) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
  }

  private static KeyPair pair(PrivateKey key) throws GeneralSecurityException {
    if (!(key instanceof RSAPrivateCrtKey rsa)) {
      throw new IllegalArgumentException("the tickets' key has no public part");
    }
    RSAPublicKeySpec open = new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
    return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(open), key);
  }

  private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private Keys save(Keys keys) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    if (posix()) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    byte[] ca = keys.authority().certificate().getEncoded();
    write(
        KEYS_FILE,
        Pem.encode(Pem.CERTIFICATE, ca)
            + Pem.encode(Pem.PRIVATE_KEY, keys.authority().key().getEncoded())
            + Pem.encode(Pem.CERTIFICATE, keys.node().certificate().getEncoded())
            + Pem.encode(Pem.PRIVATE_KEY, keys.node().key().getEncoded())
            + Pem.encode(Pem.PRIVATE_KEY, keys.tickets().getPrivate().getEncoded())
            + Pem.encode("CSRF SECRET", keys.csrfSecret()));
    write(caFile().getFileName().toString(), Pem.encode(Pem.CERTIFICATE, ca));
    return keys;
  }

  private boolean posix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// Replaces a file whole, or not at all.
  private void write(String name, String text) throws IOException {
    Path temporary =
        posix()
            ? Files.createTempFile(
                folder,
                name,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(folder, name, ".new");
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
