package hypercall.cli;

import java.util.Set;

/// One `name=value`; a secret one is given without its value and asked for.
record Pair(String name, String value, boolean secret) {
  private static final Set<String> SECRETS =
      Set.of("password", "confirmation-password", "otp", "tfa-challenge", "cipassword");

  static Pair parse(String word) throws Failed {
    int equals = word.indexOf('=');
    if (equals < 1) {
      throw Failed.usage("Parameters have the form name=value; one of them has no “=”.");
    }
    String name = word.substring(0, equals);
    String value = word.substring(equals + 1);
    boolean secret = SECRETS.contains(name);
    if (secret && !value.isEmpty()) {
      throw Failed.usage(
          "The value of “"
              + name
              + "” is a secret, and others can read a command's arguments. Write "
              + name
              + "= without a value, and you are asked for it. To sign in, use --user.");
    }
    return new Pair(name, value, secret);
  }

  Pair with(String revealed) {
    return new Pair(name, revealed, secret);
  }

  @Override
  public String toString() {
    return name + "=" + (secret ? "•••" : value);
  }
}
