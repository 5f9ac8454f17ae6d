package hypercall.pve;

import hypercall.secret.Secret;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// Finds an API token in a pasted text; its id and its secret may stand apart (wire-facts 4.6,
/// 4.8).
final class PastedToken {
  private static final String NAME = "[A-Za-z][A-Za-z0-9._-]+";
  private static final String USER = "[^\\s:/!\"'=|│,;(){}<>\\[\\]&]{1,64}";
  private static final Pattern ID =
      Pattern.compile("(?<id>" + USER + "@" + NAME + "!" + NAME + ")(?<separator>[=:])?");
  private static final Pattern NO_REALM =
      Pattern.compile("(?<![^\\s=\"'])[A-Za-z][\\w.-]*!" + NAME);
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<![0-9A-Za-z-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Za-z-])");

  /// What stands before a secret where other such numbers are about.
  private static final Pattern CALLED =
      Pattern.compile("(?i)(?:secret|value|token|password)[^\\n]{0,80}\\n?[^\\n]{0,20}$");

  private static final Pattern MARK =
      Pattern.compile("(?<letters>" + Product.LETTERS + ")APIToken");
  private static final Pattern USER_KEY =
      Pattern.compile(
          "(?i)(?<![A-Za-z])user(?:name|id)?[\"']?\\s*[:=]\\s*[\"']?(?<user>"
              + USER
              + "@"
              + NAME
              + ")(?![!\\w])");
  private static final Pattern NAME_KEY =
      Pattern.compile(
          "(?i)token[_-]?(?:id|name)[\"']?\\s*[:=]\\s*[\"']?(?<name>" + NAME + ")(?![!@\\w])");

  private PastedToken() {}

  static Pasted in(PastedText text) {
    String plain = text.plain();
    boolean marked = MARK.matcher(plain).find();
    Set<String> ids = ids(plain);
    Set<String> secrets = secrets(plain);
    if (ids.isEmpty()) {
      return marked ? notWhole(true) : alone(secrets);
    }
    if (ids.size() > 1) {
      return new Pasted.Unusable(
          "There are " + ids.size() + " API tokens in what was pasted: paste one.", marked);
    }
    String id = ids.iterator().next();
    if (secrets.size() == 1) {
      Secret secret = Secret.copyOf(secrets.iterator().next());
      return new Pasted.Token(id, secret, product(plain), text.server());
    }
    if (secrets.size() > 1) {
      return new Pasted.Unusable(
          "It cannot be told which of the numbers pasted is the secret of " + id + ".", marked);
    }
    return marked || isFollowed(plain) ? notWhole(marked) : new Pasted.TokenId(id);
  }

  private static Pasted alone(Set<String> secrets) {
    return secrets.size() == 1
        ? new Pasted.TokenSecret(Secret.copyOf(secrets.iterator().next()))
        : new Pasted.Other();
  }

  private static Pasted notWhole(boolean marked) {
    return new Pasted.Unusable(
        "This API token is not whole. It reads USER@REALM!NAME=SECRET, and the secret looks like"
            + " 1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f.",
        marked);
  }

  private static Set<String> ids(String text) {
    Set<String> ids = new TreeSet<>();
    Matcher whole = ID.matcher(text);
    while (whole.find()) {
      ids.add(whole.group("id"));
    }
    if (ids.isEmpty() && SECRET.matcher(text).find()) {
      inParts(text).or(() -> withoutRealm(text)).ifPresent(ids::add);
    }
    return ids;
  }

  /// `user=root@pam`, `token_name=ci`.
  private static Optional<String> inParts(String text) {
    Matcher user = USER_KEY.matcher(text);
    Matcher name = NAME_KEY.matcher(text);
    return user.find() && name.find()
        ? Optional.of(user.group("user") + "!" + name.group("name"))
        : Optional.empty();
  }

  private static Optional<String> withoutRealm(String text) {
    Matcher found = NO_REALM.matcher(text);
    return found.find()
        ? Optional.of(Realm.completed(found.group())).filter(id -> id.contains("@"))
        : Optional.empty();
  }

  private static Set<String> secrets(String text) {
    Set<String> all = SECRET.matcher(text).results().map(m -> m.group()).collect(set());
    Set<String> called =
        SECRET
            .matcher(text)
            .results()
            .filter(m -> CALLED.matcher(text.substring(0, m.start())).find())
            .map(m -> m.group())
            .collect(set());
    return all.size() < 2 || called.isEmpty() ? all : called;
  }

  private static Collector<String, ?, Set<String>> set() {
    return Collectors.toCollection(TreeSet::new);
  }

  /// Whether something stands where the secret should.
  private static boolean isFollowed(String text) {
    Matcher id = ID.matcher(text);
    return id.find() && id.group("separator") != null && id.end() < text.length();
  }

  /// By its mark, or by what stands before the secret.
  private static Optional<Product> product(String text) {
    Matcher mark = MARK.matcher(text);
    if (mark.find()) {
      return Product.of(mark.group("letters"));
    }
    Matcher id = ID.matcher(text);
    return id.find()
            && id.group("separator") != null
            && SECRET.matcher(text).region(id.end(), text.length()).lookingAt()
        ? Product.ofSeparator(id.group("separator").charAt(0))
        : Optional.empty();
  }
}
