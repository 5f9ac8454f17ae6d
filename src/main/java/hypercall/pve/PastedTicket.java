package hypercall.pve;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a ticket in a pasted text, with the CSRF token that came along (wire-facts 4.2, 4.3, 4.8).
final class PastedTicket {
  private static final String LETTERS = "(?<![A-Za-z0-9])(?<letters>" + Product.LETTERS + ")";

  /// The signature may be broken into lines, as terminals and mails do.
  private static final Pattern WHOLE =
      Pattern.compile(
          LETTERS
              + ":(?<data>[^\\s:\"';]+):(?<time>[0-9A-Fa-f]{8})::"
              + "(?<signature>[A-Za-z0-9+/]+(?:\\r?\\n[A-Za-z0-9+/]+(?=\\s|=|$))*={0,2})");

  private static final Pattern BEGUN =
      Pattern.compile(LETTERS + ":[^\\s:\"';]{1,200}@[^\\s:\"';]+:");

  /// What stands inside is JSON, with quotes of its own.
  private static final Pattern HALF = Pattern.compile(LETTERS + ":!tfa!");

  private static final Pattern COOKIE = Pattern.compile(Product.LETTERS + "AuthCookie=\\S*");
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?<![A-Za-z0-9])" + Product.LETTERS + "[A-Z]{2,8}:[^\\s:\"';]*:[0-9A-Fa-f]{8}::");
  private static final Pattern CSRF =
      Pattern.compile(
          "CSRFPreventionToken[\"']?\\s*[:=]\\s*[\"']?(?<token>[0-9A-Fa-f]{8}:[A-Za-z0-9+/]+=*)");

  private PastedTicket() {}

  static Pasted in(PastedText text) {
    if (HALF.matcher(text.plain()).find()) {
      return unusable(
          "This ticket is only half of one: the second factor was still missing when it was made,"
              + " and it opens nothing. Sign in to the end, and copy the ticket then.");
    }
    Set<String> tickets = new TreeSet<>();
    Matcher whole = WHOLE.matcher(text.plain());
    while (whole.find()) {
      tickets.add(value(whole));
    }
    if (tickets.size() > 1) {
      return unusable("There are " + tickets.size() + " tickets in what was pasted: paste one.");
    }
    return tickets.isEmpty() ? incomplete(text.plain()) : of(tickets.iterator().next(), text);
  }

  private static String value(Matcher whole) {
    return whole.group("letters")
        + ":"
        + whole.group("data")
        + ":"
        + whole.group("time").toUpperCase(Locale.ROOT)
        + "::"
        + whole.group("signature").replaceAll("\\s", "");
  }

  private static Pasted of(String value, PastedText text) {
    boolean padded = Product.ofLetters(value).map(Product::padsSignatures).orElse(true);
    if (padded && value.substring(value.lastIndexOf(':') + 1).length() % 4 != 0) {
      return cutOff();
    }
    Matcher csrf = CSRF.matcher(text.plain());
    return Ticket.parse(value, csrf.find() ? csrf.group("token") : "")
        .<Pasted>map(ticket -> new Pasted.WithTicket(ticket, text.server()))
        .orElseGet(PastedTicket::cutOff);
  }

  private static Pasted incomplete(String text) {
    if (ANOTHER.matcher(text).find()) {
      return unusable(
          "This ticket opens one console or one link, not a session. The one to sign in with begins"
              + " with PVE: and stands in the cookie PVEAuthCookie.");
    }
    if (BEGUN.matcher(text).find()) {
      return cutOff();
    }
    return COOKIE.matcher(text).find()
        ? unusable("The cookie is there, but what it holds is no ticket: copy its whole value.")
        : new Pasted.Other();
  }

  private static Pasted cutOff() {
    return unusable(
        "A part of the ticket is missing. Copy the whole of it: it reads"
            + " PVE:USER@REALM:TIME::SIGNATURE, and the signature is several hundred characters"
            + " long.");
  }

  private static Pasted unusable(String sentence) {
    return new Pasted.Unusable(sentence, true);
  }
}
